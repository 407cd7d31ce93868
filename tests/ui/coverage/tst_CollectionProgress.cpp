// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "CoverageText.h"
#include "CoverageView.h"
#include "EndNotice.h"
#include "ProgressModel.h"
#include "ProgressPanel.h"
#include "SampleEstate.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

using Phase = CollectionStatus::Phase;

/// `done` of `all` steps are read, three run, the rest wait; one in ten has a gap.
CollectionStatus statusOf(int done, int all)
{
    CollectionStatus status;
    status.phase = Phase::Collecting;
    for (int at = 0; at < all; ++at) {
        StepStatus step;
        step.id = u"step-%1"_s.arg(at);
        step.title = u"Step %1"_s.arg(at);
        step.mark = at < done ? (at % 10 == 3 ? Mark::Gap : Mark::Ready)
            : at < done + 3   ? Mark::Running
                              : Mark::Waiting;
        if (step.mark != Mark::Waiting) {
            step.entities = at * 37;
            step.seconds = 4 + at;
            step.listings = 12;
            step.finished = at < done ? 12 : 5;
            step.gaps = step.mark == Mark::Gap ? 2 : 0;
            step.detail = step.mark == Mark::Gap ? u"waits 18 s, throttled"_s : QString();
        }
        status.entities += step.entities;
        status.gaps += step.gaps;
        status.steps.push_back(step);
    }
    status.stepsDone = done;
    status.entitiesPerSecond = 310;
    status.requestsPerSecond = 22;
    status.secondsLeft = 80;
    status.seconds = 95;
    return status;
}

QPushButton *buttonCalled(const QWidget &view, const QString &name)
{
    for (QPushButton *button : view.findChildren<QPushButton *>())
        if (button->text() == name && button->isVisibleTo(&view))
            return button;
    return nullptr;
}

struct Coverage {
    Bench bench;
    CoverageView view{bench.workbench};

    explicit Coverage(const QSize &size = {1280, 720})
    {
        bench.theme.apply(*qApp);
        bench.theme.setReducedMotion(true);
        view.resize(size);
        view.show();
    }
    void progress(const CollectionStatus &status)
    {
        bench.backend.status = status;
        emit bench.backend.collectionProgressed(status);
    }
    ProgressPanel &panel() const { return *view.findChild<ProgressPanel *>(); }
};

} // namespace

class tst_CollectionProgress : public QObject {
    Q_OBJECT
private slots:
    void aStatusChangesOnlyTheRowsThatChanged();
    void anotherPlanIsAnotherList();
    void durationsAreSaidInWords_data();
    void durationsAreSaidInWords();
    void everyPhaseIsSaidInWords_data();
    void everyPhaseIsSaidInWords();
    void twoHundredStepsAreShownAndCanBeCancelled();
    void theRunningStepStaysInSightUntilAHandMovesTheList();
    void aHostileTitleIsPlainText();
    void anEndSaysTheNextStep_data();
    void anEndSaysTheNextStep();
    void theArcStandsStillWithReducedMotion();
    void itIsPaintedInLightAndDark_data();
    void itIsPaintedInLightAndDark();
};

void tst_CollectionProgress::aStatusChangesOnlyTheRowsThatChanged()
{
    ProgressModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(statusOf(10, 200).steps);
    QCOMPARE(model.rowCount(), 200);
    QCOMPARE(model.firstRunning(), 10);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.show(statusOf(11, 200).steps);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 2); // one ended, one began
    QCOMPARE(model.index(150, ProgressModel::Note).data().toString(), u"waiting"_s);
    QCOMPARE(model.index(3, ProgressModel::Gaps).data(ProgressModel::SortRole).toLongLong(), 2);
    QCOMPARE(model.index(11, ProgressModel::Listings).data().toString(), u"5 of 12"_s);
    QCOMPARE(model.index(11, ProgressModel::Rate).data().toString(), u"27"_s);
}

void tst_CollectionProgress::anotherPlanIsAnotherList()
{
    ProgressModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(statusOf(1, 5).steps);
    model.show(statusOf(1, 9).steps);
    QCOMPARE(model.rowCount(), 9);
    model.show({});
    QCOMPARE(model.firstRunning(), -1);
    QCOMPARE(model.at(0), nullptr);
}

