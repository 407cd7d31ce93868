// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Coverage and progress in words.

#include "Backend.h"
#include "CoverageModel.h"
#include "Marks.h"

#include <QCoreApplication>

namespace azimuth {

class CoverageText {
    Q_DECLARE_TR_FUNCTIONS(azimuth::CoverageText)
public:
    static CoverageWords words();
    /// One word or two, for a cell.
    static QString state(CoverageState state);
    /// A sentence on what the state means.
    static QString meaning(CoverageState state);
    static Mark mark(CoverageState state);
    static QString number(qint64 value);
    /// "4 s", "1 min 20 s", "2 h 5 min".
    static QString duration(double seconds);
    /// "41 of 69 steps", "Signing in", "Sealing the snapshot".
    static QString headline(const CollectionStatus &status);
    /// "about 1 min 20 s left"; empty where it cannot be told.
    static QString left(const CollectionStatus &status);
    /// Entities, rates, gaps, in one line.
    static QString figures(const CollectionStatus &status);
    /// The request and its answer, line by line, to show and to copy.
    static QString evidence(const CoverageRow &row);
};

} // namespace azimuth
