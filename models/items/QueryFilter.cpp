// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "QueryFilter.h"

#include <algorithm>
#include <charconv>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

using Test = Condition::Test;

std::optional<std::pair<qint64, qint64>> spanOf(const QString &value)
{
    const auto date = dateIn(value.trimmed().toStdString());
    if (!date)
        return std::nullopt;
    const qint64 start = date->toMSecsSinceEpoch();
    const bool wholeDay = value.trimmed().size() == 10;
    return std::pair(start, wholeDay ? date->addDays(1).toMSecsSinceEpoch() - 1 : start);
}

std::optional<double> numberIn(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::optional<qint64> millisecondsOf(const CellValue &cell)
{
    if (cell.kind == CellValue::Kind::Number && cell.exact)
        return cell.integer; // without a QDateTime between
    const auto moment = momentOf(cell);
    return moment ? std::optional(moment->toMSecsSinceEpoch()) : std::nullopt;
}

} // namespace

QueryFilter::Wanted::Wanted(const QString &value)
    : needle(value)
    , number(numberIn(value.trimmed().toStdString()))
    , span(spanOf(value))
{
    if (value.compare(u"true"_s, Qt::CaseInsensitive) == 0)
        yes = true;
    else if (value.compare(u"false"_s, Qt::CaseInsensitive) == 0)
        yes = false;
}

QueryFilter::QueryFilter(const Condition &condition)
    : m_test(condition.test)
{
    for (const QString &value : condition.values)
        m_wanted.emplace_back(value);
}

bool QueryFilter::holdsForAbsent() const
{
    return m_test == Test::IsNot || m_test == Test::ContainsNot || m_test == Test::Absent;
}

bool QueryFilter::holds(const CellValue &cell) const
{
    if (cell.isAbsent())
        return holdsForAbsent();
    switch (m_test) {
    case Test::Present:
        return true;
    case Test::Absent:
        return false;
    case Test::IsNot:
    case Test::ContainsNot:
        return !anyMatches(cell);
    default:
        return anyMatches(cell);
    }
}

bool QueryFilter::anyMatches(const CellValue &cell) const
{
    const auto judged = [this](const CellValue &one) {
        return std::ranges::any_of(m_wanted, [&](const Wanted &wanted) { return matches(one, wanted); });
    };
    if (cell.kind != CellValue::Kind::List)
        return judged(cell);
    if (cell.texts)
        return std::ranges::any_of(*cell.texts, [&](const QString &item) {
            const std::string text = item.toStdString();
            CellValue one;
            one.kind = CellValue::Kind::Text;
            one.text = text;
            return judged(one);
        });
    for (quint32 item = 0; item < cell.list.size(); ++item)
        if (judged(cellValueOf(cell.list.at(item))))
            return true;
    return false;
}

bool QueryFilter::matches(const CellValue &cell, const Wanted &wanted) const
{
    switch (m_test) {
    case Test::Contains:
    case Test::ContainsNot:
        return contains(cell, wanted);
    case Test::Less:
    case Test::Greater:
        return compares(cell, wanted);
    default:
        return isSo(cell, wanted);
    }
}

bool QueryFilter::isSo(const CellValue &cell, const Wanted &wanted) const
{
    switch (cell.kind) {
    case CellValue::Kind::YesNo:
        return wanted.yes && *wanted.yes == (cell.integer != 0);
    case CellValue::Kind::Number:
        if (wanted.number)
            return cell.text.empty() ? cell.number == *wanted.number : wanted.needle.equals(cell.text);
        break;
    case CellValue::Kind::Text:
        if (wanted.needle.equals(cell.text))
            return true;
        break;
    default:
        return false;
    }
    const auto moment = wanted.span ? millisecondsOf(cell) : std::nullopt;
    return moment && *moment >= wanted.span->first && *moment <= wanted.span->second;
}

bool QueryFilter::contains(const CellValue &cell, const Wanted &wanted) const
{
    if (cell.kind == CellValue::Kind::Text)
        return wanted.needle.isIn(cell.text);
    return wanted.needle.isIn(cell.toString().toStdString());
}

bool QueryFilter::compares(const CellValue &cell, const Wanted &wanted) const
{
    const bool less = m_test == Test::Less;
    if (wanted.span) {
        const auto moment = millisecondsOf(cell);
        return moment && (less ? *moment < wanted.span->first : *moment > wanted.span->second);
    }
    const std::optional<double> number = cell.kind == CellValue::Kind::Text ? numberIn(cell.text)
        : cell.kind == CellValue::Kind::Number                              ? std::optional(cell.number)
                                                                            : std::nullopt;
    return number && wanted.number && (less ? *number < *wanted.number : *number > *wanted.number);
}

} // namespace azimuth
