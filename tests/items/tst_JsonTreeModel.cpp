// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonTreeModel.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;

class tst_JsonTreeModel : public QObject {
    Q_OBJECT
private slots:
    void keepsOrderAndSpellingOfTheSource();
    void refusesWhatIsNotJson_data();
    void refusesWhatIsNotJson();
    void depthCostsNoStack();
    void pathsNameTheWay_data();
    void pathsNameTheWay();
    void stringsAreDecoded_data();
    void stringsAreDecoded();
    void indentingChangesNothingButSpace_data();
    void indentingChangesNothingButSpace();
    void findsNamesAndValuesWithoutCase();
    void modelHoldsForEveryShape_data();
    void modelHoldsForEveryShape();
    void fiveMegabytesAreOneModel();
};

namespace {

JsonTreePtr treeOf(const QByteArray &text)
{
    return std::make_shared<const JsonTree>(JsonTree::parse(text));
}

/// The node whose path it is.
quint32 nodeAt(const JsonTree &tree, const QString &path)
{
    for (quint32 node = 0; node < tree.size(); ++node)
        if (tree.path(node) == path)
            return node;
    return 0;
}

} // namespace

void tst_JsonTreeModel::keepsOrderAndSpellingOfTheSource()
{
    const JsonTreePtr tree = treeOf(R"({"z":1.50,"a":12345678901234567890,"m":-1E+2})");
    QCOMPARE(tree->size(), 4U);
    QCOMPARE(tree->key(1), u"z"_s);
    QCOMPARE(tree->value(1), u"1.50"_s);
    QCOMPARE(tree->key(2), u"a"_s);
    QCOMPARE(tree->value(2), u"12345678901234567890"_s);
    QCOMPARE(tree->value(3), u"-1E+2"_s);
}

void tst_JsonTreeModel::refusesWhatIsNotJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("at");
    QTest::newRow("nothing") << QByteArray() << qint64(0);
    QTest::newRow("a page") << QByteArray("<html>") << qint64(0);
    QTest::newRow("cut off") << QByteArray(R"({"a":[1,)") << qint64(8);
    QTest::newRow("cut inside a text") << QByteArray(R"({"a":"b)") << qint64(7);
    QTest::newRow("cut after a backslash") << QByteArray(R"(["\)") << qint64(3);
    QTest::newRow("no colon") << QByteArray(R"({"a" 1})") << qint64(5);
    QTest::newRow("wrong end") << QByteArray(R"([1})") << qint64(2);
    QTest::newRow("two values") << QByteArray(R"(1 2)") << qint64(2);
    QTest::newRow("half a word") << QByteArray(R"([tru])") << qint64(1);
    QTest::newRow("comma at the end") << QByteArray(R"([1,])") << qint64(3);
}

void tst_JsonTreeModel::refusesWhatIsNotJson()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, at);
    const JsonTreePtr tree = treeOf(text);
    QCOMPARE(tree->problemAt(), at);
    QCOMPARE(tree->size(), 0U);
    JsonTreeModel model;
    model.show(tree);
    QCOMPARE(model.rowCount(), 0);
}

void tst_JsonTreeModel::depthCostsNoStack()
{
    constexpr int depth = 200000;
    const JsonTreePtr tree = treeOf(QByteArray(depth, '[') + QByteArray(depth, ']'));
    QCOMPARE(tree->problemAt(), qint64(-1));
    QCOMPARE(tree->size(), quint32(depth));
}

void tst_JsonTreeModel::pathsNameTheWay_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path");
    QTest::newRow("member") << QByteArray(R"({"a":1})") << u"a"_s;
    QTest::newRow("deep") << QByteArray(R"({"a":{"b":[0,{"c":1}]}})") << u"a.b[1].c"_s;
    QTest::newRow("item of the root") << QByteArray(R"([0,1])") << u"[1]"_s;
    QTest::newRow("odd names") << QByteArray(R"({"tags":{"it's a b":1}})") << u"tags['it\\'s a b']"_s;
    QTest::newRow("odd name first") << QByteArray(R"({"@odata.type":1})") << u"['@odata.type']"_s;
}

void tst_JsonTreeModel::pathsNameTheWay()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    const JsonTreePtr tree = treeOf(text);
    QCOMPARE(tree->path(tree->size() - 1), path);
    QVERIFY(tree->path(0).isEmpty());
}

