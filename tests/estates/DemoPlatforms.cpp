// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Batch accounts with what they hold; Cosmos DB accounts with their databases.
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

QString batchEtag(const QString &of)
{
    return u"W/\"0x8%1\""_s.arg(hexFor(u"etag "_s + of, 14).toUpper());
}

QString addBatchAccount(Demo &demo, const DemoGroup &group, const QString &name, const QString &storage, bool open)
{
    QJsonArray quotas;
    for (const QString &family : {u"standardDv3Family"_s, u"standardDSv3Family"_s, u"standardNCFamily"_s})
        quotas.append(QJsonObject{{u"name"_s, family}, {u"coreQuota"_s, family.contains(u"NC"_s) ? 0 : 100}});
    return addIn(demo, group, u"Microsoft.Batch/batchAccounts"_s, name,
                 {{u"accountEndpoint"_s, u"%1.%2.batch.azure.com"_s.arg(name, group.location)},
                  {u"nodeManagementEndpoint"_s,
                   u"%1.%2.service.batch.azure.com"_s.arg(guidFor(u"batch "_s + name), group.location)},
                  {u"provisioningState"_s, u"Succeeded"_s},
                  {u"poolAllocationMode"_s, u"BatchService"_s},
                  {u"publicNetworkAccess"_s, open ? u"Enabled"_s : u"Disabled"_s},
                  {u"networkProfile"_s,
                   QJsonObject{{u"accountAccess"_s, QJsonObject{{u"defaultAction"_s, open ? u"Allow"_s : u"Deny"_s}}}}},
                  {u"autoStorage"_s,
                   QJsonObject{{u"storageAccountId"_s, storage},
                               {u"lastKeySync"_s, u"2025-02-20T06:25:44.8580000Z"_s},
                               {u"authenticationMode"_s, u"StorageKeys"_s}}},
                  {u"encryption"_s, QJsonObject{{u"keySource"_s, u"Microsoft.Batch"_s}}},
                  {u"allowedAuthenticationModes"_s,
                   open ? QJsonArray{u"SharedKey"_s, u"AAD"_s, u"TaskAuthenticationToken"_s} : QJsonArray{u"AAD"_s}},
                  {u"privateEndpointConnections"_s, QJsonArray{}},
                  {u"dedicatedCoreQuota"_s, 200},
                  {u"dedicatedCoreQuotaPerVMFamily"_s, quotas},
                  {u"dedicatedCoreQuotaPerVMFamilyEnforced"_s, true},
                  {u"lowPriorityCoreQuota"_s, 100},
                  {u"poolQuota"_s, 20},
                  {u"activeJobAndJobScheduleQuota"_s, 100}},
                 {{u"identity"_s, QJsonObject{{u"type"_s, u"None"_s}}}});
}

void addBatchPool(Demo &demo, const QString &account, const QString &name, const QString &size, int nodes, bool windows)
{
    const QString time = u"2024-09-18T11:02:28.8750000Z"_s;
    const QJsonObject linux{{u"publisher"_s, u"almalinux"_s},
                            {u"offer"_s, u"almalinux"_s},
                            {u"sku"_s, u"9-gen1"_s},
                            {u"version"_s, u"latest"_s}};
    const QJsonObject server{{u"publisher"_s, u"microsoftwindowsserver"_s},
                             {u"offer"_s, u"windowsserver"_s},
                             {u"sku"_s, u"2022-datacenter"_s},
                             {u"version"_s, u"latest"_s}};
    const QJsonObject machine{{u"imageReference"_s, windows ? server : linux},
                              {u"nodeAgentSkuId"_s, windows ? u"batch.node.windows amd64"_s : u"batch.node.el 9"_s}};
    addUnder(demo, account, u"pools"_s, name,
             {{u"vmSize"_s, size},
              {u"provisioningState"_s, u"Succeeded"_s},
              {u"provisioningStateTransitionTime"_s, time},
              {u"allocationState"_s, u"Steady"_s},
              {u"allocationStateTransitionTime"_s, time},
              {u"creationTime"_s, time},
              {u"lastModified"_s, time},
              {u"currentDedicatedNodes"_s, nodes},
              {u"currentLowPriorityNodes"_s, nodes * 2},
              {u"interNodeCommunication"_s, u"Disabled"_s},
              {u"taskSlotsPerNode"_s, 4},
              {u"taskSchedulingPolicy"_s, QJsonObject{{u"nodeFillType"_s, u"Spread"_s}}},
              {u"targetNodeCommunicationMode"_s, u"Simplified"_s},
              {u"currentNodeCommunicationMode"_s, u"Simplified"_s},
              {u"deploymentConfiguration"_s, QJsonObject{{u"virtualMachineConfiguration"_s, machine}}},
              {u"networkConfiguration"_s,
               QJsonObject{{u"dynamicVnetAssignmentScope"_s, u"None"_s}, {u"enableAcceleratedNetworking"_s, false}}},
              {u"scaleSettings"_s,
               QJsonObject{{u"fixedScale"_s,
                            QJsonObject{{u"targetDedicatedNodes"_s, nodes},
                                        {u"targetLowPriorityNodes"_s, nodes * 2},
                                        {u"resizeTimeout"_s, u"PT15M"_s}}}}}},
             {{u"etag"_s, batchEtag(account + name)}});
}

