// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What a workspace is asked for. Failures are left in the connection.

#include "Connection.h"
#include "Workspace.h"

namespace azimuth {

/// How long a statement waits for another process's lock.
inline constexpr int busyMilliseconds = 3000;

/// Opens a workspace's file read-only, also on a medium where SQLite cannot make the files it shares among processes.
bool openForReading(Connection &connection, const QString &path);

/// The snapshot asked for, or the newest sealed one. NoSnapshot where there is none, or it is not sealed.
qint64 sealedSnapshot(Connection &connection, std::optional<SnapshotId> asked);

std::vector<SnapshotSummary> readSnapshots(Connection &connection);
std::vector<CoverageRow> readCoverage(Connection &connection, SnapshotId snapshot);
QByteArray readRawJson(Connection &connection, const QString &entityKey, SnapshotId snapshot);
TypeCatalog readTypes(Connection &connection);
EstatePtr readEstate(Connection &connection, SnapshotId snapshot);

} // namespace azimuth
