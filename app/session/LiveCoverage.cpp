// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveCoverage.h"

#include "CoverageRows.h"

namespace azimuth {

void LiveCoverage::clear()
{
    m_open.clear();
    m_places.clear();
}

void LiveCoverage::add(const std::vector<TaskRow> &tasks)
{
    for (const TaskRow &task : tasks) {
        const PlaceKey place{task.step, task.scope};
        m_open.insert(task.id, {place, 0, 0});
        ++m_places[place].open;
    }
}

void LiveCoverage::add(const PageCommit &page)
{
    add(page.spawned);
    const auto task = m_open.find(page.task);
    if (task == m_open.end())
        return;
    task->count += page.count;
    task->requests += page.requests;
    if (!page.outcome)
        return;
    const auto &[step, scope] = task->place;
    Coverage &coverage = m_places[task->place];
    --coverage.open;
    TaskTally &tally = coverage.ended[page.outcome->state];
    tally.step = step;
    tally.scope = scope;
    tally.state = page.outcome->state;
    ++tally.tasks;
    tally.count += task->count;
    tally.requests += task->requests;
    tally.expected = page.outcome->expected;
    tally.reason = page.outcome->reason;
    tally.permissions = page.outcome->permissions;
    tally.evidence = page.outcome->evidence;
    tally.repeatsGap = page.outcome->repeatsGap;
    m_open.erase(task);
}

std::vector<CoverageRow> LiveCoverage::rows() const
{
    std::vector<TaskTally> tallies;
    for (const auto &[place, coverage] : m_places)
        if (coverage.open == 0)
            for (const auto &[state, tally] : coverage.ended)
                tallies.push_back(tally);
    return coverageRows(tallies, {});
}

} // namespace azimuth
