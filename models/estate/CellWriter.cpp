// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CellWriter.h"

#include <QHashFunctions>

#include <algorithm>
#include <limits>

namespace azimuth {
namespace {

constexpr qint64 intShift = qint64{1} << 31;
// The two words that stand for "absent" and "null" are not free for numbers.
constexpr qint64 largestInt = qint64{Column::null} - 1 - intShift;

void addWord(Column &column, quint32 row, Cell cell)
{
    const bool plain = cell.kind == CellKind::Null || cell.kind == column.kind;
    if (!plain && column.kind == CellKind::Absent) {
        column.kind = cell.kind;
    } else if (!plain && column.kinds.empty()) {
        column.kinds.assign(column.words.size(), column.kind);
    }
    column.rows.push_back(row);
    column.words.push_back(cell.kind == CellKind::Null ? Column::null : cell.word);
    if (!column.kinds.empty())
        column.kinds.push_back(cell.kind);
}

void spread(Column &column, quint32 rowCount)
{
    std::vector<quint32> words(rowCount, Column::absent);
    std::vector<CellKind> kinds(column.kinds.empty() ? 0 : rowCount, CellKind::Absent);
    for (std::size_t at = 0; at < column.rows.size(); ++at) {
        words[column.rows[at]] = column.words[at];
        if (!kinds.empty())
            kinds[column.rows[at]] = column.kinds[at];
    }
    column.rows = {};
    column.words = std::move(words);
    column.kinds = std::move(kinds);
}

} // namespace

Cell CellWriter::write(std::span<const PropertyToken> &tokens)
{
    const PropertyToken &token = tokens.front();
    if (token.kind != PropertyToken::Kind::List) {
        tokens = tokens.subspan(1);
        return scalar(token);
    }
    const auto items = tokens.subspan(1, static_cast<std::size_t>(token.integer));
    tokens = tokens.subspan(items.size() + 1);
    return list(items);
}

Cell CellWriter::scalar(const PropertyToken &token)
{
    switch (token.kind) {
    case PropertyToken::Kind::Bool:
        return {CellKind::Bool, token.integer != 0};
    case PropertyToken::Kind::Int:
        if (token.integer >= -intShift && token.integer <= largestInt)
            return {CellKind::Int, static_cast<quint32>(token.integer + intShift)};
        m_store.wideInts.push_back(token.integer);
        return {CellKind::WideInt, static_cast<quint32>(m_store.wideInts.size() - 1)};
    case PropertyToken::Kind::Double:
        m_store.doubles.push_back(token.real);
        return {CellKind::Double, static_cast<quint32>(m_store.doubles.size() - 1)};
    case PropertyToken::Kind::Number:
        return {CellKind::Number, m_strings.intern(token.text)};
    case PropertyToken::Kind::Text:
        return {CellKind::Text, m_strings.intern(token.text)};
    case PropertyToken::Kind::Null:
    case PropertyToken::Kind::List:
        break;
    }
    return {CellKind::Null, 0};
}

Cell CellWriter::list(std::span<const PropertyToken> items)
{
    const std::size_t first = m_store.itemWords.size();
    for (const PropertyToken &item : items) {
        const Cell cell = scalar(item);
        m_store.itemWords.push_back(cell.word);
        m_store.itemKinds.push_back(cell.kind);
    }
    const quint32 hash = listHash(first);
    const auto [begin, end] = m_lists.equal_range(hash);
    for (auto same = begin; same != end; ++same) {
        if (!sameList(same->second, first))
            continue;
        m_store.itemWords.resize(first);
        m_store.itemKinds.resize(first);
        return {CellKind::List, same->second};
    }
    m_store.listEnds.push_back(static_cast<quint32>(m_store.itemWords.size()));
    const auto number = static_cast<quint32>(m_store.listEnds.size() - 1);
    m_lists.emplace(hash, number);
    return {CellKind::List, number};
}

bool CellWriter::sameList(quint32 list, std::size_t first) const
{
    const std::size_t begin = list == 0 ? 0 : m_store.listEnds[list - 1];
    const std::size_t end = m_store.listEnds[list];
    return std::equal(m_store.itemWords.begin() + begin, m_store.itemWords.begin() + end,
                      m_store.itemWords.begin() + first, m_store.itemWords.end())
        && std::equal(m_store.itemKinds.begin() + begin, m_store.itemKinds.begin() + end,
                      m_store.itemKinds.begin() + first, m_store.itemKinds.end());
}

quint32 CellWriter::listHash(std::size_t first) const
{
    const auto words = std::span(m_store.itemWords).subspan(first);
    return static_cast<quint32>(qHashBits(words.data(), words.size_bytes(), QHashSeed::globalSeed()));
}

CellStore CellWriter::take() &&
{
    m_lists = {};
    m_store.strings = std::move(m_strings).take();
    m_store.wideInts.shrink_to_fit();
    m_store.doubles.shrink_to_fit();
    m_store.listEnds.shrink_to_fit();
    m_store.itemWords.shrink_to_fit();
    m_store.itemKinds.shrink_to_fit();
    return std::move(m_store);
}

void ColumnsWriter::set(quint32 row, quint32 name, Cell cell)
{
    Column &column = columnNamed(name);
    if (column.rows.empty() || column.rows.back() != row)
        addWord(column, row, cell);
}

quint32 ColumnsWriter::expectedName() const
{
    return m_expected < m_columns.size() ? m_columns[m_expected].name : 0;
}

Column &ColumnsWriter::columnNamed(quint32 name)
{
    if (expectedName() == name)
        return m_columns[m_expected++];
    const auto [found, isNew] = m_byName.try_emplace(name, static_cast<quint32>(m_columns.size()));
    if (isNew)
        m_columns.emplace_back().name = name;
    m_expected = found->second + 1;
    return m_columns[found->second];
}

std::vector<Column> ColumnsWriter::take(quint32 rowCount, const StringPool &strings) &&
{
    for (Column &column : m_columns) {
        column.filled = static_cast<quint32>(column.rows.size());
        if (column.filled >= rowCount / 4) {
            spread(column, rowCount);
        } else {
            column.rows.shrink_to_fit();
            column.words.shrink_to_fit();
            column.kinds.shrink_to_fit();
        }
    }
    std::ranges::sort(m_columns, {}, [&strings](const Column &column) { return strings.at(column.name); });
    return std::move(m_columns);
}

} // namespace azimuth
