// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

const QString accountType = u"Microsoft.Storage/storageAccounts"_s;
const QString vaultType = u"Microsoft.KeyVault/vaults"_s;

struct AccountPlan {
    QString name;
    QString kind = u"StorageV2"_s;
    QString sku = u"Standard_LRS"_s;
    QString vaultUri{}; ///< Its own key in a vault; empty: Microsoft's key.
    QStringList containers{};
    QStringList publicContainers{}, shares{}, queues{}, tables{};
    bool httpsOnly = true;
    bool publicBlobs = false;
    bool openNetwork = false;
};

bool premium(const AccountPlan &plan)
{
    return plan.sku.startsWith(u"Premium");
}

/// Which of the four services an account of this kind has.
QStringList servicesOf(const AccountPlan &plan)
{
    if (plan.kind == u"FileStorage"_s)
        return {u"file"_s};
    if (plan.kind == u"BlobStorage"_s || plan.kind == u"BlockBlobStorage"_s || premium(plan))
        return {u"blob"_s};
    return {u"blob"_s, u"file"_s, u"queue"_s, u"table"_s};
}

QJsonObject endpointsOf(const AccountPlan &plan)
{
    QJsonObject endpoints;
    for (const QString &service : servicesOf(plan))
        endpoints.insert(service, u"https://%1.%2.core.windows.net/"_s.arg(plan.name, service));
    if (plan.kind == u"StorageV2"_s && !premium(plan)) {
        endpoints.insert(u"dfs"_s, u"https://%1.dfs.core.windows.net/"_s.arg(plan.name));
        endpoints.insert(u"web"_s, u"https://%1.z6.web.core.windows.net/"_s.arg(plan.name));
    }
    return endpoints;
}

QJsonObject encryptionOf(const AccountPlan &plan)
{
    const QJsonObject service{
        {u"enabled"_s, true}, {u"keyType"_s, u"Account"_s}, {u"lastEnabledTime"_s, u"2023-02-01T08:00:00.0000000Z"_s}};
    QJsonObject services{{u"blob"_s, service}, {u"file"_s, service}};
    if (!plan.vaultUri.isEmpty()) { // only accounts with a key of their own say so of queues and tables
        services.insert(u"queue"_s, service);
        services.insert(u"table"_s, service);
    }
    QJsonObject encryption{
        {u"services"_s, services},
        {u"keySource"_s, plan.vaultUri.isEmpty() ? u"Microsoft.Storage"_s : u"Microsoft.Keyvault"_s}};
    if (!plan.vaultUri.isEmpty())
        encryption.insert(u"keyvaultproperties"_s,
                          QJsonObject{{u"keyvaulturi"_s, plan.vaultUri},
                                      {u"keyname"_s, u"storage-key"_s},
                                      {u"keyversion"_s, QString()}});
    return encryption;
}

void addChild(State &state, const QString &account, const QString &service, const QString &kind, const QString &name,
              const QJsonObject &properties)
{
    addResource(state,
                {{u"id"_s, u"%1/%2/default/%3/%4"_s.arg(account, service, kind, name)},
                 {u"name"_s, name},
                 {u"type"_s, u"%1/%2/%3"_s.arg(accountType, service, kind)},
                 {u"etag"_s, u"\"0x%1\""_s.arg(hexFor(u"etag "_s + account + name, 15).toUpper())},
                 {u"properties"_s, properties}});
}

