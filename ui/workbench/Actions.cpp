// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Actions.h"

using namespace Qt::StringLiterals;

namespace azimuth {

QAction *Actions::add(const QString &id, const QString &text, Menu menu, const QKeySequence &shortcut,
                      const QString &icon)
{
    Q_ASSERT(!m_byId.contains(id));
    auto *action = new QAction(text, this);
    action->setObjectName(id);
    action->setShortcut(shortcut);
    action->setProperty("menu", static_cast<int>(menu));
    // Not "icon": that is a property of QAction itself, which takes no text.
    action->setProperty("iconName", icon);
    m_all.append(action);
    m_byId.insert(id, action);
    emit added(action);
    return action;
}

Menu Actions::menuOf(const QAction &action)
{
    return static_cast<Menu>(action.property("menu").toInt());
}

QString Actions::iconOf(const QAction &action)
{
    return action.property("iconName").toString();
}

} // namespace azimuth
