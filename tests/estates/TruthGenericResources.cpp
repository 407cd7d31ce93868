// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Resources of types that nothing else derives, as Resource Graph tells them: whatever has a location.
#include "TruthGraph.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace simulator::truth {

namespace {

/// Types of the seed's model that have a location of their own.
bool hasTypeOfItsOwn(const QString &type)
{
    static const QSet<QString> types{u"microsoft.apimanagement/service"_s,
                                     u"microsoft.batch/batchaccounts"_s,
                                     u"microsoft.cache/redis"_s,
                                     u"microsoft.cdn/profiles"_s,
                                     u"microsoft.cdn/profiles/afdendpoints"_s,
                                     u"microsoft.cdn/profiles/endpoints"_s,
                                     u"microsoft.compute/disks"_s,
                                     u"microsoft.compute/images"_s,
                                     u"microsoft.compute/virtualmachines"_s,
                                     u"microsoft.containerinstance/containergroups"_s,
                                     u"microsoft.containerregistry/registries"_s,
                                     u"microsoft.containerregistry/registries/webhooks"_s,
                                     u"microsoft.dbformariadb/servers"_s,
                                     u"microsoft.dbformysql/flexibleservers"_s,
                                     u"microsoft.dbformysql/servers"_s,
                                     u"microsoft.dbforpostgresql/flexibleservers"_s,
                                     u"microsoft.dbforpostgresql/servers"_s,
                                     u"microsoft.documentdb/databaseaccounts"_s,
                                     u"microsoft.documentdb/databaseaccounts/sqldatabases"_s,
                                     u"microsoft.eventgrid/domains"_s,
                                     u"microsoft.eventgrid/topics"_s,
                                     u"microsoft.insights/diagnosticsettings"_s,
                                     u"microsoft.insights/logprofiles"_s,
                                     u"microsoft.keyvault/vaults"_s,
                                     u"microsoft.network/dnszones"_s,
                                     u"microsoft.network/loadbalancers"_s,
                                     u"microsoft.network/networkinterfaces"_s,
                                     u"microsoft.network/networksecuritygroups"_s,
                                     u"microsoft.network/privatednszones"_s,
                                     u"microsoft.network/publicipaddresses"_s,
                                     u"microsoft.network/virtualnetworks"_s,
                                     u"microsoft.servicebus/namespaces"_s,
                                     u"microsoft.servicebus/namespaces/queues"_s,
                                     u"microsoft.servicebus/namespaces/topics"_s,
                                     u"microsoft.servicebus/namespaces/topics/subscriptions"_s,
                                     u"microsoft.sql/servers"_s,
                                     u"microsoft.sql/servers/databases"_s,
                                     u"microsoft.storage/storageaccounts"_s};
    return types.contains(type);
}

/// Resource Graph keeps these in other tables, or nowhere.
bool isInOtherTable(const QString &type)
{
    static const QStringList spaces{u"microsoft.resources/"_s,     u"microsoft.management/"_s,
                                    u"microsoft.authorization/"_s, u"microsoft.policyinsights/"_s,
                                    u"microsoft.security/"_s,      u"microsoft.advisor/"_s};
    return std::ranges::any_of(spaces, [&](const QString &space) { return type.startsWith(space); });
}

/// As Resource Graph spells it: the group's name in lower case.
QString spelledByGraph(const QString &id)
{
    QStringList parts = id.split(u'/');
    if (parts.size() > 4 && parts[3].compare(u"resourceGroups"_s, Qt::CaseInsensitive) == 0) {
        parts[3] = u"resourceGroups"_s;
        parts[4] = parts[4].toLower();
    }
    return parts.join(u'/');
}

bool isSecret(const QString &name, const QJsonValue &value)
{
    static const QRegularExpression names(
        u"password|passphrase|connectionstring|sharedaccess|instrumentationkey|"
        "((?<!public)keys?|secrets?|tokens?|pwd|sas|sasurl|sasuri|credentials?|signature)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression texts(
        u"(accountkey|sharedaccesskey|sharedaccesssignature|password|pwd|instrumentationkey)=|[?&]sig="_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString text = value.isArray() ? value[0].toString() : value.toString();
    return !text.isEmpty() && (names.match(name).hasMatch() || texts.match(text).hasMatch());
}

/// What is asked for of each row.
QJsonObject askedOf(const QJsonObject &object)
{
    QJsonObject asked;
    for (const QString &name : {u"zones"_s, u"properties"_s})
        asked.insert(name, object.value(name));
    for (const QString &name : {u"kind"_s, u"managedBy"_s})
        if (!object.value(name).toString().isEmpty())
            asked.insert(name, object.value(name));
    return asked;
}

QJsonObject factsOfResource(const QJsonObject &object)
{
    QJsonObject facts = converted(askedOf(object));
    for (const QString &name : {u"type"_s, u"location"_s})
        facts.remove(name);
    for (const QString &name : {u"sku"_s, u"plan"_s, u"identity"_s}) {
        const QJsonObject inner = converted(object.value(name).toObject());
        for (auto it = inner.begin(); it != inner.end(); ++it)
            facts.insert(name + u'.' + it.key(), it.value());
    }
    if (const QJsonValue sku = object.value(u"sku")[u"name"]; sku.isString())
        facts.insert(u"sku"_s, sku);
    for (const QString &name : facts.keys())
        if (isSecret(name, facts.value(name)))
            facts.insert(name, u"****REDACTED****"_s);
    return facts;
}

QSet<QString> silentSubscriptions(const TruthGraph &graph)
{
    QSet<QString> silent;
    for (const QJsonObject &subscription : graph.subscriptions())
        if (const QString state = subscription.value(u"state").toString();
            state == u"Disabled"_s || state == u"Deleted"_s)
            silent.insert(subscription.value(u"id").toString().toLower());
    return silent;
}

} // namespace

void addGenericResources(TruthGraph &graph)
{
    const QSet<QString> silent = silentSubscriptions(graph);
    QStringList parts;
    for (const QString &type : graph.resourceTypes()) {
        if (!type.contains(u'/') || hasTypeOfItsOwn(type) || isInOtherTable(type))
            continue;
        for (QJsonObject object : graph.resources(type)) {
            const QString id = spelledByGraph(object.value(u"id").toString());
            if (!id.startsWith(u'/') || object.value(u"location").toString().isEmpty()
                || silent.contains(id.section(u'/', 0, 2).toLower())
                || graph.state().nestedResources.contains(id.toLower()))
                continue;
            object.insert(u"id"_s, id);
            graph.groupedEntity(object, type, factsOfResource(object));
            if (type.count(u'/') > 1)
                parts << id;
        }
    }
    for (const QString &part : parts)
        graph.relate(parentOf(part), u"HAS"_s, part, {}, u"azure_resource_has_resource"_s);
}

} // namespace simulator::truth
