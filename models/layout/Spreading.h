// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Takes discs that overlap apart, moving as little as possible.

#include "ForceLayout.h"

#include <stop_token>
#include <vector>

namespace azimuth::layout {

/// `mobility`: 0 stays, whatever it overlaps; of two others the one with more moves more. Afterwards no two discs
/// overlap unless both stay. Deterministic.
void spread(std::vector<Point> &at, const std::vector<double> &radius, const std::vector<double> &mobility,
            const std::stop_token &stop);

/// How much wider everything has to become so that most discs do not touch their nearest one; 1 to `most`.
double widening(const std::vector<Point> &at, const std::vector<double> &radius, double most);

} // namespace azimuth::layout
