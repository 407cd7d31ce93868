// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The top line: menu, back and forward, connection, snapshot, search, export, collect.

#include "Workbench.h"

#include <QToolBar>

class QPushButton;
class QToolButton;

namespace azimuth {

class ConnectionPicker;
class WindowMenu;

class Toolbar : public QToolBar {
    Q_OBJECT
public:
    Toolbar(Workbench &workbench, WindowMenu &menu, QWidget *parent = nullptr);

    ConnectionPicker *connections() const { return m_connections; }
    void openMenu();
    /// Buttons without their words, where there is little room.
    void setCompact(bool compact);

private:
    QToolButton *addButton(const QString &actionId);
    void addSpace();
    void showIcons();
    void showCollect();

    Workbench &m_workbench;
    QToolButton *m_menuButton;
    ConnectionPicker *m_connections;
    QPushButton *m_search;
    QToolButton *m_export;
    QPushButton *m_collect;
    bool m_compact = false;
};

} // namespace azimuth
