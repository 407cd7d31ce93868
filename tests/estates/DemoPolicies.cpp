// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

struct PolicyPlan {
    QString name, displayName, description;
    QString scope;
    bool initiative = false;
    bool enforced = true;
    QStringList notScopes{};
    bool identity = false; ///< Policies that mend what they find need one.
};

QJsonObject policyAssignment(const PolicyPlan &plan)
{
    const QString definitions = u"/providers/Microsoft.Authorization/policy%1Definitions/%2"_s;
    QJsonObject object{
        {u"id"_s,
         (plan.scope == u"/"_s ? QString() : plan.scope) + u"/providers/Microsoft.Authorization/policyAssignments/"_s
             + plan.name},
        {u"type"_s, u"Microsoft.Authorization/policyAssignments"_s},
        {u"name"_s, plan.name},
        {u"properties"_s,
         QJsonObject{{u"displayName"_s, plan.displayName},
                     {u"description"_s, plan.description},
                     {u"policyDefinitionId"_s,
                      definitions.arg(plan.initiative ? u"Set"_s : QString(), guidFor(u"policy "_s + plan.name))},
                     {u"scope"_s, plan.scope},
                     {u"notScopes"_s, QJsonArray::fromStringList(plan.notScopes)},
                     {u"parameters"_s, QJsonObject{{u"effect"_s, QJsonObject{{u"value"_s, u"Audit"_s}}}}},
                     {u"metadata"_s,
                      QJsonObject{{u"assignedBy"_s, userName(4)},
                                  {u"parameterScopes"_s, QJsonObject{}},
                                  {u"createdBy"_s, userId(4)},
                                  {u"createdOn"_s, u"2024-02-06T09:14:22.1179245Z"_s},
                                  {u"updatedBy"_s, plan.initiative ? QJsonValue(userId(14)) : QJsonValue()},
                                  {u"updatedOn"_s,
                                   plan.initiative ? QJsonValue(u"2025-08-19T12:00:40.7713305Z"_s) : QJsonValue()}}},
                     {u"enforcementMode"_s, plan.enforced ? u"Default"_s : u"DoNotEnforce"_s}}}};
    if (plan.identity) {
        object.insert(u"location"_s, u"westeurope"_s);
        object.insert(u"identity"_s,
                      QJsonObject{{u"type"_s, u"SystemAssigned"_s},
                                  {u"principalId"_s, servicePrincipalId(u"identity:id-policy-remediation"_s)},
                                  {u"tenantId"_s, tenantId()}});
    }
    return object;
}

std::vector<PolicyPlan> policyPlans(const Demo &demo)
{
    const QString above = u"/providers/Microsoft.Management/managementGroups/"_s;
    const QString production = u"/subscriptions/"_s + demo.production;
    const DemoGroup &portal = groupNamed(demo, u"rg-portal-prod"_s);
    return {
        {u"hm-baseline"_s, u"Halvorsen security baseline"_s, u"What every subscription is measured by."_s,
         above + u"hm"_s, true},
        {u"hm-locations"_s, u"Allowed locations"_s, u"Data stays in the European Economic Area."_s, above + u"hm"_s},
        {u"corp-deny-public-ip"_s,
         u"No public addresses in corporate landing zones"_s,
         {},
         above + u"hm-corp"_s,
         false,
         true,
         {production + u"/resourceGroups/rg-network-prod"_s}},
        {u"sandbox-budget"_s, u"Small machines only"_s, u"Sandboxes pay for themselves."_s, above + u"hm-sandbox"_s,
         false, false},
        {u"SecurityCenterBuiltIn"_s, u"ASC Default (subscription: %1)"_s.arg(demo.production),
         u"Made by Defender for Cloud."_s, production, true},
        {u"SecurityCenterBuiltIn"_s, u"ASC Default (subscription: %1)"_s.arg(demo.development),
         u"Made by Defender for Cloud."_s, u"/subscriptions/"_s + demo.development, true},
        {u"deploy-diagnostics"_s,
         u"Send key vault logs to the workspace"_s,
         {},
         u"/subscriptions/"_s + demo.platform,
         false,
         true,
         {},
         true},
        // Azure gives a scope back as it was typed.
        {u"require-owner-tag"_s, u"Resource groups need an owner"_s, u"The old ERP system has none."_s,
         production + u"/resourcegroups/RG-LEGACY-ERP"_s, false, false},
        {u"portal-tls"_s,
         u"Only current TLS for the portal"_s,
         {},
         u"/subscriptions/%1/resourceGroups/%2"_s.arg(portal.subscription, portal.name)},
        {u"vault-keys"_s, u"Keys of the portal's vault expire"_s, u"Card data needs it."_s,
         idIn(portal, u"Microsoft.KeyVault/vaults"_s, u"kv-hm-portal-prod"_s)}};
}

/// The subscriptions that a management group holds, at any depth.
QStringList governedBy(const Demo &demo, const QString &scope)
{
    QStringList found;
    for (const QJsonValue &below : demo.state.armLists.value(scope.toLower() + u"/descendants"_s).items)
        if (below[u"type"].toString().endsWith(u"/subscriptions"_s))
            found << below[u"name"].toString();
    return found;
}

} // namespace

void addPolicies(Demo &demo)
{
    const QString tail = u"/providers/microsoft.authorization/policyassignments"_s;
    for (const PolicyPlan &plan : policyPlans(demo)) {
        const QJsonObject assignment = policyAssignment(plan);
        // A subscription lists what is assigned at it, below it and above it.
        const bool below = plan.scope.startsWith(u"/subscriptions/"_s);
        for (const QString &subscription :
             below ? QStringList{plan.scope.section(u'/', 2, 2)} : governedBy(demo, plan.scope))
            demo.state.armLists[u"/subscriptions/"_s + subscription + tail].items.append(assignment);
        if (!below)
            demo.state.armLists[plan.scope.toLower() + tail].items.append(assignment);
    }
}

} // namespace simulator::demo
