// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

const QString cardType = u"Microsoft.Network/networkInterfaces"_s;
const QString addressType = u"Microsoft.Network/publicIPAddresses"_s;
const QString machineType = u"Microsoft.Compute/virtualMachines"_s;
const QString diskType = u"Microsoft.Compute/disks"_s;

struct MachinePlan {
    QString name{};
    QString subnet{};
    bool windows = false;
    bool publicAddress = false;
    int dataDisks = 0;
    bool ownSecurityGroup = false; ///< The card bears the subnet's security group too.
    bool unmanaged = false; ///< Its disk is a file in a storage account, as before 2017.
    int cards = 1;
    QString size = u"Standard_D2s_v5"_s;
};

/// Hands out addresses.
class Addresses {
public:
    QString privateIn(const QString &networkDotThird)
    {
        int &last = m_last[networkDotThird];
        return u"%1.%2"_s.arg(networkDotThird).arg(4 + last++);
    }
    QString publicOne()
    {
        ++m_public;
        return m_public < 200 ? u"203.0.113.%1"_s.arg(m_public + 20) : u"198.51.100.%1"_s.arg(m_public - 190);
    }

private:
    QHash<QString, int> m_last;
    int m_public = 0;
};

QJsonObject publicAddress(const DemoGroup &group, const QString &name, const QString &address, const QString &user)
{
    QJsonObject properties{{u"provisioningState"_s, u"Succeeded"_s},
                           {u"resourceGuid"_s, guidFor(u"public address "_s + group.name + name)},
                           {u"publicIPAddressVersion"_s, u"IPv4"_s},
                           {u"publicIPAllocationMethod"_s, address.isEmpty() ? u"Dynamic"_s : u"Static"_s},
                           {u"idleTimeoutInMinutes"_s, 4},
                           {u"ipTags"_s, QJsonArray{}}};
    if (!address.isEmpty())
        properties.insert(u"ipAddress"_s, address);
    if (!user.isEmpty())
        properties.insert(u"ipConfiguration"_s, reference(user));
    QJsonObject object = resource(group, addressType, name, properties);
    object.insert(u"sku"_s,
                  QJsonObject{{u"name"_s, address.isEmpty() ? u"Basic"_s : u"Standard"_s}, {u"tier"_s, u"Regional"_s}});
    return object;
}

QString subnetThird(const DemoGroup &network, const State &state, const QString &subnet)
{
    const QJsonObject vnet =
        state.resources.value(idIn(network, u"Microsoft.Network/virtualNetworks"_s, vnetName(network)).toLower());
    for (const QJsonValue &value : vnet.value(u"properties")[u"subnets"].toArray())
        if (value[u"name"] == subnet)
            return value[u"properties"][u"addressPrefix"].toString().section(u'.', 0, 2);
    qFatal("no subnet %s", qPrintable(subnet));
}

class Machines {
public:
    explicit Machines(Demo &demo)
        : m_demo(demo)
    {
    }

    /// A machine of `group` on the network of `network`.
    void add(const DemoGroup &group, const DemoGroup &network, const MachinePlan &plan)
    {
        QJsonArray cards;
        for (int number = 0; number < plan.cards; ++number) {
            const QString card = plan.cards == 1 ? u"nic-"_s + plan.name : u"nic-%1-%2"_s.arg(plan.name).arg(number);
            addCard(group, network, plan, card, computeId(group, machineType, plan.name), number == 0);
            cards.append(QJsonObject{{u"id"_s, idIn(group, cardType, card)},
                                     {u"properties"_s, QJsonObject{{u"primary"_s, number == 0}}}});
        }
        addResource(m_demo.state, machine(group, plan, cards));
    }

