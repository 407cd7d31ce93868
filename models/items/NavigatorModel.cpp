// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NavigatorNode.h"

#include <algorithm>

namespace azimuth {

NavigatorModel::NavigatorModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
    m_root->fetched = true;
    append(*m_root, m_tree.roots());
}

NavigatorModel::~NavigatorModel() = default;

NavigatorModel::Node *NavigatorModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex NavigatorModel::indexOf(const Node *node) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->place, 0, node);
}

std::vector<NavigatorRow> NavigatorModel::rowsUnder(const Node &node) const
{
    return &node == m_root.get() ? m_tree.roots() : m_tree.children(node.row);
}

void NavigatorModel::append(Node &node, std::vector<NavigatorRow> rows)
{
    node.children.reserve(node.children.size() + rows.size());
    for (NavigatorRow &row : rows) {
        auto child = std::make_unique<Node>();
        child->row = std::move(row);
        child->parent = &node;
        child->place = static_cast<int>(node.children.size());
        node.children.push_back(std::move(child));
    }
}

void NavigatorModel::reset()
{
    m_root->children.clear();
    append(*m_root, m_tree.roots());
}

void NavigatorModel::setFacts(const NavigatorFactsPtr &facts)
{
    const bool filters = (facts && facts->isFiltered()) || (m_tree.facts() && m_tree.facts()->isFiltered());
    if (!facts || !m_tree.facts() || filters) {
        beginResetModel();
        m_tree.setFacts(facts);
        reset();
        endResetModel();
        return;
    }
    // Ids are read while the estate they point into is still there.
    remember(*m_root);
    m_tree.setFacts(facts);
    rebind(*m_root);
    refresh(true);
}

void NavigatorModel::setLive(const NavigatorLive &live)
{
    m_tree.setLive(live);
    refresh(false);
}

void NavigatorModel::setViews(std::vector<SavedQuery> views)
{
    m_tree.setViews(std::move(views));
    refresh(false);
}

std::optional<EntityQuery> NavigatorModel::queryOf(const QModelIndex &index) const
{
    return index.isValid() ? m_tree.query(nodeOf(index)->row) : std::nullopt;
}

QModelIndex NavigatorModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    if (column != 0 || row < 0 || row >= static_cast<int>(node->children.size()))
        return {};
    return createIndex(row, 0, node->children[static_cast<std::size_t>(row)].get());
}

QModelIndex NavigatorModel::parent(const QModelIndex &index) const
{
    return index.isValid() ? indexOf(nodeOf(index)->parent) : QModelIndex();
}

int NavigatorModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int NavigatorModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool NavigatorModel::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return node->fetched ? !node->children.empty() : !node->gone && m_tree.hasChildren(node->row);
}

bool NavigatorModel::canFetchMore(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return !node->fetched && !node->gone && m_tree.hasChildren(node->row);
}

void NavigatorModel::fetchMore(const QModelIndex &parent)
{
    Node *node = nodeOf(parent);
    if (node->fetched || node->gone)
        return;
    auto rows = rowsUnder(*node);
    if (rows.empty()) {
        node->fetched = true;
        return;
    }
    beginInsertRows(parent, 0, static_cast<int>(rows.size()) - 1);
    node->fetched = true;
    append(*node, std::move(rows));
    endInsertRows();
}

QVariant NavigatorModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || nodeOf(index)->gone)
        return {};
    const NavigatorRow &row = nodeOf(index)->row;
    const bool isEntity = row.kind == NavigatorKind::Entity;
    switch (role) {
    case Qt::DisplayRole:
        return m_tree.text(row);
    case Qt::ToolTipRole:
        return m_tree.explanation(row);
    case Qt::AccessibleTextRole:
        return m_tree.spoken(row);
    case Kind:
        return static_cast<int>(row.kind);
    case Key:
        return isEntity ? m_tree.facts()->estate().key(row.entity) : QString();
    case Type:
        return m_tree.typeName(row);
    case Count:
        if (const auto count = m_tree.count(row))
            return QVariant::fromValue(*count);
        return {};
    case Words:
        return m_tree.words(row);
    case Gap:
        return m_tree.hasGap(row);
    case Running:
        return m_tree.isRunning(row);
    case Placeholder:
        return isEntity && m_tree.facts()->estate().isPlaceholder(row.entity);
    default:
        return {};
    }
}

QModelIndex NavigatorModel::childWhere(const QModelIndex &parent, const QByteArray &id)
{
    fetchMore(parent);
    const Node *node = nodeOf(parent);
    for (const auto &child : node->children)
        if (m_tree.id(child->row) == id)
            return indexOf(child.get());
    return {};
}

QModelIndex NavigatorModel::indexOf(const QString &entityKey)
{
    const NavigatorFactsPtr facts = m_tree.facts();
    const auto entity = facts ? facts->estate().find(entityKey) : std::nullopt;
    if (!entity)
        return {};
    const auto idOf = [&](NavigatorKind kind, EntityIndex at, const QString &name = {}) {
        return m_tree.id({kind, at, name});
    };
    const auto standIn = [&](const QModelIndex &parent, EntityIndex one) {
        const QString &type = facts->estate().type(one);
        if (facts->isGathered(type))
            return childWhere(parent, idOf(NavigatorKind::TypeWithin, one, type));
        const QModelIndex directory =
            facts->isOfDirectory(type) ? childWhere(parent, idOf(NavigatorKind::Directory, {})) : QModelIndex();
        return directory.isValid() ? childWhere(directory, idOf(NavigatorKind::DirectoryType, {}, type))
                                   : QModelIndex();
    };
    QModelIndex at;
    for (const EntityIndex above : facts->containment()->pathTo(*entity)) {
        const QModelIndex next = childWhere(at, idOf(NavigatorKind::Entity, above));
        if (!next.isValid()) // what lies in something gathered is found with it
            return standIn(at, above);
        at = next;
    }
    const QModelIndex own = childWhere(at, idOf(NavigatorKind::Entity, *entity));
    return own.isValid() ? own : standIn(at, *entity);
}

QList<QByteArray> NavigatorModel::pathOf(const QModelIndex &index) const
{
    QList<QByteArray> path;
    for (const Node *node = nodeOf(index); node != m_root.get(); node = node->parent)
        path.prepend(m_tree.id(node->row));
    return path;
}

QModelIndex NavigatorModel::indexAt(const QList<QByteArray> &path)
{
    QModelIndex at;
    for (const QByteArray &id : path) {
        const QModelIndex next = childWhere(at, id);
        if (!next.isValid())
            break;
        at = next;
    }
    return at;
}

} // namespace azimuth
