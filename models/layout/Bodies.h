// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The graph as the inner loops of a layout want it: columns of numbers, neighbours in one array.

#include "ForceLayout.h"

#include <cstdint>
#include <span>
#include <vector>

namespace azimuth::layout {

/// Neighbours of each node with the weight of the edge, both directions. Built once.
struct Adjacency {
    std::vector<std::uint32_t> first; ///< By node, and one more.
    std::vector<std::uint32_t> ends;
    std::vector<float> weights;

    std::uint32_t size() const { return static_cast<std::uint32_t>(first.size()) - 1; }
    std::uint32_t degree(std::uint32_t node) const { return first[node + 1] - first[node]; }
    std::span<const std::uint32_t> of(std::uint32_t node) const
    {
        return std::span(ends).subspan(first[node], degree(node));
    }
};

/// Positions and what pushes at them.
struct Bodies {
    std::vector<float> x, y;
    std::vector<float> mass;

    std::uint32_t size() const { return static_cast<std::uint32_t>(x.size()); }
};

} // namespace azimuth::layout
