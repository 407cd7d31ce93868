// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "CoverageDetails.h"
#include "CoverageText.h"
#include "CoverageView.h"
#include "EstateBuilder.h"
#include "SampleEstate.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

QPushButton *buttonCalled(const QWidget &view, const QString &name)
{
    for (QPushButton *button : view.findChildren<QPushButton *>())
        if (button->text() == name && button->isVisibleTo(&view))
            return button;
    return nullptr;
}

EstatePtr estateWith(std::vector<CoverageRow> rows)
{
    EstateBuilder builder;
    builder.setCoverage(std::move(rows));
    return std::move(builder).build();
}

CoverageRow rowOf(const QString &step, CoverageState state, const QString &reason = {})
{
    CoverageRow row;
    row.step = step;
    row.scope = u"/"_s;
    row.state = state;
    row.reason = reason;
    return row;
}

/// The view over an estate, at a size.
struct Coverage {
    Bench bench;
    CoverageView view{bench.workbench};

    explicit Coverage(const EstatePtr &estate = {}, const QSize &size = {1280, 720})
    {
        bench.theme.apply(*qApp);
        bench.theme.choose(SchemeChoice::Light);
        for (const auto &[step, title, service, type] :
             {std::tuple(u"rm-storage-queues"_s, u"Storage queues"_s, u"Storage"_s, u"azure_storage_queue"_s),
              std::tuple(u"ad-users"_s, u"Users"_s, u"Microsoft Entra ID"_s, u"azure_user"_s),
              std::tuple(u"rm-disks"_s, u"Managed disks"_s, u"Compute"_s, u"azure_managed_disk"_s)}) {
            StepInfo &info = bench.backend.steps[step];
            info.title = title;
            info.service = service;
            info.types = {type};
        }
        view.resize(size);
        view.show();
        view.activateWindow();
        if (estate)
            bench.show(estate);
    }
    bool hasRows(int rows) const
    {
        return QTest::qWaitFor([&] { return view.model().rowCount() == rows; });
    }
    void chooseStep(const QString &step) const
    {
        for (int row = 0; row < view.model().rowCount(); ++row)
            if (view.model().at(row)->step == step)
                view.table()->setCurrentIndex(view.model().index(row, 0));
    }
    const QString &stepAt(int row) const { return view.model().at(row)->step; }
    CoverageDetails &details() const { return *view.findChild<CoverageDetails *>(); }
};

} // namespace

class tst_CoverageView : public QObject {
    Q_OBJECT
private slots:
    void withoutAnEstateItSaysWhatToDo();
    void gapsComeFirst();
    void segmentsAndShortcutsFilter_data();
    void segmentsAndShortcutsFilter();
    void textServiceAndStateFilterTogether();
    void whenNothingMatchesItSaysHowToGoOn();
    void withoutGapsItSaysSo();
    void aDeniedStepTellsWhatItLacksAndWhereTheFixIs();
    void whatWasReadHasNoFix();
    void evidenceCanBeCopied();
    void aStepOpensTheListItFeeds_data();
    void aStepOpensTheListItFeeds();
    void aHeaderSortsTurnsAndForgets();
    void theChosenStepStaysThroughScenesAndFilters();
    void detailsStandBesideOrBelow_data();
    void detailsStandBesideOrBelow();
    void exactlyWhatIsShownIsExported();
    void hostileTextsArePlain();
    void manyRowsAreNoTrouble();
    void everyControlHasANameAndIsReachedByTab();
    void columnsAreRemembered();
    void itIsPaintedInLightAndDark_data();
    void itIsPaintedInLightAndDark();
};

void tst_CoverageView::withoutAnEstateItSaysWhatToDo()
{
    Coverage coverage;
    QVERIFY(buttonCalled(coverage.view, u"Add a connection"_s));
    QPushButton *demo = buttonCalled(coverage.view, u"Open the demo tenant"_s);
    QVERIFY(demo);
    QTest::mouseClick(demo, Qt::LeftButton);
    QCOMPARE(coverage.bench.backend.asked, QStringList{u"openDemo"_s});
    QVERIFY(!coverage.view.shown());
    coverage.bench.show(estateWith({}));
    QTRY_VERIFY(buttonCalled(coverage.view, u"Collect"_s));
}

