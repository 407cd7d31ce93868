// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A smaller graph that looks alike: neighbours, and leaves of one hub, become one node each.

#include "Bodies.h"

#include <cstdint>
#include <vector>

namespace azimuth::layout {

struct CoarseGraph {
    Adjacency edges;
    std::vector<float> mass;
    std::vector<std::uint32_t> parent; ///< By node of the finer graph: its node here.
};

/// About half as many nodes.
CoarseGraph coarsen(const Adjacency &edges, const std::vector<float> &mass);

} // namespace azimuth::layout
