// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// States that are shown with a mark of their own: shape and colour (visual-design.md, section 1).

namespace azimuth {

enum class Mark { Ready, Missing, OverPrivileged, NotConsented, LicenceMissing, Unknown, Gap, Running, Waiting };

} // namespace azimuth
