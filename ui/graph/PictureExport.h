// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A whole picture as a file: with its legend, without tools. On a worker; atomically, mode 0600.

#include "Export.h"
#include "Paint.h"

#include <QString>

namespace azimuth {

/// How a whole picture is drawn into a file: everything in it, at the picture's own size unless that is too large for
/// an image, the legend beside it.
PaintOrder orderForFile(const Picture &picture, const Look &look, std::vector<LegendLine> legend);

ExportResult writePng(const Picture &picture, const PaintOrder &order, const QString &path);
/// Texts stay texts. `title` is plain.
ExportResult writeSvg(const Picture &picture, const PaintOrder &order, const QString &title, const QString &path);

} // namespace azimuth
