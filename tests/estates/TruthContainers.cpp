// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TruthGraph.h"

using namespace Qt::StringLiterals;

namespace simulator::truth {

namespace {

void addRegistries(TruthGraph &graph)
{
    const QString type = u"microsoft.containerregistry/registries"_s;
    for (const QJsonObject &object : graph.resources(type)) {
        const QJsonValue status = object.value(u"properties")[u"encryption"][u"status"];
        graph.groupedEntity(object, u"azure_container_registry"_s,
                            with(converted(object), {{u"encrypted"_s, status == u"enabled"_s}}));
    }
    for (const QJsonObject &object : graph.resources(type + u"/webhooks"_s)) {
        const QString id = object.value(u"id").toString();
        graph.ungroupedEntity(object, u"azure_container_registry_webhook"_s,
                              with(converted(object), {{u"address"_s, u"NOT_RETURNED_FROM_AZURE_API"_s}}));
        graph.relate(parentOf(id), u"HAS"_s, id);
    }
}

QString volumeKey(const QString &group, const QJsonValue &name)
{
    return u"%1/volumes/%2"_s.arg(group, name.toString());
}

/// File shares by "account/share".
QHash<QString, QString> sharesByName(const TruthGraph &graph)
{
    QHash<QString, QString> shares;
    for (const QJsonObject &object : graph.resources(u"microsoft.storage/storageaccounts/fileservices/shares"_s)) {
        const QString id = object.value(u"id").toString();
        shares.insert((id.section(u'/', 8, 8) + u'/' + id.section(u'/', -1)).toLower(), id);
    }
    return shares;
}

void addVolume(TruthGraph &graph, const QString &group, const QJsonValue &volume, const QHash<QString, QString> &shares)
{
    const QString key = volumeKey(group, volume[u"name"]);
    graph.entity(key, u"azure_container_volume"_s, volume[u"name"].toString(),
                 {{u"id"_s, key}, {u"name"_s, volume[u"name"]}});
    graph.relate(group, u"HAS"_s, key);
    const QJsonValue file = volume[u"azureFile"];
    if (file.isObject())
        graph.relate(
            key, u"USES"_s,
            shares.value((file[u"storageAccountName"].toString() + u'/' + file[u"shareName"].toString()).toLower()));
}

void addContainer(TruthGraph &graph, const QString &group, const QJsonValue &container)
{
    const QString name = container[u"name"].toString();
    const QString key = u"%1/containers/%2"_s.arg(group, name);
    const QJsonValue properties = container[u"properties"];
    graph.entity(key, u"azure_container"_s, name,
                 {{u"id"_s, key}, {u"name"_s, name}, {u"image"_s, properties[u"image"]}});
    graph.relate(group, u"HAS"_s, key, {}, u"azure_container_group_has_container"_s);
    for (const QJsonValue &mount : properties[u"volumeMounts"].toArray())
        graph.relate(key, u"USES"_s, volumeKey(group, mount[u"name"]), mount.toObject());
}

void addContainerGroups(TruthGraph &graph)
{
    const QHash<QString, QString> shares = sharesByName(graph);
    for (const QJsonObject &object : graph.resources(u"microsoft.containerinstance/containergroups"_s)) {
        const QString id = object.value(u"id").toString();
        const QJsonValue properties = object.value(u"properties");
        graph.groupedEntity(object, u"azure_container_group"_s, converted(object));
        for (const QJsonValue &volume : properties[u"volumes"].toArray())
            addVolume(graph, id, volume, shares);
        for (const QJsonValue &container : properties[u"containers"].toArray())
            addContainer(graph, id, container);
    }
}

} // namespace

void addContainers(TruthGraph &graph)
{
    addRegistries(graph);
    addContainerGroups(graph);
}

} // namespace simulator::truth
