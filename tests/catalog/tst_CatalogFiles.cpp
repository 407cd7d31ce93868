// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Catalog.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

/// Files are read row by row: what is wrong is refused with file, line and reason, and the rest loads.
class tst_CatalogFiles : public QObject {
    Q_OBJECT

private slots:
    void badRowsAreRefusedWithLineAndReason_data();
    void badRowsAreRefusedWithLineAndReason();
    void aFileThatIsNotJsonIsRefusedWhole();
    void aLaterFolderReplacesATypeAndAStep();
    void presetsLieUnderTheirRows();
    void presetsLieUnderStepsAndPresets();
    void innerObjectsAreSpread();
    void stepsMayMakeOnlyWhatObjectsHold();
    void tagsOfAParentAreTakenOver();
    void anAnalystsOwnTypeMaps();
    void requestsAreFilledInAndEncoded();

private:
    QString written(const QByteArray &file, const QString &name = u"one.json"_s);

    QTemporaryDir m_folder;
    int m_next = 0;
};

namespace {

constexpr auto classesJson = R"({"classes": {"common": ["description"], "Host": ["fqdn"], "Group": []},
  "presets": {"part": {"icon": "p", "properties": {"id": "id", "name": "name"}, "references": [{"class": "HAS", "from": "$account"}]},
              "ring": {"like": "round"}, "round": {"like": "ring"}}})";

/// A good type and a good step, and `row` of `section` between them: its line is 5.
QByteArray fileWith(const QByteArray &section, const QByteArray &row)
{
    const QByteArray type = section == "types" && !row.isEmpty() ? ",\n" + row : QByteArray();
    const QByteArray step = section == "steps" ? ",\n" + row : QByteArray();
    const QByteArray join = section == "joins" ? row : QByteArray();
    return R"({"service": "Mine",
 "types": [
  {"type": "azure_account", "label": "Tenant", "icon": "tenant", "classes": ["Group"]},
  {"type": "good", "label": "Good", "icon": "good", "classes": ["Host"]})"
        + type + R"(],
 "steps": [{"id": "good-step", "label": "Good", "path": "/x", "version": "1", "needs": ["M/x/read"], "maps": "good"})"
        + step + R"(],
 "joins": [)"
        + join + "]}";
}

} // namespace

QString tst_CatalogFiles::written(const QByteArray &file, const QString &name)
{
    const QString folder = m_folder.filePath(QString::number(m_next++));
    QDir().mkpath(folder);
    for (const auto &[fileName, bytes] :
         {std::pair{u"_classes.json"_s, QByteArray(classesJson)}, std::pair{name, file}}) {
        QFile out(folder + u'/' + fileName);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write");
    }
    return folder;
}