    void addCard(const DemoGroup &group, const DemoGroup &network, const MachinePlan &plan, const QString &name,
                 const QString &machine, bool primary)
    {
        const QString id = idIn(group, cardType, name);
        const QString configuration = id + u"/ipConfigurations/ipconfig1"_s;
        QJsonObject address{
            {u"provisioningState"_s, u"Succeeded"_s},
            {u"privateIPAddress"_s, m_addresses.privateIn(subnetThird(network, m_demo.state, plan.subnet))},
            {u"privateIPAllocationMethod"_s, u"Dynamic"_s},
            {u"privateIPAddressVersion"_s, u"IPv4"_s},
            {u"subnet"_s, reference(subnetId(network, plan.subnet))},
            {u"primary"_s, true}};
        if (plan.publicAddress && primary) {
            const QString publicName = u"pip-"_s + plan.name;
            addResource(m_demo.state, publicAddress(group, publicName, m_addresses.publicOne(), configuration));
            address.insert(u"publicIPAddress"_s, reference(idIn(group, addressType, publicName)));
        }
        QJsonObject properties{
            {u"provisioningState"_s, u"Succeeded"_s},
            {u"resourceGuid"_s, guidFor(u"card "_s + id)},
            {u"ipConfigurations"_s,
             QJsonArray{QJsonObject{{u"name"_s, u"ipconfig1"_s},
                                    {u"id"_s, configuration},
                                    {u"type"_s, cardType + u"/ipConfigurations"_s},
                                    {u"properties"_s, address}}}},
            {u"dnsSettings"_s, QJsonObject{{u"dnsServers"_s, QJsonArray{}}, {u"appliedDnsServers"_s, QJsonArray{}}}},
            {u"macAddress"_s, u"00-22-48-"_s + hexFor(u"mac "_s + id, 6).toUpper().insert(4, u'-').insert(2, u'-')},
            {u"enableAcceleratedNetworking"_s, false},
            {u"enableIPForwarding"_s, plan.cards > 1},
            {u"primary"_s, primary},
            {u"hostedWorkloads"_s, QJsonArray{}},
            {u"tapConfigurations"_s, QJsonArray{}},
            {u"nicType"_s, u"Standard"_s}};
        if (!machine.isEmpty())
            properties.insert(u"virtualMachine"_s, reference(machine));
        if (const QString security = securityGroupId(network, plan.subnet);
            plan.ownSecurityGroup && !security.isEmpty())
            properties.insert(u"networkSecurityGroup"_s, reference(security));
        addResource(m_demo.state, resource(group, cardType, name, properties));
    }

    void addDisk(const DemoGroup &group, const QString &name, const QString &os, const QString &machine, int size)
    {
        const bool ownKey = name.contains(u"db"_s) && group.environment == u"prod"_s;
        QJsonObject properties{
            {u"provisioningState"_s, u"Succeeded"_s},
            {u"creationData"_s, QJsonObject{{u"createOption"_s, os.isEmpty() ? u"Empty"_s : u"FromImage"_s}}},
            {u"diskSizeGB"_s, size},
            {u"diskState"_s, machine.isEmpty() ? u"Unattached"_s : u"Attached"_s},
            {u"encryption"_s,
             QJsonObject{
                 {u"type"_s, ownKey ? u"EncryptionAtRestWithCustomerKey"_s : u"EncryptionAtRestWithPlatformKey"_s}}},
            {u"networkAccessPolicy"_s, u"AllowAll"_s},
            {u"publicNetworkAccess"_s, u"Enabled"_s},
            {u"timeCreated"_s, u"2024-0%1-12T09:30:00+00:00"_s.arg(1 + name.size() % 9)},
            {u"uniqueId"_s, guidFor(u"disk "_s + group.name + name)}};
        if (!os.isEmpty())
            properties.insert(u"osType"_s, os);
        QJsonObject disk = resource(group, diskType, name, properties, computeId(group, diskType, name));
        disk.insert(u"sku"_s, QJsonObject{{u"name"_s, u"Premium_LRS"_s}, {u"tier"_s, u"Premium"_s}});
        if (!machine.isEmpty())
            disk.insert(u"managedBy"_s, machine);
        addResource(m_demo.state, disk);
    }

