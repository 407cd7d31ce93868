// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

struct Verdict {
    QString code; ///< Healthy, Unhealthy, NotApplicable; empty where a resource is not assessed.
    QString cause, description;
};

/// What Defender for Cloud looks at: one assessment for each resource of a type.
struct AssessmentKind {
    QString name; ///< Gives the key, which is the same in every subscription.
    QString displayName;
    QString armType; ///< Empty: the subscription itself.
    QString category, severity, effort;
    QString description, remediation;
    Verdict (*judge)(const QJsonObject &resource);
};

Verdict healthyIf(bool healthy)
{
    return {healthy ? u"Healthy"_s : u"Unhealthy"_s, {}, {}};
}

Verdict judgeTransfer(const QJsonObject &account)
{
    return healthyIf(account.value(u"properties")[u"supportsHttpsTrafficOnly"].toBool());
}

Verdict judgeBlobAccess(const QJsonObject &account)
{
    if (account.value(u"kind").toString() == u"FileStorage"_s)
        return {u"NotApplicable"_s, u"NoBlobService"_s, u"The account has no blob service"_s};
    return healthyIf(!account.value(u"properties")[u"allowBlobPublicAccess"].toBool());
}

Verdict judgePurge(const QJsonObject &vault)
{
    return healthyIf(vault.value(u"properties")[u"enablePurgeProtection"].toBool());
}

/// Every other machine: more would say no more.
Verdict judgeUpdates(const QJsonObject &machine)
{
    const QString name = machine.value(u"name").toString();
    if (name.contains(u"legacy"))
        return {u"Unhealthy"_s, {}, {}};
    if (name.endsWith(u'2'))
        return {};
    if (name.contains(u"test"))
        return {u"NotApplicable"_s, u"MissingDataOrUnsupported"_s, u"The machine's agent has not reported"_s};
    return healthyIf(!name.contains(u"web"));
}

Verdict judgeOwners(const QJsonObject &subscription)
{
    return healthyIf(subscription.value(u"displayName").toString() != u"Halvorsen Non-Production"_s);
}

Verdict judgePlan(const QJsonObject &subscription)
{
    if (subscription.value(u"displayName").toString() == u"Halvorsen Platform"_s)
        return {u"NotApplicable"_s, u"OffByPolicy"_s, u"A policy switches this assessment off"_s};
    return healthyIf(subscription.value(u"displayName").toString() == u"Halvorsen Production"_s);
}

std::vector<AssessmentKind> kinds()
{
    return {{u"secure transfer"_s, u"Storage accounts should only accept encrypted connections"_s,
             u"Microsoft.Storage/storageAccounts"_s, u"Data"_s, u"High"_s, u"Low"_s,
             u"Over plain HTTP, whoever shares the wire reads what is stored."_s,
             u"Open the storage account, choose Configuration, and require secure transfer."_s, judgeTransfer},
            {u"public blobs"_s, u"Storage accounts should not allow anonymous access to blobs"_s,
             u"Microsoft.Storage/storageAccounts"_s, u"Data"_s, u"Medium"_s, u"Low"_s,
             u"Containers of this account can be opened to anybody."_s,
             u"Open the storage account, choose Configuration, and disable anonymous blob access."_s, judgeBlobAccess},
            {u"purge protection"_s, u"Key vaults should have purge protection"_s, u"Microsoft.KeyVault/vaults"_s,
             u"Data"_s, u"Medium"_s, u"Low"_s, u"An insider could remove keys for good."_s,
             u"Open the vault's properties and enable purge protection; it cannot be undone."_s, judgePurge},
            {u"system updates"_s, u"Machines should have their updates installed"_s,
             u"Microsoft.Compute/virtualMachines"_s, u"Compute"_s, u"High"_s, u"Moderate"_s,
             u"Known holes stay open until updates are installed."_s,
             u"Install the missing updates and restart the machine."_s, judgeUpdates},
            {u"guest owners"_s,
             u"Guests should not own subscriptions"_s,
             {},
             u"IdentityAndAccess"_s,
             u"High"_s,
             u"Moderate"_s,
             u"Accounts of other directories are not managed here."_s,
             u"Remove the guest's Owner assignment, or replace it by a lesser role."_s,
             judgeOwners},
            {u"servers plan"_s,
             u"Defender for Servers should be enabled"_s,
             {},
             u"Compute"_s,
             u"Low"_s,
             u"Low"_s,
             u"Without the plan, machines are not watched for attacks."_s,
             u"Open Defender for Cloud's environment settings and turn the plan on."_s,
             judgePlan}};
}

