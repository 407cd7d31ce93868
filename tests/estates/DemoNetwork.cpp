// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

struct SubnetPlan {
    QString name, range; ///< ".1.0/24"
    QString securityGroup; ///< Name; empty for none.
};

std::vector<SubnetPlan> subnetsOf(const DemoGroup &group)
{
    if (!group.workload.isEmpty()) {
        const QString stem = u"nsg-%1-%2-"_s.arg(group.workload, group.environment);
        return {{u"snet-web"_s, u".1.0/24"_s, stem + u"web"_s},
                {u"snet-app"_s, u".2.0/24"_s, stem + u"app"_s},
                {u"snet-data"_s, u".3.0/24"_s, stem + u"data"_s},
                {u"snet-endpoints"_s, u".4.0/26"_s, {}}};
    }
    if (group.name == u"rg-hub-network"_s)
        return {{u"GatewaySubnet"_s, u".0.0/27"_s, {}},
                {u"AzureFirewallSubnet"_s, u".1.0/26"_s, {}},
                {u"AzureBastionSubnet"_s, u".2.0/26"_s, {}},
                {u"snet-management"_s, u".3.0/24"_s, u"nsg-management"_s},
                {u"snet-identity"_s, u".4.0/24"_s, u"nsg-identity"_s},
                {u"snet-dns"_s, u".5.0/28"_s, {}}};
    if (group.environment == u"legacy"_s)
        return {{u"snet-erp"_s, u".1.0/24"_s, u"nsg-legacy-erp"_s}, {u"snet-old"_s, u".2.0/25"_s, {}}};
    if (group.name == u"rg-sandbox-lab"_s) // an address space that booking uses too: a mistake, and a private prefix
                                           // with two subnets
        return {{u"snet-web"_s, u".1.0/24"_s, u"nsg-sandbox-lab"_s},
                {u"snet-lab"_s, u".9.0/24"_s, u"nsg-sandbox-lab"_s}};
    if (group.name == u"rg-build-agents"_s)
        return {{u"snet-agents"_s, u".1.0/24"_s, u"nsg-agents"_s}};
    return {};
}

QJsonObject subnetObject(const DemoGroup &group, const SubnetPlan &plan)
{
    const QString id = subnetId(group, plan.name);
    QJsonObject properties{{u"provisioningState"_s, u"Succeeded"_s},
                           {u"addressPrefix"_s, networkPrefix(group) + plan.range},
                           {u"delegations"_s, QJsonArray{}},
                           {u"privateEndpointNetworkPolicies"_s, u"Disabled"_s},
                           {u"privateLinkServiceNetworkPolicies"_s, u"Enabled"_s},
                           {u"serviceEndpoints"_s, QJsonArray{}}};
    if (!plan.securityGroup.isEmpty())
        properties.insert(u"networkSecurityGroup"_s,
                          reference(idIn(group, u"Microsoft.Network/networkSecurityGroups"_s, plan.securityGroup)));
    if (plan.name == u"snet-data"_s)
        properties.insert(u"serviceEndpoints"_s,
                          QJsonArray{QJsonObject{{u"provisioningState"_s, u"Succeeded"_s},
                                                 {u"service"_s, u"Microsoft.Storage"_s},
                                                 {u"locations"_s, QJsonArray{u"*"_s}}}});
    return {{u"name"_s, plan.name},
            {u"id"_s, id},
            {u"etag"_s, u"W/\"%1\""_s.arg(guidFor(u"etag "_s + id))},
            {u"type"_s, u"Microsoft.Network/virtualNetworks/subnets"_s},
            {u"properties"_s, properties}};
}

