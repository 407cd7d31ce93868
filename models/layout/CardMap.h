// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A map of cards in named groups: groups stand in columns, each a small indented tree of its cards; links between
/// groups run in the gutters between columns and in the corridors between groups, like streets, and never over a card.
/// Places depend on cards, groups and links alone: the same input gives the same map.

#include "Components.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace azimuth::layout {

inline constexpr std::uint32_t noCard = std::numeric_limits<std::uint32_t>::max();

struct Card {
    std::uint32_t group = 0;
    double width = 0; ///< What its text wants.
};

struct CardGroup {
    double width = 0; ///< What its name wants.
    bool isLate = false; ///< Came later: it is put below the others, none of which gives way.
    bool sinks = false; ///< Belongs below the others of its column.
};

struct CardLink {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    bool nests = false; ///< What it leads to belongs under where it starts, if both are of one group.
    std::uint32_t kind = 0; ///< Links of one kind and with one end in common share a street.
};

/// Pixels at scale 1.
struct CardMeasures {
    double cardHeight = 24;
    double cardGap = 5;
    double indent = 16; ///< Of a card under another.
    double padding = 8; ///< Inside a group.
    double head = 26; ///< Room for a group's name.
    double gutter = 46; ///< Between columns.
    double corridor = 20; ///< Between groups of a column.
    double widest = 200; ///< Of a card.
    double aspect = 1.3; ///< Width by height of the whole, roughly.
};

struct CardMap {
    struct Column {
        double left = 0, right = 0;
        std::vector<std::uint32_t> groups; ///< From the top.
    };
    std::vector<Box> cards;
    std::vector<Box> groups; ///< One without cards is empty.
    std::vector<std::uint32_t> parentOf; ///< By card; noCard: none.
    std::vector<Column> columns;
    std::vector<std::uint32_t> columnOf; ///< By group.
    double width = 0, height = 0; ///< From (0, 0).
};

CardMap cardMap(const std::vector<Card> &cards, const std::vector<CardGroup> &groups,
                const std::vector<CardLink> &links, const CardMeasures &measures = {});

/// For each link the corners of its line, horizontal and vertical by turns, from the rim of one card to that of the
/// other.
std::vector<std::vector<Point>> streets(const CardMap &map, const std::vector<Card> &cards,
                                        const std::vector<CardLink> &links, const CardMeasures &measures = {});

} // namespace azimuth::layout
