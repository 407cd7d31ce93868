// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The window: toolbar, tabs with their pages, docks, status line. It puts parts together and remembers how they stood;
/// what they show is theirs.

#include "Workbench.h"

#include <QMainWindow>

class QDockWidget;

namespace azimuth {

class CommandPalette;
class ConnectionPicker;
class ExportShown;
class Pages;
class Toolbar;
struct CollectionEnd;
class View;
class WindowMenu;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Workbench &workbench, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Size, docks, page, list and columns as they were left.
    void restore();
    View *currentView() const;
    /// Writes what the current page shows, without asking where; a notice tells how it went.
    void exportShownTo(const QString &path);

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void makeToolbar();
    void makePages();
    void makeDocks();
    void makeActions();
    void addPageActions();
    void addHistoryActions();
    void addCollectionActions();
    void addWindowActions();
    void addLooksActions();
    QDockWidget *makeDock(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area);
    void fitDockTitles();
    void tellEnd(const CollectionEnd &end);
    void adaptToWidth();
    void showTitle();
    void remember();
    void focusNextPane();
    void openWorkspace();
    void openSettings();
    void openShortcuts();
    void openAbout();

    Workbench &m_workbench;
    WindowMenu *m_menu = nullptr;
    Toolbar *m_toolbar = nullptr;
    Pages *m_pages = nullptr;
    QDockWidget *m_navigator = nullptr;
    QDockWidget *m_inspector = nullptr;
    ConnectionPicker *m_connections = nullptr;
    CommandPalette *m_palette = nullptr;
    ExportShown *m_export = nullptr;
    bool m_narrow = false; ///< The inspector stands behind the navigator for want of room.
};

} // namespace azimuth
