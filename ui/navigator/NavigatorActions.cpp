// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a person does with the navigator: filter, choose, list, the menu.
#include "Navigator.h"

#include "Actions.h"
#include "Theme.h"

#include <QLineEdit>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace azimuth {

void Navigator::makeActions()
{
    Actions &actions = m_workbench.actions();
    m_find = actions.add(u"navigator.filter"_s, tr("Filter the navigator"), Menu::View,
                         QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), u"filter"_s);
    connect(m_find, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    m_contents = actions.add(u"navigator.contents"_s, tr("List what it contains"), Menu::Entity, {}, u"list"_s);
    connect(m_contents, &QAction::triggered, this, [this] { listContents(m_workbench.entityKey()); });
    const auto iconed = [this] {
        for (QAction *old : m_filter->actions())
            m_filter->removeAction(old);
        m_filter->addAction(m_workbench.theme().icon(u"filter"_s, Role::Secondary), QLineEdit::LeadingPosition);
    };
    iconed();
    connect(&m_workbench.theme(), &Theme::changed, this, iconed);
}

void Navigator::pick(const QModelIndex &index)
{
    const QString key = index.data(NavigatorModel::Key).toString();
    if (!key.isEmpty())
        return m_workbench.choose(key);
    const auto kind = static_cast<NavigatorKind>(index.data(NavigatorModel::Kind).toInt());
    if (kind == NavigatorKind::ByType || kind == NavigatorKind::ByClass || kind == NavigatorKind::SavedViews)
        return;
    if (const auto query = m_model.queryOf(index))
        m_workbench.open(*query);
}

void Navigator::activate(const QModelIndex &index)
{
    const auto kind = static_cast<NavigatorKind>(index.data(NavigatorModel::Kind).toInt());
    if (kind == NavigatorKind::ByType || kind == NavigatorKind::ByClass || kind == NavigatorKind::SavedViews)
        return m_tree->setExpanded(index, !m_tree->isExpanded(index));
    pick(index);
    if (kind == NavigatorKind::Entity && m_model.hasChildren(index))
        listContents(index.data(NavigatorModel::Key).toString());
}

void Navigator::listContents(const QString &entityKey)
{
    EntityQuery query;
    query.within = entityKey;
    m_workbench.open(query);
}

void Navigator::refreshContents()
{
    const auto entity = m_workbench.entity();
    const auto &containment = m_workbench.scene().containment;
    m_contents->setEnabled(entity && containment && !containment->children(*entity).empty());
}

void Navigator::showMenu(const QModelIndex &index, const QPoint &globalPosition)
{
    pick(index);
    if (index.data(NavigatorModel::Key).toString().isEmpty())
        return;
    QMenu menu(this);
    for (QAction *action : m_workbench.actions().all())
        if (Actions::menuOf(*action) == Menu::Entity)
            menu.addAction(action);
    menu.exec(globalPosition);
}

} // namespace azimuth
