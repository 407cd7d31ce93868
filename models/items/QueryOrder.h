// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Puts rows in a query's order: key by key, each only where the keys before are alike.

#include "Containment.h"
#include "EntityQuery.h"
#include "Estate.h"

#include <span>
#include <stop_token>
#include <vector>

namespace azimuth {

/// `rows` come in order of index. An empty `sort` orders by type, then name.
void orderRows(std::vector<EntityIndex> &rows, const Estate &estate, const Containment &containment,
               const std::vector<SortKey> &sort, const std::stop_token &stop);

} // namespace azimuth