void tst_CoverageView::gapsComeFirst()
{
    Coverage coverage(demoTenant());
    QVERIFY(coverage.hasRows(9));
    bool wasRead = false;
    for (int row = 0; row < 9; ++row) {
        const bool gap = isGap(coverage.view.model().at(row)->state);
        QVERIFY(!(gap && wasRead));
        wasRead = wasRead || !gap;
    }
    QCOMPARE(coverage.stepAt(0), u"rm-load-balancers"_s); // failed is the worst
}

void tst_CoverageView::segmentsAndShortcutsFilter_data()
{
    QTest::addColumn<QString>("segment");
    QTest::addColumn<QKeySequence>("keys");
    QTest::addColumn<int>("rows");
    QTest::newRow("gaps") << u"Gaps"_s << QKeySequence(Qt::Key_F7) << 6;
    QTest::newRow("read") << u"Read"_s << QKeySequence(Qt::CTRL | Qt::Key_F7) << 3;
}

void tst_CoverageView::segmentsAndShortcutsFilter()
{
    QFETCH(QString, segment);
    QFETCH(QKeySequence, keys);
    QFETCH(int, rows);
    Coverage coverage(demoTenant());
    QVERIFY(coverage.hasRows(9));
    QPushButton *button = buttonCalled(coverage.view, segment);
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(coverage.hasRows(rows));
    coverage.view.table()->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&coverage.view));
    QTest::keySequence(coverage.view.table(), QKeySequence(Qt::SHIFT | Qt::Key_F7));
    QVERIFY(coverage.hasRows(9));
    QVERIFY(buttonCalled(coverage.view, u"All"_s)->isChecked());
    QTest::keySequence(coverage.view.table(), keys);
    QVERIFY(coverage.hasRows(rows));
    QVERIFY(buttonCalled(coverage.view, segment)->isChecked());
}

void tst_CoverageView::textServiceAndStateFilterTogether()
{
    Coverage coverage(demoTenant());
    QVERIFY(coverage.hasRows(9));
    coverage.view.table()->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(&coverage.view));
    QTest::keySequence(coverage.view.table(), QKeySequence(Qt::ALT | Qt::Key_F7));
    auto *text = coverage.view.findChild<QLineEdit *>();
    QCOMPARE(QApplication::focusWidget(), text);
    QTest::keyClicks(text, u"QUEUES"_s);
    QVERIFY(coverage.hasRows(1));
    text->clear();
    QVERIFY(coverage.hasRows(9));
    const auto boxes = coverage.view.findChildren<QComboBox *>();
    QCOMPARE(boxes.size(), 2);
    QComboBox *state = boxes.at(0), *service = boxes.at(1);
    service->setCurrentText(u"Compute"_s);
    QVERIFY(coverage.hasRows(1));
    QCOMPARE(coverage.stepAt(0), u"rm-disks"_s);
    service->setCurrentIndex(0);
    state->setCurrentText(u"Denied"_s);
    QTRY_COMPARE(coverage.stepAt(0), u"rm-storage-queues"_s);
    QVERIFY(coverage.hasRows(1));
}

void tst_CoverageView::whenNothingMatchesItSaysHowToGoOn()
{
    Coverage coverage(demoTenant());
    QVERIFY(coverage.hasRows(9));
    coverage.view.findChild<QLineEdit *>()->setText(u"nothing like it"_s);
    QTRY_VERIFY(buttonCalled(coverage.view, u"Clear the filter"_s));
    QTest::mouseClick(buttonCalled(coverage.view, u"Clear the filter"_s), Qt::LeftButton);
    QVERIFY(coverage.hasRows(9));
}

