// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A finding as a row of a file: the columns that every export of findings has, whoever writes it.

#include "Estate.h"
#include "Finding.h"

#include <array>

namespace azimuth {

enum class FindingField {
    Severity,
    Title,
    Resource,
    ResourceId,
    Subscription,
    SubscriptionId,
    Remedy,
    FirstSeen,
    Source,
    Category,
    State,
    Rule,
    FirstSeenFrom, ///< "source": it told the time; "workspace": the first snapshot that has it, it may be older.
    Id, ///< Of the assessment or recommendation.
    RecommendationId, ///< Of the recommendation that repeats an assessment.
};
inline constexpr int findingFields = 15;

/// In the order of the columns.
std::array<FindingField, findingFields> allFindingFields();
/// The column's name for programs: "resourceId".
QLatin1StringView fieldName(FindingField field);
/// The cell's text; times as ISO 8601 in UTC.
QString fieldText(const Estate &estate, const Finding &finding, FindingField field);

/// The resource's display name; the last part of its id where nothing collected it, or what the source calls it.
QString resourceNameOf(const Estate &estate, const Finding &finding);
/// Name of the subscription the resource's id lies in, or its id where that was not collected; empty outside of
/// subscriptions.
QString subscriptionNameOf(const Estate &estate, const Finding &finding);
/// Its GUID; empty outside of subscriptions.
QString subscriptionIdOf(const Finding &finding);

} // namespace azimuth
