// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The demo's servers, caches and namespaces, and what the truth makes of them.
#include "DemoEstate.h"
#include "Truth.h"

#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace simulator {

class TestDemoDatabases : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void retiredServersSurviveInOneSubscription_data();
    void retiredServersSurviveInOneSubscription();
    void flexibleServersShareATypeWithThoseTheyReplace_data();
    void flexibleServersShareATypeWithThoseTheyReplace();
    void aParameterTellsWhetherFlexibleServersInsistOnTls();
    void noServerTellsItsAdministrator();
    void sqlServersDifferInWhatTheyGuard();
    void masterCannotBeEncrypted();
    void cachesAreLinkedAcrossRegions();
    void onlyThePrimaryConnects();
    void rulesBearTheirCachesName();
    void basicNamespacesHaveNoTopics();
    void partsHaveNoRegionOfTheirOwn();

private:
    std::vector<QJsonObject> resources(const QString &typeEnd) const;
    std::vector<QJsonObject> entities(const QString &type) const;
    QJsonObject entity(const QString &type, const QString &displayName) const;

    State m_state;
    QJsonObject m_truth;
};

namespace {

QString subscriptionOf(const QJsonObject &object)
{
    return object.value(u"id").toString().section(u'/', 2, 2);
}

QJsonObject propertiesOf(const QJsonObject &object)
{
    return object.value(u"properties").toObject();
}

} // namespace

void TestDemoDatabases::initTestCase()
{
    m_state = demoEstate();
    m_truth = truthOf(m_state);
}

std::vector<QJsonObject> TestDemoDatabases::resources(const QString &type) const
{
    std::vector<QJsonObject> found;
    for (const QJsonObject &object : m_state.resources)
        if (object.value(u"type").toString().compare(type, Qt::CaseInsensitive) == 0)
            found.push_back(object);
    return found;
}

std::vector<QJsonObject> TestDemoDatabases::entities(const QString &type) const
{
    std::vector<QJsonObject> found;
    for (const QJsonValue &value : m_truth.value(u"entities").toArray())
        if (value[u"_type"] == type)
            found.push_back(value.toObject());
    return found;
}

QJsonObject TestDemoDatabases::entity(const QString &type, const QString &displayName) const
{
    for (const QJsonObject &object : entities(type))
        if (object.value(u"displayName") == displayName)
            return object;
    return {};
}

void TestDemoDatabases::retiredServersSurviveInOneSubscription_data()
{
    QTest::addColumn<QString>("engine");
    for (const char *engine : {"MariaDB", "MySQL", "PostgreSQL"})
        QTest::newRow(engine) << QString::fromLatin1(engine);
}

void TestDemoDatabases::retiredServersSurviveInOneSubscription()
{
    QFETCH(QString, engine);
    const QString type = u"Microsoft.DBfor%1/servers"_s.arg(engine);
    QSet<QString> survivors;
    for (const QJsonObject &server : resources(type))
        survivors.insert(subscriptionOf(server));
    QCOMPARE(survivors.size(), 1);
    int refusals = 0;
    for (auto it = m_state.armRefusals.cbegin(); it != m_state.armRefusals.cend(); ++it) {
        if (!it.key().endsWith(u"/providers/"_s + type.toLower()))
            continue;
        ++refusals;
        QVERIFY(!survivors.contains(it.key().section(u'/', 2, 2)));
        QVERIFY((QStringList{u"NoRegisteredProviderFound"_s, u"InvalidResourceType"_s}.contains(
            it->body.value(u"error")[u"code"].toString())));
    }
    QCOMPARE(refusals, 2);
}

void TestDemoDatabases::flexibleServersShareATypeWithThoseTheyReplace_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QStringList>("kinds");
    QTest::newRow("MariaDB") << u"azure_mariadb_server"_s << QStringList{u"single"_s};
    QTest::newRow("MySQL") << u"azure_mysql_server"_s << QStringList{u"flexible"_s, u"single"_s};
    QTest::newRow("PostgreSQL") << u"azure_postgresql_server"_s << QStringList{u"flexible"_s, u"single"_s};
}

