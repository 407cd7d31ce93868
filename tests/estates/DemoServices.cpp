// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

const QJsonObject succeeded{{u"provisioningState"_s, u"Succeeded"_s}};

/// Adds a resource with a simple body; gives its id.
QString add(Demo &demo, const DemoGroup &group, const QString &type, const QString &name,
            QJsonObject properties = succeeded, const QString &kind = {})
{
    QJsonObject object = resource(group, type, name, properties);
    if (!kind.isEmpty())
        object.insert(u"kind"_s, kind);
    addResource(demo.state, object);
    return object.value(u"id").toString();
}

void addWebApps(Demo &demo, const DemoGroup &group)
{
    const QString plan = add(demo, group, u"Microsoft.Web/serverfarms"_s,
                             u"plan-%1-%2"_s.arg(group.workload, group.environment), succeeded, u"linux"_s);
    for (const QString &prefix : {u"app"_s, u"api"_s, u"func"_s}) {
        const QString name = u"%1-%2-%3"_s.arg(prefix, group.workload, group.environment);
        add(demo, group, u"Microsoft.Web/sites"_s, name,
            {{u"state"_s, u"Running"_s},
             {u"enabled"_s, true},
             {u"defaultHostName"_s, name + u".azurewebsites.net"_s},
             {u"hostNames"_s, QJsonArray{name + u".azurewebsites.net"_s}},
             {u"serverFarmId"_s, plan},
             {u"httpsOnly"_s, group.index % 4 != 2},
             {u"clientCertEnabled"_s, false}},
            prefix == u"func"_s ? u"functionapp,linux"_s : u"app,linux"_s);
        add(demo, group, u"microsoft.insights/components"_s, u"appi-"_s + name,
            {{u"Application_Type"_s, u"web"_s}, {u"RetentionInDays"_s, 90}}, u"web"_s);
    }
}

void addWorkloadServices(Demo &demo, const DemoGroup &group)
{
    const QString tail = u"%1-%2"_s.arg(group.workload, group.environment);
    const bool production = group.environment == u"prod"_s;
    addWebApps(demo, group);
    add(demo, group, u"Microsoft.ManagedIdentity/userAssignedIdentities"_s, u"id-"_s + tail,
        {{u"tenantId"_s, tenantId()},
         {u"principalId"_s, servicePrincipalId(u"identity:id-"_s + tail)},
         {u"clientId"_s, applicationId(u"identity:id-"_s + tail)}});
    add(demo, group, u"microsoft.insights/actiongroups"_s, u"ag-"_s + tail, {{u"enabled"_s, true}});
    for (const QString &prefix : {u"app"_s, u"api"_s, u"func"_s})
        add(demo, group, u"microsoft.alertsmanagement/smartDetectorAlertRules"_s,
            u"failure anomalies - %1-%2"_s.arg(prefix, tail),
            {{u"state"_s, u"Enabled"_s}, {u"severity"_s, u"Sev3"_s}, {u"frequency"_s, u"PT1M"_s}});
    add(demo, group, u"Microsoft.Network/applicationSecurityGroups"_s, u"asg-"_s + tail);
    add(demo, group, u"Microsoft.Network/routeTables"_s, u"rt-"_s + tail);
    add(demo, group, u"Microsoft.Compute/availabilitySets"_s, u"avail-"_s + tail);
    add(demo, group, u"Microsoft.Logic/workflows"_s, u"logic-"_s + tail,
        {{u"provisioningState"_s, u"Succeeded"_s}, {u"state"_s, u"Enabled"_s}});
    for (const QString &service : {u"kv"_s, u"blob"_s, u"sql"_s})
        add(demo, group, u"Microsoft.Network/privateEndpoints"_s, u"pe-%1-%2"_s.arg(service, tail),
            {{u"provisioningState"_s, u"Succeeded"_s}, {u"subnet"_s, reference(subnetId(group, u"snet-endpoints"_s))}});
    if (!production)
        return;
    add(demo, group, u"Microsoft.RecoveryServices/vaults"_s, u"rsv-"_s + tail);
    for (int number = 0; number < 4; ++number)
        add(demo, group, u"Microsoft.Compute/snapshots"_s, u"snap-%1-%2"_s.arg(tail).arg(number),
            {{u"provisioningState"_s, u"Succeeded"_s}, {u"diskSizeGB"_s, 127}});
}

void addHubServices(Demo &demo)
{
    const DemoGroup &hub = groupNamed(demo, u"rg-hub-network"_s);
    add(demo, hub, u"Microsoft.Network/azureFirewalls"_s, u"afw-hub"_s);
    add(demo, hub, u"Microsoft.Network/firewallPolicies"_s, u"afwp-hub"_s);
    add(demo, hub, u"Microsoft.Network/bastionHosts"_s, u"bas-hub"_s);
    add(demo, hub, u"Microsoft.Network/virtualNetworkGateways"_s, u"vgw-hub"_s);
    add(demo, hub, u"Microsoft.Network/expressRouteCircuits"_s, u"erc-bergen"_s);
    add(demo, hub, u"Microsoft.Network/ddosProtectionPlans"_s, u"ddos-hub"_s);
    const DemoGroup &management = groupNamed(demo, u"rg-management"_s);
    add(demo, management, u"Microsoft.OperationalInsights/workspaces"_s, u"log-halvorsen"_s);
    add(demo, management, u"Microsoft.Automation/automationAccounts"_s, u"aa-halvorsen"_s, {{u"state"_s, u"Ok"_s}});
    for (const QString &name : {u"id-platform-automation"_s, u"id-policy-remediation"_s})
        add(demo, management, u"Microsoft.ManagedIdentity/userAssignedIdentities"_s, name,
            {{u"tenantId"_s, tenantId()},
             {u"principalId"_s, servicePrincipalId(u"identity:"_s + name)},
             {u"clientId"_s, applicationId(u"identity:"_s + name)}});
    for (const DemoGroup &group : std::vector<DemoGroup>(demo.groups))
        if (group.name == u"NetworkWatcherRG"_s)
            add(demo, group, u"Microsoft.Network/networkWatchers"_s, u"NetworkWatcher_westeurope"_s);
}

