// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

struct ManagementGroup {
    QString name, displayName, parent;
    QStringList subscriptions;
};

QString managementGroupId(const QString &name)
{
    return u"/providers/Microsoft.Management/managementGroups/"_s + name;
}

/// What GET {management group}/descendants answers: the groups and subscriptions below, at any depth.
QJsonArray descendantsOf(const QString &name, const std::vector<ManagementGroup> &groups)
{
    const QString type = u"Microsoft.Management/managementGroups"_s;
    QJsonArray found;
    for (const ManagementGroup &group : groups) {
        if (group.name == name)
            for (const QString &subscription : group.subscriptions)
                found.append(QJsonObject{{u"id"_s, u"/subscriptions/"_s + subscription},
                                         {u"type"_s, type + u"/subscriptions"_s},
                                         {u"name"_s, subscription}});
        if (group.parent != name)
            continue;
        found.append(QJsonObject{{u"id"_s, managementGroupId(group.name)}, {u"type"_s, type}, {u"name"_s, group.name}});
        for (const QJsonValue &below : descendantsOf(group.name, groups))
            found.append(below);
    }
    return found;
}

void addSubscription(State &state, const QString &id, const QString &name, const QString &quota,
                     const QString &environment, const QString &how = u"Enabled"_s)
{
    addResource(state,
                {{u"id"_s, u"/subscriptions/"_s + id},
                 {u"authorizationSource"_s, u"RoleBased"_s},
                 {u"managedByTenants"_s, QJsonArray{}},
                 {u"tags"_s, QJsonObject{{u"environment"_s, environment}, {u"costCenter"_s, u"4700"_s}}},
                 {u"subscriptionId"_s, id},
                 {u"tenantId"_s, tenantId()},
                 {u"displayName"_s, name},
                 {u"state"_s, how},
                 {u"subscriptionPolicies"_s,
                  QJsonObject{{u"locationPlacementId"_s, u"Public_2014-09-01"_s},
                              {u"quotaId"_s, quota},
                              {u"spendingLimit"_s, u"Off"_s}}}});
}

void addManagementGroups(Demo &demo)
{
    const QString root = tenantId();
    const std::vector<ManagementGroup> groups{
        {root, u"Tenant Root Group"_s, {}, {}},
        {u"hm"_s, u"Halvorsen Maritime"_s, root, {}},
        {u"hm-platform"_s, u"Platform"_s, u"hm"_s, {demo.platform}},
        {u"hm-landingzones"_s, u"Landing zones"_s, u"hm"_s, {}},
        {u"hm-corp"_s, u"Corp"_s, u"hm-landingzones"_s, {demo.production}},
        {u"hm-online"_s, u"Online"_s, u"hm-landingzones"_s, {}},
        {u"hm-sandbox"_s, u"Sandbox"_s, u"hm"_s, {demo.development}},
        {u"hm-decommissioned"_s, u"Decommissioned"_s, u"hm"_s, {demo.decommissioned}}};
    for (const ManagementGroup &group : groups) {
        QJsonArray children;
        for (const ManagementGroup &child : groups)
            if (child.parent == group.name)
                children.append(QJsonObject{{u"id"_s, managementGroupId(child.name)},
                                            {u"type"_s, u"Microsoft.Management/managementGroups"_s},
                                            {u"name"_s, child.name},
                                            {u"displayName"_s, child.displayName}});
        for (const QString &subscription : group.subscriptions) {
            const QString id = u"/subscriptions/"_s + subscription;
            children.append(QJsonObject{{u"id"_s, id},
                                        {u"type"_s, u"/subscriptions"_s},
                                        {u"name"_s, subscription},
                                        {u"displayName"_s, demo.state.resources.value(id).value(u"displayName")}});
        }
        QJsonObject details{
            {u"version"_s, 1}, {u"updatedTime"_s, u"2023-04-11T10:00:00.0000000Z"_s}, {u"updatedBy"_s, userId(4)}};
        if (!group.parent.isEmpty())
            details.insert(u"parent"_s,
                           QJsonObject{{u"id"_s, managementGroupId(group.parent)}, {u"name"_s, group.parent}});
        addResource(demo.state,
                    {{u"id"_s, managementGroupId(group.name)},
                     {u"type"_s, u"Microsoft.Management/managementGroups"_s},
                     {u"name"_s, group.name},
                     {u"properties"_s,
                      QJsonObject{{u"tenantId"_s, tenantId()},
                                  {u"displayName"_s, group.displayName},
                                  {u"details"_s, details},
                                  {u"children"_s, children}}}});
        demo.state.armLists.insert(managementGroupId(group.name).toLower() + u"/descendants"_s,
                                   {descendantsOf(group.name, groups)});
    }
}

