// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Mapping.h"
#include "ResourceGraphQuery.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;
using testing::drawn;
using testing::objectOf;
using testing::propertiesOf;
using testing::shippedCatalog;
using testing::someContext;

/// What no row lists is asked of Resource Graph: first which types there are, then those that nobody else lists.
class tst_GenericResources : public QObject {
    Q_OBJECT

private slots:
    void theFirstQuestionIsWhichTypesThereAre();
    void theSecondIsForTypesThatNoStepLists();
    void withoutOthersThereIsNoSecond();
    void aTypeOfOnesOwnIsLeftToItsStep();
    void rowsBecomeEntitiesOfTheirOwnType();
    void partsBelongToWhatTheyArePartsOf_data();
    void partsBelongToWhatTheyArePartsOf();
    void whatIsEmptyIsLeftOut();
    void pagesFollowTheToken();
    void anAnswerThatIsCutShortSaysSo_data();
    void anAnswerThatIsCutShortSaysSo();
    void anAnswerWithoutRowsIsAProblem();
    void secretsAreMasked_data();
    void secretsAreMasked();
    void aQuestionCanBeHalvedUntilOneRowIsLeft();
    void queriesThatCannotPageAreRefused_data();
    void queriesThatCannotPageAreRefused();

private:
    static const StepSpec &step() { return *shippedCatalog().step(u"rm-generic-resources"_s); }
    static QByteArray firstBody()
    {
        return shippedCatalog().body(step(), someContext({}, R"({"subscriptions": ["sub-1", "sub-2"]})"));
    }
    /// The answer to a question of one's own.
    static MappedPage answered(const QByteArray &body, const QByteArray &answer)
    {
        MapContext context = someContext();
        context.body = body;
        return shippedCatalog().mapPage(step(), context, answer);
    }
    static MappedPage rows(const QByteArray &data, const QByteArray &more = {})
    {
        return answered(questionForTypes(firstBody(), step().kql, {u"microsoft.web/sites"_s}),
                        R"({"totalRecords": 1, "count": 1, "data": [)" + data
                            + R"(], "facets": [], "resultTruncated": "false")" + more + "}");
    }
    static QString queryOf(const QString &body) { return objectOf(body.toUtf8()).value(u"query"_s).toString(); }
};

void tst_GenericResources::theFirstQuestionIsWhichTypesThereAre()
{
    const QJsonObject body = objectOf(firstBody());
    QCOMPARE(body.value(u"query"_s).toString(), u"resources | summarize count() by type"_s);
    QCOMPARE(body.value(u"subscriptions"_s).toArray(), (QJsonArray{u"sub-1"_s, u"sub-2"_s}));
    QCOMPARE(body.value(u"options"_s).toObject().value(u"$top"_s).toInt(), 1000);
    QVERIFY(asksForTypes(firstBody()));
    QVERIFY(shippedCatalog().body(*shippedCatalog().step(u"rm-subscriptions"_s), someContext()).isEmpty());
}

void tst_GenericResources::theSecondIsForTypesThatNoStepLists()
{
    const MappedPage page = answered(firstBody(), R"({"totalRecords": 5, "count": 5, "data": [
        {"type": "microsoft.web/sites", "count_": 3}, {"type": "microsoft.compute/virtualmachines", "count_": 9},
        {"type": "Microsoft.Insights/Components", "count_": 1}, {"type": "x') | take 1 //", "count_": 1}, {"count_": 2}],
        "facets": [], "resultTruncated": "false"})");
    QCOMPARE(page.count, 0);
    QVERIFY(page.rows.entities.empty() && !page.expected && page.cutShort.isEmpty());
    const QString query = queryOf(page.next);
    QVERIFY2(
        query.startsWith(
            u"resources | where type in~ ('microsoft.web/sites', 'microsoft.insights/components') | project id,"_s),
        qPrintable(query));
    QVERIFY(query.endsWith(u"| order by id"_s));
    QCOMPARE(objectOf(page.next.toUtf8()).value(u"subscriptions"_s).toArray().size(), 2);
    QVERIFY(!asksForTypes(page.next.toUtf8()));
}

void tst_GenericResources::withoutOthersThereIsNoSecond()
{
    const MappedPage page = answered(
        firstBody(),
        R"({"totalRecords": 1, "count": 1, "data": [{"type": "microsoft.network/virtualnetworks", "count_": 9}]})");
    QCOMPARE(page.problem, MappedPage::Problem::None);
    QVERIFY(page.next.isEmpty() && page.rows.entities.empty());
}

