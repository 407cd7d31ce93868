// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CollectionWatch.h"

#include "CoverageRows.h"
#include "Plan.h"
#include "Sentences.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr qint64 rateWindow = 5'000; // ms
constexpr double leastEnded = 0.25; // of all listings must have ended before anything is said of the rest

double seconds(qint64 milliseconds)
{
    return static_cast<double>(milliseconds) / 1000;
}

CollectionStatus::Phase phaseOf(CollectionProgress::Phase phase)
{
    switch (phase) {
    case CollectionProgress::Phase::SigningIn:
        return CollectionStatus::Phase::SigningIn;
    case CollectionProgress::Phase::Collecting:
        return CollectionStatus::Phase::Collecting;
    case CollectionProgress::Phase::Sealing:
        break;
    }
    return CollectionStatus::Phase::Sealing;
}

} // namespace

CollectionWatch::CollectionWatch(std::shared_ptr<const Catalog> catalog, const CollectionScope &scope)
    : m_catalog(std::move(catalog))
{
    const Plan plan(*m_catalog, scope);
    for (const StepSpec &step : m_catalog->steps())
        if (plan.takes(step.id))
            m_status.steps.push_back({step.id, step.label, step.service, Mark::Waiting, {}, 0, 0, 0, 0, 0});
    m_status.phase = CollectionStatus::Phase::SigningIn;
    m_clock.start();
}

void CollectionWatch::note(const CollectionProgress &progress)
{
    const qint64 now = m_clock.elapsed();
    m_status.phase = phaseOf(progress.phase);
    m_status.types = progress.types;
    m_status.entities = progress.entities;
    m_status.gaps = progress.gaps;
    m_status.requests = progress.meter.requests;
    m_status.throttled = progress.meter.throttled;
    m_status.seconds = seconds(now);
    m_status.stepsDone = 0;
    for (StepStatus &step : m_status.steps) {
        if (const auto found = progress.steps.constFind(step.id); found != progress.steps.cend())
            noteStep(step, *found, now);
        m_status.stepsDone += step.mark == Mark::Ready || step.mark == Mark::Gap ? 1 : 0;
    }
    noteRates(progress, now);
}

void CollectionWatch::noteStep(StepStatus &step, const StepProgress &progress, qint64 now)
{
    const bool isSame =
        step.listings == progress.tasks && step.finished == progress.finished && step.entities == progress.entities;
    const bool wasDone = step.mark == Mark::Ready || step.mark == Mark::Gap;
    step.listings = progress.tasks;
    step.finished = progress.finished;
    step.entities = progress.entities;
    step.gaps = progress.gaps;
    const bool isDone = progress.tasks > 0 && progress.finished == progress.tasks;
    const bool hasBegun = progress.finished > 0 || progress.entities > 0;
    if (hasBegun && !m_started.contains(step.id))
        m_started.insert(step.id, now);
    if (hasBegun && !(isSame && wasDone))
        step.seconds = seconds(now - m_started.value(step.id));
    if (isDone)
        step.mark = progress.gaps > 0 ? Mark::Gap : Mark::Ready;
    else
        step.mark = progress.tasks > 0 ? Mark::Running : Mark::Waiting;
}

/// Rates are of the last seconds. The time left is told only while no new listings turn up: it would be a guess.
void CollectionWatch::noteRates(const CollectionProgress &progress, qint64 now)
{
    m_samples.push_back({now, progress.entities, progress.meter.requests, progress.finished, progress.tasks});
    while (m_samples.size() > 2 && now - m_samples[1].time >= rateWindow)
        m_samples.pop_front();
    const Sample &first = m_samples.front();
    const double span = seconds(now - first.time);
    m_status.secondsLeft.reset();
    if (span <= 0)
        return;
    m_status.entitiesPerSecond = static_cast<double>(progress.entities - first.entities) / span;
    m_status.requestsPerSecond = static_cast<double>(progress.meter.requests - first.requests) / span;
    const qint64 ended = progress.finished - first.finished;
    const bool isSteady = first.tasks == progress.tasks && now - first.time >= rateWindow;
    if (isSteady && ended > 0
        && static_cast<double>(progress.finished) > leastEnded * static_cast<double>(progress.tasks))
        m_status.secondsLeft =
            static_cast<double>(progress.tasks - progress.finished) * span / static_cast<double>(ended);
}

