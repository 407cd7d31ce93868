// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// From the journal of a collection to a snapshot of the workspace, in one transaction.

#include "Staging.h"

namespace azimuth {

/// Everything of seal() but removing the journal. Problems are left in the two connections.
bool sealSnapshot(Connection &connection, Staging &staging, qint64 snapshot, const SealRules &rules,
                  SealCounts &counts);

/// The seed of a workspace's hashes.
qint64 hashSeed(Connection &connection);

} // namespace azimuth
