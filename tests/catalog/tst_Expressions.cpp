// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catalog.h"
#include "Expression.h"
#include "Filters.h"
#include "RawJson.h"
#include "ResourceId.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth::mapping;

/// The little language of catalog files.
class tst_Expressions : public QObject {
    Q_OBJECT

private slots:
    void valuesAreReadFromAnObject_data();
    void valuesAreReadFromAnObject();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void timesBecomeMilliseconds_data();
    void timesBecomeMilliseconds();
    void namesBecomeCamelCase_data();
    void namesBecomeCamelCase();
    void piecesOfTextStayAsTheyStand();
    void partsOfResourceIdsIgnoreCase();
};

namespace {

constexpr auto sampleText = R"({
  "id": "/subscriptions/S-1/resourceGroups/RG-One/providers/X/y/z", "name": "z", "location": "East US 2",
  "@odata.type": "#microsoft.graph.user", "nothing": null, "zones": ["1", "2"], "tags": {"env": "prod"},
  "Lower": {"keyvaultUri": "https://v/"}, "words": "Ada King Lovelace", "both": "top",
  "properties": { "both": "bag", "size": 30, "real": 1.5, "on": true, "off": false, "empty": [],
    "list": [ {"properties": {"ip": "10.0.0.4", "id": "/a/ipConfigurations/1"}}, {"properties": {"other": 1}}, {"ip": "10.0.0.5"} ],
    "nested": [ {"inner": [{"v": 1}, {"v": 2}]}, {"inner": []}, {"inner": [{"v": 3}]} ],
    "domains": [ {"name": "a", "isDefault": false}, {"name": "b", "isDefault": true} ],
    "ends": {"blob": "https://b/", "more": {"queue": "https://q/"}} } })";

QString jsonOf(const Value &value)
{
    if (value.isMissing())
        return u"(missing)"_s;
    std::string json;
    appendJson(json, value);
    return QString::fromStdString(json);
}

QJsonValue parsed(const QString &json)
{
    return QJsonDocument::fromJson("[" + json.toUtf8() + "]").array().at(0);
}

} // namespace

