// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The relationships of an EstateBuilder: rows in the order they came, then sorted by both ends.

#include "Estate.h"
#include "EstateBuilder.h"

#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace azimuth {

class RelationshipRows {
public:
    using KeyForm = EstateData::RelationshipKind::KeyForm;

    quint32 kind(std::string_view className, std::string_view type, KeyForm keyForm);
    /// `keyText` counts where the kind's key form is Stored. Returns the row.
    quint32 add(EntityHandle from, EntityHandle to, quint32 kind, quint32 keyText);
    /// A property of the row added last.
    void addCell(quint32 name, Cell cell) { m_cells.push_back({name, cell}); }
    /// After the cells of a row.
    void endRow();
    /// Moves everything into `data`, sorted; entities are counted already. Returns how many came twice.
    qint64 place(EstateData &data, const std::vector<EntityIndex> &indexOf) &&;

private:
    using Kind = std::tuple<std::string, std::string, KeyForm>;

    std::vector<quint32> rankKinds(EstateData &data) const;
    std::vector<quint32> sortedRows(quint32 entityCount) const;
    std::vector<quint32> withoutTwins(std::vector<quint32> rows) const;
    quint32 keyTextOf(quint32 row) const;
    void placeRow(EstateData &data, quint32 row) const;
    static void indexEnds(EstateData &data);

    std::map<Kind, quint32, std::less<>> m_kinds;
    std::vector<Kind> m_kindRows;
    quint32 m_lastKind = 0;
    std::vector<EntityHandle> m_from, m_to;
    std::vector<quint32> m_kind;
    std::vector<EstateData::Rare<RelationshipIndex>> m_keys; // by row as added
    std::vector<EstateData::Rare<RelationshipIndex>> m_records; // ends in m_cells, by row as added
    std::vector<EstateData::RelationshipCell> m_cells;
};

} // namespace azimuth