    Addresses &addresses() { return m_addresses; }

private:
    QJsonObject osDisk(const DemoGroup &group, const MachinePlan &plan)
    {
        const QString name = u"osdisk-"_s + plan.name;
        const QString os = plan.windows ? u"Windows"_s : u"Linux"_s;
        QJsonObject disk{{u"osType"_s, os},
                         {u"name"_s, name},
                         {u"createOption"_s, u"FromImage"_s},
                         {u"caching"_s, u"ReadWrite"_s},
                         {u"diskSizeGB"_s, plan.windows ? 127 : 30}};
        if (plan.unmanaged) {
            disk.insert(
                u"vhd"_s,
                QJsonObject{{u"uri"_s, u"https://sthmlegacyerp.blob.core.windows.net/vhds/%1.vhd"_s.arg(name)}});
            return disk;
        }
        addDisk(group, name, os, computeId(group, machineType, plan.name), plan.windows ? 127 : 30);
        disk.insert(u"managedDisk"_s,
                    QJsonObject{{u"storageAccountType"_s, u"Premium_LRS"_s}, {u"id"_s, idIn(group, diskType, name)}});
        return disk;
    }

    QJsonArray dataDisks(const DemoGroup &group, const MachinePlan &plan)
    {
        QJsonArray disks;
        for (int lun = 0; lun < plan.dataDisks; ++lun) {
            const QString name = u"datadisk-%1-%2"_s.arg(plan.name).arg(lun);
            addDisk(group, name, {}, computeId(group, machineType, plan.name), 512);
            disks.append(QJsonObject{{u"lun"_s, lun},
                                     {u"name"_s, name},
                                     {u"createOption"_s, u"Attach"_s},
                                     {u"caching"_s, u"ReadOnly"_s},
                                     {u"diskSizeGB"_s, 512},
                                     {u"toBeDetached"_s, false},
                                     {u"managedDisk"_s,
                                      QJsonObject{{u"storageAccountType"_s, u"Premium_LRS"_s},
                                                  {u"id"_s, computeId(group, diskType, name)}}}});
        }
        return disks;
    }

    QJsonObject image(const DemoGroup &group, const MachinePlan &plan) const
    {
        if (group.name == u"rg-build-agents"_s) // made from an image of our own
            return {{u"id"_s,
                     computeId(groupNamed(m_demo, u"rg-shared-images"_s), u"Microsoft.Compute/images"_s,
                               u"img-agent-2025-06"_s)}};
        if (plan.windows)
            return {{u"publisher"_s, u"MicrosoftWindowsServer"_s},
                    {u"offer"_s, u"WindowsServer"_s},
                    {u"sku"_s, u"2022-datacenter-g2"_s},
                    {u"version"_s, u"latest"_s},
                    {u"exactVersion"_s, u"20348.2762.241006"_s}};
        return {{u"publisher"_s, u"Canonical"_s},
                {u"offer"_s, u"0001-com-ubuntu-server-jammy"_s},
                {u"sku"_s, u"22_04-lts-gen2"_s},
                {u"version"_s, u"latest"_s},
                {u"exactVersion"_s, u"22.04.202410020"_s}};
    }

    static QJsonObject osProfile(const MachinePlan &plan)
    {
        QJsonObject profile{{u"computerName"_s, plan.name},
                            {u"adminUsername"_s, u"hmadmin"_s},
                            {u"secrets"_s, QJsonArray{}},
                            {u"allowExtensionOperations"_s, true}};
        if (plan.windows)
            profile.insert(u"windowsConfiguration"_s,
                           QJsonObject{{u"provisionVMAgent"_s, true},
                                       {u"enableAutomaticUpdates"_s, !plan.unmanaged},
                                       {u"timeZone"_s, u"W. Europe Standard Time"_s}});
        else
            profile.insert(
                u"linuxConfiguration"_s,
                QJsonObject{{u"disablePasswordAuthentication"_s, !plan.publicAddress}, {u"provisionVMAgent"_s, true}});
        return profile;
    }