void tst_CatalogFiles::badRowsAreRefusedWithLineAndReason_data()
{
    QTest::addColumn<QByteArray>("section");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *section, const char *text, int line, const char *reason) {
        QTest::newRow(name) << QByteArray(section) << QByteArray(text) << line << QString::fromLatin1(reason);
    };
    row("typo in a field", "types", R"({"type": "t", "label": "T", "icon": "i",
        "colums": ["a"]})",
        6, "\"colums\": no such field");
    row("class", "types", R"({"type": "t", "label": "T", "icon": "i", "classes": ["Hots"]})", 5,
        "class \"Hots\" is unknown");
    row("derivation", "types", R"({"type": "t", "label": "T", "icon": "i", "derive": ["magic"]})", 5,
        "derivation \"magic\" is unknown");
    row("path", "types", R"({"type": "t", "label": "T", "icon": "i", "properties": {"p": "a..b"}})", 5,
        "a field's name is missing");
    row("property name", "types", R"({"type": "t", "label": "T", "icon": "i", "properties": {"_p": "a"}})", 5,
        "cannot be a property's name");
    row("no icon", "types", R"({"type": "t", "label": "T"})", 5, "\"icon\": is missing");
    row("type's name", "types", R"({"type": "My Type", "label": "T", "icon": "i"})", 5, "is not a type's name");
    row("twice", "types", R"({"type": "good", "label": "T", "icon": "i"})", 5, "\"good\" is there twice");
    row("relationship's end", "types",
        R"({"type": "t", "label": "T", "icon": "i", "references": [{"class": "USES", "to": {"key": "x", "type": "nowhere"}}]})",
        5, "type \"nowhere\" is unknown");
    row("end without a type", "types",
        R"({"type": "t", "label": "T", "icon": "i", "references": [{"class": "USES", "to": "x"}]})", 5,
        "needs {\"key\", \"type\"}");
    row("reference's field", "types",
        R"({"type": "t", "label": "T", "icon": "i", "references": [{"class": "USES", "too": "x"}]})", 5,
        "no such field \"too\"");
    row("reference's class", "types",
        R"({"type": "t", "label": "T", "icon": "i", "references": [{"class": "uses", "to": "$account"}]})", 5,
        "not in capitals");
    row("nested type", "types",
        R"({"type": "t", "label": "T", "icon": "i", "nested": [{"type": "nowhere", "in": "a[]"}]})", 5,
        "type \"nowhere\" is unknown");
    row("nested path", "types", R"({"type": "t", "label": "T", "icon": "i", "nested": [{"type": "good", "in": "a"}]})",
        5, "ends in []");
    row("preset", "types", R"({"type": "t", "label": "T", "like": "prat"})", 5, "no preset \"prat\"");
    row("preset like itself", "types", R"({"type": "t", "label": "T", "like": "ring"})", 5,
        "preset \"ring\" lies under itself");
    row("text instead of list", "types", R"({"type": "t", "label": "T", "icon": "i", "columns": "a"})", 5,
        "must be a list of texts");
    row("not an object", "types", R"("t")", 5, "not an object");
    row("word", "types", R"({"type": "t", "label": "T", "icon": "i", "convert": "some"})", 5,
        "\"some\" is not one of its words");
    row("step's type", "steps",
        R"({"id": "s", "label": "S", "path": "/x", "version": "1", "needs": ["n"], "maps": "nowhere"})", 6,
        "type \"nowhere\" is unknown");
    row("step's parent", "steps",
        R"({"id": "s", "label": "S", "path": "/x", "version": "1", "needs": ["n"], "maps": "good", "parent": "nowhere"})",
        6, "type \"nowhere\" is unknown");
    row("api", "steps",
        R"({"id": "s", "label": "S", "api": "amr", "path": "/x", "version": "1", "needs": ["n"], "maps": "good"})", 6,
        "\"amr\" is not one of its words");
    row("no version", "steps", R"({"id": "s", "label": "S", "path": "/x", "needs": ["n"], "maps": "good"})", 6,
        "api-version");
    row("no permission", "steps", R"({"id": "s", "label": "S", "path": "/x", "version": "1", "maps": "good"})", 6,
        "names no permission");
    row("path template", "steps",
        R"({"id": "s", "label": "S", "path": "/x/{subscription}", "version": "1", "needs": ["n"], "maps": "good"})", 6,
        "\"{subscription}\" is not known to a request");
    row("path of another host", "steps",
        R"({"id": "s", "label": "S", "path": "https://evil.example/", "version": "1", "needs": ["n"], "maps": "good"})",
        6, "must start with /");
    row("nothing made", "steps", R"({"id": "s", "label": "S", "path": "/x", "version": "1", "needs": ["n"]})", 6,
        "nothing is made");
    row("step twice", "steps",
        R"({"id": "good-step", "label": "S", "path": "/x", "version": "1", "needs": ["n"], "maps": "good"})", 6,
        "is there twice");
    row("step's preset", "steps", R"({"id": "s", "like": "prat"})", 6, "no preset \"prat\"");
    row("step's nested type", "steps",
        R"({"id": "s", "label": "S", "path": "/x", "version": "1", "needs": ["n"], "nested": [{"type": "nowhere", "in": "a[]"}]})",
        6, "type \"nowhere\" is unknown");
    row("adds to no alias", "steps",
        R"({"id": "s", "label": "S", "path": "/x", "version": "1", "needs": ["n"], "adds": [{"properties": {"p": "a"}}]})",
        6, "needs to and properties");
    row("adds to half an alias", "steps",
        R"({"id": "s", "label": "S", "path": "/x", "version": "1", "needs": ["n"], "adds": [{"to": "a:{", "properties": {}}]})",
        6, "\"adds\"");
    row("adds to nobody", "steps",
        R"({"id": "s", "label": "S", "path": "/x", "version": "1", "needs": ["n"], "adds": {"p": "a"}})", 6,
        "needs a parent");
    row("spread", "types", R"({"type": "t", "label": "T", "icon": "i", "spread": {"sku": 1}})", 5,
        "needs what its names begin with");
    row("spread path", "types", R"({"type": "t", "label": "T", "icon": "i", "spread": {"a..b": ""}})", 5,
        "a field's name is missing");
    row("when", "steps",
        R"({"id": "s", "label": "S", "path": "/x", "version": "1", "needs": ["n"], "maps": "good", "when": {"eq": 1}})",
        6, "no operator");
    row("join", "joins", R"({"class": "USES", "type": "j", "first": "a", "second": "b"})", 6,
        "no reference has the type \"a\"");
}

