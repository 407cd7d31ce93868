// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "EstateBuilder.h"
#include "FigureCard.h"
#include "FigureList.h"
#include "OverviewView.h"
#include "SampleEstate.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

FigureList *listCalled(const QWidget &view, const QString &name)
{
    for (FigureList *list : view.findChildren<FigureList *>())
        if (list->accessibleName() == name)
            return list;
    return nullptr;
}

FigureCard *cardCalled(const QWidget &view, const QString &name)
{
    for (FigureCard *card : view.findChildren<FigureCard *>())
        if (card->text() == name)
            return card;
    return nullptr;
}

QPushButton *buttonCalled(const QWidget &view, const QString &name)
{
    for (QPushButton *button : view.findChildren<QPushButton *>())
        if (button->text() == name && button->isVisibleTo(&view))
            return button;
    return nullptr;
}

/// Users of both kinds and applications whose secrets end: what the demo's truth leaves out.
EstatePtr peopledTenant()
{
    EstateBuilder builder;
    builder.setTypes(demoTenant()->catalog());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QList<std::pair<QString, int>> applications{
        {u"legacy-mail-relay"_s, -3}, {u"crm-connector"_s, 5},  {u"hr-onboarding"_s, 12},      {u"intranet-web"_s, 19},
        {u"print-service"_s, 27},     {u"backup-agent"_s, 300}, {u"<b>hostile</b>\u202E"_s, 2}};
    for (const auto &[name, days] : applications)
        builder.add(u"app "_s + name, u"azure_service_principal", name,
                    "{\"passwordCredentialsExpireOn\":["
                        + QByteArray::number(now.addDays(days).addSecs(3600).toMSecsSinceEpoch()) + "]}");
    for (int number = 0; number < 120; ++number)
        builder.add(u"user-%1"_s.arg(number), u"azure_user", u"User %1"_s.arg(number),
                    QByteArray("{\"userType\":\"") + (number % 8 ? "Member" : "Guest")
                        + "\",\"active\":" + (number % 15 ? "true" : "false") + '}');
    std::vector<CoverageRow> rows;
    for (int number = 0; number < 60; ++number) {
        CoverageRow row;
        row.step = u"step-%1"_s.arg(number);
        row.scope = u"/"_s;
        row.state = number % 11 == 0 ? CoverageState::Denied
            : number % 13 == 0       ? CoverageState::Limited
                                     : CoverageState::Complete;
        row.permissions = {u"Policy.Read.All"_s};
        rows.push_back(row);
    }
    builder.setCoverage(std::move(rows));
    return std::move(builder).build();
}

/// With findings of every severity.
Scene peopledScene()
{
    Scene scene = sceneOf(peopledTenant());
    std::vector<Finding> findings(37);
    for (std::size_t at = 0; at < findings.size(); ++at)
        findings[at].severity = at < 4 ? Severity::Critical
            : at < 15                  ? Severity::High
            : at < 29                  ? Severity::Medium
            : at < 35                  ? Severity::Low
                                       : Severity::Info;
    scene.findings = std::make_shared<const std::vector<Finding>>(std::move(findings));
    return scene;
}

/// The view with an estate in it, at a size.
struct Overview {
    Bench bench;
    OverviewView view{bench.workbench};

    explicit Overview(const EstatePtr &estate = {}, const QSize &size = {1280, 720})
    {
        bench.theme.apply(*qApp);
        bench.theme.choose(SchemeChoice::Light);
        for (const QString &step : {u"rm-storage-queues"_s, u"rm-disks"_s, u"rm-key-vaults"_s}) {
            StepInfo &info = bench.backend.steps[step];
            info.title = step.toUpper();
            info.service = u"Storage"_s;
        }
        view.resize(size);
        view.show();
        if (estate)
            bench.show(estate);
    }
    bool isReady() const
    {
        return QTest::qWaitFor([this] { return view.figures() != nullptr; });
    }
};

} // namespace

class tst_OverviewView : public QObject {
    Q_OBJECT
private slots:
    void withoutAnEstateItSaysWhatToDo();
    void whileCollectingItSaysSo();
    void figuresAreThoseOfTheEstate();
    void everyCardOpensWhatIsBehindIt_data();
    void everyCardOpensWhatIsBehindIt();
    void aBarOpensItsListByKeyboardAndMouse();
    void coverageAndGapsOpenTheirPages_data();
    void coverageAndGapsOpenTheirPages();
    void findingsCredentialsAndSharesOpenTheirLists();
    void everyPartCanBeReachedByTab();
    void theGridFollowsTheWidth_data();
    void theGridFollowsTheWidth();
    void nothingIsWiderThanTheView_data();
    void nothingIsWiderThanTheView();
    void figuresGrowWithoutRebuilding();
    void aClosedEstateLeavesNothingBehind();
    void everyEstateCanBeShown_data();
    void everyEstateCanBeShown();
    void whatIsShownCanBeExported();
    void itIsPaintedInLightAndDark_data();
    void itIsPaintedInLightAndDark();
};