void addChildren(State &state, const QString &account, const AccountPlan &plan)
{
    const auto container = [&](const QString &name, const QString &access) {
        addChild(state, account, u"blobServices"_s, u"containers"_s, name,
                 {{u"deleted"_s, false},
                  {u"remainingRetentionDays"_s, 0},
                  {u"defaultEncryptionScope"_s, u"$account-encryption-key"_s},
                  {u"denyEncryptionScopeOverride"_s, false},
                  {u"publicAccess"_s, access},
                  {u"leaseStatus"_s, u"Unlocked"_s},
                  {u"leaseState"_s, u"Available"_s},
                  {u"lastModifiedTime"_s, u"2025-11-04T10:00:00.0000000Z"_s},
                  {u"hasImmutabilityPolicy"_s, false},
                  {u"hasLegalHold"_s, false}});
    };
    for (const QString &name : plan.containers)
        container(name, u"None"_s);
    for (const QString &name : plan.publicContainers)
        container(name, name.startsWith(u"b") ? u"Container"_s : u"Blob"_s);
    for (const QString &name : plan.shares)
        addChild(state, account, u"fileServices"_s, u"shares"_s, name,
                 {{u"accessTier"_s, premium(plan) ? u"Premium"_s : u"TransactionOptimized"_s},
                  {u"enabledProtocols"_s, u"SMB"_s},
                  {u"shareQuota"_s, 100},
                  {u"leaseStatus"_s, u"unlocked"_s},
                  {u"leaseState"_s, u"available"_s},
                  {u"lastModifiedTime"_s, u"2025-11-04T10:00:00.0000000Z"_s}});
    for (const QString &name : plan.queues)
        addChild(state, account, u"queueServices"_s, u"queues"_s, name, {{u"metadata"_s, QJsonObject{}}});
    for (const QString &name : plan.tables)
        addChild(state, account, u"tableServices"_s, u"tables"_s, name, {{u"tableName"_s, name}});
}

/// A list of a service that the account's kind does not have is refused, not empty.
void refuseOthers(State &state, const QString &account, const AccountPlan &plan)
{
    const QMap<QString, QString> lists{{u"blob"_s, u"/blobservices/default/containers"_s},
                                       {u"file"_s, u"/fileservices/default/shares"_s},
                                       {u"queue"_s, u"/queueservices/default/queues"_s},
                                       {u"table"_s, u"/tableservices/default/tables"_s}};
    for (auto it = lists.begin(); it != lists.end(); ++it)
        if (!servicesOf(plan).contains(it.key()))
            state.armRefusals.insert(account.toLower() + it.value(),
                                     {400,
                                      {{u"error"_s,
                                        QJsonObject{{u"code"_s, u"FeatureNotSupportedForAccount"_s},
                                                    {u"message"_s,
                                                     u"%1 is not supported for the account."_s.arg(
                                                         it.key().left(1).toUpper() + it.key().mid(1))}}}}});
}

void addAccount(Demo &demo, const DemoGroup &group, const AccountPlan &plan)
{
    const QString id = idIn(group, accountType, plan.name);
    QJsonObject object = resource(group, accountType, plan.name,
                                  {{u"provisioningState"_s, u"Succeeded"_s},
                                   {u"creationTime"_s, u"2023-02-01T08:00:00.0000000Z"_s},
                                   {u"primaryEndpoints"_s, endpointsOf(plan)},
                                   {u"primaryLocation"_s, group.location},
                                   {u"statusOfPrimary"_s, u"available"_s},
                                   {u"supportsHttpsTrafficOnly"_s, plan.httpsOnly},
                                   {u"minimumTlsVersion"_s, plan.httpsOnly ? u"TLS1_2"_s : u"TLS1_0"_s},
                                   {u"allowBlobPublicAccess"_s, plan.publicBlobs},
                                   {u"allowSharedKeyAccess"_s, plan.kind != u"FileStorage"_s},
                                   {u"networkAcls"_s,
                                    QJsonObject{{u"bypass"_s, u"AzureServices"_s},
                                                {u"defaultAction"_s, plan.openNetwork ? u"Allow"_s : u"Deny"_s},
                                                {u"ipRules"_s, QJsonArray{}},
                                                {u"virtualNetworkRules"_s, QJsonArray{}}}},
                                   {u"privateEndpointConnections"_s, QJsonArray{}},
                                   {u"encryption"_s, encryptionOf(plan)}});
    object.insert(u"kind"_s, plan.kind);
    object.insert(u"sku"_s,
                  QJsonObject{{u"name"_s, plan.sku}, {u"tier"_s, premium(plan) ? u"Premium"_s : u"Standard"_s}});
    addResource(demo.state, object);
    addChildren(demo.state, id, plan);
    refuseOthers(demo.state, id, plan);
}

