// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Which entity each entity lies in. In order: the container whose ARM id is the longest beginning of its own; the
/// longest beginning of its ARM id that was collected; whatever else HAS or CONTAINS it, the nearest first; the tenant.
/// Membership and ownership contain nothing.

#include "Estate.h"

#include <vector>

namespace azimuth {

/// By entity; 0xffffffff for none. Free of cycles.
std::vector<quint32> containersOf(const Estate &estate);

} // namespace azimuth
