// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CardMap.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace azimuth::layout {
namespace {

constexpr std::uint32_t mostColumns = 12;
constexpr int mostPasses = 12;

/// Makes one map.
class Mapping {
public:
    Mapping(const std::vector<Card> &cards, const std::vector<CardGroup> &groups, const std::vector<CardLink> &links,
            const CardMeasures &measures)
        : m_cards(cards)
        , m_groups(groups)
        , m_links(links)
        , m_measures(measures)
        , m_depth(cards.size(), 0)
        , m_order(groups.size())
        , m_width(groups.size(), 0)
        , m_height(groups.size(), 0)
    {
        m_map.parentOf.assign(cards.size(), noCard);
    }

    CardMap map()
    {
        findParents(true);
        findParents(false);
        orderCards();
        measureGroups();
        findNeighbours();
        arrange();
        addLate();
        place();
        return std::move(m_map);
    }

private:
    using Columns = std::vector<std::vector<std::uint32_t>>;

    bool liesUnder(std::uint32_t card, std::uint32_t ancestor) const
    {
        for (; card != noCard; card = m_map.parentOf[card])
            if (card == ancestor)
                return true;
        return false;
    }

    void findParents(bool nesting)
    {
        for (const CardLink &link : m_links) {
            const bool within = m_cards[link.from].group == m_cards[link.to].group && link.from != link.to;
            if (within && link.nests == nesting && m_map.parentOf[link.to] == noCard && !liesUnder(link.from, link.to))
                m_map.parentOf[link.to] = link.from;
        }
    }

    /// Each card above those under it; large trees first.
    void orderCards()
    {
        std::vector<std::vector<std::uint32_t>> under(m_cards.size());
        std::vector<std::uint32_t> sizes(m_cards.size(), 0);
        for (std::uint32_t card = 0; card < m_cards.size(); ++card) {
            if (m_map.parentOf[card] != noCard)
                under[m_map.parentOf[card]].push_back(card);
            for (std::uint32_t above = card; above != noCard; above = m_map.parentOf[above])
                ++sizes[above];
        }
        std::vector<std::uint32_t> tops;
        for (std::uint32_t card = 0; card < m_cards.size(); ++card)
            if (m_map.parentOf[card] == noCard)
                tops.push_back(card);
        std::stable_sort(tops.begin(), tops.end(), [&](auto a, auto b) { return sizes[a] > sizes[b]; });
        std::vector<std::uint32_t> open(tops.rbegin(), tops.rend());
        while (!open.empty()) {
            const std::uint32_t card = open.back();
            open.pop_back();
            m_order[m_cards[card].group].push_back(card);
            for (auto below = under[card].rbegin(); below != under[card].rend(); ++below) {
                m_depth[*below] = m_depth[card] + 1;
                open.push_back(*below);
            }
        }
    }

    void measureGroups()
    {
        for (std::uint32_t group = 0; group < m_groups.size(); ++group) {
            if (m_order[group].empty())
                continue;
            double width = std::min(m_groups[group].width, m_measures.widest);
            for (const std::uint32_t card : m_order[group])
                width = std::max(width,
                                 m_depth[card] * m_measures.indent + std::min(m_cards[card].width, m_measures.widest));
            const auto rows = static_cast<double>(m_order[group].size());
            m_width[group] = width + 2 * m_measures.padding;
            m_height[group] = m_measures.head + rows * (m_measures.cardHeight + m_measures.cardGap) - m_measures.cardGap
                + m_measures.padding;
        }
    }

