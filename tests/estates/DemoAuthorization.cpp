// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"
#include "WellKnown.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

const QString authorization = u"/providers/Microsoft.Authorization/"_s;

QJsonArray wordsOf(const char *separated)
{
    return QJsonArray::fromStringList(QString::fromLatin1(separated).split(u';', Qt::SkipEmptyParts));
}

void addDefinition(State &state, const QString &subscription, const QString &id, const QString &name, bool custom,
                   const QJsonArray &scopes, const QJsonObject &permissions)
{
    addResource(state,
                {{u"id"_s, u"/subscriptions/"_s + subscription + authorization + u"roleDefinitions/"_s + id},
                 {u"type"_s, u"Microsoft.Authorization/roleDefinitions"_s},
                 {u"name"_s, id},
                 {u"properties"_s,
                  QJsonObject{{u"roleName"_s, name},
                              {u"type"_s, custom ? u"CustomRole"_s : u"BuiltInRole"_s},
                              {u"description"_s,
                               custom ? u"Made by the platform team."_s : u"The built-in role %1."_s.arg(name)},
                              {u"assignableScopes"_s, scopes},
                              {u"permissions"_s, QJsonArray{permissions}},
                              {u"createdOn"_s, u"2018-05-05T12:00:00.0000000Z"_s},
                              {u"updatedOn"_s, u"2024-08-14T12:00:00.0000000Z"_s},
                              {u"createdBy"_s, QJsonValue::Null},
                              {u"updatedBy"_s, QJsonValue::Null}}}});
}

QJsonObject permissions(const QJsonArray &actions, const QJsonArray &notActions = {},
                        const QJsonArray &dataActions = {})
{
    return {{u"actions"_s, actions},
            {u"notActions"_s, notActions},
            {u"dataActions"_s, dataActions},
            {u"notDataActions"_s, QJsonArray{}}};
}

QString customRoleId(const QString &name)
{
    return guidFor(u"custom role "_s + name);
}

void addDefinitions(Demo &demo)
{
    for (const QString &subscription : {demo.platform, demo.production, demo.development}) {
        for (const wellknown::AzureRole &role : wellknown::azureRoles)
            addDefinition(demo.state, subscription, QString::fromLatin1(role.id), QString::fromLatin1(role.name), false,
                          {u"/"_s},
                          permissions(wordsOf(role.actions), wordsOf(role.notActions), wordsOf(role.dataActions)));
        addDefinition(
            demo.state, subscription, customRoleId(u"HM Network Operator"_s), u"HM Network Operator"_s, true,
            {u"/providers/Microsoft.Management/managementGroups/hm"_s},
            permissions({u"Microsoft.Network/*"_s, u"Microsoft.Resources/subscriptions/resourceGroups/read"_s},
                        {u"Microsoft.Network/*/delete"_s}));
    }
    const QString production = u"/subscriptions/"_s + demo.production;
    const QString development = u"/subscriptions/"_s + demo.development;
    for (const QString &subscription : {demo.production, demo.development})
        addDefinition(demo.state, subscription, customRoleId(u"HM Machine Restart"_s), u"HM Machine Restart"_s, true,
                      {production, development},
                      permissions({u"Microsoft.Compute/virtualMachines/read"_s,
                                   u"Microsoft.Compute/virtualMachines/restart/action"_s}));
    addDefinition(demo.state, demo.development, customRoleId(u"HM Lab Everything"_s), u"HM Lab Everything"_s, true,
                  {development}, permissions({u"*"_s}, {}, {u"*"_s}));
}

QString roleId(const QString &name)
{
    for (const wellknown::AzureRole &role : wellknown::azureRoles)
        if (name == QLatin1String(role.name))
            return QString::fromLatin1(role.id);
    return customRoleId(name);
}

/// Makes assignments and puts them into the lists that show them.
class Assignments {
public:
    explicit Assignments(Demo &demo)
        : m_demo(demo)
    {
    }

