// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One way in which an export is not what it should be, and how values are compared. Values; any thread.

#include "Export.h"

#include <QJsonValue>
#include <QString>

#include <vector>

namespace conformance {

enum class DifferenceKind {
    MissingEntity,
    DifferentEntity, ///< There, with another type or class: `property` says which.
    ExtraEntity,
    RepeatedKey, ///< One key twice in the export.
    MissingRelationship,
    DifferentRelationship, ///< There, with another key, type, class, end or port: `property` says which.
    ExtraRelationship,
    LooseEnd, ///< A relationship of ours leads to an entity that the export lacks.
    UnlistedType, ///< An expected relationship between judged entities whose type types.json does not name.
    AbsentProperty,
    DifferentValue,
    AbsentRelationshipProperty,
    DifferentRelationshipValue,
    MissingCoverage,
};

/// "missing entity", ... as accepted.json writes it.
QString wordFor(DifferenceKind kind);

struct Difference {
    DifferenceKind kind = DifferenceKind::MissingEntity;
    QString type; ///< Entity or relationship type, the seed's name.
    QString property;
    QString key;
    QString expected; ///< Compact JSON or text; empty where it says nothing.
    QString found;
};

/// What must hold of any export, with or without an expected file: no key twice, no loose end.
std::vector<Difference> flawsOf(const Export &ours);

/// A value for people: text as it is, the rest as compact JSON.
QString textOf(const QJsonValue &value);

/// Null equals absent; numbers by value; arrays in order.
bool sameValue(const QJsonValue &one, const QJsonValue &other);

} // namespace conformance
