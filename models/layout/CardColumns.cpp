// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CardColumns.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace azimuth::layout {
namespace {

constexpr std::uint32_t mostColumns = 12;
constexpr int mostPasses = 12;

class Arranging {
public:
    Arranging(const std::vector<CardGroup> &groups, const std::vector<GroupSize> &sizes, const CardMeasures &measures)
        : m_groups(groups)
        , m_sizes(sizes)
        , m_measures(measures)
    {
    }

    CardColumns columns(const std::vector<Card> &cards, const std::vector<CardLink> &links)
    {
        findNeighbours(cards, links);
        arrange();
        addLate();
        return std::move(m_columns);
    }

private:
    /// Containment runs from a few hubs to everything: it hardly says what belongs side by side.
    void findNeighbours(const std::vector<Card> &cards, const std::vector<CardLink> &links)
    {
        const std::size_t count = m_groups.size();
        m_weights.assign(count * count, 0);
        for (const CardLink &link : links) {
            const std::uint32_t from = cards[link.from].group;
            const std::uint32_t to = cards[link.to].group;
            if (from != to) {
                m_weights[from * count + to] += link.nests ? 0.15 : 1;
                m_weights[to * count + from] += link.nests ? 0.15 : 1;
            }
        }
    }

    double columnHeight(const std::vector<std::uint32_t> &column) const
    {
        double height = 0;
        for (const std::uint32_t group : column)
            height += m_sizes[group].height + m_measures.corridor;
        return height;
    }

    /// Tall groups first, each onto the lowest column.
    CardColumns spread(std::uint32_t columns) const
    {
        std::vector<std::uint32_t> tall;
        for (std::uint32_t group = 0; group < m_groups.size(); ++group)
            if (m_sizes[group].height > 0 && !m_groups[group].isLate)
                tall.push_back(group);
        std::stable_sort(tall.begin(), tall.end(),
                         [&](auto a, auto b) { return m_sizes[a].height > m_sizes[b].height; });
        CardColumns spread(columns);
        for (const std::uint32_t group : tall)
            lowest(spread).push_back(group);
        return spread;
    }

    std::vector<std::uint32_t> &lowest(CardColumns &columns) const
    {
        return *std::min_element(columns.begin(), columns.end(),
                                 [&](const auto &a, const auto &b) { return columnHeight(a) < columnHeight(b); });
    }

    double wide(const CardColumns &columns) const
    {
        double width = m_measures.corridor;
        for (const auto &column : columns) {
            double widest = 0;
            for (const std::uint32_t group : column)
                widest = std::max(widest, m_sizes[group].width);
            width += widest + m_measures.gutter;
        }
        return width;
    }

    double tall(const CardColumns &columns) const
    {
        double height = 0;
        for (const auto &column : columns)
            height = std::max(height, columnHeight(column));
        return height;
    }

    double cost(const CardColumns &columns) const
    {
        const std::size_t count = m_groups.size();
        std::vector<Point> centres(count);
        std::vector<std::uint32_t> placed;
        double x = 0;
        for (const auto &column : columns) {
            double y = 0;
            double widest = 0;
            for (const std::uint32_t group : column) {
                centres[group] = {x, y + m_sizes[group].height / 2};
                y += m_sizes[group].height + m_measures.corridor;
                widest = std::max(widest, m_sizes[group].width);
                placed.push_back(group);
            }
            x += widest + m_measures.gutter;
        }
        double cost = 60 * tall(columns) + 20 * x;
        for (std::size_t a = 0; a < placed.size(); ++a)
            for (std::size_t b = a + 1; b < placed.size(); ++b)
                if (const double weight = m_weights[placed[a] * count + placed[b]]; weight > 0)
                    cost += weight
                        * (std::abs(centres[placed[a]].x - centres[placed[b]].x)
                           + std::abs(centres[placed[a]].y - centres[placed[b]].y));
        return cost;
    }

    void arrange()
    {
        double bestAspect = std::numeric_limits<double>::max();
        for (std::uint32_t columns = 1; columns <= mostColumns; ++columns) {
            const CardColumns tried = spread(columns);
            const double aspect = std::abs(std::log(wide(tried) / std::max(tall(tried), 1.0) / m_measures.aspect));
            if (aspect < bestAspect) {
                bestAspect = aspect;
                m_columns = tried;
            }
        }
        double now = cost(m_columns);
        for (int pass = 0; pass < mostPasses; ++pass) {
            const double before = now;
            trySwaps(now);
            tryMoves(now);
            if (now >= before)
                break;
        }
        for (auto &column : m_columns)
            std::stable_sort(column.begin(), column.end(),
                             [&](auto a, auto b) { return !m_groups[a].sinks && m_groups[b].sinks; });
    }

    void trySwaps(double &now)
    {
        std::vector<std::pair<std::size_t, std::size_t>> places;
        for (std::size_t column = 0; column < m_columns.size(); ++column)
            for (std::size_t row = 0; row < m_columns[column].size(); ++row)
                places.emplace_back(column, row);
        for (std::size_t a = 0; a < places.size(); ++a) {
            for (std::size_t b = a + 1; b < places.size(); ++b) {
                std::uint32_t &one = m_columns[places[a].first][places[a].second];
                std::uint32_t &other = m_columns[places[b].first][places[b].second];
                std::swap(one, other);
                if (const double then = cost(m_columns); then < now - 1e-6)
                    now = then;
                else
                    std::swap(one, other);
            }
        }
    }

    void tryMoves(double &now)
    {
        for (std::uint32_t group = 0; group < m_groups.size(); ++group) {
            if (m_sizes[group].height <= 0 || m_groups[group].isLate)
                continue;
            CardColumns without = m_columns;
            for (auto &column : without)
                std::erase(column, group);
            for (std::size_t column = 0; column < without.size(); ++column) {
                for (std::size_t row = 0; row <= without[column].size(); ++row) {
                    CardColumns tried = without;
                    tried[column].insert(tried[column].begin() + static_cast<std::ptrdiff_t>(row), group);
                    if (const double then = cost(tried); then < now - 1e-6) {
                        now = then;
                        m_columns = std::move(tried);
                    }
                }
            }
        }
    }

    void addLate()
    {
        for (std::uint32_t group = 0; group < m_groups.size(); ++group)
            if (m_sizes[group].height > 0 && m_groups[group].isLate)
                lowest(m_columns).push_back(group);
        std::erase_if(m_columns, [](const auto &column) { return column.empty(); });
    }

    const std::vector<CardGroup> &m_groups;
    const std::vector<GroupSize> &m_sizes;
    const CardMeasures &m_measures;
    std::vector<double> m_weights; // between groups
    CardColumns m_columns;
};

} // namespace

CardColumns cardColumns(const std::vector<Card> &cards, const std::vector<CardGroup> &groups,
                        const std::vector<CardLink> &links, const std::vector<GroupSize> &sizes,
                        const CardMeasures &measures)
{
    return Arranging(groups, sizes, measures).columns(cards, links);
}

} // namespace azimuth::layout
