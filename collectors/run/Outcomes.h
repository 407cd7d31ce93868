// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// From what a service answered to how a listing ended. Pure.

#include "Catalog.h"
#include "SnapshotWriter.h"
#include "Transport.h"

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

} // namespace azimuth
