// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoverageRows.h"

#include <QHash>
#include <QPair>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

void addTally(CoverageRow &row, const TaskTally &tally)
{
    const CoverageState before = row.state;
    row.state = worse(row.state, tally.state);
    row.repeatsGap = row.repeatsGap && tally.repeatsGap;
    if (row.state != before || row.evidence.request.isEmpty()) {
        row.reason = tally.reason;
        row.permissions = tally.permissions;
        row.evidence = tally.evidence;
    }
    row.count += tally.count;
    row.requests += tally.requests;
    if (tally.expected)
        row.expected = row.expected.value_or(0) + *tally.expected;
}

CoverageRow rowOf(const TaskTally &tally)
{
    CoverageRow row;
    row.step = tally.step;
    row.scope = tally.parent.isEmpty() ? tally.scope : tally.parent;
    row.state = tally.state;
    row.count = tally.count;
    row.requests = tally.requests;
    row.expected = tally.expected;
    row.reason = tally.reason;
    row.permissions = tally.permissions;
    row.evidence = tally.evidence;
    row.repeatsGap = tally.repeatsGap;
    return row;
}

/// Rows "step at scope" that add up many children tell how many of them ended badly.
void tellShare(CoverageRow &row, qint64 tasks, qint64 bad)
{
    if (tasks > 1 && bad > 0)
        row.reason = u"%1 of %2 listings: %3"_s.arg(bad).arg(tasks).arg(row.reason);
}

} // namespace

QString leftOutReason()
{
    return u"left out by the options of this run"_s;
}

std::vector<CoverageRow> coverageRows(const std::vector<TaskTally> &tallies, const QStringList &leftOut)
{
    struct Sum {
        std::size_t row = 0;
        qint64 tasks = 0;
        qint64 bad = 0;
    };
    std::vector<CoverageRow> rows;
    std::vector<CoverageRow> children;
    QHash<QPair<QString, QString>, Sum> sums;
    for (const TaskTally &tally : tallies) {
        if (!tally.parent.isEmpty()) {
            children.push_back(rowOf(tally));
            continue;
        }
        const QPair<QString, QString> place(tally.step, tally.scope);
        auto found = sums.find(place);
        if (found == sums.end()) {
            found = sums.insert(place, Sum{rows.size()});
            rows.push_back(rowOf(tally));
        } else {
            addTally(rows[found->row], tally);
        }
        found->tasks += tally.tasks;
        found->bad += isGap(tally.state) ? tally.tasks : 0;
    }
    for (const Sum &sum : std::as_const(sums))
        tellShare(rows[sum.row], sum.tasks, sum.bad);
    std::ranges::move(children, std::back_inserter(rows));
    for (const QString &step : leftOut) {
        CoverageRow row;
        row.step = step;
        row.scope = u"/"_s;
        row.reason = leftOutReason();
        rows.push_back(row);
    }
    return rows;
}

std::vector<CoverageRow> passedOverRows(const std::vector<CoverageRow> &rows, const QString &subscriptionStep)
{
    std::vector<CoverageRow> told;
    QSet<QString> scopes;
    for (const CoverageRow &row : rows) {
        if (!row.repeatsGap || scopes.contains(row.scope))
            continue;
        scopes.insert(row.scope);
        CoverageRow one;
        one.step = subscriptionStep;
        one.scope = row.scope;
        one.state = CoverageState::Skipped;
        one.reason = u"nothing in it was read, for "_s + row.reason;
        told.push_back(one);
    }
    return told;
}

namespace {

using Places = QHash<QString, QSet<QString>>; // scopes with a row, by step

bool hasRow(const Places &places, const QString &step, const QString &scope)
{
    const QSet<QString> scopes = places.value(step);
    return scopes.contains(scope) || scopes.contains(u"/"_s) || (scope == u"/"_s && !scopes.isEmpty());
}

CoverageRow unaskedRow(const StepSpec &step, const StepSpec &parent, const CoverageRow &parentRow)
{
    CoverageRow row;
    row.step = step.id;
    row.scope = parentRow.scope;
    const bool gap = isGap(parentRow.state);
    row.repeatsGap = parentRow.repeatsGap;
    row.state = gap ? CoverageState::Skipped : CoverageState::None;
    if (!gap)
        row.reason = u"the listing %1 that it follows brought nothing to ask it of"_s.arg(parent.id);
    else if (parentRow.state == CoverageState::Skipped)
        row.reason = parentRow.reason; // one reason for both: a disabled subscription, an option
    else
        row.reason =
            u"not asked, since the listing %1 that it follows ended %2"_s.arg(parent.id, coverageWord(parentRow.state));
    return row;
}

/// Rows of the listings themselves, not of one failed child or one subscription that was left out.
bool isWholeListing(const CoverageRow &row, const StepSpec &step)
{
    return row.step == step.id
        && (row.scope == u"/"_s
            || (!step.parentType.isEmpty() && row.scope.count(u'/') == 2
                && row.scope.startsWith(u"/subscriptions/"_s)));
}

} // namespace

std::vector<CoverageRow> unaskedRows(const std::vector<CoverageRow> &rows, const std::vector<StepSpec> &steps)
{
    Places places;
    for (const CoverageRow &row : rows)
        places[row.step].insert(row.scope);
    std::vector<CoverageRow> all = rows;
    for (std::size_t i = 0; i < all.size(); ++i) { // a row made here may leave others unasked
        for (const StepSpec &parent : steps) {
            if (!isWholeListing(all[i], parent))
                continue;
            for (const StepSpec &step : steps) {
                if (!parent.yields.contains(step.parentType) || hasRow(places, step.id, all[i].scope))
                    continue;
                places[step.id].insert(all[i].scope);
                all.push_back(unaskedRow(step, parent, CoverageRow(all[i])));
            }
        }
    }
    return {std::make_move_iterator(all.begin() + std::ptrdiff_t(rows.size())), std::make_move_iterator(all.end())};
}

} // namespace azimuth
