// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RelationshipModel.h"

#include <algorithm>

namespace azimuth {

// An index keeps what it lies in: 0 for sections, 1 + section for bundles, then 1 + sections + bundle for entities.

bool RelationshipModel::isSameShape(const RelationshipTree &tree) const
{
    if (!m_tree.estate || !tree.estate || tree.estate->key(tree.entity) != m_tree.estate->key(m_tree.entity))
        return false;
    return std::equal(m_tree.bundles.begin(), m_tree.bundles.end(), tree.bundles.begin(), tree.bundles.end(),
                      [](const RelationshipBundle &one, const RelationshipBundle &other) {
                          return one.isOutgoing == other.isOutgoing && one.className == other.className
                              && one.type == other.type && one.otherType == other.otherType
                              && one.relationships.size() == other.relationships.size();
                      });
}

void RelationshipModel::show(RelationshipTree tree)
{
    if (isSameShape(tree)) {
        m_tree = std::move(tree);
        for (std::size_t bundle = 0; bundle < m_fetched.size(); ++bundle)
            if (const QModelIndex at = indexOfBundle(bundle); m_fetched[bundle] > 0)
                emit dataChanged(index(0, 0, at), index(m_fetched[bundle] - 1, 0, at));
        return;
    }
    beginResetModel();
    m_tree = std::move(tree);
    m_sections.clear();
    m_sectionOf.clear();
    const RelationshipBundle *before = nullptr;
    for (std::size_t at = 0; at < m_tree.bundles.size(); ++at) {
        const RelationshipBundle &bundle = m_tree.bundles[at];
        if (!before || before->isOutgoing != bundle.isOutgoing || before->className != bundle.className)
            m_sections.push_back({at, 0, 0});
        m_sections.back().count += 1;
        m_sections.back().relationships += static_cast<quint32>(bundle.relationships.size());
        m_sectionOf.push_back(m_sections.size() - 1);
        before = &bundle;
    }
    m_fetched.assign(m_tree.bundles.size(), 0);
    endResetModel();
}

RelationshipModel::Kind RelationshipModel::kindOf(const QModelIndex &index) const
{
    if (index.internalId() == 0)
        return Kind::Section;
    return index.internalId() <= m_sections.size() ? Kind::Bundle : Kind::Entity;
}

std::size_t RelationshipModel::bundleNumber(const QModelIndex &index) const
{
    const auto id = static_cast<std::size_t>(index.internalId());
    if (kindOf(index) == Kind::Bundle)
        return m_sections[id - 1].first + static_cast<std::size_t>(index.row());
    return id - 1 - m_sections.size();
}

const RelationshipBundle *RelationshipModel::bundle(const QModelIndex &index) const
{
    if (!index.isValid() || kindOf(index) == Kind::Section)
        return nullptr;
    return &m_tree.bundles[bundleNumber(index)];
}

QModelIndex RelationshipModel::indexOfBundle(std::size_t bundle) const
{
    if (bundle >= m_sectionOf.size())
        return {};
    const std::size_t section = m_sectionOf[bundle];
    return createIndex(static_cast<int>(bundle - m_sections[section].first), 0, static_cast<quintptr>(1 + section));
}

QModelIndex RelationshipModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    if (!parent.isValid())
        return createIndex(row, 0, quintptr(0));
    if (kindOf(parent) == Kind::Section)
        return createIndex(row, 0, static_cast<quintptr>(1 + parent.row()));
    return createIndex(row, 0, static_cast<quintptr>(1 + m_sections.size() + bundleNumber(parent)));
}

QModelIndex RelationshipModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || kindOf(child) == Kind::Section)
        return {};
    if (kindOf(child) == Kind::Bundle)
        return createIndex(static_cast<int>(child.internalId() - 1), 0, quintptr(0));
    return indexOfBundle(bundleNumber(child));
}

int RelationshipModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_sections.size());
    if (parent.column() != 0)
        return 0;
    switch (kindOf(parent)) {
    case Kind::Section:
        return static_cast<int>(m_sections[static_cast<std::size_t>(parent.row())].count);
    case Kind::Bundle:
        return m_fetched[bundleNumber(parent)];
    case Kind::Entity:
        break;
    }
    return 0;
}

int RelationshipModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool RelationshipModel::hasChildren(const QModelIndex &parent) const
{
    return parent.isValid() ? kindOf(parent) != Kind::Entity : !m_sections.empty();
}

bool RelationshipModel::canFetchMore(const QModelIndex &parent) const
{
    if (!parent.isValid() || kindOf(parent) != Kind::Bundle)
        return false;
    const std::size_t number = bundleNumber(parent);
    return m_fetched[number] < static_cast<int>(m_tree.bundles[number].relationships.size());
}

void RelationshipModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    const std::size_t number = bundleNumber(parent);
    const int all = static_cast<int>(m_tree.bundles[number].relationships.size());
    const int now = std::min(all, m_fetched[number] + fetchedAtOnce);
    beginInsertRows(parent, m_fetched[number], now - 1);
    m_fetched[number] = now;
    endInsertRows();
}

QVariant RelationshipModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Kind kind = kindOf(index);
    if (role == KindRole)
        return static_cast<int>(kind);
    if (kind == Kind::Entity)
        return entityData(index, role);
    const Section *section = kind == Kind::Section ? &m_sections[static_cast<std::size_t>(index.row())] : nullptr;
    const RelationshipBundle &bundle = m_tree.bundles[section ? section->first : bundleNumber(index)];
    switch (role) {
    case Qt::DisplayRole:
        return section ? bundle.className : bundle.otherType;
    case OutgoingRole:
        return bundle.isOutgoing;
    case ClassRole:
        return bundle.className;
    case TypeRole:
        return section ? QVariant() : bundle.type;
    case OtherTypeRole:
        return section ? QVariant() : bundle.otherType;
    case CountRole:
        return section ? section->relationships : static_cast<quint32>(bundle.relationships.size());
    default:
        return {};
    }
}

QVariant RelationshipModel::entityData(const QModelIndex &index, int role) const
{
    const RelationshipBundle &bundle = m_tree.bundles[bundleNumber(index)];
    const EntityIndex other = m_tree.otherEnd(bundle, static_cast<std::size_t>(index.row()));
    const Estate &estate = *m_tree.estate;
    switch (role) {
    case Qt::DisplayRole: {
        const QString name = estate.displayName(other);
        return name.isEmpty() ? estate.key(other) : name;
    }
    case OutgoingRole:
        return bundle.isOutgoing;
    case ClassRole:
        return bundle.className;
    case TypeRole:
        return bundle.type;
    case OtherTypeRole:
        return bundle.otherType;
    case CountRole:
        return 1U;
    case KeyRole:
        return estate.key(other);
    case PlaceholderRole:
        return estate.isPlaceholder(other);
    default:
        return {};
    }
}

} // namespace azimuth
