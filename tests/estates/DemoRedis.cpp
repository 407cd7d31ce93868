// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

const QString cacheType = u"Microsoft.Cache/Redis"_s;

struct CachePlan {
    QString name;
    QString region; ///< As Azure writes it: "West Europe".
    QString tier = u"Standard"_s; ///< "Basic", "Standard", "Premium"
    bool plainPort = false;
    bool isPublic = false;
    QString tls = u"1.2"_s;
};

QString regionOf(const DemoGroup &group)
{
    return group.location == u"northeurope"_s ? u"North Europe"_s : u"West Europe"_s;
}

QString addCache(Demo &demo, const DemoGroup &group, const CachePlan &plan)
{
    const bool premium = plan.tier == u"Premium"_s;
    QJsonArray instances;
    for (int number = 0; number < (plan.tier == u"Basic"_s ? 1 : 2); ++number)
        instances.append(
            QJsonObject{{u"sslPort"_s, 15000 + number}, {u"isMaster"_s, number == 0}, {u"isPrimary"_s, number == 0}});
    QJsonObject more{{u"location"_s, plan.region}};
    if (premium)
        more.insert(u"zones"_s, QJsonArray{u"1"_s, u"2"_s});
    return addIn(demo, group, cacheType, plan.name,
                 {{u"provisioningState"_s, u"Succeeded"_s},
                  {u"redisVersion"_s, u"6.0"_s},
                  {u"sku"_s,
                   QJsonObject{{u"name"_s, plan.tier},
                               {u"family"_s, premium ? u"P"_s : u"C"_s},
                               {u"capacity"_s, plan.tier == u"Basic"_s ? 0 : 1}}},
                  {u"enableNonSslPort"_s, plan.plainPort},
                  {u"minimumTlsVersion"_s, plan.tls},
                  {u"publicNetworkAccess"_s, plan.isPublic ? u"Enabled"_s : u"Disabled"_s},
                  {u"disableAccessKeyAuthentication"_s, false},
                  {u"updateChannel"_s, u"Stable"_s},
                  {u"redisConfiguration"_s,
                   QJsonObject{{u"maxclients"_s, u"1000"_s},
                               {u"maxmemory-reserved"_s, u"125"_s},
                               {u"aad-enabled"_s, premium ? u"True"_s : u"False"_s}}},
                  {u"accessKeys"_s, QJsonValue()},
                  {u"hostName"_s, plan.name + u".redis.cache.windows.net"_s},
                  {u"port"_s, 6379},
                  {u"sslPort"_s, 6380},
                  {u"linkedServers"_s, QJsonArray{}},
                  {u"instances"_s, instances}},
                 more);
}

/// A rule's name bears its cache's before it; its id does not.
void addCacheRule(Demo &demo, const QString &cache, const QString &name, const QString &first, const QString &last)
{
    addResource(demo.state,
                {{u"id"_s, u"%1/firewallRules/%2"_s.arg(cache, name)},
                 {u"name"_s, u"%1/%2"_s.arg(cache.section(u'/', -1), name)},
                 {u"type"_s, cacheType + u"/firewallRules"_s},
                 {u"properties"_s, QJsonObject{{u"startIP"_s, first}, {u"endIP"_s, last}}}});
}

/// What one of two linked caches tells of the other.
void addCacheLink(Demo &demo, const QString &cache, const QString &other, const QString &shownId, const QString &role,
                  const QString &primary)
{
    const QJsonObject linked = demo.state.resources.value(other.toLower());
    const QString id = addUnder(demo, cache, u"linkedServers"_s, linked.value(u"name").toString(),
                                {{u"linkedRedisCacheId"_s, shownId},
                                 {u"linkedRedisCacheLocation"_s, linked.value(u"location")},
                                 {u"serverRole"_s, role},
                                 {u"primaryHostName"_s, primary + u".redis.cache.windows.net"_s},
                                 {u"geoReplicatedPrimaryHostName"_s, primary + u".geo.redis.cache.windows.net"_s},
                                 {u"provisioningState"_s, u"Succeeded"_s}});
    QJsonObject &object = demo.state.resources[cache.toLower()];
    QJsonObject properties = object.value(u"properties").toObject();
    properties.insert(u"linkedServers"_s, QJsonArray{reference(id)});
    object.insert(u"properties"_s, properties);
}

void linkCaches(Demo &demo, const QString &primary, const QString &secondary, bool lowerCased)
{
    QString shown = secondary;
    if (lowerCased) // the same cache, as some of Azure's answers write ids
        shown.replace(u"/resourceGroups/"_s, u"/resourcegroups/"_s).replace(cacheType, u"Microsoft.Cache/redis"_s);
    const QString name = primary.section(u'/', -1);
    addCacheLink(demo, primary, secondary, shown, u"Secondary"_s, name);
    addCacheLink(demo, secondary, primary, primary, u"Primary"_s, name);
}

void addWorkloadCache(Demo &demo, const DemoGroup &group)
{
    const QString name = u"redis-%1-%2"_s.arg(group.workload, group.environment);
    if (group.environment != u"prod"_s) {
        if (group.index % 3 == 0)
            addCacheRule(demo, addCache(demo, group, {name, regionOf(group), u"Basic"_s, true, true, u"1.0"_s}),
                         u"developers"_s, u"198.51.100.0"_s, u"198.51.100.255"_s);
        return;
    }
    const bool linked = group.workload == u"booking"_s || group.workload == u"crewing"_s;
    const QString id = addCache(
        demo, group,
        {name, regionOf(group), linked ? u"Premium"_s : u"Standard"_s, group.index == 2, group.index % 4 == 2});
    addCacheRule(demo, id, u"office"_s, u"203.0.113.1"_s, u"203.0.113.254"_s);
    if (group.index % 4 == 2)
        addCacheRule(demo, id, u"everyone"_s, u"0.0.0.0"_s, u"255.255.255.255"_s);
}

} // namespace

void addRedisCaches(Demo &demo)
{
    for (const DemoGroup &group : demo.groups)
        if (!group.workload.isEmpty())
            addWorkloadCache(demo, group);
    // One secondary stands in its primary's group, one in another; both in the other region.
    const DemoGroup &booking = groupNamed(demo, u"rg-booking-prod"_s);
    const DemoGroup &crewing = groupNamed(demo, u"rg-crewing-prod"_s);
    const QString near = addCache(demo, booking, {u"redis-booking-prod-dr"_s, u"North Europe"_s, u"Premium"_s});
    const QString far = addCache(demo, groupNamed(demo, u"rg-data-prod"_s),
                                 {u"redis-crewing-prod-dr"_s, u"West Europe"_s, u"Premium"_s});
    linkCaches(demo, idIn(booking, cacheType, u"redis-booking-prod"_s), near, false);
    linkCaches(demo, idIn(crewing, cacheType, u"redis-crewing-prod"_s), far, true);
}

} // namespace simulator::demo
