// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Findings.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <initializer_list>
#include <tuple>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr auto recommendationPart = "/providers/microsoft.advisor/recommendations"_L1;
constexpr auto assessmentPart = "/providers/microsoft.security/assessments"_L1;

/// The first of these properties that has a text.
QString textOf(const Estate &estate, EntityIndex entity, std::initializer_list<QLatin1StringView> names)
{
    for (const QLatin1StringView name : names) {
        const PropertyValue value = estate.property(entity, name);
        if (!value.hasValue())
            continue;
        if (QString text = value.toString().trimmed(); !text.isEmpty())
            return text;
    }
    return {};
}

/// Epoch milliseconds, as collectors write times, or ISO 8601.
QDateTime timeOf(const PropertyValue &value)
{
    if (value.kind() == PropertyValue::Kind::Int && value.toInt() > 0)
        return QDateTime::fromMSecsSinceEpoch(value.toInt(), Qt::UTC);
    if (value.kind() == PropertyValue::Kind::Text)
        return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
    return {};
}

/// The id of what an extension resource extends: before `part`.
QString before(const QString &key, QLatin1StringView part)
{
    const qsizetype at = key.indexOf(part, 0, Qt::CaseInsensitive);
    return at < 0 ? QString() : key.left(at);
}

QString lastPart(const QString &key)
{
    return key.section(u'/', -1, -1, QString::SectionSkipEmpty);
}

/// As the estate spells it, if it knows it.
QString spelledAs(const Estate &estate, const QString &key)
{
    const auto entity = key.isEmpty() ? std::nullopt : estate.find(key);
    return entity ? estate.key(*entity) : key;
}

/// What a relationship of this class leads from.
std::optional<EntityIndex> origin(const Estate &estate, EntityIndex entity, QLatin1StringView className)
{
    for (const RelationshipIndex relationship : estate.relationshipsTo(entity))
        if (estate.relationshipClass(relationship) == className)
            return estate.from(relationship);
    return std::nullopt;
}

QString scannedBy(const Estate &estate, EntityIndex assessment)
{
    QString key = textOf(estate, assessment, {"scannedResourceId"_L1, "resourceDetails.id"_L1});
    if (key.isEmpty())
        key = before(estate.key(assessment), assessmentPart);
    if (!key.isEmpty())
        return spelledAs(estate, key);
    const auto performer = origin(estate, assessment, "PERFORMED"_L1);
    return performer ? estate.key(*performer) : QString();
}

/// Recommendations that come from Defender name an assessment as their resource: what that one scanned is meant.
QString recommendedFor(const Estate &estate, EntityIndex recommendation)
{
    const auto assessed = [&](EntityIndex entity) { return estate.type(entity) == findingTypes::defender; };
    if (const auto owner = origin(estate, recommendation, "HAS"_L1); owner && !assessed(*owner))
        return estate.key(*owner);
    QString key = textOf(estate, recommendation, {"resourceId"_L1});
    if (key.isEmpty())
        key = before(estate.key(recommendation), recommendationPart);
    if (const auto entity = key.isEmpty() ? std::nullopt : estate.find(key); entity && assessed(*entity))
        return scannedBy(estate, *entity);
    if (const QString scanned = before(key, assessmentPart); !scanned.isEmpty())
        return spelledAs(estate, scanned);
    if (key.isEmpty())
        if (const auto assessment = origin(estate, recommendation, "IDENTIFIED"_L1))
            return scannedBy(estate, *assessment);
    return spelledAs(estate, key);
}

/// Assessments bear their categories as the text of a JSON list.
QString plainCategory(const QString &text)
{
    if (!text.startsWith(u'['))
        return text;
    QStringList names;
    for (const auto list = QJsonDocument::fromJson(text.toUtf8()).array(); const QJsonValue &name : list)
        names.append(name.toString());
    return names.isEmpty() ? text : names.join(u", "_s);
}

QString ruleOf(QLatin1StringView source, const QString &id, const QString &title)
{
    return source + u':' + (id.isEmpty() ? title : id);
}

Finding common(const Estate &estate, EntityIndex entity)
{
    Finding finding;
    finding.evidenceKey = estate.key(entity);
    finding.category = plainCategory(textOf(estate, entity, {"category"_L1}));
    finding.firstSeen = timeOf(estate.property(entity, "createdOn"_L1));
    return finding;
}

