// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A check as a real tenant might answer it.

#include "Backend.h"

namespace sample {

/// Entra ID with every state, and `subscriptions` with four steps each, of which the last lacks one.
azimuth::PermissionTable check(int subscriptions = 7);

} // namespace sample
