// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CollectionRun.h"

#include "Listing.h"
#include "TokenClaims.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int maxOpenListings = 640; // 50 subscriptions' worth; each is a few hundred bytes until its answer comes
constexpr int parserThreads = 2;
constexpr int progressInterval = 250; // ms
constexpr int failedChildrenKept = 1000; // rows of their own in the coverage; all are counted

QByteArray planOf(const CollectionScope &scope)
{
    return QJsonDocument(QJsonObject{{u"subscriptions"_s, QJsonArray::fromStringList(scope.subscriptions)},
                                     {u"services"_s, QJsonArray::fromStringList(scope.services)},
                                     {u"steps"_s, QJsonArray::fromStringList(scope.steps)}})
        .toJson(QJsonDocument::Compact);
}

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

void CollectionRun::signIn()
{
    m_tokensAwaited = 2;
    for (const Api api : {Api::Graph, Api::ResourceManager})
        m_tokens->token(api, this, [this, api](const TokenSource::Answer &answer) { signedIn(api, answer); });
}

void CollectionRun::signedIn(Api api, const TokenSource::Answer &answer)
{
    if (m_over)
        return;
    if (const auto *token = std::get_if<TokenSource::Token>(&answer)) {
        const TokenClaims claims = claimsOf(*token);
        if (m_tenantId.isEmpty() || api == Api::Graph) {
            m_tenantId = claims.tenantId;
            m_caller = claims.objectId;
        }
    } else {
        ++m_refusals;
        if (!m_result.signIn)
            m_result.signIn = std::get<SignInProblem>(answer);
    }
    if (--m_tokensAwaited > 0)
        return;
    if (m_refusals == 2)
        return finish(CollectionResult::End::SignIn);
    if (m_tenantId.isEmpty())
        m_tenantId = m_request.credential.tenant;
    findScope();
}

/// A run that is limited to management groups must know their subscriptions before it plans.
void CollectionRun::findScope()
{
    if (m_request.scope.managementGroups.isEmpty())
        return openWriter();
    auto *groups = new ManagementGroupScope(m_transport, m_request.cloud, this);
    groups->ask(m_request.scope.managementGroups,
                [this](const QStringList &subscriptions, const std::optional<ScopeProblem> &problem) {
                    if (m_over)
                        return;
                    m_result.scope = problem;
                    if (problem || (subscriptions.isEmpty() && m_request.scope.subscriptions.isEmpty()))
                        return finish(CollectionResult::End::Scope);
                    m_request.scope.subscriptions += subscriptions;
                    m_plan = Plan(*m_request.catalog, m_request.scope);
                    openWriter();
                });
}

void CollectionRun::openWriter()
{
    if (m_cancelled)
        return finish(CollectionResult::End::Cancelled);
    m_writer = std::make_unique<WriterThread>();
    m_writer->open(m_request.openWriter, this, [this](const WriterThread::Problem &problem) { opened(problem); });
}

void CollectionRun::opened(const WriterThread::Problem &problem)
{
    if (problem) {
        m_result.store = problem;
        return finish(CollectionResult::End::Store);
    }
    if (m_cancelled)
        return finish(CollectionResult::End::Cancelled);
    m_progress.phase = CollectionProgress::Phase::Collecting;
    if (m_request.resume)
        resume();
    else
        begin();
}

void CollectionRun::begin()
{
    SnapshotInfo info;
    info.tenantId = m_tenantId;
    info.clientId = m_request.credential.clientId;
    info.cloud = m_request.cloud.name;
    info.caller = m_caller;
    info.plan = planOf(m_request.scope);

    using Begun = std::pair<WriterThread::Problem, std::vector<TaskRow>>;
    m_firstStepDone = m_plan.firstStep().isEmpty();
    std::vector<TaskRow> first = tenantTasks();
    if (!m_firstStepDone)
        first = {{0, m_plan.firstStep(), u"/"_s, {}, {}, {}}};
    m_writer->run<Begun>(
        [info, first](SnapshotWriter &writer) mutable {
            WriterThread::Problem problem = writer.begin(info, first);
            return Begun(problem, std::move(first));
        },
        this,
        [this](Begun begun) {
            if (begun.first) {
                m_result.store = begun.first;
                return finish(CollectionResult::End::Store);
            }
            m_begun = true;
            enqueue(begun.second);
            goOn();
        });
}

