// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

/// A server of the kind that Azure retired between 2024 and 2025.
struct SingleServerPlan {
    QString name;
    QString engine; ///< "MariaDB", "MySQL", "PostgreSQL"
    QString version;
    bool ssl = true;
    bool isPublic = true;
    QStringList databases{};
};

struct FlexibleServerPlan {
    QString name;
    QString engine; ///< "MySQL", "PostgreSQL"
    QString version;
    bool ssl = true;
    bool isPublic = false;
    bool zoneRedundant = false;
    QStringList databases{};
};

QString engineDomain(const QString &engine)
{
    return (engine == u"PostgreSQL"_s ? u"postgres"_s : engine.toLower()) + u".database.azure.com"_s;
}

QStringList systemDatabases(const QString &engine)
{
    if (engine == u"PostgreSQL"_s)
        return {u"azure_maintenance"_s, u"azure_sys"_s, u"postgres"_s};
    const QStringList names{u"information_schema"_s, u"mysql"_s, u"performance_schema"_s};
    return engine == u"MySQL"_s ? names + QStringList{u"sys"_s} : names;
}

void addDatabases(Demo &demo, const QString &server, const QString &engine, const QStringList &names)
{
    const bool flexible = server.contains(u"/flexibleServers/"_s);
    const QString modern = engine == u"PostgreSQL"_s ? u"en_US.utf8"_s : u"utf8mb4_0900_ai_ci"_s;
    const QString old = engine == u"PostgreSQL"_s ? u"English_United States.1252"_s : u"latin1_swedish_ci"_s;
    QString charset = flexible ? u"utf8mb4"_s : u"latin1"_s;
    if (engine == u"PostgreSQL"_s)
        charset = u"UTF8"_s;
    for (const QString &name : systemDatabases(engine) + names)
        addUnder(demo, server, u"databases"_s, name,
                 {{u"charset"_s, charset}, {u"collation"_s, flexible ? modern : old}});
}

void addSingleServer(Demo &demo, const DemoGroup &group, const SingleServerPlan &plan)
{
    const QString id = addIn(demo, group, u"Microsoft.DBfor%1/servers"_s.arg(plan.engine), plan.name,
                             {{u"administratorLogin"_s, u"hmadmin"_s},
                              {u"storageProfile"_s,
                               QJsonObject{{u"storageMB"_s, 102400},
                                           {u"backupRetentionDays"_s, 7},
                                           {u"geoRedundantBackup"_s, u"Disabled"_s},
                                           {u"storageAutogrow"_s, u"Enabled"_s}}},
                              {u"version"_s, plan.version},
                              {u"sslEnforcement"_s, plan.ssl ? u"Enabled"_s : u"Disabled"_s},
                              {u"minimalTlsVersion"_s, plan.ssl ? u"TLS1_2"_s : u"TLSEnforcementDisabled"_s},
                              {u"userVisibleState"_s, u"Ready"_s},
                              {u"fullyQualifiedDomainName"_s, plan.name + u'.' + engineDomain(plan.engine)},
                              {u"earliestRestoreDate"_s, u"2026-11-16T08:00:00.81+00:00"_s},
                              {u"replicationRole"_s, QString()},
                              {u"masterServerId"_s, QString()},
                              {u"byokEnforcement"_s, u"Disabled"_s},
                              {u"infrastructureEncryption"_s, u"Disabled"_s},
                              {u"privateEndpointConnections"_s, QJsonArray{}},
                              {u"publicNetworkAccess"_s, plan.isPublic ? u"Enabled"_s : u"Disabled"_s}},
                             {{u"sku"_s,
                               QJsonObject{{u"name"_s, u"GP_Gen5_4"_s},
                                           {u"tier"_s, u"GeneralPurpose"_s},
                                           {u"family"_s, u"Gen5"_s},
                                           {u"capacity"_s, 4}}}});
    addDatabases(demo, id, plan.engine, plan.databases);
}

