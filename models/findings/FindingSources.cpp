// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingSources.h"

#include "Findings.h"

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr auto recommendationPart = "/providers/microsoft.advisor/recommendations"_L1;
constexpr auto assessmentPart = "/providers/microsoft.security/assessments"_L1;

/// The id of what an extension resource extends: before `part`.
QString before(const QString &key, QLatin1StringView part)
{
    const qsizetype at = key.indexOf(part, 0, Qt::CaseInsensitive);
    return at < 0 ? QString() : key.left(at);
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

} // namespace

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

bool isUnhealthy(const Estate &estate, EntityIndex assessment)
{
    return textOf(estate, assessment, {"statusCode"_L1}).compare("Unhealthy"_L1, Qt::CaseInsensitive) == 0;
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

std::optional<EntityIndex> repeatedBy(const Estate &estate, EntityIndex recommendation)
{
    const auto repeats = [&](std::optional<EntityIndex> entity) {
        return entity && estate.type(*entity) == findingTypes::defender && !estate.isPlaceholder(*entity)
            && isUnhealthy(estate, *entity);
    };
    if (const auto found = origin(estate, recommendation, "IDENTIFIED"_L1); repeats(found))
        return found;
    // Since 2024 some name the assessment as their resource, others bear only its name.
    QString resource = textOf(estate, recommendation, {"resourceId"_L1});
    if (resource.isEmpty())
        resource = before(estate.key(recommendation), recommendationPart);
    if (resource.isEmpty())
        return std::nullopt;
    if (const auto found = estate.find(resource); repeats(found))
        return found;
    const QString name = textOf(estate, recommendation, {"assessment"_L1});
    const auto found = name.isEmpty() ? std::nullopt : estate.find(QString(resource + assessmentPart + u'/' + name));
    return repeats(found) ? found : std::nullopt;
}

} // namespace azimuth
