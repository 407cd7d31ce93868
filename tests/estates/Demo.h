// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the parts of the demo tenant know of each other. Private to this folder.

#include "Identifiers.h"

#include <vector>

namespace simulator {

/// A resource group of the demo; the templates of DemoNetwork, DemoCompute and the others fill it.
struct DemoGroup {
    QString subscription; ///< GUID.
    QString name;
    QString location;
    QString workload; ///< "booking"; empty for groups that hold something else.
    QString environment; ///< "prod", "test", "platform", "sandbox", "legacy"
    int index = 0; ///< Of the workload: decides its address space.
};

struct Demo {
    State state;
    Dice dice{2026};
    QString platform, production, development; ///< GUIDs of the three subscriptions that answer.
    QString decommissioned; ///< GUID of one in the state Disabled: it holds nothing, and answers nothing.
    std::vector<DemoGroup> groups;
};

namespace demo {

inline constexpr int userCount = 400;
inline constexpr int employeeCount =
    348; ///< Users 0 ... 347; then administrators and break-glass accounts; then guests.
inline constexpr int firstGuest = 354;
inline constexpr int applicationCount = 80;
inline constexpr int resourceCount = 1500; ///< Resources directly below a resource group.

QString tenantId();
QString domain(); ///< The default verified domain.
QString initialDomain(); ///< The onmicrosoft-like one.
QString userId(int number);
QString userPrincipalName(int number);
QString userName(int number);
bool userEnabled(int number);
/// Object ids by display name; groups, service principals, and identities of resources by "identity:{resource name}".
QString groupId(const QString &name);
QString servicePrincipalId(const QString &name);
QString applicationId(const QString &name); ///< The appId, not the object id.
/// The 80 App Registrations by display name, the collector's own first.
QStringList applicationNames();
QString collectorName();
QStringList workloads();
/// User assigned identities, by name, in the platform and workload groups.
QStringList managedIdentityNames();

/// A service principal with every property that Graph v1.0 gives.
QJsonObject servicePrincipal(const QString &name, const QString &appId, const QString &type, const QString &owner);

void addOrganization(Demo &demo); // DemoOrganization.cpp
void addUsers(Demo &demo); // DemoUsers.cpp
void addGroups(Demo &demo); // DemoGroups.cpp
void addServicePrincipals(Demo &demo); // DemoServicePrincipals.cpp
void addApplications(Demo &demo); // DemoApplications.cpp
void addDirectoryRoles(Demo &demo); // DemoDirectoryRoles.cpp
void addSubscriptions(Demo &demo); // DemoSubscriptions.cpp
void addNetworks(Demo &demo); // DemoNetwork.cpp
void addSecurityGroups(Demo &demo); // DemoSecurityGroups.cpp
void addMachines(Demo &demo); // DemoCompute.cpp: machines with their cards, disks, addresses; load balancers
void addKeyVaults(Demo &demo); // DemoStorage.cpp
void addStorage(Demo &demo); // DemoStorage.cpp
void addContainers(Demo &demo); // DemoContainers.cpp: registries, container groups
void addNames(Demo &demo); // DemoNames.cpp: DNS zones and private DNS zones
void addEvents(Demo &demo); // DemoEvents.cpp: Event Grid
void addGateways(Demo &demo); // DemoGateways.cpp: API Management, CDN, Front Door
void addPlatforms(Demo &demo); // DemoPlatforms.cpp: Batch, Cosmos DB
void addSqlServers(Demo &demo); // DemoSql.cpp
void addDatabaseServers(Demo &demo); // DemoDatabases.cpp: MariaDB, MySQL, PostgreSQL
void addRedisCaches(Demo &demo); // DemoRedis.cpp
void addServiceBus(Demo &demo); // DemoServiceBus.cpp
void addPlatformServices(Demo &demo); // DemoServices.cpp: types that later steps collect
void addAuthorization(Demo &demo); // DemoAuthorization.cpp
void addPolicies(Demo &demo); // DemoPolicies.cpp
// Of everything before:
void addMonitoring(Demo &demo); // DemoMonitor.cpp: diagnostic settings, log profiles
void addFindings(Demo &demo); // DemoFindings.cpp: assessments, security contacts
void addAssessmentMetadata(Demo &demo); // DemoAssessmentMetadata.cpp: what the kinds of assessments say
void addAdvice(Demo &demo); // DemoAdvice.cpp

/// "booking" + "prod" -> the network of that workload: "10.30"; its subnets are web .1.0/24, app .2.0/24, data .3.0/24.
QString networkPrefix(const DemoGroup &group);
QString subnetId(const DemoGroup &group, const QString &subnet);
QString vnetName(const DemoGroup &group);
/// The security group of a workload's subnet.
QString securityGroupId(const DemoGroup &group, const QString &subnet);
QString idIn(const DemoGroup &group, const QString &type, const QString &name);
/// As compute answers: the resource group in upper case.
QString computeId(const DemoGroup &group, const QString &type, const QString &name);
/// {id, name, type, location, tags, properties}
QJsonObject resource(const DemoGroup &group, const QString &type, const QString &name, const QJsonObject &properties,
                     const QString &id = {});
/// Adds resource() with `more` beside its properties ("sku", "kind", "identity"; a "location" or "tags" here wins);
/// gives its id.
QString addIn(Demo &demo, const DemoGroup &group, const QString &type, const QString &name,
              const QJsonObject &properties, const QJsonObject &more = {});
/// Adds {parent}/{kind}/{name}, a child without location and tags unless `more` has them; gives its id.
QString addUnder(Demo &demo, const QString &parent, const QString &kind, const QString &name,
                 const QJsonObject &properties, const QJsonObject &more = {});
/// The group of that name; it must exist.
const DemoGroup &groupNamed(const Demo &demo, const QString &name);

/// Names of the network security groups' members, gathered while machines are made (subnets, cards).
void attachToSecurityGroups(Demo &demo);
/// Resources directly below a resource group.
int topLevelResources(const State &state);
/// A list item to Graph's collection `path`, which is created when missing.
void addTo(State &state, const QString &path, const QJsonObject &item);

} // namespace demo
} // namespace simulator
