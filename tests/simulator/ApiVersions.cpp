// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ApiVersions.h"

#include <QHash>

namespace simulator {

namespace {

struct Row {
    const char *type;
    const char *versions;
};

constexpr Row rows[] = {
#include "ApiVersionTable.inc"
};

} // namespace

QStringList apiVersionsOf(const QString &type)
{
    static const QHash<QString, QString> table = [] {
        QHash<QString, QString> made;
        for (const Row &row : rows)
            made.insert(QString::fromLatin1(row.type), QString::fromLatin1(row.versions));
        return made;
    }();
    return table.value(type).split(u' ', Qt::SkipEmptyParts);
}

} // namespace simulator
