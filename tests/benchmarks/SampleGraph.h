// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A graph shaped like an estate, of any size: groups of power-law size in subscriptions, users in groups, a few joins
/// across; about 2.6 edges a node. The same each time.

#include "ForceLayout.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

namespace bench {

struct SampleGraph {
    std::vector<azimuth::layout::Node> nodes;
    std::vector<azimuth::layout::Edge> edges;
};

inline SampleGraph sampleGraph(std::uint32_t size)
{
    std::mt19937 dice(20261123);
    const auto below = [&](std::uint32_t end) { return static_cast<std::uint32_t>(dice() % std::max(end, 1U)); };
    SampleGraph graph;
    graph.nodes.resize(size);
    for (auto &node : graph.nodes)
        node.radius = 8;
    const std::uint32_t subscriptions = std::max(size / 500, 1U);
    std::uint32_t at = 1; // 0 is the tenant
    for (; at <= subscriptions && at < size; ++at)
        graph.edges.push_back({0, at});
    while (at < size) {
        const std::uint32_t group = at++;
        graph.edges.push_back({1 + below(subscriptions), group});
        const double share = static_cast<double>(1 + below(1000)) / 1000;
        const auto members = static_cast<std::uint32_t>(std::min(4 / std::pow(share, 0.8), 2000.0));
        for (std::uint32_t member = 0; member < members && at < size; ++member, ++at) {
            graph.edges.push_back({group, at});
            if (member % 4 == 1) // a user or an application
                graph.edges.push_back({0, at});
            graph.edges.push_back({at, group + 1 + below(at - group)});
            if (below(10) < 4)
                graph.edges.push_back({at, below(at)});
        }
    }
    return graph;
}

} // namespace bench
