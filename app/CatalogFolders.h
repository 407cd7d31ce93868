// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Where catalog rows come from: those built in, then the user's own, which add and override.

#include <QStringList>

namespace azimuth {

/// ":/catalog" and "{application data}/catalog" (~/.local/share/azimuth/azimuth/catalog on Linux), in this order.
QStringList catalogFolders();
/// ":/catalog" alone: the same on every machine.
QStringList shippedCatalogFolders();

} // namespace azimuth
