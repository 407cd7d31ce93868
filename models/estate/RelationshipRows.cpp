// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RelationshipRows.h"

#include "Rows.h"

#include <algorithm>

namespace azimuth {
namespace {

using RareRow = EstateData::Rare<RelationshipIndex>;

const RareRow *rareOf(const std::vector<RareRow> &rows, quint32 row)
{
    const auto found = std::ranges::lower_bound(rows, RelationshipIndex(row), {}, &RareRow::row);
    return found != rows.end() && found->row.value == row ? &*found : nullptr;
}

} // namespace

quint32 RelationshipRows::kind(std::string_view className, std::string_view type, KeyForm keyForm)
{
    const auto is = [&](const Kind &kind) {
        return std::get<0>(kind) == className && std::get<1>(kind) == type && std::get<2>(kind) == keyForm;
    };
    if (m_lastKind < m_kindRows.size() && is(m_kindRows[m_lastKind]))
        return m_lastKind;
    Kind wanted(className, type, keyForm);
    const auto [found, isNew] = m_kinds.try_emplace(wanted, static_cast<quint32>(m_kindRows.size()));
    if (isNew)
        m_kindRows.push_back(std::move(wanted));
    return m_lastKind = found->second;
}

quint32 RelationshipRows::add(EntityHandle from, EntityHandle to, quint32 kind, quint32 keyText)
{
    const auto row = static_cast<quint32>(m_kind.size());
    m_from.push_back(from);
    m_to.push_back(to);
    m_kind.push_back(kind);
    if (std::get<KeyForm>(m_kindRows[kind]) == KeyForm::Stored)
        m_keys.push_back({row, keyText});
    return row;
}

void RelationshipRows::endRow()
{
    const auto end = static_cast<quint32>(m_cells.size());
    if (end != (m_records.empty() ? 0 : m_records.back().value))
        m_records.push_back({static_cast<quint32>(m_kind.size() - 1), end});
}

qint64 RelationshipRows::place(EstateData &data, const std::vector<EntityIndex> &indexOf) &&
{
    const std::vector<quint32> rankOf = rankKinds(data);
    for (std::size_t row = 0; row < m_kind.size(); ++row) {
        m_from[row] = indexOf[m_from[row].value].value; // indices from here on
        m_to[row] = indexOf[m_to[row].value].value;
        m_kind[row] = rankOf[m_kind[row]];
    }
    const std::size_t added = m_kind.size();
    std::vector<quint32> rows = withoutTwins(sortedRows(static_cast<quint32>(data.keys.size())));
    data.from.reserve(rows.size());
    data.to.reserve(rows.size());
    data.kindOf.reserve(rows.size());
    data.relationshipCells.reserve(m_cells.size());
    for (const quint32 row : rows)
        placeRow(data, row);
    indexEnds(data);
    return static_cast<qint64>(added - rows.size());
}

std::vector<quint32> RelationshipRows::rankKinds(EstateData &data) const
{
    std::vector<quint32> rankOf(m_kindRows.size());
    for (const auto &[kind, number] : m_kinds) { // the map is in order of class, type, key form
        rankOf[number] = static_cast<quint32>(data.kinds.size());
        const auto &[className, type, keyForm] = kind;
        const QString name = QString::fromStdString(className);
        const std::string middle = keyForm == KeyForm::Underscore ? "_" : relationshipKey({}, name, {}).toStdString();
        data.kinds.push_back({name, QString::fromStdString(type), keyForm, middle});
    }
    return rankOf;
}

// By from (counted, for there are millions), then kind, then to, then as they came.
std::vector<quint32> RelationshipRows::sortedRows(quint32 entityCount) const
{
    std::vector<quint32> ends(entityCount + 1, 0);
    for (const EntityHandle from : m_from)
        ++ends[from.value + 1];
    for (std::size_t i = 1; i < ends.size(); ++i)
        ends[i] += ends[i - 1];
    std::vector<quint32> rows(m_from.size());
    for (quint32 row = 0; row < rows.size(); ++row)
        rows[ends[m_from[row].value]++] = row; // ends[i] moves from the start to the end of i's part
    quint32 first = 0;
    for (quint32 entity = 0; entity < entityCount; first = ends[entity++])
        std::sort(rows.begin() + first, rows.begin() + ends[entity], [this](quint32 one, quint32 other) {
            return std::tie(m_kind[one], m_to[one], one) < std::tie(m_kind[other], m_to[other], other);
        });
    return rows;
}

std::vector<quint32> RelationshipRows::withoutTwins(std::vector<quint32> rows) const
{
    const auto alike = [this](quint32 one, quint32 other) {
        return m_from[one] == m_from[other] && m_kind[one] == m_kind[other] && m_to[one] == m_to[other];
    };
    std::size_t kept = 0;
    std::size_t firstAlike = 0; // rows with the same ends and kind differ in their keys alone
    for (const quint32 row : rows) {
        if (kept == 0 || !alike(rows[firstAlike], row))
            firstAlike = kept;
        const auto sameKey = [&](quint32 other) { return keyTextOf(row) == keyTextOf(other); };
        if (std::none_of(rows.begin() + firstAlike, rows.begin() + kept, sameKey))
            rows[kept++] = row;
    }
    rows.resize(kept);
    return rows;
}

quint32 RelationshipRows::keyTextOf(quint32 row) const
{
    const RareRow *key = rareOf(m_keys, row);
    return key ? key->value : 0;
}

void RelationshipRows::placeRow(EstateData &data, quint32 row) const
{
    const auto index = static_cast<quint32>(data.to.size());
    data.from.push_back(m_from[row].value);
    data.to.push_back(m_to[row].value);
    data.kindOf.push_back(m_kind[row]);
    if (data.kinds[m_kind[row]].keyForm == KeyForm::Stored)
        data.relationshipKeys.push_back({index, keyTextOf(row)});
    const RareRow *record = rareOf(m_records, row);
    if (!record)
        return;
    const quint32 first = record == m_records.data() ? 0 : (record - 1)->value;
    data.relationshipCells.insert(data.relationshipCells.end(), m_cells.begin() + first,
                                  m_cells.begin() + record->value);
    data.relationshipRecords.push_back({index, static_cast<quint32>(data.relationshipCells.size())});
}

void RelationshipRows::indexEnds(EstateData &data)
{
    const std::size_t entities = data.keys.size();
    data.firstFrom.assign(entities + 1, 0);
    data.firstTo.assign(entities + 1, 0);
    for (std::size_t i = 0; i < data.to.size(); ++i) {
        ++data.firstFrom[data.from[i].value + 1];
        ++data.firstTo[data.to[i].value + 1];
    }
    for (std::size_t i = 1; i <= entities; ++i) {
        data.firstFrom[i] = data.firstFrom[i].value + data.firstFrom[i - 1].value;
        data.firstTo[i] += data.firstTo[i - 1];
    }
    data.byTo.resize(data.to.size());
    std::vector<quint32> next(data.firstTo.begin(), data.firstTo.end() - 1);
    for (quint32 relationship = 0; relationship < data.to.size(); ++relationship)
        data.byTo[next[data.to[relationship].value]++] = relationship;
}

} // namespace azimuth
