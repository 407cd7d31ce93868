// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Estates of any size for benchmarks: plain, regular, without mistakes on purpose.

#include "State.h"

namespace simulator {

/// An estate of which a complete collection holds about `entities` entities (within a tenth, at least 500), most of
/// them Resource Manager's; one subscription for every 1,000, at most 100. The same numbers give the same estate.
/// Memory: measured 2.3 kB an entity.
State generatedEstate(qint64 entities, quint32 seed);

} // namespace simulator