void tst_GenericResources::aTypeOfOnesOwnIsLeftToItsStep()
{
    QTemporaryDir own;
    QFile file(own.filePath(u"sites.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"service": "Web", "types": [{"type": "my_site", "like": "arm", "label": "Site", "icon": "web-app"}],
        "steps": [{"id": "my-sites", "label": "Sites", "parent": "azure_subscription", "maps": "my_site", "version": "2022-03-01",
        "path": "/subscriptions/{subscriptionId}/providers/Microsoft.Web/sites", "armType": "Microsoft.Web/sites",
        "needs": ["Microsoft.Web/sites/read"]}]})");
    file.close();
    std::vector<CatalogProblem> problems;
    const Catalog catalog =
        Catalog::load({QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/catalog"), own.path()}, problems);
    QVERIFY(problems.empty());
    MapContext context = someContext();
    context.body = firstBody();
    const MappedPage page = catalog.mapPage(*catalog.step(u"rm-generic-resources"_s), context, R"({"data": [
        {"type": "microsoft.web/sites", "count_": 3}, {"type": "microsoft.web/serverfarms", "count_": 3}]})");
    QVERIFY2(queryOf(page.next).contains(u"('microsoft.web/serverfarms')"_s), qPrintable(page.next));
}

void tst_GenericResources::rowsBecomeEntitiesOfTheirOwnType()
{
    const QByteArray row =
        R"({"id": "/subscriptions/sub-1/resourceGroups/rg/providers/Microsoft.Web/sites/shop", "name": "shop",
        "type": "microsoft.web/sites", "location": "West Europe", "tags": {"owner": "Ada"}, "kind": "app,linux",
        "sku": {"name": "P1v3", "tier": "PremiumV3"}, "plan": null, "managedBy": "", "zones": ["1", "2"],
        "identity": {"type": "SystemAssigned", "principalId": "p-1"},
        "properties": {"httpsOnly": true, "hostNames": ["shop.example"], "siteConfig": {"ftpsState": "Disabled"}, "usageState": null,
        "lastModifiedTimeUtc": "2024-05-13T12:44:07Z"}})";
    const MappedPage page = rows(row);
    QCOMPARE(page.rows.entities.size(), 1u);
    const EntityRow &site = page.rows.entities[0];
    QCOMPARE(site.type, u"microsoft.web/sites"_s);
    QCOMPARE(site.displayName, u"shop"_s);
    QCOMPARE(site.rawJson, row);
    const QJsonObject facts = objectOf(site.properties);
    QCOMPARE(facts.value(u"resourceGroup"_s).toString(), u"rg"_s);
    QCOMPARE(facts.value(u"region"_s).toString(), u"westeurope"_s);
    QCOMPARE(facts.value(u"kind"_s).toString(), u"app,linux"_s);
    QCOMPARE(facts.value(u"sku"_s).toString(), u"P1v3"_s);
    QCOMPARE(facts.value(u"sku.tier"_s).toString(), u"PremiumV3"_s);
    QCOMPARE(facts.value(u"identity.principalId"_s).toString(), u"p-1"_s);
    QCOMPARE(facts.value(u"httpsOnly"_s), QJsonValue(true));
    QCOMPARE(facts.value(u"hostNames"_s).toArray().size(), 1);
    QCOMPARE(facts.value(u"zones"_s).toArray().size(), 2);
    QCOMPARE(facts.value(u"tag.owner"_s).toString(), u"Ada"_s);
    QCOMPARE(facts.value(u"lastModifiedTimeUtc"_s).toString(), u"2024-05-13T12:44:07Z"_s);
    QVERIFY(facts.value(u"webLink"_s).toString().endsWith(u"/sites/shop"_s));
    QCOMPARE(drawn(page.rows), QStringList{u"rg -HAS-> shop"_s});
    QCOMPARE(page.count, 1);
    QCOMPARE(page.expected, std::optional<qint64>(1));
}