void addBatchApplication(Demo &demo, const QString &account, const QString &name, const QString &displayName,
                         const QString &version)
{
    QJsonObject properties{{u"allowUpdates"_s, version.isEmpty()}};
    if (!displayName.isEmpty())
        properties.insert(u"displayName"_s, displayName);
    if (!version.isEmpty())
        properties.insert(u"defaultVersion"_s, version);
    addUnder(demo, account, u"applications"_s, name, properties, {{u"etag"_s, batchEtag(account + name)}});
}

/// From before Batch gave certificates up.
void addBatchCertificate(Demo &demo, const QString &account, const QString &subject, const QString &format)
{
    const QString print = hexFor(u"thumbprint "_s + subject, 32) + hexFor(subject, 8);
    QJsonObject properties{{u"thumbprint"_s, print},
                           {u"thumbprintAlgorithm"_s, u"sha1"_s},
                           {u"format"_s, format},
                           {u"provisioningState"_s, u"Succeeded"_s},
                           {u"provisioningStateTransitionTime"_s, u"2022-08-20T14:26:23.8310000Z"_s}};
    if (format == u"Cer"_s) // nobody reads it: no certificate, but as long as a line of one
        properties.insert(u"publicData"_s, QString::fromLatin1(hexFor(subject + u" data"_s, 32).toUtf8().toBase64()));
    addUnder(demo, account, u"certificates"_s, u"sha1-"_s + print, properties,
             {{u"etag"_s, batchEtag(account + subject)}});
}

void addBatch(Demo &demo)
{
    const auto lake = [&](const DemoGroup &group, const QString &name) {
        return idIn(group, u"Microsoft.Storage/storageAccounts"_s, name);
    };
    const DemoGroup production = groupNamed(demo, u"rg-data-prod"_s), test = groupNamed(demo, u"rg-data-test"_s);
    const QString account =
        addBatchAccount(demo, production, u"bahmprod"_s, lake(production, u"sthmlakeprod"_s), false);
    addBatchPool(demo, account, u"routes"_s, u"STANDARD_D4S_V3"_s, 6, false);
    addBatchPool(demo, account, u"Reports-Windows"_s, u"STANDARD_D2S_V3"_s, 2, true);
    addBatchApplication(demo, account, u"routeplanner"_s, u"Route planner"_s, u"3.1"_s);
    addBatchApplication(demo, account, u"ffmpeg"_s, {}, {});
    addBatchCertificate(demo, account, u"harbour data partner"_s, u"Cer"_s);
    addBatchCertificate(demo, account, u"report signing"_s, u"Pfx"_s);
    const QString second = addBatchAccount(demo, test, u"bahmtest"_s, lake(test, u"sthmlaketest"_s), true);
    addBatchPool(demo, second, u"routes"_s, u"STANDARD_D2S_V3"_s, 0, false);
    addBatchApplication(demo, second, u"routeplanner"_s, u"Route planner (nightly)"_s, {});
}

QString cosmosLocation(const DemoGroup &group)
{
    return group.location == u"northeurope"_s ? u"North Europe"_s : u"West Europe"_s;
}

QJsonArray cosmosLocations(const QString &account, const QStringList &places)
{
    QJsonArray locations;
    for (const QString &place : places) {
        const QString id = account + u'-' + QString(place).remove(u' ').toLower();
        locations.append(QJsonObject{{u"id"_s, id},
                                     {u"locationName"_s, place},
                                     {u"documentEndpoint"_s, u"https://%1.documents.azure.com:443/"_s.arg(id)},
                                     {u"provisioningState"_s, u"Succeeded"_s},
                                     {u"failoverPriority"_s, locations.size()},
                                     {u"isZoneRedundant"_s, false}});
    }
    return locations;
}

struct CosmosPlan {
    QString name, kind = u"GlobalDocumentDB"_s;
    QStringList databases{};
    QStringList addresses{}; ///< Let in by its firewall; empty: everybody.
    bool second = false; ///< It is kept in two regions.
    bool keys = true;
};

