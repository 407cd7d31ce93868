// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Mapping.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace azimuth;
using testing::mapped;

/// Whatever a service answers, nothing crashes, and what can be read is read.
class tst_BadAnswers : public QObject {
    Q_OBJECT

private slots:
    void answersThatAreNoListsAreNamed_data();
    void answersThatAreNoListsAreNamed();
    void anAnswerCutOffAnywhereIsNotJson();
    void objectsWithoutAnIdAreCountedAndTheRestSurvives();
    void fieldsOfWrongTypesAreLeftOut_data();
    void fieldsOfWrongTypesAreLeftOut();
    void linksAndTotalsAreTakenAsTheyStand();
    void aLinkThatLeadsNowhereEnds();
    void withheldObjectsAreCounted();
    void rawJsonIsKeptToTheLetter();
    void manyThreadsMapAtOnce();
};

void tst_BadAnswers::answersThatAreNoListsAreNamed_data()
{
    using Problem = MappedPage::Problem;
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("problem");
    QTest::newRow("empty") << QByteArray() << int(Problem::NotJson);
    QTest::newRow("html") << QByteArray("<html>busy</html>") << int(Problem::NotJson);
    QTest::newRow("two") << QByteArray(R"({"value": []} {})") << int(Problem::NotJson);
    QTest::newRow("not UTF-8") << QByteArray("{\"value\": [{\"id\": \"\xff\"}]}") << int(Problem::NotJson);
    QTest::newRow("too deep") << QByteArray(5000, '[') + QByteArray(5000, ']') << int(Problem::NotJson);
    QTest::newRow("object") << QByteArray(R"({"error": {"code": "X"}})") << int(Problem::NoValue);
    QTest::newRow("value is an object") << QByteArray(R"({"value": {"id": "/x"}})") << int(Problem::NoValue);
    QTest::newRow("value is null") << QByteArray(R"({"value": null})") << int(Problem::None);
    QTest::newRow("value is null, and no link")
        << QByteArray(R"({"value": null, "nextLink": ""})") << int(Problem::None);
    QTest::newRow("no value") << QByteArray("{}") << int(Problem::NoValue);
    QTest::newRow("a number") << QByteArray("5") << int(Problem::NoValue);
    QTest::newRow("no objects") << QByteArray(R"({"value": []})") << int(Problem::None);
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{\"value\": []}") << int(Problem::None);
    QTest::newRow("a bare list") << QByteArray("[]") << int(Problem::None);
}

void tst_BadAnswers::answersThatAreNoListsAreNamed()
{
    QFETCH(QByteArray, body);
    const MappedPage page = mapped(u"rm-network-interfaces"_s, body);
    QTEST(int(page.problem), "problem");
    QCOMPARE(page.detail.isEmpty(), page.problem == MappedPage::Problem::None);
    QVERIFY(page.rows.entities.empty());
    QCOMPARE(page.count, 0);
}

void tst_BadAnswers::anAnswerCutOffAnywhereIsNotJson()
{
    const QByteArray whole =
        R"({"value": [{"id": "/subscriptions/s/resourceGroups/g/providers/N/v", "name": "v", "properties": {"addressSpace":
        {"addressPrefixes": ["10.0.0.0/8"]}, "subnets": [{"id": "/sn", "name": "e", "properties": {"addressPrefix": "10.0.0.0/24"}}]}}]})";
    QCOMPARE(mapped(u"rm-network-virtual-networks"_s, whole).rows.entities.size(), 2u);
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const MappedPage page = mapped(u"rm-network-virtual-networks"_s, whole.left(length));
        QVERIFY(page.problem == MappedPage::Problem::NotJson);
        QVERIFY(page.rows.entities.empty());
    }
}

void tst_BadAnswers::objectsWithoutAnIdAreCountedAndTheRestSurvives()
{
    const MappedPage page =
        mapped(u"rm-network-interfaces"_s,
               R"({"value": [null, 5, "x", [], {}, {"name": "no id"}, {"id": 7}, {"id": ""}, {"id": null},
        {"id": "/subscriptions/s/resourceGroups/g/providers/N/n", "name": "n"}]})");
    QVERIFY(page.problem == MappedPage::Problem::None);
    QCOMPARE(page.withoutId, 9);
    QCOMPARE(page.count, 1);
    QCOMPARE(page.rows.entities.size(), 1u);
    const MappedPage members =
        mapped(u"ad-group-members"_s, R"({"value": [{"@odata.type": "#microsoft.graph.user"}, {"id": "u"}]})",
               testing::someContext(u"g"_s));
    QCOMPARE(members.withoutId, 1);
    QCOMPARE(members.count, 1);
}

void tst_BadAnswers::fieldsOfWrongTypesAreLeftOut_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QByteArray>("fields");
    for (const StepSpec &step : testing::shippedCatalog().steps())
        for (
            const char *fields :
            {R"("properties": 5, "tags": [1], "location": {}, "name": [], "sku": "s")",
             R"("properties": {}, "tags": {"a": {}, "b": [1], "name": null})",
             R"("properties": {"ipConfigurations": 1, "subnets": {"a": 1}, "addressSpace": [], "securityRules": "x", "permissions": [5, null, {"actions": 3}],
                                      "networkInterfaces": [null, {"id": 5}], "storageProfile": [], "primaryEndpoints": 1, "encryption": [], "scope": 5, "principalId": {}})",
             R"("properties": null, "displayName": {"a": 1}, "verifiedDomains": 3, "createdDateTime": 5, "tags": null, "@odata.type": 5)"})
            QTest::newRow(qPrintable(step.id + u' ' + QString::fromLatin1(fields).left(18)))
                << step.id << QByteArray(fields);
}

