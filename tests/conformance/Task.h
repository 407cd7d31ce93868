// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One recording to collect and compare. Values; any thread.

#include "Collection.h"
#include "Comparison.h"
#include "Slice.h"

#include <QJsonDocument>
#include <QString>

#include <vector>

namespace conformance {

struct Task {
    QString name;
    QString recording; ///< Path.
    QString expected; ///< Path; empty: none.
    bool whole = false; ///< As Expected::whole.
};

struct Outcome {
    QString problem; ///< As Collected::problem; then there is no comparison.
    Comparison comparison;
};

/// The recordings of a folder with `recordings` and `expected`, by name.
std::vector<Task> tasksIn(const QString &folder, bool whole);

/// Collects, exports and compares; blocks.
Outcome carryOut(const Task &task, const Programs &programs, const Slice &slice);

/// A null document where the file cannot be read or is not JSON.
QJsonDocument readJson(const QString &path);

} // namespace conformance
