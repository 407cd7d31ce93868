// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PermissionModel.h"
#include "SampleCheck.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

QString seen(const PermissionModel &model, const QModelIndex &parent)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(parent); ++row)
        list << model.index(row, 0, parent).data().toString();
    return list.join(u'|');
}

} // namespace

class tst_PermissionModel : public QObject {
    Q_OBJECT

private slots:
    void rowsStandBelowTheirServiceAndReadyOnesFold()
    {
        PermissionModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(foldPermissions(sample::check()));
        QCOMPARE(seen(model, {}), u"Microsoft Entra ID|Compute|Storage"_s);
        const QModelIndex entra = model.index(0, 0);
        QCOMPARE(seen(model, entra),
                 u"Applications|Delegated grants|Conditional Access policies|Risky users|Sign-in methods|"
                 "Show 3 more, all ready"_s);
        QCOMPARE(entra.data(PermissionModel::HintRole).toString(), u"3 of 8 step(s) ready"_s);
        const QModelIndex fold = model.index(5, 0, entra);
        QCOMPARE(model.kind(fold), PermissionModel::Kind::Fold);
        QVERIFY(!model.row(fold));
        model.unfold(fold);
        QCOMPARE(model.rowCount(entra), 8);
        QCOMPARE(model.index(5, 0, entra).data().toString(), u"Users"_s);
        model.unfold(model.index(5, 0, entra)); // no fold any more
        QCOMPARE(model.rowCount(entra), 8);
    }

    void scopesThatFaredAlikeAreOneRow()
    {
        PermissionModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(foldPermissions(sample::check(100)));
        const QModelIndex storage = model.index(2, 0);
        QCOMPARE(model.rowCount(storage), 2); // one missing, one fold of two
        const int scope = int(PermissionColumn::Scope);
        QCOMPARE(model.index(0, scope, storage).data().toString(), u"sub-100"_s);
        model.unfold(model.index(1, 0, storage));
        QCOMPARE(seen(model, storage), u"Queues|Storage accounts|Queues"_s);
        QCOMPARE(model.index(1, scope, storage).data().toString(), u"100 subscription(s)"_s);
        QCOMPARE(model.row(model.index(2, 0, storage))->members.size(), 99U);
        QVERIFY(model.index(1, 0).data(PermissionModel::AllReadyRole).toBool()); // Compute
        QVERIFY(!storage.data(PermissionModel::AllReadyRole).toBool());
        QCOMPARE(storage.data(PermissionModel::HintRole).toString(), u"1 of 2 step(s) ready"_s);
    }

    void talliesCountStepsNotScopes()
    {
        const PermissionTreePtr tree = foldPermissions(sample::check(100));
        const auto tally = [&](Mark mark) { return tree->tallies[static_cast<std::size_t>(mark)]; };
        QCOMPARE(tally(Mark::Ready), 7);
        QCOMPARE(tally(Mark::Missing), 2);
        QCOMPARE(tally(Mark::OverPrivileged), 1);
        QCOMPARE(tally(Mark::NotConsented), 1);
        QCOMPARE(tally(Mark::LicenceMissing), 1);
        QCOMPARE(tally(Mark::Unknown), 1);
    }

    void fewScopesAreNamed()
    {
        const PermissionTreePtr tree = foldPermissions(sample::check(3));
        QCOMPARE(scopeText(*tree, tree->services[1].ready[0]), u"sub-1, sub-2, sub-3"_s);
        QCOMPARE(scopeText(*tree, tree->services[0].ready[0]), u"Tenant"_s);
    }

    void nothingIsNothing()
    {
        PermissionModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(nullptr);
        QCOMPARE(model.rowCount(), 0);
        model.show(foldPermissions({}));
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.row({}));
    }

    void aRowIsFoundByStepAndState()
    {
        PermissionModel model;
        model.show(foldPermissions(sample::check()));
        QVERIFY(model.find(u"rm-queues"_s, Mark::Missing).isValid());
        QVERIFY(!model.find(u"rm-queues"_s, Mark::Ready).isValid()); // folded
        QVERIFY(!model.find(u"none"_s, Mark::Ready).isValid());
    }
};

QTEST_GUILESS_MAIN(tst_PermissionModel)
#include "tst_PermissionModel.moc"