void addClusterAndData(Demo &demo)
{
    const DemoGroup &cluster = groupNamed(demo, u"rg-aks-prod"_s);
    const DemoGroup &nodes = groupNamed(demo, u"MC_rg-aks-prod_aks-prod_westeurope"_s);
    add(demo, cluster, u"Microsoft.ContainerService/managedClusters"_s, u"aks-prod"_s,
        {{u"provisioningState"_s, u"Succeeded"_s},
         {u"kubernetesVersion"_s, u"1.30.4"_s},
         {u"enableRBAC"_s, true},
         {u"nodeResourceGroup"_s, nodes.name}});
    add(demo, cluster, u"Microsoft.ManagedIdentity/userAssignedIdentities"_s, u"id-aks-kubelet"_s,
        {{u"tenantId"_s, tenantId()},
         {u"principalId"_s, servicePrincipalId(u"identity:id-aks-kubelet"_s)},
         {u"clientId"_s, applicationId(u"identity:id-aks-kubelet"_s)}});
    add(demo, nodes, u"Microsoft.Compute/virtualMachineScaleSets"_s, u"aks-pool-vmss"_s);
    for (const QString &name : {u"rg-data-prod"_s, u"rg-data-test"_s}) {
        const DemoGroup &data = groupNamed(demo, name);
        const QString tail = name.section(u'-', 2);
        add(demo, data, u"Microsoft.DataFactory/factories"_s, u"adf-hm-"_s + tail);
        add(demo, data, u"Microsoft.EventHub/namespaces"_s, u"evh-hm-"_s + tail);
    }
}

/// Alert rules make up the rest: every estate has too many.
void addAlertRules(Demo &demo)
{
    int number = 0;
    for (int missing = resourceCount - topLevelResources(demo.state); missing > 0; --missing, ++number) {
        const DemoGroup group = demo.groups[size_t(number) % demo.groups.size()];
        QJsonObject rule = resource(group, u"Microsoft.Insights/metricAlerts"_s,
                                    u"alert-%1-%2"_s.arg(group.name.toLower()).arg(number),
                                    {{u"severity"_s, demo.dice.below(4)},
                                     {u"enabled"_s, !demo.dice.oneIn(5)},
                                     {u"evaluationFrequency"_s, u"PT5M"_s},
                                     {u"windowSize"_s, u"PT15M"_s},
                                     {u"autoMitigate"_s, true}});
        rule.insert(u"location"_s, u"global"_s);
        addResource(demo.state, rule);
    }
}

void addProviders(Demo &demo)
{
    const QStringList used{u"Microsoft.Authorization"_s,
                           u"Microsoft.Compute"_s,
                           u"Microsoft.Insights"_s,
                           u"Microsoft.KeyVault"_s,
                           u"Microsoft.Network"_s,
                           u"Microsoft.Resources"_s,
                           u"Microsoft.Storage"_s,
                           u"Microsoft.Sql"_s,
                           u"Microsoft.Web"_s,
                           u"Microsoft.Cache"_s,
                           u"Microsoft.ServiceBus"_s,
                           u"Microsoft.DocumentDB"_s,
                           u"Microsoft.DBforMariaDB"_s,
                           u"Microsoft.DBforMySQL"_s,
                           u"Microsoft.DBforPostgreSQL"_s,
                           u"Microsoft.ApiManagement"_s,
                           u"Microsoft.Batch"_s,
                           u"Microsoft.Cdn"_s,
                           u"Microsoft.ContainerInstance"_s,
                           u"Microsoft.ContainerRegistry"_s,
                           u"Microsoft.EventGrid"_s,
                           u"Microsoft.ManagedIdentity"_s,
                           u"Microsoft.Management"_s};
    for (const QString &subscription : {demo.platform, demo.production, demo.development}) {
        Listing &list = demo.state.armLists[u"/subscriptions/%1/providers"_s.arg(subscription)];
        for (const QString &name : used) {
            // Nobody ever made a Batch account in the platform subscription.
            const bool registered = subscription != demo.platform || name != u"Microsoft.Batch"_s;
            list.items.append(QJsonObject{{u"id"_s, u"/subscriptions/%1/providers/%2"_s.arg(subscription, name)},
                                          {u"namespace"_s, name},
                                          {u"registrationState"_s, registered ? u"Registered"_s : u"NotRegistered"_s},
                                          {u"registrationPolicy"_s, u"RegistrationRequired"_s},
                                          {u"resourceTypes"_s, QJsonArray{}}});
        }
    }
}

} // namespace

void addPlatformServices(Demo &demo)
{
    for (const DemoGroup &group : demo.groups)
        if (!group.workload.isEmpty())
            addWorkloadServices(demo, group);
    addHubServices(demo);
    addClusterAndData(demo);
    addAlertRules(demo);
    addProviders(demo);
}

} // namespace simulator::demo