void tst_CollectionProgress::durationsAreSaidInWords_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << 0.0 << u"0 s"_s;
    QTest::newRow("seconds") << 4.4 << u"4 s"_s;
    QTest::newRow("nearly a minute") << 59.6 << u"1 min"_s;
    QTest::newRow("a minute and more") << 80.0 << u"1 min 20 s"_s;
    QTest::newRow("an hour") << 3600.0 << u"1 h"_s;
    QTest::newRow("hours") << 7500.0 << u"2 h 5 min"_s;
    QTest::newRow("less than nothing") << -3.0 << u"0 s"_s;
}

void tst_CollectionProgress::durationsAreSaidInWords()
{
    QFETCH(double, seconds);
    QTEST(CoverageText::duration(seconds), "words");
}

void tst_CollectionProgress::everyPhaseIsSaidInWords_data()
{
    QTest::addColumn<Phase>("phase");
    QTest::addColumn<bool>("isShown");
    QTest::addColumn<QString>("headline");
    QTest::newRow("idle") << Phase::Idle << false << QString();
    QTest::newRow("signing in") << Phase::SigningIn << true << u"Signing in"_s;
    QTest::newRow("collecting") << Phase::Collecting << true << u"41 of 69 steps"_s;
    QTest::newRow("sealing") << Phase::Sealing << true << u"Sealing the snapshot"_s;
    QTest::newRow("ended") << Phase::Ended << false << QString();
}

void tst_CollectionProgress::everyPhaseIsSaidInWords()
{
    QFETCH(Phase, phase);
    QFETCH(bool, isShown);
    QFETCH(QString, headline);
    Coverage coverage;
    CollectionStatus status = statusOf(41, 69);
    status.phase = phase;
    coverage.progress(status);
    QCOMPARE(coverage.panel().isVisible(), isShown);
    if (isShown)
        QCOMPARE(coverage.panel().headline(), headline);
}

void tst_CollectionProgress::twoHundredStepsAreShownAndCanBeCancelled()
{
    Coverage coverage;
    for (int done = 0; done < 197; ++done)
        coverage.progress(statusOf(done, 200));
    QCOMPARE(coverage.panel().headline(), u"196 of 200 steps"_s);
    const auto *bar = coverage.panel().findChild<QProgressBar *>();
    QCOMPARE(bar->value(), 196);
    QCOMPARE(bar->maximum(), 200);
    QPushButton *cancel = coverage.panel().cancelButton();
    cancel->setFocus();
    QTest::keyClick(cancel, Qt::Key_Space);
    QTest::mouseClick(cancel, Qt::LeftButton);
    QCOMPARE(coverage.bench.backend.asked, QStringList{u"cancelCollection"_s}); // once
}

void tst_CollectionProgress::theRunningStepStaysInSightUntilAHandMovesTheList()
{
    Coverage coverage;
    QTableView *table = coverage.panel().table();
    const auto isInSight = [table](int row) {
        return table->viewport()->rect().contains(table->visualRect(table->model()->index(row, 0)).center());
    };
    coverage.progress(statusOf(0, 200));
    coverage.progress(statusOf(150, 200));
    QVERIFY(isInSight(150));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(isInSight(0));
    coverage.progress(statusOf(160, 200));
    QVERIFY(isInSight(0));
}

void tst_CollectionProgress::aHostileTitleIsPlainText()
{
    Coverage coverage;
    CollectionStatus status = statusOf(1, 3);
    status.steps[0].title = u"<b>bold</b>\u202Etxt"_s + QString(300, u'w');
    status.steps[1].detail = u"two\nlines"_s;
    coverage.progress(status);
    QVERIFY(!coverage.view.grab().isNull());
    emit coverage.bench.backend.collectionEnded(
        {CollectionEnd::Kind::Failed, u"<img src=x>\u202E was cut."_s, u"<script>"_s});
    for (const QLabel *label : coverage.view.findChild<EndNotice *>()->findChildren<QLabel *>())
        if (!label->text().isEmpty()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!label->text().contains(QChar(0x202E)));
        }
}

void tst_CollectionProgress::anEndSaysTheNextStep_data()
{
    QTest::addColumn<CollectionEnd::Kind>("kind");
    QTest::addColumn<QString>("button");
    QTest::addColumn<Page>("page");
    QTest::addColumn<QStringList>("asked");
    using Kind = CollectionEnd::Kind;
    QTest::newRow("complete") << Kind::Complete << u"Open the overview"_s << Page::Overview << QStringList{};
    QTest::newRow("gaps") << Kind::Gaps << u"Show the gaps"_s << Page::Coverage << QStringList{};
    QTest::newRow("fixes") << Kind::Gaps << u"Show the fixes"_s << Page::Permissions << QStringList{};
    QTest::newRow("cancelled") << Kind::Cancelled << u"Collect again"_s << Page::Coverage << QStringList{u"collect"_s};
    QTest::newRow("failed") << Kind::Failed << u"Try again"_s << Page::Coverage << QStringList{u"collect"_s};
}

