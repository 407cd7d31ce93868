// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GeneratedEstate.h"

#include "Identifiers.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace {

constexpr int perCell =
    11; ///< Entities of one cell: card, disk, machine, address, account, two containers, share, queue, table, site.
constexpr int cellsPerGroup = 20; ///< Each resource group also brings itself, a network, a subnet and a security group.
constexpr int perGroup = cellsPerGroup * perCell + 4;

/// Builds one estate.
class Generator {
public:
    Generator(qint64 entities, quint32 seed)
        : m_entities(qMax<qint64>(entities, 500))
        , m_seed(seed)
        , m_dice(seed)
    {
    }

    State make()
    {
        const QString tenant = id(u"tenant"_s);
        m_state.tenantId = tenant;
        m_state.tenantName = u"Generated %1"_s.arg(m_entities);
        m_state.clientId = id(u"client"_s);
        m_state.clientSecret = "not-a-secret-" + hexFor(u"client secret"_s, 20).toUtf8();
        m_state.principalId = id(u"principal 0"_s);
        m_state.grants.graphRoles = {u"Directory.Read.All"_s, u"Policy.Read.All"_s, u"AuditLog.Read.All"_s};
        m_state.grants.armRoles = {{u"/"_s, {u"*/read"_s}, {}, {}, {}}};
        const qint64 directory = m_entities / 10; // users, groups and service principals
        addDirectory(directory);
        const int subscriptions = int(qBound(qint64(1), m_entities / 1000, qint64(100)));
        const qint64 groups = qMax<qint64>(1, (m_entities - directory - subscriptions * 2) / perGroup);
        for (int number = 0; number < subscriptions; ++number)
            addSubscription(number);
        for (qint64 number = 0; number < groups; ++number)
            addGroup(number, int(number % subscriptions));
        return m_state;
    }

private:
    QString id(const QString &name) const { return guidFor(u"generated %1 %2"_s.arg(m_seed).arg(name)); }
    QString subscription(int number) const { return id(u"subscription %1"_s.arg(number)); }

    void addUsers(qint64 count)
    {
        Listing &users = m_state.graphLists[u"/users"_s];
        for (qint64 i = 0; i < count; ++i)
            users.items.append(QJsonObject{{u"id"_s, id(u"user %1"_s.arg(i))},
                                           {u"displayName"_s, u"User %1"_s.arg(i)},
                                           {u"givenName"_s, u"User"_s},
                                           {u"surname"_s, QString::number(i)},
                                           {u"userPrincipalName"_s, u"user%1@generated.example"_s.arg(i)},
                                           {u"mail"_s, u"user%1@generated.example"_s.arg(i)},
                                           {u"accountEnabled"_s, !m_dice.oneIn(20)},
                                           {u"userType"_s, m_dice.oneIn(10) ? u"Guest"_s : u"Member"_s}});
    }

    void addDirectory(qint64 count)
    {
        const QJsonObject domain{{u"name"_s, u"generated.example"_s}, {u"isDefault"_s, true}, {u"isInitial"_s, true}};
        m_state.graphLists[u"/organization"_s].items.append(QJsonObject{{u"id"_s, m_state.tenantId},
                                                                        {u"displayName"_s, m_state.tenantName},
                                                                        {u"verifiedDomains"_s, QJsonArray{domain}}});
        const qint64 users = count * 8 / 10;
        addUsers(users);
        Listing &groups = m_state.graphLists[u"/groups"_s];
        Listing &principals = m_state.graphLists[u"/servicePrincipals"_s];
        for (qint64 i = 0; i < count / 10; ++i) {
            const QString group = id(u"group %1"_s.arg(i));
            const QString name = u"Group %1"_s.arg(i);
            groups.items.append(QJsonObject{{u"id"_s, group},
                                            {u"displayName"_s, name},
                                            {u"mailNickname"_s, u"group%1"_s.arg(i)},
                                            {u"mailEnabled"_s, false},
                                            {u"securityEnabled"_s, true},
                                            {u"groupTypes"_s, QJsonArray{}},
                                            {u"createdDateTime"_s, u"2024-01-01T00:00:00Z"_s}});
            addMembers(group, i * 8, users);
            const QString application = id(u"application %1"_s.arg(i));
            principals.items.append(QJsonObject{{u"id"_s, id(u"principal %1"_s.arg(i))},
                                                {u"appId"_s, i ? application : m_state.clientId},
                                                {u"displayName"_s, u"Application %1"_s.arg(i)},
                                                {u"appDisplayName"_s, u"Application %1"_s.arg(i)},
                                                {u"servicePrincipalType"_s, u"Application"_s},
                                                {u"servicePrincipalNames"_s, QJsonArray{application}},
                                                {u"tags"_s, QJsonArray{}}});
        }
    }

