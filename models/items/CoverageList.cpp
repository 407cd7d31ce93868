// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoverageList.h"

#include <algorithm>
#include <functional>
#include <numeric>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

QString nameOfScope(const Estate &estate, const QString &scope)
{
    if (scope.isEmpty() || scope == u"/")
        return {};
    if (const auto entity = estate.find(scope))
        if (const QString name = estate.displayName(*entity); !name.isEmpty())
            return name;
    return scope.section(u'/', -1, -1, QString::SectionSkipEmpty);
}

const QString &titleOf(const StepNamesById &steps, const QString &step)
{
    const auto found = steps.constFind(step);
    return found == steps.cend() || found->title.isEmpty() ? step : found->title;
}

bool isShown(const CoverageRow &row, CoverageFilter::Show show)
{
    switch (show) {
    case CoverageFilter::Show::All:
        return true;
    case CoverageFilter::Show::Gaps:
        return isOwnGap(row);
    case CoverageFilter::Show::Read:
        return !isGap(row.state);
    }
    return true;
}

bool hasText(const CoverageRow &row, const QString &scopeName, const QString &title, const QString &text)
{
    const auto has = [&text](const QString &field) { return field.contains(text, Qt::CaseInsensitive); };
    return has(title) || has(row.step) || has(scopeName) || has(row.scope) || has(row.reason) || has(row.evidence.code)
        || std::any_of(row.permissions.begin(), row.permissions.end(), has);
}

/// Gaps before what was read; the worst first.
int weight(CoverageState state)
{
    switch (state) {
    case CoverageState::Failed:
        return 0;
    case CoverageState::Denied:
        return 1;
    case CoverageState::Throttled:
        return 2;
    case CoverageState::Truncated:
        return 3;
    case CoverageState::Skipped:
        return 4;
    case CoverageState::Limited:
        return 5;
    case CoverageState::Unregistered:
        return 6;
    case CoverageState::None:
        return 7;
    case CoverageState::Complete:
        return 8;
    }
    return 8;
}

/// Rows that only repeat another's gap come behind all gaps.
int weight(const CoverageRow &row)
{
    return weight(row.repeatsGap ? CoverageState::Unregistered : row.state);
}

/// A sort key per row and its order: texts without case, numbers as numbers.
class Ordering {
public:
    Ordering(const CoverageList &list, const StepNamesById &steps, const CoverageOrder &order)
        : m_list(list)
        , m_steps(steps)
        , m_order(order)
    {
    }
    bool operator()(quint32 one, quint32 other) const
    {
        const int between = compare(one, other);
        return m_order.descending ? between > 0 : between < 0;
    }

private:
    template <class Value>
    static int three(const Value &one, const Value &other)
    {
        return one < other ? -1 : other < one ? 1 : 0;
    }
    static int words(const QString &one, const QString &other) { return one.compare(other, Qt::CaseInsensitive); }
    QString serviceOf(const CoverageRow &row) const { return m_steps.value(row.step).service; }

    int compare(quint32 one, quint32 other) const
    {
        const CoverageRow &a = m_list.rows()[one];
        const CoverageRow &b = m_list.rows()[other];
        if (!m_order.column)
            return three(weight(a), weight(b));
        switch (*m_order.column) {
        case CoverageColumn::Step:
            return words(titleOf(m_steps, a.step), titleOf(m_steps, b.step));
        case CoverageColumn::Service:
            return words(serviceOf(a), serviceOf(b));
        case CoverageColumn::Scope:
            return words(m_list.scopeNames[one], m_list.scopeNames[other]);
        case CoverageColumn::State:
            return three(weight(a), weight(b));
        case CoverageColumn::Count:
            return three(a.count, b.count);
        case CoverageColumn::Expected:
            return three(a.expected.value_or(-1), b.expected.value_or(-1));
        case CoverageColumn::Requests:
            return three(a.requests, b.requests);
        case CoverageColumn::Time:
            return three(a.evidence.time, b.evidence.time);
        case CoverageColumn::Lacks:
            return words(a.permissions.value(0), b.permissions.value(0));
        case CoverageColumn::Reason:
            return words(a.reason, b.reason);
        }
        return 0;
    }

    const CoverageList &m_list;
    const StepNamesById &m_steps;
    const CoverageOrder &m_order;
};

} // namespace

CoverageListPtr coverageListOf(const EstatePtr &estate)
{
    if (!estate)
        return nullptr;
    auto list = std::make_shared<CoverageList>();
    list->estate = estate;
    list->scopeNames.reserve(estate->coverage().size());
    QSet<QString> met;
    for (const CoverageRow &row : estate->coverage()) {
        list->scopeNames.push_back(nameOfScope(*estate, row.scope));
        list->gaps += isOwnGap(row) ? 1 : 0;
        if (met.contains(row.step))
            continue;
        met.insert(row.step);
        list->steps.append(row.step);
    }
    return list;
}

std::vector<quint32> coverageRows(const CoverageList &list, const StepNamesById &steps, const CoverageFilter &filter,
                                  const CoverageOrder &order)
{
    std::vector<quint32> shown;
    for (quint32 number = 0; number < list.rows().size(); ++number) {
        const CoverageRow &row = list.rows()[number];
        if (!isShown(row, filter.show) || (filter.state && row.state != *filter.state))
            continue;
        if (!filter.service.isEmpty() && steps.value(row.step).service != filter.service)
            continue;
        if (!filter.text.isEmpty() && !hasText(row, list.scopeNames[number], titleOf(steps, row.step), filter.text))
            continue;
        shown.push_back(number);
    }
    std::stable_sort(shown.begin(), shown.end(), Ordering(list, steps, order));
    return shown;
}

} // namespace azimuth