void CollectionRun::resume()
{
    struct Resumed {
        WriterThread::Problem problem;
        SnapshotInfo info;
        std::vector<TaskRow> unfinished;
        bool found = false;
    };
    m_writer->run<Resumed>(
        [](SnapshotWriter &writer) {
            Resumed resumed;
            resumed.problem = writer.resume(resumed.info, resumed.unfinished, resumed.found);
            return resumed;
        },
        this,
        [this](const Resumed &resumed) {
            if (resumed.problem) {
                m_result.store = resumed.problem;
                return finish(CollectionResult::End::Store);
            }
            // A journal of another tenant or another plan cannot be gone on with: its listings are not this run's.
            if (!resumed.found || resumed.info.tenantId != m_tenantId || resumed.info.plan != planOf(m_request.scope))
                return begin();
            m_begun = true;
            m_result.resumed = true;
            enqueue(resumed.unfinished);
            m_firstStepDone = !std::ranges::any_of(
                resumed.unfinished, [&](const TaskRow &task) { return task.step == m_plan.firstStep(); });
            if (m_firstStepDone)
                return learnAgain();
            goOn();
        });
}

/// A resumed run has read the account already, and perhaps the subscriptions, but what the run must know of them is in
/// nobody's memory: asked once more, not journalled.
void CollectionRun::learnAgain()
{
    readAgain(m_plan.firstStep(), {}, [this](bool) {
        if (m_request.scope.subscriptions.isEmpty())
            return goOn();
        readAgain(m_plan.subscriptionStep(), {}, [this](bool read) {
            m_unseenTold = !read; // not knowing what is visible, nothing can be said
            goOn();
        });
    });
}

/// Follows a listing's pages for remember(); an empty `page` is the first one. False when one did not come.
void CollectionRun::readAgain(const QString &stepId, const QUrl &page, const std::function<void(bool)> &done)
{
    const StepSpec *step = m_request.catalog->step(stepId);
    if (!step)
        return done(false);
    Listing listing;
    listing.step = step;
    listing.task.scope = u"/"_s;
    const MapContext context = contextOf(listing);
    Ask request;
    request.api = step->api;
    request.versionedType = step->armType;
    request.url = page.isEmpty() ? firstUrl(*step, context) : page;
    m_transport->send(request, this, [this, step, context, done](const Answer &answer) {
        if (answer.problem != Answer::Problem::None || answer.status != 200)
            return done(false);
        const MappedPage read = m_request.catalog->mapPage(*step, context, answer.body);
        remember(read.rows);
        if (!read.next.isEmpty() && !m_readAgain.contains(read.next)) {
            m_readAgain.insert(read.next);
            return readAgain(step->id, QUrl(read.next), done);
        }
        done(read.problem == MappedPage::Problem::None);
    });
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
        [catalog = m_request.catalog, leftOut = m_plan.leftOut()](SnapshotWriter &writer) {
            Sealed sealed;
            std::vector<TaskTally> tallies;
            sealed.problem = writer.tallies(tallies, failedChildrenKept);
            if (sealed.problem)
                return sealed;
            sealed.coverage = coverageRows(tallies, leftOut);
            std::ranges::move(unaskedRows(sealed.coverage, catalog->steps()), std::back_inserter(sealed.coverage));
            sealed.problem = writer.seal({catalog->types(), catalog->joins(), sealed.coverage}, sealed.counts);
            return sealed;
        },
        this,
        [this](Sealed sealed) {
            m_result.coverage = std::move(sealed.coverage);
            m_result.counts = sealed.counts;
            if (sealed.problem) {
                m_result.store = sealed.problem;
                return finish(CollectionResult::End::Store);
            }
            const bool gaps =
                std::ranges::any_of(m_result.coverage, [](const CoverageRow &row) { return isGap(row.state); });
            finish(m_cancelled ? CollectionResult::End::Cancelled
                               : (gaps ? CollectionResult::End::Gaps : CollectionResult::End::Complete));
        });
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
