// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What rows of a catalog cannot say: named functions, each pure and small, that files call by name.

#include "Expression.h"
#include "Rows.h"
#include "TypeCatalog.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace azimuth::mapping {

/// Computes one property ("isWideOpen").
using ValueDerivation = Value (*)(const Scope &scope);
/// Adds rows for one object: entities, references.
using RowDerivation = void (*)(const Scope &scope, const TypeCatalog &types, std::string_view rawJson, PageRows &rows);

/// A relationship that a derivation can make, for checks and documentation.
struct DerivedRelationship {
    QString className;
    QString type;
    QString fromType;
    QString toType;
};

/// nullptr for an unknown name.
ValueDerivation valueDerivation(const QString &name);

struct RowDerivationFacts {
    QString name;
    RowDerivation derive = nullptr;
    QStringList yields; ///< Entity types it may make.
    std::vector<DerivedRelationship> relationships;
};
/// nullptr for an unknown name.
const RowDerivationFacts *rowDerivation(const QString &name);

// The functions themselves.
Value isWideOpen(const Scope &scope);
void securityRules(const Scope &scope, const TypeCatalog &types, std::string_view rawJson, PageRows &rows);
void groupMembers(const Scope &scope, const TypeCatalog &types, std::string_view rawJson, PageRows &rows);
void servicePrincipalMembers(const Scope &scope, const TypeCatalog &types, std::string_view rawJson, PageRows &rows);

} // namespace azimuth::mapping
