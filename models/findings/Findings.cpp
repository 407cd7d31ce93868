// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Findings.h"

#include "FindingFields.h"
#include "FindingSources.h"
#include "RemedyText.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// Epoch milliseconds, as collectors write times, or ISO 8601.
QDateTime timeOf(const PropertyValue &value)
{
    if (value.kind() == PropertyValue::Kind::Int && value.toInt() > 0)
        return QDateTime::fromMSecsSinceEpoch(value.toInt(), Qt::UTC);
    if (value.kind() == PropertyValue::Kind::Text)
        return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
    return {};
}

QString lastPart(const QString &key)
{
    return key.section(u'/', -1, -1, QString::SectionSkipEmpty);
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
    for (const QLatin1StringView name : {"firstEvaluatedOn"_L1, "createdOn"_L1})
        if (!finding.firstSeen.isValid())
            finding.firstSeen = timeOf(estate.property(entity, name));
    finding.firstSeenIsTold = finding.firstSeen.isValid();
    if (!finding.firstSeenIsTold)
        finding.firstSeen = estate.firstSeen(entity);
    return finding;
}

/// Somebody postponed, dismissed or completed it.
bool isClosed(const Estate &estate, EntityIndex recommendation)
{
    const PropertyValue open = estate.property(recommendation, "open"_L1);
    return open.hasValue() && !open.toBool();
}

/// Recommendations by the assessment they repeat.
using Repeats = std::map<EntityIndex, EntityIndex>;

QString withLink(const QString &text, const QString &link)
{
    return text.isEmpty() || link.isEmpty() || text.contains(link) ? text + link : text + u' ' + link;
}

/// What Advisor says to do, where that is more than the problem again.
QString adviceOf(const Estate &estate, EntityIndex recommendation, const QString &title)
{
    QString text = textOf(estate, recommendation, {"shortDescriptionSolution"_L1, "recommendation"_L1});
    if (text == title)
        text.clear();
    return plainRemedy(withLink(text, textOf(estate, recommendation, {"learnMoreLink"_L1})));
}

std::optional<Finding> recommendation(const Estate &estate, EntityIndex entity)
{
    if (isClosed(estate, entity))
        return std::nullopt;
    Finding finding = common(estate, entity);
    finding.severity = severityFromWord(textOf(estate, entity, {"severity"_L1, "impact"_L1}));
    finding.source = u"Azure Advisor"_s;
    finding.title = textOf(estate, entity, {"shortDescriptionProblem"_L1});
    if (finding.title.isEmpty())
        finding.title = estate.displayName(entity);
    finding.remedy = adviceOf(estate, entity, finding.title);
    finding.rule = ruleOf("advisor"_L1, textOf(estate, entity, {"recommendationTypeId"_L1}), finding.title);
    finding.entityKey = recommendedFor(estate, entity);
    if (finding.entityKey.isEmpty())
        finding.resourceName = textOf(estate, entity, {"impactedValue"_L1});
    finding.state = textOf(estate, entity, {"state"_L1});
    if (finding.state.isEmpty())
        finding.state = u"Open"_s;
    return finding;
}

std::optional<Finding> assessment(const Estate &estate, EntityIndex entity, const Repeats &repeats)
{
    if (!isUnhealthy(estate, entity))
        return std::nullopt;
    Finding finding = common(estate, entity);
    finding.severity = severityFromWord(textOf(estate, entity, {"metadata.severity"_L1, "severity"_L1}));
    finding.source = u"Microsoft Defender for Cloud"_s;
    finding.title = estate.displayName(entity);
    finding.remedy = plainRemedy(textOf(estate, entity, {"metadata.remediationDescription"_L1}));
    finding.rule = ruleOf("defender"_L1, lastPart(finding.evidenceKey), finding.title);
    finding.entityKey = scannedBy(estate, entity);
    finding.state = u"Unhealthy"_s;
    const auto repeat = repeats.find(entity);
    if (repeat == repeats.end())
        return finding;
    // It knows what the assessment's own metadata would tell, should nobody have been let read them.
    finding.recommendationKey = estate.key(repeat->second);
    if (finding.severity == Severity::Unknown)
        finding.severity = severityFromWord(textOf(estate, repeat->second, {"severity"_L1, "impact"_L1}));
    if (finding.remedy.isEmpty())
        finding.remedy = adviceOf(estate, repeat->second, finding.title);
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
    Repeats repeats;
    readType(
        estate, findingTypes::advisor,
        [&](const Estate &, EntityIndex entity) -> std::optional<Finding> {
            if (const auto repeated = isClosed(estate, entity) ? std::nullopt : repeatedBy(estate, entity)) {
                repeats.try_emplace(*repeated, entity);
                return std::nullopt;
            }
            return recommendation(estate, entity);
        },
        found);
    readType(
        estate, findingTypes::defender,
        [&](const Estate &, EntityIndex entity) { return assessment(estate, entity, repeats); }, found);
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
    for (const QLatin1StringView name : {"metadata.description"_L1, "statusDescription"_L1, "description"_L1,
                                         "potentialBenefits"_L1, "shortDescriptionProblem"_L1})
        if (const QString reason = plainRemedy(textOf(estate, *entity, {name}));
            !reason.isEmpty() && reason != finding.title)
            return reason;
    return {};
}

LeftOut leftOutOf(const Estate &estate)
{
    LeftOut leftOut;
    for (const EntityIndex entity : estate.entitiesOf(findingTypes::advisor)) {
        if (estate.isPlaceholder(entity))
            continue;
        if (isClosed(estate, entity))
            ++leftOut.closed;
        else if (repeatedBy(estate, entity))
            ++leftOut.repeated;
    }
    return leftOut;
}

} // namespace azimuth
