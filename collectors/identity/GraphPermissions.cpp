// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GraphPermissions.h"

#include "Credential.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QJsonParseError>

#include <algorithm>

namespace azimuth {

using namespace Qt::StringLiterals;

namespace {

QStringList foldedList(const QJsonValue &value)
{
    QStringList list;
    for (const auto &each : value.toArray())
        list.append(each.toString().toLower());
    return list;
}

} // namespace

std::variant<GraphPermissions, GraphPermissionsProblem> GraphPermissions::fromJson(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return GraphPermissionsProblem{
            u"line %1: %2"_s.arg(json.left(error.offset).count('\n') + 1).arg(error.errorString())};
    GraphPermissions known;
    const QJsonArray rows = document.object().value("permissions"_L1).toArray();
    for (const auto &value : rows) {
        const QJsonObject row = value.toObject();
        Permission permission{row.value("name"_L1).toString(), row.value("id"_L1).toString().toLower(),
                              foldedList(row.value("also"_L1)), foldedList(row.value("write"_L1))};
        const QString key = permission.name.toLower();
        if (key.isEmpty() || known.m_byName.contains(key))
            return GraphPermissionsProblem{u"no name, or a second time: \"%1\""_s.arg(permission.name)};
        if (!permission.id.isEmpty() && !isGuid(permission.id))
            return GraphPermissionsProblem{u"%1: the id is not a GUID"_s.arg(permission.name)};
        known.m_byName.insert(key, permission);
    }
    if (known.m_byName.isEmpty())
        return GraphPermissionsProblem{u"no permissions"_s};
    for (const auto &value : document.object().value("readingRoles"_L1).toArray())
        known.m_readingRoles.append(value.toObject().value("id"_L1).toString().toLower());
    return known;
}

bool GraphPermissions::satisfies(const QString &held, const QString &needed) const
{
    const QString have = held.toLower();
    const QString need = needed.toLower();
    if (have == need || have == QString(need).replace(u".read."_s, u".readwrite."_s))
        return true;
    const Permission permission = m_byName.value(need);
    return permission.also.contains(have) || permission.write.contains(have);
}

bool GraphPermissions::writes(const QString &permission) const
{
    const QString folded = permission.toLower();
    return folded.contains(u".readwrite."_s) || folded.endsWith(u".readwrite"_s)
        || std::ranges::any_of(m_byName, [&folded](const Permission &row) { return row.write.contains(folded); });
}

QString GraphPermissions::appRoleId(const QString &permission) const
{
    return m_byName.value(permission.toLower()).id;
}

QStringList GraphPermissions::names() const
{
    QStringList names;
    for (const Permission &permission : m_byName)
        names.append(permission.name);
    names.sort();
    return names;
}

} // namespace azimuth
