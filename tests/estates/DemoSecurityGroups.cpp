// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

const QString securityGroupType = u"Microsoft.Network/networkSecurityGroups"_s;

/// One rule; several ports or prefixes make Azure use the plural properties.
struct Rule {
    QString name;
    int priority = 100;
    bool allow = true;
    bool inbound = true;
    QString protocol;
    QStringList ports;
    QStringList sources, destinations;
    QString description;
    QString sourceApplicationGroup;
};

QJsonValue arrayOf(const QStringList &values)
{
    return QJsonArray::fromStringList(values);
}

/// "x" for one value, "xs" for several, as the portal writes them.
void put(QJsonObject &properties, const QString &one, const QString &several, const QStringList &values)
{
    if (values.size() == 1)
        properties.insert(one, values.first());
    properties.insert(several, values.size() > 1 ? arrayOf(values) : QJsonArray{});
}

QJsonObject ruleObject(const QString &group, const QString &collection, const Rule &rule)
{
    QJsonObject properties{{u"provisioningState"_s, u"Succeeded"_s},
                           {u"protocol"_s, rule.protocol},
                           {u"sourcePortRange"_s, u"*"_s},
                           {u"sourcePortRanges"_s, QJsonArray{}},
                           {u"access"_s, rule.allow ? u"Allow"_s : u"Deny"_s},
                           {u"priority"_s, rule.priority},
                           {u"direction"_s, rule.inbound ? u"Inbound"_s : u"Outbound"_s}};
    if (!rule.description.isEmpty())
        properties.insert(u"description"_s, rule.description);
    put(properties, u"destinationPortRange"_s, u"destinationPortRanges"_s, rule.ports);
    put(properties, u"sourceAddressPrefix"_s, u"sourceAddressPrefixes"_s, rule.sources);
    put(properties, u"destinationAddressPrefix"_s, u"destinationAddressPrefixes"_s, rule.destinations);
    if (!rule.sourceApplicationGroup.isEmpty())
        properties.insert(u"sourceApplicationSecurityGroups"_s, QJsonArray{reference(rule.sourceApplicationGroup)});
    return {{u"name"_s, rule.name},
            {u"id"_s, group + u'/' + collection + u'/' + rule.name},
            {u"etag"_s, u"W/\"%1\""_s.arg(guidFor(u"etag "_s + group))},
            {u"type"_s, securityGroupType + u'/' + collection},
            {u"properties"_s, properties}};
}

std::vector<Rule> defaultRules()
{
    const QStringList any{u"*"_s};
    const QStringList network{u"VirtualNetwork"_s};
    return {{u"AllowVnetInBound"_s,
             65000,
             true,
             true,
             u"*"_s,
             any,
             network,
             network,
             u"Traffic inside the virtual network"_s,
             {}},
            {u"AllowAzureLoadBalancerInBound"_s,
             65001,
             true,
             true,
             u"*"_s,
             any,
             {u"AzureLoadBalancer"_s},
             any,
             u"Probes of the load balancer"_s,
             {}},
            {u"DenyAllInBound"_s, 65500, false, true, u"*"_s, any, any, any, u"Everything else"_s, {}},
            {u"AllowVnetOutBound"_s,
             65000,
             true,
             false,
             u"*"_s,
             any,
             network,
             network,
             u"Traffic inside the virtual network"_s,
             {}},
            {u"AllowInternetOutBound"_s,
             65001,
             true,
             false,
             u"*"_s,
             any,
             any,
             {u"Internet"_s},
             u"Traffic to the Internet"_s,
             {}},
            {u"DenyAllOutBound"_s, 65500, false, false, u"*"_s, any, any, any, u"Everything else"_s, {}}};
}

void addSecurityGroup(Demo &demo, const DemoGroup &group, const QString &name, const std::vector<Rule> &rules)
{
    const QString id = idIn(group, securityGroupType, name);
    QJsonArray custom, defaults;
    for (const Rule &rule : rules)
        custom.append(ruleObject(id, u"securityRules"_s, rule));
    for (const Rule &rule : defaultRules())
        defaults.append(ruleObject(id, u"defaultSecurityRules"_s, rule));
    QJsonObject object = resource(group, securityGroupType, name,
                                  {{u"provisioningState"_s, u"Succeeded"_s},
                                   {u"resourceGuid"_s, guidFor(u"security group "_s + id)},
                                   {u"securityRules"_s, custom},
                                   {u"defaultSecurityRules"_s, defaults}});
    object.insert(u"etag"_s, u"W/\"%1\""_s.arg(guidFor(u"etag "_s + id)));
    addResource(demo.state, object);
}

