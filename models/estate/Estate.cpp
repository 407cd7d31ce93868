// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Estate.h"

#include "KeyFold.h"

#include <algorithm>

namespace azimuth {
namespace {

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

template <class Row>
const EstateData::Rare<Row> *findRare(const std::vector<EstateData::Rare<Row>> &rows, Row row)
{
    const auto found = std::ranges::lower_bound(rows, row, {}, &EstateData::Rare<Row>::row);
    return found != rows.end() && found->row == row ? &*found : nullptr;
}

const Column *findColumn(const CellStore &cells, const std::vector<Column> &columns, QAnyStringView name)
{
    std::string scratch;
    const std::string_view wanted = utf8(name, scratch);
    const auto nameOf = [&cells](const Column &column) { return cells.strings.at(column.name); };
    const auto found = std::ranges::lower_bound(columns, wanted, {}, nameOf);
    return found != columns.end() && nameOf(*found) == wanted ? &*found : nullptr;
}

template <class T>
std::size_t bytesOf(const std::vector<T> &rows)
{
    return rows.capacity() * sizeof(T);
}

} // namespace

PropertyValue PropertyColumn::at(EntityIndex entity) const
{
    return {*m_store, m_column->at(entity.value - m_entities[0].value)};
}

PropertyValue ColumnWalk::at(EntityIndex entity)
{
    const quint32 row = entity.value - m_first.value;
    if (!m_column->isSparse())
        return {*m_store, m_column->at(row)};
    while (m_next < m_column->rows.size() && m_column->rows[m_next] < row)
        ++m_next;
    const bool has = m_next < m_column->rows.size() && m_column->rows[m_next] == row;
    return has ? PropertyValue(*m_store, m_column->stored(m_next)) : PropertyValue();
}

QString Estate::key(EntityIndex entity) const
{
    return toQString(keyUtf8(entity));
}

QString Estate::displayName(EntityIndex entity) const
{
    return toQString(displayNameUtf8(entity));
}

TypeIndex Estate::typeIndex(EntityIndex entity) const
{
    const auto after = std::ranges::upper_bound(m_data.types, entity, {}, &EstateData::TypeRows::first);
    return static_cast<quint32>(after - m_data.types.begin() - 1);
}

const QStringList &Estate::classes(EntityIndex entity) const
{
    const auto *own = findRare(m_data.placeholderClasses, entity);
    return own ? m_data.classSets[own->value] : typeRows(entity).classes;
}

bool Estate::isPlaceholder(EntityIndex entity) const
{
    return entity >= typeRows(entity).firstPlaceholder;
}

PropertyValue Estate::property(EntityIndex entity, QAnyStringView name) const
{
    const EstateData::TypeRows &rows = typeRows(entity);
    const Column *column = findColumn(m_data.cells, rows.columns, name);
    return column ? PropertyValue(m_data.cells, column->at(entity.value - rows.first.value)) : PropertyValue();
}

std::vector<Property> Estate::properties(EntityIndex entity) const
{
    const EstateData::TypeRows &rows = typeRows(entity);
    std::vector<Property> found;
    for (const Column &column : rows.columns) {
        const Cell cell = column.at(entity.value - rows.first.value);
        if (cell.kind != CellKind::Absent)
            found.push_back({text(column.name), {m_data.cells, cell}});
    }
    return found;
}

std::optional<QByteArray> Estate::rawJson(EntityIndex entity) const
{
    return m_data.raw ? m_data.raw(key(entity)) : std::nullopt;
}

QDateTime Estate::firstSeen(EntityIndex entity) const
{
    const auto found = std::lower_bound(m_data.firstSeen.begin(), m_data.firstSeen.end(), entity.value,
                                        [](const auto &one, quint32 wanted) { return one.first.value < wanted; });
    const bool known = found != m_data.firstSeen.end() && found->first.value == entity.value;
    return known ? QDateTime::fromMSecsSinceEpoch(found->second, Qt::UTC) : QDateTime();
}

std::optional<EntityIndex> Estate::find(QAnyStringView key) const
{
    if (m_data.keySlots.empty())
        return std::nullopt;
    std::string scratch;
    KeyFold foldWanted, foldStored;
    const std::string_view wanted = foldWanted(utf8(key, scratch));
    const std::size_t mask = m_data.keySlots.size() - 1;
    for (std::size_t at = foldedKeyHash(wanted) & mask; m_data.keySlots[at] != 0; at = (at + 1) & mask) {
        const EntityIndex entity = m_data.keySlots[at] - 1;
        if (foldStored(keyUtf8(entity)) == wanted)
            return entity;
    }
    return std::nullopt;
}

std::optional<TypeIndex> Estate::findType(QAnyStringView name) const
{
    const QString wanted = name.toString();
    const auto found = std::ranges::lower_bound(m_data.types, wanted, {}, &EstateData::TypeRows::name);
    if (found == m_data.types.end() || found->name != wanted)
        return std::nullopt;
    return static_cast<quint32>(found - m_data.types.begin());
}

IndexRange<EntityIndex> Estate::entitiesOf(TypeIndex type) const
{
    const EstateData::TypeRows &rows = m_data.types[type.value];
    return {rows.first, rows.end};
}

IndexRange<EntityIndex> Estate::entitiesOf(QAnyStringView type) const
{
    const std::optional<TypeIndex> found = findType(type);
    return found ? entitiesOf(*found) : IndexRange<EntityIndex>();
}

quint32 Estate::placeholderCount(TypeIndex type) const
{
    const EstateData::TypeRows &rows = m_data.types[type.value];
    return rows.end.value - rows.firstPlaceholder.value;
}

quint32 Estate::columnCount(TypeIndex type) const
{
    return static_cast<quint32>(m_data.types[type.value].columns.size());
}

PropertyColumn Estate::column(TypeIndex type, quint32 position) const
{
    return {m_data.cells, m_data.types[type.value].columns[position], entitiesOf(type)};
}

std::optional<PropertyColumn> Estate::column(TypeIndex type, QAnyStringView name) const
{
    const Column *found = findColumn(m_data.cells, m_data.types[type.value].columns, name);
    return found ? std::optional(PropertyColumn(m_data.cells, *found, entitiesOf(type))) : std::nullopt;
}

std::vector<ColumnWalk> Estate::walks(TypeIndex type) const
{
    const EstateData::TypeRows &rows = m_data.types[type.value];
    std::vector<ColumnWalk> walks;
    for (const Column &column : rows.columns)
        walks.emplace_back(m_data.cells, column, rows.first);
    return walks;
}

const EstateData::RelationshipKind &Estate::kind(RelationshipIndex relationship) const
{
    return m_data.kinds[m_data.kindOf[relationship.value]];
}

QString Estate::relationshipKey(RelationshipIndex relationship) const
{
    return QString::fromStdString(relationshipKeyUtf8(relationship));
}

std::string Estate::relationshipKeyUtf8(RelationshipIndex relationship) const
{
    const EstateData::RelationshipKind &common = kind(relationship);
    if (common.keyForm == EstateData::RelationshipKind::KeyForm::Stored)
        return std::string(text(findRare(m_data.relationshipKeys, relationship)->value));
    std::string key(keyUtf8(from(relationship)));
    return key.append(common.keyMiddle).append(keyUtf8(to(relationship)));
}

std::vector<std::string_view> Estate::relationshipPropertyNames() const
{
    std::vector<quint32> ids;
    for (const EstateData::RelationshipCell &cell : m_data.relationshipCells)
        ids.push_back(cell.name);
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::vector<std::string_view> names;
    for (const quint32 id : ids)
        names.push_back(text(id));
    std::ranges::sort(names);
    return names;
}

std::vector<Property> Estate::relationshipProperties(RelationshipIndex relationship) const
{
    const auto *record = findRare(m_data.relationshipRecords, relationship);
    if (!record)
        return {};
    const quint32 first = record == m_data.relationshipRecords.data() ? 0 : (record - 1)->value;
    std::vector<Property> found;
    for (quint32 at = first; at < record->value; ++at) {
        const EstateData::RelationshipCell &cell = m_data.relationshipCells[at];
        found.push_back({text(cell.name), {m_data.cells, cell.cell}});
    }
    return found;
}

Relationship Estate::relationship(RelationshipIndex relationship) const
{
    return {relationshipKey(relationship),
            relationshipClass(relationship),
            relationshipType(relationship),
            from(relationship),
            to(relationship),
            relationshipProperties(relationship)};
}

IndexRange<RelationshipIndex> Estate::relationshipsFrom(EntityIndex entity) const
{
    return {m_data.firstFrom[entity.value], m_data.firstFrom[entity.value + 1]};
}

std::span<const RelationshipIndex> Estate::relationshipsTo(EntityIndex entity) const
{
    const quint32 first = m_data.firstTo[entity.value];
    return std::span(m_data.byTo).subspan(first, m_data.firstTo[entity.value + 1] - first);
}

std::size_t Estate::bytes() const
{
    std::size_t sum = m_data.cells.bytes() + bytesOf(m_data.keys) + bytesOf(m_data.displayNames)
        + bytesOf(m_data.keySlots) + bytesOf(m_data.from) + bytesOf(m_data.to) + bytesOf(m_data.kindOf)
        + bytesOf(m_data.firstFrom) + bytesOf(m_data.byTo) + bytesOf(m_data.firstTo) + bytesOf(m_data.relationshipKeys)
        + bytesOf(m_data.relationshipRecords) + bytesOf(m_data.relationshipCells) + bytesOf(m_data.firstSeen);
    for (const EstateData::TypeRows &rows : m_data.types)
        for (const Column &column : rows.columns)
            sum += column.bytes();
    return sum;
}

} // namespace azimuth
