// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EstateBuilder.h"
#include "RelationshipModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;

class tst_RelationshipModel : public QObject {
    Q_OBJECT
private slots:
    void sectionsAreDirectionAndClass();
    void entitiesComeByName();
    void aLoopIsShownOnBothSides();
    void aHubIsFetchedInParts();
    void nothingIsAnEmptyModel();
    void keysAreEachOnce();
};

namespace {

QModelIndex sectionOf(const RelationshipModel &model, bool outgoing, const QString &className)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        if (index.data(RelationshipModel::OutgoingRole).toBool() == outgoing
            && index.data(RelationshipModel::ClassRole).toString() == className)
            return index;
    }
    return {};
}

EstatePtr smallEstate()
{
    EstateBuilder builder;
    builder.add(u"st", u"azure_storage_account", u"st", "{}");
    builder.add(u"rg", u"azure_resource_group", u"rg", "{}");
    for (const QString &name : {u"Zeta"_s, u"alpha"_s, u"beta"_s}) {
        builder.add(name, u"azure_storage_container", name, "{}");
        builder.addRelationship(u"st", name, u"HAS");
    }
    builder.add(u"share", u"azure_storage_file_share", u"share", "{}");
    builder.addRelationship(u"st", u"share", u"HAS");
    builder.addRelationship(u"rg", u"st", u"HAS");
    builder.addRelationship(u"st", u"st", u"USES");
    return std::move(builder).build();
}

EntityIndex at(const EstatePtr &estate, const QString &key)
{
    return estate->find(key).value();
}

} // namespace

void tst_RelationshipModel::sectionsAreDirectionAndClass()
{
    const EstatePtr estate = smallEstate();
    RelationshipModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false); // it would fetch while it handles the reset
    model.show(relationshipTree(estate, at(estate, u"st"_s)));
    QCOMPARE(model.tree().count, 7U);
    QCOMPARE(model.rowCount(), 4); // HAS, USES, and both incoming
    const QModelIndex has = sectionOf(model, true, u"HAS"_s);
    QCOMPARE(has.row(), 0);
    QCOMPARE(has.data(RelationshipModel::CountRole).toInt(), 4);
    QCOMPARE(model.rowCount(has), 2);
    const QModelIndex containers = model.index(0, 0, has);
    QCOMPARE(containers.data(RelationshipModel::OtherTypeRole).toString(), u"azure_storage_container"_s);
    QCOMPARE(containers.data(RelationshipModel::CountRole).toInt(), 3);
    QCOMPARE(model.indexOfBundle(0), containers);
    const QModelIndex incoming = sectionOf(model, false, u"HAS"_s);
    QCOMPARE(incoming.data(RelationshipModel::CountRole).toInt(), 1);
}

void tst_RelationshipModel::entitiesComeByName()
{
    const EstatePtr estate = smallEstate();
    RelationshipModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false); // it would fetch while it handles the reset
    model.show(relationshipTree(estate, at(estate, u"st"_s)));
    const QModelIndex containers = model.indexOfBundle(0);
    QCOMPARE(model.rowCount(containers), 0);
    QVERIFY(model.hasChildren(containers));
    model.fetchMore(containers);
    QStringList names;
    for (int row = 0; row < model.rowCount(containers); ++row)
        names.append(model.index(row, 0, containers).data(RelationshipModel::KeyRole).toString());
    QCOMPARE(names, (QStringList{u"alpha"_s, u"beta"_s, u"Zeta"_s}));
    QVERIFY(!model.canFetchMore(containers));
}

void tst_RelationshipModel::aLoopIsShownOnBothSides()
{
    const EstatePtr estate = smallEstate();
    RelationshipModel model;
    model.show(relationshipTree(estate, at(estate, u"st"_s)));
    QVERIFY(sectionOf(model, true, u"USES"_s).isValid());
    QVERIFY(sectionOf(model, false, u"USES"_s).isValid());
}

void tst_RelationshipModel::aHubIsFetchedInParts()
{
    constexpr int degree = 300000;
    EstateBuilder builder;
    const auto hub = builder.add(u"hub", u"azure_user_group", u"hub", "{}");
    for (int number = 0; number < degree; ++number) {
        const QString key = u"user-%1"_s.arg(number, 6, 10, QChar(u'0'));
        builder.addRelationship(hub, builder.add(key, u"azure_user", key, "{}"), u"HAS");
    }
    const EstatePtr estate = std::move(builder).build();
    RelationshipModel model;
    model.show(relationshipTree(estate, at(estate, u"hub"_s)));
    const QModelIndex members = model.indexOfBundle(0);
    QCOMPARE(members.data(RelationshipModel::CountRole).toInt(), degree);
    model.fetchMore(members);
    QCOMPARE(model.rowCount(members), RelationshipModel::fetchedAtOnce);
    model.fetchMore(members);
    QCOMPARE(model.rowCount(members), 2 * RelationshipModel::fetchedAtOnce);
    const QModelIndex last = model.index(1999, 0, members);
    QCOMPARE(last.data(RelationshipModel::KeyRole).toString(), u"user-001999"_s);
    QCOMPARE(last.parent(), members);
}

void tst_RelationshipModel::nothingIsAnEmptyModel()
{
    RelationshipModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false); // it would fetch while it handles the reset
    QCOMPARE(model.rowCount(), 0);
    model.show({});
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.indexOfBundle(0).isValid());
}

void tst_RelationshipModel::keysAreEachOnce()
{
    const EstatePtr estate = smallEstate();
    const RelationshipTree tree = relationshipTree(estate, at(estate, u"st"_s));
    QStringList keys = tree.allKeys();
    keys.sort(Qt::CaseInsensitive);
    QCOMPARE(keys, (QStringList{u"alpha"_s, u"beta"_s, u"rg"_s, u"share"_s, u"st"_s, u"Zeta"_s}));
}

QTEST_GUILESS_MAIN(tst_RelationshipModel)
#include "tst_RelationshipModel.moc"