QString kindKey(const AssessmentKind &kind)
{
    return guidFor(u"assessment kind "_s + kind.name);
}

/// What an answer holds when asked to expand it; the same for every resource.
QJsonObject metadataOf(const AssessmentKind &kind)
{
    return {{u"displayName"_s, kind.displayName},
            {u"assessmentType"_s, u"BuiltIn"_s},
            {u"policyDefinitionId"_s,
             u"/providers/Microsoft.Authorization/policyDefinitions/"_s + guidFor(u"policy of "_s + kind.name)},
            {u"description"_s, kind.description},
            {u"remediationDescription"_s, kind.remediation},
            {u"categories"_s, QJsonArray{kind.category}},
            {u"severity"_s, kind.severity},
            {u"userImpact"_s, u"Low"_s},
            {u"implementationEffort"_s, kind.effort},
            {u"threats"_s, QJsonArray{u"DataExfiltration"_s, u"AccountBreach"_s}}};
}

/// Defender writes the ids of what it looked at in lower case, and the names of these fields with capitals.
QString scannedId(const QJsonObject &resource)
{
    const QString id = resource.value(u"id").toString();
    return id.count(u'/') == 2 ? id : id.toLower();
}

QString assessmentId(const QJsonObject &resource, const AssessmentKind &kind)
{
    return scannedId(resource) + u"/providers/Microsoft.Security/assessments/"_s + kindKey(kind);
}

QJsonObject assessmentOf(const QJsonObject &resource, const AssessmentKind &kind, const Verdict &verdict, Dice &dice)
{
    const QString id = assessmentId(resource, kind), scanned = scannedId(resource);
    const int month = 1 + dice.below(9), day = 10 + dice.below(19);
    QJsonObject status{{u"code"_s, verdict.code},
                       {u"firstEvaluationDate"_s, u"2025-0%1-%2T07:31:12.4417642Z"_s.arg(month).arg(day)},
                       {u"statusChangeDate"_s, u"2025-1%1-%2T07:40:55.0185091Z"_s.arg(dice.below(3)).arg(day)}};
    if (!verdict.cause.isEmpty())
        status.insert(u"cause"_s, verdict.cause);
    if (!verdict.description.isEmpty())
        status.insert(u"description"_s, verdict.description);
    return {{u"id"_s, id},
            {u"name"_s, kindKey(kind)},
            {u"type"_s, u"Microsoft.Security/assessments"_s},
            {u"properties"_s,
             QJsonObject{{u"displayName"_s, kind.displayName},
                         {u"status"_s, status},
                         {u"resourceDetails"_s, QJsonObject{{u"Source"_s, u"Azure"_s}, {u"Id"_s, scanned}}},
                         {u"additionalData"_s, QJsonObject{{u"assessedBy"_s, u"Azure Policy"_s}}},
                         {u"links"_s,
                          QJsonObject{{u"azurePortal"_s,
                                       u"portal.azure.com/#blade/Microsoft_Azure_Security/RecommendationsBlade/"
                                       "assessmentKey/"_s
                                           + kindKey(kind)}}},
                         {u"metadata"_s, metadataOf(kind)}}}};
}

