// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

/// What Monitor can send away of a type of resource.
struct MonitoredType {
    QString armType;
    QStringList logs, metrics;
};

const QStringList allMetrics{u"AllMetrics"_s};

std::vector<MonitoredType> monitoredTypes()
{
    return {
        {u"Microsoft.KeyVault/vaults"_s, {u"AuditEvent"_s, u"AzurePolicyEvaluationDetails"_s}, allMetrics},
        {u"Microsoft.Network/networkSecurityGroups"_s,
         {u"NetworkSecurityGroupEvent"_s, u"NetworkSecurityGroupRuleCounter"_s},
         {}},
        {u"Microsoft.Network/publicIPAddresses"_s,
         {u"DDoSProtectionNotifications"_s, u"DDoSMitigationReports"_s},
         allMetrics},
        {u"Microsoft.Network/loadBalancers"_s, {u"LoadBalancerHealthEvent"_s}, allMetrics},
        {u"Microsoft.Network/virtualNetworks"_s, {u"VMProtectionAlerts"_s}, allMetrics},
        {u"Microsoft.Network/networkInterfaces"_s, {}, allMetrics},
        {u"Microsoft.Compute/virtualMachines"_s, {}, allMetrics},
        {u"Microsoft.Storage/storageAccounts"_s, {}, {u"Transaction"_s, u"Capacity"_s}},
        {u"Microsoft.Sql/servers/databases"_s,
         {u"SQLInsights"_s, u"Errors"_s, u"Deadlocks"_s},
         {u"Basic"_s, u"InstanceAndAppAdvanced"_s}},
        {u"Microsoft.DBforMariaDB/servers"_s, {u"MySqlSlowLogs"_s, u"MySqlAuditLogs"_s}, allMetrics},
        {u"Microsoft.DBforMySQL/servers"_s, {u"MySqlSlowLogs"_s, u"MySqlAuditLogs"_s}, allMetrics},
        {u"Microsoft.DBforMySQL/flexibleServers"_s, {u"MySqlSlowLogs"_s, u"MySqlAuditLogs"_s}, allMetrics},
        {u"Microsoft.DBforPostgreSQL/servers"_s, {u"PostgreSQLLogs"_s, u"QueryStoreRuntimeStatistics"_s}, allMetrics},
        {u"Microsoft.DBforPostgreSQL/flexibleServers"_s, {u"PostgreSQLLogs"_s}, allMetrics},
        {u"Microsoft.Cache/Redis"_s, {u"ConnectedClientList"_s}, allMetrics},
        {u"Microsoft.ServiceBus/namespaces"_s, {u"OperationalLogs"_s, u"VNetAndIPFilteringLogs"_s}, allMetrics},
        {u"Microsoft.DocumentDB/databaseAccounts"_s,
         {u"DataPlaneRequests"_s, u"ControlPlaneRequests"_s},
         {u"Requests"_s}},
        {u"Microsoft.ApiManagement/service"_s, {u"GatewayLogs"_s}, allMetrics},
        {u"Microsoft.Batch/batchAccounts"_s, {u"ServiceLog"_s}, allMetrics},
        {u"Microsoft.Cdn/profiles"_s, {u"AzureCdnAccessLog"_s}, allMetrics},
        {u"Microsoft.Cdn/profiles/endpoints"_s, {u"CoreAnalytics"_s}, {}},
        {u"Microsoft.ContainerInstance/containerGroups"_s, {u"ContainerInstanceLog"_s}, allMetrics},
        {u"Microsoft.ContainerRegistry/registries"_s,
         {u"ContainerRegistryLoginEvents"_s, u"ContainerRegistryRepositoryEvents"_s},
         allMetrics},
        {u"Microsoft.EventGrid/domains"_s, {u"DeliveryFailures"_s, u"PublishFailures"_s}, allMetrics},
        {u"Microsoft.EventGrid/topics"_s, {u"DeliveryFailures"_s, u"PublishFailures"_s}, allMetrics}};
}

/// Where settings send what they collect.
struct Destinations {
    QString storage, foreignStorage, workspace, eventHubRule;
};

