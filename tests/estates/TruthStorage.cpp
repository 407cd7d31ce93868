// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TruthGraph.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace simulator::truth {

namespace {

const QString accounts = u"microsoft.storage/storageaccounts"_s;

QString withoutSlash(QString address)
{
    while (address.endsWith(u'/'))
        address.chop(1);
    return address.toLower();
}

void addVaults(TruthGraph &graph)
{
    for (const QJsonObject &object : graph.resources(u"microsoft.keyvault/vaults"_s)) {
        graph.groupedEntity(object, u"azure_keyvault_service"_s,
                            {{u"endpoints"_s, QJsonArray{object.value(u"properties")[u"vaultUri"]}},
                             {u"category"_s, QJsonArray{u"infrastructure"_s}}});
        graph.relate(graph.accountKey(), u"HAS"_s, object.value(u"id").toString());
    }
}

QJsonValue enabled(const QJsonObject &account, const QString &service)
{
    return account.value(u"properties")[u"encryption"][u"services"][service][u"enabled"];
}

void useVault(TruthGraph &graph, const QJsonObject &account)
{
    const QJsonValue encryption = account.value(u"properties")[u"encryption"];
    const QJsonValue key = encryption[u"keyvaultproperties"];
    const QString address = withoutSlash(key[u"keyvaulturi"].toString());
    if (encryption[u"keySource"].toString().compare(u"Microsoft.Keyvault"_s, Qt::CaseInsensitive) != 0
        || address.isEmpty())
        return;
    for (const QJsonObject &vault : graph.resources(u"microsoft.keyvault/vaults"_s))
        if (withoutSlash(vault.value(u"properties")[u"vaultUri"].toString()) == address)
            graph.relate(account.value(u"id").toString(), u"USES"_s, vault.value(u"id").toString(),
                         {{u"keyName"_s, key[u"keyname"]},
                          {u"keyVaultUri"_s, key[u"keyvaulturi"]},
                          {u"keyVersion"_s, key[u"keyversion"]}});
}

void addAccounts(TruthGraph &graph)
{
    for (const QJsonObject &object : graph.resources(accounts)) {
        const QJsonObject properties = object.value(u"properties").toObject();
        QJsonObject facts{{u"kind"_s, object.value(u"kind")},
                          {u"sku"_s, object.value(u"sku")[u"name"]},
                          {u"category"_s, QJsonArray{u"infrastructure"_s}},
                          {u"enableHttpsTrafficOnly"_s, properties.value(u"supportsHttpsTrafficOnly")},
                          {u"createdOn"_s, milliseconds(properties.value(u"creationTime"))},
                          {u"encryption.keySource"_s, properties.value(u"encryption")[u"keySource"]}};
        const QList<std::pair<QString, QString>> services{{u"encryptedBlob"_s, u"blob"_s},
                                                          {u"encryptedFileShare"_s, u"file"_s},
                                                          {u"encryptedQueue"_s, u"queue"_s},
                                                          {u"encryptedTable"_s, u"table"_s}};
        for (const auto &[name, service] : services)
            if (enabled(object, service).isBool())
                facts.insert(name, enabled(object, service));
        graph.groupedEntity(object, u"azure_storage_account"_s, facts);
        useVault(graph, object);
    }
}

/// Containers, shares, queues and tables: HAS from their account, `encrypted` from the account's service.
void addChildren(TruthGraph &graph, const QString &kind, const QString &type, const QString &service)
{
    for (const QJsonObject &object : graph.resources(accounts + kind)) {
        const QString id = object.value(u"id").toString();
        const QString account = id.section(u'/', 0, 8);
        QJsonObject facts;
        if (const QJsonValue encrypted = enabled(graph.state().resources.value(account.toLower()), service);
            encrypted.isBool())
            facts.insert(u"encrypted"_s, encrypted);
        if (type == u"azure_storage_container"_s) {
            const QString access = object.value(u"properties")[u"publicAccess"].toString();
            facts.insert(u"public"_s,
                         access.compare(u"container"_s, Qt::CaseInsensitive) == 0
                             || access.compare(u"blob"_s, Qt::CaseInsensitive) == 0);
            facts.insert(
                u"webLink"_s,
                u"https://portal.azure.com/#blade/Microsoft_Azure_Storage/ContainerMenuBlade/overview/storageAccountId/"_s
                    + QString::fromLatin1(QUrl::toPercentEncoding(account)) + u"/path/"_s
                    + object.value(u"name").toString());
        }
        graph.resourceEntity(object, type, facts);
        graph.relate(account, u"HAS"_s, id);
    }
}

} // namespace

void addStorage(TruthGraph &graph)
{
    addVaults(graph);
    addAccounts(graph);
    addChildren(graph, u"/blobservices/containers"_s, u"azure_storage_container"_s, u"blob"_s);
    addChildren(graph, u"/fileservices/shares"_s, u"azure_storage_file_share"_s, u"file"_s);
    addChildren(graph, u"/queueservices/queues"_s, u"azure_storage_queue"_s, u"queue"_s);
    addChildren(graph, u"/tableservices/tables"_s, u"azure_storage_table"_s, u"table"_s);
}

} // namespace simulator::truth
