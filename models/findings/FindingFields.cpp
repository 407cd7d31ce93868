// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingFields.h"

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr auto subscriptionsPart = "/subscriptions/"_L1;

QString nameOf(const Estate &estate, const QString &key)
{
    const auto entity = key.isEmpty() ? std::nullopt : estate.find(key);
    return entity ? estate.displayName(*entity) : QString();
}

} // namespace

std::array<FindingField, findingFields> allFindingFields()
{
    std::array<FindingField, findingFields> fields{};
    for (int at = 0; at < findingFields; ++at)
        fields[static_cast<std::size_t>(at)] = static_cast<FindingField>(at);
    return fields;
}

QLatin1StringView fieldName(FindingField field)
{
    static constexpr std::array<QLatin1StringView, findingFields> names{
        "severity"_L1,       "title"_L1,  "resource"_L1,      "resourceId"_L1, "subscription"_L1,
        "subscriptionId"_L1, "remedy"_L1, "firstSeen"_L1,     "source"_L1,     "category"_L1,
        "state"_L1,          "rule"_L1,   "firstSeenFrom"_L1, "id"_L1,         "recommendationId"_L1};
    return names[static_cast<std::size_t>(field)];
}

QString fieldText(const Estate &estate, const Finding &finding, FindingField field)
{
    switch (field) {
    case FindingField::Severity:
        return severityWord(finding.severity);
    case FindingField::Title:
        return finding.title;
    case FindingField::Resource:
        return resourceNameOf(estate, finding);
    case FindingField::ResourceId:
        return finding.entityKey;
    case FindingField::Subscription:
        return subscriptionNameOf(estate, finding);
    case FindingField::SubscriptionId:
        return subscriptionIdOf(finding);
    case FindingField::Remedy:
        return finding.remedy;
    case FindingField::FirstSeen:
        return finding.firstSeen.isValid() ? finding.firstSeen.toString(Qt::ISODate) : QString();
    case FindingField::Source:
        return finding.source;
    case FindingField::Category:
        return finding.category;
    case FindingField::State:
        return finding.state;
    case FindingField::Rule:
        return finding.rule;
    case FindingField::FirstSeenFrom:
        if (!finding.firstSeen.isValid())
            return {};
        return finding.firstSeenIsTold ? u"source"_s : u"workspace"_s;
    case FindingField::Id:
        return finding.evidenceKey;
    case FindingField::RecommendationId:
        return finding.recommendationKey;
    }
    return {};
}

QString resourceNameOf(const Estate &estate, const Finding &finding)
{
    if (finding.entityKey.isEmpty())
        return finding.resourceName;
    const QString name = nameOf(estate, finding.entityKey);
    return name.isEmpty() ? finding.entityKey.section(u'/', -1, -1, QString::SectionSkipEmpty) : name;
}

QString subscriptionNameOf(const Estate &estate, const Finding &finding)
{
    const QString id = subscriptionIdOf(finding);
    if (id.isEmpty())
        return {};
    const QString name = nameOf(estate, subscriptionsPart + id);
    return name.isEmpty() ? id : name;
}

QString subscriptionIdOf(const Finding &finding)
{
    if (!finding.entityKey.startsWith(subscriptionsPart, Qt::CaseInsensitive))
        return {};
    return finding.entityKey.section(u'/', 2, 2);
}

} // namespace azimuth
