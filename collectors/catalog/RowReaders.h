// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One row of a catalog file -> one spec; and the checks that need all of them.

#include "CatalogReader.h"

#include <optional>
#include <vector>

namespace azimuth::mapping {

/// Nothing when the row was refused; the problems are noted in `fields`.
std::optional<TypeSpec> readType(const SourceRow &row, RowFields &fields,
                                 const QHash<QString, QStringList> &classProperties);
std::optional<StepRow> readStep(const SourceRow &row, RowFields &fields);
/// Reads one reference of a type or step; problems are noted at `field` of the row.
std::optional<ReferenceSpec> readReference(const QJsonValue &json, const QString &self, const QString &field,
                                           RowFields &fields);
std::vector<NamedExpression> readNamed(const QJsonValue &json, const QString &field, RowFields &fields);
void readExpression(const QJsonValue &json, const QString &field, RowFields &fields, Expression &expression);

/// Refuses and drops types and steps that name others that do not exist.
void checkRows(Rows &rows, std::vector<CatalogProblem> &problems);
/// True if a reference or link of any row bears the type.
bool hasReferenceType(const Rows &rows, const QString &type);

} // namespace azimuth::mapping
