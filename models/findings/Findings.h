// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What an estate itself brings: recommendations of Azure Advisor and assessments of Microsoft Defender for Cloud.

#include "Estate.h"
#include "Finding.h"

namespace azimuth {

/// Reads azure_advisor_recommendation and azure_security_assessment entities. Off the UI thread. Never nullptr.
FindingsPtr findingsOf(const Estate &estate);

} // namespace azimuth