void tst_OverviewView::withoutAnEstateItSaysWhatToDo()
{
    Overview overview;
    QSignalSpy added(overview.bench.actions.add(u"connection.add"_s, u"Add"_s, Menu::File), &QAction::triggered);
    QPushButton *add = buttonCalled(overview.view, u"Add a connection"_s);
    QVERIFY(add);
    QTest::mouseClick(add, Qt::LeftButton);
    QCOMPARE(added.size(), 1);
    QPushButton *demo = buttonCalled(overview.view, u"Open the demo tenant"_s);
    QVERIFY(demo);
    demo->setFocus();
    QTest::keyClick(demo, Qt::Key_Space);
    QCOMPARE(overview.bench.backend.asked, QStringList{u"openDemo"_s});
    QVERIFY(!overview.view.shown());
}

void tst_OverviewView::whileCollectingItSaysSo()
{
    Overview overview;
    overview.bench.backend.status.phase = CollectionStatus::Phase::Collecting;
    emit overview.bench.backend.collectionProgressed(overview.bench.backend.status);
    QTRY_VERIFY(!buttonCalled(overview.view, u"Add a connection"_s));
    QTRY_VERIFY(buttonCalled(overview.view, u"Show the progress"_s));
    QTest::mouseClick(buttonCalled(overview.view, u"Show the progress"_s), Qt::LeftButton);
    QCOMPARE(overview.bench.workbench.page(), Page::Coverage);
}

void tst_OverviewView::figuresAreThoseOfTheEstate()
{
    Overview overview(demoTenant());
    QVERIFY(overview.isReady());
    const OverviewFigures &figures = *overview.view.figures();
    QCOMPARE(cardCalled(overview.view, u"Entities"_s)->figure(), QLocale().toString(figures.entities));
    QCOMPARE(cardCalled(overview.view, u"Relationships"_s)->figure(), QLocale().toString(figures.relationships));
    const FigureList *types = listCalled(overview.view, u"Entities by type"_s);
    QCOMPARE(types->model()->rowCount(), 10);
    QCOMPARE(types->model()->index(0, 0).data().toString(), figures.types.front().name);
    QCOMPARE(listCalled(overview.view, u"Gaps"_s)->model()->rowCount(), 6);
    const FigureList *findings = listCalled(overview.view, u"Findings by severity"_s);
    QVERIFY(findings->isVisible() && figures.openFindings() > 0);
    QCOMPARE(findings->model()->rowCount(), 5); // of all of them it was told how severe they are
    QCOMPARE(figures.findings.back(), 0);
}

void tst_OverviewView::everyCardOpensWhatIsBehindIt_data()
{
    QTest::addColumn<QString>("card");
    QTest::addColumn<Page>("page");
    QTest::addColumn<QStringList>("types");
    QTest::newRow("entities") << u"Entities"_s << Page::Table << QStringList{};
    QTest::newRow("relationships") << u"Relationships"_s << Page::Table << QStringList{};
    QTest::newRow("subscriptions") << u"Subscriptions"_s << Page::Table << QStringList{u"azure_subscription"_s};
    QTest::newRow("applications") << u"Applications"_s << Page::Table << QStringList{u"azure_service_principal"_s};
    QTest::newRow("findings") << u"Open findings"_s << Page::Findings << QStringList{};
}

void tst_OverviewView::everyCardOpensWhatIsBehindIt()
{
    QFETCH(QString, card);
    QFETCH(Page, page);
    QFETCH(QStringList, types);
    Overview overview(demoTenant());
    QVERIFY(overview.isReady());
    FigureCard *pressed = cardCalled(overview.view, card);
    QVERIFY(pressed);
    QVERIFY(pressed->accessibleName().startsWith(card));
    QTest::mouseClick(pressed, Qt::LeftButton);
    QCOMPARE(overview.bench.workbench.page(), page);
    QCOMPARE(overview.bench.workbench.list().types, types);
    overview.bench.workbench.back();
    pressed->setFocus();
    QTest::keyClick(pressed, Qt::Key_Return);
    QCOMPARE(overview.bench.workbench.page(), page);
}

void tst_OverviewView::aBarOpensItsListByKeyboardAndMouse()
{
    Overview overview(demoTenant());
    QVERIFY(overview.isReady());
    FigureList *types = listCalled(overview.view, u"Entities by type"_s);
    QTest::mouseClick(types->viewport(), Qt::LeftButton, {}, types->visualRect(types->model()->index(2, 0)).center());
    QCOMPARE(overview.bench.workbench.list(), overview.view.figures()->types[2].list);
    QCOMPARE(overview.bench.workbench.page(), Page::Table);
    types->setFocus();
    QTest::keyClick(types, Qt::Key_Home);
    QTest::keyClick(types, Qt::Key_Down);
    QTest::keyClick(types, Qt::Key_Return);
    QCOMPARE(overview.bench.workbench.list(), overview.view.figures()->types[1].list);
}

