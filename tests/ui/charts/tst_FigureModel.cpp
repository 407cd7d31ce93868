// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoverageCells.h"
#include "FigureModel.h"
#include "OverviewRows.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

FigureRow row(const QString &id, const QString &value)
{
    FigureRow made;
    made.id = made.name = id;
    made.value = value;
    made.spoken = id + u", "_s + value;
    return made;
}

const QDateTime now(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC);

} // namespace

class tst_FigureModel : public QObject {
    Q_OBJECT
private slots:
    void aNewSceneChangesOnlyWhatChanged();
    void otherRowsAreOneReset();
    void aRowIsSpokenWhole();
    void cellsFitTheirArea_data();
    void cellsFitTheirArea();
    void credentialsSayWhenInWords_data();
    void credentialsSayWhenInWords();
    void gapsNameWhatTheyNeed();
    void barsAreSharesOfTheLargest();
};

void tst_FigureModel::aNewSceneChangesOnlyWhatChanged()
{
    FigureModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show({row(u"a"_s, u"1"_s), row(u"b"_s, u"2"_s), row(u"c"_s, u"3"_s)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.show({row(u"a"_s, u"1"_s), row(u"b"_s, u"5"_s), row(u"c"_s, u"3"_s)});
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    model.show({row(u"a"_s, u"1"_s), row(u"b"_s, u"5"_s), row(u"c"_s, u"3"_s)});
    QCOMPARE(changed.size(), 1);
}

void tst_FigureModel::otherRowsAreOneReset()
{
    FigureModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show({row(u"a"_s, u"1"_s)});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.show({row(u"b"_s, u"1"_s), row(u"a"_s, u"1"_s)});
    model.show({});
    QCOMPARE(reset.size(), 2);
    QCOMPARE(model.rowCount(), 0);
}

void tst_FigureModel::aRowIsSpokenWhole()
{
    FigureModel model;
    model.show({row(u"Disks"_s, u"12"_s)});
    QCOMPARE(model.index(0).data(Qt::AccessibleTextRole).toString(), u"Disks, 12"_s);
}

void tst_FigureModel::cellsFitTheirArea_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("width");
    QTest::addColumn<int>("cells");
    QTest::newRow("none") << 0 << 100.0 << 0;
    QTest::newRow("few") << 4 << 100.0 << 4;
    QTest::newRow("as many as fit") << 15 << 110.0 << 15;
    QTest::newRow("too many become shares") << 400 << 110.0 << 3;
    QTest::newRow("no room") << 4 << 0.0 << 0;
}

void tst_FigureModel::cellsFitTheirArea()
{
    QFETCH(int, count);
    QFETCH(double, width);
    QFETCH(int, cells);
    std::vector<Reading> readings;
    for (int at = 0; at < count; ++at)
        readings.push_back(at < count / 2 ? Reading::Full : at == count - 1 ? Reading::Missing : Reading::Partly);
    const auto made = coverageCells(QRectF(10, 0, width, 24), readings);
    QCOMPARE(static_cast<int>(made.size()), cells);
    double last = 10;
    for (const auto &[cell, reading] : made) {
        QVERIFY(cell.left() >= last);
        last = cell.right();
    }
    QVERIFY(last <= 10 + std::max(width, 0.0) + 8); // shares of one step are never narrower than an outline
}

void tst_FigureModel::credentialsSayWhenInWords_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<QString>("words");
    QTest::addColumn<int>("severity");
    QTest::newRow("long over") << -24 * 3 - 1 << u"expired 3 days ago"_s << static_cast<int>(Severity::Critical);
    QTest::newRow("just over") << -2 << u"expired today"_s << static_cast<int>(Severity::Critical);
    QTest::newRow("today") << 2 << u"expires today"_s << static_cast<int>(Severity::High);
    QTest::newRow("five days") << 24 * 5 + 1 << u"in 5 days"_s << static_cast<int>(Severity::High);
    QTest::newRow("three weeks") << 24 * 19 << u"in 19 days"_s << static_cast<int>(Severity::Medium);
    QTest::newRow("a month") << 24 * 29 << u"in 29 days"_s << static_cast<int>(Severity::Low);
}

void tst_FigureModel::credentialsSayWhenInWords()
{
    QFETCH(int, hours);
    QFETCH(QString, words);
    QFETCH(int, severity);
    OverviewFigures figures;
    figures.expiring = {{u"key"_s, u"mail-relay"_s, now.addSecs(hours * 3600), false}};
    const auto rows = OverviewRows::credentials(figures, now);
    QCOMPARE(rows.size(), 1U);
    QCOMPARE(rows.front().value, words);
    QCOMPARE(static_cast<int>(*rows.front().severity), severity);
    QCOMPARE(rows.front().entityKey, u"key"_s);
}

void tst_FigureModel::gapsNameWhatTheyNeed()
{
    OverviewFigures figures;
    figures.steps = {{u"read"_s, CoverageState::Complete, 2, 0, {}, {}},
                     {u"partly"_s, CoverageState::Denied, 3, 1, u"sub-prod"_s, {u"A/read"_s, u"B/read"_s}},
                     {u"failed"_s, CoverageState::Failed, 2, 2, {}, {}}};
    const auto rows = OverviewRows::gaps(figures, [](const QString &step) { return step.toUpper(); });
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0].name, u"FAILED, 2 places"_s);
    QCOMPARE(rows[0].value, u"failed"_s);
    QCOMPARE(*rows[0].mark, Mark::Missing);
    QCOMPARE(rows[1].name, u"PARTLY, sub-prod"_s);
    QCOMPARE(rows[1].value, u"needs A/read"_s);
    QCOMPARE(*rows[1].mark, Mark::Gap);
}

void tst_FigureModel::barsAreSharesOfTheLargest()
{
    const std::vector<CountFigure> counts{{u"a"_s, u"a"_s, 200, {}}, {u"b"_s, u"b"_s, 50, {}}, {u"c"_s, u"c"_s, 0, {}}};
    const auto rows = OverviewRows::counts(counts, 2);
    QCOMPARE(rows.size(), 2U);
    QCOMPARE(rows[0].share, 1.0);
    QCOMPARE(rows[1].share, 0.25);
    QVERIFY(OverviewRows::counts({}, 10).empty());
}

QTEST_MAIN(tst_FigureModel)
#include "tst_FigureModel.moc"