void tst_CoverageView::withoutGapsItSaysSo()
{
    Coverage coverage(estateWith({rowOf(u"ad-users"_s, CoverageState::Complete)}));
    QVERIFY(coverage.hasRows(1));
    QTest::mouseClick(buttonCalled(coverage.view, u"Gaps"_s), Qt::LeftButton);
    QTRY_VERIFY(buttonCalled(coverage.view, u"Show all steps"_s));
    QTest::mouseClick(buttonCalled(coverage.view, u"Show all steps"_s), Qt::LeftButton);
    QVERIFY(coverage.hasRows(1));
}

void tst_CoverageView::aDeniedStepTellsWhatItLacksAndWhereTheFixIs()
{
    Coverage coverage(demoTenant());
    QVERIFY(coverage.hasRows(9));
    coverage.chooseStep(u"rm-storage-queues"_s);
    QVERIFY(coverage.details().evidence().contains(u"403 AuthorizationFailed"));
    QVERIFY(coverage.details().fixButton()->isVisible());
    const auto blocks = coverage.details().findChildren<QPlainTextEdit *>();
    QVERIFY(blocks.first()->toPlainText().contains(u"queueServices/queues/read"));
    QTest::mouseClick(buttonCalled(coverage.details(), u"Copy"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), u"Microsoft.Storage/storageAccounts/queueServices/queues/read"_s);
    QTest::mouseClick(coverage.details().fixButton(), Qt::LeftButton);
    QCOMPARE(coverage.bench.workbench.page(), Page::Permissions);
}

void tst_CoverageView::whatWasReadHasNoFix()
{
    Coverage coverage(demoTenant());
    QVERIFY(coverage.hasRows(9));
    coverage.chooseStep(u"rm-virtual-machines"_s);
    QVERIFY(!coverage.details().fixButton()->isVisible());
    QVERIFY(!coverage.bench.actions.find(u"coverage.showFix"_s)->isEnabled());
    QVERIFY(coverage.bench.actions.find(u"coverage.copyEvidence"_s)->isEnabled());
}

void tst_CoverageView::evidenceCanBeCopied()
{
    Coverage coverage(demoTenant());
    QVERIFY(coverage.hasRows(9));
    coverage.chooseStep(u"ad-users"_s);
    coverage.bench.actions.find(u"coverage.copyEvidence"_s)->trigger();
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.startsWith(u"GET https://management.azure.com/"));
    QVERIFY(copied.endsWith(u"2026-11-23T08:41:00Z"));
}

void tst_CoverageView::aStepOpensTheListItFeeds_data()
{
    QTest::addColumn<QString>("step");
    QTest::addColumn<QStringList>("types");
    QTest::addColumn<bool>("isWithin");
    QTest::newRow("of the tenant") << u"ad-users"_s << QStringList{u"azure_user"_s} << false;
    QTest::newRow("of a subscription") << u"rm-disks"_s << QStringList{u"azure_managed_disk"_s} << true;
}

void tst_CoverageView::aStepOpensTheListItFeeds()
{
    QFETCH(QString, step);
    QFETCH(QStringList, types);
    QFETCH(bool, isWithin);
    Coverage coverage(demoTenant());
    QVERIFY(coverage.hasRows(9));
    coverage.chooseStep(step);
    coverage.view.table()->setFocus();
    QTest::keyClick(coverage.view.table(), Qt::Key_Return);
    QCOMPARE(coverage.bench.workbench.page(), Page::Table);
    QCOMPARE(coverage.bench.workbench.list().types, types);
    QCOMPARE(!coverage.bench.workbench.list().within.isEmpty(), isWithin);
}

void tst_CoverageView::aHeaderSortsTurnsAndForgets()
{
    Coverage coverage(demoTenant());
    QVERIFY(coverage.hasRows(9));
    const QString worst = coverage.stepAt(0);
    QHeaderView *header = coverage.view.table()->horizontalHeader();
    const auto click = [&] {
        const int section = static_cast<int>(CoverageColumn::Count);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                          QPoint(header->sectionViewportPosition(section) + 12, header->height() / 2));
    };
    click();
    QTRY_COMPARE(coverage.stepAt(0), u"ad-users"_s); // 300 is the most
    click();
    QTRY_COMPARE(coverage.view.model().at(8)->step, u"ad-users"_s);
    click();
    QTRY_COMPARE(coverage.stepAt(0), worst);
    QVERIFY(!header->isSortIndicatorShown());
}

