// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the simulated Azure lists the demo's services, whatever a collector asks: each list, at the newest api-version.
#include "ArmService.h"
#include "DemoEstate.h"
#include "Truth.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace simulator {

class TestDemoLists : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theSimulatorListsThem_data();
    void theSimulatorListsThem();
    void theSimulatorAnswersSettingsOneByOne_data();
    void theSimulatorAnswersSettingsOneByOne();

private:
    Response answerOf(ArmService &azure, const QString &path, const QString &version) const;
    QStringList idsOf(const QString &type) const;

    State m_state;
    QHash<QString, QString> m_types; ///< Of the truth's entities, by lower-cased key.
};

void TestDemoLists::initTestCase()
{
    m_state = demoEstate();
    const QJsonObject truth = truthOf(m_state);
    for (const QJsonValue &entity : truth.value(u"entities").toArray())
        m_types.insert(entity[u"_key"].toString().toLower(), entity[u"_type"].toString());
}

Response TestDemoLists::answerOf(ArmService &azure, const QString &path, const QString &version) const
{
    Request request;
    request.service = Service::ResourceManager;
    request.method = "GET";
    request.path = path;
    request.query = {{u"api-version"_s, version}};
    return azure.answer(request);
}

/// Of everything of a type; without a type, of the subscriptions.
QStringList TestDemoLists::idsOf(const QString &type) const
{
    QStringList ids;
    for (const QJsonObject &object : m_state.resources)
        if (type.isEmpty() ? object.value(u"id").toString().count(u'/') == 2 && object.contains(u"subscriptionId")
                           : object.value(u"type").toString() == type)
            ids << object.value(u"id").toString();
    return ids;
}

void TestDemoLists::theSimulatorListsThem_data()
{
    QTest::addColumn<QString>("parent"); // type of what has the list; empty: the subscriptions
    QTest::addColumn<QString>("list");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("entity");
    const auto top = [](const QString &type, const char *version, const char *entity) {
        QTest::newRow(entity) << QString() << u"/providers/"_s + type << QString::fromLatin1(version)
                              << QString::fromLatin1(entity);
    };
    const auto below = [](const QString &parent, const QString &list, const char *version, const char *entity) {
        QTest::addRow("%s %s", entity, qPrintable(list))
            << parent << u'/' + list << QString::fromLatin1(version) << QString::fromLatin1(entity);
    };
    const QString batch = u"Microsoft.Batch/batchAccounts"_s, events = u"Microsoft.EventGrid/"_s;
    const QString subscriptions = u"providers/Microsoft.EventGrid/eventSubscriptions"_s;
    top(u"Microsoft.ApiManagement/service"_s, "2024-05-01", "azure_api_management_service");
    top(batch, "2025-06-01", "azure_batch_account");
    top(u"Microsoft.Cdn/profiles"_s, "2025-12-01", "azure_cdn_profile");
    top(u"Microsoft.ContainerInstance/containerGroups"_s, "2026-07-01", "azure_container_group");
    top(u"Microsoft.ContainerRegistry/registries"_s, "2025-11-01", "azure_container_registry");
    top(u"Microsoft.DocumentDB/databaseAccounts"_s, "2026-03-15", "azure_cosmosdb_account");
    top(u"Microsoft.Network/dnsZones"_s, "2018-05-01", "azure_dns_zone");
    top(u"Microsoft.Network/privateDnsZones"_s, "2024-06-01", "azure_private_dns_zone");
    top(events + u"domains"_s, "2025-02-15", "azure_event_grid_domain");
    top(events + u"topics"_s, "2025-02-15", "azure_event_grid_topic");
    below(u"Microsoft.ApiManagement/service"_s, u"apis"_s, "2024-05-01", "azure_api_management_api");
    below(batch, u"pools"_s, "2025-06-01", "azure_batch_pool");
    below(batch, u"applications"_s, "2025-06-01", "azure_batch_application");
    below(batch, u"certificates"_s, "2024-07-01", "azure_batch_certificate");
    below(u"Microsoft.Cdn/profiles"_s, u"endpoints"_s, "2025-12-01", "azure_cdn_endpoint");
    below(u"Microsoft.Cdn/profiles"_s, u"afdEndpoints"_s, "2025-12-01", "azure_cdn_endpoint");
    below(u"Microsoft.ContainerRegistry/registries"_s, u"webhooks"_s, "2025-11-01", "azure_container_registry_webhook");
    below(u"Microsoft.DocumentDB/databaseAccounts"_s, u"sqlDatabases"_s, "2026-03-15", "azure_cosmosdb_sql_database");
    below(u"Microsoft.Network/dnszones"_s, u"recordsets"_s, "2018-05-01", "azure_dns_record_set");
    below(u"Microsoft.Network/privateDnsZones"_s, u"ALL"_s, "2020-06-01", "azure_private_dns_record_set");
    below(events + u"domains"_s, u"topics"_s, "2025-02-15", "azure_event_grid_domain_topic");
    below(events + u"topics"_s, subscriptions, "2025-02-15", "azure_event_grid_topic_subscription");
    below(events + u"domains/topics"_s, subscriptions, "2025-02-15", "azure_event_grid_topic_subscription");
    for (const QString &engine : {u"MySQL"_s, u"PostgreSQL"_s}) {
        const QString space = u"Microsoft.DBfor"_s + engine;
        const QByteArray server = "azure_" + engine.toLower().toUtf8() + "_server";
        const QByteArray database = "azure_" + engine.toLower().toUtf8() + "_database";
        const char *newest = engine == u"MySQL"_s ? "2024-12-30" : "2025-08-01";
        below({}, u"providers/"_s + space + u"/servers"_s, "2017-12-01", server);
        below({}, u"providers/"_s + space + u"/flexibleServers"_s, newest, server);
        below(space + u"/servers"_s, u"databases"_s, "2017-12-01", database);
        below(space + u"/flexibleServers"_s, u"databases"_s, newest, database);
    }
    const QString maria = u"Microsoft.DBforMariaDB/servers"_s, cache = u"Microsoft.Cache/Redis"_s;
    const QString bus = u"Microsoft.ServiceBus/Namespaces"_s;
    top(maria, "2018-06-01", "azure_mariadb_server");
    below(maria, u"databases"_s, "2018-06-01", "azure_mariadb_database");
    top(u"Microsoft.Sql/servers"_s, "2025-01-01", "azure_sql_server");
    below(u"Microsoft.Sql/servers"_s, u"databases"_s, "2025-01-01", "azure_sql_database");
    top(u"Microsoft.Cache/redis"_s, "2024-11-01", "azure_redis_cache");
    below(cache, u"firewallRules"_s, "2024-11-01", "azure_firewall_rule");
    top(u"Microsoft.ServiceBus/namespaces"_s, "2026-01-01", "azure_service_bus_namespace");
    below(bus, u"queues"_s, "2026-01-01", "azure_service_bus_queue");
    below(bus, u"topics"_s, "2026-01-01", "azure_service_bus_topic");
    below(bus + u"/topics"_s, u"subscriptions"_s, "2026-01-01", "azure_service_bus_subscription");
}