void tst_GenericResources::partsBelongToWhatTheyArePartsOf_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QStringList>("owners");
    const QByteArray group = "/subscriptions/sub-1/resourceGroups/rg";
    QTest::newRow("on its own") << group + "/providers/Microsoft.Web/sites/shop" << QStringList{u"rg -HAS-> shop"_s};
    QTest::newRow("a part") << group + "/providers/Microsoft.Web/sites/shop/slots/test"
                            << QStringList{u"rg -HAS-> test"_s, u"shop -HAS-> test"_s};
    QTest::newRow("a part of a part") << group + "/providers/Microsoft.Web/sites/shop/slots/test/functions/f"
                                      << QStringList{u"rg -HAS-> f"_s, u"test -HAS-> f"_s};
    QTest::newRow("attached") << group + "/PROVIDERS/Microsoft.Web/sites/shop/providers/Microsoft.X/y/z"
                              << QStringList{u"rg -HAS-> z"_s, u"shop -HAS-> z"_s};
    QTest::newRow("of a subscription") << QByteArray("/subscriptions/sub-1/providers/Microsoft.X/y/z") << QStringList();
}

void tst_GenericResources::partsBelongToWhatTheyArePartsOf()
{
    QFETCH(QByteArray, id);
    QFETCH(QStringList, owners);
    QCOMPARE(drawn(rows(R"({"type": "microsoft.x/y", "id": ")" + id + "\"}").rows), owners);
}

void tst_GenericResources::whatIsEmptyIsLeftOut()
{
    const MappedPage page = rows(
        R"({"id": "/subscriptions/sub-1/providers/Microsoft.X/y/z", "name": "z", "type": "microsoft.x/y", "location": "global",
        "tags": null, "kind": "", "sku": null, "managedBy": "", "zones": null, "properties": null})");
    const QJsonObject facts = propertiesOf(page.rows, u"/subscriptions/sub-1/providers/Microsoft.X/y/z"_s);
    QCOMPARE(facts.keys(), (QStringList{u"id"_s, u"name"_s, u"region"_s, u"webLink"_s}));
    QVERIFY(drawn(page.rows).isEmpty()); // in no resource group: its id tells its place
}

void tst_GenericResources::pagesFollowTheToken()
{
    const MappedPage page = rows(R"({"id": "/a", "type": "microsoft.web/sites"})", R"(, "$skipToken": "next one")");
    const QJsonObject next = objectOf(page.next.toUtf8());
    QCOMPARE(next.value(u"options"_s).toObject().value(u"$skipToken"_s).toString(), u"next one"_s);
    QCOMPARE(next.value(u"options"_s).toObject().value(u"$top"_s).toInt(), 1000);
    QVERIFY(queryOf(page.next).contains(u"'microsoft.web/sites'"_s));
    QVERIFY(rows(R"({"id": "/a", "type": "microsoft.web/sites"})").next.isEmpty());
}

void tst_GenericResources::anAnswerThatIsCutShortSaysSo_data()
{
    QTest::addColumn<bool>("types");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("cut");
    QTest::newRow("true and no token") << false << QByteArray(R"({"data": [], "resultTruncated": "true"})") << true;
    QTest::newRow("true as a word of JSON") << false << QByteArray(R"({"data": [], "resultTruncated": true})") << true;
    QTest::newRow("true with a token") << false
                                       << QByteArray(R"({"data": [], "resultTruncated": "true", "$skipToken": "t"})")
                                       << false;
    QTest::newRow("false") << false << QByteArray(R"({"data": [], "resultTruncated": "false"})") << false;
    QTest::newRow("types that go on") << true
                                      << QByteArray(R"({"data": [], "resultTruncated": "false", "$skipToken": "t"})")
                                      << true;
}

void tst_GenericResources::anAnswerThatIsCutShortSaysSo()
{
    QFETCH(bool, types);
    QFETCH(QByteArray, answer);
    QFETCH(bool, cut);
    const QByteArray body = types ? firstBody() : questionForTypes(firstBody(), step().kql, {u"a/b"_s});
    QCOMPARE(!answered(body, answer).cutShort.isEmpty(), cut);
}

void tst_GenericResources::anAnswerWithoutRowsIsAProblem()
{
    for (const char *answer : {"{}", R"({"data": {"columns": [], "rows": []}})", R"({"value": []})"})
        QCOMPARE(answered(firstBody(), answer).problem, MappedPage::Problem::NoValue);
}