void tst_CoverageView::theChosenStepStaysThroughScenesAndFilters()
{
    Coverage coverage(demoTenant());
    QVERIFY(coverage.hasRows(9));
    coverage.chooseStep(u"rm-disks"_s);
    QTest::mouseClick(buttonCalled(coverage.view, u"Gaps"_s), Qt::LeftButton);
    QVERIFY(coverage.hasRows(6));
    QCOMPARE(coverage.stepAt(coverage.view.table()->currentIndex().row()), u"rm-disks"_s);
    QTest::mouseClick(buttonCalled(coverage.view, u"Read"_s), Qt::LeftButton);
    QVERIFY(coverage.hasRows(3));
    QVERIFY(!coverage.view.table()->currentIndex().isValid());
    QTest::mouseClick(buttonCalled(coverage.view, u"All"_s), Qt::LeftButton);
    QVERIFY(coverage.hasRows(9));
    QCOMPARE(coverage.stepAt(coverage.view.table()->currentIndex().row()), u"rm-disks"_s);
    coverage.bench.show(demoTenant());
    QTest::qWait(50);
    QCOMPARE(coverage.stepAt(coverage.view.table()->currentIndex().row()), u"rm-disks"_s);
}

void tst_CoverageView::detailsStandBesideOrBelow_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<Qt::Orientation>("orientation");
    QTest::newRow("narrow") << 800 << Qt::Vertical;
    QTest::newRow("wide") << 1400 << Qt::Horizontal;
}

void tst_CoverageView::detailsStandBesideOrBelow()
{
    QFETCH(int, width);
    QFETCH(Qt::Orientation, orientation);
    Coverage coverage(demoTenant(), {width, 720});
    QVERIFY(coverage.hasRows(9));
    const auto splitters = coverage.view.findChildren<QSplitter *>();
    const bool found = std::any_of(splitters.begin(), splitters.end(), [&](const QSplitter *splitter) {
        return splitter->indexOf(&coverage.details()) >= 0 && splitter->orientation() == orientation;
    });
    QVERIFY(found);
    QVERIFY(coverage.view.minimumSizeHint().width() <= 800);
}

void tst_CoverageView::exactlyWhatIsShownIsExported()
{
    Coverage coverage(demoTenant());
    QVERIFY(coverage.hasRows(9));
    QTest::mouseClick(buttonCalled(coverage.view, u"Gaps"_s), Qt::LeftButton);
    QVERIFY(coverage.hasRows(6));
    const auto table = coverage.view.shown();
    QVERIFY(table);
    QCOMPARE(table->rows, 6);
    QCOMPARE(table->header.size(), coverageColumns);
    coverage.bench.workbench.showScene({}); // a file is written from what was shown
    for (qint64 row = 0; row < table->rows; ++row)
        QVERIFY(!table->cell(row, 0).isEmpty());
    const QString csv = csvText(*table);
    QVERIFY(csv.contains(u"Storage queues"));
    QVERIFY(csv.contains(u"2026-11-23T08:41:00Z"));
}