void addVault(Demo &demo, const DemoGroup &group, const QString &name, bool purgeProtection, bool policies)
{
    QJsonArray accessPolicies;
    if (policies)
        accessPolicies.append(QJsonObject{{u"tenantId"_s, tenantId()},
                                          {u"objectId"_s, groupId(u"Cloud Platform Team"_s)},
                                          {u"permissions"_s,
                                           QJsonObject{{u"keys"_s, QJsonArray{u"all"_s}},
                                                       {u"secrets"_s, QJsonArray{u"all"_s}},
                                                       {u"certificates"_s, QJsonArray{u"all"_s}}}}});
    QJsonObject properties{{u"provisioningState"_s, u"Succeeded"_s},
                           {u"tenantId"_s, tenantId()},
                           {u"sku"_s, QJsonObject{{u"family"_s, u"A"_s}, {u"name"_s, u"standard"_s}}},
                           {u"accessPolicies"_s, accessPolicies},
                           {u"enabledForDeployment"_s, false},
                           {u"enabledForDiskEncryption"_s, true},
                           {u"enabledForTemplateDeployment"_s, false},
                           {u"enableSoftDelete"_s, true},
                           {u"softDeleteRetentionInDays"_s, 90},
                           {u"enableRbacAuthorization"_s, !policies},
                           {u"vaultUri"_s, u"https://%1.vault.azure.net/"_s.arg(name)},
                           {u"publicNetworkAccess"_s, u"Enabled"_s}};
    if (purgeProtection)
        properties.insert(u"enablePurgeProtection"_s, true);
    addResource(demo.state, resource(group, vaultType, name, properties));
}

AccountPlan archiveOf(const DemoGroup &group)
{
    const QString name = u"sthm%1prodarch"_s.arg(group.workload);
    switch (group.index % 4) {
    case 0:
        return {name, u"BlobStorage"_s, u"Standard_GRS"_s, {}, {u"archive"_s, u"exports"_s}};
    case 1:
        return {name, u"BlockBlobStorage"_s, u"Premium_LRS"_s, {}, {u"hot"_s}};
    case 2:
        return {name, u"FileStorage"_s, u"Premium_LRS"_s, {}, {}, {}, {u"profiles"_s, u"scans"_s}};
    default:
        return {name, u"StorageV2"_s, u"Premium_LRS"_s, {}, {u"pages"_s}};
    }
}

void addWorkloadAccounts(Demo &demo, const DemoGroup &group)
{
    const bool portal = group.workload == u"portal"_s;
    if (group.environment == u"test"_s) {
        addAccount(demo, group,
                   {u"sthm%1test"_s.arg(group.workload),
                    u"StorageV2"_s,
                    u"Standard_LRS"_s,
                    {},
                    {u"data"_s},
                    {},
                    {},
                    {u"work"_s},
                    {}});
        return;
    }
    // Azure gives a vault's address back as it was typed: with a slash at its end or without.
    const QString vault =
        group.index % 2 ? QString() : u"https://kv-hm-cmk.vault.azure.net"_s + (group.index % 4 ? u"/"_s : QString());
    AccountPlan web{u"sthm%1prodweb"_s.arg(group.workload),
                    u"StorageV2"_s,
                    u"Standard_ZRS"_s,
                    vault,
                    {u"documents"_s, u"uploads"_s, u"logs"_s},
                    {},
                    {u"config"_s},
                    {u"orders"_s, u"orders-poison"_s},
                    {u"sessions"_s, u"audit"_s}};
    if (portal) {
        web.publicContainers = {u"brochures"_s, u"images"_s};
        web.publicBlobs = true;
        web.openNetwork = true;
    }
    addAccount(demo, group, web);
    addAccount(demo, group, archiveOf(group));
}

