// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Text of a tenant, made safe to show: what would reorder or hide it shows as an escape.

#include <QString>

namespace azimuth {

/// Control and bidirectional characters as escapes ("\\u202E"), line ends and tabs as marks. Shares the text where
/// there is nothing to escape.
QString plainText(const QString &text);

} // namespace azimuth