Destinations destinationsOf(const Demo &demo)
{
    const DemoGroup &management = groupNamed(demo, u"rg-management"_s);
    return {idIn(groupNamed(demo, u"rg-security"_s), u"Microsoft.Storage/storageAccounts"_s, u"sthmflowlogs"_s),
            resourceId(guidFor(u"subscription of the managed service provider"_s), u"rg-central-logs"_s,
                       u"Microsoft.Storage/storageAccounts"_s, u"stmspcentral"_s),
            idIn(management, u"Microsoft.OperationalInsights/workspaces"_s, u"log-halvorsen"_s),
            idIn(groupNamed(demo, u"rg-data-prod"_s), u"Microsoft.EventHub/namespaces"_s, u"evh-hm-prod"_s)
                + u"/authorizationRules/RootManageSharedAccessKey"_s};
}

QJsonObject retention(int days)
{
    return {{u"enabled"_s, days > 0}, {u"days"_s, days}};
}

QJsonArray logsOf(const QStringList &categories, int days)
{
    QJsonArray logs;
    for (const QString &category : categories)
        logs.append(QJsonObject{{u"category"_s, category},
                                {u"categoryGroup"_s, QJsonValue::Null},
                                {u"enabled"_s, logs.isEmpty()}, // what comes first is what people want
                                {u"retentionPolicy"_s, retention(days)}});
    return logs;
}

QJsonArray metricsOf(const QStringList &categories, const QString &grain, int days)
{
    QJsonArray metrics;
    for (const QString &category : categories) {
        QJsonObject metric{{u"category"_s, category}, {u"enabled"_s, true}, {u"retentionPolicy"_s, retention(days)}};
        if (!grain.isEmpty())
            metric.insert(u"timeGrain"_s, grain);
        metrics.append(metric);
    }
    return metrics;
}

/// A setting of a resource: Monitor writes the resource's id in lower case there.
void addSetting(Demo &demo, const QString &resource, const QString &name, const QJsonObject &destination,
                const QJsonArray &logs, const QJsonArray &metrics)
{
    QJsonObject properties{{u"storageAccountId"_s, QJsonValue::Null},
                           {u"serviceBusRuleId"_s, QJsonValue::Null},
                           {u"workspaceId"_s, QJsonValue::Null},
                           {u"eventHubAuthorizationRuleId"_s, QJsonValue::Null},
                           {u"eventHubName"_s, QJsonValue::Null},
                           {u"logAnalyticsDestinationType"_s, QJsonValue::Null},
                           {u"logs"_s, logs},
                           {u"metrics"_s, metrics}};
    for (auto it = destination.begin(); it != destination.end(); ++it)
        properties.insert(it.key(), it.value());
    addResource(demo.state,
                {{u"id"_s, resource.toLower() + u"/providers/microsoft.insights/diagnosticSettings/"_s + name},
                 {u"type"_s, u"Microsoft.Insights/diagnosticSettings"_s},
                 {u"name"_s, name},
                 {u"location"_s, QJsonValue::Null},
                 {u"kind"_s, QJsonValue::Null},
                 {u"tags"_s, QJsonValue::Null},
                 {u"identity"_s, QJsonValue::Null},
                 {u"properties"_s, properties}});
}

/// A quarter of the resources has settings, each of another kind.
void addSettingsOf(Demo &demo, const MonitoredType &type, const Destinations &to)
{
    QStringList found;
    for (const QJsonObject &object : std::as_const(demo.state.resources))
        if (object.value(u"type").toString().compare(type.armType, Qt::CaseInsensitive) == 0)
            found << object.value(u"id").toString();
    for (qsizetype i = 0; i < found.size(); ++i) {
        if (i % 8 == 0) // before 2023: into storage, and kept for a time
            addSetting(demo, found[i], u"to-storage"_s, {{u"storageAccountId"_s, to.storage}}, logsOf(type.logs, 365),
                       metricsOf(type.metrics, i ? u"PT1M"_s : QString(), 30));
        if (i % 16 == 0) // a second one, to the workspace: all logs there are, with no word of keeping them
            addSetting(demo, found[i], u"to-workspace"_s,
                       {{u"workspaceId"_s, to.workspace}, {u"logAnalyticsDestinationType"_s, u"Dedicated"_s}},
                       type.logs.isEmpty() ? QJsonArray{}
                                           : QJsonArray{QJsonObject{{u"category"_s, QJsonValue::Null},
                                                                    {u"categoryGroup"_s, u"allLogs"_s},
                                                                    {u"enabled"_s, true}}},
                       metricsOf(type.metrics, {}, 0));
        if (i % 8 == 3)
            addSetting(demo, found[i], u"siem"_s,
                       {{u"eventHubAuthorizationRuleId"_s, to.eventHubRule}, {u"eventHubName"_s, u"siem"_s}},
                       logsOf(type.logs, 0), metricsOf(type.metrics, {}, 0));
    }
}

