// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The listings that wait to be read, taken in turns by scope: Azure paces each subscription by itself (api-facts: 25
/// reads a second), so a run that read one subscription after the other would wait for a bucket while all others stood
/// full. Pure; one thread.

#include "SnapshotWriter.h"

#include <QHash>

#include <deque>
#include <optional>
#include <vector>

namespace azimuth {

class WaitingTasks {
public:
    static constexpr int openPerSubscription = 12; ///< 25 a second at half a second's latency.
    static constexpr int openPerTenant = 160; ///< Eight full Graph batches.

    void push(TaskRow task);
    /// The next task of the next scope that has a free place; it is open then, until ended().
    std::optional<TaskRow> take();
    /// A task of the scope that take() gave is over.
    void ended(const QString &scope);
    /// Everything that waits, in the order it would come scope by scope; none of it counts as open.
    std::vector<TaskRow> takeAll();

    bool isEmpty() const { return m_size == 0; }
    qsizetype size() const { return m_size; }

private:
    struct Line {
        std::deque<TaskRow> tasks;
        int open = 0;
        int places = openPerSubscription;
    };
    Line &lineOf(const QString &scope);

    std::vector<Line> m_lines;
    QHash<QString, std::size_t> m_byScope;
    std::size_t m_turn = 0;
    qsizetype m_size = 0;
};

} // namespace azimuth