QJsonObject peering(const DemoGroup &from, const DemoGroup &to)
{
    const QString name = u"peer-to-"_s + vnetName(to);
    return {{u"name"_s, name},
            {u"id"_s,
             idIn(from, u"Microsoft.Network/virtualNetworks"_s, vnetName(from)) + u"/virtualNetworkPeerings/"_s + name},
            {u"type"_s, u"Microsoft.Network/virtualNetworks/virtualNetworkPeerings"_s},
            {u"properties"_s,
             QJsonObject{
                 {u"provisioningState"_s, u"Succeeded"_s},
                 {u"peeringState"_s, u"Connected"_s},
                 {u"remoteVirtualNetwork"_s, reference(idIn(to, u"Microsoft.Network/virtualNetworks"_s, vnetName(to)))},
                 {u"allowVirtualNetworkAccess"_s, true},
                 {u"allowForwardedTraffic"_s, true}}}};
}

} // namespace

QString networkPrefix(const DemoGroup &group)
{
    if (!group.workload.isEmpty())
        return u"10.%1"_s.arg((group.environment == u"prod"_s ? 30 : 60) + group.index);
    if (group.environment == u"legacy"_s)
        return u"172.20"_s;
    if (group.name == u"rg-sandbox-lab"_s)
        return u"10.30"_s;
    return group.name == u"rg-build-agents"_s ? u"10.90"_s : u"10.20"_s;
}

QString vnetName(const DemoGroup &group)
{
    if (!group.workload.isEmpty())
        return u"vnet-%1-%2"_s.arg(group.workload, group.environment);
    return group.name == u"rg-hub-network"_s ? u"vnet-hub"_s : u"vnet-"_s + group.name.section(u'-', 1).toLower();
}

QString subnetId(const DemoGroup &group, const QString &subnet)
{
    return idIn(group, u"Microsoft.Network/virtualNetworks"_s, vnetName(group)) + u"/subnets/"_s + subnet;
}

QString securityGroupId(const DemoGroup &group, const QString &subnet)
{
    for (const SubnetPlan &plan : subnetsOf(group))
        if (plan.name == subnet && !plan.securityGroup.isEmpty())
            return idIn(group, u"Microsoft.Network/networkSecurityGroups"_s, plan.securityGroup);
    return {};
}

void addNetworks(Demo &demo)
{
    const DemoGroup hub = groupNamed(demo, u"rg-hub-network"_s);
    QJsonArray hubPeerings;
    for (const DemoGroup &group : demo.groups) {
        QJsonArray subnets;
        for (const SubnetPlan &plan : subnetsOf(group))
            subnets.append(subnetObject(group, plan));
        if (subnets.isEmpty() || group.name == hub.name)
            continue;
        const bool peered = !group.workload.isEmpty();
        if (peered)
            hubPeerings.append(peering(hub, group));
        addResource(demo.state,
                    resource(group, u"Microsoft.Network/virtualNetworks"_s, vnetName(group),
                             {{u"provisioningState"_s, u"Succeeded"_s},
                              {u"resourceGuid"_s, guidFor(u"vnet "_s + vnetName(group))},
                              {u"addressSpace"_s,
                               QJsonObject{{u"addressPrefixes"_s, QJsonArray{networkPrefix(group) + u".0.0/16"_s}}}},
                              {u"subnets"_s, subnets},
                              {u"virtualNetworkPeerings"_s, peered ? QJsonArray{peering(group, hub)} : QJsonArray{}},
                              {u"enableDdosProtection"_s, false}}));
    }
    QJsonArray subnets;
    for (const SubnetPlan &plan : subnetsOf(hub))
        subnets.append(subnetObject(hub, plan));
    addResource(
        demo.state,
        resource(
            hub, u"Microsoft.Network/virtualNetworks"_s, vnetName(hub),
            {{u"provisioningState"_s, u"Succeeded"_s},
             {u"resourceGuid"_s, guidFor(u"vnet hub"_s)},
             {u"addressSpace"_s, QJsonObject{{u"addressPrefixes"_s, QJsonArray{u"10.20.0.0/16"_s, u"10.21.0.0/24"_s}}}},
             {u"dhcpOptions"_s, QJsonObject{{u"dnsServers"_s, QJsonArray{u"10.20.4.4"_s, u"10.20.4.5"_s}}}},
             {u"subnets"_s, subnets},
             {u"virtualNetworkPeerings"_s, hubPeerings},
             {u"enableDdosProtection"_s, true}}));
}

} // namespace simulator::demo
