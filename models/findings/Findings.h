// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What an estate itself brings: recommendations of Azure Advisor and assessments of Microsoft Defender for Cloud.

#include "Estate.h"
#include "Finding.h"

namespace azimuth {

/// The entity types that findings are read from.
namespace findingTypes {
inline constexpr QLatin1StringView advisor{"azure_advisor_recommendation"};
inline constexpr QLatin1StringView defender{"azure_security_assessment"};
} // namespace findingTypes

/// Reads azure_advisor_recommendation and azure_security_assessment entities: recommendations that are not closed, and
/// assessments that are Unhealthy. The severity is the source's own, Info where it gives none. Off the UI thread.
/// Never nullptr.
FindingsPtr findingsOf(const Estate &estate);

/// Why it matters, in the source's words; empty where it gives no more than the title. Cheap.
QString reasonOf(const Estate &estate, const Finding &finding);
/// The resource's display name; the last part of its id where nothing collected it; empty without a resource.
QString resourceNameOf(const Estate &estate, const Finding &finding);
/// Name of the subscription the resource's id lies in, or its id where that was not collected; empty outside of
/// subscriptions.
QString subscriptionNameOf(const Estate &estate, const Finding &finding);

} // namespace azimuth
