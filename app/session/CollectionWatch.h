// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Turns what a collection tells into what a window shows: steps with marks, rates, and how it ended in words.

#include "Backend.h"
#include "CollectionRequest.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>

#include <deque>

namespace azimuth {

/// Of one run; UI thread.
class CollectionWatch {
    Q_DECLARE_TR_FUNCTIONS(CollectionWatch)
public:
    /// Every step of the plan waits.
    CollectionWatch(std::shared_ptr<const Catalog> catalog, const CollectionScope &scope);

    void note(const CollectionProgress &progress);
    void setResumed(bool resumed) { m_status.resumed = resumed; }
    /// The run is over and what was sealed is shown: coverage marks the steps.
    void end(const CollectionResult &result);
    /// It ended before it began.
    void endWithout() { m_status.phase = CollectionStatus::Phase::Ended; }
    const CollectionStatus &status() const { return m_status; }

    /// What it came to, in words.
    static CollectionEnd endOf(const CollectionResult &result);

private:
    struct Sample {
        qint64 time = 0; ///< ms
        qint64 entities = 0;
        qint64 requests = 0;
        qint64 finished = 0;
        qint64 tasks = 0;
    };
    void noteStep(StepStatus &step, const StepProgress &progress, qint64 now);
    void noteRates(const CollectionProgress &progress, qint64 now);

    std::shared_ptr<const Catalog> m_catalog;
    CollectionStatus m_status;
    QElapsedTimer m_clock;
    QHash<QString, qint64> m_started; ///< By step: ms of its first answer.
    std::deque<Sample> m_samples; ///< Of the last seconds.
};

} // namespace azimuth
