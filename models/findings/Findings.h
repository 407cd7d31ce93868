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
/// assessments that are Unhealthy. A recommendation that repeats such an assessment is no finding of its own: the
/// assessment's finding names it, and takes severity and remedy from it where its own metadata were not read. The
/// severity is the source's own, Unknown where it gives none. Off the UI thread. Never nullptr.
FindingsPtr findingsOf(const Estate &estate);

/// Recommendations that are no findings.
struct LeftOut {
    int closed = 0; ///< Somebody postponed, dismissed or completed them in Azure.
    int repeated = 0; ///< They repeat an assessment that is a finding.
};
LeftOut leftOutOf(const Estate &estate);

/// Why it matters, in the source's words; empty where it gives no more than the title. Cheap.
QString reasonOf(const Estate &estate, const Finding &finding);
} // namespace azimuth