void TestDemoLists::theSimulatorListsThem()
{
    QFETCH(QString, parent);
    QFETCH(QString, list);
    QFETCH(QString, version);
    QFETCH(QString, entity);
    ArmService azure(m_state);
    const QStringList parents = idsOf(parent);
    QVERIFY(!parents.isEmpty());
    qsizetype listed = 0;
    for (const QString &place : parents) {
        const Response answer = answerOf(azure, place + list, version);
        if (answer.body.contains("MissingSubscriptionRegistration"))
            continue; // one subscription has not registered every provider
        if (m_state.armRefusals.contains((place + list).toLower()))
            continue; // retired, and none survived here
        QVERIFY2(answer.status == 200, ((place + list).toUtf8() + ' ' + answer.body).constData());
        for (const QJsonValue &item : QJsonDocument::fromJson(answer.body).object().value(u"value").toArray()) {
            QCOMPARE(m_types.value(item[u"id"].toString().toLower()), entity);
            ++listed;
        }
    }
    QVERIFY(listed > 0);
    const bool some = list == u"/endpoints"_s || list == u"/afdEndpoints"_s || list.endsWith(u"eventSubscriptions"_s)
        || entity.startsWith(u"azure_mysql_"_s) || entity.startsWith(u"azure_postgresql_"_s);
    if (!some) // these are listed in two places
        QCOMPARE(listed, m_types.keys(entity).size());
}

void TestDemoLists::theSimulatorAnswersSettingsOneByOne_data()
{
    QTest::addColumn<QString>("parent");
    QTest::addColumn<QString>("setting");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("property");
    const auto row = [](const char *parent, const char *setting, const char *version, const char *property) {
        QTest::addRow("%s of %s, %s", setting, parent, version)
            << QString::fromLatin1(parent) << QString::fromLatin1(setting) << QString::fromLatin1(version)
            << QString::fromLatin1(property);
    };
    const char *server = "Microsoft.Sql/servers", *database = "Microsoft.Sql/servers/databases";
    for (const char *version : {"2021-11-01", "2025-01-01"}) {
        row(server, "auditingSettings/default", version, "state");
        row(server, "securityAlertPolicies/Default", version, "disabledAlerts");
        row(database, "auditingSettings/default", version, "auditActionsAndGroups");
        row(database, "transparentDataEncryption/current", version, "state");
    }
    for (const char *version : {"2023-12-30", "2024-12-30"})
        row("Microsoft.DBforMySQL/flexibleServers", "configurations/require_secure_transport", version, "value");
    for (const char *version : {"2024-08-01", "2025-08-01"})
        row("Microsoft.DBforPostgreSQL/flexibleServers", "configurations/require_secure_transport", version, "value");
}

void TestDemoLists::theSimulatorAnswersSettingsOneByOne()
{
    QFETCH(QString, parent);
    QFETCH(QString, setting);
    QFETCH(QString, version);
    QFETCH(QString, property);
    ArmService azure(m_state);
    const QStringList parents = idsOf(parent);
    QVERIFY(!parents.isEmpty());
    for (const QString &id : parents) {
        const Response answer = answerOf(azure, id + u'/' + setting, version);
        QVERIFY2(answer.status == 200, answer.body.constData());
        const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
        QVERIFY(body.value(u"properties").toObject().contains(property));
        QCOMPARE(body.value(u"type").toString(), parent + u'/' + setting.section(u'/', 0, 0));
    }
    QCOMPARE(answerOf(azure, parents[0] + u'/' + setting, u"2001-01-01"_s).status, 400);
}

} // namespace simulator

QTEST_GUILESS_MAIN(simulator::TestDemoLists)
#include "tst_DemoLists.moc"