void tst_CoverageView::hostileTextsArePlain()
{
    CoverageRow hostile = rowOf(u"<b>step</b>\u202E"_s, CoverageState::Denied, u"<img src=x onerror=alert(1)>\nline"_s);
    hostile.permissions = {u"<script>/read"_s, QString(300, u'p')};
    hostile.evidence = {u"GET https://x/"_s + QString(600, u'a'), 403, u"<i>"_s, u"\u202Eevil"_s, u"id"_s, {}};
    Coverage coverage(estateWith({hostile}), {900, 720});
    QVERIFY(coverage.hasRows(1));
    coverage.view.table()->setCurrentIndex(coverage.view.model().index(0, 0));
    QVERIFY(!coverage.view.grab().isNull());
    for (const QLabel *label : coverage.details().findChildren<QLabel *>()) {
        QVERIFY(!label->text().contains(QChar(0x202E)));
        if (!label->text().isEmpty() && label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    for (const QPlainTextEdit *block : coverage.details().findChildren<QPlainTextEdit *>())
        QVERIFY(!block->toPlainText().contains(QChar(0x202E)));
    QVERIFY(coverage.details().widget()->width() <= coverage.details().viewport()->width());
}

void tst_CoverageView::manyRowsAreNoTrouble()
{
    std::vector<CoverageRow> rows;
    for (int number = 0; number < 50000; ++number) {
        rows.push_back(
            rowOf(u"step-%1"_s.arg(number % 200), number % 3 ? CoverageState::Complete : CoverageState::Denied));
        rows.back().scope = u"/subscriptions/%1"_s.arg(number);
    }
    Coverage coverage(estateWith(std::move(rows)));
    QVERIFY(coverage.hasRows(50000));
    QTest::mouseClick(buttonCalled(coverage.view, u"Gaps"_s), Qt::LeftButton);
    QVERIFY(coverage.hasRows(16667));
    coverage.view.table()->setFocus();
    QTest::keyClick(coverage.view.table(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(coverage.view.table()->currentIndex().row(), 16666);
}

void tst_CoverageView::everyControlHasANameAndIsReachedByTab()
{
    Coverage coverage(demoTenant());
    QVERIFY(coverage.hasRows(9));
    coverage.chooseStep(u"rm-storage-queues"_s);
    QVERIFY(QTest::qWaitForWindowActive(&coverage.view));
    coverage.view.table()->setFocus();
    QSet<QWidget *> reached;
    for (int presses = 0; presses < 30; ++presses) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QList<QWidget *> wanted{coverage.view.table(), coverage.details().fixButton(),
                                  coverage.details().listButton(), coverage.view.findChild<QLineEdit *>(),
                                  coverage.view.findChild<QComboBox *>()};
    for (QWidget *widget : wanted)
        QVERIFY2(reached.contains(widget), widget->metaObject()->className());
    for (const QWidget *widget : reached) {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 widget->metaObject()->className());
    }
}

void tst_CoverageView::columnsAreRemembered()
{
    QByteArray state;
    {
        Coverage coverage(demoTenant());
        coverage.view.table()->setColumnWidth(static_cast<int>(CoverageColumn::Scope), 321);
        state = coverage.view.saveState();
    }
    Coverage coverage(demoTenant());
    coverage.view.restoreState(state);
    QCOMPARE(coverage.view.table()->columnWidth(static_cast<int>(CoverageColumn::Scope)), 321);
    coverage.view.restoreState("nonsense");
}

void tst_CoverageView::itIsPaintedInLightAndDark_data()
{
    QTest::addColumn<SchemeChoice>("scheme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("name");
    for (const QSize size : {QSize(900, 720), QSize(1280, 720), QSize(1600, 1000)})
        for (const SchemeChoice scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
            const QString name =
                u"coverage-%1-%2"_s.arg(scheme == SchemeChoice::Light ? u"light"_s : u"dark"_s).arg(size.width());
            QTest::addRow("%s", qPrintable(name)) << scheme << size << name;
        }
}

void tst_CoverageView::itIsPaintedInLightAndDark()
{
    QFETCH(SchemeChoice, scheme);
    QFETCH(QSize, size);
    QFETCH(QString, name);
    Coverage coverage(demoTenant(), size);
    coverage.bench.theme.choose(scheme);
    QVERIFY(coverage.hasRows(9));
    coverage.chooseStep(u"rm-storage-queues"_s);
    coverage.view.table()->setFocus();
    QTest::qWait(20);
    const QImage image = coverage.view.grab().toImage();
    QVERIFY(!image.isNull());
    if (const QString folder = qEnvironmentVariable("AZIMUTH_SHOTS"); !folder.isEmpty())
        QVERIFY(image.save(folder + u'/' + name + u".png"_s));
}

QTEST_MAIN(tst_CoverageView)
#include "tst_CoverageView.moc"
