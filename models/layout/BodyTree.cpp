// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BodyTree.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace azimuth::layout {
namespace {

/// Far enough: a cell this much wider than its distance counts as one body.
constexpr float theta = 1.2F;
/// Two bodies at one place push each other apart with a finite force.
constexpr float closest = 1e-4F;

/// std::hypot() takes ten times as long.
float length(float x, float y)
{
    return std::sqrt(x * x + y * y);
}

std::uint32_t spreadBits(std::uint32_t value)
{
    value &= 0xffffU;
    value = (value | (value << 8U)) & 0x00ff00ffU;
    value = (value | (value << 4U)) & 0x0f0f0f0fU;
    value = (value | (value << 2U)) & 0x33333333U;
    return (value | (value << 1U)) & 0x55555555U;
}

/// By code, in four passes of eight bits: stable, so that equal codes keep the order of bodies.
void sortByCode(std::vector<std::uint32_t> &codes, std::vector<std::uint32_t> &order)
{
    std::vector<std::uint32_t> otherCodes(codes.size());
    std::vector<std::uint32_t> otherOrder(order.size());
    for (unsigned shift = 0; shift < 32; shift += 8) {
        std::array<std::uint32_t, 257> starts{};
        for (const std::uint32_t code : codes)
            ++starts[((code >> shift) & 0xffU) + 1];
        for (std::size_t at = 1; at < starts.size(); ++at)
            starts[at] += starts[at - 1];
        for (std::size_t at = 0; at < codes.size(); ++at) {
            const std::uint32_t to = starts[(codes[at] >> shift) & 0xffU]++;
            otherCodes[to] = codes[at];
            otherOrder[to] = order[at];
        }
        codes.swap(otherCodes);
        order.swap(otherOrder);
    }
}

} // namespace

/// What pushes at one leaf: centres of far cells and single near bodies.
struct BodyTree::List {
    std::vector<float> x, y, mass;

    void clear()
    {
        x.clear();
        y.clear();
        mass.clear();
    }
    void add(float atX, float atY, float weight)
    {
        x.push_back(atX);
        y.push_back(atY);
        mass.push_back(weight);
    }
};

void BodyTree::sort(const Bodies &bodies)
{
    const std::uint32_t count = bodies.size();
    const auto [left, right] = std::minmax_element(bodies.x.begin(), bodies.x.end());
    const auto [top, bottom] = std::minmax_element(bodies.y.begin(), bodies.y.end());
    const float side = std::max({*right - *left, *bottom - *top, 1e-6F});
    const float scale = 65535.0F / side;
    m_codes.resize(count);
    m_order.resize(count);
    for (std::uint32_t at = 0; at < count; ++at) {
        const auto column = static_cast<std::uint32_t>((bodies.x[at] - *left) * scale);
        const auto row = static_cast<std::uint32_t>((bodies.y[at] - *top) * scale);
        m_codes[at] = spreadBits(column) | (spreadBits(row) << 1U);
        m_order[at] = at;
    }
    sortByCode(m_codes, m_order);
}

void BodyTree::build(const Bodies &bodies)
{
    m_cells.clear();
    m_leaves.clear();
    const std::uint32_t count = bodies.size();
    if (count == 0)
        return;
    sort(bodies);
    m_x.resize(count);
    m_y.resize(count);
    m_mass.resize(count);
    for (std::uint32_t at = 0; at < count; ++at) {
        m_x[at] = bodies.x[m_order[at]];
        m_y[at] = bodies.y[m_order[at]];
        m_mass[at] = bodies.mass[m_order[at]];
    }
    split(0, count, 30);
}

