// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WindowMenu.h"

namespace azimuth {

WindowMenu::WindowMenu(Actions &actions, QWidget *parent)
    : QMenu(parent)
{
    m_menus = {
        {Menu::File, addMenu(tr("&File"))},
        {Menu::Edit, addMenu(tr("&Edit"))},
        {Menu::View, addMenu(tr("&View"))},
        {Menu::Go, addMenu(tr("&Go"))},
        {Menu::Collection, addMenu(tr("&Collection"))},
        {Menu::Entity, addMenu(tr("E&ntity"))},
        {Menu::Table, addMenu(tr("&Table"))},
        {Menu::Graph, addMenu(tr("G&raph"))},
        {Menu::Help, addMenu(tr("&Help"))},
    };
    for (QAction *action : actions.all())
        take(action);
    connect(&actions, &Actions::added, this, &WindowMenu::take);
}

void WindowMenu::take(QAction *action)
{
    m_menus.at(Actions::menuOf(*action))->addAction(action);
}

} // namespace azimuth
