// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Estates for tests and screenshots of the window.

#include "DataModel.h"
#include "Estate.h"

namespace azimuth {

/// The demo tenant as its truth tells (tests/estates), with the shipped catalog's types, and coverage rows in every
/// state. Thousands of entities. Made once.
EstatePtr demoTenant();

/// The shipped catalog's data model.
DataModel demoModel();

/// A tenant of `entities` entities (at least 10) in resource groups of 100, storage accounts and users, for views of
/// any size: quick to make, the same each time.
EstatePtr bigTenant(quint32 entities);

/// A tenant with one subscription, resource groups by these names, and a user.
EstatePtr groupTenant(const QStringList &names, bool withUser = true);

/// Nothing but a coverage list.
EstatePtr emptyTenant();

/// A few entities whose names are hostile: 300 characters, mark-up, bidirectional controls, line ends, formulas, empty.
EstatePtr oddTenant();

} // namespace azimuth