void tst_GenericResources::secretsAreMasked_data()
{
    QTest::addColumn<QByteArray>("property");
    QTest::addColumn<bool>("masked");
    QTest::newRow("instrumentation key") << QByteArray(R"("InstrumentationKey": "0000")") << true;
    QTest::newRow("connection string") << QByteArray(R"("ConnectionString": "x")") << true;
    QTest::newRow("password") << QByteArray(R"("administratorLoginPassword": "x")") << true;
    QTest::newRow("key") << QByteArray(R"("primaryKey": "x")") << true;
    QTest::newRow("keys") << QByteArray(R"("accessKeys": ["x", "y"])") << true;
    QTest::newRow("secret") << QByteArray(R"("clientSecret": "x")") << true;
    QTest::newRow("token") << QByteArray(R"("registrationToken": "x")") << true;
    QTest::newRow("signature") << QByteArray(R"("sasUri": "https://x/?sv=1")") << true;
    QTest::newRow("in an address") << QByteArray(R"("endpoint": "https://x/?a=1&sig=abc")") << true;
    QTest::newRow("in a text") << QByteArray(R"("storage": "DefaultEndpointsProtocol=https;AccountKey=abc")") << true;
    QTest::newRow("in a list") << QByteArray(R"("links": ["a", "Server=x;Password=y"])") << true;
    QTest::newRow("a vault's address") << QByteArray(R"("keyVaultUri": "https://v")") << false;
    QTest::newRow("where a secret is") << QByteArray(R"("secretUri": "https://v/secrets/s")") << false;
    QTest::newRow("a public key") << QByteArray(R"("sshPublicKey": "ssh-rsa")") << false;
    QTest::newRow("whether keys may be used") << QByteArray(R"("allowSharedKey": true)") << false;
    QTest::newRow("nothing") << QByteArray(R"("primaryKey": "")") << false;
    QTest::newRow("another word") << QByteArray(R"("keyboard": "x")") << false;
}

void tst_GenericResources::secretsAreMasked()
{
    QFETCH(QByteArray, property);
    QFETCH(bool, masked);
    const MappedPage page = rows(R"({"id": "/a", "type": "microsoft.web/sites", "properties": {)" + property + "}}");
    const QByteArray facts = page.rows.entities[0].properties;
    QVERIFY2(facts.contains("****REDACTED****") == masked, facts.constData());
    QVERIFY2(page.rows.entities[0].rawJson.contains(property), "as Azure gives it to a reader");
}

void tst_GenericResources::aQuestionCanBeHalvedUntilOneRowIsLeft()
{
    QByteArray body = firstBody();
    int halved = 0;
    for (QByteArray less = smallerQuestion(body); !less.isEmpty(); less = smallerQuestion(body), ++halved)
        body = less;
    QCOMPARE(halved, 9); // 1000 -> 1
    QCOMPARE(objectOf(body).value(u"options"_s).toObject().value(u"$top"_s).toInt(), 1);
}

void tst_GenericResources::queriesThatCannotPageAreRefused_data()
{
    QTest::addColumn<QByteArray>("kql");
    QTest::addColumn<QByteArray>("parent");
    QTest::newRow("no order") << QByteArray("resources | project id") << QByteArray("azure_subscription");
    QTest::newRow("no id") << QByteArray("resources | project name | order by id") << QByteArray("azure_subscription");
    QTest::newRow("an unknown template") << QByteArray("resources | where x == {y} | project id | order by id")
                                         << QByteArray("azure_subscription");
    QTest::newRow("of the tenant") << QByteArray("resources | project id | order by id") << QByteArray("azure_account");
}

void tst_GenericResources::queriesThatCannotPageAreRefused()
{
    QFETCH(QByteArray, kql);
    QFETCH(QByteArray, parent);
    QTemporaryDir own;
    QFile file(own.filePath(u"own.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        R"({"service": "Mine", "steps": [{"id": "mine", "label": "Mine", "path": "/providers/Microsoft.ResourceGraph/resources",
        "version": "2021-03-01", "needs": ["*/read"], "maps": "azure_resource", "parent": ")"
        + parent + R"(", "kql": ")" + kql + "\"}]}");
    file.close();
    std::vector<CatalogProblem> problems;
    const Catalog catalog =
        Catalog::load({QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/catalog"), own.path()}, problems);
    QCOMPARE(problems.size(), 1u);
    QVERIFY2(problems[0].reason.startsWith(u"\"kql\""_s), qPrintable(problems[0].reason));
    QVERIFY(!catalog.step(u"mine"_s));
}

QTEST_GUILESS_MAIN(tst_GenericResources)
#include "tst_GenericResources.moc"
