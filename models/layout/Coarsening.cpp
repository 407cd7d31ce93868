// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Coarsening.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace azimuth::layout {
namespace {

constexpr std::uint32_t nobody = 0xffffffffU;

/// The lightest free neighbour over the heaviest edge: keeps clusters of even size.
std::uint32_t partnerOf(std::uint32_t node, const Adjacency &edges, const std::vector<float> &mass,
                        const std::vector<std::uint32_t> &parent)
{
    std::uint32_t best = nobody;
    float bestWorth = 0;
    for (std::uint32_t at = edges.first[node]; at < edges.first[node + 1]; ++at) {
        const std::uint32_t other = edges.ends[at];
        if (parent[other] != nobody || other == node)
            continue;
        const float worth = edges.weights[at] / mass[other];
        if (worth > bestWorth) {
            best = other;
            bestWorth = worth;
        }
    }
    return best;
}

std::vector<std::uint32_t> match(const Adjacency &edges, const std::vector<float> &mass, std::uint32_t &count)
{
    std::vector<std::uint32_t> order(edges.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t one, std::uint32_t other) { return edges.degree(one) < edges.degree(other); });
    std::vector<std::uint32_t> parent(edges.size(), nobody);
    std::vector<std::uint32_t> waiting(edges.size(), nobody); // by hub: a leaf that looks for another one
    count = 0;
    for (const std::uint32_t node : order) {
        if (parent[node] != nobody)
            continue;
        std::uint32_t partner = nobody;
        if (edges.degree(node) == 1) { // two leaves of a star rather than a leaf and its hub
            std::uint32_t &slot = waiting[edges.ends[edges.first[node]]];
            if (slot == nobody || parent[slot] != nobody) {
                slot = node;
                continue;
            }
            partner = std::exchange(slot, nobody);
        } else {
            partner = partnerOf(node, edges, mass, parent);
        }
        parent[node] = count;
        if (partner != nobody)
            parent[partner] = count;
        ++count;
    }
    for (const std::uint32_t node : order) {
        if (parent[node] != nobody)
            continue;
        const std::uint32_t partner = partnerOf(node, edges, mass, parent);
        parent[node] = count;
        if (partner != nobody)
            parent[partner] = count;
        ++count;
    }
    return parent;
}

} // namespace

CoarseGraph coarsen(const Adjacency &edges, const std::vector<float> &mass)
{
    CoarseGraph coarse;
    std::uint32_t count = 0;
    coarse.parent = match(edges, mass, count);
    coarse.mass.assign(count, 0);
    std::vector<std::uint32_t> firstChild(count + 1, 0);
    for (std::uint32_t node = 0; node < edges.size(); ++node) {
        coarse.mass[coarse.parent[node]] += mass[node];
        ++firstChild[coarse.parent[node] + 1];
    }
    std::partial_sum(firstChild.begin(), firstChild.end(), firstChild.begin());
    std::vector<std::uint32_t> children(edges.size());
    for (std::uint32_t node = 0; node < edges.size(); ++node)
        children[firstChild[coarse.parent[node]]++] = node;

    std::vector<std::uint32_t> seenAt(count, nobody); // place in ends of an edge that is already there
    coarse.edges.first.assign(1, 0);
    std::uint32_t child = 0;
    for (std::uint32_t node = 0; node < count; ++node) {
        const auto start = static_cast<std::uint32_t>(coarse.edges.ends.size());
        for (; child < firstChild[node]; ++child) {
            for (std::uint32_t at = edges.first[children[child]]; at < edges.first[children[child] + 1]; ++at) {
                const std::uint32_t other = coarse.parent[edges.ends[at]];
                if (other == node)
                    continue;
                if (seenAt[other] != nobody && seenAt[other] >= start) {
                    coarse.edges.weights[seenAt[other]] += edges.weights[at];
                    continue;
                }
                seenAt[other] = static_cast<std::uint32_t>(coarse.edges.ends.size());
                coarse.edges.ends.push_back(other);
                coarse.edges.weights.push_back(edges.weights[at]);
            }
        }
        coarse.edges.first.push_back(static_cast<std::uint32_t>(coarse.edges.ends.size()));
    }
    return coarse;
}

} // namespace azimuth::layout
