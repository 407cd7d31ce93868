// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Export.h"

#include "Slice.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace conformance {

const Entity *Export::find(const QString &key) const
{
    const auto it = entityByKey.constFind(folded(key));
    return it == entityByKey.constEnd() ? nullptr : &entities[static_cast<std::size_t>(*it)];
}

QStringList readClasses(const QJsonValue &value)
{
    QStringList classes;
    if (value.isString())
        classes << value.toString();
    for (const QJsonValue &item : value.toArray())
        classes << item.toString();
    classes.sort();
    return classes;
}

QJsonObject withoutUnderscores(const QJsonObject &object)
{
    QJsonObject kept;
    for (auto it = object.begin(); it != object.end(); ++it)
        if (!it.key().startsWith(u'_'))
            kept.insert(it.key(), it.value());
    return kept;
}

Entity readEntity(const QJsonObject &object)
{
    Entity entity;
    entity.key = object[u"_key"_s].toString();
    entity.type = object[u"_type"_s].toString();
    entity.classes = readClasses(object[u"_class"_s]);
    entity.properties = withoutUnderscores(object);
    entity.placeholder = object[u"_placeholder"_s].toBool();
    return entity;
}

Export readExport(const QJsonObject &object)
{
    Export found;
    for (const QJsonValue &value : object[u"entities"_s].toArray()) {
        found.entities.push_back(readEntity(value.toObject()));
        const QString key = folded(found.entities.back().key);
        if (!found.entityByKey.contains(key))
            found.entityByKey.insert(key, static_cast<int>(found.entities.size()) - 1);
    }
    for (const QJsonValue &value : object[u"relationships"_s].toArray()) {
        const QJsonObject item = value.toObject();
        found.relationships.push_back({item[u"_key"_s].toString(), item[u"_type"_s].toString(),
                                       item[u"_class"_s].toString(), item[u"_fromEntityKey"_s].toString(),
                                       item[u"_toEntityKey"_s].toString(), withoutUnderscores(item)});
    }
    for (const QJsonValue &value : object[u"coverage"_s].toArray()) {
        const QJsonObject item = value.toObject();
        found.coverage.push_back(
            {item[u"step"_s].toString(), item[u"scope"_s].toString(), item[u"state"_s].toString()});
    }
    return found;
}

} // namespace conformance
