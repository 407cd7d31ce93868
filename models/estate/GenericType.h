// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Generic resources: those of a type that no catalog row knows. They bear the type that Resource Manager gives them,
/// "microsoft.web/sites", and share one row of the catalog for everything else.

#include "TypeCatalog.h"

#include <QString>

namespace azimuth {

/// The catalog's row that lies under every generic type, and what stands for them in names of relationships.
QString genericBaseType();
/// True for "microsoft.web/sites", false for "azure_vm".
bool isGenericType(QStringView name);
/// What is known of a generic type: the base row's facts under its own name. `exampleKey` is the id of one such
/// resource: ids keep the capitals of a type, which tell its words.
EntityType genericType(const TypeCatalog &catalog, const QString &name, const QString &exampleKey);
/// "Network: Private endpoint", "Compute: Virtual machine / extension"; with an id in lower case, "Network:
/// Privateendpoint". "Sendgrid.Email: Account" where Microsoft is not the provider.
QString genericLabel(const QString &name, const QString &exampleKey);

} // namespace azimuth
