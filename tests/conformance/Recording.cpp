// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Recording.h"

#include "Slice.h"

#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace conformance {

Shown::Shown(const QJsonArray &exchanges)
{
    for (const QJsonValue &value : exchanges) {
        const QJsonObject exchange = value.toObject();
        addWithParents(QUrl(exchange[u"url"_s].toString()).path().replace(u"//"_s, u"/"_s));
        if (exchange[u"status"_s].toInt() == 200)
            walk(exchange[u"body"_s], {}, {});
    }
}

bool Shown::bears(const QString &key) const
{
    const QString id = folded(key);
    for (qsizetype slash = id.lastIndexOf(u'/'); slash > 0; slash = id.lastIndexOf(u'/', slash - 1))
        if (m_lists.contains(id.left(slash)))
            return true;
    return m_ids.contains(id);
}

void Shown::add(const QString &id)
{
    m_ids.insert(folded(id));
}

void Shown::walk(const QJsonValue &value, const QString &name, const QString &owner)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QString id = object[u"id"_s].toString();
        for (auto it = object.begin(); it != object.end(); ++it)
            walk(it.value(), it.key(), id.startsWith(u'/') ? id : owner);
    } else if (value.isArray()) {
        const QJsonArray items = value.toArray();
        const QJsonObject first = items.first().toObject();
        if (!owner.isEmpty() && !first.isEmpty() && !first.contains(u"id"_s))
            m_lists.insert(folded(owner + u'/' + name));
        for (const QJsonValue &item : items)
            walk(item, name, owner);
    } else if (const QString text = value.toString(); text.startsWith(u'/')) {
        addWithParents(text);
    } else if (name == u"id"_s) {
        add(text);
    }
}

void Shown::addWithParents(const QString &id)
{
    add(id);
    for (qsizetype slash = id.lastIndexOf(u'/'); slash > 0; slash = id.lastIndexOf(u'/', slash - 1))
        add(id.left(slash));
}

} // namespace conformance
