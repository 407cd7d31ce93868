// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TruthGraph.h"

using namespace Qt::StringLiterals;

namespace simulator::truth {

namespace {

const QString networkProvider = u"microsoft.network/"_s;

void addPublicAddresses(TruthGraph &graph)
{
    for (const QJsonObject &object : graph.resources(networkProvider + u"publicipaddresses"_s)) {
        const QJsonValue address = object.value(u"properties")[u"ipAddress"];
        graph.groupedEntity(object, u"azure_public_ip"_s,
                            {{u"publicIp"_s, address},
                             {u"publicIpAddress"_s, address},
                             {u"public"_s, true},
                             {u"sku"_s, object.value(u"sku")[u"name"]},
                             {u"resourceGuid"_s, object.value(u"properties")[u"resourceGuid"]}});
    }
}

void addCards(TruthGraph &graph)
{
    for (const QJsonObject &object : graph.resources(networkProvider + u"networkinterfaces"_s)) {
        const QJsonObject properties = object.value(u"properties").toObject();
        QJsonArray privateAddresses, publicAddresses;
        for (const QJsonValue &configuration : properties.value(u"ipConfigurations").toArray()) {
            const QJsonValue facts = configuration[u"properties"];
            if (facts[u"privateIPAddress"].isString())
                privateAddresses.append(facts[u"privateIPAddress"]);
            const QString publicId = facts[u"publicIPAddress"][u"id"].toString().toLower();
            const QJsonValue address = graph.state().resources.value(publicId).value(u"properties")[u"ipAddress"];
            if (address.isString())
                publicAddresses.append(address);
        }
        graph.groupedEntity(object, u"azure_nic"_s,
                            {{u"privateIp"_s, privateAddresses},
                             {u"privateIpAddress"_s, privateAddresses},
                             {u"publicIp"_s, publicAddresses},
                             {u"publicIpAddress"_s, publicAddresses},
                             {u"virtualMachineId"_s, properties.value(u"virtualMachine")[u"id"]},
                             {u"securityGroupId"_s, properties.value(u"networkSecurityGroup")[u"id"]},
                             {u"macAddress"_s, properties.value(u"macAddress")},
                             {u"ipForwarding"_s, properties.value(u"enableIPForwarding")}});
    }
}

bool matchesAnything(const QJsonValue &rule)
{
    const QJsonValue facts = rule[u"properties"];
    for (const QString &name : {u"destinationAddressPrefix"_s, u"destinationPortRange"_s, u"sourceAddressPrefix"_s,
                                u"sourcePortRange"_s, u"protocol"_s})
        if (facts[name] != u"*"_s)
            return false;
    return true;
}

bool isWideOpen(const QJsonObject &properties)
{
    int allowed = 0, denied = 0; // priorities; 0 for none
    for (const QString &list : {u"defaultSecurityRules"_s, u"securityRules"_s})
        for (const QJsonValue &rule : properties.value(list).toArray()) {
            int &found = rule[u"properties"][u"access"] == u"Allow"_s ? allowed : denied;
            if (!found && matchesAnything(rule))
                found = rule[u"properties"][u"priority"].toInt();
        }
    return allowed && (!denied || allowed < denied);
}

void addSecurityGroups(TruthGraph &graph)
{
    for (const QJsonObject &object : graph.resources(networkProvider + u"networksecuritygroups"_s)) {
        const QJsonObject properties = object.value(u"properties").toObject();
        const QJsonArray subnets = properties.value(u"subnets").toArray();
        const QJsonArray cards = properties.value(u"networkInterfaces").toArray();
        QJsonArray category;
        if (!subnets.isEmpty())
            category.append(u"network"_s);
        if (!cards.isEmpty())
            category.append(u"host"_s);
        graph.groupedEntity(object, u"azure_security_group"_s,
                            {{u"category"_s, category}, {u"isWideOpen"_s, isWideOpen(properties)}});
        for (const QJsonValue &card : cards) {
            graph.placeholder(card[u"id"].toString(), u"azure_nic"_s, {u"NetworkInterface"_s});
            graph.relate(object.value(u"id").toString(), u"PROTECTS"_s, card[u"id"].toString());
        }
    }
}

void addVirtualNetworks(TruthGraph &graph)
{
    for (const QJsonObject &object : graph.resources(networkProvider + u"virtualnetworks"_s)) {
        const QString id = object.value(u"id").toString();
        const QString range = object.value(u"properties")[u"addressSpace"][u"addressPrefixes"][0].toString();
        const auto named = [](const QJsonValue &name, const QString &cidr) {
            return u"%1 (%2)"_s.arg(name.toString(), cidr);
        };
        graph.groupedEntity(object, u"azure_vnet"_s, {{u"CIDR"_s, range}, {u"public"_s, false}, {u"internal"_s, true}},
                            named(object.value(u"name"), range));
        for (const QJsonValue &value : object.value(u"properties")[u"subnets"].toArray()) {
            QJsonObject subnet = value.toObject();
            const QString prefix = subnet.value(u"properties")[u"addressPrefix"].toString();
            subnet.insert(u"location"_s, object.value(u"location"));
            subnet.remove(u"tags"_s);
            graph.resourceEntity(subnet, u"azure_subnet"_s,
                                 {{u"CIDR"_s, prefix}, {u"public"_s, false}, {u"internal"_s, true}},
                                 named(subnet.value(u"name"), prefix));
            graph.relate(id, u"CONTAINS"_s, subnet.value(u"id").toString());
        }
    }
    for (const QJsonObject &object : graph.resources(networkProvider + u"networksecuritygroups"_s))
        for (const QJsonValue &subnet : object.value(u"properties")[u"subnets"].toArray())
            graph.relate(object.value(u"id").toString(), u"PROTECTS"_s, subnet[u"id"].toString());
}

void addLoadBalancers(TruthGraph &graph)
{
    for (const QJsonObject &object : graph.resources(networkProvider + u"loadbalancers"_s)) {
        const QJsonObject properties = object.value(u"properties").toObject();
        QJsonArray privateAddresses;
        bool isPublic = false;
        for (const QJsonValue &frontend : properties.value(u"frontendIPConfigurations").toArray()) {
            isPublic = isPublic || frontend[u"properties"][u"publicIPAddress"].isObject();
            if (frontend[u"properties"][u"privateIPAddress"].isString())
                privateAddresses.append(frontend[u"properties"][u"privateIPAddress"]);
        }
        graph.groupedEntity(object, u"azure_lb"_s,
                            {{u"public"_s, isPublic},
                             {u"privateIp"_s, privateAddresses},
                             {u"category"_s, QJsonArray{u"network"_s}},
                             {u"function"_s, QJsonArray{u"load-balancing"_s}},
                             {u"resourceGuid"_s, properties.value(u"resourceGuid")}});
        for (const QJsonValue &pool : properties.value(u"backendAddressPools").toArray())
            for (const QJsonValue &configuration : pool[u"properties"][u"backendIPConfigurations"].toArray()) {
                const QString id = configuration[u"id"].toString();
                const QString card = id.left(id.indexOf(u"/ipConfigurations"_s, 0, Qt::CaseInsensitive));
                graph.placeholder(card, u"azure_nic"_s, {u"NetworkInterface"_s});
                graph.relate(object.value(u"id").toString(), u"CONNECTS"_s, card);
            }
    }
}

} // namespace

void addNetworks(TruthGraph &graph)
{
    addPublicAddresses(graph);
    addCards(graph);
    addSecurityGroups(graph);
    addVirtualNetworks(graph);
    addLoadBalancers(graph);
}

} // namespace simulator::truth
