// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CardColumns.h"

#include <algorithm>

namespace azimuth::layout {
namespace {

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
        , m_sizes(groups.size())
    {
        m_map.parentOf.assign(cards.size(), noCard);
    }

    CardMap map()
    {
        findParents(true);
        findParents(false);
        orderCards();
        measureGroups();
        m_columns = cardColumns(m_cards, m_groups, m_links, m_sizes, m_measures);
        place();
        return std::move(m_map);
    }

private:
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
            m_sizes[group].width = width + 2 * m_measures.padding;
            m_sizes[group].height = m_measures.head + rows * (m_measures.cardHeight + m_measures.cardGap)
                - m_measures.cardGap + m_measures.padding;
        }
    }

    double widthOf(const std::vector<std::uint32_t> &column) const
    {
        double settled = 0;
        double any = 0;
        for (const std::uint32_t group : column) {
            any = std::max(any, m_sizes[group].width);
            if (!m_groups[group].isLate)
                settled = std::max(settled, m_sizes[group].width);
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
                m_map.groups[group] = {x, y, right, y + m_sizes[group].height};
                placeCards(group);
                y += m_sizes[group].height + m_measures.corridor;
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
    std::vector<GroupSize> m_sizes; // by group
    CardColumns m_columns;
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
