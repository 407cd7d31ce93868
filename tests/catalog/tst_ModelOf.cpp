// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Mapping.h"
#include "ModelOf.h"
#include "Rows.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

constexpr char smallCatalog[] = R"({
  "service": "Things", "classes": {"Thing": []},
  "types": [
    {"type": "azure_thing", "label": "Thing", "icon": "i", "classes": ["Thing"], "columns": ["a"],
     "nested": [{"type": "azure_thing_part", "in": "parts[]"}],
     "references": [{"class": "USES", "to": {"key": "x", "type": "azure_other"}, "placeholder": {"type": "azure_ghost"}}]},
    {"type": "azure_thing_part", "label": "Part", "icon": "i",
     "references": [{"class": "HAS", "from": {"key": "y", "type": "any"}, "type": "azure_resource_has_part"},
                    {"class": "HAS", "from": {"key": "z", "type": "any"}, "type": "azure_resource_has_part"},
                    {"link": "leg", "to": {"key": "y", "type": "azure_other"}}]},
    {"type": "azure_other", "label": "another", "icon": "i", "aliases": ["{x}", "other:{x}"]},
    {"type": "azure_ghost", "label": "Ghost", "icon": "i", "placeholderOnly": true}
  ],
  "steps": [
    {"id": "more", "label": "More of things", "parent": "azure_thing", "path": "{parentKey}/more", "version": "2",
     "needs": ["Microsoft.Things/things/more/read"], "adds": {"p": "p"}},
    {"id": "things", "label": "Things", "parent": "azure_other", "path": "{parentKey}/things", "version": "1", "query": "$top=9",
     "needs": ["Microsoft.Things/things/read"], "maps": "azure_thing"},
    {"id": "links", "label": "Links", "api": "graph", "parent": "azure_other", "path": "/v1.0/links", "needs": ["A", "B"],
     "references": [{"class": "CONNECTS", "from": {"key": "f", "type": "azure_other"}, "to": {"key": "t", "type": "azure_other"}}]},
    {"id": "kinds", "label": "Kinds", "parent": "azure_thing", "path": "{parentKey}/kinds", "version": "3",
     "needs": ["Microsoft.Things/kinds/read"], "adds": [{"to": "other:{y}", "properties": {"k": "k"}}]},
    {"id": "others", "label": "Others", "api": "graph", "path": "/v1.0/others", "needs": ["A"], "maps": "azure_other"}
  ]
})";

DataModel smallModel()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"small.json"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(smallCatalog) < 0)
        qFatal("cannot write");
    file.close();
    std::vector<CatalogProblem> problems;
    const Catalog catalog = Catalog::load({folder.path()}, problems);
    if (!problems.empty())
        qFatal("%s", qPrintable(problems.front().reason));
    return dataModelOf(catalog);
}

const ModelType *typeIn(const DataModel &model, const QString &name)
{
    const auto found =
        std::ranges::find_if(model.types, [&](const ModelType &type) { return type.facts.name == name; });
    return found == model.types.end() ? nullptr : &*found;
}

QStringList stepsOf(const ModelType &type, bool bringing)
{
    QStringList steps;
    for (const ModelRequest &request : type.requests)
        if (request.bringsEntities == bringing)
            steps << request.step;
    return steps;
}

/// "FROM CLASS TO: type" for each.
QStringList drawnOf(const DataModel &model)
{
    QStringList drawn;
    for (const ModelRelationship &one : model.relationships)
        drawn << u"%1 %2 %3: %4"_s.arg(one.fromType, one.className, one.toType, one.type);
    return drawn;
}

