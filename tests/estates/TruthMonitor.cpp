// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TruthGraph.h"

using namespace Qt::StringLiterals;

namespace simulator::truth {

namespace {

/// As JavaScript prints it: keys of settings are made that way (collection facts, section 10).
QString printed(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toDouble());
    return value.isString() ? value.toString() : u"undefined"_s;
}

/// The id with the slash that Monitor sometimes leaves out.
QString rooted(const QString &id)
{
    return id.startsWith(u'/') ? id : u'/' + id;
}

QJsonObject destinationOf(const QJsonObject &setting)
{
    QJsonObject facts;
    for (const QString &name : {u"storageAccountId"_s, u"workspaceId"_s, u"eventHubAuthorizationRuleId"_s,
                                u"eventHubName"_s, u"serviceBusRuleId"_s, u"logAnalyticsDestinationType"_s})
        facts.insert(name, setting.value(u"properties")[name]);
    return facts;
}

/// One entity for each category of a setting, in `list` "logs" or "metrics".
void addCategories(TruthGraph &graph, const QJsonObject &setting, const QString &resource, const QString &list)
{
    const QString id = rooted(setting.value(u"id").toString()), name = setting.value(u"name").toString();
    const bool logs = list == u"logs"_s;
    for (const QJsonValue &item : setting.value(u"properties")[list].toArray()) {
        const QJsonValue kept = item[u"retentionPolicy"];
        const QString category =
            item[u"category"].isString() ? item[u"category"].toString() : item[u"categoryGroup"].toString();
        const QString key = u"%1/%2/%3/%4%5/%6/%7"_s.arg(id, list, category, printed(item[u"enabled"]),
                                                         logs ? QString() : u'/' + printed(item[u"timeGrain"]),
                                                         printed(kept[u"days"]), printed(kept[u"enabled"]));
        const QJsonObject facts{{u"id"_s, key},
                                {u"name"_s, name},
                                {u"category"_s, item[u"category"]},
                                {u"categoryGroup"_s, item[u"categoryGroup"]},
                                {u"enabled"_s, item[u"enabled"]},
                                {u"timeGrain"_s, item[u"timeGrain"]},
                                {u"retentionPolicy.days"_s, kept[u"days"]},
                                {u"retentionPolicy.enabled"_s, kept[u"enabled"]},
                                {u"webLink"_s, graph.portalLink(id)}};
        const QString kind = logs ? u"diagnostic_log_setting"_s : u"diagnostic_metric_setting"_s;
        graph.entity(key, u"azure_"_s + kind, name, with(facts, destinationOf(setting)));
        graph.relate(resource, u"HAS"_s, key, {}, u"azure_resource_has_"_s + kind);
        if (const QString account = setting.value(u"properties")[u"storageAccountId"].toString(); !account.isEmpty()) {
            graph.placeholder(account, u"azure_storage_account"_s, {}); // another subscription's, perhaps
            graph.relate(key, u"USES"_s, account);
        }
    }
}

void addLogProfiles(TruthGraph &graph)
{
    for (const QJsonObject &profile : graph.resources(u"microsoft.insights/logprofiles"_s)) {
        const QString id = profile.value(u"id").toString();
        const QJsonValue properties = profile.value(u"properties");
        graph.ungroupedEntity(profile, u"azure_monitor_log_profile"_s,
                              {{u"storageAccountId"_s, properties[u"storageAccountId"]},
                               {u"serviceBusRuleId"_s, properties[u"serviceBusRuleId"]},
                               {u"locations"_s, properties[u"locations"]},
                               {u"categories"_s, properties[u"categories"]},
                               {u"retentionPolicy.enabled"_s, properties[u"retentionPolicy"][u"enabled"]},
                               {u"retentionPolicy.days"_s, properties[u"retentionPolicy"][u"days"]},
                               {u"webLink"_s, graph.portalLink(rooted(id))}});
        graph.relate(rooted(id).section(u'/', 0, 2), u"HAS"_s, id);
        graph.relate(id, u"USES"_s, properties[u"storageAccountId"].toString());
    }
}

} // namespace

void addMonitoring(TruthGraph &graph)
{
    // A subscription's settings are found under the other name as well.
    for (const QString &type : {u"microsoft.insights"_s, u"azureresourcemanager"_s})
        for (const QJsonObject &setting : graph.resources(type + u"/diagnosticsettings"_s)) {
            const QString id = rooted(setting.value(u"id").toString());
            const QString resource = graph.keyOf(id.left(id.lastIndexOf(u"/providers/"_s)));
            if (resource.isEmpty())
                continue; // nobody knows the resource, so nobody asks for its settings
            addCategories(graph, setting, resource, u"logs"_s);
            addCategories(graph, setting, resource, u"metrics"_s);
        }
    addLogProfiles(graph);
}

} // namespace simulator::truth
