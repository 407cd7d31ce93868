// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// From listings to coverage rows. Pure.

#include "Catalog.h"
#include "SnapshotWriter.h"

#include <vector>

namespace azimuth {

/// CoverageRow::reason of steps that the caller left out: a gap in what is known, but nobody's fault.
QString leftOutReason();

/// One row per step and scope, plus a row per failed child; steps not taken are rows "skipped".
std::vector<CoverageRow> coverageRows(const std::vector<TaskTally> &tallies, const QStringList &leftOut);

/// For each subscription that was passed over because of its state one row of the listing of subscriptions that tells
/// it: the rows of its steps only repeat that (CoverageRow::repeatsGap).
std::vector<CoverageRow> passedOverRows(const std::vector<CoverageRow> &rows, const QString &subscriptionStep);

/// Rows for steps that were never asked at a scope because the listing of what they are asked of brought nothing there:
/// "skipped" where that listing has a gap, else "none". Without them a denied storage account listing would leave no
/// word of its containers. `rows` are coverageRows() of the run.
std::vector<CoverageRow> unaskedRows(const std::vector<CoverageRow> &rows, const std::vector<StepSpec> &steps);

} // namespace azimuth
