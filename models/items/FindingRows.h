// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Which findings a list shows, and in which order: pure, run it on a worker.

#include "Estate.h"
#include "Findings.h"

#include <QString>
#include <QStringList>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace azimuth {

enum class FindingColumn { Title, Resource, Subscription, Category, Source, Age };
inline constexpr int findingColumns = 6;

/// Findings with the names a list needs, looked up once. Immutable; any thread may read it.
struct FindingTable {
    struct Names {
        QString resource;
        QString subscription;
        std::optional<EntityIndex> entity; ///< Of the resource, where it was collected.
        std::optional<int> age; ///< Whole days from first seen to the snapshot; std::nullopt: not known.
    };
    EstatePtr estate;
    FindingsPtr findings;
    std::vector<Names> names; ///< By finding.
    std::array<int, severities> counts{}; ///< By severity.
    QStringList sources; ///< Each once, sorted.
    QStringList subscriptions; ///< Each once, sorted; without the empty name.
    bool hasAges = false; ///< Of at least one it is known since when.
    LeftOut leftOut; ///< What is not among them.

    const Finding &finding(quint32 number) const { return (*findings)[number]; }
};
using FindingTablePtr = std::shared_ptr<const FindingTable>;

/// `estate` may be nullptr: no findings. Ages are counted to the time of the snapshot, or to now where it has none.
FindingTablePtr findingTable(const EstatePtr &estate, const FindingsPtr &findings);

/// All parts must hold; an empty part holds for everything.
struct FindingQuery {
    std::vector<Severity> severities;
    QString source;
    QString subscription;
    QString text; ///< Part of title, resource, category or remedy, without case.
    bool grouped = true; ///< By severity, worst first; the sort is inside the groups.
    std::optional<FindingColumn> sort; ///< std::nullopt: by severity, title, resource.
    bool descending = false;

    bool isFilter() const
    {
        return !severities.empty() || !source.isEmpty() || !subscription.isEmpty() || !text.isEmpty();
    }
    friend bool operator==(const FindingQuery &, const FindingQuery &) = default;
};

/// Numbers of findings. Not known ages come last in both directions.
std::vector<quint32> findingRows(const FindingTable &table, const FindingQuery &query);

} // namespace azimuth
