// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Keeps secrets out of crash reports.

namespace azimuth {

/// A core holds the secret and the tokens, and crash reporters keep cores: this process leaves none. Once, first thing
/// in main().
void leaveNoCore();

} // namespace azimuth