void tst_OverviewView::coverageAndGapsOpenTheirPages_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<Page>("page");
    QTest::newRow("coverage") << u"Coverage"_s << Page::Coverage;
    QTest::newRow("gaps") << u"Gaps"_s << Page::Coverage;
}

void tst_OverviewView::coverageAndGapsOpenTheirPages()
{
    QFETCH(QString, list);
    QFETCH(Page, page);
    Overview overview(demoTenant());
    QVERIFY(overview.isReady());
    FigureList *rows = listCalled(overview.view, list);
    rows->setFocus();
    QTest::keyClick(rows, Qt::Key_Space);
    QCOMPARE(overview.bench.workbench.page(), page);
}

void tst_OverviewView::findingsCredentialsAndSharesOpenTheirLists()
{
    Overview overview;
    overview.bench.workbench.showScene(peopledScene());
    QVERIFY(overview.isReady());
    Workbench &workbench = overview.bench.workbench;
    FigureList *findings = listCalled(overview.view, u"Findings by severity"_s);
    QVERIFY(findings->isVisible());
    QCOMPARE(findings->model()->rowCount(), 5);
    QCOMPARE(findings->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(), u"High, 11 findings"_s);
    findings->setFocus();
    QTest::keyClick(findings, Qt::Key_Return);
    QCOMPARE(workbench.page(), Page::Findings);

    FigureList *people = listCalled(overview.view, u"Identities"_s);
    QCOMPARE(people->model()->rowCount(), 3);
    people->setFocus();
    QTest::keyClick(people, Qt::Key_Home);
    QTest::keyClick(people, Qt::Key_Return);
    QCOMPARE(workbench.list(), overview.view.figures()->guests.list);
    QCOMPARE(overview.view.figures()->guests.count, 15);

    FigureList *credentials = listCalled(overview.view, u"Credentials that expire"_s);
    QCOMPARE(credentials->model()->rowCount(), 6);
    credentials->setFocus();
    QTest::keyClick(credentials, Qt::Key_Home);
    QTest::keyClick(credentials, Qt::Key_Return);
    QCOMPARE(workbench.entityKey(), u"app legacy-mail-relay"_s);
    QCOMPARE(workbench.list().keys.size(), 6);
    QCOMPARE(workbench.page(), Page::Table);
}

void tst_OverviewView::everyPartCanBeReachedByTab()
{
    Overview overview(demoTenant());
    QVERIFY(overview.isReady());
    QVERIFY(QTest::qWaitForWindowActive(&overview.view));
    QSet<QWidget *> reached;
    cardCalled(overview.view, u"Entities"_s)->setFocus();
    for (int presses = 0; presses < 60; ++presses) {
        reached.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (QWidget *widget : overview.view.findChildren<QWidget *>())
        if (widget->isVisible() && (qobject_cast<FigureList *>(widget) || qobject_cast<QAbstractButton *>(widget))) {
            QVERIFY2(reached.contains(widget), qPrintable(widget->accessibleName()));
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            QVERIFY(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()));
        }
}

void tst_OverviewView::theGridFollowsTheWidth_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("columns");
    QTest::newRow("1280") << QSize(1280, 720) << 2;
    QTest::newRow("1359") << QSize(1359, 720) << 2;
    QTest::newRow("1360") << QSize(1360, 768) << 3;
    QTest::newRow("1600") << QSize(1600, 1000) << 3;
    QTest::newRow("narrow") << QSize(480, 720) << 1;
}

void tst_OverviewView::theGridFollowsTheWidth()
{
    QFETCH(QSize, size);
    QFETCH(int, columns);
    Overview overview(demoTenant(), size);
    QVERIFY(overview.isReady());
    QCOMPARE(overview.view.columnCount(), columns);
}

void tst_OverviewView::nothingIsWiderThanTheView_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {480, 700, 1000, 1280, 1600})
        QTest::addRow("%d", width) << width;
}

void tst_OverviewView::nothingIsWiderThanTheView()
{
    QFETCH(int, width);
    Overview overview(oddTenant(), {width, 720});
    QVERIFY(overview.isReady());
    QTest::qWait(0);
    const auto *area = overview.view.findChild<QScrollArea *>();
    QVERIFY2(area->widget()->width() <= area->viewport()->width(),
             qPrintable(u"%1 > %2"_s.arg(area->widget()->width()).arg(area->viewport()->width())));
}

