// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GraphRecording.h"

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

/// "a,b($select=c),d" without what stands in brackets.
QStringList expandNames(const QString &expand)
{
    QStringList names;
    QString name;
    int depth = 0;
    for (const QChar c : expand) {
        depth += c == u'(' ? 1 : c == u')' ? -1 : 0;
        if (c == u',' && depth == 0)
            names += std::exchange(name, QString());
        else if (depth == 0 && c != u')' && !c.isSpace())
            name += c;
    }
    names += name;
    names.removeAll(QString());
    return names;
}

QJsonObject merged(QJsonObject older, const QJsonObject &newer)
{
    for (auto value = newer.begin(); value != newer.end(); ++value)
        older.insert(value.key(), value.value());
    return older;
}

} // namespace

void GraphRecording::take(const Exchange &exchange)
{
    QString path = exchange.path;
    for (const QString &version : {u"/v1.0"_s, u"/beta"_s})
        if (path == version || path.startsWith(version + u'/'))
            path = path.mid(version.size());
    if (path.isEmpty())
        path = u"/"_s;
    if (exchange.method != u"GET"_s || path.endsWith(u"/$count"_s))
        return;
    if (exchange.status != 200) {
        if (exchange.status >= 400 && exchange.status < 500 && exchange.status != 429)
            m_state.graphRefusals.insert(path, {exchange.status, exchange.body.toObject()});
        return;
    }
    if (exchange.isList) {
        takeList(path, exchange);
        return;
    }
    QJsonObject object = exchange.body.toObject();
    object.remove(u"@odata.context"_s);
    takeExpanded(path, object, expandNames(exchange.query.value(u"$expand"_s)));
    m_state.graphObjects.insert(path, merged(m_state.graphObjects.value(path), object));
}

void GraphRecording::takeList(const QString &path, const Exchange &exchange)
{
    const QStringList expanded = expandNames(exchange.query.value(u"$expand"_s));
    auto &known = m_known[path];
    QJsonArray items;
    for (const auto &item : exchange.items) {
        QJsonObject object = item.toObject();
        const QString id = object.value(u"id"_s).toString();
        if (!id.isEmpty()) {
            takeExpanded(path + u'/' + id, object, expanded);
            object = merged(known.value(id), object);
            known.insert(id, object);
        }
        items.append(item.isObject() ? QJsonValue(object) : item);
    }
    // A filtered list tells of its objects, not of the whole list.
    const bool filtered = exchange.query.contains(u"$filter"_s);
    if (!filtered || !m_state.graphLists.contains(path))
        m_state.graphLists.insert(path, {items});
}

void GraphRecording::takeExpanded(const QString &path, QJsonObject &object, const QStringList &names)
{
    for (const QString &name : names) {
        const QJsonValue value = object.take(name);
        object.remove(name + u"@odata.context"_s);
        if (value.isArray() && !m_state.graphLists.contains(path + u'/' + name))
            m_state.graphLists.insert(path + u'/' + name, {value.toArray()});
        else if (value.isObject())
            m_state.graphObjects.insert(path + u'/' + name, value.toObject());
    }
}

void GraphRecording::finish()
{
    for (auto refusal = m_state.graphRefusals.begin(); refusal != m_state.graphRefusals.end();) {
        const bool settled = m_state.graphLists.contains(refusal.key()) || m_state.graphObjects.contains(refusal.key());
        refusal = settled ? m_state.graphRefusals.erase(refusal) : std::next(refusal);
    }
}

} // namespace simulator
