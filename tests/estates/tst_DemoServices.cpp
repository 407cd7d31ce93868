// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// API Management, Batch, CDN and Front Door, containers, Cosmos DB, DNS and Event Grid in the demo: what is odd about
// them; and that the truth of recorded ones, and of recorded databases, caches and buses, is what was expected.
#include "DemoEstate.h"
#include "Recordings.h"
#include "Seed.h"
#include "Truth.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace simulator {

class TestDemoServices : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void eachServiceIsInMoreThanOneSubscription_data();
    void eachServiceIsInMoreThanOneSubscription();
    void volumesUseTheSharesTheyName();
    void aVolumeOnAForgottenShareUsesNothing();
    void mountsTellWhereAndHow();
    void endpointsFollowTheProfilesSku();
    void aServiceWithoutAddressesIsNotPublic();
    void recordSetsAreOfEveryKind();
    void zonesCountTheirRecordSets();
    void lifetimesAreInCapitals();
    void sameNamesBelowDifferentTopicsStayApart();
    void databasesHaveTheRegionAndTagsOfTheirAccount();
    void firewallsOfCosmosAreOneText();
    void agreesWithWhatWasRecorded_data();
    void agreesWithWhatWasRecorded();

private:
    std::vector<QJsonObject> resources(const QString &type) const;
    std::vector<QJsonObject> entities(const QString &type) const;
    std::vector<QJsonObject> relationships(const QString &type) const;
    QJsonObject byKey(const QString &key) const { return m_byKey.value(key.toLower()); }

    State m_state;
    QJsonObject m_truth;
    QHash<QString, QJsonObject> m_byKey; ///< Entities of the truth, by lower-cased key.
};

namespace {

bool isOfTheServices(const QString &type)
{
    static const QRegularExpression words(
        u"^azure_(api_management|batch|cdn|container|cosmosdb|(private_)?dns|event_grid|mariadb|mysql|postgresql|sql"
        "|redis|firewall|service_bus)(_|$)"_s);
    return seedTypes().contains(type) && words.match(type).hasMatch();
}

std::vector<QJsonObject> rowsOf(const QJsonObject &graph, const QString &list, const QString &type)
{
    std::vector<QJsonObject> rows;
    for (const QJsonValue &value : graph.value(list).toArray())
        if (type.isEmpty() || value[u"_type"] == type)
            rows.push_back(value.toObject());
    return rows;
}

QString end(const QJsonObject &relationship, QStringView which)
{
    return relationship.value(which).toString();
}

} // namespace

std::vector<QJsonObject> TestDemoServices::resources(const QString &type) const
{
    std::vector<QJsonObject> found;
    for (const QJsonObject &object : m_state.resources)
        if (object.value(u"type").toString().compare(type, Qt::CaseInsensitive) == 0)
            found.push_back(object);
    return found;
}

std::vector<QJsonObject> TestDemoServices::entities(const QString &type) const
{
    return rowsOf(m_truth, u"entities"_s, type);
}

std::vector<QJsonObject> TestDemoServices::relationships(const QString &type) const
{
    return rowsOf(m_truth, u"relationships"_s, type);
}

void TestDemoServices::initTestCase()
{
    m_state = demoEstate();
    m_truth = truthOf(m_state);
    for (const QJsonObject &entity : entities({}))
        m_byKey.insert(entity.value(u"_key").toString().toLower(), entity);
}

void TestDemoServices::eachServiceIsInMoreThanOneSubscription_data()
{
    QTest::addColumn<QString>("type");
    for (const QString &type : seedTypes().keys())
        // Retired: only the older account still has certificates, and MariaDB survives in one place.
        if (isOfTheServices(type) && type != u"azure_batch_certificate"_s && !type.startsWith(u"azure_mariadb_"_s))
            QTest::newRow(qPrintable(type)) << type;
}

void TestDemoServices::eachServiceIsInMoreThanOneSubscription()
{
    QFETCH(QString, type);
    QSet<QString> subscriptions;
    for (const QJsonObject &entity : entities(type))
        subscriptions.insert(entity.value(u"id").toString().section(u'/', 2, 2));
    QVERIFY2(subscriptions.size() > 1, qPrintable(QString::number(subscriptions.size())));
}