void planGroups(Demo &demo)
{
    const QString west = u"westeurope"_s;
    const auto add = [&](const QString &subscription, const QString &name, const QString &environment,
                         const QString &workload = {}, int index = 0) {
        // Azure shows a location as it was typed once: "North Europe" is the same place as "northeurope".
        demo.groups.push_back(
            {subscription, name, index % 4 == 3 ? u"northeurope"_s : west, workload, environment, index});
    };
    for (const QString &name : {u"rg-hub-network"_s, u"rg-identity"_s, u"rg-management"_s, u"rg-security"_s,
                                u"rg-backup"_s, u"rg-dns"_s, u"rg-shared-images"_s})
        add(demo.platform, name, u"platform"_s);
    for (const QString &name :
         {u"NetworkWatcherRG"_s, u"DefaultResourceGroup-WEU"_s, u"cloud-shell-storage-westeurope"_s})
        add(demo.platform, name, {});
    int index = 0;
    for (const QString &workload : workloads()) {
        add(demo.production, u"rg-%1-prod"_s.arg(workload), u"prod"_s, workload, index);
        add(demo.development, u"rg-%1-test"_s.arg(workload), u"test"_s, workload, index);
        ++index;
    }
    for (const QString &name : {u"rg-network-prod"_s, u"rg-data-prod"_s, u"rg-aks-prod"_s})
        add(demo.production, name, u"prod"_s);
    add(demo.production, u"MC_rg-aks-prod_aks-prod_westeurope"_s, {});
    add(demo.production, u"RG-Legacy-ERP"_s, u"legacy"_s);
    add(demo.production, u"NetworkWatcherRG"_s, {});
    for (const QString &name : {u"rg-network-test"_s, u"rg-data-test"_s, u"rg-build-agents"_s, u"rg-loadtest"_s})
        add(demo.development, name, u"test"_s);
    for (const QString &name : {u"rg-sandbox-lab"_s, u"rg-sandbox-anna"_s, u"rg-sandbox-ivar"_s})
        add(demo.development, name, u"sandbox"_s);
    add(demo.development, u"NetworkWatcherRG"_s, {});
}

void addGroupObjects(Demo &demo)
{
    for (const DemoGroup &group : demo.groups) {
        QJsonObject object{{u"id"_s, u"/subscriptions/%1/resourceGroups/%2"_s.arg(group.subscription, group.name)},
                           {u"name"_s, group.name},
                           {u"type"_s, u"Microsoft.Resources/resourceGroups"_s},
                           {u"location"_s, group.location},
                           {u"properties"_s, QJsonObject{{u"provisioningState"_s, u"Succeeded"_s}}}};
        if (!group.environment.isEmpty())
            object.insert(u"tags"_s,
                          QJsonObject{{u"environment"_s, group.environment},
                                      {u"costCenter"_s, QString::number(4700 + group.index)},
                                      {u"managed"_s, u"true"_s}});
        if (group.name.startsWith(u"MC_"))
            object.insert(u"managedBy"_s,
                          resourceId(group.subscription, u"rg-aks-prod"_s,
                                     u"Microsoft.ContainerService/managedClusters"_s, u"aks-prod"_s));
        addResource(demo.state, object);
    }
}

void addTenant(Demo &demo)
{
    demo.state.armLists[u"/tenants"_s].items.append(QJsonObject{{u"id"_s, u"/tenants/"_s + tenantId()},
                                                                {u"tenantId"_s, tenantId()},
                                                                {u"countryCode"_s, u"NO"_s},
                                                                {u"displayName"_s, demo.state.tenantName},
                                                                {u"domains"_s, QJsonArray{domain(), initialDomain()}},
                                                                {u"tenantCategory"_s, u"Home"_s},
                                                                {u"defaultDomain"_s, domain()}});
}

} // namespace

void addSubscriptions(Demo &demo)
{
    demo.platform = guidFor(u"subscription platform"_s);
    demo.production = guidFor(u"subscription production"_s);
    demo.development = guidFor(u"subscription development"_s);
    addSubscription(demo.state, demo.platform, u"Halvorsen Platform"_s, u"EnterpriseAgreement_2014-09-01"_s,
                    u"platform"_s);
    addSubscription(demo.state, demo.production, u"Halvorsen Production"_s, u"EnterpriseAgreement_2014-09-01"_s,
                    u"prod"_s);
    demo.decommissioned = guidFor(u"subscription cancelled"_s); // behind the others: lists show subscriptions by id
    addSubscription(demo.state, demo.decommissioned, u"Nordfrakt (acquired 2023)"_s, u"PayAsYouGo_2014-09-01"_s,
                    u"legacy"_s, u"Disabled"_s);
    addSubscription(demo.state, demo.development, u"Halvorsen Non-Production"_s, u"MSDNDevTest_2014-09-01"_s,
                    u"test"_s);
    addTenant(demo);
    addManagementGroups(demo);
    planGroups(demo);
    addGroupObjects(demo);
}

} // namespace simulator::demo
