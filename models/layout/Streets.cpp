// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CardMap.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace azimuth::layout {
namespace {

constexpr double lanePitch = 6;
constexpr double portPitch = 5;

/// A group of links that run side by side as one: of one kind, with one end in common.
using Trunk = std::uint32_t;

/// One vertical piece of a link, in a gutter, and how it goes on.
struct Piece {
    std::size_t gutter = 0;
    double from = 0, to = 0;
};

class Routing {
public:
    Routing(const CardMap &map, const std::vector<Card> &cards, const std::vector<CardLink> &links,
            const CardMeasures &measures)
        : m_map(map)
        , m_cards(cards)
        , m_links(links)
        , m_measures(measures)
        , m_pieces(links.size())
    {
    }

    std::vector<std::vector<Point>> route()
    {
        findTrunks();
        findPorts();
        for (std::size_t link = 0; link < m_links.size(); ++link)
            if (!isBranch(m_links[link]))
                findWay(link);
        findLanes();
        std::vector<std::vector<Point>> lines;
        for (std::size_t link = 0; link < m_links.size(); ++link)
            lines.push_back(isBranch(m_links[link]) ? branch(m_links[link]) : line(link));
        return lines;
    }

private:
    /// Drawn inside its group, from a card down to one under it.
    bool isBranch(const CardLink &link) const { return link.from != link.to && m_map.parentOf[link.to] == link.from; }

    std::uint32_t columnOf(std::uint32_t card) const { return m_map.columnOf[m_cards[card].group]; }

    void findTrunks()
    {
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> starts, ends; // by card, kind
        for (const CardLink &link : m_links) {
            ++starts[{link.from, link.kind}];
            ++ends[{link.to, link.kind}];
        }
        std::map<std::tuple<bool, std::uint32_t, std::uint32_t>, Trunk> numbers;
        for (const CardLink &link : m_links) {
            const bool bySource = starts[{link.from, link.kind}] >= ends[{link.to, link.kind}];
            const std::tuple key(bySource, bySource ? link.from : link.to, link.kind);
            m_isBySource.push_back(bySource);
            m_trunks.push_back(numbers.try_emplace(key, static_cast<Trunk>(numbers.size())).first->second);
        }
    }

    /// The side of a card on which a link leaves or reaches it: towards the other end, else the right.
    bool leavesRight(std::uint32_t card, std::uint32_t other) const { return columnOf(other) >= columnOf(card); }

    /// Trunks that meet at one side of a card share its height.
    void findPorts()
    {
        std::map<std::pair<std::uint32_t, bool>, std::vector<std::pair<Trunk, bool>>> sides;
        const auto meet = [&](std::uint32_t card, bool right, Trunk trunk, bool starts) {
            auto &met = sides[{card, right}];
            if (std::find(met.begin(), met.end(), std::pair(trunk, starts)) == met.end())
                met.emplace_back(trunk, starts);
        };
        for (std::size_t link = 0; link < m_links.size(); ++link) {
            const auto &[from, to, nests, kind] = m_links[link];
            if (isBranch(m_links[link]))
                continue;
            meet(from, leavesRight(from, to), m_trunks[link], true);
            meet(to, leavesRight(to, from), m_trunks[link], false);
        }
        for (const auto &[side, met] : sides) {
            const auto &box = m_map.cards[side.first];
            const double usable = m_measures.cardHeight - 10;
            const auto last = static_cast<double>(met.size() - 1);
            const double pitch = met.size() > 1 ? std::min(portPitch, usable / last) : 0;
            for (std::size_t at = 0; at < met.size(); ++at)
                m_ports[{side.first, side.second, met[at].first, met[at].second}] =
                    (box.top + box.bottom) / 2 + (static_cast<double>(at) - last / 2) * pitch;
        }
    }

    double port(std::uint32_t card, std::uint32_t other, std::size_t link, bool starts) const
    {
        return m_ports.at({card, leavesRight(card, other), m_trunks[link], starts});
    }

    /// Where a column can be passed, nearest to a height: above, between or below its groups.
    double corridor(std::uint32_t column, double wish) const
    {
        const auto &groups = m_map.columns[column].groups;
        double best = m_map.groups[groups.front()].top - m_measures.corridor / 2;
        const auto offer = [&](double y) {
            if (std::abs(y - wish) < std::abs(best - wish))
                best = y;
        };
        for (const std::uint32_t group : groups)
            offer(m_map.groups[group].bottom + m_measures.corridor / 2);
        const double end = m_map.groups[groups.back()].bottom + m_measures.corridor / 2;
        if (wish > end)
            best = wish; // below a short column all is free
        return best;
    }

    void findWay(std::size_t number)
    {
        const CardLink &link = m_links[number];
        const std::uint32_t from = columnOf(link.from);
        const std::uint32_t to = columnOf(link.to);
        const double start = port(link.from, link.to, number, true);
        const double end = port(link.to, link.from, number, false);
        std::vector<Piece> &pieces = m_pieces[number];
        if (from == to) {
            pieces.push_back({from + 1, start, end});
            return;
        }
        const bool right = to > from;
        std::uint32_t at = from;
        double y = start;
        while (true) {
            const std::uint32_t next = right ? at + 1 : at - 1;
            const std::size_t gutter = right ? at + 1 : at;
            if (next == to) {
                pieces.push_back({gutter, y, end});
                return;
            }
            // All of a trunk goes along as one, and parts at the end.
            const double pass = corridor(next, m_isBySource[number] ? start : end);
            pieces.push_back({gutter, y, pass});
            y = pass;
            at = next;
        }
    }

