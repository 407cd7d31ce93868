// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the tests of the catalog share: the shipped rows, and short ways to map an answer and look at what came of it.

#include "Catalog.h"

#include <QJsonObject>

namespace testing {

/// The shipped catalog, loaded once; a test that calls it fails if a row was refused.
const azimuth::Catalog &shippedCatalog();

/// Tenant "tenant-1", domain contoso.example, subscription sub-1, parent "" unless told.
azimuth::MapContext someContext(const QString &parentKey = {}, const QByteArray &parent = {});

azimuth::MappedPage mapped(const QString &step, const QByteArray &body,
                           const azimuth::MapContext &context = someContext());

/// Where the resources of listOf() are: RG's providers.
inline const QString resource = QStringLiteral("/subscriptions/sub-1/resourceGroups/RG/providers/");
/// One object of an ARM list below RG.
QByteArray listOf(const QString &path, const QByteArray &fields);

QJsonObject objectOf(const QByteArray &json);
/// The properties of the entity with this key; fails the test when there is none.
QJsonObject propertiesOf(const azimuth::PageRows &rows, const QString &key);
const azimuth::EntityRow *entityOf(const azimuth::PageRows &rows, const QString &key);
/// "A -HAS-> B" for each reference, "~>" with a placeholder, "->" for links; ends' last segments only, sorted.
QStringList drawn(const azimuth::PageRows &rows);

} // namespace testing
