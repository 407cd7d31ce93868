// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveEstate.h"

#include "LiveCoverage.h"
#include "LiveRows.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto shortestWait = std::chrono::milliseconds(500);
constexpr int restPerWork = 20; // at most a twentieth of a core
constexpr int livePatience = 5'000; // ms

/// The estate is a favour to whoever looks on; the collection goes first.
void stepBack()
{
#ifdef Q_OS_LINUX
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)), 10);
#endif
}

/// Without the raw answers, which are most of the bytes.
PageRows seenRows(const PageRows &rows)
{
    PageRows seen;
    seen.entities.reserve(rows.entities.size());
    for (const EntityRow &row : rows.entities)
        seen.entities.push_back({row.key, row.type, row.displayName, row.properties, {}, row.aliases});
    seen.references = rows.references;
    return seen;
}

} // namespace

struct LiveEstate::State {
    State(TypeCatalog catalogTypes, std::shared_ptr<Mailbox> box, std::function<void(const Scene &)> tell,
          quint32 mostRows)
        : types(std::move(catalogTypes))
        , mailbox(std::move(box))
        , publish(std::move(tell))
        , limit(mostRows)
    {
    }

    void begin(const SnapshotInfo &newInfo, bool isResumed)
    {
        const std::lock_guard lock(mutex);
        info = newInfo;
        resumed = isResumed;
        full = false;
        begun = true;
        pages.clear();
        coverage.clear();
    }
    void add(const std::vector<TaskRow> &tasks)
    {
        const std::lock_guard lock(mutex);
        coverage.add(tasks);
    }
    void add(const PageCommit &page)
    {
        if (full)
            return;
        PageRows seen = seenRows(page.rows);
        {
            const std::lock_guard lock(mutex);
            coverage.add(page);
            pages.push_back(std::move(seen));
        }
        wake.notify_one();
    }
    void stop()
    {
        {
            const std::lock_guard lock(mutex);
            stopped = true;
            full = true; // nothing more is taken
        }
        wake.notify_one();
    }

    void run();
    bool take();
    void show();
    void tellNewest();

    const TypeCatalog types;
    const std::shared_ptr<Mailbox> mailbox;
    const std::function<void(const Scene &)> publish; ///< On the mailbox's thread.
    const quint32 limit;
    std::weak_ptr<State> self;
    std::atomic<bool> resumed = false;
    std::atomic<bool> full = false;

    std::mutex mutex; ///< Guards what follows, up to `newest`.
    std::condition_variable wake;
    std::vector<PageRows> pages; ///< Not yet among the rows.
    LiveCoverage coverage;
    SnapshotInfo info;
    bool begun = false; ///< Another run: forget the rows.
    bool stopped = false;
    std::optional<Scene> newest; ///< Waits to be heard.

    LiveRows rows; ///< Of the live thread alone.
};

/// Waits for pages and moves them to the rows; false when it is all over.
bool LiveEstate::State::take()
{
    std::vector<PageRows> come;
    {
        std::unique_lock lock(mutex);
        wake.wait(lock, [this] { return stopped || !pages.empty(); });
        if (stopped)
            return false;
        if (std::exchange(begun, false))
            rows.clear();
        come.swap(pages);
    }
    if (full) // these came in the moment before
        return true;
    for (const PageRows &page : come)
        rows.add(page);
    if (rows.entityCount() > limit)
        full = true;
    return true;
}

void LiveEstate::State::run()
{
    stepBack();
    bool goesOn = true;
    while (goesOn && take()) {
        const auto started = Clock::now();
        show();
        const auto rest = std::max<Clock::duration>(shortestWait, (Clock::now() - started) * restPerWork);
        // What comes meanwhile waits in `pages`.
        std::unique_lock lock(mutex);
        goesOn = !wake.wait_for(lock, rest, [this] { return stopped; });
    }
    // Freed here: whoever lets go of the rest may be the UI thread.
    rows.clear();
    const std::lock_guard lock(mutex);
    pages.clear();
    coverage.clear();
}

