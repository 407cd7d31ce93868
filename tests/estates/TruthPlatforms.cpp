// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// API Management, Batch, CDN and Front Door, Cosmos DB.
#include "TruthGraph.h"

using namespace Qt::StringLiterals;

namespace simulator::truth {

namespace {

/// Children that are what their own scalars say, without a region of their own; HAS from the parent their id names.
void addParts(TruthGraph &graph, const QString &armType, const QString &entityType, const QJsonObject &more = {})
{
    for (const QJsonObject &object : graph.resources(armType)) {
        const QString id = object.value(u"id").toString();
        QJsonObject part = object;
        part.remove(u"location"_s);
        graph.ungroupedEntity(part, entityType, with(converted(object), more));
        graph.relate(parentOf(id), u"HAS"_s, id);
    }
}

/// Children with a name for people: APIs show it, applications of Batch are named by it.
void addNamedParts(TruthGraph &graph, const QString &armType, const QString &entityType)
{
    for (const QJsonObject &object : graph.resources(armType)) {
        const QString id = object.value(u"id").toString();
        const QJsonValue properties = object.value(u"properties");
        QJsonObject facts = converted(object), named = object;
        if (properties[u"path"].isString())
            facts.insert(u"address"_s, properties[u"path"]);
        else if (properties[u"displayName"].isString())
            named.insert(u"name"_s, properties[u"displayName"]);
        graph.ungroupedEntity(named, entityType, facts, properties[u"displayName"].toString());
        graph.relate(parentOf(id), u"HAS"_s, id);
    }
}

void addApis(TruthGraph &graph)
{
    const QString services = u"microsoft.apimanagement/service"_s;
    for (const QJsonObject &object : graph.resources(services))
        graph.groupedEntity(object, u"azure_api_management_service"_s,
                            with(converted(object),
                                 {{u"public"_s, object.value(u"properties")[u"publicIPAddresses"].isArray()},
                                  {u"function"_s, QJsonArray{u"api-gateway"_s}},
                                  {u"category"_s, QJsonArray{u"application"_s}}}));
    addNamedParts(graph, services + u"/apis"_s, u"azure_api_management_api"_s);
}

void addBatch(TruthGraph &graph)
{
    const QString accounts = u"microsoft.batch/batchaccounts"_s;
    for (const QJsonObject &object : graph.resources(accounts))
        graph.groupedEntity(
            object, u"azure_batch_account"_s,
            with(converted(object),
                 {{u"category"_s, QJsonArray{u"infrastructure"_s}}, {u"function"_s, QJsonArray{u"batching"_s}}}));
    addParts(graph, accounts + u"/pools"_s, u"azure_batch_pool"_s);
    addNamedParts(graph, accounts + u"/applications"_s, u"azure_batch_application"_s);
    addParts(graph, accounts + u"/certificates"_s, u"azure_batch_certificate"_s);
}

void addDelivery(TruthGraph &graph)
{
    const QString profiles = u"microsoft.cdn/profiles"_s;
    const QJsonArray distribution{u"content-distribution"_s};
    for (const QJsonObject &object : graph.resources(profiles))
        graph.groupedEntity(
            object, u"azure_cdn_profile"_s,
            with(converted(object), {{u"category"_s, QJsonArray{u"infrastructure"_s}}, {u"function"_s, distribution}}));
    // Those of Front Door are endpoints like those of the CDN it replaces.
    for (const QString &kind : {u"/endpoints"_s, u"/afdendpoints"_s})
        addParts(graph, profiles + kind, u"azure_cdn_endpoint"_s,
                 {{u"category"_s, QJsonArray{u"data"_s}}, {u"function"_s, distribution}, {u"public"_s, true}});
}

QJsonObject cosmosFacts(const QJsonObject &account)
{
    const QJsonValue properties = account.value(u"properties");
    QJsonArray endpoints;
    for (const QJsonValue &location : properties[u"readLocations"].toArray())
        endpoints.append(location[u"documentEndpoint"]);
    QStringList addresses;
    for (const QJsonValue &rule : properties[u"ipRules"].toArray())
        addresses << rule[u"ipAddressOrRange"].toString();
    QJsonObject facts{{u"category"_s, QJsonArray{u"infrastructure"_s}},
                      {u"function"_s, QJsonArray{u"database"_s}},
                      {u"endpoints"_s, endpoints}};
    for (const QString &name :
         {u"enableAutomaticFailover"_s, u"enableMultipleWriteLocations"_s, u"isVirtualNetworkFilterEnabled"_s})
        facts.insert(name, properties[name]);
    // One text until 2020, a list of rules since.
    if (properties[u"ipRangeFilter"].isString())
        facts.insert(u"ipRangeFilter"_s, properties[u"ipRangeFilter"]);
    else if (!addresses.isEmpty())
        facts.insert(u"ipRangeFilter"_s, addresses.join(u','));
    return facts;
}

void addCosmos(TruthGraph &graph)
{
    const QString accounts = u"microsoft.documentdb/databaseaccounts"_s;
    for (const QJsonObject &object : graph.resources(accounts))
        graph.groupedEntity(object, u"azure_cosmosdb_account"_s, cosmosFacts(object));
    for (const QJsonObject &object : graph.resources(accounts + u"/sqldatabases"_s)) {
        const QString id = object.value(u"id").toString(), account = parentOf(id);
        const QJsonObject owner = graph.state().resources.value(account.toLower());
        QJsonObject placed = object; // region and tags are the account's
        placed.insert(u"location"_s, owner.value(u"location"));
        placed.insert(u"tags"_s, owner.value(u"tags"));
        const QString key = graph.keyOf(account);
        graph.resourceEntity(placed, u"azure_cosmosdb_sql_database"_s,
                             {{u"dbAccountId"_s, key}, {u"encrypted"_s, true}});
        graph.relate(account, u"HAS"_s, id, {{u"dbAccountId"_s, key}});
    }
}

} // namespace

void addPlatforms(TruthGraph &graph)
{
    addApis(graph);
    addBatch(graph);
    addDelivery(graph);
    addCosmos(graph);
}

} // namespace simulator::truth
