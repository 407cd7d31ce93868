// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Everything an inspector tells of one entity, worked out at once on a worker: facts, findings, what it is connected
/// to, which listings it came from and which are missing. A value that outlives the estate.

#include "Containment.h"
#include "Finding.h"
#include "PropertyFacts.h"
#include "RelationshipTree.h"

#include <QHash>

namespace azimuth {

/// What is known of a step of the collection: models cannot see the catalog of steps.
struct StepFacts {
    QString title; ///< "Storage accounts"
    QString service;
    QStringList types; ///< Entity types it brings.
    QString parentType; ///< Asked once for each entity of this type; empty: for the tenant, or unknown.
};
using StepTable = QHash<QString, StepFacts>; ///< By id of the step.

/// A row of the coverage list that concerns an entity.
struct EvidenceRow {
    CoverageRow row;
    QString title; ///< The step's; its id where it is unknown.
    QString service;
    QString scopeName; ///< Display name of the entity at the scope; empty for the tenant.
};

struct PropertySummary {
    QString key;
    QString name;
    QString type;
    bool isPlaceholder = false;
    std::vector<PropertyFact> facts;
    std::vector<Finding> findings; ///< As sorted in the scene.
    RelationshipTree relationships;
    std::vector<EvidenceRow> evidence; ///< Listings that brought it.
    std::vector<EvidenceRow> gaps; ///< Listings that should have told more of it, and did not.
};

/// The steps of `estate`'s coverage that brought the entity's type at its scope.
std::vector<EvidenceRow> evidenceOf(const Containment &places, EntityIndex entity, const StepTable &steps);
/// Gaps that leave something out of this very entity: its own listing, what is asked once for it, and for a
/// subscription or the tenant what was asked at that scope.
std::vector<EvidenceRow> gapsOf(const Containment &places, EntityIndex entity, const StepTable &steps);

/// Call on a worker: notes Work::Query.
PropertySummary propertySummary(const ContainmentPtr &places, const FindingsPtr &findings, EntityIndex entity,
                                const StepTable &steps);

} // namespace azimuth