void tst_BadAnswers::fieldsOfWrongTypesAreLeftOut()
{
    QFETCH(QString, step);
    QFETCH(QByteArray, fields);
    // Resource Graph calls its list otherwise.
    const StepSpec *spec = testing::shippedCatalog().step(step);
    const QByteArray list = spec && !spec->kql.isEmpty() ? "data" : "value";
    const MappedPage page = mapped(
        step, R"({")" + list + R"(": [{"id": "/subscriptions/s/resourceGroups/g/providers/X/y", )" + fields + "}]}",
        testing::someContext(u"p"_s, "no json"));
    QVERIFY(page.problem == MappedPage::Problem::None);
    QCOMPARE(page.count, 1);
    for (const EntityRow &entity : page.rows.entities) {
        QVERIFY(!entity.displayName.isEmpty());
        const QJsonObject properties = testing::objectOf(entity.properties);
        for (const QJsonValue value : properties)
            QVERIFY(!value.isObject());
    }
    for (const Reference &reference : page.rows.references)
        QVERIFY(reference.from.key.isEmpty() != reference.from.alias.isEmpty()
                && reference.to.key.isEmpty() != reference.to.alias.isEmpty());
}

void tst_BadAnswers::linksAndTotalsAreTakenAsTheyStand()
{
    const MappedPage arm =
        mapped(u"rm-network-interfaces"_s,
               R"({"value": [], "nextLink": "https://Management.azure.com:443/x?$skiptoken=a%20b"})");
    QCOMPARE(arm.next, u"https://Management.azure.com:443/x?$skiptoken=a%20b"_s);
    const MappedPage graph = mapped(
        u"ad-users"_s,
        R"({"@odata.count": 12, "@odata.nextLink": "https://graph.microsoft.com/v1.0/users?$skiptoken=1", "value": []})");
    QCOMPARE(graph.next, u"https://graph.microsoft.com/v1.0/users?$skiptoken=1"_s);
    QCOMPARE(graph.expected, std::optional<qint64>(12));
}

void tst_BadAnswers::aLinkThatLeadsNowhereEnds()
{
    const QByteArray endless = R"("https://x/?t=%7B%22token%22:null%7D")";
    for (const QByteArray &link : {QByteArray("null"), QByteArray("5"), endless}) {
        const QByteArray body = R"({"value": [], "nextLink": )" + link + '}';
        QCOMPARE(mapped(u"rm-network-interfaces"_s, body).next, QString());
    }
}

void tst_BadAnswers::withheldObjectsAreCounted()
{
    const MappedPage page = mapped(
        u"ad-group-members"_s,
        R"({"value": [{"@odata.type": "#microsoft.graph.user", "id": "u1", "displayName": null, "jobTitle": null, "mail": null},
        {"@odata.type": "#microsoft.graph.device", "id": "d1"}, {"@odata.type": "#microsoft.graph.user", "id": "u2", "displayName": "Ada", "jobTitle": null, "mail": null}]})",
        testing::someContext(u"g"_s));
    QCOMPARE(page.count, 3);
    QCOMPARE(page.withheld, 2);
    QCOMPARE(page.rows.references.size(), 3u);
}

void tst_BadAnswers::rawJsonIsKeptToTheLetter()
{
    const QByteArray subnet = R"({ "id":"/sn" ,"n":1.50, "properties":{"addressPrefix":"10.0.0.0\/24"} })";
    const QByteArray vnet =
        R"({"id": "/subscriptions/s/resourceGroups/g/providers/N/v", "a": "\u00e9]}", "properties": {"subnets": [ )"
        + subnet + " ]}}";
    const MappedPage page = mapped(u"rm-network-virtual-networks"_s, "{\n \"value\" : [\n  " + vnet + "\n ]\n}");
    QCOMPARE(page.rows.entities[0].rawJson, vnet);
    QCOMPARE(page.rows.entities[1].rawJson, subnet);
    QCOMPARE(page.rows.entities[1].aliases, QStringList{u"cidr:10.0.0.0/24"_s});
}

void tst_BadAnswers::manyThreadsMapAtOnce()
{
    QByteArray body = R"({"value": [)";
    for (int i = 0; i < 200; ++i)
        body += QByteArray(i ? "," : "") + R"({"id": "/subscriptions/s/resourceGroups/g/providers/N/)"
            + QByteArray::number(i) + R"(", "name": "n"})";
    body += "]}";
    const StepSpec &step = *testing::shippedCatalog().step(u"rm-network-interfaces"_s);
    const MapContext context = testing::someContext();
    std::array<std::size_t, 4> counts{};
    {
        std::vector<std::jthread> threads;
        for (std::size_t &count : counts)
            threads.emplace_back(
                [&] { count = testing::shippedCatalog().mapPage(step, context, body).rows.entities.size(); });
    }
    for (const std::size_t count : counts)
        QCOMPARE(count, 200u);
}

QTEST_GUILESS_MAIN(tst_BadAnswers)
#include "tst_BadAnswers.moc"
