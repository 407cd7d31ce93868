// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Text of the tenant as it may be shown: what would hide or turn text is written out.

#include <QString>

namespace azimuth {

/// Control, bidirectional, and zero-width characters as escapes ("\u202E"); line ends and tabs as marks.
/// Returns the very string where nothing is to be escaped (no copy). Any thread.
QString plainText(const QString &text);

/// As a tooltip that can hold no mark-up; cut where it is very long.
QString plainToolTip(const QString &text);

} // namespace azimuth
