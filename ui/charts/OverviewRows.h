// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The dashboard's figures in words: the rows of each panel. Cheap; UI thread.

#include "FigureRow.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>
#include <functional>
#include <vector>

namespace azimuth {

class OverviewRows {
    Q_DECLARE_TR_FUNCTIONS(azimuth::OverviewRows)
public:
    static constexpr std::size_t most = 10; ///< Bars in one panel.

    static QString number(qint64 value); ///< As the locale writes it.
    static std::vector<FigureRow> types(const OverviewFigures &figures, const TypeCatalog &catalog);
    static std::vector<FigureRow> counts(const std::vector<CountFigure> &counts, std::size_t atMost);
    static std::vector<FigureRow> services(const OverviewFigures &figures, const TypeCatalog &catalog);
    static std::vector<FigureRow> findings(const OverviewFigures &figures);
    static std::vector<FigureRow> people(const OverviewFigures &figures);
    static std::vector<FigureRow> credentials(const OverviewFigures &figures, const QDateTime &now);
    static std::vector<FigureRow> coverage(const std::vector<ServiceCoverage> &services);
    /// `titleOf(step)`: its name for people.
    static std::vector<FigureRow> gaps(const OverviewFigures &figures,
                                       const std::function<QString(const QString &)> &titleOf);
    /// "denied", for a gap without a permission that would mend it.
    static QString stateWord(CoverageState state);
    /// Everything as lines: panel, name, figure.
    static std::vector<std::array<QString, 3>> lines(const OverviewFigures &figures);
};

} // namespace azimuth
