// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A row that NavigatorModel keeps, once somebody looked at what lies above it.

#include "NavigatorModel.h"

namespace azimuth {

struct NavigatorModel::Node {
    NavigatorRow row;
    Node *parent = nullptr;
    int place = 0; ///< Among its siblings.
    bool fetched = false;
    bool gone = false; ///< Its entity is not in the present scene: about to be removed.
    std::vector<std::unique_ptr<Node>> children;
    QByteArray id; ///< Set while scenes change: `row` speaks of the old one.
};

} // namespace azimuth