    double gutterLeft(std::size_t gutter) const
    {
        return gutter == 0 ? m_map.columns.front().left - m_measures.gutter : m_map.columns[gutter - 1].right;
    }

    /// Trunks that overlap in a gutter lie in lanes side by side.
    void findLanes()
    {
        std::map<std::pair<std::size_t, Trunk>, std::pair<double, double>> spans;
        std::map<double, std::vector<Trunk>> passing; // by corridor
        for (std::size_t link = 0; link < m_links.size(); ++link) {
            for (std::size_t at = 0; at < m_pieces[link].size(); ++at) {
                const Piece &piece = m_pieces[link][at];
                const double top = std::min(piece.from, piece.to);
                const double bottom = std::max(piece.from, piece.to);
                auto &span = spans.try_emplace({piece.gutter, m_trunks[link]}, top, bottom).first->second;
                span = {std::min(span.first, top), std::max(span.second, bottom)};
                if (at + 1 < m_pieces[link].size()) {
                    auto &trunks = passing[piece.to];
                    if (std::find(trunks.begin(), trunks.end(), m_trunks[link]) == trunks.end())
                        trunks.push_back(m_trunks[link]);
                }
            }
        }
        for (std::size_t gutter = 0; gutter <= m_map.columns.size(); ++gutter)
            findLanesOf(gutter, spans);
        for (const auto &[y, trunks] : passing) {
            const double pitch = std::min(lanePitch, (m_measures.corridor - 8) / static_cast<double>(trunks.size()));
            for (std::size_t at = 0; at < trunks.size(); ++at)
                m_tracks[{y, trunks[at]}] =
                    y + (static_cast<double>(at) - static_cast<double>(trunks.size() - 1) / 2) * pitch;
        }
    }

    void findLanesOf(std::size_t gutter,
                     const std::map<std::pair<std::size_t, Trunk>, std::pair<double, double>> &spans)
    {
        std::vector<std::pair<std::pair<double, double>, Trunk>> inGutter;
        for (const auto &[key, span] : spans)
            if (key.first == gutter)
                inGutter.emplace_back(span, key.second);
        std::sort(inGutter.begin(), inGutter.end());
        std::vector<double> bottoms; // of lanes
        std::vector<std::pair<Trunk, std::size_t>> laneOf;
        for (const auto &[span, trunk] : inGutter) {
            std::size_t lane = 0;
            while (lane < bottoms.size() && bottoms[lane] > span.first - lanePitch)
                ++lane;
            if (lane == bottoms.size())
                bottoms.push_back(0);
            bottoms[lane] = span.second;
            laneOf.emplace_back(trunk, lane);
        }
        const auto last = static_cast<double>(bottoms.empty() ? 0 : bottoms.size() - 1);
        const double pitch = last > 0 ? std::min(lanePitch, (m_measures.gutter - 20) / last) : 0;
        const double middle = gutterLeft(gutter) + m_measures.gutter / 2;
        for (const auto &[trunk, lane] : laneOf)
            m_lanes[{gutter, trunk}] = middle + (static_cast<double>(lane) - last / 2) * pitch;
    }

    std::vector<Point> branch(const CardLink &link) const
    {
        const Box &above = m_map.cards[link.from];
        const Box &below = m_map.cards[link.to];
        const double x = std::min(above.left + 9, below.left - 4);
        const double y = (below.top + below.bottom) / 2;
        return {{x, above.bottom}, {x, y}, {below.left, y}};
    }

    std::vector<Point> line(std::size_t number) const
    {
        const CardLink &link = m_links[number];
        const Box &from = m_map.cards[link.from];
        const Box &to = m_map.cards[link.to];
        const Trunk trunk = m_trunks[number];
        const auto &pieces = m_pieces[number];
        std::vector<Point> points;
        double y = pieces.front().from;
        points.push_back({leavesRight(link.from, link.to) ? from.right : from.left, y});
        for (std::size_t at = 0; at < pieces.size(); ++at) {
            const double x = m_lanes.at({pieces[at].gutter, trunk});
            const bool isLast = at + 1 == pieces.size();
            const double next = isLast ? pieces[at].to : m_tracks.at({pieces[at].to, trunk});
            points.push_back({x, y});
            points.push_back({x, next});
            y = next;
        }
        points.push_back({leavesRight(link.to, link.from) ? to.right : to.left, y});
        return points;
    }

    const CardMap &m_map;
    const std::vector<Card> &m_cards;
    const std::vector<CardLink> &m_links;
    const CardMeasures &m_measures;
    std::vector<Trunk> m_trunks; // by link
    std::vector<bool> m_isBySource; // by link: the trunk is of what starts at a card, not of what ends there
    std::vector<std::vector<Piece>> m_pieces; // by link
    std::map<std::tuple<std::uint32_t, bool, Trunk, bool>, double> m_ports; // by card, side, trunk, start or end
    std::map<std::pair<std::size_t, Trunk>, double> m_lanes; // by gutter
    std::map<std::pair<double, Trunk>, double> m_tracks; // by corridor
};

} // namespace

std::vector<std::vector<Point>> streets(const CardMap &map, const std::vector<Card> &cards,
                                        const std::vector<CardLink> &links, const CardMeasures &measures)
{
    if (map.columns.empty())
        return std::vector<std::vector<Point>>(links.size());
    return Routing(map, cards, links, measures).route();
}

} // namespace azimuth::layout