void tst_CatalogFiles::badRowsAreRefusedWithLineAndReason()
{
    QFETCH(QByteArray, section);
    QFETCH(QByteArray, row);
    QFETCH(int, line);
    QFETCH(QString, reason);
    std::vector<CatalogProblem> problems;
    const QString folder = written(fileWith(section, row));
    const Catalog catalog = Catalog::load({folder}, problems);
    QVERIFY(!problems.empty());
    QVERIFY2(problems.front().reason.contains(reason), qPrintable(problems.front().reason));
    QCOMPARE(problems.front().line, line);
    QCOMPARE(problems.front().file, folder + u"/one.json"_s);
    QVERIFY(catalog.types().find(u"good"_s));
    QVERIFY(catalog.step(u"good-step"_s));
    QVERIFY(!catalog.types().find(u"t"_s));
    QVERIFY(!catalog.step(u"s"_s));
    QVERIFY(catalog.joins().empty());
}

void tst_CatalogFiles::aFileThatIsNotJsonIsRefusedWhole()
{
    std::vector<CatalogProblem> problems;
    const Catalog catalog =
        Catalog::load({written("{\n\"types\": [\n{]"), written(fileWith("types", "")), u"/no/such/folder"_s}, problems);
    QCOMPARE(problems.size(), 1u);
    QCOMPARE(problems.front().line, 3);
    QVERIFY(catalog.types().find(u"good"_s) == nullptr || catalog.step(u"good-step"_s));
}

void tst_CatalogFiles::aLaterFolderReplacesATypeAndAStep()
{
    std::vector<CatalogProblem> problems;
    const QByteArray mine = R"({"service": "Other", "types": [{"type": "good", "label": "Better", "icon": "b"}],
        "steps": [{"id": "good-step", "label": "Better", "path": "/y", "version": "2", "needs": ["n"], "maps": "good"}]})";
    const Catalog catalog = Catalog::load(
        {written(fileWith("types", R"({"type": "t", "label": "T", "icon": "i"})")), written(mine)}, problems);
    QVERIFY2(problems.empty(), qPrintable(problems.empty() ? QString() : problems.front().reason));
    QCOMPARE(catalog.types().find(u"good"_s)->label, u"Better"_s);
    QCOMPARE(catalog.types().find(u"good"_s)->service, u"Other"_s);
    QCOMPARE(catalog.step(u"good-step"_s)->path, u"/y"_s);
    QCOMPARE(catalog.steps().size(), 1u);
    QVERIFY(catalog.types().find(u"t"_s));
}

