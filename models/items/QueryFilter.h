// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A condition of a query, made ready to judge cells: its values read once as texts, numbers and dates.

#include "QueryColumn.h"
#include "QueryText.h"

#include <optional>
#include <vector>

namespace azimuth {

class QueryFilter {
public:
    explicit QueryFilter(const Condition &condition);

    /// Any thread.
    bool holds(const CellValue &cell) const;
    bool holdsForAbsent() const;

private:
    struct Wanted {
        explicit Wanted(const QString &value);
        Needle needle;
        std::optional<double> number;
        std::optional<bool> yes;
        std::optional<std::pair<qint64, qint64>> span; ///< Milliseconds since 1970: the moment, or the day, it names.
    };
    bool anyMatches(const CellValue &cell) const;
    bool matches(const CellValue &cell, const Wanted &wanted) const;
    bool isSo(const CellValue &cell, const Wanted &wanted) const;
    bool contains(const CellValue &cell, const Wanted &wanted) const;
    bool compares(const CellValue &cell, const Wanted &wanted) const;

    Condition::Test m_test;
    std::vector<Wanted> m_wanted;
};

/// Remembers verdicts on texts of one column by textId, so that each distinct text is judged about once. One thread.
class TextVerdicts {
public:
    explicit TextVerdicts(const QueryFilter &filter)
        : m_filter(filter)
    {
    }
    bool holds(PropertyValue value)
    {
        const quint32 id = value.textId();
        if (id == 0)
            return m_filter.holds(cellValueOf(value));
        Known &known = m_known[id % m_known.size()];
        if (known.id != id)
            known = {id, m_filter.holds(cellValueOf(value))};
        return known.verdict;
    }

private:
    struct Known {
        quint32 id = 0;
        bool verdict = false;
    };
    const QueryFilter &m_filter;
    std::array<Known, 1024> m_known{};
};

} // namespace azimuth