    void addMembers(const QString &group, qint64 first, qint64 users)
    {
        Listing &members = m_state.graphLists[u"/groups/%1/members"_s.arg(group)];
        for (qint64 i = first; i < qMin(first + 8, users); ++i)
            members.items.append(QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.user"_s},
                                             {u"id"_s, id(u"user %1"_s.arg(i))},
                                             {u"displayName"_s, u"User %1"_s.arg(i)},
                                             {u"userPrincipalName"_s, u"user%1@generated.example"_s.arg(i)}});
    }

    void addSubscription(int number)
    {
        const QString guid = subscription(number);
        addResource(m_state,
                    {{u"id"_s, u"/subscriptions/"_s + guid},
                     {u"subscriptionId"_s, guid},
                     {u"tenantId"_s, m_state.tenantId},
                     {u"displayName"_s, u"Subscription %1"_s.arg(number)},
                     {u"state"_s, u"Enabled"_s},
                     {u"authorizationSource"_s, u"RoleBased"_s},
                     {u"subscriptionPolicies"_s, QJsonObject{{u"quotaId"_s, u"EnterpriseAgreement_2014-09-01"_s}}}});
        const QString reader = u"acdd72a7-3385-48ef-bd42-f606fba81ae7"_s; // the built-in role Reader
        addResource(
            m_state,
            {{u"id"_s, u"/subscriptions/%1/providers/Microsoft.Authorization/roleDefinitions/%2"_s.arg(guid, reader)},
             {u"name"_s, reader},
             {u"type"_s, u"Microsoft.Authorization/roleDefinitions"_s},
             {u"properties"_s,
              QJsonObject{{u"roleName"_s, u"Reader"_s},
                          {u"type"_s, u"BuiltInRole"_s},
                          {u"assignableScopes"_s, QJsonArray{u"/"_s}},
                          {u"permissions"_s, QJsonArray{QJsonObject{{u"actions"_s, QJsonArray{u"*/read"_s}}}}}}}});
    }

    QString put(const QString &type, const QString &name, const QJsonObject &properties, const QJsonObject &more = {})
    {
        const QString full = resourceId(m_subscription, m_group, type, name);
        QJsonObject object{{u"id"_s, full},
                           {u"name"_s, name},
                           {u"type"_s, type},
                           {u"location"_s, u"westeurope"_s},
                           {u"properties"_s, properties}};
        for (auto it = more.begin(); it != more.end(); ++it)
            object.insert(it.key(), it.value());
        addResource(m_state, object);
        return full;
    }

    void addGroup(qint64 number, int subscriptionNumber)
    {
        m_subscription = subscription(subscriptionNumber);
        m_group = u"rg-%1"_s.arg(number);
        const QString network = resourceId(m_subscription, m_group, u"Microsoft.Network/virtualNetworks"_s, u"vnet"_s);
        const QString subnet = network + u"/subnets/default"_s;
        const QString range = u"10.%1.%2"_s.arg(number / 250 % 250).arg(number % 250);
        const QString name = m_group;
        addResource(m_state,
                    {{u"id"_s, u"/subscriptions/%1/resourceGroups/%2"_s.arg(m_subscription, m_group)},
                     {u"name"_s, name},
                     {u"type"_s, u"Microsoft.Resources/resourceGroups"_s},
                     {u"location"_s, u"westeurope"_s},
                     {u"properties"_s, QJsonObject{{u"provisioningState"_s, u"Succeeded"_s}}}});
        put(u"Microsoft.Network/virtualNetworks"_s, u"vnet"_s,
            {{u"addressSpace"_s, QJsonObject{{u"addressPrefixes"_s, QJsonArray{range + u".0/24"_s}}}},
             {u"subnets"_s,
              QJsonArray{QJsonObject{{u"id"_s, subnet},
                                     {u"name"_s, u"default"_s},
                                     {u"properties"_s, QJsonObject{{u"addressPrefix"_s, range + u".0/24"_s}}}}}}});
        put(u"Microsoft.Network/networkSecurityGroups"_s, u"nsg"_s,
            {{u"securityRules"_s, QJsonArray{}},
             {u"defaultSecurityRules"_s, QJsonArray{}},
             {u"subnets"_s, QJsonArray{reference(subnet)}}});
        for (int cell = 0; cell < cellsPerGroup; ++cell)
            addCell(number * cellsPerGroup + cell, subnet, u"%1.%2"_s.arg(range).arg(4 + cell));
    }

    /// Eleven entities that belong together.
    void addCell(qint64 number, const QString &subnet, const QString &address)
    {
        const QString name = QString::number(number);
        const QString machine =
            resourceId(m_subscription, m_group, u"Microsoft.Compute/virtualMachines"_s, u"vm-"_s + name);
        const QString publicAddress =
            put(u"Microsoft.Network/publicIPAddresses"_s, u"pip-"_s + name,
                {{u"ipAddress"_s, u"198.51.%1.%2"_s.arg(number / 250 % 250).arg(number % 250)}},
                {{u"sku"_s, QJsonObject{{u"name"_s, u"Standard"_s}}}});
        const QJsonObject configuration{{u"privateIPAddress"_s, address},
                                        {u"subnet"_s, reference(subnet)},
                                        {u"publicIPAddress"_s, reference(publicAddress)}};
        const QString card =
            put(u"Microsoft.Network/networkInterfaces"_s, u"nic-"_s + name,
                {{u"ipConfigurations"_s,
                  QJsonArray{QJsonObject{{u"name"_s, u"ipconfig1"_s}, {u"properties"_s, configuration}}}},
                 {u"virtualMachine"_s, reference(machine)},
                 {u"enableIPForwarding"_s, false}});
        const QString disk = put(u"Microsoft.Compute/disks"_s, u"disk-"_s + name,
                                 {{u"diskState"_s, u"Attached"_s},
                                  {u"timeCreated"_s, u"2025-01-01T00:00:00+00:00"_s},
                                  {u"encryption"_s, QJsonObject{{u"type"_s, u"EncryptionAtRestWithPlatformKey"_s}}}},
                                 {{u"managedBy"_s, machine}});
        put(u"Microsoft.Compute/virtualMachines"_s, u"vm-"_s + name,
            {{u"vmId"_s, id(u"machine "_s + name)},
             {u"hardwareProfile"_s,
              QJsonObject{{u"vmSize"_s, m_dice.oneIn(3) ? u"Standard_E8s_v5"_s : u"Standard_D2s_v5"_s}}},
             {u"storageProfile"_s,
              QJsonObject{{u"osDisk"_s, QJsonObject{{u"osType"_s, u"Linux"_s}, {u"managedDisk"_s, reference(disk)}}},
                          {u"dataDisks"_s, QJsonArray{}}}},
             {u"osProfile"_s, QJsonObject{{u"adminUsername"_s, u"operator"_s}}},
             {u"networkProfile"_s, QJsonObject{{u"networkInterfaces"_s, QJsonArray{reference(card)}}}}});
        addAccount(u"st"_s + name);
        put(u"Microsoft.Web/sites"_s, u"app-"_s + name, // of no type of the seed's
            {{u"state"_s, u"Running"_s}, {u"defaultHostName"_s, u"app-%1.azurewebsites.net"_s.arg(name)}},
            {{u"kind"_s, u"app,linux"_s}});
    }

    void addAccount(const QString &name)
    {
        QJsonObject endpoints;
        for (const QString &service : {u"blob"_s, u"file"_s, u"queue"_s, u"table"_s})
            endpoints.insert(service, u"https://%1.%2.core.windows.net/"_s.arg(name, service));
        const QString account =
            put(u"Microsoft.Storage/storageAccounts"_s, name,
                {{u"primaryEndpoints"_s, endpoints},
                 {u"supportsHttpsTrafficOnly"_s, !m_dice.oneIn(50)},
                 {u"creationTime"_s, u"2025-01-01T00:00:00.0000000Z"_s},
                 {u"encryption"_s, QJsonObject{{u"keySource"_s, u"Microsoft.Storage"_s}}}},
                {{u"kind"_s, u"StorageV2"_s},
                 {u"sku"_s, QJsonObject{{u"name"_s, u"Standard_LRS"_s}, {u"tier"_s, u"Standard"_s}}}});
        const auto child = [&](const QString &path, const QString &type, const QString &childName,
                               const QJsonObject &properties) {
            addResource(m_state,
                        {{u"id"_s, account + path + childName},
                         {u"name"_s, childName},
                         {u"type"_s, u"Microsoft.Storage/storageAccounts/"_s + type},
                         {u"properties"_s, properties}});
        };
        for (const QString &container : {u"data"_s, u"logs"_s})
            child(u"/blobServices/default/containers/"_s, u"blobServices/containers"_s, container,
                  {{u"publicAccess"_s, m_dice.oneIn(100) ? u"Blob"_s : u"None"_s}});
        child(u"/fileServices/default/shares/"_s, u"fileServices/shares"_s, u"share"_s, {{u"shareQuota"_s, 100}});
        child(u"/queueServices/default/queues/"_s, u"queueServices/queues"_s, u"work"_s, {});
        child(u"/tableServices/default/tables/"_s, u"tableServices/tables"_s, u"rows"_s, {{u"tableName"_s, u"rows"_s}});
    }

    qint64 m_entities;
    quint32 m_seed;
    Dice m_dice;
    State m_state;
    QString m_subscription, m_group; ///< Where resources are put.
};

} // namespace

State generatedEstate(qint64 entities, quint32 seed)
{
    return Generator(entities, seed).make();
}

} // namespace simulator
