// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What hangs together, and how parts that do not are put side by side.

#include "Bodies.h"
#include "ForceLayout.h"

#include <cstdint>
#include <vector>

namespace azimuth::layout {

/// Edges in both directions, without those to oneself and to nodes that do not exist; parallel ones add their weight.
Adjacency adjacencyOf(std::uint32_t nodes, const std::vector<Edge> &edges);
/// Nodes of each connected part, ascending; parts by their first node.
std::vector<std::vector<std::uint32_t>> componentsOf(const Adjacency &edges);
/// The part of the graph between `members`, numbered by their place.
Adjacency partOf(const Adjacency &edges, const std::vector<std::uint32_t> &members,
                 std::vector<std::uint32_t> &placeOf);

struct Box {
    double left = 0, top = 0, right = 0, bottom = 0;

    double width() const { return right - left; }
    double height() const { return bottom - top; }
};
/// Moves boxes so that none overlap, with `gap` between them, the largest first, in rows as wide as the whole is high.
/// The answer is how far each has to move; the first row starts at (0, 0).
std::vector<Point> packed(const std::vector<Box> &boxes, double gap);

} // namespace azimuth::layout
