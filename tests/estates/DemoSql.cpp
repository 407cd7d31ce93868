// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

struct SqlServerPlan {
    QString name;
    bool isPublic = false;
    QString tls = u"1.2"_s;
    QString auditStorage{}; ///< A storage account's name; empty: not audited, or to a workspace.
    bool auditsToWorkspace = false;
    bool alerts = false;
    QStringList disabledAlerts{QString()}; ///< Azure writes "none" as one empty text.
};

struct SqlDatabasePlan {
    QString name;
    QString objective = u"GP_Gen5_2"_s; ///< What Azure calls the service objective.
    QString status = u"Online"_s;
    bool encrypted = true;
    bool audited = false;
};

QJsonObject sqlAdministrators(const SqlServerPlan &plan)
{
    return {{u"administratorType"_s, u"ActiveDirectory"_s},
            {u"principalType"_s, u"Group"_s},
            {u"login"_s, u"Cloud Platform Team"_s},
            {u"sid"_s, groupId(u"Cloud Platform Team"_s)},
            {u"tenantId"_s, tenantId()},
            {u"azureADOnlyAuthentication"_s, !plan.isPublic}};
}

/// The answer of auditingSettings/default, which servers and databases have alike.
QJsonObject sqlAuditing(const QString &storage, bool toWorkspace, const QString &subscription)
{
    const bool enabled = toWorkspace || !storage.isEmpty();
    const QJsonArray groups = enabled
        ? QJsonArray{u"SUCCESSFUL_DATABASE_AUTHENTICATION_GROUP"_s, u"FAILED_DATABASE_AUTHENTICATION_GROUP"_s,
                     u"BATCH_COMPLETED_GROUP"_s}
        : QJsonArray{};
    return {{u"state"_s, enabled ? u"Enabled"_s : u"Disabled"_s},
            {u"auditActionsAndGroups"_s, groups},
            {u"isStorageSecondaryKeyInUse"_s, false},
            {u"isAzureMonitorTargetEnabled"_s, toWorkspace},
            {u"isManagedIdentityInUse"_s, false},
            {u"retentionDays"_s, storage.isEmpty() ? 0 : 90},
            {u"storageEndpoint"_s, storage.isEmpty() ? QString() : u"https://%1.blob.core.windows.net/"_s.arg(storage)},
            {u"storageAccountSubscriptionId"_s,
             storage.isEmpty() ? u"00000000-0000-0000-0000-000000000000"_s : subscription}};
}

void addSqlAlerts(Demo &demo, const QString &server, const SqlServerPlan &plan)
{
    addUnder(demo, server, u"securityAlertPolicies"_s, u"Default"_s,
             {{u"state"_s, plan.alerts ? u"Enabled"_s : u"Disabled"_s},
              {u"disabledAlerts"_s, QJsonArray::fromStringList(plan.disabledAlerts)},
              {u"emailAddresses"_s, QJsonArray{plan.alerts ? u"soc@"_s + domain() : QString()}},
              {u"emailAccountAdmins"_s, plan.alerts},
              {u"storageEndpoint"_s, QString()},
              {u"storageAccountAccessKey"_s, QString()},
              {u"retentionDays"_s, 0},
              {u"creationTime"_s, u"2023-05-02T09:11:40.187Z"_s}});
}

QString addSqlServer(Demo &demo, const DemoGroup &group, const SqlServerPlan &plan)
{
    const QString id = addIn(demo, group, u"Microsoft.Sql/servers"_s, plan.name,
                             {{u"administratorLogin"_s, u"sqladmin"_s},
                              {u"version"_s, u"12.0"_s},
                              {u"state"_s, u"Ready"_s},
                              {u"fullyQualifiedDomainName"_s, plan.name + u".database.windows.net"_s},
                              {u"privateEndpointConnections"_s, QJsonArray{}},
                              {u"minimalTlsVersion"_s, plan.tls},
                              {u"publicNetworkAccess"_s, plan.isPublic ? u"Enabled"_s : u"Disabled"_s},
                              {u"restrictOutboundNetworkAccess"_s, u"Disabled"_s},
                              {u"externalGovernanceStatus"_s, u"Disabled"_s},
                              {u"administrators"_s, sqlAdministrators(plan)}},
                             {{u"kind"_s, u"v12.0"_s}});
    addUnder(demo, id, u"auditingSettings"_s, u"default"_s,
             sqlAuditing(plan.auditStorage, plan.auditsToWorkspace, group.subscription));
    addSqlAlerts(demo, id, plan);
    if (plan.isPublic)
        addUnder(demo, id, u"firewallRules"_s, u"AllowAllWindowsAzureIps"_s,
                 {{u"startIpAddress"_s, u"0.0.0.0"_s}, {u"endIpAddress"_s, u"0.0.0.0"_s}});
    return id;
}

