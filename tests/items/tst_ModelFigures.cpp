// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelFigures.h"

#include "EstateBuilder.h"
#include "SampleEstate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

ModelType type(const QString &name, const QString &service)
{
    return {{name, {u"Thing"_s}, name.mid(6), service, name, {}}, {}, false};
}

/// Groups that have machines and vaults; machines that use disks; whatever was collected may have notes.
DataModel smallModel()
{
    DataModel model;
    model.types = {type(u"azure_disk"_s, u"Compute"_s), type(u"azure_vm"_s, u"Compute"_s),
                   type(u"azure_note"_s, u"Notes"_s), type(u"azure_group"_s, u"Resources"_s),
                   type(u"azure_vault"_s, u"Vaults"_s)};
    model.relationships = {{u"HAS"_s, {}, u"any"_s, u"azure_note"_s},
                           {u"HAS"_s, {}, u"azure_group"_s, u"azure_vm"_s},
                           {u"HAS"_s, {}, u"azure_group"_s, u"azure_vault"_s},
                           {u"USES"_s, u"azure_vm_uses_disk"_s, u"azure_vm"_s, u"azure_disk"_s},
                           {u"USES"_s, u"azure_vm_uses_os_disk"_s, u"azure_vm"_s, u"azure_disk"_s}};
    return model;
}

EstatePtr smallEstate(bool noted = true)
{
    EstateBuilder builder;
    builder.add(u"g"_s, u"azure_group", u"g", "{}");
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s}) {
        builder.add(name, u"azure_vm", name, "{}");
        builder.addRelationship(u"g"_s, name, u"HAS");
    }
    builder.add(u"d1"_s, u"azure_disk", u"d1", "{}");
    builder.addPlaceholder({u"d2"_s, u"azure_disk"_s, {u"Disk"_s}, u"d2"_s, {}});
    builder.addRelationship(u"a"_s, u"d1"_s, u"USES", u"azure_vm_uses_disk");
    builder.addRelationship(u"b"_s, u"d2"_s, u"USES", u"azure_vm_uses_os_disk");
    builder.add(u"x"_s, u"microsoft_odd_things", u"x", "{}");
    builder.addRelationship(u"g"_s, u"x"_s, u"HAS");
    builder.addPlaceholder({u"gone"_s, QString(), {u"Host"_s}, u"gone"_s, {}});
    builder.addRelationship(u"x"_s, u"gone"_s, u"USES", u"x_uses_gone");
    if (noted) {
        builder.add(u"n"_s, u"azure_note", u"n", "{}");
        builder.addRelationship(u"g"_s, u"n"_s, u"HAS");
    }
    return std::move(builder).build();
}

/// "from CLASS to count", with a star where the catalog does not tell of it.
QStringList told(const ModelFigures &figures)
{
    QStringList lines;
    for (const ModelRelationshipFigure &one : figures.relationships)
        lines << u"%1 %2 %3 %4%5"_s
                     .arg(figures.types[one.from].facts.name, one.className, figures.types[one.to].facts.name)
                     .arg(one.count)
                     .arg(one.isKnown ? u""_s : u"*"_s);
    lines.sort();
    return lines;
}

} // namespace

class tst_ModelFigures : public QObject {
    Q_OBJECT
private slots:
    void countsAddUpToTheEstate()
    {
        const EstatePtr estate = demoTenant();
        const ModelCounts counts = modelCounts(*estate);
        qint64 entities = 0, placeholders = 0, relationships = 0;
        for (const TypeCount &one : counts.types) {
            entities += one.entities;
            placeholders += one.placeholders;
            QCOMPARE(one.entities, qint64(estate->entitiesOf(one.type).size()));
        }
        for (const RelationshipCount &one : counts.relationships)
            relationships += one.count;
        QCOMPARE(entities, qint64(estate->entityCount()));
        QVERIFY(placeholders > 0 && placeholders < entities);
        QCOMPARE(relationships, qint64(estate->relationshipCount()));
        QVERIFY(counts.relationships.size() > 60);
    }