    QJsonObject machine(const DemoGroup &group, const MachinePlan &plan, const QJsonArray &cards)
    {
        const QJsonObject os = osDisk(group, plan);
        return resource(
            group, machineType, plan.name,
            {{u"provisioningState"_s, u"Succeeded"_s},
             {u"vmId"_s, guidFor(u"machine "_s + group.name + plan.name)},
             {u"hardwareProfile"_s, QJsonObject{{u"vmSize"_s, plan.size}}},
             {u"storageProfile"_s,
              QJsonObject{{u"imageReference"_s, image(group, plan)},
                          {u"osDisk"_s, os},
                          {u"dataDisks"_s, dataDisks(group, plan)}}},
             {u"osProfile"_s, osProfile(plan)},
             {u"networkProfile"_s, QJsonObject{{u"networkInterfaces"_s, cards}}},
             {u"diagnosticsProfile"_s, QJsonObject{{u"bootDiagnostics"_s, QJsonObject{{u"enabled"_s, true}}}}}},
            computeId(group, machineType, plan.name));
    }

    Demo &m_demo;
    Addresses m_addresses;
};

QString machineName(const DemoGroup &group, const QString &tier, int number)
{
    return u"vm-%1-%2-%3%4"_s.arg(group.workload, group.environment, tier).arg(number + 1);
}

void addWorkloadMachines(Machines &machines, const DemoGroup &group)
{
    const bool production = group.environment == u"prod"_s;
    for (int number = 0; number < (production ? 2 : 1); ++number)
        machines.add(group, group, {machineName(group, u"web"_s, number), u"snet-web"_s, false, false, 0, number == 0});
    for (int number = 0; number < (production ? 3 : 1); ++number)
        machines.add(group, group, {machineName(group, u"app"_s, number), u"snet-app"_s, group.index % 2 == 0});
    for (int number = 0; number < (production ? 2 : 1); ++number)
        machines.add(group, group,
                     {machineName(group, u"db"_s, number), u"snet-data"_s, true, false, production ? 2 : 1, false,
                      false, 1, u"Standard_E8s_v5"_s});
}

void addOtherMachines(Demo &demo, Machines &machines)
{
    const DemoGroup hub = groupNamed(demo, u"rg-hub-network"_s);
    const DemoGroup management = groupNamed(demo, u"rg-management"_s);
    const DemoGroup identity = groupNamed(demo, u"rg-identity"_s);
    for (int number = 1; number <= 2; ++number) {
        machines.add(management, hub, {u"vm-jump-%1"_s.arg(number), u"snet-management"_s, true, number == 2, 0, true});
        machines.add(identity, hub, {u"vm-dc-%1"_s.arg(number), u"snet-identity"_s, true, false, 1});
        machines.add(identity, hub, {u"vm-dns-%1"_s.arg(number), u"snet-dns"_s});
        machines.add(hub, hub,
                     {u"vm-appliance-%1"_s.arg(number), u"snet-management"_s, false, false, 0, false, false, 2});
    }
    const DemoGroup legacy = groupNamed(demo, u"RG-Legacy-ERP"_s);
    for (int number = 1; number <= 10; ++number)
        machines.add(legacy, legacy,
                     {u"ERP-SRV-%1"_s.arg(number, 2, 10, QChar(u'0')), u"snet-erp"_s, true, number <= 6, 1, number <= 3,
                      number == 10});
    const DemoGroup lab = groupNamed(demo, u"rg-sandbox-lab"_s);
    for (int number = 1; number <= 8; ++number)
        machines.add(lab, lab, {u"lab%1"_s.arg(number), number % 2 ? u"snet-web"_s : u"snet-lab"_s, false, true});
    const DemoGroup agents = groupNamed(demo, u"rg-build-agents"_s);
    for (int number = 1; number <= 10; ++number)
        machines.add(agents, agents, {u"agent-%1"_s.arg(number), u"snet-agents"_s});
}

