// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of CollectionRun that knows the subscriptions: which there are, and which do not answer.
#include "CollectionRun.h"
#include "SubscriptionScope.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azimuth {

/// The subscription's state, where it is not one that answers: providers refuse a disabled subscription one by one.
/// Each of its listings carries it; it is read once.
QString CollectionRun::disabledState(const TaskRow &task)
{
    if (task.scope == u"/"_s || !task.parent.isEmpty())
        return {};
    const auto known = m_disabledStates.constFind(task.scope);
    if (known != m_disabledStates.cend())
        return *known;
    const QString state = QJsonDocument::fromJson(task.context).object().value(u"state"_s).toString();
    const bool refuses =
        state.compare(u"Disabled"_s, Qt::CaseInsensitive) == 0 || state.compare(u"Deleted"_s, Qt::CaseInsensitive) == 0;
    return *m_disabledStates.insert(task.scope, refuses ? state : QString());
}

/// What the whole run must know: the tenant's default domain and which subscriptions there are.
void CollectionRun::remember(const PageRows &rows)
{
    for (const EntityRow &entity : rows.entities) {
        if (entity.type == u"azure_subscription")
            m_subscriptionsSeen.insert(subscriptionOf(entity.key).toLower());
        if (entity.type == u"azure_account")
            m_defaultDomain = QJsonDocument::fromJson(entity.properties).object().value(u"defaultDomain"_s).toString();
    }
}

/// Subscriptions that were asked for by id but that the caller cannot see, and those that it sees but did not ask for:
/// a row each, not silence. They are journalled as listings that ask() ends at once; a resumed run has some already.
void CollectionRun::tellUnseenSubscriptions()
{
    m_unseenTold = true;
    const QString step = m_plan.subscriptionStep();
    std::vector<TaskRow> tasks;
    for (const QString &id : m_request.scope.subscriptions)
        if (!m_subscriptionsSeen.contains(id.toLower()))
            tasks.push_back({0, step, scopeOf(id.toLower()), {}, {}, {}});
    for (const QString &id : std::as_const(m_subscriptionsSeen))
        if (!step.isEmpty() && !m_plan.takes(step, id))
            tasks.push_back({0, step, scopeOf(id), {}, {}, {}});
    if (tasks.empty() || !m_plan.takes(step))
        return finishIfDone();

    using Added = std::pair<WriterThread::Problem, std::vector<TaskRow>>;
    ++m_unwritten;
    m_writer->run<Added>(
        [tasks, step](SnapshotWriter &writer) mutable -> Added {
            std::vector<TaskTally> known;
            if (WriterThread::Problem problem = writer.tallies(known, 0))
                return {problem, {}};
            QSet<QString> places;
            for (const TaskTally &tally : known)
                if (tally.step == step)
                    places.insert(tally.scope);
            std::erase_if(tasks, [&](const TaskRow &task) { return places.contains(task.scope); });
            WriterThread::Problem problem = writer.addTasks(tasks);
            return {problem, std::move(tasks)};
        },
        this,
        [this](const Added &added) {
            --m_unwritten;
            if (storeFailed(added.first))
                return;
            enqueue(added.second);
            goOn();
        });
}

/// How a row of tellUnseenSubscriptions() ends.
TaskOutcome CollectionRun::unseenOutcome(const QString &subscriptionId) const
{
    if (m_subscriptionsSeen.contains(subscriptionId.toLower()))
        return {CoverageState::Skipped, u"not among the subscriptions of this run"_s, {}, {}, {}};
    return {CoverageState::Denied,
            u"asked for, but not visible to this application"_s,
            {u"Microsoft.Resources/subscriptions/read"_s},
            {},
            {}};
}

} // namespace azimuth
