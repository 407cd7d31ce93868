// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The one menu behind the toolbar's first button: every action of the window, sorted into the menus of a menu bar.

#include "Actions.h"

#include <QMenu>

#include <map>

namespace azimuth {

class WindowMenu : public QMenu {
    Q_OBJECT
public:
    explicit WindowMenu(Actions &actions, QWidget *parent = nullptr);

    QMenu *menu(Menu which) const { return m_menus.at(which); }

private:
    void take(QAction *action);

    std::map<Menu, QMenu *> m_menus;
};

} // namespace azimuth
