// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TruthGraph.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace simulator::truth {

namespace {

bool isTime(const QJsonValue &value)
{
    const QString text = value.toString();
    return text.size() >= 19 && text[10] == u'T' && QDateTime::fromString(text.left(19), Qt::ISODate).isValid();
}

bool isScalar(const QJsonValue &value)
{
    return value.isString() || value.isDouble() || value.isBool();
}

bool isKept(const QJsonValue &value)
{
    if (!value.isArray())
        return isScalar(value) && !isTime(value);
    const QJsonArray items = value.toArray();
    return !items.isEmpty() && std::ranges::all_of(items, [](const QJsonValue &item) { return isScalar(item); });
}

/// "publicIPAddresses" -> "publicIpAddresses"
QString camelCase(const QString &name)
{
    const QStringList words = snakeCase(name).split(u'_', Qt::SkipEmptyParts);
    QString camel = words.value(0);
    for (qsizetype i = 1; i < words.size(); ++i)
        camel += words[i].left(1).toUpper() + words[i].mid(1);
    return camel;
}

/// Fields of the object and of its bag; where both have one, the object's own.
QJsonObject hoisted(const QJsonObject &object)
{
    QJsonObject all = object.value(u"properties").toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        if (it.key() != u"properties"_s)
            all.insert(it.key(), it.value());
    return all;
}

} // namespace

QJsonObject converted(const QJsonObject &object)
{
    const QJsonObject source = hoisted(object);
    QJsonObject facts;
    for (auto it = source.begin(); it != source.end(); ++it)
        if (isKept(it.value()))
            facts.insert(camelCase(it.key()), it.value());
    for (const QString &name : {u"createdAt"_s, u"creationDate"_s, u"creationTime"_s, u"creationTimestamp"_s})
        if (const QJsonValue time = milliseconds(source.value(name));
            time.isDouble() && !facts.contains(u"createdOn"_s))
            facts.insert(u"createdOn"_s, time);
    const QString status = source.value(u"status").toString().toLower();
    if (QStringList{u"active"_s, u"enabled"_s, u"online"_s}.contains(status))
        facts.insert(u"active"_s, true);
    if (QStringList{u"inactive"_s, u"disabled"_s, u"offline"_s}.contains(status))
        facts.insert(u"active"_s, false);
    return facts;
}

QJsonObject with(QJsonObject facts, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        facts.insert(it.key(), it.value());
    return facts;
}

QString parentOf(const QString &id)
{
    return id.section(u'/', 0, -3);
}

} // namespace simulator::truth
