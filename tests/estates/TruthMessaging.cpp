// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TruthGraph.h"

using namespace Qt::StringLiterals;

namespace simulator::truth {

namespace {

const QString caches = u"microsoft.cache/redis"_s;
const QString namespaces = u"microsoft.servicebus/namespaces"_s;

/// A part of another resource: neither a region nor a resource group of its own.
void addPart(TruthGraph &graph, QJsonObject object, const QString &type, const QJsonObject &more = {})
{
    const QString id = object.value(u"id").toString();
    const QJsonObject facts = with(converted(object), more);
    object.remove(u"location"_s);
    graph.ungroupedEntity(object, type, facts);
    graph.relate(parentOf(id), u"HAS"_s, id);
}

/// Both caches of a pair tell of the link; the one whose partner is the secondary is where it starts.
void connectCaches(TruthGraph &graph)
{
    for (const QJsonObject &object : graph.resources(caches + u"/linkedservers"_s)) {
        const QJsonObject link = object.value(u"properties").toObject();
        if (link.value(u"serverRole") != u"Secondary"_s)
            continue;
        const QString id = object.value(u"id").toString();
        const QString primary = parentOf(id);
        graph.relate(primary, u"CONNECTS"_s, link.value(u"linkedRedisCacheId").toString(),
                     {{u"linkedServerId"_s, id},
                      {u"primaryCacheId"_s, primary},
                      {u"primaryCacheName"_s, primary.section(u'/', -1)},
                      {u"secondaryCacheId"_s, link.value(u"linkedRedisCacheId")},
                      {u"secondaryCacheName"_s, object.value(u"name")},
                      {u"secondaryCacheLocation"_s, link.value(u"linkedRedisCacheLocation")},
                      {u"type"_s, object.value(u"type")},
                      {u"provisioningState"_s, link.value(u"provisioningState")},
                      {u"webLink"_s, graph.portalLink(id)}},
                     u"azure_redis_cache_connects_cache"_s);
    }
}

void addCaches(TruthGraph &graph)
{
    for (const QJsonObject &object : graph.resources(caches))
        graph.groupedEntity(object, u"azure_redis_cache"_s, converted(object));
    for (const QJsonObject &object : graph.resources(caches + u"/firewallrules"_s))
        addPart(graph, object, u"azure_firewall_rule"_s,
                {{u"category"_s, QJsonArray{u"host"_s}},
                 {u"ipRangeStart"_s, object.value(u"properties")[u"startIP"]},
                 {u"ipRangeEnd"_s, object.value(u"properties")[u"endIP"]},
                 {u"isStateful"_s, false}});
    connectCaches(graph);
}

void addBuses(TruthGraph &graph)
{
    for (const QJsonObject &object : graph.resources(namespaces))
        graph.groupedEntity(
            object, u"azure_service_bus_namespace"_s,
            with(converted(object),
                 {{u"category"_s, QJsonArray{u"infrastructure"_s}}, {u"function"_s, QJsonArray{u"event-delivery"_s}}}));
    const QList<std::pair<QString, QString>> parts{{u"/queues"_s, u"azure_service_bus_queue"_s},
                                                   {u"/topics"_s, u"azure_service_bus_topic"_s},
                                                   {u"/topics/subscriptions"_s, u"azure_service_bus_subscription"_s}};
    for (const auto &[part, type] : parts)
        for (const QJsonObject &object : graph.resources(namespaces + part))
            addPart(graph, object, type);
}

} // namespace

void addMessaging(TruthGraph &graph)
{
    addCaches(graph);
    addBuses(graph);
}

} // namespace simulator::truth
