// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Plan.h"

#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;

namespace {

Catalog shipped()
{
    std::vector<CatalogProblem> problems;
    return Catalog::load({QStringLiteral(AZIMUTH_SOURCE_DIR "/resources/catalog")}, problems);
}

} // namespace

class tst_Plan : public QObject {
    Q_OBJECT
private slots:
    void withoutOptionsEveryStepIsTaken()
    {
        const Plan plan(m_catalog, {});
        for (const StepSpec &step : m_catalog.steps())
            QVERIFY2(plan.takes(step.id), qPrintable(step.id));
        QVERIFY(plan.leftOut().isEmpty());
        QVERIFY(plan.unknown().isEmpty());
        QCOMPARE(plan.firstStep(), u"ad-account"_s);
        QCOMPARE(plan.subscriptionStep(), u"rm-subscriptions"_s);
        QVERIFY(!plan.tenantSteps().contains(plan.firstStep()));
    }

    void aStepBringsItsParentsAndTheAccount_data()
    {
        QTest::addColumn<QStringList>("steps");
        QTest::addColumn<QStringList>("taken");
        QTest::newRow("a child of a storage account, in any case")
            << QStringList{u"RM-Storage-Queues"_s}
            << QStringList{u"ad-account"_s, u"rm-storage-queues"_s, u"rm-storage-resources"_s, u"rm-subscriptions"_s};
        QTest::newRow("a step of the tenant")
            << QStringList{u"ad-users"_s} << QStringList{u"ad-account"_s, u"ad-users"_s};
    }

    void aStepBringsItsParentsAndTheAccount()
    {
        QFETCH(QStringList, steps);
        QFETCH(QStringList, taken);
        CollectionScope scope;
        scope.steps = steps;
        const Plan plan(m_catalog, scope);
        QStringList found;
        for (const StepSpec &step : m_catalog.steps())
            if (plan.takes(step.id))
                found << step.id;
        found.sort();
        QCOMPARE(found, taken);
        QCOMPARE(plan.leftOut().size(), qsizetype(m_catalog.steps().size()) - taken.size());
    }

    void aServiceBringsAllItsSteps()
    {
        CollectionScope scope;
        scope.services = {u"storage"_s};
        const Plan plan(m_catalog, scope);
        for (const StepSpec &step : m_catalog.steps())
            if (step.service == u"Storage")
                QVERIFY2(plan.takes(step.id), qPrintable(step.id));
        QVERIFY(!plan.takes(u"rm-compute-virtual-machines"_s));
    }

    void subscriptionsAreComparedWithoutCase()
    {
        CollectionScope scope;
        scope.subscriptions = {u"ABCDEF00-0000-0000-0000-000000000001"_s};
        const Plan plan(m_catalog, scope);
        QVERIFY(plan.takes(u"rm-storage-resources"_s, u"abcdef00-0000-0000-0000-000000000001"_s));
        QVERIFY(!plan.takes(u"rm-storage-resources"_s, u"abcdef00-0000-0000-0000-000000000002"_s));
        QVERIFY(plan.takes(u"ad-users"_s, QString()));
    }

    void namesThatNothingBearsAreTold()
    {
        CollectionScope scope;
        scope.services = {u"Storage"_s, u"Storrage"_s};
        scope.steps = {u"ad-user"_s};
        QCOMPARE(Plan(m_catalog, scope).unknown(), (QStringList{u"Storrage"_s, u"ad-user"_s}));
    }

private:
    const Catalog m_catalog = shipped();
};

QTEST_GUILESS_MAIN(tst_Plan)
#include "tst_Plan.moc"