std::optional<Finding> recommendation(const Estate &estate, EntityIndex entity)
{
    if (const PropertyValue open = estate.property(entity, "open"_L1); open.hasValue() && !open.toBool())
        return std::nullopt;
    Finding finding = common(estate, entity);
    finding.severity = severityFromWord(textOf(estate, entity, {"severity"_L1, "impact"_L1}));
    finding.source = u"Azure Advisor"_s;
    finding.title = textOf(estate, entity, {"shortDescriptionProblem"_L1});
    if (finding.title.isEmpty())
        finding.title = estate.displayName(entity);
    finding.remedy = textOf(estate, entity, {"shortDescriptionSolution"_L1, "recommendation"_L1});
    finding.rule = ruleOf("advisor"_L1, textOf(estate, entity, {"recommendationTypeId"_L1}), finding.title);
    finding.entityKey = recommendedFor(estate, entity);
    finding.state = u"Open"_s;
    return finding;
}

std::optional<Finding> assessment(const Estate &estate, EntityIndex entity)
{
    QString state = textOf(estate, entity, {"statusCode"_L1});
    if (state.compare("Unhealthy"_L1, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    Finding finding = common(estate, entity);
    finding.severity = severityFromWord(textOf(estate, entity, {"metadata.severity"_L1, "severity"_L1}));
    finding.source = u"Microsoft Defender for Cloud"_s;
    finding.title = estate.displayName(entity);
    finding.remedy = textOf(estate, entity, {"metadata.remediationDescription"_L1});
    finding.rule = ruleOf("defender"_L1, lastPart(finding.evidenceKey), finding.title);
    finding.entityKey = scannedBy(estate, entity);
    finding.state = std::move(state);
    return finding;
}

struct Ordered {
    QString title;
    QString name;
    Finding finding;
};

template <class Read>
void readType(const Estate &estate, QLatin1StringView type, Read read, std::vector<Ordered> &found)
{
    for (const EntityIndex entity : estate.entitiesOf(type)) {
        if (estate.isPlaceholder(entity))
            continue;
        if (std::optional<Finding> finding = read(estate, entity)) {
            QString name = resourceNameOf(estate, *finding).toCaseFolded();
            found.push_back({finding->title.toCaseFolded(), std::move(name), std::move(*finding)});
        }
    }
}

} // namespace

FindingsPtr findingsOf(const Estate &estate)
{
    std::vector<Ordered> found;
    readType(estate, findingTypes::advisor, recommendation, found);
    readType(estate, findingTypes::defender, assessment, found);
    std::ranges::sort(found, [](const Ordered &one, const Ordered &other) {
        return std::tie(one.finding.severity, one.title, one.name, one.finding.evidenceKey)
            < std::tie(other.finding.severity, other.title, other.name, other.finding.evidenceKey);
    });
    auto findings = std::make_shared<std::vector<Finding>>();
    findings->reserve(found.size());
    for (Ordered &one : found)
        findings->push_back(std::move(one.finding));
    return findings;
}

QString reasonOf(const Estate &estate, const Finding &finding)
{
    const auto entity = estate.find(finding.evidenceKey);
    if (!entity)
        return {};
    QString reason =
        textOf(estate, *entity, {"metadata.description"_L1, "statusDescription"_L1, "shortDescriptionProblem"_L1});
    return reason == finding.title ? QString() : reason;
}

QString resourceNameOf(const Estate &estate, const Finding &finding)
{
    if (finding.entityKey.isEmpty())
        return {};
    if (const auto entity = estate.find(finding.entityKey)) {
        if (QString name = estate.displayName(*entity); !name.isEmpty())
            return name;
    }
    return lastPart(finding.entityKey);
}

QString subscriptionNameOf(const Estate &estate, const Finding &finding)
{
    const QString &key = finding.entityKey;
    if (!key.startsWith("/subscriptions/"_L1, Qt::CaseInsensitive))
        return {};
    const qsizetype end = key.indexOf(u'/', 15);
    const QString subscription = end < 0 ? key : key.left(end);
    if (const auto entity = estate.find(subscription)) {
        if (QString name = estate.displayName(*entity); !name.isEmpty())
            return name;
    }
    return subscription.mid(15);
}

} // namespace azimuth
