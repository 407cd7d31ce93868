// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the dashboard says of an estate, as numbers and as the lists behind them. Worked out off the UI thread; a
/// value.

#include "Containment.h"
#include "EntityQuery.h"
#include "Estate.h"
#include "Finding.h"

#include <array>
#include <functional>
#include <vector>

namespace azimuth {

/// A count with its name and the list behind it.
struct CountFigure {
    QString id; ///< Stays the same from snapshot to snapshot: a type, a region, a service, an entity's key.
    QString name; ///< As the tenant or the catalog says.
    qint64 count = 0;
    EntityQuery list;

    friend bool operator==(const CountFigure &, const CountFigure &) = default;
};

/// A password or certificate of an application that is over, or soon will be.
struct ExpiringCredential {
    QString entityKey;
    QString name;
    QDateTime when; ///< UTC
    bool isCertificate = false;

    friend bool operator==(const ExpiringCredential &, const ExpiringCredential &) = default;
};

/// All scopes of one step together.
struct StepFigure {
    QString step;
    CoverageState state = CoverageState::Complete; ///< The worst of its scopes.
    qint64 scopes = 0;
    qint64 gaps = 0; ///< Scopes that are a gap.
    QString gapScope; ///< Name of the first of them; empty for the tenant, or without a name.
    QStringList needs; ///< What the first denied scope lacks; any one would do.

    friend bool operator==(const StepFigure &, const StepFigure &) = default;
};

struct OverviewFigures {
    static constexpr int daysAhead = 30; ///< How far `expiring` looks.

    qint64 entities = 0; ///< Without placeholders.
    qint64 placeholders = 0; ///< Ends of relationships that nothing collected.
    qint64 relationships = 0;
    std::vector<CountFigure> types; ///< Largest first; `id` is the type. Without placeholders.
    std::vector<CountFigure> services; ///< Largest first.
    std::vector<CountFigure> regions; ///< Largest first; only what says its region.
    std::vector<CountFigure> subscriptions; ///< Largest first: what lies in each, at any depth.
    qint64 subscriptionsWithGaps = 0;
    CountFigure applications; ///< App registrations; where none are read, service principals.
    CountFigure users; ///< Guests included.
    CountFigure guests;
    CountFigure disabledUsers; ///< Those that say they are not active.
    bool tellsGuests = false; ///< Some user says which kind it is.
    bool tellsDisabled = false; ///< Some user says whether it is active.
    bool tellsExpiry = false; ///< Some application says when its credentials end.
    std::array<qint64, severities> findings{}; ///< By Severity.
    std::vector<StepFigure> steps; ///< In the order of the coverage list.
    qint64 stepsRead = 0; ///< Steps without a gap.
    std::vector<ExpiringCredential> expiring; ///< Over, or within `daysAhead`; soonest first.
    CountFigure expired; ///< Applications with a credential that is over.
    EntityQuery expiringList; ///< Applications in `expiring`.

    qint64 openFindings() const;
};

/// `findings` may be nullptr. `now` decides what is over. Call it on a worker: it walks all entities once.
OverviewFigures overviewFigures(const Estate &estate, const Containment &containment,
                                const std::vector<Finding> *findings, const QDateTime &now);

/// Steps of one service, for the coverage panel.
struct ServiceCoverage {
    QString service;
    std::vector<StepFigure> steps; ///< Gaps last, fields withheld before them.
    qint64 full = 0;
    qint64 partly = 0;
    qint64 gaps = 0;

    friend bool operator==(const ServiceCoverage &, const ServiceCoverage &) = default;
};

/// How a step counts on the dashboard: read whole, read in part, or not read.
enum class Reading { Full, Partly, Missing };
Reading readingOf(const StepFigure &step);

/// Steps grouped by `serviceOf(step)`, most steps first. Cheap: there are as many as the catalog has.
std::vector<ServiceCoverage> coverageByService(const std::vector<StepFigure> &steps,
                                               const std::function<QString(const QString &step)> &serviceOf);

} // namespace azimuth
