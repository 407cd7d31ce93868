// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Defender writes descriptions and remedies in a little HTML: what a person reads of it.

#include <QString>

namespace azimuth {

/// Line ends for breaks, paragraphs and items; links as "text (address)"; other mark-up is left out. What only looks
/// like a tag ("<resource group>") stays.
QString plainRemedy(const QString &text);

} // namespace azimuth
