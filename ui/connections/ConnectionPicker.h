// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The button at the left of the toolbar: which connection is in use; its menu chooses another, adds, edits, renames,
/// duplicates and removes.

#include "Backend.h"
#include "Workbench.h"

#include <QPointer>
#include <QToolButton>

class QActionGroup;
class QMenu;

namespace azimuth {

class ConnectionDialog;

class ConnectionPicker : public QToolButton {
    Q_OBJECT
public:
    explicit ConnectionPicker(Workbench &workbench, QWidget *parent = nullptr);

    /// Opens the dialog for a new connection; the one that is open comes to the front instead.
    void addConnection();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addActions();
    void fillMenu();
    void openDialog(const ConnectionFields &fields);
    void edit();
    void rename();
    void duplicate();
    void remove();
    void refresh();
    std::optional<ConnectionFields> current() const;
    QString freeName(const QString &name) const;
    std::function<QString(const QString &)> nameCheck(ConnectionFields fields) const;

    Workbench &m_workbench;
    QMenu *m_menu;
    QActionGroup *m_group;
    QList<QAction *> m_own; ///< Those that act on the current connection.
    QPointer<ConnectionDialog> m_dialog;
    QString m_shown; ///< The current connection's name, as it may be shown.
};

} // namespace azimuth
