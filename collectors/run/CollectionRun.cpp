// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CollectionRun.h"

#include "CoverageRows.h"
#include "Listing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int maxOpenListings = 640; // 50 subscriptions' worth; each is a few hundred bytes until its answer comes
constexpr int parserThreads = 2;
constexpr int progressInterval = 250; // ms
constexpr int failedChildrenKept = 1000; // rows of their own in the coverage; all are counted

} // namespace

CollectionRun::CollectionRun(CollectionRequest request)
    : m_request(std::move(request))
    , m_plan(*m_request.catalog, m_request.scope)
    , m_parsers(this)
    , m_progressTimer(this)
{
    m_parsers.setMaxThreadCount(parserThreads);
    m_parsers.setThreadPriority(QThread::LowPriority);
    m_progressTimer.setInterval(progressInterval);
    connect(&m_progressTimer, &QTimer::timeout, this, &CollectionRun::tellProgress);
}

CollectionRun::~CollectionRun()
{
    m_parsers.waitForDone();
    m_writer.reset();
    delete m_transport; // before the manager whose replies it holds
    delete m_tokens;
}

void CollectionRun::start()
{
    // Made here, on the network thread: their timers belong to the thread they are made on.
    auto *network = new QNetworkAccessManager(this);
    m_tokens = new TokenSource(m_request.cloud, m_request.credential, network, this);
    m_transport = new Transport(m_tokens, network, m_request.limits, this);
    m_clock.start();
    m_progressTimer.start();
    signIn();
}

void CollectionRun::cancel()
{
    if (m_cancelled || m_sealing || m_over)
        return;
    m_cancelled = true;
    m_transport->cancel();
    if (!m_writer) // signing in: there is nothing to keep
        return finish(CollectionResult::End::Cancelled);
    if (m_begun)
        goOn();
}

/// The listings of the whole tenant; the journal gets them together with the end of the first step, so that a run that
/// is killed between the two still knows them.
std::vector<TaskRow> CollectionRun::tenantTasks() const
{
    std::vector<TaskRow> tasks;
    for (const QString &step : m_plan.tenantSteps())
        tasks.push_back({0, step, u"/"_s, {}, {}, {}});
    return tasks;
}

void CollectionRun::enqueue(const std::vector<TaskRow> &tasks)
{
    for (const TaskRow &task : tasks) {
        m_waiting.push(task);
        ++m_progress.tasks;
        ++m_progress.steps[task.step].tasks;
    }
}

/// After anything that may have brought listings or ended the last one.
void CollectionRun::goOn()
{
    if (m_over)
        return;
    if (m_cancelled)
        skipWaiting();
    while (!m_paused.empty() && m_backlogBytes < maxBacklogBytes) {
        const ListingPtr listing = m_paused.front();
        m_paused.pop_front();
        ask(listing);
    }
    pump();
    finishIfDone();
}

void CollectionRun::pump()
{
    while (!m_over && !m_cancelled && m_open.size() < maxOpenListings && m_backlogBytes < maxBacklogBytes) {
        std::optional<TaskRow> task = m_waiting.take();
        if (!task)
            return;
        auto listing = std::make_shared<Listing>();
        listing->task = std::move(*task);
        listing->step = m_request.catalog->step(listing->task.step);
        if (!listing->task.next.isEmpty()) { // resumed: pages were read before, and something was on them
            listing->resumed = true;
            listing->pages = 1;
            listing->totals.count = 1;
        }
        m_open.insert(listing->task.id, listing);
        if (listing->step)
            ask(listing);
        else // a workspace of another version of the catalog is being resumed
            end(listing, {CoverageState::Skipped, u"the catalog has no such step any more"_s, {}, {}, {}}, 0);
    }
}

/// Listings that were not begun when the caller cancelled: said in the coverage, not forgotten.
void CollectionRun::skipWaiting()
{
    std::deque<ListingPtr> paused;
    paused.swap(m_paused);
    for (const ListingPtr &listing : paused)
        end(listing, {CoverageState::Truncated, u"cancelled between two pages"_s, {}, {}, {}}, 0);
    for (TaskRow &task : m_waiting.takeAll()) {
        auto listing = std::make_shared<Listing>();
        listing->task = std::move(task);
        listing->step = m_request.catalog->step(listing->task.step);
        m_open.insert(listing->task.id, listing);
        end(listing, {CoverageState::Skipped, u"cancelled before it was asked"_s, {}, {}, {}}, 0);
    }
}

void CollectionRun::finishIfDone()
{
    if (m_over || m_sealing || !m_writer || m_unwritten > 0 || !m_open.isEmpty() || !m_waiting.isEmpty())
        return;
    if (!m_firstStepDone && !m_cancelled)
        return;
    if (!m_unseenTold && !m_cancelled)
        return tellUnseenSubscriptions();
    seal();
}

void CollectionRun::seal()
{
    m_sealing = true;
    m_progress.phase = CollectionProgress::Phase::Sealing;
    tellProgress();
    struct Sealed {
        WriterThread::Problem problem;
        SealCounts counts;
        std::vector<CoverageRow> coverage;
    };
    m_writer->run<Sealed>(
        [catalog = m_request.catalog, leftOut = m_plan.leftOut(),
         subscriptionStep = m_plan.subscriptionStep()](SnapshotWriter &writer) {
            Sealed sealed;
            std::vector<TaskTally> tallies;
            sealed.problem = writer.tallies(tallies, failedChildrenKept);
            if (sealed.problem)
                return sealed;
            sealed.coverage = coverageRows(tallies, leftOut);
            std::ranges::move(unaskedRows(sealed.coverage, catalog->steps()), std::back_inserter(sealed.coverage));
            std::ranges::move(passedOverRows(sealed.coverage, subscriptionStep), std::back_inserter(sealed.coverage));
            sealed.problem = writer.seal({catalog->types(), catalog->joins(), sealed.coverage}, sealed.counts);
            return sealed;
        },
        this,
        [this](Sealed sealed) {
            m_result.coverage = std::move(sealed.coverage);
            m_result.counts = sealed.counts;
            if (storeFailed(sealed.problem))
                return;
            const bool gaps =
                std::ranges::any_of(m_result.coverage, [](const CoverageRow &row) { return isGap(row.state); });
            finish(m_cancelled ? CollectionResult::End::Cancelled
                               : (gaps ? CollectionResult::End::Gaps : CollectionResult::End::Complete));
        });
}

/// Ends the run when the store has a problem.
bool CollectionRun::storeFailed(const WriterThread::Problem &problem)
{
    if (!problem)
        return false;
    m_result.store = problem;
    finish(CollectionResult::End::Store);
    return true;
}

void CollectionRun::finish(CollectionResult::End end)
{
    if (m_over)
        return;
    m_over = true;
    m_progressTimer.stop();
    m_transport->cancel();
    m_result.end = end;
    m_result.meter = m_transport->meter();
    m_result.took = std::chrono::milliseconds(m_clock.elapsed());
    m_result.subscriptions = int(m_subscriptionsSeen.size());
    m_waiting.takeAll();
    m_open.clear();
    m_paused.clear();
    m_parsers.waitForDone();
    m_writer.reset();
    tellProgress();
    emit ended(m_result);
}

void CollectionRun::tellProgress()
{
    m_progress.meter = m_transport->meter();
    emit progressed(m_progress);
}

} // namespace azimuth
