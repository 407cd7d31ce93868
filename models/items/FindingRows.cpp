// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingRows.h"

#include "FindingFields.h"
#include "WorkThread.h"

#include <QCollator>
#include <QLocale>

#include <algorithm>
#include <limits>
#include <set>

namespace azimuth {
namespace {

bool matches(const FindingTable &table, const FindingQuery &query, quint32 number)
{
    const Finding &finding = table.finding(number);
    const FindingTable::Names &names = table.names[number];
    if (!query.severities.empty() && std::ranges::find(query.severities, finding.severity) == query.severities.end())
        return false;
    if (!query.source.isEmpty() && finding.source != query.source)
        return false;
    if (!query.subscription.isEmpty() && names.subscription != query.subscription)
        return false;
    if (query.text.isEmpty())
        return true;
    const auto has = [&](const QString &text) { return text.contains(query.text, Qt::CaseInsensitive); };
    return has(finding.title) || has(names.resource) || has(finding.category) || has(finding.remedy)
        || has(finding.entityKey);
}

const QString &textIn(const FindingTable &table, FindingColumn column, quint32 number)
{
    const Finding &finding = table.finding(number);
    switch (column) {
    case FindingColumn::Resource:
        return table.names[number].resource;
    case FindingColumn::Subscription:
        return table.names[number].subscription;
    case FindingColumn::Category:
        return finding.category;
    case FindingColumn::Source:
        return finding.source;
    case FindingColumn::Title:
    case FindingColumn::Age:
        break;
    }
    return finding.title;
}

void sortByAge(const FindingTable &table, bool descending, std::vector<quint32> &rows)
{
    const int unknown = descending ? -1 : std::numeric_limits<int>::max();
    std::ranges::stable_sort(rows, [&](quint32 one, quint32 other) {
        const int left = table.names[one].age.value_or(unknown);
        const int right = table.names[other].age.value_or(unknown);
        return descending ? right < left : left < right;
    });
}

void sortByText(const FindingTable &table, FindingColumn column, bool descending, std::vector<quint32> &rows)
{
    // The C locale knows neither case nor numbers.
    QCollator collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::vector<std::pair<QCollatorSortKey, quint32>> keyed;
    keyed.reserve(rows.size());
    for (const quint32 number : rows)
        keyed.emplace_back(collator.sortKey(textIn(table, column, number)), number);
    std::ranges::stable_sort(keyed, [&](const auto &one, const auto &other) {
        return descending ? other.first.compare(one.first) < 0 : one.first.compare(other.first) < 0;
    });
    std::ranges::transform(keyed, rows.begin(), [](const auto &one) { return one.second; });
}

} // namespace

FindingTablePtr findingTable(const EstatePtr &estate, const FindingsPtr &findings)
{
    noteWork(Work::Query);
    auto table = std::make_shared<FindingTable>();
    table->estate = estate;
    table->findings = estate && findings ? findings : std::make_shared<const std::vector<Finding>>();
    table->names.reserve(table->findings->size());
    if (estate)
        table->leftOut = leftOutOf(*estate);
    std::set<QString> sources, subscriptions;
    const QDateTime now =
        estate && estate->origin().time.isValid() ? estate->origin().time : QDateTime::currentDateTimeUtc();
    for (const Finding &finding : *table->findings) {
        FindingTable::Names names{resourceNameOf(*estate, finding),
                                  subscriptionNameOf(*estate, finding),
                                  finding.entityKey.isEmpty() ? std::nullopt : estate->find(finding.entityKey),
                                  {}};
        if (finding.firstSeen.isValid())
            names.age = static_cast<int>(std::max<qint64>(0, finding.firstSeen.daysTo(now)));
        table->hasAges = table->hasAges || names.age;
        ++table->counts[static_cast<std::size_t>(finding.severity)];
        sources.insert(finding.source);
        if (!names.subscription.isEmpty())
            names.subscription = *subscriptions.insert(names.subscription).first; // one text for all
        table->names.push_back(std::move(names));
    }
    table->sources = {sources.begin(), sources.end()};
    table->subscriptions = {subscriptions.begin(), subscriptions.end()};
    return table;
}

std::vector<quint32> findingRows(const FindingTable &table, const FindingQuery &query)
{
    noteWork(Work::Query);
    std::vector<quint32> rows;
    for (quint32 number = 0; number < table.names.size(); ++number)
        if (matches(table, query, number))
            rows.push_back(number);
    if (query.sort == FindingColumn::Age)
        sortByAge(table, query.descending, rows);
    else if (query.sort)
        sortByText(table, *query.sort, query.descending, rows);
    if (query.grouped && query.sort)
        std::ranges::stable_sort(rows, {}, [&](quint32 number) { return table.finding(number).severity; });
    return rows;
}

} // namespace azimuth
