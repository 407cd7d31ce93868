// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Plan.h"

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

const QString accountType = u"azure_account"_s;
const QString subscriptionType = u"azure_subscription"_s;

bool containsFolded(const QStringList &list, const QString &text)
{
    return list.contains(text, Qt::CaseInsensitive);
}

} // namespace

Plan::Plan(const Catalog &catalog, const CollectionScope &scope)
    : m_catalog(&catalog)
{
    for (const QString &id : scope.subscriptions)
        m_subscriptions.insert(id.toLower());
    for (const StepSpec &step : catalog.steps())
        if (step.yields.contains(accountType))
            m_first = step.id;
    for (const StepSpec &step : catalog.steps())
        if (step.yields.contains(subscriptionType))
            m_subscriptionStep = step.id;
    choose(catalog, scope);
    addParents(catalog);
}

void Plan::choose(const Catalog &catalog, const CollectionScope &scope)
{
    QStringList services, steps;
    for (const StepSpec &step : catalog.steps()) {
        services << step.service;
        steps << step.id;
        const bool all = scope.services.isEmpty() && scope.steps.isEmpty();
        if (all || containsFolded(scope.services, step.service) || containsFolded(scope.steps, step.id))
            m_taken.insert(step.id);
    }
    for (const QString &name : scope.services)
        if (!containsFolded(services, name))
            m_unknown << name;
    for (const QString &name : scope.steps)
        if (!containsFolded(steps, name))
            m_unknown << name;
    if (!m_first.isEmpty())
        m_taken.insert(m_first);
}

void Plan::addParents(const Catalog &catalog)
{
    for (bool grew = true; grew;) {
        grew = false;
        for (const StepSpec &step : catalog.steps()) {
            if (!m_taken.contains(step.id) || step.parentType.isEmpty())
                continue;
            for (const StepSpec &parent : catalog.steps()) {
                if (parent.yields.contains(step.parentType) && !m_taken.contains(parent.id)) {
                    m_taken.insert(parent.id);
                    grew = true;
                }
            }
        }
    }
}

bool Plan::takes(const QString &step, const QString &subscriptionId) const
{
    if (!takes(step))
        return false;
    return subscriptionId.isEmpty() || m_subscriptions.isEmpty() || m_subscriptions.contains(subscriptionId.toLower());
}

QStringList Plan::tenantSteps() const
{
    QStringList found;
    for (const StepSpec &step : m_catalog->steps())
        if (step.parentType.isEmpty() && step.id != m_first && takes(step.id))
            found << step.id;
    return found;
}

QStringList Plan::leftOut() const
{
    QStringList found;
    for (const StepSpec &step : m_catalog->steps())
        if (!takes(step.id))
            found << step.id;
    return found;
}

} // namespace azimuth