QJsonObject sqlDatabaseProperties(const DemoGroup &group, const QString &server, const SqlDatabasePlan &plan)
{
    const bool system = plan.name == u"master"_s;
    QJsonObject properties{
        {u"collation"_s, u"SQL_Latin1_General_CP1_CI_AS"_s},
        {u"catalogCollation"_s, u"SQL_Latin1_General_CP1_CI_AS"_s},
        {u"status"_s, plan.status},
        {u"databaseId"_s, guidFor(u"database "_s + server + plan.name)},
        {u"creationDate"_s, system ? u"2023-05-02T09:03:18.76Z"_s : u"2023-05-02T09:08:52.443Z"_s},
        {u"currentServiceObjectiveName"_s, plan.objective},
        {u"requestedServiceObjectiveName"_s, plan.objective},
        {u"defaultSecondaryLocation"_s, group.location == u"westeurope"_s ? u"northeurope"_s : u"westeurope"_s},
        {u"maxSizeBytes"_s, system ? 32212254720.0 : 34359738368.0},
        {u"zoneRedundant"_s, group.environment == u"prod"_s && !system},
        {u"readScale"_s, u"Disabled"_s},
        {u"currentBackupStorageRedundancy"_s, system ? u"Local"_s : u"Geo"_s},
        {u"requestedBackupStorageRedundancy"_s, system ? u"Local"_s : u"Geo"_s},
        {u"maintenanceConfigurationId"_s,
         u"/subscriptions/%1/providers/Microsoft.Maintenance/publicMaintenanceConfigurations/SQL_Default"_s.arg(
             group.subscription)},
        {u"isLedgerOn"_s, false},
        {u"isInfraEncryptionEnabled"_s, false},
        {u"availabilityZone"_s, u"NoPreference"_s}};
    if (!system)
        properties.insert(u"earliestRestoreDate"_s, u"2026-11-16T00:00:00Z"_s);
    if (plan.objective.startsWith(u"GP_S_")) {
        properties.insert(u"autoPauseDelay"_s, 60);
        properties.insert(u"minCapacity"_s, 0.5);
    }
    if (plan.status == u"Paused"_s)
        properties.insert(u"pausedDate"_s, u"2026-11-20T18:04:31.5Z"_s);
    return properties;
}

void addSqlDatabase(Demo &demo, const DemoGroup &group, const QString &server, const SqlDatabasePlan &plan)
{
    const bool system = plan.name == u"master"_s;
    const QJsonObject sku = system ? QJsonObject{{u"name"_s, u"System"_s}, {u"tier"_s, u"System"_s}, {u"capacity"_s, 0}}
                                   : QJsonObject{{u"name"_s, plan.objective.section(u'_', 0, -2)},
                                                 {u"tier"_s, u"GeneralPurpose"_s},
                                                 {u"family"_s, u"Gen5"_s},
                                                 {u"capacity"_s, plan.objective.section(u'_', -1).toInt()}};
    QJsonObject properties = sqlDatabaseProperties(group, server, plan);
    properties.insert(u"currentSku"_s, sku);
    QJsonObject more{{u"location"_s, group.location},
                     {u"sku"_s, sku},
                     {u"kind"_s,
                      system                                    ? u"v12.0,system"_s
                          : plan.objective.startsWith(u"GP_S_") ? u"v12.0,user,vcore,serverless"_s
                                                                : u"v12.0,user,vcore"_s}};
    if (system)
        more.insert(u"managedBy"_s, server);
    else
        more.insert(u"tags"_s, QJsonObject{{u"environment"_s, group.environment}, {u"dataClass"_s, u"internal"_s}});
    const QString id = addUnder(demo, server, u"databases"_s, plan.name, properties, more);
    addUnder(demo, id, u"auditingSettings"_s, u"default"_s, sqlAuditing({}, plan.audited, group.subscription));
    // Azure answers for master, too; it cannot be encrypted.
    addUnder(demo, id, u"transparentDataEncryption"_s, u"current"_s,
             {{u"state"_s, plan.encrypted && !system ? u"Enabled"_s : u"Disabled"_s}});
}

void addWorkloadSql(Demo &demo, const DemoGroup &group)
{
    const bool production = group.environment == u"prod"_s;
    SqlServerPlan plan{u"sql-hm-%1-%2"_s.arg(group.workload, group.environment), group.index % 3 == 0};
    if (production) {
        plan.alerts = true;
        plan.auditsToWorkspace = group.index % 2 == 1;
        if (group.index % 4 == 0)
            plan.auditStorage = u"sthm%1prodweb"_s.arg(group.workload);
        if (group.index % 4 == 3)
            plan.disabledAlerts = {u"Sql_Injection"_s, u"Access_Anomaly"_s};
    }
    const QString server = addSqlServer(demo, group, plan);
    addSqlDatabase(demo, group, server, {u"master"_s, u"System0"_s});
    if (!production) {
        addSqlDatabase(demo, group, server,
                       {group.workload, u"GP_S_Gen5_1"_s, group.index % 2 ? u"Paused"_s : u"Online"_s});
        return;
    }
    addSqlDatabase(demo, group, server, {group.workload, u"GP_Gen5_2"_s, u"Online"_s, true, group.index % 4 == 0});
    if (group.index % 3 == 2)
        addSqlDatabase(demo, group, server, {group.workload + u"-reporting"_s, u"GP_Gen5_4"_s});
}

} // namespace

void addSqlServers(Demo &demo)
{
    for (const DemoGroup &group : demo.groups)
        if (!group.workload.isEmpty())
            addWorkloadSql(demo, group);
    const DemoGroup &legacy = groupNamed(demo, u"RG-Legacy-ERP"_s);
    const QString server = addSqlServer(demo, legacy, {u"sql-hm-erp"_s, true, u"None"_s});
    addSqlDatabase(demo, legacy, server, {u"master"_s, u"System0"_s});
    addSqlDatabase(demo, legacy, server, {u"erp"_s, u"GP_Gen5_8"_s, u"Online"_s, false});
    addSqlDatabase(demo, legacy, server, {u"erp-old"_s, u"GP_Gen5_2"_s, u"Offline"_s, false});
}

} // namespace simulator::demo