std::vector<Rule> webRules(const DemoGroup &group)
{
    const QStringList any{u"*"_s};
    std::vector<Rule> rules{
        {u"AllowHttps"_s, 100, true, true, u"Tcp"_s, {u"80"_s, u"443"_s}, {u"Internet"_s}, any, u"The site"_s, {}},
        {u"AllowGatewayManager"_s, 110, true, true, u"Tcp"_s, {u"65200-65535"_s}, {u"GatewayManager"_s}, any, {}, {}},
        {u"AllowOffices"_s,
         120,
         true,
         true,
         u"Tcp"_s,
         {u"8443"_s},
         {u"203.0.113.0/24"_s, u"198.51.100.7/32"_s},
         {networkPrefix(group) + u".1.0/24"_s},
         {},
         {}},
        {u"AllowManagement"_s,
         130,
         true,
         true,
         u"*"_s,
         {u"22"_s, u"3389"_s},
         {u"10.20.3.0/24"_s},
         any,
         u"From the jump hosts' subnet"_s,
         {}},
        {u"DenyOldPartner"_s, 200, false, true, u"*"_s, any, {u"192.0.2.0/25"_s}, any, {}, {}},
        {u"AllowAppOut"_s,
         100,
         true,
         false,
         u"Tcp"_s,
         {u"8080"_s},
         any,
         {networkPrefix(group) + u".2.0/24"_s},
         {},
         {}}};
    if (group.index % 3 == 1)
        rules.push_back({u"AllowHealthHost"_s,
                         140,
                         true,
                         true,
                         u"Tcp"_s,
                         {u"9000"_s},
                         {u"198.51.100.200"_s},
                         any,
                         u"An address without a mask"_s,
                         {}});
    return rules;
}

std::vector<Rule> appRules(const DemoGroup &group)
{
    const QStringList any{u"*"_s};
    const QString prefix = networkPrefix(group);
    return {{u"AllowWeb"_s,
             100,
             true,
             true,
             u"Tcp"_s,
             {u"8080"_s, u"8443-8450"_s},
             {prefix + u".1.0/24"_s},
             {prefix + u".2.0/24"_s},
             {},
             {}},
            {u"AllowProbeHost"_s,
             110,
             true,
             true,
             u"Tcp"_s,
             {u"9100"_s},
             {u"10.20.3.10/32"_s},
             any,
             u"The monitoring host"_s,
             {}},
            {u"AllowAppGroup"_s,
             120,
             true,
             true,
             u"Tcp"_s,
             {u"7000"_s},
             {},
             any,
             u"Named by application group"_s,
             idIn(group, u"Microsoft.Network/applicationSecurityGroups"_s,
                  u"asg-%1-%2"_s.arg(group.workload, group.environment))},
            {u"AllowSqlOut"_s, 100, true, false, u"Tcp"_s, {u"1433"_s}, any, {prefix + u".3.0/24"_s}, {}, {}},
            {u"AllowStorageOut"_s,
             110,
             true,
             false,
             u"Tcp"_s,
             {u"443"_s},
             {u"VirtualNetwork"_s},
             {u"Storage.WestEurope"_s},
             {},
             {}},
            {u"AllowVaultOut"_s, 120, true, false, u"Tcp"_s, {u"443"_s}, any, {u"AzureKeyVault"_s}, {}, {}},
            {u"AllowDirectoryOut"_s, 130, true, false, u"Tcp"_s, {u"443"_s}, any, {u"AzureActiveDirectory"_s}, {}, {}},
            {u"DenyInternetOut"_s, 400, false, false, u"*"_s, any, any, {u"Internet"_s}, {}, {}}};
}

std::vector<Rule> dataRules(const DemoGroup &group)
{
    const QStringList any{u"*"_s};
    const QString prefix = networkPrefix(group);
    return {{u"AllowApp"_s,
             100,
             true,
             true,
             u"Tcp"_s,
             {u"1433"_s, u"5432-5433"_s},
             {prefix + u".2.0/24"_s, u"10.20.3.0/24"_s},
             {prefix + u".3.0/24"_s},
             {},
             {}},
            {u"AllowNoSubnet"_s,
             110,
             true,
             true,
             u"Tcp"_s,
             {u"1433"_s},
             {u"10.250.0.0/24"_s},
             any,
             u"A network that is gone"_s,
             {}},
            {u"DenyWeb"_s, 200, false, true, u"*"_s, any, {prefix + u".1.0/24"_s}, any, {}, {}},
            {u"DenyWebOut"_s, 200, false, false, u"*"_s, any, any, {prefix + u".1.0/24"_s}, {}, {}},
            {u"AllowSqlBackup"_s,
             210,
             true,
             false,
             u"Tcp"_s,
             {u"443"_s},
             any,
             {u"Storage"_s, u"198.51.100.64/26"_s},
             {},
             {}}};
}

