// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CatalogFolders.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace azimuth {

QStringList catalogFolders()
{
    return shippedCatalogFolders() << QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/catalog"_s;
}

QStringList shippedCatalogFolders()
{
    return {u":/catalog"_s};
}

} // namespace azimuth
