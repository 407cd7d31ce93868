// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What must be true of a file before SQLite may open it.

#include "SnapshotWriter.h"

namespace azimuth {

/// Makes an empty file with mode 0600 where there is none; an existing one is left alone. CannotWrite when it cannot.
std::optional<StoreProblem> createPrivateFile(const QString &path);

/// Refuses what is not SQLite (NotAWorkspace), SQLite of another program (NotAWorkspace) and a header cut short
/// (Damaged), without opening it as a database. An empty file passes.
std::optional<StoreProblem> checkHeader(const QString &path, qint32 applicationId);

} // namespace azimuth
