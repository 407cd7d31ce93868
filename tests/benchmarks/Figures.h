// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What every benchmark has in common: its two options, and how figures are printed.

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace bench {

struct Figure {
    QString name; ///< "collect_peak_mb", as the design's list of numbers has it.
    qint64 entities = 0;
    double value = 0;
    QString unit; ///< "s", "MB"; empty for plain numbers.
};

struct Options {
    std::optional<qint64> entities; ///< Not given: the benchmark's own sizes.
    bool json = false;
    QStringList others; ///< What the benchmark itself has to understand.
};

/// Reads `[--entities N] [--json]`; std::nullopt for a wrong N.
std::optional<Options> readOptions(const QStringList &arguments);
/// One JSON line a figure, or lines of a table; at once, so that a run that is cut off has told what it knew.
void print(const std::vector<Figure> &figures, bool json);

} // namespace bench