void tst_CatalogFiles::presetsLieUnderTheirRows()
{
    std::vector<CatalogProblem> problems;
    const Catalog catalog = Catalog::load(
        {written(fileWith(
            "types", R"({"type": "t", "label": "T", "like": "part", "properties": {"name": {"value": "own"}, "x": "x"},
        "references": [{"class": "USES", "to": {"key": "x", "type": "good"}}]})"))},
        problems);
    QVERIFY2(problems.empty(), qPrintable(problems.empty() ? QString() : problems.front().reason));
    QCOMPARE(catalog.types().find(u"t"_s)->icon, u"p"_s);
    QCOMPARE(catalog.relationships().size(), 2u);
    QCOMPARE(catalog.relationships()[0].fromType, u"azure_account"_s);
    QCOMPARE(catalog.relationships()[1].toType, u"good"_s);
}

void tst_CatalogFiles::presetsLieUnderStepsAndPresets()
{
    std::vector<CatalogProblem> problems;
    const Catalog catalog = Catalog::load({written(R"({"service": "Mine",
      "presets": {"upper": {"like": "part", "columns": ["a"]}, "asked": {"version": "7", "needs": ["M/x/read"], "label": "Preset's"}},
      "types": [{"type": "azure_account", "label": "Tenant", "icon": "t"},
                {"type": "t", "like": "upper", "label": "T", "columns": ["b"]}],
      "steps": [{"id": "s", "like": "asked", "label": "Own", "path": "/x", "maps": "t"}]})")},
                                          problems);
    QVERIFY2(problems.empty(), qPrintable(problems.empty() ? QString() : problems.front().reason));
    QCOMPARE(catalog.types().find(u"t"_s)->icon, u"p"_s);
    QCOMPARE(catalog.types().find(u"t"_s)->columns, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(catalog.step(u"s"_s)->label, u"Own"_s);
    QCOMPARE(catalog.step(u"s"_s)->version, u"7"_s);
    QCOMPARE(catalog.step(u"s"_s)->needs, QStringList{u"M/x/read"_s});
}

void tst_CatalogFiles::innerObjectsAreSpread()
{
    std::vector<CatalogProblem> problems;
    const Catalog catalog = Catalog::load({written(R"({"service": "Mine",
      "types": [{"type": "t", "label": "T", "icon": "i", "spread": {"sku": "sku.", "profile": ""}}],
      "steps": [{"id": "s", "label": "S", "path": "/x", "version": "1", "needs": ["n"], "maps": "t"}]})")},
                                          problems);
    QVERIFY2(problems.empty(), qPrintable(problems.empty() ? QString() : problems.front().reason));
    const MappedPage page = catalog.mapPage(*catalog.step(u"s"_s), {}, R"({"value": [{"id": "1", "other": 3,
      "sku": {"name": "GP", "Tier": "x", "none": null, "deep": {"a": 1}, "since": "2024-05-13T12:44:07Z"},
      "properties": {"profile": {"storageMB": 5120, "list": ["a"]}}}]})");
    const QJsonObject got = QJsonDocument::fromJson(page.rows.entities.front().properties).object();
    QCOMPARE(got,
             (QJsonObject{{u"sku.name"_s, u"GP"_s},
                          {u"sku.tier"_s, u"x"_s},
                          {u"storageMb"_s, 5120},
                          {u"list"_s, QJsonArray{u"a"_s}}}));
}

void tst_CatalogFiles::stepsMayMakeOnlyWhatObjectsHold()
{
    std::vector<CatalogProblem> problems;
    const Catalog catalog = Catalog::load({written(R"({"service": "Mine",
      "types": [{"type": "part", "label": "P", "icon": "i", "key": {"template": "{$outer.id}/{name|or:none}"}}],
      "steps": [{"id": "s", "label": "S", "path": "/x", "version": "1", "needs": ["n"], "nested": [{"type": "part", "in": "parts[]"}]}]})")},
                                          problems);
    QVERIFY2(problems.empty(), qPrintable(problems.empty() ? QString() : problems.front().reason));
    QCOMPARE(catalog.step(u"s"_s)->yields, QStringList{u"part"_s});
    const MappedPage page = catalog.mapPage(
        *catalog.step(u"s"_s), {},
        R"({"value": [{"id": "a", "properties": {"parts": [{"name": "x"}, {"name": null}]}}, {"id": "b"}, {"no": "id"}]})");
    QCOMPARE(page.count, 2);
    QCOMPARE(page.withoutId, 1);
    QCOMPARE(page.rows.entities.size(), 2u);
    QCOMPARE(page.rows.entities[0].key, u"a/x"_s);
    QCOMPARE(page.rows.entities[0].rawJson, QByteArray(R"({"name": "x"})"));
    QCOMPARE(page.rows.entities[1].key, u"a/none"_s);
}

void tst_CatalogFiles::tagsOfAParentAreTakenOver()
{
    std::vector<CatalogProblem> problems;
    const Catalog catalog = Catalog::load({written(R"({"service": "Mine",
      "types": [{"type": "t", "label": "T", "icon": "i"},
                {"type": "child", "label": "C", "icon": "i", "tagsOfParent": true, "plainTags": ["environment"]}],
      "steps": [{"id": "s", "label": "S", "path": "/x", "version": "1", "needs": ["n"], "maps": "t"},
                {"id": "below", "label": "B", "parent": "t", "path": "/y", "version": "1", "needs": ["n"], "maps": "child"}]})")},
                                          problems);
    QVERIFY2(problems.empty(), qPrintable(problems.empty() ? QString() : problems.front().reason));
    const MappedPage parent = catalog.mapPage(*catalog.step(u"s"_s), {}, R"({"value": [{"id": "1",
      "tags": {"environment": "prod", "bare": "", "both": "theirs"}}]})");
    QCOMPARE(parent.children.size(), 1u);
    MapContext context;
    context.parent = parent.children.front().context;
    const MappedPage page =
        catalog.mapPage(*catalog.step(u"below"_s), context, R"({"value": [{"id": "2", "tags": {"both": "own"}}]})");
    const QJsonObject got = QJsonDocument::fromJson(page.rows.entities.front().properties).object();
    QCOMPARE(got,
             (QJsonObject{{u"tag.both"_s, u"own"_s},
                          {u"tag.environment"_s, u"prod"_s},
                          {u"tag.bare"_s, u""_s},
                          {u"tags"_s, QJsonArray{u"bare"_s}},
                          {u"environment"_s, u"prod"_s}}));
}