void tst_OverviewView::figuresGrowWithoutRebuilding()
{
    Overview overview(bigTenant(500));
    QVERIFY(overview.isReady());
    const auto widgets = overview.view.findChildren<QWidget *>();
    FigureList *types = listCalled(overview.view, u"Entities by type"_s);
    types->setFocus();
    QTest::keyClick(types, Qt::Key_Home);
    const QString current = types->currentIndex().data().toString();
    QSignalSpy reset(types->model(), &QAbstractItemModel::modelReset);
    const QString before = cardCalled(overview.view, u"Entities"_s)->figure();
    for (const quint32 entities : {600U, 900U, 1500U})
        overview.bench.show(bigTenant(entities)); // three at once: the last one must be seen
    QTRY_COMPARE(cardCalled(overview.view, u"Entities"_s)->figure(), QLocale().toString(1500));
    QVERIFY(before != QLocale().toString(1500));
    QCOMPARE(overview.view.findChildren<QWidget *>(), widgets);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(types->currentIndex().data().toString(), current);
}

void tst_OverviewView::aClosedEstateLeavesNothingBehind()
{
    Overview overview(demoTenant());
    QVERIFY(overview.isReady());
    overview.bench.workbench.showScene({});
    QVERIFY(!overview.view.figures());
    QTRY_VERIFY(buttonCalled(overview.view, u"Open the demo tenant"_s));
}

void tst_OverviewView::everyEstateCanBeShown_data()
{
    QTest::addColumn<EstatePtr>("estate");
    QTest::newRow("hostile names") << oddTenant();
    QTest::newRow("only a coverage list") << emptyTenant();
    QTest::newRow("large") << bigTenant(20000);
}

void tst_OverviewView::everyEstateCanBeShown()
{
    QFETCH(EstatePtr, estate);
    Overview overview(estate);
    QVERIFY(overview.isReady());
    QVERIFY(!overview.view.grab().isNull());
    for (FigureList *list : overview.view.findChildren<FigureList *>())
        for (int key = 0; key < 3 && list->isVisible() && list->model()->rowCount() > 0; ++key) {
            list->setFocus();
            QTest::keyClick(list, Qt::Key_Down);
        }
}

void tst_OverviewView::whatIsShownCanBeExported()
{
    Overview overview(demoTenant());
    QVERIFY(overview.isReady());
    const auto table = overview.view.shown();
    QVERIFY(table);
    QCOMPARE(table->header.size(), 3);
    QVERIFY(table->rows > 20);
    QCOMPARE(table->cell(0, 2), QString::number(overview.view.figures()->entities));
    QCOMPARE(overview.view.fileName(), u"overview"_s);
}

void tst_OverviewView::itIsPaintedInLightAndDark_data()
{
    QTest::addColumn<SchemeChoice>("scheme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<EstatePtr>("estate");
    QTest::addColumn<QString>("name");
    for (const QSize size : {QSize(1280, 720), QSize(1600, 1000)})
        for (const SchemeChoice scheme : {SchemeChoice::Light, SchemeChoice::Dark}) {
            const QString end =
                u"%1-%2"_s.arg(scheme == SchemeChoice::Light ? u"light"_s : u"dark"_s).arg(size.width());
            QTest::addRow("demo, %s", qPrintable(end)) << scheme << size << demoTenant() << u"overview-"_s + end;
            QTest::addRow("odd, %s", qPrintable(end)) << scheme << size << oddTenant() << u"overview-odd-"_s + end;
            QTest::addRow("peopled, %s", qPrintable(end))
                << scheme << size << peopledTenant() << u"overview-peopled-"_s + end;
            QTest::addRow("none, %s", qPrintable(end)) << scheme << size << EstatePtr() << u"overview-none-"_s + end;
        }
}

void tst_OverviewView::itIsPaintedInLightAndDark()
{
    QFETCH(SchemeChoice, scheme);
    QFETCH(QSize, size);
    QFETCH(EstatePtr, estate);
    QFETCH(QString, name);
    Overview overview(estate, size);
    overview.bench.theme.choose(scheme);
    if (name.contains(u"peopled"))
        overview.bench.workbench.showScene(peopledScene());
    if (estate)
        QVERIFY(overview.isReady());
    QTest::qWait(50);
    const QImage image = overview.view.grab().toImage();
    QCOMPARE(image.pixelColor(2, 2).name(), overview.bench.theme.color(Role::Window).name());
    if (const QString folder = qEnvironmentVariable("AZIMUTH_SHOTS"); !folder.isEmpty()) {
        QVERIFY(image.save(folder + u'/' + name + u".png"_s));
        if (auto *area = overview.view.findChild<QScrollArea *>(); estate && area)
            QVERIFY(area->widget()->grab().save(folder + u'/' + name + u"-whole.png"_s));
    }
}

QTEST_MAIN(tst_OverviewView)
#include "tst_OverviewView.moc"
