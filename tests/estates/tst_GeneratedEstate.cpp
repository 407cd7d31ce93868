// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GeneratedEstate.h"
#include "Truth.h"

#include <QtTest>

using namespace Qt::StringLiterals;

namespace simulator {

class TestGeneratedEstate : public QObject {
    Q_OBJECT

private slots:
    void hasAboutTheEntitiesAskedFor_data();
    void hasAboutTheEntitiesAskedFor();
    void theSeedDecides();
};

void TestGeneratedEstate::hasAboutTheEntitiesAskedFor_data()
{
    QTest::addColumn<qint64>("entities");
    QTest::newRow("3,000") << qint64(3000);
    QTest::newRow("20,000") << qint64(20000);
}

void TestGeneratedEstate::hasAboutTheEntitiesAskedFor()
{
    QFETCH(qint64, entities);
    const QJsonObject truth = truthOf(generatedEstate(entities, 1));
    const qint64 found = truth.value(u"entities").toArray().size();
    QVERIFY2(qAbs(found - entities) * 10 <= entities, qPrintable(QString::number(found)));
    QVERIFY(truth.value(u"relationships").toArray().size() > entities);
}

void TestGeneratedEstate::theSeedDecides()
{
    QCOMPARE(generatedEstate(1000, 7).resources, generatedEstate(1000, 7).resources);
    QVERIFY(generatedEstate(1000, 7).resources != generatedEstate(1000, 8).resources);
}

} // namespace simulator

QTEST_GUILESS_MAIN(simulator::TestGeneratedEstate)
#include "tst_GeneratedEstate.moc"
