// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The tables and views of a workspace and how older ones are brought up to date.

#include "Connection.h"

namespace azimuth {

inline constexpr qint32 workspaceApplicationId = 0x417a6d57; ///< "AzmW", in the file's header at byte 68.
inline constexpr qint32 stagingApplicationId = 0x417a6d53; ///< "AzmS"

/// The newest schema version this program knows.
int schemaVersion();

/// Refuses (NotAWorkspace) an open file of another program; one without any table may become ours.
bool checkOwner(Connection &connection, qint32 applicationId);

/// The version in an open file; 0 for a new one.
int schemaVersionOf(Connection &connection);

/// Brings the schema from `from` (0: an empty file) to the newest version, in one transaction.
bool migrate(Connection &connection, int from);

/// Of the journal's tables and of how its pages are written: one of another version cannot be gone on with.
inline constexpr int stagingVersion = 3;
/// The journal of a collection that is not sealed yet.
bool createStaging(Connection &connection);

} // namespace azimuth