void tst_JsonTreeModel::stringsAreDecoded_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<QString>("plain");
    QTest::newRow("plain") << QByteArray(R"("a")") << u"a"_s;
    QTest::newRow("escapes") << QByteArray(R"("a\"b\\c\/d\n\t")") << u"a\"b\\c/d\n\t"_s;
    QTest::newRow("hex at the end") << QByteArray(R"("\u00e9")") << u"\u00e9"_s;
    QTest::newRow("a pair") << QByteArray(R"("\ud83d\ude00!")") << u"\U0001F600!"_s;
    QTest::newRow("broken hex") << QByteArray(R"("\u00")") << u"u00"_s;
    QTest::newRow("raw unicode") << QByteArray("\"\xe6\x97\xa5\"") << u"\u65e5"_s;
}

void tst_JsonTreeModel::stringsAreDecoded()
{
    QFETCH(QByteArray, raw);
    QFETCH(QString, plain);
    const JsonTreePtr tree = treeOf(raw);
    QCOMPARE(tree->size(), 1U);
    QCOMPARE(tree->value(0), plain);
}

void tst_JsonTreeModel::indentingChangesNothingButSpace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("indented");
    QTest::newRow("object") << QByteArray(R"({"b":1,"a":[ 1, 2 ]})")
                            << QByteArray("{\n    \"b\": 1,\n    \"a\": [\n        1,\n        2\n    ]\n}");
    QTest::newRow("empty ones") << QByteArray(R"({"a":{ },"b":[]})")
                                << QByteArray("{\n    \"a\": {},\n    \"b\": []\n}");
    QTest::newRow("brackets in texts") << QByteArray(R"(["{\"[,:"])") << QByteArray("[\n    \"{\\\"[,:\"\n]");
    QTest::newRow("plain") << QByteArray(" 1 ") << QByteArray("1");
}

void tst_JsonTreeModel::indentingChangesNothingButSpace()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, indented);
    QCOMPARE(treeOf(text)->indented(0), indented);
}

void tst_JsonTreeModel::findsNamesAndValuesWithoutCase()
{
    const JsonTreePtr tree = treeOf(R"({"Name":"stone","deep":{"x":"NAME it"},"n":null})");
    const std::vector<quint32> expected{1, 3};
    QCOMPARE(tree->find(u"name"_s), expected);
    QCOMPARE(tree->find(u"null"_s).size(), std::size_t(1));
    QVERIFY(tree->find(QString()).empty());
    QVERIFY(tree->find(u"absent"_s).empty());
}

void tst_JsonTreeModel::modelHoldsForEveryShape_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("rows");
    QTest::newRow("object") << QByteArray(R"({"a":{"b":[1,{"c":2},[]]},"d":"e"})") << 2;
    QTest::newRow("array") << QByteArray(R"([[1,2],{},3])") << 3;
    QTest::newRow("plain") << QByteArray(R"("only")") << 1;
    QTest::newRow("empty") << QByteArray(R"({})") << 0;
}

void tst_JsonTreeModel::modelHoldsForEveryShape()
{
    QFETCH(QByteArray, text);
    QFETCH(int, rows);
    JsonTreeModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(treeOf(text));
    QCOMPARE(model.rowCount(), rows);
    for (quint32 node = 1; node < model.tree()->size(); ++node)
        QCOMPARE(model.nodeOf(model.indexOf(node)), node);
    model.show(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void tst_JsonTreeModel::fiveMegabytesAreOneModel()
{
    QByteArray text = "{\"value\":[";
    while (text.size() < 5'000'000)
        text += R"({"id":"/subscriptions/8f1c/resourceGroups/rg","properties":{"n":12,"on":true}},)";
    text += "null]}";
    JsonTreeModel model;
    model.show(treeOf(text));
    QCOMPARE(model.tree()->problemAt(), qint64(-1));
    const quint32 last = model.tree()->size() - 1;
    QCOMPARE(model.tree()->path(last).section(u'[', 0, 0), u"value"_s);
    QCOMPARE(model.parent(model.indexOf(last)), model.index(0, 0));
    QCOMPARE(nodeAt(*model.tree(), u"value[1].properties.on"_s), 11U);
}

QTEST_GUILESS_MAIN(tst_JsonTreeModel)
#include "tst_JsonTreeModel.moc"
