// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The coverage of an estate with names for people, and which of its rows a list shows in which order. Pure: made and
/// asked on a worker.

#include "Estate.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace azimuth {

/// What the catalog says of a step.
struct StepNames {
    QString title; ///< Empty: unknown, so the step's id stands.
    QString service;
    QStringList types; ///< Entity types it brings.
};
using StepNamesById = QHash<QString, StepNames>;

/// The rows of one estate. Immutable once made; any thread may read it.
struct CoverageList {
    EstatePtr estate; ///< Keeps the rows.
    std::vector<QString> scopeNames; ///< By row: what the scope is called; empty for the tenant.
    QStringList steps; ///< Each once, in the order of the rows.
    qint64 gaps = 0; ///< Rows that are one.

    const std::vector<CoverageRow> &rows() const { return estate->coverage(); }
};
using CoverageListPtr = std::shared_ptr<const CoverageList>;

/// A scope that the estate does not know is called by the last part of its key. nullptr for no estate.
CoverageListPtr coverageListOf(const EstatePtr &estate);

enum class CoverageColumn { Step, Scope, State, Lacks, Reason, Count, Expected, Requests, Time, Service };
inline constexpr int coverageColumns = static_cast<int>(CoverageColumn::Service) + 1;

/// Which rows; all parts must hold.
struct CoverageFilter {
    enum class Show { All, Gaps, Read };
    Show show = Show::All;
    std::optional<CoverageState> state;
    QString service; ///< Empty: all.
    QString text; ///< Part of step, title, scope, permission, reason or code, without case.

    friend bool operator==(const CoverageFilter &, const CoverageFilter &) = default;
};

/// Without a column: gaps first, worst first, then in the order of the collection.
struct CoverageOrder {
    std::optional<CoverageColumn> column;
    bool descending = false;

    friend bool operator==(const CoverageOrder &, const CoverageOrder &) = default;
};

/// Numbers of the rows to show, in order.
std::vector<quint32> coverageRows(const CoverageList &list, const StepNamesById &steps, const CoverageFilter &filter,
                                  const CoverageOrder &order);

} // namespace azimuth
