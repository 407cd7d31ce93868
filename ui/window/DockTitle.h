// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The head of a dock: its title, a button that takes it out of the window, one that hides it. Dragging it moves the
/// dock.

#include <QWidget>

class QDockWidget;
class QLabel;
class QToolButton;

namespace azimuth {

class Theme;

class DockTitle : public QWidget {
    Q_OBJECT
public:
    DockTitle(Theme &theme, QDockWidget *dock);

private:
    QToolButton *addButton(const QString &name);
    void showIcons();

    Theme &m_theme;
    QDockWidget *m_dock;
    QLabel *m_title;
    QToolButton *m_float;
    QToolButton *m_close;
};

} // namespace azimuth