/// Logs of a subscription's activity. Azure answers such an id without its leading slash and under a name of its own
/// (learn.microsoft.com/rest/api/monitor/subscription-diagnostic-settings/list), but not always.
void addSubscriptionSettings(Demo &demo, const Destinations &to)
{
    const auto add = [&](const QString &subscription, const QString &id, const QString &name, const QString &storage) {
        QJsonArray logs;
        for (const QString &category : {u"Administrative"_s, u"Security"_s, u"Policy"_s, u"ServiceHealth"_s})
            logs.append(QJsonObject{{u"category"_s, category}, {u"enabled"_s, category != u"ServiceHealth"_s}});
        QJsonObject properties{{u"workspaceId"_s, to.workspace}, {u"logs"_s, logs}};
        if (!storage.isEmpty())
            properties.insert(u"storageAccountId"_s, storage);
        demo.state.armLists[u"/subscriptions/%1/providers/microsoft.insights/diagnosticsettings"_s.arg(subscription)]
            .items.append(QJsonObject{{u"id"_s, id.arg(subscription) + name},
                                      {u"type"_s, QJsonValue::Null},
                                      {u"name"_s, name},
                                      {u"location"_s, u"global"_s},
                                      {u"properties"_s, properties}});
    };
    add(demo.production, u"subscriptions/%1/providers/AzureResourceManager/diagnosticSettings/"_s, u"activity"_s,
        to.storage);
    add(demo.platform, u"/subscriptions/%1/providers/microsoft.insights/diagnosticSettings/"_s, u"activity"_s, {});
}

/// The older way to keep activity logs, retired on 2026-09-30 (collection facts): left over in two subscriptions.
void addLogProfiles(Demo &demo)
{
    const auto add = [&](const QString &subscription, const QString &slash, const QString &storage, int days) {
        const QString path = u"/subscriptions/%1/providers/microsoft.insights/logprofiles"_s.arg(subscription);
        demo.state.armLists[path].items.append(
            QJsonObject{{u"id"_s, slash + path.mid(1) + u"/default"_s},
                        {u"type"_s, QJsonValue::Null},
                        {u"name"_s, u"default"_s},
                        {u"location"_s, QJsonValue::Null},
                        {u"properties"_s,
                         QJsonObject{{u"storageAccountId"_s, storage},
                                     {u"serviceBusRuleId"_s, destinationsOf(demo).eventHubRule},
                                     {u"locations"_s, QJsonArray{u"westeurope"_s, u"northeurope"_s, u"global"_s}},
                                     {u"categories"_s, QJsonArray{u"Write"_s, u"Delete"_s, u"Action"_s}},
                                     {u"retentionPolicy"_s, retention(days)}}}});
    };
    const DemoGroup &management = groupNamed(demo, u"rg-management"_s);
    add(demo.platform, {}, idIn(management, u"Microsoft.Storage/storageAccounts"_s, u"sthmdiag1"_s), 365);
    add(demo.production, u"/"_s,
        idIn(management, u"Microsoft.Storage/storageAccounts"_s, u"sthmdiag2"_s)
            .replace(u"/resourceGroups/rg-"_s, u"/resourcegroups/RG-"_s),
        0);
}

} // namespace

void addMonitoring(Demo &demo)
{
    const Destinations to = destinationsOf(demo);
    for (const MonitoredType &type : monitoredTypes())
        addSettingsOf(demo, type, to);
    // The provider that runs the ERP system takes its logs home, into a subscription nobody here can see.
    addSetting(demo, idIn(groupNamed(demo, u"RG-Legacy-ERP"_s), u"Microsoft.KeyVault/vaults"_s, u"kv-hm-erp"_s),
               u"provider"_s, {{u"storageAccountId"_s, to.foreignStorage}}, logsOf({u"AuditEvent"_s}, 90), {});
    addSubscriptionSettings(demo, to);
    addLogProfiles(demo);
}

} // namespace simulator::demo
