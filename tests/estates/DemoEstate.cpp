// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoEstate.h"

#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator {

namespace demo {

QString tenantId()
{
    return guidFor(u"tenant"_s);
}

QString domain()
{
    return u"halvorsen-maritime.example"_s;
}

QString initialDomain()
{
    return u"halvorsenmaritime.onmicrosoft.example"_s;
}

QString idIn(const DemoGroup &group, const QString &type, const QString &name)
{
    return resourceId(group.subscription, group.name, type, name);
}

QString computeId(const DemoGroup &group, const QString &type, const QString &name)
{
    return resourceId(group.subscription, group.name.toUpper(), type, name);
}

QJsonObject resource(const DemoGroup &group, const QString &type, const QString &name, const QJsonObject &properties,
                     const QString &id)
{
    QJsonObject tags;
    if (!group.environment.isEmpty())
        tags.insert(u"environment"_s, group.environment);
    if (!group.workload.isEmpty())
        tags.insert(u"workload"_s, group.workload);
    return {{u"id"_s, id.isEmpty() ? idIn(group, type, name) : id},
            {u"name"_s, name},
            {u"type"_s, type},
            {u"location"_s, group.location},
            {u"tags"_s, tags},
            {u"properties"_s, properties}};
}

QString addIn(Demo &demo, const DemoGroup &group, const QString &type, const QString &name,
              const QJsonObject &properties, const QJsonObject &more)
{
    QJsonObject object = resource(group, type, name, properties);
    for (auto it = more.begin(); it != more.end(); ++it)
        object.insert(it.key(), it.value());
    addResource(demo.state, object);
    return object.value(u"id").toString();
}

QString addUnder(Demo &demo, const QString &parent, const QString &kind, const QString &name,
                 const QJsonObject &properties, const QJsonObject &more)
{
    QJsonObject object = more;
    const QString id = parent + u'/' + kind + u'/' + name;
    object.insert(u"id"_s, id);
    object.insert(u"name"_s, name);
    object.insert(u"type"_s, demo.state.resources.value(parent.toLower()).value(u"type").toString() + u'/' + kind);
    object.insert(u"properties"_s, properties);
    addResource(demo.state, object);
    return id;
}

const DemoGroup &groupNamed(const Demo &demo, const QString &name)
{
    for (const DemoGroup &group : demo.groups)
        if (group.name == name)
            return group;
    qFatal("the demo has no resource group %s", qPrintable(name));
}

int topLevelResources(const State &state)
{
    int count = 0;
    for (auto it = state.resources.cbegin(); it != state.resources.cend(); ++it) {
        const QStringList parts = it.key().split(u'/');
        // "", subscriptions, s, resourcegroups, g, providers, namespace, type, name; what is attached to a group is
        // nowhere
        count += parts.size() == 9 && parts[3] == u"resourcegroups"_s && it->contains(u"location") ? 1 : 0;
    }
    return count;
}

void addTo(State &state, const QString &path, const QJsonObject &item)
{
    state.graphLists[path].items.append(item);
}

} // namespace demo

namespace {

void grantTheCollector(State &state)
{
    state.clientId = demo::applicationId(demo::collectorName());
    state.clientSecret = "not-a-secret-" + hexFor(u"client secret"_s, 20).toUtf8();
    state.principalId = demo::servicePrincipalId(demo::collectorName());
    // permissions.md, preset 3 (full audit)
    state.grants.graphRoles = {u"Directory.Read.All"_s,
                               u"Policy.Read.All"_s,
                               u"AuditLog.Read.All"_s,
                               u"EntitlementManagement.Read.All"_s,
                               u"Device.Read.All"_s,
                               u"Domain.Read.All"_s,
                               u"RoleManagement.Read.All"_s,
                               u"PrivilegedEligibilitySchedule.Read.AzureADGroup"_s,
                               u"PrivilegedAssignmentSchedule.Read.AzureADGroup"_s,
                               u"IdentityRiskyServicePrincipal.Read.All"_s,
                               u"IdentityRiskyUser.Read.All"_s,
                               u"AccessReview.Read.All"_s,
                               u"DelegatedAdminRelationship.Read.All"_s,
                               u"CrossTenantInformation.ReadBasic.All"_s};
    state.grants.armRoles = {{u"/"_s, {u"*/read"_s}, {}, {}, {}}};
}

} // namespace

State demoEstate()
{
    Demo demo;
    demo.state.tenantId = demo::tenantId();
    demo.state.tenantName = u"Halvorsen Maritime"_s;
    grantTheCollector(demo.state);

    demo::addOrganization(demo);
    demo::addUsers(demo);
    demo::addServicePrincipals(demo);
    demo::addApplications(demo);
    demo::addGroups(demo);
    demo::addDirectoryRoles(demo);

    demo::addSubscriptions(demo);
    demo::addNetworks(demo);
    demo::addSecurityGroups(demo);
    demo::addMachines(demo);
    demo::attachToSecurityGroups(demo);
    demo::addKeyVaults(demo);
    demo::addStorage(demo);
    demo::addContainers(demo);
    demo::addNames(demo);
    demo::addEvents(demo);
    demo::addGateways(demo);
    demo::addPlatforms(demo);
    demo::addAuthorization(demo);
    demo::addSqlServers(demo);
    demo::addDatabaseServers(demo);
    demo::addRedisCaches(demo);
    demo::addServiceBus(demo);
    demo::addPlatformServices(demo);
    demo::addPolicies(demo);
    // Last: these look at what is there.
    demo::addMonitoring(demo);
    demo::addFindings(demo);
    demo::addAssessmentMetadata(demo);
    demo::addAdvice(demo);
    return demo.state;
}

} // namespace simulator
