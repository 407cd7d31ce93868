// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EntityQuery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

using Test = Condition::Test;

constexpr std::array<std::pair<Test, QLatin1StringView>, 8> testWords{{
    {Test::Is, QLatin1StringView("is")},
    {Test::IsNot, QLatin1StringView("isNot")},
    {Test::Contains, QLatin1StringView("contains")},
    {Test::ContainsNot, QLatin1StringView("containsNot")},
    {Test::Less, QLatin1StringView("less")},
    {Test::Greater, QLatin1StringView("greater")},
    {Test::Present, QLatin1StringView("present")},
    {Test::Absent, QLatin1StringView("absent")},
}};

QString wordOf(Test test)
{
    for (const auto &[known, word] : testWords)
        if (known == test)
            return word;
    return {};
}

std::optional<Test> testOf(const QString &word)
{
    for (const auto &[test, known] : testWords)
        if (known == word)
            return test;
    return std::nullopt;
}

QStringList textsIn(const QJsonValue &value)
{
    QStringList texts;
    for (const auto list = value.toArray(); const QJsonValue &item : list)
        if (item.isString())
            texts.append(item.toString());
    return texts;
}

void put(QJsonObject &object, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        object.insert(name, text);
}

void put(QJsonObject &object, const QString &name, const QStringList &texts)
{
    if (!texts.isEmpty())
        object.insert(name, QJsonArray::fromStringList(texts));
}

void put(QJsonObject &object, const QString &name, const QJsonArray &list)
{
    if (!list.isEmpty())
        object.insert(name, list);
}

} // namespace

QByteArray toJson(const EntityQuery &query)
{
    QJsonArray conditions;
    for (const Condition &condition : query.conditions) {
        QJsonObject one{{u"column"_s, condition.column}, {u"test"_s, wordOf(condition.test)}};
        put(one, u"values"_s, condition.values);
        conditions.append(one);
    }
    QJsonArray sort;
    for (const SortKey &key : query.sort) {
        QJsonObject one{{u"column"_s, key.column}};
        if (key.descending)
            one.insert(u"descending"_s, true);
        sort.append(one);
    }
    QJsonObject object;
    put(object, u"types"_s, query.types);
    put(object, u"service"_s, query.service);
    put(object, u"class"_s, query.className);
    put(object, u"within"_s, query.within);
    put(object, u"keys"_s, query.keys);
    put(object, u"text"_s, query.text);
    put(object, u"conditions"_s, conditions);
    put(object, u"sort"_s, sort);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

EntityQuery entityQueryFrom(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    EntityQuery query;
    query.types = textsIn(object.value(u"types"));
    query.service = object.value(u"service").toString();
    query.className = object.value(u"class").toString();
    query.within = object.value(u"within").toString();
    query.keys = textsIn(object.value(u"keys"));
    query.text = object.value(u"text").toString();
    for (const auto list = object.value(u"conditions").toArray(); const QJsonValue &value : list) {
        const QString column = value.toObject().value(u"column").toString();
        const auto test = testOf(value.toObject().value(u"test").toString());
        if (test && !column.isEmpty())
            query.conditions.push_back({column, *test, textsIn(value.toObject().value(u"values"))});
    }
    for (const auto list = object.value(u"sort").toArray(); const QJsonValue &value : list) {
        const QString column = value.toObject().value(u"column").toString();
        if (!column.isEmpty())
            query.sort.push_back({column, value.toObject().value(u"descending").toBool()});
    }
    return query;
}

} // namespace azimuth