    void add(const QString &scope, const QString &role, const QString &principal, const QString &type,
             const QJsonObject &more = {})
    {
        // A scope at or below a subscription belongs to it; one above is shown by every subscription below.
        const QString own = scope.section(u'/', 2, 2);
        if (scope.startsWith(u"/subscriptions/"_s, Qt::CaseInsensitive)) {
            list(own, scope, role, principal, type, more);
            return;
        }
        for (const QString &subscription : below(scope))
            list(subscription, scope, role, principal, type, more);
        const QString path = (scope == u"/"_s ? QString() : scope) + authorization + u"roleAssignments"_s;
        m_demo.state.armLists[path.toLower()].items.append(item(authorization, scope, role, principal, type, more));
    }
    void user(const QString &scope, const QString &role, int number) { add(scope, role, userId(number), u"User"_s); }
    void group(const QString &scope, const QString &role, const QString &name)
    {
        add(scope, role, groupId(name), u"Group"_s);
    }
    void application(const QString &scope, const QString &role, const QString &name)
    {
        add(scope, role, servicePrincipalId(name), u"ServicePrincipal"_s);
    }

private:
    QStringList below(const QString &scope) const
    {
        const QString name = scope.section(u'/', -1);
        if (name == u"hm-corp"_s || name == u"hm-landingzones"_s)
            return {m_demo.production};
        if (name == u"hm-sandbox"_s)
            return {m_demo.development};
        if (name == u"hm-platform"_s)
            return {m_demo.platform};
        return {m_demo.platform, m_demo.production, m_demo.development};
    }

    void list(const QString &subscription, const QString &scope, const QString &role, const QString &principal,
              const QString &type, const QJsonObject &more)
    {
        const QString base = u"/subscriptions/"_s + subscription + authorization;
        m_demo.state.armLists[(base + u"roleAssignments"_s).toLower()].items.append(
            item(base, scope, role, principal, type, more));
    }

    static QJsonObject item(const QString &definitions, const QString &scope, const QString &role,
                            const QString &principal, const QString &type, const QJsonObject &more)
    {
        const QString name = guidFor(u"role assignment %1 %2 %3"_s.arg(scope, role, principal));
        QJsonObject properties{{u"roleDefinitionId"_s, definitions + u"roleDefinitions/"_s + roleId(role)},
                               {u"principalId"_s, principal},
                               {u"principalType"_s, type},
                               {u"scope"_s, scope},
                               {u"condition"_s, QJsonValue::Null},
                               {u"conditionVersion"_s, QJsonValue::Null},
                               {u"createdOn"_s, u"2024-05-13T07:00:00.0000000Z"_s},
                               {u"updatedOn"_s, u"2024-05-13T07:00:00.0000000Z"_s},
                               {u"createdBy"_s, userId(4)},
                               {u"updatedBy"_s, userId(4)},
                               {u"delegatedManagedIdentityResourceId"_s, QJsonValue::Null},
                               {u"description"_s, QJsonValue::Null}};
        for (auto it = more.begin(); it != more.end(); ++it)
            properties.insert(it.key(), it.value());
        return {{u"properties"_s, properties},
                {u"id"_s, (scope == u"/"_s ? QString() : scope) + authorization + u"roleAssignments/"_s + name},
                {u"type"_s, u"Microsoft.Authorization/roleAssignments"_s},
                {u"name"_s, name}};
    }

    Demo &m_demo;
};

void assignAbove(Assignments &assignments)
{
    const QString above = u"/providers/Microsoft.Management/managementGroups/"_s;
    assignments.user(u"/"_s, u"User Access Administrator"_s,
                     employeeCount); // access was elevated once and never taken back
    assignments.application(above + tenantId(), u"Reader"_s, collectorName());
    assignments.group(above + u"hm"_s, u"Reader"_s, u"Azure Readers"_s);
    assignments.group(above + u"hm"_s, u"Security Reader"_s, u"SOC Analysts"_s);
    assignments.group(above + u"hm-platform"_s, u"Owner"_s, u"Azure Platform Owners"_s);
    assignments.group(above + u"hm-corp"_s, u"HM Network Operator"_s, u"Regional IT Europe"_s);
    assignments.application(above + u"hm-sandbox"_s, u"Contributor"_s, u"GitHub Deploy"_s);
    assignments.application(above + u"hm-landingzones"_s, u"Resource Policy Contributor"_s,
                            u"identity:id-policy-remediation"_s);
}

