// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One row of a dashboard panel: a name, a figure, how it is drawn, and what it opens.

#include "EntityQuery.h"
#include "Finding.h"
#include "Marks.h"
#include "OverviewFigures.h"
#include "Theme.h"

#include <QString>

#include <optional>
#include <vector>

namespace azimuth {

/// How the rows of a panel are drawn.
enum class FigureKind {
    Bars, ///< Name, bar from zero, figure.
    Cells, ///< Name, a cell for each step, figure.
    Rings, ///< A ring with a share inside, name above a second line.
    Lines, ///< Mark, name, figure.
};

struct FigureRow {
    QString id; ///< Finds the row again in the next scene.
    QString name; ///< May come from the tenant: plain.
    QString value; ///< At the right; under the name for rings.
    QString spoken; ///< The whole row for a screen reader.
    double share = 0; ///< 0 to 1: length of the bar, part of the ring.
    Role role = Role::Accent;
    std::optional<Severity> severity; ///< Its mark stands before the name.
    std::optional<Mark> mark; ///< As above.
    std::vector<Reading> cells;
    bool isLink = false; ///< The name is an entity's.
    EntityQuery list; ///< What it opens in the table, unless it opens a page.
    QString entityKey; ///< Chosen when it is opened; may be empty.

    friend bool operator==(const FigureRow &, const FigureRow &) = default;
};

} // namespace azimuth
