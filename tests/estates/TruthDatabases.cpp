// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TruthGraph.h"

using namespace Qt::StringLiterals;

namespace simulator::truth {

namespace {

/// What an object below another answers: settings that Azure gives one by one.
QJsonObject settingOf(const TruthGraph &graph, const QString &id, const QString &setting)
{
    return graph.state().resources.value((id + u'/' + setting).toLower()).value(u"properties").toObject();
}

/// Scalars of an inner object, which servers take over too.
QJsonObject inner(const QJsonObject &object, const QString &prefix)
{
    const QJsonObject facts = converted(object);
    QJsonObject named;
    for (auto it = facts.begin(); it != facts.end(); ++it)
        named.insert(prefix + it.key(), it.value());
    return named;
}

bool isOn(const QJsonValue &value, const QString &word)
{
    return value.toString().compare(word, Qt::CaseInsensitive) == 0;
}

/// Facts of every kind of server; who administers it, and how, is not told.
QJsonObject serverFacts(const QJsonObject &object)
{
    const QJsonObject properties = object.value(u"properties").toObject();
    const QJsonValue open = properties.contains(u"network"_s) ? properties.value(u"network")[u"publicNetworkAccess"]
                                                              : properties.value(u"publicNetworkAccess");
    QJsonObject facts = with(converted(object), inner(object.value(u"sku").toObject(), u"sku."_s));
    facts = with(facts, inner(properties.value(u"storageProfile").toObject(), {}));
    return with(facts,
                {{u"fqdn"_s, properties.value(u"fullyQualifiedDomainName")},
                 {u"hostname"_s, properties.value(u"fullyQualifiedDomainName")},
                 {u"publicNetworkAccess"_s, open},
                 {u"publiclyAccessible"_s, isOn(open, u"Enabled"_s)},
                 {u"administratorLogin"_s, u"****REDACTED****"_s},
                 {u"administratorLoginPassword"_s, u"****REDACTED****"_s}});
}

/// Databases bear their place, but no region of their own.
void addDatabasesOf(TruthGraph &graph, const QString &resourceType, const QString &type,
                    QJsonObject (*more)(const TruthGraph &, const QString &))
{
    for (QJsonObject object : graph.resources(resourceType + u"/databases"_s)) {
        const QString id = object.value(u"id").toString();
        const QJsonObject facts = with(converted(object), more(graph, id));
        object.remove(u"location"_s);
        graph.resourceEntity(object, type, facts);
        graph.relate(parentOf(id), u"HAS"_s, id);
    }
}

QJsonObject nothingMore(const TruthGraph &, const QString &)
{
    return {};
}

/// Single servers say in their body whether they insist on TLS; flexible ones have a parameter for it.
void addServersOf(TruthGraph &graph, const QString &space, const QString &engine)
{
    const QString type = u"azure_%1_server"_s.arg(engine), databases = u"azure_%1_database"_s.arg(engine);
    for (const QJsonObject &object : graph.resources(space + u"/servers"_s))
        graph.groupedEntity(
            object, type,
            with(serverFacts(object),
                 {{u"serverKind"_s, u"single"_s},
                  {u"secureTransport"_s, isOn(object.value(u"properties")[u"sslEnforcement"], u"Enabled"_s)}}));
    for (const QJsonObject &object : graph.resources(space + u"/flexibleservers"_s)) {
        const QJsonObject parameter =
            settingOf(graph, object.value(u"id").toString(), u"configurations/require_secure_transport"_s);
        graph.groupedEntity(
            object, type,
            with(serverFacts(object),
                 {{u"serverKind"_s, u"flexible"_s}, {u"secureTransport"_s, isOn(parameter.value(u"value"), u"on"_s)}}));
    }
    addDatabasesOf(graph, space + u"/servers"_s, databases, nothingMore);
    addDatabasesOf(graph, space + u"/flexibleservers"_s, databases, nothingMore);
}

QJsonObject auditingFacts(const TruthGraph &graph, const QString &id)
{
    const QJsonObject setting = settingOf(graph, id, u"auditingSettings/default"_s);
    if (setting.isEmpty())
        return {};
    return {{u"auditingEnabled"_s, isOn(setting.value(u"state"), u"Enabled"_s)},
            {u"auditLogDestination"_s, setting.value(u"storageEndpoint")},
            {u"auditLogRetentionDays"_s, setting.value(u"retentionDays")},
            {u"auditLogMonitorEnabled"_s, setting.value(u"isAzureMonitorTargetEnabled")},
            {u"auditActionsAndGroups"_s, setting.value(u"auditActionsAndGroups")}};
}

QJsonObject alertFacts(const TruthGraph &graph, const QString &id)
{
    const QJsonObject setting = settingOf(graph, id, u"securityAlertPolicies/Default"_s);
    if (setting.isEmpty())
        return {};
    const QJsonArray disabled = setting.value(u"disabledAlerts").toArray();
    return {{u"alertingEnabled"_s, isOn(setting.value(u"state"), u"Enabled"_s)},
            {u"alertAdmins"_s, setting.value(u"emailAccountAdmins")},
            {u"alertEmails"_s, setting.value(u"emailAddresses")},
            {u"alertsDisabled"_s, disabled},
            {u"alertOnAllThreats"_s,
             std::ranges::all_of(disabled, [](const QJsonValue &alert) { return alert.toString().isEmpty(); })}};
}

QJsonObject sqlDatabaseFacts(const TruthGraph &graph, const QString &id)
{
    QJsonObject facts = auditingFacts(graph, id);
    const QJsonObject encryption = settingOf(graph, id, u"transparentDataEncryption/current"_s);
    if (!encryption.isEmpty()) // "status" until 2014-04-01, "state" since
        facts.insert(u"encrypted"_s,
                     isOn(encryption.value(encryption.contains(u"state"_s) ? u"state"_s : u"status"_s), u"Enabled"_s));
    return facts;
}

void addSql(TruthGraph &graph)
{
    for (const QJsonObject &object : graph.resources(u"microsoft.sql/servers"_s)) {
        const QString id = object.value(u"id").toString();
        QJsonObject facts = with(serverFacts(object), {{u"secureTransport"_s, true}});
        facts = with(facts, auditingFacts(graph, id));
        graph.groupedEntity(object, u"azure_sql_server"_s, with(facts, alertFacts(graph, id)));
    }
    addDatabasesOf(graph, u"microsoft.sql/servers"_s, u"azure_sql_database"_s, sqlDatabaseFacts);
}

} // namespace

void addDatabases(TruthGraph &graph)
{
    addServersOf(graph, u"microsoft.dbformariadb"_s, u"mariadb"_s);
    addServersOf(graph, u"microsoft.dbformysql"_s, u"mysql"_s);
    addServersOf(graph, u"microsoft.dbforpostgresql"_s, u"postgresql"_s);
    addSql(graph);
}

} // namespace simulator::truth
