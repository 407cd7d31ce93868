// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// From what a service answered to how a listing ended, and from listings to coverage rows. Pure.

#include "Catalog.h"
#include "SnapshotWriter.h"
#include "Transport.h"

#include <optional>
#include <vector>

namespace azimuth {

/// The outcome that an answer other than 200 means for its listing. `pagesBefore` > 0 makes a break a Truncated one.
/// Error codes and their meaning: shared facts "api-facts" sections 1, 3 and 10.
/// A query of Resource Graph is answered, or a gap: of what it holds, no error code says that there is none.
TaskOutcome outcomeOf(const Answer &answer, const StepSpec &step, int pagesBefore);
/// The outcome of an answer 200 that could not be read.
TaskOutcome outcomeOf(const MappedPage &page, const Answer &answer, int pagesBefore);
/// A listing whose last page was read: Complete, None, or Limited when fields were withheld or objects had no id.
struct ListingTotals {
    qint64 count = 0;
    qint64 withoutId = 0;
    qint64 withheld = 0;
};
TaskOutcome outcomeOf(const ListingTotals &totals, const Answer &lastAnswer, const StepSpec &step);

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