void addCosmosAccount(Demo &demo, const DemoGroup &group, const CosmosPlan &plan)
{
    const QString home = cosmosLocation(group);
    const QStringList places = plan.second ? QStringList{home, u"Norway East"_s} : QStringList{home};
    const QJsonArray locations = cosmosLocations(plan.name, places);
    QJsonArray rules;
    for (const QString &address : plan.addresses)
        rules.append(QJsonObject{{u"ipAddressOrRange"_s, address}});
    const bool mongo = plan.kind == u"MongoDB"_s;
    QJsonObject properties{{u"provisioningState"_s, u"Succeeded"_s},
                           {u"documentEndpoint"_s, u"https://%1.documents.azure.com:443/"_s.arg(plan.name)},
                           {u"publicNetworkAccess"_s, u"Enabled"_s},
                           {u"enableAutomaticFailover"_s, plan.second},
                           {u"enableMultipleWriteLocations"_s, false},
                           {u"isVirtualNetworkFilterEnabled"_s, false},
                           {u"virtualNetworkRules"_s, QJsonArray{}},
                           {u"ipRules"_s, rules},
                           {u"EnabledApiTypes"_s, mongo ? u"MongoDB"_s : u"Sql"_s},
                           {u"disableKeyBasedMetadataWriteAccess"_s, false},
                           {u"disableLocalAuth"_s, !plan.keys},
                           {u"enableFreeTier"_s, false},
                           {u"instanceId"_s, guidFor(u"cosmos "_s + plan.name)},
                           {u"databaseAccountOfferType"_s, u"Standard"_s},
                           {u"defaultIdentity"_s, u"FirstPartyIdentity"_s},
                           {u"networkAclBypass"_s, u"None"_s},
                           {u"minimalTlsVersion"_s, plan.keys ? u"Tls"_s : u"Tls12"_s},
                           {u"consistencyPolicy"_s,
                            QJsonObject{{u"defaultConsistencyLevel"_s, u"Session"_s},
                                        {u"maxIntervalInSeconds"_s, 5},
                                        {u"maxStalenessPrefix"_s, 100}}},
                           {u"writeLocations"_s, QJsonArray{locations[0]}},
                           {u"readLocations"_s, locations},
                           {u"locations"_s, locations},
                           {u"cors"_s, QJsonArray{}},
                           {u"capabilities"_s, QJsonArray{}},
                           {u"backupPolicy"_s, QJsonObject{{u"type"_s, u"Periodic"_s}}}};
    if (!mongo)
        properties.insert(u"sqlEndpoint"_s, u"https://%1.documents.azure.com:443/"_s.arg(plan.name));
    QJsonObject tags = resource(group, {}, plan.name, {}).value(u"tags").toObject();
    tags.insert(u"defaultExperience"_s, mongo ? u"Azure Cosmos DB for MongoDB API"_s : u"Core (SQL)"_s);
    tags.insert(u"hidden-cosmos-mmspecial"_s, QString());
    const QString account =
        addIn(demo, group, u"Microsoft.DocumentDB/databaseAccounts"_s, plan.name, properties,
              {{u"location"_s, home},
               {u"kind"_s, plan.kind},
               {u"tags"_s, tags},
               {u"identity"_s, QJsonObject{{u"type"_s, u"None"_s}}},
               {u"systemData"_s, QJsonObject{{u"createdAt"_s, u"2023-09-29T15:05:11.0340000Z"_s}}}});
    for (const QString &database : plan.databases) {
        const QString rid = hexFor(u"rid "_s + plan.name + database, 6);
        addUnder(demo, account, u"sqlDatabases"_s, database,
                 {{u"resource"_s,
                   QJsonObject{{u"id"_s, database},
                               {u"_rid"_s, rid + u"=="_s},
                               {u"_self"_s, u"dbs/%1==/"_s.arg(rid)},
                               {u"_etag"_s, u"\"0000%1-0000-0700-0000-000000000000\""_s.arg(rid.left(4))},
                               {u"_colls"_s, u"colls/"_s},
                               {u"_users"_s, u"users/"_s},
                               {u"_ts"_s, 1706540823}}}});
    }
}

void addCosmos(Demo &demo)
{
    for (const DemoGroup &group : std::vector<DemoGroup>(demo.groups)) {
        if (group.workload.isEmpty() || group.environment != u"prod"_s || group.index % 3 != 0)
            continue;
        addCosmosAccount(demo, group,
                         {u"cosmos-hm-%1-prod"_s.arg(group.workload),
                          u"GlobalDocumentDB"_s,
                          {group.workload, u"events"_s},
                          group.index ? QStringList{u"203.0.113.0/24"_s, u"198.51.100.7"_s} : QStringList{},
                          group.index == 0,
                          group.index != 3});
    }
    addCosmosAccount(demo, groupNamed(demo, u"rg-crewing-test"_s),
                     {u"cosmos-hm-crewing-test"_s, u"GlobalDocumentDB"_s, {u"crewing"_s}});
    // Of another interface: such databases it has none.
    addCosmosAccount(demo, groupNamed(demo, u"rg-documents-prod"_s), {u"cosmos-hm-documents"_s, u"MongoDB"_s});
}

} // namespace

void addPlatforms(Demo &demo)
{
    addBatch(demo);
    addCosmos(demo);
}

} // namespace simulator::demo