void TestDemoDatabases::flexibleServersShareATypeWithThoseTheyReplace()
{
    QFETCH(QString, type);
    QSet<QString> kinds;
    for (const QJsonObject &server : entities(type)) {
        const QString kind = server.value(u"serverKind").toString();
        const bool byId = server.value(u"_key").toString().contains(u"/flexibleServers/"_s);
        QCOMPARE(kind, byId ? u"flexible"_s : u"single"_s);
        kinds.insert(kind);
    }
    QStringList sorted = kinds.values();
    sorted.sort();
    QTEST(sorted, "kinds");
}

void TestDemoDatabases::aParameterTellsWhetherFlexibleServersInsistOnTls()
{
    // Each engine has one of either kind; the single server's own field says so for the last.
    const QMap<QString, bool> expected{{u"mysql-hm-cargo-prod"_s, true}, {u"mysql-hm-cargo-test"_s, false},
                                       {u"psql-hm-fleet-prod"_s, true},  {u"psql-hm-warehouse"_s, false},
                                       {u"maria-hm-crewlists"_s, true},  {u"mysql-hm-erp"_s, false}};
    for (auto it = expected.cbegin(); it != expected.cend(); ++it) {
        QJsonObject server;
        for (const QString &type : {u"azure_mariadb_server"_s, u"azure_mysql_server"_s, u"azure_postgresql_server"_s})
            if (const QJsonObject found = entity(type, it.key()); !found.isEmpty())
                server = found;
        QVERIFY2(server.value(u"secureTransport").isBool(), qPrintable(it.key()));
        QCOMPARE(server.value(u"secureTransport").toBool(), it.value());
    }
    for (const QString &engine : {u"MySQL"_s, u"PostgreSQL"_s})
        for (const QJsonObject &server : resources(u"Microsoft.DBfor%1/flexibleServers"_s.arg(engine))) {
            QVERIFY(!propertiesOf(server).contains(u"sslEnforcement"_s));
            QVERIFY(m_state.resources.contains(server.value(u"id").toString().toLower()
                                               + u"/configurations/require_secure_transport"_s));
        }
}

void TestDemoDatabases::noServerTellsItsAdministrator()
{
    for (const char *name : {"mariadb", "mysql", "postgresql", "sql"})
        for (const QJsonObject &server : entities(u"azure_%1_server"_s.arg(QString::fromLatin1(name)))) {
            QCOMPARE(server.value(u"administratorLogin").toString(), u"****REDACTED****"_s);
            QCOMPARE(server.value(u"administratorLoginPassword").toString(), u"****REDACTED****"_s);
        }
}

void TestDemoDatabases::sqlServersDifferInWhatTheyGuard()
{
    for (const QString &name : {u"auditingEnabled"_s, u"alertingEnabled"_s, u"publiclyAccessible"_s,
                                u"alertOnAllThreats"_s, u"auditLogMonitorEnabled"_s}) {
        QSet<bool> values;
        for (const QJsonObject &server : entities(u"azure_sql_server"_s))
            values.insert(server.value(name).toBool());
        QVERIFY2(values.size() == 2, qPrintable(name));
    }
    const QJsonObject legacy = entity(u"azure_sql_server"_s, u"sql-hm-erp"_s);
    QCOMPARE(legacy.value(u"auditingEnabled"), QJsonValue(false));
    QCOMPARE(legacy.value(u"publiclyAccessible"), QJsonValue(true));
    QCOMPARE(entity(u"azure_sql_database"_s, u"erp"_s).value(u"encrypted"), QJsonValue(false));
    QCOMPARE(entity(u"azure_sql_database"_s, u"erp-old"_s).value(u"active"), QJsonValue(false));
}

void TestDemoDatabases::masterCannotBeEncrypted()
{
    int masters = 0, others = 0;
    for (const QJsonObject &database : entities(u"azure_sql_database"_s)) {
        const bool master = database.value(u"displayName") == u"master"_s;
        QVERIFY(database.value(u"encrypted").isBool());
        QVERIFY(!master || !database.value(u"encrypted").toBool());
        masters += master ? 1 : 0;
        others += database.value(u"encrypted").toBool() ? 1 : 0;
    }
    QCOMPARE(size_t(masters), entities(u"azure_sql_server"_s).size());
    QVERIFY(others > 10);
}

