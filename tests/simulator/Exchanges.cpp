// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchanges.h"

#include <QJsonDocument>
#include <QSet>
#include <QStringList>
#include <QUrlQuery>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

Plane planeOf(const QString &host)
{
    const QString first = host.section(u'.', 0, 0);
    if (first.startsWith(u"login"_s) || first == u"sts"_s)
        return Plane::Authority;
    if (host.contains(u".vault."_s) || host.contains(u".core."_s) || host.contains(u".storage."_s))
        return Plane::Data;
    if (first.contains(u"graph"_s))
        return Plane::Graph;
    return Plane::ResourceManager;
}

QString foldedPath(const QUrl &url)
{
    QString path = QUrl::fromPercentEncoding(url.path(QUrl::FullyEncoded).toUtf8());
    while (path.contains(u"//"_s))
        path.replace(u"//"_s, u"/"_s);
    while (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    return path.isEmpty() ? u"/"_s : path;
}

QMap<QString, QString> queryOf(const QUrl &url)
{
    QMap<QString, QString> query;
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded))
        query.insert(name.toLower(), value);
    return query;
}

/// One text for one request, however its URL was written.
QString keyOf(const QString &method, const QUrl &url)
{
    QString key = method + u' ' + url.host().toLower() + foldedPath(url).toLower() + u'?';
    const auto query = queryOf(url);
    for (auto item = query.begin(); item != query.end(); ++item)
        key += item.key() + u'=' + item.value() + u'&';
    return key;
}

bool continues(const QMap<QString, QString> &query)
{
    static const QStringList names{u"$skiptoken"_s, u"skiptoken"_s, u"nextlink"_s, u"$skip"_s, u"marker"_s};
    for (const QString &name : names)
        if (query.contains(name))
            return true;
    return false;
}

QString nextLink(const QJsonObject &body)
{
    const QString link = body.value(u"nextLink"_s).toString();
    return link.isEmpty() ? body.value(u"@odata.nextLink"_s).toString() : link;
}

struct Recorded {
    Exchange exchange;
    QUrl url;
};

Recorded read(const QJsonObject &record)
{
    Recorded recorded;
    recorded.url = QUrl(record.value(u"url"_s).toString());
    Exchange &exchange = recorded.exchange;
    exchange.method = record.value(u"method"_s).toString().toUpper();
    exchange.host = recorded.url.host().toLower();
    exchange.plane = planeOf(exchange.host);
    exchange.path = foldedPath(recorded.url);
    exchange.query = queryOf(recorded.url);
    exchange.status = record.value(u"status"_s).toInt();
    exchange.body = record.value(u"body"_s);
    // A body may have been kept as text.
    const QString text = exchange.body.toString();
    if (text.startsWith(u'{')) {
        const auto parsed = QJsonDocument::fromJson(text.toUtf8());
        if (parsed.isObject())
            exchange.body = parsed.object();
    }
    exchange.isList = exchange.status == 200 && exchange.body.toObject().value(u"value"_s).isArray();
    return recorded;
}

using Answers = QHash<QString, Recorded>;

/// Follows the next links of a first page through what was recorded.
void joinPages(Recorded &first, const Answers &answers, QSet<QString> &used)
{
    Exchange &exchange = first.exchange;
    exchange.items = exchange.body.toObject().value(u"value"_s).toArray();
    QString link = nextLink(exchange.body.toObject());
    QSet<QString> seen;
    while (!link.isEmpty()) {
        const QString key = keyOf(exchange.method, first.url.resolved(QUrl(link)));
        const auto page = answers.constFind(key);
        if (seen.contains(key) || page == answers.constEnd() || !page->exchange.isList)
            return;
        seen.insert(key);
        used.insert(key);
        const QJsonObject body = page->exchange.body.toObject();
        for (const auto &item : body.value(u"value"_s).toArray())
            exchange.items.append(item);
        link = nextLink(body);
    }
}

} // namespace

std::vector<Exchange> settledExchanges(const QJsonArray &recorded)
{
    Answers answers;
    QHash<QString, qsizetype> times;
    qsizetype time = 0;
    for (const auto &record : recorded) {
        Recorded one = read(record.toObject());
        const QString key = keyOf(one.exchange.method, one.url);
        const auto before = answers.constFind(key);
        if (before != answers.constEnd() && before->exchange.status == 200 && one.exchange.status != 200)
            continue;
        times.insert(key, ++time);
        answers.insert(key, std::move(one));
    }
    // By the time of the answer that counts: one list may have been asked for with several URLs, and the last one wins.
    QStringList order = answers.keys();
    std::sort(order.begin(), order.end(),
              [&times](const QString &one, const QString &other) { return times.value(one) < times.value(other); });
    std::vector<Exchange> settled;
    QSet<QString> used;
    QStringList pages;
    for (const QString &key : order) {
        Recorded one = answers.value(key);
        if (continues(one.exchange.query)) {
            pages += key;
            continue;
        }
        if (one.exchange.isList)
            joinPages(one, answers, used);
        settled.push_back(std::move(one.exchange));
    }
    // Pages whose first page nobody recorded are lists of their own.
    for (const QString &key : pages) {
        if (used.contains(key))
            continue;
        Recorded one = answers.value(key);
        if (one.exchange.isList)
            joinPages(one, answers, used);
        settled.push_back(std::move(one.exchange));
    }
    return settled;
}

} // namespace simulator
