// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Says how what was collected differs from what a recording should become. Pure; any thread.
///
/// - Recall: every expected entity and relationship of the slice's types is there, with the same key (without case),
/// type,
///   class, ends, direction and, for rules, ports. An entity that was put in by hand is not required; a relationship
///   with such an end is set aside where the end was not collected.
/// - Extra, whole estates (made by hand): whatever is not expected.
/// - Extra, other recordings, which expect only what a few steps made: an entity whose id no answer and no path of the
///   recording bears; a relationship of a type this recording expects, between entities it expects (or one of them and
///   a placeholder), that is not expected.
/// - Properties: every property of an expected entity, names with an underscore apart; null equals absent.

#include "Difference.h"
#include "Expected.h"
#include "Export.h"
#include "Recording.h"
#include "Slice.h"

#include <vector>

namespace conformance {

struct Counts {
    int entities = 0; ///< Expected, without those put in by hand.
    int entitiesFound = 0;
    int relationships = 0;
    int relationshipsFound = 0;
    int setAside = 0; ///< Relationships whose end was put in by hand and is not in the recording.
    int properties = 0;
    int propertiesEqual = 0;
    int relationshipProperties = 0;
    int relationshipPropertiesEqual = 0;
    int hints = 0; ///< Coverage hints that this slice can show.
    int hintsFound = 0;

    Counts &operator+=(const Counts &other);
};

struct Comparison {
    Counts counts;
    std::vector<Difference> differences;
};

Comparison compare(const Expected &expected, const Export &ours, const Shown &shown, const Slice &slice);

} // namespace conformance