void tst_CollectionProgress::anEndSaysTheNextStep()
{
    QFETCH(CollectionEnd::Kind, kind);
    QFETCH(QString, button);
    QFETCH(Page, page);
    QFETCH(QStringList, asked);
    Coverage coverage;
    coverage.bench.show(demoTenant());
    QTRY_COMPARE(coverage.view.model().rowCount(), 9);
    coverage.bench.workbench.show(Page::Coverage);
    coverage.progress(statusOf(3, 9));
    QVERIFY(coverage.panel().isVisible());
    coverage.bench.backend.status.phase = Phase::Ended;
    emit coverage.bench.backend.collectionEnded({kind, u"It is over."_s, {}});
    QVERIFY(!coverage.panel().isVisible());
    auto *notice = coverage.view.findChild<EndNotice *>();
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->accessibleName(), u"It is over."_s);
    QPushButton *next = buttonCalled(*notice, button);
    QVERIFY(next);
    QTest::mouseClick(next, Qt::LeftButton);
    QCOMPARE(coverage.bench.workbench.page(), page);
    QCOMPARE(coverage.bench.backend.asked, asked);
    QVERIFY(!notice->isVisible());
    if (button == u"Show the gaps")
        QTRY_COMPARE(coverage.view.model().rowCount(), 6);
}

void tst_CollectionProgress::theArcStandsStillWithReducedMotion()
{
    Coverage coverage;
    coverage.progress(statusOf(2, 9));
    QTest::qWait(50); // laid out
    const QImage before = coverage.view.grab().toImage();
    QTest::qWait(150);
    QCOMPARE(coverage.view.grab().toImage(), before);
    coverage.bench.theme.setReducedMotion(false);
    QTRY_VERIFY(coverage.view.grab().toImage() != before);
}

void tst_CollectionProgress::itIsPaintedInLightAndDark_data()
{
    QTest::addColumn<SchemeChoice>("scheme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isFirst");
    QTest::addColumn<QString>("name");
    for (const QSize size : {QSize(1280, 720), QSize(1600, 1000)})
        for (const SchemeChoice scheme : {SchemeChoice::Light, SchemeChoice::Dark})
            for (const bool first : {true, false}) {
                const QString name = u"collecting%1-%2-%3"_s.arg(first ? u"-first"_s : QString())
                                         .arg(scheme == SchemeChoice::Light ? u"light"_s : u"dark"_s)
                                         .arg(size.width());
                QTest::addRow("%s", qPrintable(name)) << scheme << size << first << name;
            }
}

void tst_CollectionProgress::itIsPaintedInLightAndDark()
{
    QFETCH(SchemeChoice, scheme);
    QFETCH(QSize, size);
    QFETCH(bool, isFirst);
    QFETCH(QString, name);
    Coverage coverage(size);
    coverage.bench.theme.choose(scheme);
    if (!isFirst) {
        coverage.bench.show(demoTenant());
        QTRY_COMPARE(coverage.view.model().rowCount(), 9);
    }
    coverage.progress(statusOf(41, 69));
    QTest::qWait(20);
    const QImage image = coverage.view.grab().toImage();
    QVERIFY(image.pixelColor(image.width() / 2, 4).isValid());
    const QString folder = qEnvironmentVariable("AZIMUTH_SHOTS");
    if (!folder.isEmpty())
        QVERIFY(image.save(folder + u'/' + name + u".png"_s));
    coverage.bench.backend.status.phase = Phase::Ended;
    emit coverage.bench.backend.collectionEnded(
        {CollectionEnd::Kind::Gaps, u"12,480 entities were read. 2 gaps remain."_s, u"It took 3 min 12 s."_s});
    QTest::qWait(20);
    if (!folder.isEmpty() && !isFirst)
        QVERIFY(coverage.view.grab().save(folder + u'/' + name + u"-ended.png"_s));
}

QTEST_MAIN(tst_CollectionProgress)
#include "tst_CollectionProgress.moc"
