// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Slice.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace conformance {

namespace {

QStringList texts(const QJsonValue &value)
{
    QStringList found;
    for (const QJsonValue &item : value.toArray())
        found << item.toString();
    return found;
}

QSet<QString> textSet(const QJsonValue &value)
{
    const QStringList list = texts(value);
    return {list.begin(), list.end()};
}

} // namespace

Slice readSlice(const QJsonObject &object)
{
    Slice slice;
    slice.entities = textSet(object[u"entities"_s]);
    slice.relationships = textSet(object[u"relationships"_s]);
    slice.later = textSet(object[u"later"_s]);
    slice.alwaysThere = textSet(object[u"alwaysThere"_s]);
    slice.coverageLater = texts(object[u"coverageLater"_s]);
    const QJsonObject renamed = object[u"renamed"_s].toObject();
    for (auto it = renamed.begin(); it != renamed.end(); ++it)
        slice.renamed.insert(it.key(), it.value().toString());
    const QJsonObject ports = object[u"portsOf"_s].toObject();
    for (auto it = ports.begin(); it != ports.end(); ++it)
        slice.portsOf.insert(it.key(), texts(it.value()));
    return slice;
}

QString folded(const QString &key)
{
    return key.toLower();
}

} // namespace conformance