QJsonObject seedModel()
{
    QFile file(QStringLiteral(AZIMUTH_SOURCE_DIR "/tests/conformance/types.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

/// The data model as a value: made by rows, so small rows show each rule, and the shipped ones that all is there.
class tst_ModelOf : public QObject {
    Q_OBJECT

private slots:
    void typesAreSortedByServiceAndLabel();
    void aRequestSaysWhatIsAskedPerWhatAndWithWhichPermission();
    void nestedTypesComeWithTheRequestOfTheirHolder();
    void answersThatMakeNoEntityTellOfOthers();
    void onlyWhatNothingListsIsAPlaceholder();
    void relationshipsHaveTheirNameAndComeOnce();
    void everyTypeOfTheSeedIsInIt();
    void everyRelationshipOfTheSeedIsInIt();
    void everyRelationshipLeadsToTypesOfIt();
    void everyStepIsInIt();
};

void tst_ModelOf::typesAreSortedByServiceAndLabel()
{
    QStringList labels;
    for (const ModelType &type : smallModel().types)
        labels << type.facts.label;
    QCOMPARE(labels, (QStringList{u"another"_s, u"Ghost"_s, u"Part"_s, u"Thing"_s}));
    QStringList services;
    for (const ModelType &type : dataModelOf(testing::shippedCatalog()).types)
        services << type.facts.service;
    QVERIFY(std::is_sorted(services.begin(), services.end(), [](const QString &one, const QString &other) {
        return one.compare(other, Qt::CaseInsensitive) < 0;
    }));
}

void tst_ModelOf::aRequestSaysWhatIsAskedPerWhatAndWithWhichPermission()
{
    const DataModel model = smallModel();
    const ModelRequest thing = typeIn(model, u"azure_thing"_s)->requests.front();
    QCOMPARE(thing.label, u"Things"_s);
    QCOMPARE(thing.request, u"GET {parentKey}/things?api-version=1&$top=9"_s);
    QCOMPARE(thing.parentType, u"azure_other"_s);
    QCOMPARE(thing.needs, QStringList(u"Microsoft.Things/things/read"_s));
    QVERIFY(!thing.isGraph);
    const ModelRequest other = typeIn(model, u"azure_other"_s)->requests.front();
    QCOMPARE(other.request, u"GET /v1.0/others"_s);
    QVERIFY(other.parentType.isEmpty());
    QVERIFY(other.isGraph);
}

void tst_ModelOf::nestedTypesComeWithTheRequestOfTheirHolder()
{
    const DataModel model = smallModel();
    QCOMPARE(stepsOf(*typeIn(model, u"azure_thing_part"_s), true), QStringList(u"things"_s));
    const DataModel shipped = dataModelOf(testing::shippedCatalog());
    QCOMPARE(stepsOf(*typeIn(shipped, u"azure_container"_s), true), QStringList(u"rm-container-groups"_s));
    QCOMPARE(stepsOf(*typeIn(shipped, u"azure_group_member"_s), true), QStringList(u"ad-group-members"_s));
    // Made of nothing as well, as soon as subscriptions were asked for.
    QCOMPARE(stepsOf(*typeIn(shipped, u"azure_classic_admin_group"_s), true),
             (QStringList{u"rm-authorization-classic-administrators"_s, u"rm-subscriptions"_s}));
}

void tst_ModelOf::answersThatMakeNoEntityTellOfOthers()
{
    const DataModel model = smallModel();
    const ModelType &thing = *typeIn(model, u"azure_thing"_s);
    QCOMPARE(stepsOf(thing, true), QStringList(u"things"_s));
    QCOMPARE(stepsOf(thing, false), QStringList(u"more"_s));
    QCOMPARE(thing.requests.front().step, u"things"_s); // though its row comes second
    // By whose alias it adds to, where it does not add to what it was asked for.
    QCOMPARE(stepsOf(*typeIn(model, u"azure_other"_s), false), (QStringList{u"links"_s, u"kinds"_s}));
}

void tst_ModelOf::onlyWhatNothingListsIsAPlaceholder()
{
    const DataModel model = smallModel();
    for (const ModelType &type : model.types) {
        QCOMPARE(type.placeholderOnly, type.facts.name == u"azure_ghost"_s);
        QCOMPARE(type.requests.empty(), type.placeholderOnly);
    }
}

void tst_ModelOf::relationshipsHaveTheirNameAndComeOnce()
{
    QCOMPARE(drawnOf(smallModel()),
             (QStringList{u"azure_other CONNECTS azure_other: azure_other_connects_other"_s,
                          u"any HAS azure_thing_part: azure_resource_has_part"_s,
                          u"azure_thing USES azure_ghost: azure_thing_uses_ghost"_s,
                          u"azure_thing USES azure_other: azure_thing_uses_other"_s}));
    const QStringList drawn = drawnOf(dataModelOf(testing::shippedCatalog()));
    QCOMPARE(QSet<QString>(drawn.begin(), drawn.end()).size(), drawn.size());
    QVERIFY(drawn.contains(u"azure_role_assignment ALLOWS azure_scope: azure_role_assignment_allows_scope"_s));
    QVERIFY(drawn.contains(u"internet ALLOWS azure_security_group: azure_security_group_rule"_s));
    QVERIFY(drawn.contains(u"azure_subnet HAS azure_vm: azure_subnet_has_vm"_s)); // of a join
}

void tst_ModelOf::everyTypeOfTheSeedIsInIt()
{
    const DataModel model = dataModelOf(testing::shippedCatalog());
    const QJsonArray types = seedModel().value(u"entities"_s).toArray();
    QCOMPARE(types.size(), 69);
    for (const QJsonValue name : types) {
        const ModelType *type = typeIn(model, name.toString());
        QVERIFY2(type, qPrintable(name.toString()));
        QVERIFY2(!stepsOf(*type, true).isEmpty(), qPrintable(name.toString()));
        QVERIFY2(!type->facts.classes.isEmpty(), qPrintable(name.toString()));
    }
}

void tst_ModelOf::everyRelationshipOfTheSeedIsInIt()
{
    QSet<QString> made;
    for (const ModelRelationship &one : dataModelOf(testing::shippedCatalog()).relationships)
        made << one.type;
    const QJsonArray names = seedModel().value(u"relationships"_s).toArray();
    QVERIFY2(names.size() >= 109, qPrintable(QString::number(names.size())));
    for (const QJsonValue name : names) {
        // Roles allow whatever their scope is.
        const bool isScope = name.toString().startsWith(u"azure_role_assignment_allows_"_s);
        QVERIFY2(made.contains(isScope ? u"azure_role_assignment_allows_any"_s : name.toString()),
                 qPrintable(name.toString()));
    }
}

void tst_ModelOf::everyRelationshipLeadsToTypesOfIt()
{
    const DataModel model = dataModelOf(testing::shippedCatalog());
    for (const ModelRelationship &one : model.relationships)
        for (const QString &end : {one.fromType, one.toType})
            QVERIFY2(end == u"any"_s || typeIn(model, end), qPrintable(one.type + u' ' + end));
    QVERIFY(std::ranges::none_of(model.relationships, [](const ModelRelationship &one) { return one.type.isEmpty(); }));
}

void tst_ModelOf::everyStepIsInIt()
{
    QSet<QString> steps;
    for (const ModelType &type : dataModelOf(testing::shippedCatalog()).types)
        for (const ModelRequest &request : type.requests)
            steps << request.step;
    for (const StepSpec &step : testing::shippedCatalog().steps())
        QVERIFY2(steps.contains(step.id), qPrintable(step.id));
}

QTEST_GUILESS_MAIN(tst_ModelOf)
#include "tst_ModelOf.moc"