void addLeftovers(Demo &demo, Machines &machines)
{
    const DemoGroup lab = groupNamed(demo, u"rg-sandbox-lab"_s);
    for (int number = 0; number < 6; ++number)
        machines.addCard(lab, lab, {{}, u"snet-lab"_s}, u"nic-left-%1"_s.arg(number), {}, false);
    for (int number = 0; number < 12; ++number)
        machines.addDisk(number % 2 ? lab : groupNamed(demo, u"RG-Legacy-ERP"_s), u"olddisk-%1"_s.arg(number), {}, {},
                         128);
    for (int number = 0; number < 5; ++number) // the last one never got an address
        addResource(demo.state,
                    publicAddress(lab, u"pip-left-%1"_s.arg(number),
                                  number == 4 ? QString() : machines.addresses().publicOne(), {}));
}

QJsonObject loadBalancer(const DemoGroup &group, const QString &name, const QJsonObject &frontend,
                         const QMap<QString, QStringList> &pools)
{
    const QString id = idIn(group, u"Microsoft.Network/loadBalancers"_s, name);
    QJsonArray poolObjects;
    for (auto it = pools.begin(); it != pools.end(); ++it) {
        QJsonArray configurations;
        for (const QString &configuration : it.value())
            configurations.append(reference(configuration));
        poolObjects.append(QJsonObject{
            {u"name"_s, it.key()},
            {u"id"_s, id + u"/backendAddressPools/"_s + it.key()},
            {u"type"_s, u"Microsoft.Network/loadBalancers/backendAddressPools"_s},
            {u"properties"_s,
             QJsonObject{{u"provisioningState"_s, u"Succeeded"_s}, {u"backendIPConfigurations"_s, configurations}}}});
    }
    QJsonObject object =
        resource(group, u"Microsoft.Network/loadBalancers"_s, name,
                 {{u"provisioningState"_s, u"Succeeded"_s},
                  {u"resourceGuid"_s, guidFor(u"load balancer "_s + id)},
                  {u"frontendIPConfigurations"_s,
                   QJsonArray{QJsonObject{{u"name"_s, u"frontend"_s},
                                          {u"id"_s, id + u"/frontendIPConfigurations/frontend"_s},
                                          {u"type"_s, u"Microsoft.Network/loadBalancers/frontendIPConfigurations"_s},
                                          {u"properties"_s, frontend}}}},
                  {u"backendAddressPools"_s, poolObjects},
                  {u"loadBalancingRules"_s, QJsonArray{}},
                  {u"probes"_s, QJsonArray{}},
                  {u"inboundNatRules"_s, QJsonArray{}},
                  {u"inboundNatPools"_s, QJsonArray{}}});
    object.insert(u"sku"_s, QJsonObject{{u"name"_s, u"Standard"_s}, {u"tier"_s, u"Regional"_s}});
    return object;
}

QString configurationOf(const DemoGroup &group, const QString &tier, int number)
{
    return idIn(group, cardType, u"nic-"_s + machineName(group, tier, number)) + u"/ipConfigurations/ipconfig1"_s;
}

void addPublicBalancer(Demo &demo, Machines &machines, const DemoGroup &group)
{
    const QString name = u"lb-%1-web"_s.arg(group.workload);
    const QString address = u"pip-"_s + name;
    const QString frontend =
        idIn(group, u"Microsoft.Network/loadBalancers"_s, name) + u"/frontendIPConfigurations/frontend"_s;
    addResource(demo.state, publicAddress(group, address, machines.addresses().publicOne(), frontend));
    const QString first = configurationOf(group, u"web"_s, 0);
    // The same card in two pools, and in another casing.
    const QMap<QString, QStringList> pools{
        {u"admin"_s, {QString(first).replace(u"/networkInterfaces/"_s, u"/networkinterfaces/"_s)}},
        {u"site"_s, {first, configurationOf(group, u"web"_s, 1)}}};
    addResource(demo.state,
                loadBalancer(group, name,
                             {{u"provisioningState"_s, u"Succeeded"_s},
                              {u"privateIPAllocationMethod"_s, u"Dynamic"_s},
                              {u"publicIPAddress"_s, reference(idIn(group, addressType, address))}},
                             pools));
}

