// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Entities of Advisor and of Defender, and what leads from them to the resource they are about and to each other.

#include "Estate.h"

#include <initializer_list>
#include <optional>

namespace azimuth {

/// The first of these properties that has a text.
QString textOf(const Estate &estate, EntityIndex entity, std::initializer_list<QLatin1StringView> names);
bool isUnhealthy(const Estate &estate, EntityIndex assessment);

/// Keys of resources, as the estate spells them if it knows them; empty where nothing tells.
QString scannedBy(const Estate &estate, EntityIndex assessment);
/// Recommendations that come from Defender name an assessment as their resource: what that one scanned is meant.
QString recommendedFor(const Estate &estate, EntityIndex recommendation);

/// Advisor's security recommendations repeat what Defender found: the assessment that this one repeats, if it is a
/// finding itself.
std::optional<EntityIndex> repeatedBy(const Estate &estate, EntityIndex recommendation);

} // namespace azimuth
