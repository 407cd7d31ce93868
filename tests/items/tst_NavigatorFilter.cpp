// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NavigatorRows.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

class tst_NavigatorFilter : public QObject {
    Q_OBJECT
private slots:
    void aFilterShowsMatchesWithWhatTheyLieIn();
    void aFilterListsFiveHundredAndTellsOfTheRest();
    void hostileNamesAreData();
    void aMillionEntitiesAreMadeOnlyWhereSomebodyLooks();
};

void tst_NavigatorFilter::aFilterShowsMatchesWithWhatTheyLieIn()
{
    NavigatorModel model;
    Tester tester(&model, Tester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    model.setFacts(factsOf(groupTenant({u"alpha"_s, u"beta"_s, u"Alphabet"_s})));
    fetchAll(model);
    model.setFacts(factsOf(groupTenant({u"alpha"_s, u"beta"_s, u"Alphabet"_s}), u"ALPHA"_s));
    fetchAll(model);
    QCOMPARE(texts(model), QStringList{u"Tenant"_s});
    QCOMPARE(texts(model, model.indexOf(u"/subscriptions/s"_s)), (QStringList{u"alpha"_s, u"Alphabet"_s}));
    model.setFacts(factsOf(groupTenant({u"alpha"_s}), u"User"_s));
    fetchAll(model);
    const QModelIndex users = child(model, u"Users"_s, child(model, u"Entra ID"_s, model.index(0, 0)));
    QCOMPARE(texts(model, users), QStringList{u"User"_s});
    model.setFacts(factsOf(groupTenant({u"alpha"_s}), u"nothing is called so"_s));
    QCOMPARE(model.rowCount(), 0);
    model.setFacts(factsOf(groupTenant({u"alpha"_s})));
    QCOMPARE(model.rowCount(), 3);
}

void tst_NavigatorFilter::aFilterListsFiveHundredAndTellsOfTheRest()
{
    NavigatorModel model;
    model.setFacts(factsOf(bigTenant(20'000), u"user 1"_s));
    QCOMPARE(model.facts()->matches()->entities.size(), NavigatorMatches::listed);
    const QModelIndex more = model.index(model.rowCount() - 1, 0);
    QCOMPARE(more.data(NavigatorModel::Kind).toInt(), int(NavigatorKind::More));
    const QString left = QString::number(model.facts()->matches()->total - 500);
    QVERIFY2(more.data().toString().contains(left), qPrintable(more.data().toString()));
    QCOMPARE(model.queryOf(more)->text, u"user 1"_s);
}

void tst_NavigatorFilter::hostileNamesAreData()
{
    NavigatorModel model;
    Tester tester(&model, Tester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    model.setFacts(factsOf(oddTenant(), u"<"_s));
    fetchAll(model);
    QCOMPARE(model.index(0, 0).data().toString(), u"<b>Odd</b> & \"quoted\""_s);
}

void tst_NavigatorFilter::aMillionEntitiesAreMadeOnlyWhereSomebodyLooks()
{
    NavigatorModel model;
    const EstatePtr estate = bigTenant(1'000'000);
    const auto facts = factsOf(estate);
    model.setFacts(facts);
    QCOMPARE(model.rowCount(), 3);
    const QModelIndex subscription = model.indexOf(u"/subscriptions/s"_s);
    model.fetchMore(subscription);
    QCOMPARE(model.rowCount(subscription), static_cast<int>(estate->entitiesOf(u"azure_resource_group").size()));
    QElapsedTimer timer;
    timer.start();
    model.setFacts(factsOf(estate, u"st0012"_s));
    qInfo("filtered in %lld ms, %lld matches", timer.elapsed(), model.facts()->matches()->total);
    QVERIFY(model.facts()->matches()->total > 0);
}

QTEST_GUILESS_MAIN(tst_NavigatorFilter)
#include "tst_NavigatorFilter.moc"
