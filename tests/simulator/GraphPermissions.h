// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Which application permissions let a read of Microsoft Graph pass.
/// Source: microsoftgraph/microsoft-graph-devx-content, permissions.json (names and paths are facts).

#include <QStringList>

namespace simulator {

/// Any one of these lets a GET of `path` ("/groups/{id}/members", without version) pass. Never empty.
QStringList permissionsFor(const QString &path);
/// Any one of these shows objects of the type ("#microsoft.graph.user") among members; empty for a type nobody
/// restricts.
QStringList permissionsForType(const QString &odataType);
/// Every permission that some path asks for, each once.
QStringList allPermissions();
/// True if one of `wanted` is granted, or a permission that includes it (X.ReadWrite.All includes X.Read.All).
bool isGranted(const QStringList &wanted, const QStringList &granted);

} // namespace simulator
