// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The data model with the counts of a snapshot: what the model view draws and lists. A value, worked out on a worker.

#include "DataModel.h"
#include "EdgeClass.h"
#include "ModelCounts.h"

#include <memory>
#include <optional>
#include <vector>

namespace azimuth {

/// The end of a relationship that may be of whatever type, and what stands for it in ModelFigures while no snapshot
/// tells which.
inline constexpr QLatin1StringView anyType{"any"};

struct ModelTypeFigure {
    EntityType facts; ///< The catalog's; of a type it does not know: the estate's, or nothing but the name.
    std::vector<ModelRequest> requests;
    bool isKnown = false; ///< A row of the catalog.
    bool placeholderOnly = false;
    qint64 entities = 0; ///< As TypeCount.
    qint64 placeholders = 0;
};

struct ModelRelationshipFigure {
    quint32 from = 0; ///< In ModelFigures::types.
    quint32 to = 0;
    QString className;
    EdgeClass kind = EdgeClass::Uses;
    qint64 count = 0;
    bool isKnown = false; ///< The catalog tells of it.
    bool isResolved = false; ///< It does so only with "any" at an end.
};

struct ModelFigures {
    std::vector<ModelTypeFigure> types; ///< As in the model; then those that only the snapshot has, by service, label.
    std::vector<ModelRelationshipFigure> relationships; ///< By from, class, to; parallel ones are one.
    bool hasCounts = false; ///< A snapshot is open.

    std::optional<quint32> find(const QString &type) const;
};
using ModelFiguresPtr = std::shared_ptr<const ModelFigures>;

/// `estate` may be nullptr. A relationship of "any" type becomes those that the snapshot has; where it has none (or
/// there is no snapshot) it leads to a type named "any".
ModelFigures modelFigures(const DataModel &model, const Estate *estate);

} // namespace azimuth
