// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Components.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace azimuth::layout {

Adjacency adjacencyOf(std::uint32_t nodes, const std::vector<Edge> &edges)
{
    const auto isGood = [nodes](const Edge &edge) {
        return edge.from != edge.to && edge.from < nodes && edge.to < nodes;
    };
    Adjacency made;
    made.first.assign(nodes + 1, 0);
    for (const Edge &edge : edges) {
        if (!isGood(edge))
            continue;
        ++made.first[edge.from + 1];
        ++made.first[edge.to + 1];
    }
    std::partial_sum(made.first.begin(), made.first.end(), made.first.begin());
    std::vector<std::uint32_t> all(made.first.back());
    std::vector<std::uint32_t> at = made.first;
    for (const Edge &edge : edges) {
        if (!isGood(edge))
            continue;
        all[at[edge.from]++] = edge.to;
        all[at[edge.to]++] = edge.from;
    }
    // Parallel ones become one: heavier, but not by their number, which would pull everything else out of shape.
    std::uint32_t start = 0;
    for (std::uint32_t node = 0; node < nodes; ++node) {
        const std::uint32_t end = made.first[node + 1];
        std::sort(all.begin() + start, all.begin() + end);
        made.first[node] = static_cast<std::uint32_t>(made.ends.size());
        for (std::uint32_t place = start; place < end; ++place) {
            if (place > start && all[place] == all[place - 1]) {
                made.weights.back() = std::min(made.weights.back() + 0.25F, 2.0F);
                continue;
            }
            made.ends.push_back(all[place]);
            made.weights.push_back(1);
        }
        start = end;
    }
    made.first[nodes] = static_cast<std::uint32_t>(made.ends.size());
    return made;
}

std::vector<std::vector<std::uint32_t>> componentsOf(const Adjacency &edges)
{
    std::vector<std::vector<std::uint32_t>> parts;
    std::vector<bool> seen(edges.size(), false);
    for (std::uint32_t start = 0; start < edges.size(); ++start) {
        if (seen[start])
            continue;
        std::vector<std::uint32_t> part{start};
        seen[start] = true;
        for (std::size_t at = 0; at < part.size(); ++at) {
            for (const std::uint32_t other : edges.of(part[at])) {
                if (seen[other])
                    continue;
                seen[other] = true;
                part.push_back(other);
            }
        }
        std::sort(part.begin(), part.end());
        parts.push_back(std::move(part));
    }
    return parts;
}

Adjacency partOf(const Adjacency &edges, const std::vector<std::uint32_t> &members, std::vector<std::uint32_t> &placeOf)
{
    for (std::uint32_t place = 0; place < members.size(); ++place)
        placeOf[members[place]] = place;
    Adjacency part;
    part.first.assign(1, 0);
    for (const std::uint32_t node : members) {
        for (std::uint32_t at = edges.first[node]; at < edges.first[node + 1]; ++at) {
            part.ends.push_back(placeOf[edges.ends[at]]);
            part.weights.push_back(edges.weights[at]);
        }
        part.first.push_back(static_cast<std::uint32_t>(part.ends.size()));
    }
    return part;
}

std::vector<Point> packed(const std::vector<Box> &boxes, double gap)
{
    std::vector<std::size_t> order(boxes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other) { return boxes[one].height() > boxes[other].height(); });
    double area = 0;
    double widest = 0;
    for (const Box &box : boxes) {
        area += (box.width() + gap) * (box.height() + gap);
        widest = std::max(widest, box.width());
    }
    const double width = std::max(widest, std::sqrt(area) * 1.3); // screens are wider than high
    std::vector<Point> moves(boxes.size());
    double x = 0;
    double y = 0;
    double rowHeight = 0;
    for (const std::size_t at : order) {
        const Box &box = boxes[at];
        if (x > 0 && x + box.width() > width) {
            x = 0;
            y += rowHeight + gap;
            rowHeight = 0;
        }
        moves[at] = {x - box.left, y - box.top};
        x += box.width() + gap;
        rowHeight = std::max(rowHeight, box.height());
    }
    return moves;
}

} // namespace azimuth::layout
