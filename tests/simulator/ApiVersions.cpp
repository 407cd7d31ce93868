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
    QStringList versions = table.value(type).split(u' ', Qt::SkipEmptyParts);
    if (versions.isEmpty())
        return {};
    for (auto end = type.indexOf(u'/'); end > 0; end = type.indexOf(u'/', end + 1))
        versions += table.value(type.left(end) + QStringLiteral("/*")).split(u' ', Qt::SkipEmptyParts);
    versions += table.value(type + QStringLiteral("/*")).split(u' ', Qt::SkipEmptyParts);
    versions.removeDuplicates();
    versions.sort();
    return versions;
}

} // namespace simulator
