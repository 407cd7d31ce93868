// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Repulsion between all bodies in n log n: a quadtree over bodies in Morton order; far cells count as one body
/// (Barnes and Hut). Bodies of one leaf share their list of far cells, so that the inner loop is plain arithmetic.

#include "Bodies.h"

#include <cstdint>
#include <vector>

namespace azimuth::layout {

class BodyTree {
public:
    /// Sorts the bodies into cells. Keeps no reference to them.
    void build(const Bodies &bodies);
    /// Adds to pushX, pushY (by body) the sum of mass * (a - b) / |a - b|^2 over all others, for the leaves
    /// [firstLeaf, lastLeaf): parts of the leaves may be asked on several threads at once.
    void push(std::vector<float> &pushX, std::vector<float> &pushY, std::uint32_t firstLeaf,
              std::uint32_t lastLeaf) const;
    std::uint32_t leafCount() const { return static_cast<std::uint32_t>(m_leaves.size()); }

private:
    static constexpr std::uint32_t leafSize = 32;
    struct Cell {
        float x = 0, y = 0, mass = 0; ///< Centre of mass.
        float left = 0, top = 0, right = 0, bottom = 0; ///< Around its bodies.
        std::uint32_t first = 0, last = 0; ///< Bodies, in Morton order.
        std::uint32_t next = 0; ///< The cell after all below this one.
        bool leaf = false;
    };
    struct List;

    void sort(const Bodies &bodies);
    void split(std::uint32_t first, std::uint32_t last, int bit);
    void sumUp(Cell &cell) const;
    void collect(const Cell &leaf, List &list) const;

    std::vector<std::uint32_t> m_codes;
    std::vector<std::uint32_t> m_order; ///< Bodies in Morton order.
    std::vector<float> m_x, m_y, m_mass; ///< In that order.
    std::vector<Cell> m_cells; ///< In depth-first order.
    std::vector<std::uint32_t> m_leaves;
};

} // namespace azimuth::layout
