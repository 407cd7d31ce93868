// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EntityTableModel.h"
#include "QueryRows.h"
#include "SampleEstate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;
using Role = EntityTableModel::Role;

namespace {

TableContent contentOf(const EstatePtr &estate, const EntityQuery &query, const QStringList &names)
{
    TableContent content;
    content.estate = estate;
    content.containment = Containment::of(estate);
    content.rows = std::make_shared<const std::vector<EntityIndex>>(rowsFor(*estate, *content.containment, query));
    const auto known = columnsFor(*estate, query);
    for (const QString &name : names)
        for (const EntityColumn &column : known)
            if (column.name == name)
                content.columns.push_back(column);
    return content;
}

} // namespace

class tst_EntityTableModel : public QObject {
    Q_OBJECT
private slots:
    void isAModel_data();
    void isAModel();
    void givesFactsByRole();
    void keepsHostileNamesAsTheyAre();
    void tellsWhyThereIsNothing();
    void findsRows();
    void holdsAMillionRows();
    void swapsInOneReset();
};

void tst_EntityTableModel::isAModel_data()
{
    QTest::addColumn<EstatePtr>("estate");
    QTest::addRow("demo") << demoTenant();
    QTest::addRow("odd") << oddTenant();
    QTest::addRow("empty") << emptyTenant();
}

void tst_EntityTableModel::isAModel()
{
    QFETCH(const EstatePtr, estate);
    EntityTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(contentOf(estate, {}, firstColumns(*estate, {})));
    EntityQuery users;
    users.types = QStringList{u"azure_user"_s};
    model.show(contentOf(estate, users, firstColumns(*estate, users)));
    model.show({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
}

void tst_EntityTableModel::givesFactsByRole()
{
    const EstatePtr estate = bigTenant(300);
    EntityQuery query;
    query.types = QStringList{u"azure_storage_account"_s};
    query.sort = {{columns::name, false}};
    EntityTableModel model;
    model.show(
        contentOf(estate, query,
                  {columns::name, u"enableHttpsTrafficOnly"_s, u"createdOn"_s, u"tag.env"_s, columns::resourceGroup}));
    const QModelIndex name = model.index(0, 0);
    const auto entity = model.entityAt(0);
    QVERIFY(entity);
    QCOMPARE(name.data().toString(), estate->displayName(*entity));
    QCOMPARE(name.data(Role::EntityRole).toUInt(), entity->value);
    QCOMPARE(name.data(Role::KeyRole).toString(), estate->key(*entity));
    QCOMPARE(name.data(Role::TypeRole).toString(), u"azure_storage_account"_s);
    QCOMPARE(model.index(0, 1).data(Role::ValueRole).typeId(), static_cast<int>(QMetaType::Bool));
    QCOMPARE(model.index(0, 2).data(Role::KindRole).toInt(), static_cast<int>(EntityColumn::Kind::Date));
    QVERIFY(model.index(0, 2).data(Role::SortKeyRole).toLongLong() >= 1500000000000);
    QCOMPARE(model.index(0, 3).data().toString(), u"prod"_s);
    QVERIFY(model.index(0, 4).data().toString().startsWith(u"rg-"_s));
    QVERIFY(!model.index(0, 3).data(Role::AbsentRole).toBool());
    QCOMPARE(model.headerData(3, Qt::Horizontal, Role::ColumnRole).toString(), u"tag.env"_s);
    QVERIFY(!model.data(model.index(0, 0), Qt::ToolTipRole).isValid());
}

void tst_EntityTableModel::keepsHostileNamesAsTheyAre()
{
    const EstatePtr estate = oddTenant();
    EntityTableModel model;
    model.show(contentOf(estate, {}, {columns::name, columns::key}));
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row, 0).data().toString());
    QVERIFY(names.contains(u"abc\u202Etxt.exe"_s));
    QVERIFY(names.contains(u"<img src=x onerror=alert(1)>"_s));
    QVERIFY2(!names.contains(QString()), "a nameless entity shows its key");
}

void tst_EntityTableModel::tellsWhyThereIsNothing()
{
    const EstatePtr estate = demoTenant();
    EntityQuery query;
    query.types = QStringList{u"azure_subscription"_s};
    TableContent content = contentOf(estate, query, {columns::name, columns::outgoing});
    content.gaps = std::make_shared<const TableGaps>(tableGapsOf(*estate, [](const QString &step) {
        return step == u"ad-users" ? QStringList{u"azure_user"_s} : QStringList();
    }));
    QVERIFY(content.gaps->limitedTypes.contains(u"azure_user"_s));
    EntityTableModel model;
    model.show(content);
    int withGap = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        QVERIFY(!model.index(row, 0).data(Role::GapRole).isValid());
        const QModelIndex count = model.index(row, 1);
        if (!count.data(Role::GapRole).isValid())
            continue;
        ++withGap;
        QCOMPARE(count.data(Role::GapRole).toString(), u"failed"_s); // the worst of them
        QVERIFY(!count.data(Role::GapReasonRole).toString().isEmpty());
    }
    QCOMPARE(withGap, 1);
}

void tst_EntityTableModel::findsRows()
{
    const EstatePtr estate = bigTenant(500);
    EntityTableModel model;
    model.show(contentOf(estate, {}, {columns::name}));
    const QString key = model.index(17, 0).data(Role::KeyRole).toString();
    QCOMPARE(model.rowOf(key), std::optional(17));
    QCOMPARE(model.rowOf(u"nothing"_s), std::nullopt);
    QCOMPARE(model.rowOf(QString()), std::nullopt);
    QCOMPARE(model.columnOf(columns::name), 0);
    QCOMPARE(model.columnOf(u"nothing"_s), -1);
    QCOMPARE(model.entityAt(-1), std::nullopt);
}

void tst_EntityTableModel::holdsAMillionRows()
{
    const EstatePtr estate = bigTenant(1'000'000);
    EntityQuery query;
    query.sort = {{u"createdOn"_s, true}};
    EntityTableModel model;
    model.show(contentOf(estate, query, {columns::name, u"createdOn"_s}));
    QCOMPARE(model.rowCount(), static_cast<int>(estate->entityCount()));
    for (int row = 1; row < 5000; ++row)
        QVERIFY(model.index(row - 1, 1).data(Role::SortKeyRole).toLongLong()
                >= model.index(row, 1).data(Role::SortKeyRole).toLongLong());
    QVERIFY(model.index(model.rowCount() - 1, 1).data(Role::AbsentRole).toBool());
}

void tst_EntityTableModel::swapsInOneReset()
{
    const EstatePtr estate = bigTenant(200);
    EntityTableModel model;
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.show(contentOf(estate, {}, {columns::name}));
    QCOMPARE(resets.count(), 1);
}

QTEST_GUILESS_MAIN(tst_EntityTableModel)
#include "tst_EntityTableModel.moc"
