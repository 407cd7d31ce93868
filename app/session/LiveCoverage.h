// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Coverage of a running collection: a row for each step and scope whose listings known so far have all ended.

#include "SnapshotWriter.h"

#include <QHash>

#include <map>
#include <utility>
#include <vector>

namespace azimuth {

/// Not shared between threads.
class LiveCoverage {
public:
    void clear();
    void add(const std::vector<TaskRow> &tasks);
    void add(const PageCommit &page);
    std::vector<CoverageRow> rows() const;

private:
    using PlaceKey = std::pair<QString, QString>; ///< Step and scope.
    struct Coverage {
        qint64 open = 0;
        std::map<CoverageState, TaskTally> ended;
    };

    struct OpenTask {
        PlaceKey place;
        qint64 count = 0; ///< Of its pages so far.
        qint64 requests = 0;
    };

    QHash<TaskId, OpenTask> m_open;
    std::map<PlaceKey, Coverage> m_places;
};

} // namespace azimuth
