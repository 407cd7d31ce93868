// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RelationshipsModel.h"

#include "PlainText.h"

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

QString typeLabel(const Estate &estate, EntityIndex entity)
{
    const EntityType *type = estate.catalog().find(estate.type(entity));
    return type ? type->label : estate.type(entity);
}

/// As it is in the estate: exports quote it, views escape it.
QString cellText(const Estate &estate, RelationshipIndex relationship, int column)
{
    switch (column) {
    case RelationshipsModel::From:
        return estate.displayName(estate.from(relationship));
    case RelationshipsModel::FromType:
        return typeLabel(estate, estate.from(relationship));
    case RelationshipsModel::Kind:
        return estate.relationshipClass(relationship);
    case RelationshipsModel::To:
        return estate.displayName(estate.to(relationship));
    case RelationshipsModel::ToType:
        return typeLabel(estate, estate.to(relationship));
    default:
        return {};
    }
}

} // namespace

void RelationshipsModel::show(EstatePtr estate, std::vector<RelationshipIndex> relationships)
{
    beginResetModel();
    m_estate = std::move(estate);
    m_rows = std::move(relationships);
    endResetModel();
}

EntityIndex RelationshipsModel::entityAt(const QModelIndex &index) const
{
    const RelationshipIndex relationship = m_rows[static_cast<std::size_t>(index.row())];
    return index.column() < Kind ? m_estate->from(relationship) : m_estate->to(relationship);
}

TableSource RelationshipsModel::source() const
{
    TableSource source;
    for (int column = 0; column < columnTotal; ++column)
        source.header.append(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    source.rows = static_cast<qint64>(m_rows.size());
    source.cell = [estate = m_estate, rows = m_rows](qint64 row, int column) {
        return cellText(*estate, rows[static_cast<std::size_t>(row)], column);
    };
    return source;
}

int RelationshipsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RelationshipsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnTotal;
}

QVariant RelationshipsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    return plainText(cellText(*m_estate, m_rows[static_cast<std::size_t>(index.row())], index.column()));
}

QVariant RelationshipsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case From:
        return tr("From");
    case FromType:
        return tr("Type of start");
    case Kind:
        return tr("Relationship");
    case To:
        return tr("To");
    case ToType:
        return tr("Type of end");
    default:
        return {};
    }
}

} // namespace azimuth
