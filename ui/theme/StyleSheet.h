// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The one style sheet, made from the same table as the palette.

#include <QPalette>
#include <QString>

namespace azimuth {

class Theme;

QString styleSheetOf(const Theme &theme);
QPalette paletteOf(const Theme &theme);

} // namespace azimuth
