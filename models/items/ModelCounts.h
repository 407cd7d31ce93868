// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// How many entities of each type a snapshot has, and how many relationships between each two types. A value.

#include "Estate.h"

#include <QString>

#include <vector>

namespace azimuth {

struct TypeCount {
    QString type; ///< Empty: placeholders whose type nobody knows.
    qint64 entities = 0; ///< Placeholders included: what a list of the type shows.
    qint64 placeholders = 0; ///< Of them.

    friend bool operator==(const TypeCount &, const TypeCount &) = default;
};

/// Relationships of one class from one type to another, whatever their own types are.
struct RelationshipCount {
    QString fromType;
    QString className; ///< "HAS"
    QString toType;
    qint64 count = 0;

    friend bool operator==(const RelationshipCount &, const RelationshipCount &) = default;
};

struct ModelCounts {
    std::vector<TypeCount> types; ///< By name.
    std::vector<RelationshipCount> relationships; ///< By from, class, to.

    friend bool operator==(const ModelCounts &, const ModelCounts &) = default;
};

/// Call it on a worker: it walks all relationships once.
ModelCounts modelCounts(const Estate &estate);

} // namespace azimuth