void LiveEstate::State::show()
{
    if (rows.entityCount() == 0)
        return;
    SnapshotInfo of;
    std::vector<CoverageRow> known;
    {
        const std::lock_guard lock(mutex);
        of = info;
        known = coverage.rows();
    }
    Scene scene = sceneOf(rows.build(types, of, std::move(known)), true);
    scene.partly = full || resumed;
    if (full) // nothing more is built from them
        rows.clear();
    bool isWaiting = false;
    {
        const std::lock_guard lock(mutex);
        if (stopped)
            return;
        isWaiting = newest.has_value();
        newest = std::move(scene);
    }
    if (!isWaiting)
        mailbox->post([alive = self.lock()] { alive->tellNewest(); });
}

void LiveEstate::State::tellNewest()
{
    std::optional<Scene> scene;
    {
        const std::lock_guard lock(mutex);
        scene.swap(newest);
        if (stopped)
            return;
    }
    if (scene)
        publish(*scene);
}

namespace {

/// A writer that tells of each page once it is kept.
template <class State>
class TeeWriter final : public SnapshotWriter {
public:
    TeeWriter(std::unique_ptr<SnapshotWriter> writer, std::shared_ptr<State> live)
        : m_writer(std::move(writer))
        , m_live(std::move(live))
    {
    }

    std::optional<StoreProblem> begin(const SnapshotInfo &info, std::vector<TaskRow> &tasks) override
    {
        auto problem = m_writer->begin(info, tasks);
        m_live->begin(info, false);
        m_live->add(tasks);
        return problem;
    }
    std::optional<StoreProblem> resume(SnapshotInfo &info, std::vector<TaskRow> &unfinished, bool &found) override
    {
        auto problem = m_writer->resume(info, unfinished, found);
        if (!problem && found) {
            m_live->begin(info, true);
            m_live->add(unfinished);
        }
        return problem;
    }
    std::optional<StoreProblem> addTasks(std::vector<TaskRow> &tasks) override
    {
        auto problem = m_writer->addTasks(tasks);
        m_live->add(tasks);
        return problem;
    }
    std::optional<StoreProblem> commitPage(PageCommit &commit) override
    {
        auto problem = m_writer->commitPage(commit);
        if (!problem)
            m_live->add(commit);
        return problem;
    }
    std::optional<StoreProblem> tallies(std::vector<TaskTally> &rows, int failedChildren) override
    {
        return m_writer->tallies(rows, failedChildren);
    }
    std::optional<StoreProblem> seal(const SealRules &rules, SealCounts &counts) override
    {
        m_live->stop();
        return m_writer->seal(rules, counts);
    }

private:
    std::unique_ptr<SnapshotWriter> m_writer;
    std::shared_ptr<State> m_live;
};

} // namespace

LiveEstate::LiveEstate(TypeCatalog types, std::shared_ptr<Mailbox> mailbox, std::function<void(const Scene &)> publish,
                       quint32 limit)
    : m_state(std::make_shared<State>(std::move(types), std::move(mailbox), std::move(publish), limit))
    , m_thread(QThread::create([state = m_state] { state->run(); }))
{
    m_state->self = m_state;
    m_thread->setObjectName(u"live estate"_s);
    m_thread->start(QThread::LowPriority);
}

void LiveEstate::stop()
{
    m_state->stop();
}

LiveEstate::~LiveEstate()
{
    stop();
    if (m_thread->wait(livePatience))
        delete m_thread;
}

std::unique_ptr<SnapshotWriter> LiveEstate::watch(std::unique_ptr<SnapshotWriter> writer)
{
    return std::make_unique<TeeWriter<State>>(std::move(writer), m_state);
}

bool LiveEstate::isResumed() const
{
    return m_state->resumed;
}

} // namespace azimuth
