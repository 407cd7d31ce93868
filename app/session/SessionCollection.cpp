// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// The part of Session that collects.
#include "Connections.h"
#include "SecretWords.h"
#include "Sentences.h"
#include "SessionParts.h"
#include "Workspace.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr qint64 freshEnough = 24 * 3600; // seconds: half of an estate of last week and half of today's is neither

/// True where a run was cut off a short while ago.
bool hasUnfinished(Workspace &workspace)
{
    const auto read = workspace.snapshots();
    const auto *all = std::get_if<std::vector<SnapshotSummary>>(&read);
    return all && !all->empty() && !all->back().sealed.isValid()
        && all->back().started.secsTo(QDateTime::currentDateTimeUtc()) < freshEnough;
}

/// Opens the workspace to collect into, so that notes can be kept while the collection runs.
std::optional<StoreProblem> openToCollect(StoreThread::Place &place, const QString &path)
{
    if (place.workspace && place.workspace->path() == path && QFileInfo::exists(path))
        return std::nullopt;
    makePrivatePath(QFileInfo(path).path());
    auto opened = Workspace::open(path, Workspace::Mode::CreateIfAbsent);
    if (const auto *fault = std::get_if<StoreProblem>(&opened))
        return *fault;
    place.workspace = std::get<std::unique_ptr<Workspace>>(std::move(opened));
    return std::nullopt;
}

bool isSealed(const CollectionResult &result)
{
    return result.end == CollectionResult::End::Complete || result.end == CollectionResult::End::Gaps
        || (result.end == CollectionResult::End::Cancelled && !result.coverage.empty());
}

CollectionEnd failedEnd(const QString &sentence)
{
    return {CollectionEnd::Kind::Failed, sentence, {}};
}

} // namespace

bool Session::isRunShown() const
{
    return m_run && m_run->connection == m_current;
}

void Session::collect()
{
    if (m_run)
        return;
    if (!m_awaited.isEmpty()) {
        m_collectAwaited = true;
        return;
    }
    if (!connection(m_current))
        return later([this] { emit problem(tr("Choose or add a connection first.")); });
    m_run = std::make_unique<Run>();
    m_run->number = ++m_runs;
    m_run->connection = m_current;
    m_run->path = workspaceOf(m_current);
    m_status = {};
    m_status.phase = CollectionStatus::Phase::SigningIn;
    emit collectionProgressed(m_status);
    readSecret(m_current, [this, number = m_runs](const Secret &secret) {
        if (m_run && m_run->number == number)
            secretRead(secret);
    });
}

void Session::secretRead(const Secret &secret)
{
    const ConnectionFields *fields = connection(m_run->connection);
    if (!fields)
        return conclude(failedEnd(tr("There is no such connection any more.")));
    if (const auto *fault = std::get_if<SecretProblem>(&secret))
        return conclude(failedEnd(SecretWords::notRead(fields->name, *fault)));
    m_store.run(
        [path = m_run->path, known = *fields](StoreThread::Place &place) {
            Prepared prepared;
            auto cloud = cloudFrom(known.cloud);
            if (const auto *wrong = std::get_if<CloudProblem>(&cloud)) {
                prepared.problem = Sentences::of(*wrong);
                return prepared;
            }
            prepared.cloud = std::get<Cloud>(cloud);
            prepared.tenant = known.tenant;
            prepared.clientId = known.clientId;
            prepared.subscriptions = known.subscriptions;
            if (const auto fault = openToCollect(place, path))
                prepared.problem = Sentences::of(*fault);
            else
                // The demo's next links lead to a simulator that is gone.
                prepared.resume = known.id != demoId() && hasUnfinished(*place.workspace);
            return prepared;
        },
        [this, number = m_runs, secret](const Prepared &prepared) {
            if (m_run && m_run->number == number)
                start(prepared, std::get<QByteArray>(secret));
        });
}

void Session::start(Prepared prepared, const QByteArray &secret)
{
    if (!prepared.problem.isEmpty())
        return conclude(failedEnd(prepared.problem));
    if (isRunShown())
        m_path = m_run->path;
    CollectionRequest request;
    request.cloud = std::move(prepared.cloud);
    request.credential.tenant = prepared.tenant;
    request.credential.clientId = prepared.clientId;
    request.credential.secret = secret;
    request.catalog = m_catalog;
    request.scope.subscriptions = prepared.subscriptions;
    request.resume = prepared.resume;
    m_run->watch = std::make_unique<CollectionWatch>(m_catalog, request.scope);
    m_run->live = std::make_unique<LiveEstate>(
        m_catalog->types(), m_mailbox,
        [this, number = m_runs](const Scene &scene) {
            if (m_run && m_run->number == number)
                liveScene(scene);
        },
        m_options.liveLimit);
    // The collection is over before the live estate is destroyed.
    request.openWriter = [path = m_run->path,
                          live = m_run->live.get()]() -> std::variant<std::unique_ptr<SnapshotWriter>, StoreProblem> {
        auto opened = Workspace::open(path, Workspace::Mode::CreateIfAbsent);
        if (auto *fault = std::get_if<StoreProblem>(&opened))
            return *fault;
        return live->watch(std::get<std::unique_ptr<Workspace>>(std::move(opened)));
    };
    m_collection = std::make_unique<Collection>();
    connect(m_collection.get(), &Collection::progressed, this, &Session::progressed);
    connect(m_collection.get(), &Collection::finished, this, &Session::finished);
    m_collection->start(std::move(request));
}

void Session::progressed(const CollectionProgress &progress)
{
    if (!m_run || !m_run->watch)
        return;
    m_run->watch->setResumed(m_run->live->isResumed());
    m_run->watch->note(progress);
    m_status = m_run->watch->status();
    emit collectionProgressed(m_status);
}

void Session::liveScene(const Scene &scene)
{
    if (!isRunShown() || m_snapshot != 0 || m_path != m_run->path)
        return;
    m_run->showsLive = true;
    publish(scene, 0);
}

void Session::cancelCollection()
{
    if (!m_run)
        return;
    if (m_collection && m_collection->isRunning())
        return m_collection->cancel();
    if (!m_run->watch)
        conclude({CollectionEnd::Kind::Cancelled, tr("Stopped before anything was read."), {}});
}

void Session::finished(const CollectionResult &result)
{
    if (!m_run)
        return;
    m_run->live->stop();
    const CollectionEnd end = CollectionWatch::endOf(result);
    const bool changes = isSealed(result) || m_run->showsLive;
    m_run->watch->end(result);
    if (!isRunShown() || !changes)
        return conclude(end);
    const int number = ++m_showing;
    m_store.run([](StoreThread::Place &place) { return read(place, {}); },
                [this, number, end](Shown what) {
                    if (number == m_showing && isRunShown())
                        shown(std::move(what));
                    conclude(end);
                });
}

/// The run is over, and everything of it is shown.
void Session::conclude(const CollectionEnd &end)
{
    if (!m_run)
        return;
    if (m_run->watch)
        m_status = m_run->watch->status();
    m_status.phase = CollectionStatus::Phase::Ended;
    if (m_run->live) {
        m_run->live->stop();
        m_endedLive.push_back(std::move(m_run->live));
    }
    m_run.reset();
    retire(nullptr);
    for (const auto &write : std::exchange(m_unwritten, {}))
        write();
    emit collectionProgressed(m_status);
    emit collectionEnded(end);
}

} // namespace azimuth
