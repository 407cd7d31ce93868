// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Which group of a card map stands in which column, and in which order: near what it is linked to, the whole about as
/// wide as it should be, those that came late below the others.

#include "CardMap.h"

namespace azimuth::layout {

struct GroupSize {
    double width = 0, height = 0; ///< No height: no cards.
};

/// Groups of each column, from the top.
using CardColumns = std::vector<std::vector<std::uint32_t>>;

CardColumns cardColumns(const std::vector<Card> &cards, const std::vector<CardGroup> &groups,
                        const std::vector<CardLink> &links, const std::vector<GroupSize> &sizes,
                        const CardMeasures &measures);

} // namespace azimuth::layout
