// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Positions by forces, for neighbourhoods: joined nodes near each other, none on top of another. Deterministic: the
/// same graph gives the same picture. Runs on a worker.

#include <cstdint>
#include <stop_token>
#include <vector>

namespace azimuth::layout {

struct Point {
    double x = 0;
    double y = 0;
};

struct Node {
    double radius = 6; ///< Of the drawn node; nodes do not overlap.
    Point at; ///< Where it stands, if `placed`.
    bool placed = false; ///< Starts at `at`; else near its neighbours.
    bool pinned = false; ///< Stays at `at`.
};

struct Edge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
};

/// One point a node. Empty when stopped.
std::vector<Point> forceLayout(const std::vector<Node> &nodes, const std::vector<Edge> &edges,
                               std::stop_token stop = {});

} // namespace azimuth::layout