void TestDemoServices::volumesUseTheSharesTheyName()
{
    bool elsewhere = false;
    const auto uses = relationships(u"azure_container_volume_uses_storage_file_share"_s);
    QVERIFY(uses.size() >= 5);
    for (const QJsonObject &use : uses) {
        const QString share = end(use, u"_toEntityKey");
        QVERIFY(m_state.resources.contains(share.toLower()));
        elsewhere = elsewhere || share.section(u'/', 4, 4) != end(use, u"_fromEntityKey").section(u'/', 4, 4);
    }
    QVERIFY(elsewhere); // one account is another resource group's
}

void TestDemoServices::aVolumeOnAForgottenShareUsesNothing()
{
    const auto groups = resources(u"Microsoft.ContainerInstance/containerGroups"_s);
    const auto odd = std::ranges::find(groups, u"ci-try"_s,
                                       [](const QJsonObject &object) { return object.value(u"name").toString(); });
    QVERIFY(odd != groups.end());
    const QString volume = odd->value(u"id").toString() + u"/volumes/data"_s;
    QVERIFY(!byKey(volume).isEmpty());
    for (const QJsonObject &use : relationships(u"azure_container_volume_uses_storage_file_share"_s))
        QVERIFY(end(use, u"_fromEntityKey") != volume);
}

void TestDemoServices::mountsTellWhereAndHow()
{
    QSet<bool> kinds;
    for (const QJsonObject &mount : relationships(u"azure_container_uses_volume"_s)) {
        QCOMPARE(mount.value(u"name").toString(), end(mount, u"_toEntityKey").section(u'/', -1));
        QVERIFY(!mount.value(u"mountPath").toString().isEmpty());
        kinds.insert(mount.value(u"readOnly").toBool());
    }
    QCOMPARE(kinds.size(), 2);
}

void TestDemoServices::endpointsFollowTheProfilesSku()
{
    QSet<QString> skus;
    for (const QJsonObject &has : relationships(u"azure_cdn_profile_has_endpoint"_s)) {
        const QString sku =
            m_state.resources.value(end(has, u"_fromEntityKey").toLower()).value(u"sku")[u"name"].toString();
        const bool frontDoor = end(has, u"_toEntityKey").contains(u"/afdendpoints/"_s);
        QCOMPARE(sku.endsWith(u"AzureFrontDoor"_s), frontDoor);
        skus.insert(sku);
    }
    QCOMPARE(skus, (QSet<QString>{u"Standard_Microsoft"_s, u"Standard_AzureFrontDoor"_s, u"Premium_AzureFrontDoor"_s}));
}

void TestDemoServices::aServiceWithoutAddressesIsNotPublic()
{
    QMap<QString, bool> open;
    for (const QJsonObject &service : entities(u"azure_api_management_service"_s))
        open.insert(service.value(u"name").toString(), service.value(u"public").toBool());
    QCOMPARE(open,
             (QMap<QString, bool>{
                 {u"apim-halvorsen"_s, true}, {u"apim-halvorsen-test"_s, true}, {u"apim-hm-anna"_s, false}}));
}

void TestDemoServices::recordSetsAreOfEveryKind()
{
    QSet<QString> kinds;
    bool alias = false;
    for (const QJsonObject &record : entities(u"azure_dns_record_set"_s)) {
        const QJsonObject source = m_state.resources.value(record.value(u"_key").toString().toLower());
        kinds.insert(record.value(u"type").toString());
        QCOMPARE(record.value(u"azureType"), source.value(u"type"));
        alias = alias || !source.value(u"properties")[u"targetResource"][u"id"].toString().isEmpty();
    }
    QCOMPARE(kinds,
             (QSet<QString>{u"A"_s, u"AAAA"_s, u"CAA"_s, u"CNAME"_s, u"MX"_s, u"NS"_s, u"PTR"_s, u"SOA"_s, u"SRV"_s,
                            u"TXT"_s}));
    QVERIFY(alias);
}

void TestDemoServices::zonesCountTheirRecordSets()
{
    for (const QString &kind : {u"azure_dns"_s, u"azure_private_dns"_s}) {
        QMap<QString, int> found, told;
        for (const QJsonObject &has : relationships(kind + u"_zone_has_record_set"_s))
            ++found[end(has, u"_fromEntityKey")];
        for (const QJsonObject &zone : entities(kind + u"_zone"_s))
            told.insert(zone.value(u"_key").toString(), zone.value(u"recordsCount").toInt());
        QVERIFY(found.size() > 1);
        QCOMPARE(found, told);
    }
}

