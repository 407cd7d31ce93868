// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A check's verdicts folded for reading: by service, one row for all scopes of a step that fared alike. Pure.

#include "Backend.h"

#include <array>
#include <memory>
#include <vector>

namespace azimuth {

inline constexpr int markKinds = static_cast<int>(Mark::Waiting) + 1;

/// One step at all scopes that have the same verdict.
struct FoldedRow {
    std::vector<int> members; ///< Numbers in PermissionTable::rows, in their order; at least one.
};

struct PermissionService {
    QString name;
    std::vector<FoldedRow> troubled; ///< Whatever is not ready, in the order of the check.
    std::vector<FoldedRow> ready;
    int steps = 0;
    int readySteps = 0; ///< Ready at each of their scopes.
};

struct PermissionTree {
    PermissionTable table;
    std::vector<PermissionService> services; ///< In the order of the check.
    std::array<int, markKinds> tallies{}; ///< By Mark: steps that have this state at some scope.

    const PermissionRow &row(const FoldedRow &folded) const
    {
        return table.rows[static_cast<std::size_t>(folded.members.front())];
    }
};
using PermissionTreePtr = std::shared_ptr<const PermissionTree>;

PermissionTreePtr foldPermissions(PermissionTable table);

/// "Ready", "Missing", ...
QString markName(Mark mark);
/// "Tenant", "sub-prod", "sub-prod, sub-dev", "12 subscriptions".
QString scopeText(const PermissionTree &tree, const FoldedRow &row);

} // namespace azimuth