void CollectionWatch::end(const CollectionResult &result)
{
    QHash<QString, CoverageState> worst;
    for (const CoverageRow &row : result.coverage) {
        if (row.repeatsGap)
            continue;
        const auto known = worst.constFind(row.step);
        worst.insert(row.step, known == worst.cend() ? row.state : worse(*known, row.state));
    }
    for (StepStatus &step : m_status.steps) {
        const auto state = worst.constFind(step.id);
        if (state == worst.cend()) {
            if (step.mark == Mark::Running || step.mark == Mark::Waiting)
                step.mark = Mark::Unknown;
            continue;
        }
        step.mark = isGap(*state) ? Mark::Gap : Mark::Ready;
        step.detail = isGap(*state) ? Sentences::of(*state) : QString();
    }
    m_status.stepsDone = static_cast<int>(std::ranges::count_if(
        m_status.steps, [](const StepStatus &step) { return step.mark == Mark::Ready || step.mark == Mark::Gap; }));
    m_status.requests = result.meter.requests;
    m_status.throttled = result.meter.throttled;
    m_status.seconds = seconds(result.took.count());
    m_status.secondsLeft.reset();
    m_status.entitiesPerSecond = 0;
    m_status.requestsPerSecond = 0;
    m_status.phase = CollectionStatus::Phase::Ended;
}

CollectionEnd CollectionWatch::endOf(const CollectionResult &result)
{
    CollectionEnd end;
    const QString entities = QLocale().toString(result.counts.entities);
    QSet<QString> gaps;
    for (const CoverageRow &row : result.coverage)
        if (isOwnGap(row) && row.reason != leftOutReason())
            gaps.insert(row.step);
    QStringList details;
    if (result.resumed)
        details << tr("This went on with a collection that had been cut off.");
    switch (result.end) {
    case CollectionResult::End::Complete:
        end.sentence = tr("Every step was read completely: %1 entities.").arg(entities);
        break;
    case CollectionResult::End::Gaps:
        end.kind = CollectionEnd::Kind::Gaps;
        end.sentence = tr("%1 entities were collected, with gaps in %n step(s). Coverage says what is missing and what "
                          "would help.",
                          nullptr, static_cast<int>(gaps.size()))
                           .arg(entities);
        if (result.signIn)
            details << tr("One of the two services refused the sign-in: %1").arg(Sentences::of(*result.signIn));
        break;
    case CollectionResult::End::Cancelled:
        end.kind = CollectionEnd::Kind::Cancelled;
        end.sentence = result.coverage.empty()
            ? tr("Stopped before anything was read.")
            : tr("Stopped. The %1 entities that were read are kept as a snapshot of their own.").arg(entities);
        break;
    case CollectionResult::End::SignIn:
        end.kind = CollectionEnd::Kind::Failed;
        end.sentence = result.signIn ? Sentences::of(*result.signIn) : tr("The sign-in was refused.");
        break;
    case CollectionResult::End::Store:
        end.kind = CollectionEnd::Kind::Failed;
        end.sentence = result.store ? Sentences::of(*result.store) : tr("The workspace could not be written.");
        break;
    case CollectionResult::End::Scope:
        end.kind = CollectionEnd::Kind::Failed;
        end.sentence = tr("The subscriptions to collect could not be found out. Nothing was collected.");
        break;
    }
    end.detail = details.join(u' ');
    return end;
}

} // namespace azimuth