void TestDemoServices::lifetimesAreInCapitals()
{
    for (const QString &type : {u"azure_dns_record_set"_s, u"azure_private_dns_record_set"_s})
        for (const QJsonObject &record : entities(type))
            QVERIFY2(record.value(u"TTL").toInt() > 0 && !record.contains(u"ttl"),
                     qPrintable(record.value(u"_key").toString()));
}

void TestDemoServices::sameNamesBelowDifferentTopicsStayApart()
{
    QSet<QString> topics;
    for (const QJsonObject &has : relationships(u"azure_event_grid_domain_topic_has_topic_subscription"_s))
        if (end(has, u"_toEntityKey").endsWith(u"/eventSubscriptions/keep"_s))
            topics.insert(end(has, u"_fromEntityKey"));
    QCOMPARE(topics.size(), 2);
}

void TestDemoServices::databasesHaveTheRegionAndTagsOfTheirAccount()
{
    const auto databases = entities(u"azure_cosmosdb_sql_database"_s);
    QVERIFY(databases.size() > 3);
    for (const QJsonObject &database : databases) {
        const QJsonObject account = byKey(database.value(u"dbAccountId").toString());
        QVERIFY(!account.isEmpty());
        for (const QString &name : {u"region"_s, u"resourceGroup"_s, u"tag.environment"_s, u"tag.defaultExperience"_s})
            QCOMPARE(database.value(name), account.value(name));
        QCOMPARE(database.value(u"tags").toArray(), QJsonArray{u"hidden-cosmos-mmspecial"_s});
    }
}

void TestDemoServices::firewallsOfCosmosAreOneText()
{
    QSet<QString> filters;
    for (const QJsonObject &account : entities(u"azure_cosmosdb_account"_s))
        filters.insert(account.value(u"ipRangeFilter").toString());
    QCOMPARE(filters, (QSet<QString>{QString(), u"203.0.113.0/24,198.51.100.7"_s}));
}

void TestDemoServices::agreesWithWhatWasRecorded_data()
{
    const QDir folder(QStringLiteral(AZIMUTH_SOURCE_DIR "/../shared/recorded/recordings"));
    if (!folder.exists())
        QSKIP("no recordings beside this checkout");
    QTest::addColumn<QString>("recording");
    for (const QString &file : folder.entryList({u"*.json"_s})) {
        QFile expected(folder.filePath(u"../expected/"_s + file));
        const QByteArray text = expected.open(QIODevice::ReadOnly) ? expected.readAll() : QByteArray();
        const auto entities = rowsOf(QJsonDocument::fromJson(text).object(), u"entities"_s, {});
        if (std::ranges::any_of(
                entities, [](const QJsonObject &entity) { return isOfTheServices(entity.value(u"_type").toString()); }))
            QTest::newRow(qPrintable(file)) << folder.filePath(file);
    }
}

/// Whatever was expected of these types and what the truth says of it, where both say something.
void TestDemoServices::agreesWithWhatWasRecorded()
{
    QFETCH(QString, recording);
    QFile file(QString(recording).replace(u"/recordings/"_s, u"/expected/"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject expected = QJsonDocument::fromJson(file.readAll()).object();
    std::vector<QJsonObject> ours;
    for (const QJsonObject &object : rowsOf(expected, u"entities"_s, {}))
        if (isOfTheServices(object.value(u"_type").toString()))
            ours.push_back(object);
    QVERIFY(!ours.empty());
    QString error;
    const std::optional<State> state = stateFromRecordings({recording}, error);
    QVERIFY2(state, qPrintable(error));
    QHash<QString, QJsonObject> found;
    for (const QJsonObject &object : rowsOf(truthOf(*state), u"entities"_s, {}))
        found.insert(object.value(u"_key").toString().toLower(), object);
    for (const QJsonObject &object : ours) {
        const QString key = object.value(u"_key").toString();
        const QJsonObject mine = found.value(key.toLower());
        QCOMPARE(mine.value(u"_key").toString(), key);
        for (auto it = object.begin(); it != object.end(); ++it)
            if (mine.contains(it.key()) && it.key() != u"_class"_s)
                QVERIFY2(it.value() == mine.value(it.key()), qPrintable(key + u' ' + it.key()));
        QVERIFY(mine.size() > 5);
    }
}

} // namespace simulator

QTEST_GUILESS_MAIN(simulator::TestDemoServices)
#include "tst_DemoServices.moc"
