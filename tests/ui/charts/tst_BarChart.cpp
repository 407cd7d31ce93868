// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BarChart.h"
#include "OverviewRows.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

struct Bars {
    std::vector<FigureRow> rows;
    std::vector<qint64> counts;
};

Bars bars(const QStringList &names, qint64 largest = 4000)
{
    std::vector<CountFigure> figures;
    for (qsizetype at = 0; at < names.size(); ++at)
        figures.push_back({u"id%1"_s.arg(at), names.at(at), largest / (at + 1), {}});
    Bars made{OverviewRows::counts(figures, 8), {}};
    for (const CountFigure &figure : figures)
        made.counts.push_back(figure.count);
    return made;
}

} // namespace

class tst_BarChart : public QObject {
    Q_OBJECT
private slots:
    void namesThatFitStandUnderTheirBars_data();
    void namesThatFitStandUnderTheirBars();
    void theKeyboardWalksAndOpensBars();
    void barsStandWhereTheyAreNamed();
    void aClickOpensTheBarUnderIt();
    void aScreenReaderHearsTheFigures();
    void theCurrentBarStaysWhenFiguresGrow();
    void noBarsAreNoTrouble();
};

void tst_BarChart::namesThatFitStandUnderTheirBars_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<Qt::Orientation>("orientation");
    QTest::newRow("short") << QStringList{u"prod"_s, u"dev"_s} << Qt::Vertical;
    QTest::newRow("one is long") << QStringList{u"prod"_s, u"Landing zone of the North Sea fleet"_s} << Qt::Horizontal;
    QTest::newRow("hostile") << QStringList{u"<img src=x>"_s + QString(300, u'w'), u"a\nb"_s} << Qt::Horizontal;
}

void tst_BarChart::namesThatFitStandUnderTheirBars()
{
    QFETCH(QStringList, names);
    QFETCH(Qt::Orientation, orientation);
    Theme theme;
    BarChart chart(theme, u"By subscription"_s);
    chart.resize(420, 200);
    const Bars made = bars(names);
    chart.show(made.rows, made.counts);
    chart.show();
    QCOMPARE(chart.orientation(), orientation);
    QVERIFY(!chart.grab().isNull());
    chart.show(bars({u"a"_s}).rows, bars({u"a"_s}).counts);
    QCOMPARE(chart.orientation(), Qt::Vertical);
}

void tst_BarChart::theKeyboardWalksAndOpensBars()
{
    Theme theme;
    BarChart chart(theme, u"By subscription"_s);
    chart.resize(420, 200);
    const Bars made = bars({u"prod"_s, u"dev"_s, u"dr"_s});
    chart.show(made.rows, made.counts);
    chart.show();
    chart.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&chart));
    QSignalSpy opened(&chart, &BarChart::opened);
    QCOMPARE(chart.currentBar(), 0);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.currentBar(), 1);
    QTest::keyClick(&chart, Qt::Key_End);
    QTest::keyClick(&chart, Qt::Key_Right);
    QCOMPARE(chart.currentBar(), 2);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.at(0).at(0).value<FigureRow>().id, u"id2"_s);
    QTest::keyClick(&chart, Qt::Key_Home);
    QTest::keyClick(&chart, Qt::Key_Left);
    QCOMPARE(chart.currentBar(), 0);
    QVERIFY(chart.accessibleName().contains(u"prod"));
}

void tst_BarChart::barsStandWhereTheyAreNamed()
{
    Theme theme;
    for (const QString &second : {u"dev"_s, u"Landing zone of the North Sea fleet"_s})
        for (const int width : {300, 420, 700}) {
            BarChart chart(theme, u"By subscription"_s);
            const Bars made = bars({u"prod"_s, second});
            chart.show(made.rows, made.counts);
            chart.resize(width, 480);
            chart.show();
            theme.choose(width == 420 ? SchemeChoice::Dark : SchemeChoice::Light);
            QTest::qWait(10);
            const QImage image = chart.grab().toImage();
            const QRectF band = chart.bandOf(0);
            const bool upright = chart.orientation() == Qt::Vertical;
            const QPoint inside = upright ? QPoint(qRound(band.center().x()), chart.height() - 40)
                                          : QPoint(width * 55 / 100, qRound(band.center().y()));
            QCOMPARE(image.pixelColor(inside).name(), theme.color(Role::Accent).name());
            const QPoint above(inside.x(), 4);
            QVERIFY(image.pixelColor(above).name() != theme.color(Role::Accent).name());
        }
}

void tst_BarChart::aClickOpensTheBarUnderIt()
{
    Theme theme;
    for (const QString &second : {u"dev"_s, u"Landing zone of the North Sea fleet"_s}) {
        BarChart chart(theme, u"By subscription"_s);
        chart.resize(420, 200);
        const Bars made = bars({u"prod"_s, second});
        chart.show(made.rows, made.counts);
        chart.show();
        QSignalSpy opened(&chart, &BarChart::opened);
        QTest::mouseClick(chart.viewport(), Qt::LeftButton, {}, chart.bandOf(1).center().toPoint());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.at(0).at(0).value<FigureRow>().name, second);
    }
}

void tst_BarChart::aScreenReaderHearsTheFigures()
{
    Theme theme;
    BarChart chart(theme, u"By subscription"_s);
    const Bars made = bars({u"prod"_s, u"dev"_s});
    chart.show(made.rows, made.counts);
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&chart);
    QVERIFY(heard);
    QCOMPARE(heard->text(QAccessible::Name), u"By subscription"_s);
    QVERIFY(heard->text(QAccessible::Description).contains(u"prod"));
    QVERIFY(heard->text(QAccessible::Description).contains(u"dev"));
}

void tst_BarChart::theCurrentBarStaysWhenFiguresGrow()
{
    Theme theme;
    BarChart chart(theme, u"By subscription"_s);
    chart.resize(420, 200);
    chart.show();
    chart.setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&chart));
    Bars made = bars({u"prod"_s, u"dev"_s, u"dr"_s});
    chart.show(made.rows, made.counts);
    QTest::keyClick(&chart, Qt::Key_End);
    QCOMPARE(chart.rows().at(static_cast<std::size_t>(chart.currentBar())).id, u"id2"_s);
    std::swap(made.rows[0], made.rows[2]);
    made.counts = {9000, 3000, 20};
    chart.show(made.rows, made.counts);
    QCOMPARE(chart.rows().at(static_cast<std::size_t>(chart.currentBar())).id, u"id2"_s);
    QCOMPARE(chart.currentBar(), 0);
}

void tst_BarChart::noBarsAreNoTrouble()
{
    Theme theme;
    BarChart chart(theme, u"By subscription"_s);
    chart.resize(420, 200);
    chart.show({}, {});
    chart.show();
    chart.setFocus();
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Left, Qt::Key_End, Qt::Key_Home, Qt::Key_Return})
        QTest::keyClick(&chart, key);
    QTest::mouseClick(chart.viewport(), Qt::LeftButton);
    QCOMPARE(chart.currentBar(), -1);
    QVERIFY(!chart.grab().isNull());
}

QTEST_MAIN(tst_BarChart)
#include "tst_BarChart.moc"