void tst_CatalogFiles::anAnalystsOwnTypeMaps()
{
    // The example of docs/catalog.md, on top of the shipped rows.
    std::vector<CatalogProblem> problems;
    const QString mine = m_folder.filePath(u"mine"_s);
    QDir().mkpath(mine);
    QFile out(mine + u"/bastion.json"_s);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QFile guide(QStringLiteral(AZIMUTH_SOURCE_DIR "/docs/catalog.md"));
    QVERIFY(guide.open(QIODevice::ReadOnly));
    const QByteArray text = guide.readAll();
    const qsizetype start = text.indexOf("```json", text.indexOf("bastion.json")) + 7;
    out.write(text.mid(start, text.indexOf("```", start) - start));
    out.close();
    const Catalog catalog = Catalog::load({QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/catalog"), mine}, problems);
    QVERIFY2(problems.empty(), qPrintable(problems.empty() ? QString() : problems.front().reason));
    const StepSpec *step = catalog.step(u"my-bastion-hosts"_s);
    QVERIFY(step);
    MapContext context;
    context.subscriptionId = u"s"_s;
    const MappedPage page = catalog.mapPage(
        *step, context,
        R"({"value": [{"id": "/subscriptions/s/resourceGroups/G/providers/Microsoft.Network/bastionHosts/b",
        "name": "b", "location": "West Europe", "sku": {"name": "Standard"},
        "properties": {"dnsName": "b.example", "enableTunneling": true, "ipConfigurations": [{"properties": {"subnet": {"id": "/sn"}, "publicIPAddress": {"id": "/ip"}}}]}}]})");
    QCOMPARE(page.count, 1);
    const QJsonObject got = QJsonDocument::fromJson(page.rows.entities.front().properties).object();
    QCOMPARE(got.value(u"dnsName"_s).toString(), u"b.example"_s);
    QCOMPARE(got.value(u"sku"_s).toString(), u"Standard"_s);
    QCOMPARE(got.value(u"region"_s).toString(), u"westeurope"_s);
    QCOMPARE(got.value(u"resourceGroup"_s).toString(), u"g"_s);
    QVERIFY(got.value(u"enableTunneling"_s).toBool());
    QCOMPARE(page.rows.references.size(), 3u);
}

void tst_CatalogFiles::requestsAreFilledInAndEncoded()
{
    std::vector<CatalogProblem> problems;
    const Catalog catalog = Catalog::load({written(fileWith("steps", R"(
      {"id": "arm", "label": "S", "path": "/subscriptions/{subscriptionId}/x", "query": "$filter=type eq 'A'&$top=5", "version": "2020-01-01", "needs": ["n"], "maps": "good"},
      {"id": "child", "label": "S", "path": "{parentKey}/x/{carried.name}", "version": "1", "needs": ["n"], "maps": "good"},
      {"id": "graph", "label": "S", "api": "graph", "path": "/v1.0/groups/{parentKey}/members", "query": "$select=id,mail", "needs": ["n"], "maps": "good"})"))},
                                          problems);
    QVERIFY2(problems.empty(), qPrintable(problems.empty() ? QString() : problems.front().reason));
    MapContext context;
    context.subscriptionId = u"sub-1"_s;
    context.parentKey = u"/a/b c?d#e"_s;
    context.parent = R"({"name":"n/m"})";
    QCOMPARE(catalog.request(*catalog.step(u"arm"_s), context),
             u"/subscriptions/sub-1/x?api-version=2020-01-01&$filter=type%20eq%20'A'&$top=5"_s);
    QCOMPARE(catalog.request(*catalog.step(u"child"_s), context), u"/a/b%20c%3Fd%23e/x/n%2Fm?api-version=1"_s);
    context.parentKey = u"6089b55e"_s;
    QCOMPARE(catalog.request(*catalog.step(u"graph"_s), context), u"/v1.0/groups/6089b55e/members?$select=id,mail"_s);
}

QTEST_GUILESS_MAIN(tst_CatalogFiles)
#include "tst_CatalogFiles.moc"
