// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Turns what PropertyReader reads into cells and columns. One thread; for EstateBuilder.

#include "Cells.h"
#include "PropertyReader.h"

#include <span>
#include <unordered_map>
#include <vector>

namespace azimuth {

/// Fills a CellStore.
class CellWriter {
public:
    StringPoolBuilder &strings() { return m_strings; }
    /// The cell of the token at the front of `tokens`; takes it, and the items of a list, off the span.
    Cell write(std::span<const PropertyToken> &tokens);
    CellStore take() &&;

private:
    Cell scalar(const PropertyToken &token);
    Cell list(std::span<const PropertyToken> items);
    bool sameList(quint32 list, std::size_t first) const;
    quint32 listHash(std::size_t first) const;

    CellStore m_store;
    StringPoolBuilder m_strings;
    std::unordered_multimap<quint32, quint32> m_lists; // by hash: equal lists are kept once
};

/// The columns of one type while rows are added, in order of row.
class ColumnsWriter {
public:
    /// Keeps the value of `name` (a text's number) in a row; a second one for the same row is left out.
    void set(quint32 row, quint32 name, Cell cell);
    /// The next column is probably this one: rows of a type have their properties in the same order.
    quint32 expectedName() const;
    void startRow() { m_expected = 0; }
    /// Sorted by name; `rowCount` rows, dense or sparse, whichever is smaller.
    std::vector<Column> take(quint32 rowCount, const StringPool &strings) &&;

private:
    Column &columnNamed(quint32 name);

    std::vector<Column> m_columns; // always sparse here
    std::unordered_map<quint32, quint32> m_byName;
    std::size_t m_expected = 0;
};

} // namespace azimuth
