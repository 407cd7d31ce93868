// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "QueryOrder.h"

#include "QueryColumn.h"
#include "QueryParallel.h"
#include "QueryText.h"

#include <algorithm>
#include <deque>

namespace azimuth {
namespace {

using Run = std::span<EntityIndex>;

struct NumberRow {
    double number;
    EntityIndex row;
};

/// The cells of one run, by kind.
struct Parts {
    std::vector<NumberRow> numbers;
    std::vector<TextRow> texts;
    std::deque<std::string> owned; ///< Texts that are in no pool, or had to be folded.
    std::vector<std::deque<std::string>> moreOwned;
    std::vector<EntityIndex> absent;

    void add(EntityIndex row, const CellValue &cell)
    {
        switch (cell.kind) {
        case CellValue::Kind::Absent:
            absent.push_back(row);
            break;
        case CellValue::Kind::YesNo:
        case CellValue::Kind::Number:
            numbers.push_back({cell.number, row});
            break;
        case CellValue::Kind::Text:
            if (isAscii(cell.text))
                texts.push_back({cell.text, row.value});
            else
                texts.push_back({owned.emplace_back(foldedText(cell.text)), row.value});
            break;
        case CellValue::Kind::List:
            texts.push_back({owned.emplace_back(foldedText(cell.toString().toStdString())), row.value});
            break;
        }
    }
};

class Ordering {
public:
    Ordering(std::vector<EntityIndex> &rows, const std::stop_token &stop)
        : m_stop(stop)
        , m_rows(rows)
        , m_runs{Run(rows)}
    {
    }

    /// Cuts the runs where the type changes; the rows are by type already.
    void byType(const Estate &estate)
    {
        m_runs.clear();
        for (auto begin = m_rows.begin(); begin != m_rows.end();) {
            const auto type = estate.entitiesOf(estate.typeIndex(*begin));
            const EntityIndex end = type[type.size()];
            const auto after = std::lower_bound(begin, m_rows.end(), end);
            m_runs.emplace_back(begin, after);
            begin = after;
        }
    }

    void by(const QueryColumn &column, bool descending)
    {
        std::vector<Run> ties;
        for (const Run run : m_runs) {
            if (m_stop.stop_requested())
                return;
            if (run.size() > 1)
                orderRun(run, column, descending, ties);
        }
        m_runs.swap(ties);
    }

private:
    void orderRun(Run run, const QueryColumn &column, bool descending, std::vector<Run> &ties)
    {
        Parts parts = partsOf(run, column);
        sortInParallel(parts.numbers.data(), parts.numbers.data() + parts.numbers.size(), m_buffer,
                       [](const NumberRow &one, const NumberRow &other) {
                           return one.number != other.number ? one.number < other.number : one.row < other.row;
                       });
        sortTexts(parts.texts, m_stop);
        auto out = run.begin();
        const auto putNumbers = [&] {
            out = put(
                out, parts.numbers, descending, ties, [](const NumberRow &row) { return row.row; },
                [](const NumberRow &one, const NumberRow &other) { return one.number == other.number; });
        };
        const auto putTexts = [&] {
            out = put(
                out, parts.texts, descending, ties, [](const TextRow &row) { return EntityIndex(row.row); },
                [](const TextRow &one, const TextRow &other) {
                    return one.text == other.text || compareTexts(one.text, other.text) == 0;
                });
        };
        descending ? putTexts() : putNumbers();
        descending ? putNumbers() : putTexts();
        std::copy(parts.absent.begin(), parts.absent.end(), out);
        if (parts.absent.size() > 1)
            ties.emplace_back(out, run.end());
    }

    /// Groups of equal rows in the order asked for; inside a group always by index.
    template <class Row, class IndexOf, class Same>
    static Run::iterator put(Run::iterator out, const std::vector<Row> &rows, bool descending, std::vector<Run> &ties,
                             IndexOf indexOf, Same same)
    {
        const auto putGroup = [&](std::size_t begin, std::size_t end) {
            const auto first = out;
            for (std::size_t at = begin; at < end; ++at)
                *out++ = indexOf(rows[at]);
            if (end - begin > 1)
                ties.emplace_back(first, out);
        };
        if (!descending) {
            for (std::size_t begin = 0, end = 0; begin < rows.size(); begin = end) {
                for (end = begin + 1; end < rows.size() && same(rows[begin], rows[end]);)
                    ++end;
                putGroup(begin, end);
            }
            return out;
        }
        for (std::size_t end = rows.size(), begin = 0; end > 0; end = begin) {
            for (begin = end - 1; begin > 0 && same(rows[begin - 1], rows[end - 1]);)
                --begin;
            putGroup(begin, end);
        }
        return out;
    }

    static Parts partsOf(Run run, const QueryColumn &column)
    {
        constexpr std::size_t partSize = 32'768;
        if (run.size() < partSize) {
            Parts parts;
            for (const EntityIndex row : run)
                parts.add(row, column.at(row));
            return parts;
        }
        std::vector<Parts> pieces((run.size() + partSize - 1) / partSize);
        inParallel(pieces.size(), [&](std::size_t piece) {
            const std::size_t begin = piece * partSize;
            for (const EntityIndex row : run.subspan(begin, std::min(partSize, run.size() - begin)))
                pieces[piece].add(row, column.at(row));
        });
        Parts all = std::move(pieces.front());
        for (std::size_t piece = 1; piece < pieces.size(); ++piece) {
            Parts &one = pieces[piece];
            all.numbers.insert(all.numbers.end(), one.numbers.begin(), one.numbers.end());
            all.absent.insert(all.absent.end(), one.absent.begin(), one.absent.end());
            for (const TextRow &text : one.texts)
                all.texts.push_back(text);
            all.moreOwned.push_back(std::move(one.owned)); // its strings stay where they are
        }
        return all;
    }

    const std::stop_token &m_stop;
    std::vector<EntityIndex> &m_rows;
    std::vector<Run> m_runs;
    std::vector<NumberRow> m_buffer;
};

} // namespace

void orderRows(std::vector<EntityIndex> &rows, const Estate &estate, const Containment &containment,
               const std::vector<SortKey> &sort, const std::stop_token &stop)
{
    Ordering ordering(rows, stop);
    if (sort.empty())
        ordering.byType(estate);
    for (const SortKey &key : sort)
        ordering.by(QueryColumn(estate, containment, key.column), key.descending);
    ordering.by(QueryColumn(estate, containment, columns::name), false);
}

} // namespace azimuth