    /// Containment runs from a few hubs to everything: it hardly says what belongs side by side.
    void findNeighbours()
    {
        const std::size_t count = m_groups.size();
        m_weights.assign(count * count, 0);
        for (const CardLink &link : m_links) {
            const std::uint32_t from = m_cards[link.from].group;
            const std::uint32_t to = m_cards[link.to].group;
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
            height += m_height[group] + m_measures.corridor;
        return height;
    }

    /// Tall groups first, each onto the lowest column.
    Columns spread(std::uint32_t columns) const
    {
        std::vector<std::uint32_t> tall;
        for (std::uint32_t group = 0; group < m_groups.size(); ++group)
            if (m_height[group] > 0 && !m_groups[group].isLate)
                tall.push_back(group);
        std::stable_sort(tall.begin(), tall.end(), [&](auto a, auto b) { return m_height[a] > m_height[b]; });
        Columns spread(columns);
        for (const std::uint32_t group : tall)
            lowest(spread).push_back(group);
        return spread;
    }

    std::vector<std::uint32_t> &lowest(Columns &columns) const
    {
        return *std::min_element(columns.begin(), columns.end(),
                                 [&](const auto &a, const auto &b) { return columnHeight(a) < columnHeight(b); });
    }

    double wide(const Columns &columns) const
    {
        double width = m_measures.corridor;
        for (const auto &column : columns) {
            double widest = 0;
            for (const std::uint32_t group : column)
                widest = std::max(widest, m_width[group]);
            width += widest + m_measures.gutter;
        }
        return width;
    }

    double tall(const Columns &columns) const
    {
        double height = 0;
        for (const auto &column : columns)
            height = std::max(height, columnHeight(column));
        return height;
    }

    double cost(const Columns &columns) const
    {
        const std::size_t count = m_groups.size();
        std::vector<Point> centres(count);
        std::vector<std::uint32_t> placed;
        double x = 0;
        for (const auto &column : columns) {
            double y = 0;
            double widest = 0;
            for (const std::uint32_t group : column) {
                centres[group] = {x, y + m_height[group] / 2};
                y += m_height[group] + m_measures.corridor;
                widest = std::max(widest, m_width[group]);
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
            const Columns tried = spread(columns);
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
            if (m_height[group] <= 0 || m_groups[group].isLate)
                continue;
            Columns without = m_columns;
            for (auto &column : without)
                std::erase(column, group);
            for (std::size_t column = 0; column < without.size(); ++column) {
                for (std::size_t row = 0; row <= without[column].size(); ++row) {
                    Columns tried = without;
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
            if (m_height[group] > 0 && m_groups[group].isLate)
                lowest(m_columns).push_back(group);
        std::erase_if(m_columns, [](const auto &column) { return column.empty(); });
    }

    double widthOf(const std::vector<std::uint32_t> &column) const
    {
        double settled = 0;
        double any = 0;
        for (const std::uint32_t group : column) {
            any = std::max(any, m_width[group]);
            if (!m_groups[group].isLate)
                settled = std::max(settled, m_width[group]);
        }
        return settled > 0 ? settled : any; // who comes late makes no column wider
    }

    void place()
    {
        m_map.cards.resize(m_cards.size());
        m_map.groups.resize(m_groups.size());
        m_map.columnOf.assign(m_groups.size(), 0);
        double x = m_measures.corridor; // nothing runs left of the first column
        for (std::size_t at = 0; at < m_columns.size(); ++at) {
            const double right = x + widthOf(m_columns[at]);
            double y = m_measures.corridor;
            for (const std::uint32_t group : m_columns[at]) {
                m_map.columnOf[group] = static_cast<std::uint32_t>(at);
                m_map.groups[group] = {x, y, right, y + m_height[group]};
                placeCards(group);
                y += m_height[group] + m_measures.corridor;
            }
            m_map.columns.push_back({x, right, m_columns[at]});
            m_map.height = std::max(m_map.height, y);
            x = right + m_measures.gutter;
        }
        m_map.width = x;
    }

    void placeCards(std::uint32_t group)
    {
        const Box &box = m_map.groups[group];
        double y = box.top + m_measures.head;
        for (const std::uint32_t card : m_order[group]) {
            // Deep trees in a narrow column keep a card's worth of room.
            const double left = std::min(box.left + m_measures.padding + m_depth[card] * m_measures.indent,
                                         box.right - m_measures.padding - 3 * m_measures.cardHeight);
            m_map.cards[card] = {left, y, box.right - m_measures.padding, y + m_measures.cardHeight};
            y += m_measures.cardHeight + m_measures.cardGap;
        }
    }

    const std::vector<Card> &m_cards;
    const std::vector<CardGroup> &m_groups;
    const std::vector<CardLink> &m_links;
    const CardMeasures &m_measures;
    CardMap m_map;
    std::vector<std::uint32_t> m_depth;
    std::vector<std::vector<std::uint32_t>> m_order; // cards of each group, from the top
    std::vector<double> m_width, m_height; // by group
    std::vector<double> m_weights; // between groups
    Columns m_columns;
};

} // namespace

CardMap cardMap(const std::vector<Card> &cards, const std::vector<CardGroup> &groups,
                const std::vector<CardLink> &links, const CardMeasures &measures)
{
    if (cards.empty())
        return {};
    return Mapping(cards, groups, links, measures).map();
}

} // namespace azimuth::layout