void TestDemoDatabases::cachesAreLinkedAcrossRegions()
{
    const auto links = resources(u"Microsoft.Cache/Redis/linkedServers"_s);
    QCOMPARE(links.size(), size_t(4));
    QMap<QString, int> roles;
    bool otherCasing = false, otherGroup = false;
    for (const QJsonObject &link : links) {
        const QJsonObject facts = propertiesOf(link);
        const QString id = link.value(u"id").toString(), linked = facts.value(u"linkedRedisCacheId").toString();
        const QJsonObject cache = m_state.resources.value(id.section(u'/', 0, -3).toLower());
        const QJsonObject other = m_state.resources.value(linked.toLower());
        QVERIFY(!cache.isEmpty() && !other.isEmpty());
        QVERIFY(cache.value(u"location") != other.value(u"location"));
        QCOMPARE(facts.value(u"linkedRedisCacheLocation"), other.value(u"location"));
        otherCasing = otherCasing || other.value(u"id").toString() != linked;
        otherGroup = otherGroup || linked.section(u'/', 4, 4) != id.section(u'/', 4, 4);
        ++roles[facts.value(u"serverRole").toString()];
        bool told = false; // by the cache itself
        for (const QJsonValue &server : propertiesOf(cache).value(u"linkedServers").toArray())
            told = told || server[u"id"] == id;
        QVERIFY(told);
    }
    QCOMPARE(roles, (QMap<QString, int>{{u"Primary"_s, 2}, {u"Secondary"_s, 2}}));
    QVERIFY(otherCasing);
    QVERIFY(otherGroup);
}

void TestDemoDatabases::onlyThePrimaryConnects()
{
    QStringList drawn;
    for (const QJsonValue &value : m_truth.value(u"relationships").toArray())
        if (value[u"_type"] == u"azure_redis_cache_connects_cache"_s)
            drawn << value[u"primaryCacheName"].toString() + u" -> "_s
                    + value[u"_toEntityKey"].toString().section(u'/', -1) + u", "_s
                    + value[u"secondaryCacheLocation"].toString();
    drawn.sort();
    QCOMPARE(drawn,
             (QStringList{u"redis-booking-prod -> redis-booking-prod-dr, North Europe"_s,
                          u"redis-crewing-prod -> redis-crewing-prod-dr, West Europe"_s}));
}

void TestDemoDatabases::rulesBearTheirCachesName()
{
    const QJsonObject rule = entity(u"azure_firewall_rule"_s, u"redis-cargo-prod/everyone"_s);
    QVERIFY(rule.value(u"_key").toString().endsWith(u"/redis-cargo-prod/firewallRules/everyone"_s));
    QCOMPARE(rule.value(u"ipRangeStart").toString(), u"0.0.0.0"_s);
    QCOMPARE(rule.value(u"endIp").toString(), u"255.255.255.255"_s);
}

void TestDemoDatabases::basicNamespacesHaveNoTopics()
{
    QSet<QString> tiers;
    for (const QJsonObject &bus : resources(u"Microsoft.ServiceBus/Namespaces"_s)) {
        const QString tier = bus.value(u"sku")[u"tier"].toString();
        tiers.insert(tier);
        const QString below = bus.value(u"id").toString().toLower() + u"/topics/"_s;
        const auto topic = m_state.resources.lowerBound(below);
        QCOMPARE(topic != m_state.resources.cend() && topic.key().startsWith(below), tier != u"Basic"_s);
    }
    QCOMPARE(tiers, (QSet<QString>{u"Basic"_s, u"Standard"_s, u"Premium"_s}));
}

void TestDemoDatabases::partsHaveNoRegionOfTheirOwn()
{
    for (const QString &type : {u"azure_sql_database"_s, u"azure_service_bus_queue"_s, u"azure_service_bus_topic"_s,
                                u"azure_service_bus_subscription"_s})
        for (const QJsonObject &part : entities(type)) {
            QVERIFY(!part.contains(u"region"_s));
            QVERIFY(!part.value(u"location").toString().isEmpty());
            QCOMPARE(part.contains(u"resourceGroup"_s), type == u"azure_sql_database"_s);
            QVERIFY(part.value(u"createdOn").isDouble());
        }
    const QJsonObject off = entity(u"azure_service_bus_subscription"_s, u"legacy"_s);
    QCOMPARE(off.value(u"active"), QJsonValue(false));
    QCOMPARE(off.value(u"createdOn").toInteger(), 1681733364892); // of seven digits, three
}

} // namespace simulator

QTEST_GUILESS_MAIN(simulator::TestDemoDatabases)
#include "tst_DemoDatabases.moc"
