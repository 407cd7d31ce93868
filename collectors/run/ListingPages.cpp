// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CollectionRun that reads one listing page by page.
#include "CollectionRun.h"
#include "JointTasks.h"
#include "Listing.h"
#include "ResourceGraphQuery.h"
#include "SubscriptionScope.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {

/// Why a listing that gave no next link has more than it gave; empty when it has not.
QString CollectionRun::missingRows(const MappedPage &page, const Listing &listing)
{
    const bool isCounted = page.expected && !listing.step->kql.isEmpty() && !listing.resumed;
    if (!page.cutShort.isEmpty() || !isCounted || *page.expected <= listing.totals.count)
        return page.cutShort;
    return u"%1 of %2 rows came"_s.arg(listing.totals.count).arg(*page.expected);
}

MapContext CollectionRun::contextOf(const Listing &listing) const
{
    MapContext context;
    context.tenantId = m_tenantId;
    context.defaultDomain = m_defaultDomain;
    context.portal = m_request.cloud.portal;
    context.subscriptionId = subscriptionOf(listing.task.scope);
    context.parentKey = listing.task.parent;
    if (context.parentKey.isEmpty())
        context.parentKey = context.subscriptionId.isEmpty() ? m_tenantId : listing.task.scope;
    context.parent = listing.task.context;
    context.firstPage = listing.pages == 0 && listing.task.next.isEmpty();
    if (listing.step && !listing.step->kql.isEmpty())
        context.body =
            listing.task.next.isEmpty() ? m_request.catalog->body(*listing.step, context) : listing.task.next.toUtf8();
    return context;
}

QUrl CollectionRun::firstUrl(const StepSpec &step, const MapContext &context) const
{
    const QString origin = m_request.cloud.origin(step.api).toString(QUrl::StripTrailingSlash);
    return QUrl(origin + m_request.catalog->request(step, context));
}

void CollectionRun::ask(const ListingPtr &listing)
{
    if (const QString state = disabledState(listing->task); !state.isEmpty())
        return end(listing, {CoverageState::Skipped, u"the subscription's state is "_s + state, {}, {}, {}, true}, 0);
    if (const QString id = subscriptionOf(listing->task.scope);
        listing->task.step == m_plan.subscriptionStep() && !id.isEmpty())
        return end(listing, unseenOutcome(id), 0);
    ApiRequest request;
    request.api = listing->step->api;
    request.versionedType = listing->step->armType;
    const MapContext context = contextOf(*listing);
    if (!context.body.isEmpty()) {
        request.method = "POST";
        request.url = firstUrl(*listing->step, context);
        request.body = context.body;
    } else if (listing->task.next.isEmpty()) {
        request.url = firstUrl(*listing->step, context);
        request.batch = listing->step->batch;
    } else {
        request.url = QUrl(listing->task.next);
    }
    m_transport->send(request, this, [this, listing](const Answer &answer) { answered(listing, answer); });
}

void CollectionRun::answered(const ListingPtr &listing, const Answer &answer)
{
    if (m_over)
        return;
    if (answer.problem == Answer::Problem::SignIn && !m_result.signIn)
        m_result.signIn = answer.signIn;
    if (answer.problem == Answer::Problem::None && answer.status >= 200 && answer.status < 300)
        parse(listing, answer);
    else if (!askForLess(listing, answer))
        end(listing, outcomeOf(answer, *listing->step, listing->pages), answer.requests);
}

/// Resource Graph refuses an answer that would be too large: the same question with fewer rows a page then.
bool CollectionRun::askForLess(const ListingPtr &listing, const Answer &answer)
{
    const QByteArray body = contextOf(*listing).body;
    const bool isTooLarge = answer.evidence.code == "ResponsePayloadTooLarge"_L1
        || answer.evidence.message.contains("Response payload size"_L1, Qt::CaseInsensitive);
    const QByteArray less = isTooLarge && !body.isEmpty() ? smallerQuestion(body) : QByteArray();
    if (less.isEmpty() || m_cancelled)
        return false;
    listing->task.next = QString::fromUtf8(less);
    ask(listing);
    return true;
}

void CollectionRun::parse(const ListingPtr &listing, const Answer &answer)
{
    m_backlogBytes += answer.body.size();
    m_parsers.start([this, listing, answer, context = contextOf(*listing)] {
        auto page = std::make_shared<MappedPage>(m_request.catalog->mapPage(*listing->step, context, answer.body));
        QMetaObject::invokeMethod(
            this, [this, listing, answer, page] { parsed(listing, answer, std::move(*page)); }, Qt::QueuedConnection);
    });
}

