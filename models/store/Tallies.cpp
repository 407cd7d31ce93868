// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the journal tells of its tasks, added up for coverage.
#include "ColumnValues.h"
#include "Staging.h"

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// Tasks without an end, in a run that was cancelled: some of their pages may be here.
constexpr auto stateOfTask = u"coalesce(state, case when requests > 0 then 'truncated' else 'skipped' end)";
constexpr auto reasonOfTask = u"case when state is null then 'not finished' else reason end";
constexpr auto evidenceOfTask = u"permissions, request, status, code, message, request_id, time, repeats_gap";

TaskTally readTally(const Statement &row)
{
    TaskTally tally;
    tally.step = row.text(0);
    tally.scope = row.text(1);
    tally.parent = row.text(2);
    tally.state = coverageFromWord(row.text(3)).value_or(CoverageState::Failed);
    tally.tasks = row.number(4);
    tally.count = row.number(5);
    tally.requests = row.number(6);
    if (!row.isNull(7))
        tally.expected = row.number(7);
    tally.reason = row.text(8);
    tally.permissions = listFromJson(row.bytes(9));
    tally.evidence = readEvidence(row, 10);
    tally.repeatsGap = row.number(16) != 0;
    return tally;
}

QString gapWords()
{
    QStringList words;
    for (const CoverageState state : {CoverageState::Limited, CoverageState::Denied, CoverageState::Throttled,
                                      CoverageState::Skipped, CoverageState::Failed, CoverageState::Truncated})
        words.append(u'\'' + coverageWord(state) + u'\'');
    return words.join(u',');
}

} // namespace

std::optional<StoreProblem> Staging::tallies(std::vector<TaskTally> &rows, int failedChildren)
{
    rows.clear();
    Statement groups(
        m_connection,
        u"select t.step, t.scope, '', g.word, g.tasks, g.count, g.requests, g.expected, %2, %3 from "
        "(select min(id) as first, %1 as word, count(*) as tasks, sum(count) as count, sum(requests) as requests, "
        "sum(expected) as expected from tasks group by step, scope, %1, repeats_gap) g join tasks t on t.id = g.first "
        "order by g.first"_s.arg(stateOfTask, reasonOfTask, evidenceOfTask));
    groups.run();
    while (groups.next())
        rows.push_back(readTally(groups));
    Statement children(m_connection,
                       u"select step, scope, parent, %1, 1, count, requests, expected, %2, %3 from tasks "
                       "where parent <> '' and %1 in (%4) order by id limit ?"_s.arg(stateOfTask, reasonOfTask,
                                                                                     evidenceOfTask, gapWords()));
    children.run(failedChildren);
    while (children.next())
        rows.push_back(readTally(children));
    return m_connection.takeProblem();
}

} // namespace azimuth