    void relationshipsAreCountedByClassAndEndsWhateverTheirOwnType()
    {
        const ModelCounts counts = modelCounts(*smallEstate());
        const std::vector<RelationshipCount> expected{{u"azure_group"_s, u"HAS"_s, u"azure_note"_s, 1},
                                                      {u"azure_group"_s, u"HAS"_s, u"azure_vm"_s, 3},
                                                      {u"azure_group"_s, u"HAS"_s, u"microsoft_odd_things"_s, 1},
                                                      {u"azure_vm"_s, u"USES"_s, u"azure_disk"_s, 2},
                                                      {u"microsoft_odd_things"_s, u"USES"_s, QString(), 1}};
        QCOMPARE(counts.relationships.size(), expected.size());
        QVERIFY(counts.relationships == expected);
    }

    void placeholdersAreCountedAndToldApart()
    {
        const ModelFigures figures = modelFigures(smallModel(), smallEstate().get());
        const ModelTypeFigure &disk = figures.types[*figures.find(u"azure_disk"_s)];
        QCOMPARE(disk.entities, 2);
        QCOMPARE(disk.placeholders, 1);
        QVERIFY(disk.isKnown);
        QCOMPARE(figures.types[*figures.find({})].placeholders, 1);
    }

    void withoutASnapshotTheModelStandsAsItIsAndAnyIsATypeOfItsOwn()
    {
        const ModelFigures figures = modelFigures(smallModel(), nullptr);
        QVERIFY(!figures.hasCounts);
        QCOMPARE(figures.types.size(), 6U);
        QCOMPARE(figures.types.back().facts.name, u"any"_s);
        QCOMPARE(told(figures),
                 QStringList({u"any HAS azure_note 0"_s, u"azure_group HAS azure_vault 0"_s,
                              u"azure_group HAS azure_vm 0"_s, u"azure_vm USES azure_disk 0"_s}));
    }

    void anyBecomesWhatTheSnapshotHas()
    {
        const ModelFigures figures = modelFigures(smallModel(), smallEstate().get());
        QVERIFY(!figures.find(u"any"_s));
        QVERIFY(told(figures).contains(u"azure_group HAS azure_note 1"_s));
    }

    void anyStaysWhereTheSnapshotHasNone()
    {
        const ModelFigures figures = modelFigures(smallModel(), smallEstate(false).get());
        QVERIFY(figures.find(u"any"_s));
        QVERIFY(told(figures).contains(u"any HAS azure_note 0"_s));
    }

    void typesAndRelationshipsThatTheCatalogDoesNotKnowAreThereAndSaidSo()
    {
        const ModelFigures figures = modelFigures(smallModel(), smallEstate().get());
        const auto odd = figures.find(u"microsoft_odd_things"_s);
        QVERIFY(odd);
        QVERIFY(!figures.types[*odd].isKnown);
        QCOMPARE(figures.types[*odd].entities, 1);
        QVERIFY(*odd >= 5); // behind those of the model, whose order stays
        QCOMPARE(figures.types[0].facts.name, u"azure_disk"_s);
        QVERIFY(told(figures).contains(u"azure_group HAS microsoft_odd_things 1*"_s));
        QVERIFY(told(figures).contains(u"microsoft_odd_things USES  1*"_s));
        QVERIFY(told(figures).contains(u"azure_group HAS azure_vault 0"_s)); // known, and not there
    }

    void kindsFollowClassAndTypeOfTheRelationship()
    {
        const ModelFigures figures = modelFigures(demoModel(), demoTenant().get());
        const auto kindOf = [&](const QString &from, const QString &className, const QString &to) {
            for (const ModelRelationshipFigure &one : figures.relationships)
                if (figures.types[one.from].facts.name == from && one.className == className
                    && figures.types[one.to].facts.name == to)
                    return static_cast<int>(one.kind);
            return -1;
        };
        QCOMPARE(kindOf(u"azure_resource_group"_s, u"HAS"_s, u"azure_vm"_s), int(EdgeClass::Contains));
        QCOMPARE(kindOf(u"azure_user_group"_s, u"HAS"_s, u"azure_user"_s), int(EdgeClass::Access));
        QCOMPARE(kindOf(u"azure_vm"_s, u"USES"_s, u"azure_nic"_s), int(EdgeClass::Uses));
        QCOMPARE(kindOf(u"azure_subnet"_s, u"HAS"_s, u"azure_vm"_s), int(EdgeClass::Network));
    }
};

QTEST_GUILESS_MAIN(tst_ModelFigures)
#include "tst_ModelFigures.moc"
