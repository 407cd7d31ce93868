// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

/// Advice of Advisor's own, beside what it takes over from Defender (DemoFindings.cpp).
struct AdvicePlan {
    QString category, impact;
    QString subject; ///< Id of the resource or subscription it is about.
    QString problem, solution;
    QJsonObject details; ///< extendedProperties
};

QJsonObject adviceOf(const Demo &demo, const AdvicePlan &plan)
{
    const QJsonObject subject = demo.state.resources.value(plan.subject.toLower());
    const bool subscription = plan.subject.count(u'/') == 2;
    const QString name = guidFor(u"advice "_s + plan.subject + plan.solution);
    return {
        {u"id"_s, plan.subject + u"/providers/Microsoft.Advisor/recommendations/"_s + name},
        {u"name"_s, name},
        {u"type"_s, u"Microsoft.Advisor/recommendations"_s},
        {u"properties"_s,
         QJsonObject{
             {u"category"_s, plan.category},
             {u"impact"_s, plan.impact},
             {u"impactedField"_s,
              subscription ? u"Microsoft.Subscriptions/subscriptions"_s : subject.value(u"type").toString()},
             {u"impactedValue"_s, subscription ? plan.subject.section(u'/', -1) : subject.value(u"name").toString()},
             {u"lastUpdated"_s, u"2026-01-13T22:17:05.1120907Z"_s},
             {u"recommendationTypeId"_s, guidFor(u"advice type "_s + plan.solution)},
             {u"shortDescription"_s, QJsonObject{{u"problem"_s, plan.problem}, {u"solution"_s, plan.solution}}},
             {u"potentialBenefits"_s, u"A better %1 score"_s.arg(plan.category.toLower())},
             {u"learnMoreLink"_s, u"https://aka.ms/advisor"_s},
             {u"extendedProperties"_s, plan.details},
             {u"resourceMetadata"_s, QJsonObject{{u"resourceId"_s, plan.subject}}}}}};
}

std::vector<AdvicePlan> advicePlans(const Demo &demo)
{
    const DemoGroup &legacy = groupNamed(demo, u"RG-Legacy-ERP"_s);
    const DemoGroup &portal = groupNamed(demo, u"rg-portal-prod"_s);
    const QString machine = computeId(portal, u"Microsoft.Compute/virtualMachines"_s, u"vm-portal-prod-web1"_s);
    return {{u"Cost"_s,
             u"High"_s,
             machine,
             u"The machine was hardly used in the last two weeks"_s,
             u"Right-size or shut down machines that are hardly used"_s,
             {{u"currentSku"_s, u"Standard_D4s_v5"_s},
              {u"targetSku"_s, u"Standard_D2s_v5"_s},
              {u"annualSavingsAmount"_s, u"1204"_s},
              {u"savingsCurrency"_s, u"NOK"_s}}},
            {u"HighAvailability"_s,
             u"Medium"_s,
             machine,
             u"The machine stands alone in one zone"_s,
             u"Spread machines over availability zones"_s,
             {{u"region"_s, u"westeurope"_s}}},
            {u"HighAvailability"_s,
             u"Medium"_s,
             idIn(legacy, u"Microsoft.Storage/storageAccounts"_s, u"sthmlegacyerp"_s),
             u"Blobs cannot be restored once they are deleted"_s,
             u"Enable soft delete of blobs"_s,
             {}},
            {u"Performance"_s,
             u"Low"_s,
             idIn(portal, u"Microsoft.Network/virtualNetworks"_s, vnetName(portal)),
             u"Names are resolved through one server"_s,
             u"Use two DNS servers for the network"_s,
             {}},
            {u"OperationalExcellence"_s,
             u"Low"_s,
             u"/subscriptions/"_s + demo.production,
             u"Nobody is told of outages"_s,
             u"Create an alert of Service Health"_s,
             {{u"subscriptionId"_s, demo.production}}},
            {u"OperationalExcellence"_s,
             u"Medium"_s,
             u"/subscriptions/%1/resourcegroups/rg-portal-prod"_s.arg(demo.production), // advice about a whole group
             u"Resources of the group bear no owner tag"_s,
             u"Tag resources with who answers for them"_s,
             {}}};
}

} // namespace

void addAdvice(Demo &demo)
{
    for (const AdvicePlan &plan : advicePlans(demo))
        addResource(demo.state, adviceOf(demo, plan));
}

} // namespace simulator::demo