void BodyTree::split(std::uint32_t first, std::uint32_t last, int bit)
{
    const auto self = static_cast<std::uint32_t>(m_cells.size());
    Cell cell;
    cell.first = first;
    cell.last = last;
    cell.leaf = last - first <= leafSize || bit < 0;
    sumUp(cell);
    m_cells.push_back(cell);
    if (cell.leaf) {
        m_leaves.push_back(self);
    } else {
        std::uint32_t start = first;
        for (std::uint32_t quarter = 0; quarter < 4; ++quarter) {
            std::uint32_t end = last;
            if (quarter < 3)
                end = static_cast<std::uint32_t>(
                    std::partition_point(
                        m_codes.begin() + start, m_codes.begin() + last,
                        [&](std::uint32_t code) { return ((code >> static_cast<unsigned>(bit)) & 3U) <= quarter; })
                    - m_codes.begin());
            if (end > start)
                split(start, end, bit - 2);
            start = end;
        }
    }
    m_cells[self].next = static_cast<std::uint32_t>(m_cells.size());
}

void BodyTree::sumUp(Cell &cell) const
{
    float x = 0;
    float y = 0;
    float mass = 0;
    cell.left = cell.right = m_x[cell.first];
    cell.top = cell.bottom = m_y[cell.first];
    for (std::uint32_t at = cell.first; at < cell.last; ++at) {
        x += m_x[at] * m_mass[at];
        y += m_y[at] * m_mass[at];
        mass += m_mass[at];
        cell.left = std::min(cell.left, m_x[at]);
        cell.right = std::max(cell.right, m_x[at]);
        cell.top = std::min(cell.top, m_y[at]);
        cell.bottom = std::max(cell.bottom, m_y[at]);
    }
    cell.mass = mass;
    cell.x = mass > 0 ? x / mass : m_x[cell.first];
    cell.y = mass > 0 ? y / mass : m_y[cell.first];
}

void BodyTree::collect(const Cell &leaf, List &list) const
{
    const float middleX = (leaf.left + leaf.right) / 2;
    const float middleY = (leaf.top + leaf.bottom) / 2;
    const float reach = length(leaf.right - leaf.left, leaf.bottom - leaf.top) / 2;
    std::uint32_t at = 0;
    while (at < m_cells.size()) {
        const Cell &cell = m_cells[at];
        const float side = std::max(cell.right - cell.left, cell.bottom - cell.top);
        const float distance = length(cell.x - middleX, cell.y - middleY) - reach;
        if (distance > 0 && side < theta * distance) {
            list.add(cell.x, cell.y, cell.mass);
            at = cell.next;
        } else if (cell.leaf) {
            for (std::uint32_t body = cell.first; body < cell.last; ++body)
                list.add(m_x[body], m_y[body], m_mass[body]);
            at = cell.next;
        } else {
            ++at;
        }
    }
}

void BodyTree::push(std::vector<float> &pushX, std::vector<float> &pushY, std::uint32_t firstLeaf,
                    std::uint32_t lastLeaf) const
{
    List list;
    for (std::uint32_t number = firstLeaf; number < lastLeaf; ++number) {
        const Cell &leaf = m_cells[m_leaves[number]];
        list.clear();
        collect(leaf, list);
        // More than leafSize bodies at one place are taken in slices.
        for (std::uint32_t start = leaf.first; start < leaf.last; start += leafSize) {
            const std::uint32_t count = std::min(leafSize, leaf.last - start);
            alignas(64) std::array<float, leafSize> x{};
            alignas(64) std::array<float, leafSize> y{};
            alignas(64) std::array<float, leafSize> sumX{};
            alignas(64) std::array<float, leafSize> sumY{};
            std::copy_n(m_x.begin() + start, count, x.begin());
            std::copy_n(m_y.begin() + start, count, y.begin());
            for (std::size_t far = 0; far < list.x.size(); ++far) {
                const float farX = list.x[far];
                const float farY = list.y[far];
                const float mass = list.mass[far];
                for (std::size_t body = 0; body < leafSize; ++body) {
                    const float dx = x[body] - farX;
                    const float dy = y[body] - farY;
                    const float factor = mass / (dx * dx + dy * dy + closest);
                    sumX[body] += dx * factor;
                    sumY[body] += dy * factor;
                }
            }
            for (std::uint32_t body = 0; body < count; ++body) {
                pushX[m_order[start + body]] += sumX[body];
                pushY[m_order[start + body]] += sumY[body];
            }
        }
    }
}

} // namespace azimuth::layout
