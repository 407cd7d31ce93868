// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CollectionRun that gets it going: signs in, finds the scope, opens the workspace, begins or resumes.
#include "CollectionRun.h"
#include "Listing.h"
#include "TokenClaims.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

QByteArray planOf(const CollectionScope &scope)
{
    return QJsonDocument(QJsonObject{{u"subscriptions"_s, QJsonArray::fromStringList(scope.subscriptions)},
                                     {u"services"_s, QJsonArray::fromStringList(scope.services)},
                                     {u"steps"_s, QJsonArray::fromStringList(scope.steps)}})
        .toJson(QJsonDocument::Compact);
}

} // namespace

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
    if (storeFailed(problem))
        return;
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
            if (storeFailed(begun.first))
                return;
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
            if (storeFailed(resumed.problem))
                return;
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
    ApiRequest request;
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

} // namespace azimuth
