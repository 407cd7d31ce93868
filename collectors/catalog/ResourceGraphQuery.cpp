// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResourceGraphQuery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int mostRows = 1000; // of one answer, by the service's rule
const QString typesTail = u" | summarize count() by type"_s;

QJsonObject read(const QByteArray &body)
{
    return QJsonDocument::fromJson(body).object();
}

QByteArray written(const QJsonObject &body)
{
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

QByteArray withOption(const QByteArray &body, const QString &name, const QJsonValue &value)
{
    QJsonObject question = read(body);
    QJsonObject options = question.value("options"_L1).toObject();
    options.insert(name, value);
    question.insert("options"_L1, options);
    return written(question);
}

} // namespace

QString otherTypesMark()
{
    return u"{otherTypes}"_s;
}

QByteArray firstQuestion(const QString &query, const QStringList &subscriptions)
{
    const QString table = query.section(u'|', 0, 0).trimmed();
    const QString first = query.contains(otherTypesMark()) ? table + typesTail : query;
    return written({{u"query"_s, first},
                    {u"subscriptions"_s, QJsonArray::fromStringList(subscriptions)},
                    {u"options"_s, QJsonObject{{u"resultFormat"_s, u"objectArray"_s}, {u"$top"_s, mostRows}}}});
}

bool asksForTypes(const QByteArray &body)
{
    return read(body).value("query"_L1).toString().endsWith(typesTail);
}

QByteArray questionForTypes(const QByteArray &body, const QString &query, const QStringList &types)
{
    QJsonObject question = read(body);
    question.insert("query"_L1, QString(query).replace(otherTypesMark(), u'\'' + types.join(u"', '"_s) + u'\''));
    return written(question);
}

QByteArray questionForPage(const QByteArray &body, const QString &skipToken)
{
    return withOption(body, u"$skipToken"_s, skipToken);
}

QByteArray smallerQuestion(const QByteArray &body)
{
    const int rows = read(body).value("options"_L1).toObject().value("$top"_L1).toInt();
    return rows < 2 ? QByteArray() : withOption(body, u"$top"_s, rows / 2);
}

} // namespace azimuth
