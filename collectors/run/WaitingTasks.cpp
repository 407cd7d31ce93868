// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WaitingTasks.h"

using namespace Qt::StringLiterals;

namespace azimuth {

WaitingTasks::Line &WaitingTasks::lineOf(const QString &scope)
{
    const auto found = m_byScope.constFind(scope);
    if (found != m_byScope.constEnd())
        return m_lines[*found];
    m_byScope.insert(scope, m_lines.size());
    Line &line = m_lines.emplace_back();
    line.places = scope == u"/"_s ? openPerTenant : openPerSubscription;
    return line;
}

void WaitingTasks::push(TaskRow task)
{
    Line &line = lineOf(task.scope);
    line.tasks.push_back(std::move(task));
    ++m_size;
}

std::optional<TaskRow> WaitingTasks::take()
{
    for (std::size_t tried = 0; tried < m_lines.size(); ++tried) {
        Line &line = m_lines[m_turn];
        m_turn = (m_turn + 1) % m_lines.size();
        if (line.tasks.empty() || line.open >= line.places)
            continue;
        TaskRow task = std::move(line.tasks.front());
        line.tasks.pop_front();
        ++line.open;
        --m_size;
        return task;
    }
    return std::nullopt;
}

void WaitingTasks::ended(const QString &scope)
{
    Line &line = lineOf(scope);
    if (line.open > 0)
        --line.open;
}

std::vector<TaskRow> WaitingTasks::takeAll()
{
    std::vector<TaskRow> all;
    for (Line &line : m_lines) {
        for (TaskRow &task : line.tasks)
            all.push_back(std::move(task));
        line.tasks.clear();
    }
    m_size = 0;
    return all;
}

} // namespace azimuth
