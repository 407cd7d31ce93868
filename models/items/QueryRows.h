// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The rows that a query shows: pure functions for workers, made for a million entities.

#include "Containment.h"
#include "EntityQuery.h"
#include "Estate.h"

#include <stop_token>
#include <vector>

namespace azimuth {

/// In the query's order. Absent values come last in either direction, numbers before texts; what is alike is ordered by
/// name, then as the estate has it. Less and greater with a day alone ("2019-03-14") mean before and after that day in
/// local time; "is" means within it. An empty list where `within` names nothing. Stopped early, the answer is
/// worthless.
std::vector<EntityIndex> rowsFor(const Estate &estate, const Containment &containment, const EntityQuery &query,
                                 std::stop_token stop = {});

/// Types of the estate that a query can bring: by its types, service and class; all where it names none.
std::vector<TypeIndex> typesIn(const Estate &estate, const EntityQuery &query);

/// How many entities the query would bring without its text and conditions.
quint32 countUnfiltered(const Estate &estate, const Containment &containment, const EntityQuery &query);

/// A value that a column has, and how many entities have it; for lists, each item.
struct DistinctValue {
    QString text;
    quint32 count = 0;
};
/// Values of `column` among the entities of the query without its conditions, most frequent first, at most `most`.
std::vector<DistinctValue> distinctValues(const Estate &estate, const Containment &containment,
                                          const EntityQuery &query, const QString &column, std::size_t most,
                                          std::stop_token stop = {});

} // namespace azimuth