void assignOnSubscriptions(const Demo &demo, Assignments &assignments)
{
    const QString platform = u"/subscriptions/"_s + demo.platform;
    const QString production = u"/subscriptions/"_s + demo.production;
    const QString development = u"/subscriptions/"_s + demo.development;
    assignments.user(development, u"Owner"_s, firstGuest); // Marek Dvorak, a guest
    assignments.user(production, u"Owner"_s, 4);
    assignments.user(production, u"Owner"_s, employeeCount + 1);
    assignments.application(production, u"Contributor"_s, u"Terraform Platform"_s);
    assignments.application(platform, u"Owner"_s, u"Terraform Platform"_s);
    assignments.application(production, u"User Access Administrator"_s, u"Legacy Provisioning"_s);
    assignments.group(development, u"Contributor"_s, u"Workload Contributors"_s);
    assignments.group(platform, u"Monitoring Reader"_s, u"Regional IT Nordics"_s);
    assignments.application(platform, u"Automation Contributor"_s, u"identity:id-platform-automation"_s);
    // Principals that are gone, and one of another directory.
    assignments.add(production, u"Contributor"_s, guidFor(u"somebody who left"_s), u"User"_s);
    assignments.add(development, u"Contributor"_s, guidFor(u"an application that was removed"_s),
                    u"ServicePrincipal"_s);
    assignments.add(development, u"Reader"_s, guidFor(u"something forgotten"_s), u"Unknown"_s);
    assignments.add(platform, u"Log Analytics Reader"_s, guidFor(u"group of the managed service provider"_s),
                    u"ForeignGroup"_s);
    // Azure gives some ids back in upper case.
    assignments.add(platform, u"Backup Contributor"_s, userId(24).toUpper(), u"User"_s);
}

void assignOnGroups(const Demo &demo, Assignments &assignments)
{
    for (const DemoGroup &group : demo.groups) {
        const QString scope = u"/subscriptions/%1/resourceGroups/%2"_s.arg(group.subscription, group.name);
        if (group.workload.isEmpty())
            continue;
        const QString team = group.workload.left(1).toUpper() + group.workload.mid(1) + u' ';
        assignments.group(scope, u"Owner"_s, team + u"Owners"_s);
        // The same place in another casing.
        assignments.group(group.index % 3 == 1 ? QString(scope).replace(u"resourceGroups"_s, u"resourcegroups"_s)
                                               : scope,
                          u"Contributor"_s, team + u"Contributors"_s);
        assignments.group(group.index % 3 == 2 ? scope.toLower() : scope, u"Reader"_s, team + u"Readers"_s);
        assignments.application(scope, u"Contributor"_s, group.workload + u"-deploy"_s);
    }
    assignments.user(u"/subscriptions/%1/resourceGroups/RG-Legacy-ERP"_s.arg(demo.production), u"Owner"_s, 215);
    assignments.user(u"/subscriptions/%1/resourceGroups/RG-LEGACY-ERP"_s.arg(demo.production),
                     u"Virtual Machine Contributor"_s, firstGuest + 2);
    assignments.user(u"/subscriptions/%1/resourceGroups/rg-sandbox-lab"_s.arg(demo.development), u"HM Lab Everything"_s,
                     25);
}

void assignOnResources(const Demo &demo, Assignments &assignments)
{
    for (const DemoGroup &group : demo.groups) {
        if (group.workload.isEmpty())
            continue;
        const QString identity = u"identity:id-%1-%2"_s.arg(group.workload, group.environment);
        const QString account =
            idIn(group, u"Microsoft.Storage/storageAccounts"_s,
                 u"sthm%1%2"_s.arg(group.workload, group.environment == u"prod"_s ? u"prodweb"_s : u"test"_s));
        assignments.application(account, u"Storage Blob Data Contributor"_s, identity);
        assignments.application(
            idIn(group, u"Microsoft.KeyVault/vaults"_s, u"kv-hm-%1-%2"_s.arg(group.workload, group.environment)),
            u"Key Vault Secrets User"_s, identity);
        assignments.application(
            idIn(group, u"Microsoft.Web/sites"_s, u"app-%1-%2"_s.arg(group.workload, group.environment)),
            u"Website Contributor"_s, group.workload + u"-deploy"_s); // nothing of this slice collects web apps
    }
    const DemoGroup &portal = groupNamed(demo, u"rg-portal-prod"_s);
    const QString container = idIn(portal, u"Microsoft.Storage/storageAccounts"_s, u"sthmportalprodweb"_s)
        + u"/blobServices/default/containers/uploads"_s;
    assignments.add(
        container, u"Storage Blob Data Reader"_s, userId(200), u"User"_s,
        {{u"condition"_s,
          u"((!(ActionMatches{'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read'})))"_s},
         {u"conditionVersion"_s, u"2.0"_s}});
    assignments.user(computeId(portal, u"Microsoft.Compute/virtualMachines"_s, u"vm-portal-prod-web1"_s),
                     u"Virtual Machine Administrator Login"_s, 201);
    assignments.user(idIn(portal, u"Microsoft.Network/networkInterfaces"_s, u"nic-vm-portal-prod-web1"_s),
                     u"Network Contributor"_s, 202);
    assignments.user(idIn(portal, u"Microsoft.Network/networkSecurityGroups"_s, u"nsg-portal-prod-web"_s),
                     u"HM Network Operator"_s, 202);
    assignments.user(idIn(portal, u"Microsoft.Network/publicIPAddresses"_s, u"pip-lb-portal-web"_s), u"Reader"_s, 202);
    assignments.user(idIn(portal, u"Microsoft.Network/virtualNetworks"_s, u"vnet-portal-prod"_s),
                     u"Network Contributor"_s, 202);
    assignments.user(subnetId(portal, u"snet-app"_s), u"Network Contributor"_s, 203);
    assignments.application(
        idIn(groupNamed(demo, u"rg-aks-prod"_s), u"Microsoft.ContainerRegistry/registries"_s, u"crhalvorsen"_s),
        u"AcrPull"_s, u"identity:id-aks-kubelet"_s);
    // An older answer calls a managed identity MSI; the service principal is collected all the same.
    assignments.add(idIn(groupNamed(demo, u"rg-security"_s), u"Microsoft.KeyVault/vaults"_s, u"kv-hm-cmk"_s),
                    u"Key Vault Crypto Service Encryption User"_s, servicePrincipalId(u"identity:id-portal-prod"_s),
                    u"MSI"_s);
}