/// Advisor shows what Defender found as well, and names the assessment behind it.
QJsonObject securityAdvice(const QJsonObject &resource, const AssessmentKind &kind)
{
    const bool ofSubscription = kind.armType.isEmpty();
    const QString assessment = assessmentId(resource, kind);
    // Of a subscription, Advisor takes the assessment itself for the resource.
    const QString subject = ofSubscription ? assessment : resource.value(u"id").toString();
    const QString name = guidFor(u"advice "_s + assessment);
    return {
        {u"id"_s, subject + u"/providers/Microsoft.Advisor/recommendations/"_s + name},
        {u"name"_s, name},
        {u"type"_s, u"Microsoft.Advisor/recommendations"_s},
        {u"properties"_s,
         QJsonObject{
             {u"category"_s, u"Security"_s},
             {u"impact"_s, kind.severity},
             {u"impactedField"_s, ofSubscription ? u"Microsoft.Subscriptions/subscriptions"_s : kind.armType},
             {u"impactedValue"_s, ofSubscription ? kindKey(kind) : resource.value(u"name").toString()},
             {u"lastUpdated"_s, u"2026-01-14T09:02:31.5550413Z"_s},
             {u"recommendationTypeId"_s, kindKey(kind)},
             {u"shortDescription"_s, QJsonObject{{u"problem"_s, kind.displayName}, {u"solution"_s, kind.displayName}}},
             {u"extendedProperties"_s, QJsonObject{{u"assessmentKey"_s, kindKey(kind)}, {u"score"_s, u"0"_s}}},
             {u"resourceMetadata"_s,
              QJsonObject{{u"resourceId"_s, subject},
                          {u"source"_s, QString(assessment).replace(u"/resourcegroups/"_s, u"/RESOURCEGROUPS/"_s)}}}}}};
}

std::vector<QJsonObject> assessedBy(const State &state, const AssessmentKind &kind)
{
    std::vector<QJsonObject> found;
    for (auto it = state.resources.cbegin(); it != state.resources.cend(); ++it)
        if (kind.armType.isEmpty() ? it.key().count(u'/') == 2 && it->value(u"state").toString() == u"Enabled"_s
                                   : it->value(u"type").toString().compare(kind.armType, Qt::CaseInsensitive) == 0)
            found.push_back(*it);
    return found;
}

void addSecurityContacts(Demo &demo)
{
    const auto add = [&](const QString &subscription, const QString &emails, const QString &phone, bool notify,
                         const QString &severity) {
        const QString on = notify ? u"On"_s : u"Off"_s;
        addResource(
            demo.state,
            {{u"id"_s, u"/subscriptions/%1/providers/Microsoft.Security/securityContacts/default"_s.arg(subscription)},
             {u"name"_s, u"default"_s},
             {u"type"_s, u"Microsoft.Security/securityContacts"_s},
             {u"properties"_s,
              QJsonObject{
                  {u"emails"_s, emails},
                  {u"phone"_s, phone},
                  {u"alertNotifications"_s, QJsonObject{{u"state"_s, on}, {u"minimalSeverity"_s, severity}}},
                  {u"notificationsByRole"_s,
                   QJsonObject{{u"state"_s, on},
                               {u"roles"_s, notify ? QJsonArray{u"Owner"_s, u"Contributor"_s} : QJsonArray{}}}}}}});
    };
    add(demo.platform, u"soc@"_s + domain(), u"+47 555 01 999"_s, true, u"Medium"_s);
    add(demo.production, u"soc@%1;duty@%1"_s.arg(domain()), u"+47 555 01 999"_s, true, u"High"_s);
    add(demo.development, userPrincipalName(25), {}, false, u"High"_s);
}

} // namespace

void addFindings(Demo &demo)
{
    for (const AssessmentKind &kind : kinds())
        for (const QJsonObject &resource : assessedBy(demo.state, kind)) {
            const Verdict verdict = kind.judge(resource);
            if (verdict.code.isEmpty())
                continue;
            addResource(demo.state, assessmentOf(resource, kind, verdict, demo.dice));
            if (verdict.code == u"Unhealthy"_s)
                addResource(demo.state, securityAdvice(resource, kind));
        }
    addSecurityContacts(demo);
}

} // namespace simulator::demo
