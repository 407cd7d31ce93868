// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Lets the nodes of one connected part find their places: edges pull, nodes push.

#include "Bodies.h"

#include <stop_token>
#include <vector>

namespace azimuth::layout {

/// From nothing: coarse graphs first, then finer ones. Edges come out about 1 long. Left as they are when stopped.
void settle(Bodies &bodies, const Adjacency &edges, const std::stop_token &stop);

/// From where they stand: `mobility` 1 moves freely, 0 not at all. `length` is how long an edge wants to be.
void resettle(Bodies &bodies, const Adjacency &edges, const std::vector<float> &mobility, float length,
              const std::stop_token &stop);

} // namespace azimuth::layout
