// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A listing under way: its task, how far it is, and what it has read.

#include "CollectionRun.h"

namespace azimuth {

struct CollectionRun::Listing {
    TaskRow task;
    const StepSpec *step = nullptr; ///< Of the request's catalog.
    int pages = 0;
    bool resumed = false; ///< Pages before these were read by a run that was killed: `totals` lack them.
    ListingTotals totals;
    QSet<QString> followed; ///< Next links already taken: one that comes again is a loop.
};

} // namespace azimuth
