// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkThread.h"

#include <QLoggingCategory>

#include <atomic>

namespace azimuth {
namespace {

thread_local bool workForbidden = false;

struct Counters {
    std::array<std::atomic<qint64>, workKinds> done{};
    std::array<std::atomic<qint64>, workKinds> forbidden{};
};

Counters &counters()
{
    static Counters all;
    return all;
}

} // namespace

void forbidWorkHere()
{
    workForbidden = true;
}

void noteWork(Work kind)
{
    const auto at = static_cast<std::size_t>(kind);
    counters().done[at].fetch_add(1, std::memory_order_relaxed);
    if (!workForbidden)
        return;
    counters().forbidden[at].fetch_add(1, std::memory_order_relaxed);
    qWarning("Work of kind %d on a thread that must stay free", static_cast<int>(kind));
}

WorkCounts workCounts()
{
    WorkCounts counts;
    for (std::size_t at = 0; at < workKinds; ++at) {
        counts.done[at] = counters().done[at].load(std::memory_order_relaxed);
        counts.forbidden[at] = counters().forbidden[at].load(std::memory_order_relaxed);
    }
    return counts;
}

} // namespace azimuth