void addSharedAccounts(Demo &demo)
{
    const DemoGroup &management = groupNamed(demo, u"rg-management"_s);
    for (int number = 1; number <= 4; ++number) // from the first years, never moved
        addAccount(demo, management,
                   {u"sthmdiag%1"_s.arg(number),
                    u"Storage"_s,
                    u"Standard_RAGRS"_s,
                    {},
                    {u"insights-logs"_s, u"bootdiagnostics"_s},
                    {},
                    {},
                    {},
                    {u"WADMetrics"_s},
                    true,
                    true});
    addAccount(demo, groupNamed(demo, u"rg-security"_s),
               {u"sthmflowlogs"_s, u"StorageV2"_s, u"Standard_GRS"_s, {}, {u"insights-logs-flowflowevent"_s}});
    addAccount(demo, groupNamed(demo, u"rg-backup"_s),
               {u"sthmbackup"_s,
                u"StorageV2"_s,
                u"Standard_GRS"_s,
                u"https://kv-hm-gone.vault.azure.net/"_s,
                {u"sql"_s, u"erp"_s}}); // the vault was removed
    addAccount(demo, groupNamed(demo, u"cloud-shell-storage-westeurope"_s),
               {u"cs100320019f2c5aa10"_s, u"StorageV2"_s, u"Standard_LRS"_s, {}, {}, {}, {u"cs-anna-halvorsen"_s}});
    const DemoGroup &legacy = groupNamed(demo, u"RG-Legacy-ERP"_s);
    addAccount(demo, legacy,
               {u"sthmlegacyerp"_s,
                u"Storage"_s,
                u"Standard_LRS"_s,
                {},
                {u"vhds"_s, u"erp-exports"_s},
                {},
                {u"erp"_s},
                {u"print"_s},
                {},
                false,
                true,
                true});
    for (const QString &name : {u"rg-sandbox-lab"_s, u"rg-sandbox-anna"_s, u"rg-sandbox-ivar"_s})
        addAccount(demo, groupNamed(demo, name),
                   {u"sthm"_s + name.section(u'-', 1).remove(u'-'),
                    u"StorageV2"_s,
                    u"Standard_LRS"_s,
                    {},
                    {u"try"_s},
                    {},
                    {},
                    {},
                    {},
                    true,
                    true,
                    true});
    for (const QString &name : {u"rg-data-prod"_s, u"rg-data-test"_s})
        addAccount(demo, groupNamed(demo, name),
                   {u"sthmlake"_s + name.section(u'-', 2),
                    u"StorageV2"_s,
                    u"Standard_ZRS"_s,
                    {},
                    {u"raw"_s, u"curated"_s, u"serving"_s}});
}

} // namespace

void addKeyVaults(Demo &demo)
{
    for (const DemoGroup &group : demo.groups)
        if (!group.workload.isEmpty())
            addVault(demo, group, u"kv-hm-%1-%2"_s.arg(group.workload, group.environment),
                     group.environment == u"prod"_s, group.index % 3 == 0);
    const QList<std::pair<QString, QString>> others{
        {u"rg-security"_s, u"kv-hm-cmk"_s},        {u"rg-management"_s, u"kv-hm-platform"_s},
        {u"rg-backup"_s, u"kv-hm-backup"_s},       {u"rg-identity"_s, u"kv-hm-identity"_s},
        {u"rg-data-prod"_s, u"kv-hm-data-prod"_s}, {u"rg-data-test"_s, u"kv-hm-data-test"_s},
        {u"rg-aks-prod"_s, u"kv-hm-aks"_s},        {u"RG-Legacy-ERP"_s, u"kv-hm-erp"_s},
        {u"rg-sandbox-lab"_s, u"kv-hm-lab"_s},     {u"rg-sandbox-anna"_s, u"kv-hm-anna"_s},
        {u"rg-build-agents"_s, u"kv-hm-agents"_s}, {u"rg-loadtest"_s, u"kv-hm-loadtest"_s}};
    for (const auto &[group, name] : others)
        addVault(demo, groupNamed(demo, group), name, name == u"kv-hm-cmk"_s, name.size() % 2 == 0);
}

void addStorage(Demo &demo)
{
    for (const DemoGroup &group : demo.groups)
        if (!group.workload.isEmpty())
            addWorkloadAccounts(demo, group);
    addSharedAccounts(demo);
}

} // namespace simulator::demo