/// MySQL writes its parameters' flags as texts and its choices in capitals.
void addSecureTransport(Demo &demo, const QString &server, bool isMySql, bool on)
{
    const QString value = on ? u"on"_s : u"off"_s;
    const QString flag = u"True"_s;
    addUnder(demo, server, u"configurations"_s, u"require_secure_transport"_s,
             {{u"value"_s, isMySql ? value.toUpper() : value},
              {u"description"_s, u"Whether client connections to the server must use some form of secure transport."_s},
              {u"defaultValue"_s, isMySql ? u"ON"_s : u"on"_s},
              {u"dataType"_s, isMySql ? u"Enumeration"_s : u"Boolean"_s},
              {u"allowedValues"_s, isMySql ? u"ON,OFF"_s : u"on,off"_s},
              {u"source"_s, on ? u"system-default"_s : u"user-override"_s},
              {u"isConfigPendingRestart"_s, isMySql ? QJsonValue(u"False"_s) : QJsonValue(false)},
              {u"isDynamicConfig"_s, isMySql ? QJsonValue(flag) : QJsonValue(true)},
              {u"isReadOnly"_s, isMySql ? QJsonValue(u"False"_s) : QJsonValue(false)}});
}

QJsonObject flexibleProperties(const FlexibleServerPlan &plan)
{
    QJsonObject availability{{u"mode"_s, plan.zoneRedundant ? u"ZoneRedundant"_s : u"Disabled"_s},
                             {u"state"_s, plan.zoneRedundant ? u"Healthy"_s : u"NotEnabled"_s}};
    if (plan.zoneRedundant)
        availability.insert(u"standbyAvailabilityZone"_s, u"2"_s);
    return {{u"administratorLogin"_s, u"hmadmin"_s},
            {u"version"_s, plan.version},
            {u"state"_s, u"Ready"_s},
            {u"fullyQualifiedDomainName"_s, plan.name + u'.' + engineDomain(plan.engine)},
            {u"availabilityZone"_s, u"1"_s},
            {u"backup"_s,
             QJsonObject{{u"backupRetentionDays"_s, plan.zoneRedundant ? 35 : 7},
                         {u"geoRedundantBackup"_s, plan.zoneRedundant ? u"Enabled"_s : u"Disabled"_s},
                         {u"earliestRestoreDate"_s, u"2026-11-16T08:00:00.3723361+00:00"_s}}},
            {u"network"_s, QJsonObject{{u"publicNetworkAccess"_s, plan.isPublic ? u"Enabled"_s : u"Disabled"_s}}},
            {u"highAvailability"_s, availability},
            {u"maintenanceWindow"_s,
             QJsonObject{
                 {u"customWindow"_s, u"Disabled"_s}, {u"dayOfWeek"_s, 0}, {u"startHour"_s, 0}, {u"startMinute"_s, 0}}}};
}

void addFlexibleServer(Demo &demo, const DemoGroup &group, const FlexibleServerPlan &plan)
{
    const bool isMySql = plan.engine == u"MySQL"_s;
    QJsonObject properties = flexibleProperties(plan);
    if (isMySql) {
        properties.insert(u"storage"_s,
                          QJsonObject{{u"storageSizeGB"_s, 64},
                                      {u"iops"_s, 492},
                                      {u"autoGrow"_s, u"Enabled"_s},
                                      {u"autoIoScaling"_s, u"Disabled"_s},
                                      {u"logOnDisk"_s, u"Disabled"_s},
                                      {u"storageSku"_s, u"Premium_LRS"_s}});
        properties.insert(u"replicationRole"_s, u"None"_s);
        properties.insert(u"replicaCapacity"_s, 10);
    } else {
        properties.insert(u"minorVersion"_s, u"4"_s);
        properties.insert(
            u"storage"_s,
            QJsonObject{
                {u"storageSizeGB"_s, 128}, {u"iops"_s, 500}, {u"tier"_s, u"P10"_s}, {u"autoGrow"_s, u"Disabled"_s}});
        properties.insert(u"authConfig"_s,
                          QJsonObject{{u"activeDirectoryAuth"_s, u"Enabled"_s},
                                      {u"passwordAuth"_s, plan.isPublic ? u"Enabled"_s : u"Disabled"_s},
                                      {u"tenantId"_s, tenantId()}});
        properties.insert(u"dataEncryption"_s, QJsonObject{{u"type"_s, u"SystemManaged"_s}});
        properties.insert(u"replicationRole"_s, u"Primary"_s);
    }
    // Flexible servers tell their region by its name for people.
    const QString region = group.location == u"northeurope"_s ? u"North Europe"_s : u"West Europe"_s;
    const QString id =
        addIn(demo, group, u"Microsoft.DBfor%1/flexibleServers"_s.arg(plan.engine), plan.name, properties,
              {{u"location"_s, region},
               {u"sku"_s,
                QJsonObject{{u"name"_s, plan.zoneRedundant ? u"Standard_D2ds_v5"_s : u"Standard_B1ms"_s},
                            {u"tier"_s, plan.zoneRedundant ? u"GeneralPurpose"_s : u"Burstable"_s}}}});
    addDatabases(demo, id, plan.engine, plan.databases);
    addSecureTransport(demo, id, isMySql, plan.ssl);
}

