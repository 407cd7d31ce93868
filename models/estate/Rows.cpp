// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rows.h"

#include "GenericType.h"

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// One name for all generic types: "azure_role_assignment_allows_resource" whatever the resource.
QString nameInRelationships(const QString &type)
{
    return isGenericType(type) ? genericBaseType() : type;
}

} // namespace

QString foldedKey(const QString &key)
{
    return key.toLower();
}

QString relationshipType(const QString &fromType, const QString &className, const QString &toType)
{
    const QString from = nameInRelationships(fromType);
    const QStringList fromWords = from.split(u'_');
    const QStringList toWords = nameInRelationships(toType).split(u'_');
    qsizetype shared = 0;
    while (shared < fromWords.size() && shared < toWords.size() && fromWords[shared] == toWords[shared])
        ++shared;
    const QString rest = shared == toWords.size() ? toWords.last() : toWords.mid(shared).join(u'_');
    return from + u'_' + className.toLower() + u'_' + rest;
}

QString relationshipKey(const QString &fromKey, const QString &className, const QString &toKey)
{
    return fromKey + u'|' + className.toLower() + u'|' + toKey;
}

} // namespace azimuth
