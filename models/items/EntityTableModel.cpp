// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EntityTableModel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

QVariant variantOf(const CellValue &cell)
{
    switch (cell.kind) {
    case CellValue::Kind::Absent:
        return {};
    case CellValue::Kind::YesNo:
        return cell.integer != 0;
    case CellValue::Kind::Number:
        return cell.exact ? QVariant(cell.integer) : cell.text.empty() ? QVariant(cell.number) : cell.toString();
    case CellValue::Kind::Text:
        return cell.toString();
    case CellValue::Kind::List:
        break;
    }
    if (cell.texts)
        return *cell.texts;
    QStringList items;
    for (quint32 item = 0; item < cell.list.size(); ++item)
        items.append(cell.list.at(item).toString());
    return items;
}

} // namespace

TableGaps tableGapsOf(const Estate &estate, const std::function<QStringList(const QString &)> &typesOf)
{
    TableGaps gaps;
    for (const CoverageRow &row : estate.coverage()) {
        if (!isGap(row.state))
            continue;
        const TableGap gap{row.state, row.step, row.reason};
        if (row.state == CoverageState::Limited)
            for (const QString &type : typesOf(row.step))
                gaps.limitedTypes.insert(type, gap);
        const auto scope = row.scope == u"/" ? std::nullopt : estate.find(row.scope);
        if (!scope)
            continue;
        const auto known = gaps.byEntity.constFind(scope->value);
        if (known == gaps.byEntity.constEnd() || worse(known->state, row.state) != known->state)
            gaps.byEntity.insert(scope->value, gap);
    }
    return gaps;
}

void EntityTableModel::show(TableContent content)
{
    beginResetModel();
    m_cells.clear();
    m_content = std::move(content);
    if (m_content)
        for (const EntityColumn &column : m_content.columns)
            m_cells.emplace_back(*m_content.estate, *m_content.containment, column.name);
    endResetModel();
}

std::optional<EntityIndex> EntityTableModel::entityAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return std::nullopt;
    return (*m_content.rows)[static_cast<std::size_t>(row)];
}

std::optional<int> EntityTableModel::rowOf(EntityIndex entity) const
{
    if (!m_content)
        return std::nullopt;
    const auto found = std::ranges::find(*m_content.rows, entity);
    return found == m_content.rows->end() ? std::nullopt
                                          : std::optional(static_cast<int>(found - m_content.rows->begin()));
}

std::optional<int> EntityTableModel::rowOf(const QString &key) const
{
    const auto entity = m_content && !key.isEmpty() ? m_content.estate->find(key) : std::nullopt;
    return entity ? rowOf(*entity) : std::nullopt;
}

int EntityTableModel::columnOf(const QString &name) const
{
    const auto found = std::ranges::find(m_content.columns, name, &EntityColumn::name);
    return found == m_content.columns.end() ? -1 : static_cast<int>(found - m_content.columns.begin());
}

int EntityTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_content ? 0 : static_cast<int>(m_content.rows->size());
}

int EntityTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

const TableGap *EntityTableModel::gapOf(EntityIndex entity, int column, bool absent) const
{
    if (!m_content.gaps)
        return nullptr;
    const EntityColumn &shown = m_content.columns[static_cast<std::size_t>(column)];
    if (shown.name == columns::outgoing) {
        const auto found = m_content.gaps->byEntity.constFind(entity.value);
        return found == m_content.gaps->byEntity.constEnd() ? nullptr : &*found;
    }
    if (!absent || !shown.empty)
        return nullptr;
    const auto found = m_content.gaps->limitedTypes.constFind(m_content.estate->type(entity));
    return found == m_content.gaps->limitedTypes.constEnd() ? nullptr : &*found;
}

QVariant EntityTableModel::data(const QModelIndex &index, int role) const
{
    const auto entity = entityAt(index.row());
    if (!entity || index.column() < 0 || index.column() >= columnCount() || index.parent().isValid())
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    const EntityColumn &shown = m_content.columns[column];
    switch (role) {
    case EntityRole:
        return entity->value;
    case KeyRole:
        return m_content.estate->key(*entity);
    case TypeRole:
        return m_content.estate->type(*entity);
    case PlaceholderRole:
        return m_content.estate->isPlaceholder(*entity);
    case KindRole:
        return static_cast<int>(shown.kind);
    case ColumnRole:
        return shown.name;
    default:
        break;
    }
    const CellValue cell = m_cells[column].at(*entity);
    switch (role) {
    case Qt::DisplayRole:
        return cell.toString();
    case ValueRole:
        return variantOf(cell);
    case AbsentRole:
        return cell.isAbsent();
    case GapRole: {
        const TableGap *gap = gapOf(*entity, index.column(), cell.isAbsent());
        return gap ? QVariant(coverageWord(gap->state)) : QVariant();
    }
    case GapReasonRole: {
        const TableGap *gap = gapOf(*entity, index.column(), cell.isAbsent());
        return gap ? QVariant(gap->reason) : QVariant();
    }
    case SortKeyRole: {
        const auto moment = shown.kind == EntityColumn::Kind::Date ? momentOf(cell) : std::nullopt;
        return moment ? QVariant(moment->toMSecsSinceEpoch()) : variantOf(cell);
    }
    default:
        return {};
    }
}

QVariant EntityTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const EntityColumn &column = m_content.columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.label;
    case ColumnRole:
        return column.name;
    case KindRole:
        return static_cast<int>(column.kind);
    default:
        return {};
    }
}

QString exportText(const CellValue &cell, EntityColumn::Kind kind)
{
    if (kind == EntityColumn::Kind::Date)
        if (const auto moment = momentOf(cell))
            return moment->toUTC().toString(Qt::ISODateWithMs);
    return cell.toString();
}

} // namespace azimuth