void addWorkloadServer(Demo &demo, const DemoGroup &group)
{
    const bool production = group.environment == u"prod"_s;
    const QString tail = u"%1-%2"_s.arg(group.workload, group.environment);
    if (group.index % 3 == 1)
        addFlexibleServer(demo, group,
                          {u"psql-hm-"_s + tail,
                           u"PostgreSQL"_s,
                           u"16"_s,
                           true,
                           !production,
                           production,
                           {group.workload, group.workload + u"_audit"_s}});
    if (group.index % 4 == 2) // in tests, one does without TLS
        addFlexibleServer(
            demo, group,
            {u"mysql-hm-"_s + tail, u"MySQL"_s, u"8.0.21"_s, production, !production, production, {group.workload}});
}

/// What the providers of retired servers answer where none survived.
void refuseRetired(Demo &demo, const QString &subscription)
{
    const auto refuse = [&](const QString &engine, int status, const QString &code, const QString &message) {
        const QString path = u"/subscriptions/%1/providers/Microsoft.DBfor%2/servers"_s.arg(subscription, engine);
        demo.state.armRefusals.insert(
            path.toLower(), {status, {{u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, message}}}}});
    };
    refuse(u"MariaDB"_s, 400, u"NoRegisteredProviderFound"_s,
           u"No registered resource provider found for location 'global' and API version '2018-06-01' for type "
           "'servers'. The supported api-versions are ''. The supported locations are ''."_s);
    for (const QString &engine : {u"MySQL"_s, u"PostgreSQL"_s})
        refuse(engine, 404, u"InvalidResourceType"_s,
               u"The resource type could not be found in the namespace 'Microsoft.DBfor%1' for api version "
               "'2017-12-01'."_s.arg(engine));
}

} // namespace

void addDatabaseServers(Demo &demo)
{
    for (const DemoGroup &group : demo.groups)
        if (!group.workload.isEmpty())
            addWorkloadServer(demo, group);
    addFlexibleServer(demo, groupNamed(demo, u"rg-data-prod"_s),
                      {u"psql-hm-warehouse"_s, u"PostgreSQL"_s, u"15"_s, false, true, true, {u"warehouse"_s}});

    // Retired servers that nobody has moved: all of them in the production subscription.
    const DemoGroup &legacy = groupNamed(demo, u"RG-Legacy-ERP"_s);
    addSingleServer(demo, legacy, {u"mysql-hm-erp"_s, u"MySQL"_s, u"5.7"_s, false, true, {u"erp"_s, u"erp_archive"_s}});
    addSingleServer(demo, legacy, {u"maria-hm-wiki"_s, u"MariaDB"_s, u"10.3"_s, false, true, {u"mediawiki"_s}});
    const DemoGroup &data = groupNamed(demo, u"rg-data-prod"_s);
    addSingleServer(demo, data, {u"maria-hm-crewlists"_s, u"MariaDB"_s, u"10.2"_s, true, false, {u"crewlists"_s}});
    addSingleServer(demo, data, {u"psql-hm-archive"_s, u"PostgreSQL"_s, u"11"_s, true, true, {u"archive"_s}});
    for (const QString &subscription : {demo.platform, demo.development})
        refuseRetired(demo, subscription);
}

} // namespace simulator::demo