/// The first resource of a type, whoever made it.
QString firstOf(const Demo &demo, const QString &type)
{
    for (const QJsonObject &object : demo.state.resources)
        if (object.value(u"type").toString() == type)
            return object.value(u"id").toString();
    qFatal("the demo has no %s", qPrintable(type));
}

void assignOnServices(const Demo &demo, Assignments &assignments)
{
    assignments.group(firstOf(demo, u"Microsoft.ApiManagement/service"_s), u"Reader"_s, u"Azure Readers"_s);
    assignments.application(firstOf(demo, u"Microsoft.DocumentDB/databaseAccounts"_s), u"Reader"_s,
                            u"Terraform Platform"_s);
    assignments.group(firstOf(demo, u"Microsoft.Network/dnszones"_s), u"HM Network Operator"_s,
                      u"Regional IT Nordics"_s);
    assignments.group(firstOf(demo, u"Microsoft.Network/privateDnsZones"_s), u"HM Network Operator"_s,
                      u"Regional IT Nordics"_s);
}

/// Kinds of principals that older assignments still bear, and one that no list of kinds has.
void assignOddPrincipals(const Demo &demo, Assignments &assignments)
{
    const QString lab = u"/subscriptions/%1/resourceGroups/rg-sandbox-lab"_s.arg(demo.development);
    for (const QString &type : {u"Application"_s, u"DirectoryObjectOrGroup"_s, u"DirectoryRoleTemplate"_s,
                                u"Everyone"_s, u"MSI"_s, u"Device"_s})
        assignments.add(lab, u"Reader"_s, guidFor(u"principal of kind "_s + type), type);
}

void addClassicAdministrators(Demo &demo)
{
    const auto add = [&](const QString &subscription, const QString &mail, const QString &role) {
        const QString name = hexFor(u"classic "_s + mail, 16).toUpper();
        addResource(
            demo.state,
            {{u"id"_s, u"/subscriptions/"_s + subscription + authorization + u"classicAdministrators/"_s + name},
             {u"name"_s, name},
             {u"type"_s, u"Microsoft.Authorization/classicAdministrators"_s},
             {u"properties"_s, QJsonObject{{u"emailAddress"_s, mail}, {u"role"_s, role}}}});
    };
    add(demo.production, userPrincipalName(4), u"ServiceAdministrator;AccountAdministrator"_s);
    add(demo.production, userPrincipalName(14), u"CoAdministrator"_s);
    add(demo.development, userPrincipalName(14), u"CoAdministrator"_s); // the same person twice
    add(demo.development, userPrincipalName(41).toLower(),
        u"CoAdministrator"_s); // the directory writes this name with capitals
    add(demo.development, userPrincipalName(24), u"CoAdministrator"_s);
}

} // namespace

void addAuthorization(Demo &demo)
{
    addDefinitions(demo);
    Assignments assignments(demo);
    assignAbove(assignments);
    assignOnSubscriptions(demo, assignments);
    assignOnGroups(demo, assignments);
    assignOnResources(demo, assignments);
    assignOnServices(demo, assignments);
    assignOddPrincipals(demo, assignments);
    addClassicAdministrators(demo);
}

} // namespace simulator::demo
