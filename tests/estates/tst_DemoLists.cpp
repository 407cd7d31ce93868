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

private:
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
}

void TestDemoLists::theSimulatorListsThem()
{
    QFETCH(QString, parent);
    QFETCH(QString, list);
    QFETCH(QString, version);
    QFETCH(QString, entity);
    ArmService azure(m_state);
    QStringList parents;
    for (const QJsonObject &object : m_state.resources)
        if (parent.isEmpty() ? object.value(u"id").toString().count(u'/') == 2 && object.contains(u"subscriptionId")
                             : object.value(u"type").toString() == parent)
            parents << object.value(u"id").toString();
    QVERIFY(!parents.isEmpty());
    qsizetype listed = 0;
    for (const QString &place : parents) {
        Request request;
        request.service = Service::ResourceManager;
        request.method = "GET";
        request.path = place + list;
        request.query = {{u"api-version"_s, version}};
        const Response answer = azure.answer(request);
        if (answer.body.contains("MissingSubscriptionRegistration"))
            continue; // one subscription has not registered every provider
        QVERIFY2(answer.status == 200, (request.path.toUtf8() + ' ' + answer.body).constData());
        for (const QJsonValue &item : QJsonDocument::fromJson(answer.body).object().value(u"value").toArray()) {
            QCOMPARE(m_types.value(item[u"id"].toString().toLower()), entity);
            ++listed;
        }
    }
    QVERIFY(listed > 0);
    const bool some = list == u"/endpoints"_s || list == u"/afdEndpoints"_s || list.endsWith(u"eventSubscriptions"_s);
    if (!some) // these are listed in two places
        QCOMPARE(listed, m_types.keys(entity).size());
}

} // namespace simulator

QTEST_GUILESS_MAIN(simulator::TestDemoLists)
#include "tst_DemoLists.moc"