void addSingleGroups(Demo &demo)
{
    const QStringList any{u"*"_s};
    const DemoGroup &hub = groupNamed(demo, u"rg-hub-network"_s);
    addSecurityGroup(
        demo, hub, u"nsg-management"_s,
        {{u"AllowBastion"_s, 100, true, true, u"Tcp"_s, {u"22"_s, u"3389"_s}, {u"10.20.2.0/26"_s}, any, {}, {}},
         {u"AllowSshFromOffice"_s, 110, true, true, u"Tcp"_s, {u"22"_s}, {u"203.0.113.17/32"_s}, any, {}, {}},
         {u"AllowCloudOut"_s, 100, true, false, u"*"_s, any, any, {u"AzureCloud"_s}, {}, {}}});
    addSecurityGroup(demo, hub, u"nsg-identity"_s,
                     {{u"AllowLdap"_s,
                       100,
                       true,
                       true,
                       u"*"_s,
                       {u"53"_s, u"88"_s, u"389"_s, u"636"_s},
                       {u"VirtualNetwork"_s},
                       any,
                       {},
                       {}}});
    addSecurityGroup(demo, hub, u"nsg-unused"_s, {});
    const DemoGroup &legacy = groupNamed(demo, u"RG-Legacy-ERP"_s);
    addSecurityGroup(demo, legacy, u"nsg-legacy-erp"_s,
                     {{u"AllowRdpFromAnywhere"_s,
                       300,
                       true,
                       true,
                       u"TCP"_s,
                       {u"3389"_s},
                       {u"Internet"_s},
                       any,
                       u"Vendor support, temporary"_s,
                       {}},
                      {u"AllowSmbFromAll"_s, 310, true, true, u"Tcp"_s, {u"445"_s}, {u"0.0.0.0/0"_s}, any, {}, {}},
                      {u"DenyOld"_s, 4000, false, true, u"Udp"_s, {u"137-139"_s}, any, any, {}, {}}});
    addSecurityGroup(demo, groupNamed(demo, u"rg-sandbox-lab"_s), u"nsg-sandbox-lab"_s,
                     {{u"AllowEverything"_s, 100, true, true, u"*"_s, any, any, any, u"Until it works"_s, {}}});
    addSecurityGroup(demo, groupNamed(demo, u"rg-build-agents"_s), u"nsg-agents"_s,
                     {{u"AllowPipelines"_s, 100, true, true, u"Tcp"_s, {u"443"_s}, {u"AzureDevOps"_s}, any, {}, {}},
                      {u"AllowBookingWeb"_s,
                       110,
                       true,
                       true,
                       u"Tcp"_s,
                       {u"443"_s},
                       {u"10.30.1.0/24"_s},
                       any,
                       u"Two subnets bear this range"_s,
                       {}}});
}

} // namespace

void addSecurityGroups(Demo &demo)
{
    for (const DemoGroup &group : demo.groups) {
        if (group.workload.isEmpty())
            continue;
        const QString stem = u"nsg-%1-%2-"_s.arg(group.workload, group.environment);
        addSecurityGroup(demo, group, stem + u"web"_s, webRules(group));
        addSecurityGroup(demo, group, stem + u"app"_s, appRules(group));
        addSecurityGroup(demo, group, stem + u"data"_s, dataRules(group));
    }
    addSingleGroups(demo);
}

void attachToSecurityGroups(Demo &demo)
{
    QMap<QString, QJsonArray> cards, subnets; // by lower-cased security group
    const auto note = [](QMap<QString, QJsonArray> &map, const QJsonObject &item) {
        const QString group = item.value(u"properties")[u"networkSecurityGroup"][u"id"].toString();
        QString id = item.value(u"id").toString();
        QJsonArray &list = map[group.toLower()];
        if (list.size() % 4 == 3) // the network provider does not keep to one casing
            id.replace(u"/resourceGroups/"_s, u"/resourcegroups/"_s);
        if (!group.isEmpty())
            list.append(reference(id));
    };
    for (const QJsonObject &object : std::as_const(demo.state.resources)) {
        const QString type = object.value(u"type").toString();
        if (type == u"Microsoft.Network/networkInterfaces"_s)
            note(cards, object);
        if (type == u"Microsoft.Network/virtualNetworks"_s)
            for (const QJsonValue &subnet : object.value(u"properties")[u"subnets"].toArray())
                note(subnets, subnet.toObject());
    }
    for (auto it = demo.state.resources.begin(); it != demo.state.resources.end(); ++it) {
        if (it->value(u"type") != securityGroupType)
            continue;
        QJsonObject properties = it->value(u"properties").toObject();
        if (cards.contains(it.key()))
            properties.insert(u"networkInterfaces"_s, cards.value(it.key()));
        if (subnets.contains(it.key()))
            properties.insert(u"subnets"_s, subnets.value(it.key()));
        it->insert(u"properties"_s, properties);
    }
}

} // namespace simulator::demo
