// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Whether coverage rows say what a hint for people says. Pure; any thread.

#include "Expected.h"
#include "Export.h"

#include <vector>

namespace conformance {

/// A hint's path, if it has one, must lie at the row's scope or below; its other words must all occur in the row's step
/// ("network security groups" fits "rm-network-security-groups"); the row's state must be one of the hint's ("denied or
/// skipped"). A hint that begins with "every" speaks of all rows at its path and below: none may be in another state.
bool coverageShows(const std::vector<CoverageLine> &rows, const CoverageHint &hint);

} // namespace conformance