void addBalancers(Demo &demo, Machines &machines)
{
    for (const DemoGroup &group : std::vector<DemoGroup>(demo.groups)) {
        if (group.workload.isEmpty() || group.environment != u"prod"_s)
            continue;
        addPublicBalancer(demo, machines, group);
        addResource(
            demo.state,
            loadBalancer(group, u"lb-%1-data"_s.arg(group.workload),
                         {{u"provisioningState"_s, u"Succeeded"_s},
                          {u"privateIPAllocationMethod"_s, u"Static"_s},
                          {u"privateIPAddress"_s, networkPrefix(group) + u".3.250"_s},
                          {u"subnet"_s, reference(subnetId(group, u"snet-data"_s))}},
                         {{u"sql"_s, {configurationOf(group, u"db"_s, 0), configurationOf(group, u"db"_s, 1)}}}));
    }
    // The cluster's balancer leads to cards of a scale set, which no list of cards shows.
    const DemoGroup cluster = groupNamed(demo, u"MC_rg-aks-prod_aks-prod_westeurope"_s);
    const QString nodes = idIn(cluster, u"Microsoft.Compute/virtualMachineScaleSets"_s, u"aks-pool-vmss"_s);
    QStringList configurations;
    for (int node = 0; node < 3; ++node)
        configurations << nodes
                + u"/virtualMachines/%1/networkInterfaces/aks-pool-vmss/ipConfigurations/ipconfig1"_s.arg(node);
    addResource(demo.state,
                publicAddress(cluster, u"pip-kubernetes"_s, machines.addresses().publicOne(),
                              idIn(cluster, u"Microsoft.Network/loadBalancers"_s, u"kubernetes"_s)
                                  + u"/frontendIPConfigurations/frontend"_s));
    addResource(demo.state,
                loadBalancer(cluster, u"kubernetes"_s,
                             {{u"provisioningState"_s, u"Succeeded"_s},
                              {u"publicIPAddress"_s, reference(idIn(cluster, addressType, u"pip-kubernetes"_s))}},
                             {{u"aksOutboundBackendPool"_s, configurations}, {u"empty"_s, {}}}));
}

void addImages(Demo &demo)
{
    const DemoGroup group = groupNamed(demo, u"rg-shared-images"_s);
    const QStringList names{
        u"img-agent-2025-01"_s, u"img-agent-2025-06"_s, u"img-jump-2024"_s, u"img-jump-2025"_s,  u"img-web-2024"_s,
        u"img-web-2025"_s,      u"img-app-2024"_s,      u"img-app-2025"_s,  u"img-erp-golden"_s, u"img-lab"_s};
    for (const QString &name : names) {
        const bool windows = name.contains(u"jump"_s) || name.contains(u"erp"_s);
        addResource(demo.state,
                    resource(group, u"Microsoft.Compute/images"_s, name,
                             {{u"provisioningState"_s, u"Succeeded"_s},
                              {u"hyperVGeneration"_s, u"V2"_s},
                              {u"storageProfile"_s,
                               QJsonObject{{u"osDisk"_s,
                                            QJsonObject{{u"osType"_s, windows ? u"Windows"_s : u"Linux"_s},
                                                        {u"osState"_s, u"Generalized"_s},
                                                        {u"diskSizeGB"_s, 64},
                                                        {u"storageAccountType"_s, u"Standard_LRS"_s}}},
                                           {u"dataDisks"_s, QJsonArray{}},
                                           {u"zoneResilient"_s, false}}}},
                             computeId(group, u"Microsoft.Compute/images"_s, name)));
    }
}

} // namespace

void addMachines(Demo &demo)
{
    Machines machines(demo);
    for (const DemoGroup &group : demo.groups)
        if (!group.workload.isEmpty())
            addWorkloadMachines(machines, group);
    addOtherMachines(demo, machines);
    addLeftovers(demo, machines);
    addBalancers(demo, machines);
    addImages(demo);
}

} // namespace simulator::demo
