// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TruthGraph.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace simulator::truth {

namespace {

/// A field whose name Azure writes with a capital or without.
QJsonValue either(const QJsonValue &object, const QString &name)
{
    const QJsonValue value = object[name];
    return value.isUndefined() ? object[name.left(1).toUpper() + name.mid(1)] : value;
}

/// What the assessment's kind says of it; descriptions only where there is something to mend.
void addKind(QJsonObject &facts, const QJsonValue &properties)
{
    const QJsonValue kind = properties[u"metadata"];
    facts.insert(u"severity"_s, kind[u"severity"]);
    for (const QString &name : {u"severity"_s, u"assessmentType"_s, u"implementationEffort"_s, u"userImpact"_s,
                                u"threats"_s, u"policyDefinitionId"_s})
        facts.insert(u"metadata."_s + name, kind[name]);
    if (kind[u"categories"].isArray())
        facts.insert(u"category"_s,
                     QString::fromUtf8(QJsonDocument(kind[u"categories"].toArray()).toJson(QJsonDocument::Compact)));
    if (properties[u"status"][u"code"].toString() == u"Unhealthy"_s)
        for (const QString &name : {u"description"_s, u"remediationDescription"_s})
            facts.insert(u"metadata."_s + name, kind[name]);
}

void addAssessments(TruthGraph &graph)
{
    for (const QJsonObject &object : graph.resources(u"microsoft.security/assessments"_s)) {
        const QJsonValue properties = object.value(u"properties");
        const QJsonValue status = properties[u"status"], details = properties[u"resourceDetails"];
        const QString id = object.value(u"id").toString();
        const QString source = either(details, u"source"_s).toString();
        QJsonObject facts{
            {u"summary"_s, properties[u"displayName"]},
            {u"statusCode"_s, status[u"code"]},
            {u"statusCause"_s, status[u"cause"]},
            {u"statusDescription"_s, status[u"description"]},
            {u"firstEvaluatedOn"_s, milliseconds(status[u"firstEvaluationDate"])},
            {u"statusChangedOn"_s, milliseconds(status[u"statusChangeDate"])},
            {u"internal"_s, true},
            {u"type"_s, object.value(u"type")},
            {u"resourceDetails.id"_s, either(details, u"id"_s)},
            {u"resourceDetails.source"_s, source},
            {u"scannedResourceId"_s, source == u"Azure"_s ? either(details, u"id"_s) : QJsonValue(QJsonValue::Null)}};
        addKind(facts, properties);
        graph.ungroupedEntity(object, u"azure_security_assessment"_s, facts, properties[u"displayName"].toString());
        graph.relate(id.section(u'/', 0, 2), u"PERFORMED"_s, id);
    }
}

void addContacts(TruthGraph &graph)
{
    for (const QJsonObject &object : graph.resources(u"microsoft.security/securitycontacts"_s)) {
        const QJsonValue properties = object.value(u"properties");
        const QString id = object.value(u"id").toString();
        graph.ungroupedEntity(object, u"azure_security_center_contact"_s,
                              {{u"email"_s, properties[u"emails"]},
                               {u"phone"_s, properties[u"phone"]},
                               {u"alertNotifications"_s, properties[u"alertNotifications"][u"state"]},
                               {u"alertsToAdmins"_s, properties[u"notificationsByRole"][u"state"]}});
        graph.relate(id.section(u'/', 0, 2), u"HAS"_s, id);
    }
}

int numericSeverity(const QString &impact)
{
    return impact == u"High"_s ? 10 : impact == u"Low"_s ? 1 : 5;
}

void addRecommendations(TruthGraph &graph)
{
    for (const QJsonObject &object : graph.resources(u"microsoft.advisor/recommendations"_s)) {
        const QJsonValue properties = object.value(u"properties"), more = properties[u"extendedProperties"];
        const QString id = object.value(u"id").toString();
        const QString solution = properties[u"shortDescription"][u"solution"].toString();
        const QString impact = properties[u"impact"].toString();
        const QString score = more[u"score"].toString();
        QJsonObject named = object;
        named.insert(u"name"_s, solution);
        graph.ungroupedEntity(
            named, u"azure_advisor_recommendation"_s,
            {{u"recommendation"_s, solution},
             {u"category"_s, properties[u"category"]},
             {u"severity"_s, impact},
             {u"numericSeverity"_s, numericSeverity(impact)},
             {u"assessment"_s, more[u"assessmentKey"]},
             {u"score"_s, score.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(score.toDouble())},
             {u"targets"_s, QJsonArray{properties[u"impactedField"], properties[u"impactedValue"]}},
             {u"impactedField"_s, properties[u"impactedField"]},
             {u"impactedValue"_s, properties[u"impactedValue"]},
             {u"recommendationTypeId"_s, properties[u"recommendationTypeId"]},
             {u"open"_s, true},
             {u"updatedOn"_s, milliseconds(properties[u"lastUpdated"])}},
            solution);
        const QJsonValue of = properties[u"resourceMetadata"];
        graph.relate(of[u"resourceId"].toString(), u"HAS"_s, id, {}, u"azure_resource_has_finding"_s);
        graph.relate(of[u"source"].toString(), u"IDENTIFIED"_s, id, {},
                     u"azure_assessment_identified_recommendation"_s);
    }
}

/// Every assignment that a subscription lists, once: those above it and below it stand in its list as well.
std::vector<QJsonObject> policyLines(const TruthGraph &graph)
{
    const QString tail = u"/providers/microsoft.authorization/policyassignments"_s;
    std::vector<QJsonObject> lines;
    const auto &lists = graph.state().armLists;
    for (auto it = lists.cbegin(); it != lists.cend(); ++it)
        if (it.key().startsWith(u"/subscriptions/"_s) && it.key().endsWith(tail))
            for (const QJsonValue &item : it->items)
                lines.push_back(item.toObject());
    return lines;
}

} // namespace

void addPolicies(TruthGraph &graph)
{
    for (QJsonObject assignment : policyLines(graph)) {
        const QString id = assignment.value(u"id").toString();
        const QJsonValue properties = assignment.value(u"properties"), by = properties[u"metadata"];
        assignment.insert(u"name"_s, properties[u"displayName"]);
        assignment.remove(u"location"_s); // its identity's, not its own
        graph.ungroupedEntity(assignment, u"azure_policy_assignment"_s,
                              {{u"scope"_s, properties[u"scope"]},
                               {u"type"_s, assignment.value(u"type")},
                               {u"policyDefinitionId"_s, properties[u"policyDefinitionId"]},
                               {u"enforcementMode"_s, properties[u"enforcementMode"]},
                               {u"description"_s, properties[u"description"]},
                               {u"assignedBy"_s, by[u"assignedBy"]},
                               {u"createdBy"_s, by[u"createdBy"]},
                               {u"createdOn"_s, milliseconds(by[u"createdOn"])},
                               {u"updatedBy"_s, by[u"updatedBy"]},
                               {u"updatedOn"_s, milliseconds(by[u"updatedOn"])}});
        // Management groups are at most ends of role assignments: they have no assignments of policies.
        if (const QString scope = properties[u"scope"].toString(); graph.typeOf(scope) != u"azure_scope"_s)
            graph.relate(scope, u"HAS"_s, id, {}, u"azure_resource_has_policy_assignment"_s);
    }
}

void addFindings(TruthGraph &graph)
{
    addAssessments(graph);
    addContacts(graph);
    addRecommendations(graph);
}

} // namespace simulator::truth