void tst_Expressions::valuesAreReadFromAnObject_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *expression, const char *value) {
        QTest::newRow(name) << QString::fromLatin1(expression) << QString::fromLatin1(value);
    };
    row("top", R"("name")", R"("z")");
    row("in the properties bag", R"("size")", "30");
    row("the object's own wins", R"("both")", R"("top")");
    row("the bag on demand", R"("properties.both")", R"("bag")");
    row("without case", R"("lower.keyVaultURI")", R"("https://v/")");
    row("quoted", R"("'@odata.type'")", R"("#microsoft.graph.user")");
    row("a field that is not there", R"("no.such")", "(missing)");
    row("a step into a text", R"("name.more")", "(missing)");
    row("null is not nothing", R"("nothing")", "null");
    row("real", R"("real")", "1.5");
    row("objects are no values", R"("tags")", "(missing)");
    row("list of scalars", R"("zones")", R"(["1","2"])");
    row("a place in a list", R"("zones[1]")", R"("2")");
    row("a place beyond it", R"("zones[7]")", "(missing)");
    row("through a list", R"("list[].ip")", R"(["10.0.0.4","10.0.0.5"])");
    row("through lists of lists", R"("nested[].inner[].v")", "[1,2,3]");
    row("an empty list", R"("empty[].x")", "[]");
    row("a list that is not there", R"("gone[].x")", "(missing)");
    row("lower", R"("words|lower")", R"("ada king lovelace")");
    row("region", R"("location|region")", R"("eastus 2")");
    row("before", R"("list[].id|before:/IPConfigurations")", R"(["/a"])");
    row("after", R"("id|after:/providers/")", R"("X/y/z")");
    row("tail", R"("id|tail")", R"("z")");
    row("encode", R"("id|before:/resourceGroups|encode")", R"("%2Fsubscriptions%2FS-1")");
    row("uri", R"({"template": "{words|uri}/{id|before:/resourceGroups|uri}"})",
        R"("Ada%20King%20Lovelace//subscriptions/S-1")");
    row("or, where there is nothing", R"("gone|or:undefined")", R"("undefined")");
    row("or, where there is null", R"("nothing|or:x")", R"("x")");
    row("or, where there is something", R"("off|or:x")", "false");
    row("first and last", R"("words|words|last")", R"("Lovelace")");
    row("exists", R"("size|exists")", "true");
    row("null does not exist", R"("nothing|exists")", "false");
    row("an empty list does not exist", R"("empty|exists")", "false");
    row("not", R"("off|not")", "true");
    row("count", R"("zones|count")", "2");
    row("join", R"("zones|join:, ")", R"("1, 2")");
    row("json", R"("zones|json")", R"("[\"1\",\"2\"]")");
    row("snake", R"({"value": "x"})", R"("x")");
    row("constant list", R"({"value": ["a", 1, true, null]})", R"(["a",1,true,null])");
    row("template", R"({"template": "{name}: {zones[0]}"})", R"("z: 1")");
    row("template without a part", R"({"template": "{name}: {gone}"})", "(missing)");
    row("first of", R"({"first": ["gone", "nothing", "size", "name"]})", "30");
    row("concat", R"({"concat": ["zones", "name", "gone"]})", R"(["1","2","z"])");
    row("table", R"({"table": {"Z": "found"}, "of": "name", "else": "other"})", R"("found")");
    row("table's else", R"({"table": {"y": "found"}, "of": "name", "else": "other"})", R"("other")");
    row("if", R"({"if": "on", "then": "size", "else": "name"})", "30");
    row("if not, nothing", R"({"if": "off", "then": "size"})", "(missing)");
    row("equals without case", R"({"equals": ["name", "Z"]})", "true");
    row("equals of other kinds", R"({"equals": ["size", "30"]})", "false");
    row("in", R"({"in": ["name", ["a", "Z"]]})", "true");
    row("starts with", R"({"startsWith": ["id", "/SUBSCRIPTIONS/"]})", "true");
    row("all", R"({"all": ["on", {"not": "off"}]})", "true");
    row("any", R"({"any": ["off", "gone"]})", "false");
    row("leaves", R"({"leaves": "ends"})", R"(["https://b/","https://q/"])");
    row("pick", R"({"pick": "domains[]", "where": "isDefault", "take": "name"})", R"("b")");
    row("variable of the key", R"("$resourceGroup")", R"("rg-one")");
    row("key as the id spells it", R"("$resourceGroupKey")", R"("/subscriptions/S-1/resourceGroups/RG-One")");
    row("subscription", R"("$subscription")", R"("/subscriptions/S-1")");
    row("tenant", R"("$tenantId")", R"("tenant-1")");
    row("portal has a default", R"("$portal")", R"("https://portal.azure.com")");
    row("no domain", R"("$domain")", "(missing)");
}

void tst_Expressions::valuesAreReadFromAnObject()
{
    QFETCH(QString, expression);
    QFETCH(QString, value);
    const Document document((QByteArrayView(sampleText)));
    QVERIFY2(document.error().isEmpty(), qPrintable(document.error()));
    Expression compiled;
    QCOMPARE(Expression::parse(parsed(expression), compiled), QString());
    azimuth::MapContext context;
    context.tenantId = u"tenant-1"_s;
    const Node root = document.root();
    QCOMPARE(jsonOf(compiled.evaluate({root, root, {}, {}, &context, nullptr, std::string(root.field("id").text())})),
             value);
}

void tst_Expressions::mistakesAreNamed_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const char *expression, const char *problem) {
        QTest::newRow(name) << QString::fromLatin1(expression) << QString::fromLatin1(problem);
    };
    row("empty step", R"("a..b")", "a field's name is missing");
    row("empty", R"("")", "a field's name is missing");
    row("open bracket", R"("a[.b")", "is not a field's name");
    row("bracket without start", R"("a].b")", "without");
    row("place", R"("a[x].b")", "is not a place in a list");
    row("unknown variable", R"("$who")", "\"$who\" is unknown");
    row("step behind a variable", R"("$key.x")", "nothing can follow");
    row("unknown filter", R"("a|shout")", "filter \"shout\" is unknown");
    row("filter without its argument", R"("a|before")", "needs an argument");
    row("filter with an argument too many", R"("a|lower:x")", "takes no argument");
    row("no operator", R"({"vlaue": 1})", "no operator");
    row("stranger beside an operator", R"({"value": 1, "then": 2})", "does not go with");
    row("unknown derivation", R"({"derive": "magic"})", "\"magic\" is unknown");
    row("neither path nor object", R"(5)", "a path or an object");
    row("template", R"({"template": "{name"})", "without");
    row("bad path inside", R"({"first": ["a", "b..c"]})", "a field's name is missing");
    row("equals with one", R"({"equals": ["a"]})", "needs [expression, constant]");
    row("in without a list", R"({"in": ["a", "b"]})", "[constants]");
    row("if without then", R"({"if": "a"})", "a path or an object");
    row("an object as constant", R"({"value": {}})", "neither a scalar");
}

void tst_Expressions::mistakesAreNamed()
{
    QFETCH(QString, expression);
    QFETCH(QString, problem);
    Expression compiled;
    const QString found = Expression::parse(parsed(expression), compiled);
    QVERIFY2(found.contains(problem), qPrintable(u"\"%1\""_s.arg(found)));
}

void tst_Expressions::timesBecomeMilliseconds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("seconds") << u"2024-05-13T12:44:07Z"_s << qint64(1715604247000);
    QTest::newRow("seven digits") << u"2023-08-17T12:24:57.3607305Z"_s << qint64(1692275097360);
    QTest::newRow("zone") << u"2024-08-21T13:19:24.043134+00:00"_s << qint64(1724246364043);
    QTest::newRow("other zone") << u"2024-08-21T15:19:24+02:00"_s << qint64(1724246364000);
    QTest::newRow("no zone means UTC") << u"2024-08-21T13:19:24"_s << qint64(1724246364000);
    QTest::newRow("before 1970") << u"1969-12-31T23:59:59Z"_s << qint64(-1000);
    QTest::newRow("a date alone") << u"2024-08-21"_s << qint64(-1);
    QTest::newRow("not a time") << u"2024-13-45T99:99:99Z"_s << qint64(-1);
    QTest::newRow("a version") << u"20.04.202403190"_s << qint64(-1);
}

void tst_Expressions::timesBecomeMilliseconds()
{
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    QCOMPARE(epochMilliseconds(text.toStdString()).value_or(-1), milliseconds);
}

void tst_Expressions::namesBecomeCamelCase_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("camel");
    QTest::addColumn<QString>("snake");
    QTest::newRow("capitals") << u"diskIOPSReadWrite"_s << u"diskIopsReadWrite"_s << u"disk_iops_read_write"_s;
    QTest::newRow("one capital") << u"diskMBpsReadWrite"_s << u"diskMBpsReadWrite"_s << u"disk_m_bps_read_write"_s;
    QTest::newRow("at the end") << u"diskSizeGB"_s << u"diskSizeGb"_s << u"disk_size_gb"_s;
    QTest::newRow("single") << u"hyperVGeneration"_s << u"hyperVGeneration"_s << u"hyper_v_generation"_s;
    QTest::newRow("digits") << u"sha256Hash"_s << u"sha256Hash"_s << u"sha_256_hash"_s;
    QTest::newRow("signs") << u"api-version_2"_s << u"apiVersion2"_s << u"api_version_2"_s;
    QTest::newRow("service tag") << u"AzureLoadBalancer"_s << u"azureLoadBalancer"_s << u"azure_load_balancer"_s;
}

void tst_Expressions::namesBecomeCamelCase()
{
    QFETCH(QString, name);
    QTEST(QString::fromStdString(camelCase(name.toStdString())), "camel");
    QTEST(QString::fromStdString(snakeCase(name.toStdString())), "snake");
}

void tst_Expressions::piecesOfTextStayAsTheyStand()
{
    const std::string_view text =
        R"({ "a\"b" : [1,2] , "value":[ {"x": "}]"} , 3.00, "t\\" ], "properties":{"In":[true ]}, "nEXt":null})";
    QCOMPARE(QByteArray(rawField(text, "nEXt").data(), 4), "null");
    const auto items = rawItems(rawField(text, "value"));
    QCOMPARE(items.size(), 3u);
    QVERIFY(items[0] == R"({"x": "}]"})");
    QVERIFY(items[1] == "3.00");
    QVERIFY(items[2] == R"("t\\")");
    QVERIFY(rawChild(text, "in") == "[true ]");
    QVERIFY(rawField(text, "gone").empty());
    for (std::size_t length = 0; length < text.size(); ++length) { // Cut off anywhere: no reading beyond the end.
        const std::string copy(text.substr(0, length));
        rawItems(rawField(copy, "value"));
        rawChild(copy, "in");
    }
}

void tst_Expressions::partsOfResourceIdsIgnoreCase()
{
    QVERIFY(resourceGroupKeyOf("/Subscriptions/s/resourcegroups/G/providers/x") == "/Subscriptions/s/resourcegroups/G");
    QVERIFY(resourceGroupKeyOf("/subscriptions/s/resourceGroups/g").empty());
    QVERIFY(resourceGroupKeyOf("/subscriptions/s/providers/x/y/z").empty());
    QVERIFY(subscriptionKeyOf("/subscriptions/s") == "/subscriptions/s");
    QVERIFY(subscriptionIdOf("/providers/Microsoft.Management/managementGroups/m").empty());
    QVERIFY(subscriptionIdOf("").empty());
    QVERIFY(subscriptionIdOf("6089b55e").empty());
}

QTEST_GUILESS_MAIN(tst_Expressions)
#include "tst_Expressions.moc"
