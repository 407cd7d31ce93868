// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The demo tenant: Halvorsen Maritime, a company that does not exist, with the directory, the cloud and the mistakes
/// that a mid-size company has. Every name, id and address is invented; only the ids that Microsoft gave to its own
/// permissions, roles and applications are real.

#include "State.h"

namespace simulator {

/// The whole demo tenant; two calls are equal. Dates are fixed and lie around 2026: what "expired" means does not move.
/// Mistakes on purpose:
/// - nsg-legacy-erp lets the Internet in on 3389, nsg-sandbox-lab lets everything in;
/// - container "brochures" of sthmportalprodweb is public, sthmlegacyerp accepts plain HTTP;
/// - "Old Intranet" has a client secret that ended in 2025, "Legacy Provisioning" holds
/// RoleManagement.ReadWrite.Directory;
/// - the guest "Marek Dvorak (Tidewater Consulting)" owns a subscription, two role assignments name principals that are
/// gone.
State demoEstate();

} // namespace simulator