void CollectionRun::parsed(const ListingPtr &listing, const Answer &answer, MappedPage page)
{
    if (m_over)
        return;
    const qint64 bytes = answer.body.size();
    if (page.problem != MappedPage::Problem::None) {
        m_backlogBytes -= bytes;
        return end(listing, outcomeOf(page, answer, listing->pages), answer.requests);
    }
    if (!asksForTypes(contextOf(*listing).body)) // that answer says only what to ask
        ++listing->pages;
    listing->totals.count += page.count;
    listing->totals.withoutId += page.withoutId;
    listing->totals.withheld += page.withheld;

    PageCommit commitment;
    commitment.task = listing->task.id;
    commitment.count = page.count;
    commitment.requests = answer.requests;
    commitment.spawned = childTasks(page);
    const bool goesOn = follows(listing, page, answer, commitment);
    if (commitment.outcome && page.expected)
        commitment.outcome->expected = page.expected;
    learn(page.rows);
    commitment.rows = std::move(page.rows);
    commit(listing, std::move(commitment), bytes);
    if (!goesOn)
        return;
    if (m_backlogBytes < maxBacklogBytes)
        ask(listing);
    else
        m_paused.push_back(listing);
}

/// Sets the commit's next link, or its outcome when this was the last page or the link must not be followed.
bool CollectionRun::follows(const ListingPtr &listing, const MappedPage &page, const Answer &answer, PageCommit &commit)
{
    if (page.next.isEmpty()) {
        commit.outcome = outcomeOf(listing->totals, answer, *listing->step);
        if (const QString why = missingRows(page, *listing); !why.isEmpty()) {
            commit.outcome->state = CoverageState::Truncated;
            commit.outcome->reason = why;
        }
        return false;
    }
    if (listing->followed.contains(page.next)) {
        commit.outcome = TaskOutcome{CoverageState::Truncated,
                                     u"a next link led back to a page already read; the listing was ended there"_s,
                                     {},
                                     {},
                                     answer.evidence};
        return false;
    }
    listing->followed.insert(page.next);
    listing->task.next = page.next;
    commit.next = page.next;
    if (!m_cancelled)
        return true;
    commit.outcome = TaskOutcome{CoverageState::Truncated, u"cancelled between two pages"_s, {}, {}, answer.evidence};
    return false;
}

std::vector<TaskRow> CollectionRun::childTasks(const MappedPage &page)
{
    std::vector<TaskRow> tasks;
    JointTasks joint;
    for (const ChildListing &child : page.children) {
        if (!m_plan.takes(child.step, child.subscriptionId))
            continue;
        const QString scope = scopeOf(child.subscriptionId);
        const bool ofSubscription = child.parentKey.compare(scope, Qt::CaseInsensitive) == 0;
        TaskRow task{0, child.step, scope, ofSubscription ? QString() : child.parentKey, child.context, {}};
        if (child.joint && disabledState(task).isEmpty())
            joint.add(child.step, child.subscriptionId);
        else
            tasks.push_back(std::move(task));
    }
    std::ranges::move(joint.tasks(), std::back_inserter(tasks));
    return tasks;
}

void CollectionRun::learn(const PageRows &rows)
{
    for (const EntityRow &entity : rows.entities) {
        ++m_progress.types[entity.type];
        ++m_progress.entities;
    }
    remember(rows);
}

void CollectionRun::end(const ListingPtr &listing, TaskOutcome outcome, qint64 requests)
{
    PageCommit commitment;
    commitment.task = listing->task.id;
    commitment.requests = requests;
    if (listing->pages == 0 && listing->task.next.isEmpty() && listing->step)
        commitment.rows = m_request.catalog->rowsWithoutAnswer(*listing->step, contextOf(*listing));
    learn(commitment.rows);
    commitment.outcome = std::move(outcome);
    commit(listing, std::move(commitment), 0);
}

void CollectionRun::commit(const ListingPtr &listing, PageCommit page, qint64 bytes)
{
    if (page.outcome && !m_firstStepDone && listing->task.step == m_plan.firstStep())
        std::ranges::move(tenantTasks(), std::back_inserter(page.spawned));
    if (page.outcome) {
        StepProgress &progress = m_progress.steps[listing->task.step];
        ++progress.finished;
        ++m_progress.finished;
        if (isGap(page.outcome->state) && !page.outcome->repeatsGap) {
            ++progress.gaps;
            ++m_progress.gaps;
        }
    }
    m_progress.steps[listing->task.step].entities += page.count;
    using Committed = std::pair<WriterThread::Problem, PageCommit>;
    ++m_unwritten;
    m_writer->run<Committed>(
        [page = std::move(page)](SnapshotWriter &writer) mutable {
            WriterThread::Problem problem = writer.commitPage(page);
            page.rows = {};
            return Committed(problem, std::move(page));
        },
        this,
        [this, bytes](const Committed &done) {
            --m_unwritten;
            if (m_over || storeFailed(done.first))
                return;
            committed(done.second, bytes);
        });
}

void CollectionRun::committed(const PageCommit &page, qint64 bytes)
{
    m_backlogBytes -= bytes;
    if (m_over)
        return;
    enqueue(page.spawned);
    if (page.outcome) {
        const ListingPtr listing = m_open.take(page.task);
        if (listing)
            m_waiting.ended(listing->task.scope);
        m_firstStepDone = m_firstStepDone || (listing && listing->task.step == m_plan.firstStep());
    }
    goOn();
}

} // namespace azimuth
