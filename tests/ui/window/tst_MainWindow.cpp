// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "MainWindow.h"
#include "NoticeBar.h"
#include "Pages.h"
#include "SampleEstate.h"
#include "View.h"

#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace azimuth;
using namespace Qt::StringLiterals;

class tst_MainWindow : public QObject {
    Q_OBJECT
private slots:
    void tabsAndShortcutsShowEachPage()
    {
        Bench bench;
        MainWindow window(bench.workbench);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto *tabs = window.findChild<QTabBar *>(u"pages"_s);
        for (int page = static_cast<int>(Page::Model); page >= 0; --page) {
            QTest::keyClick(&window, static_cast<Qt::Key>(Qt::Key_1 + page), Qt::ControlModifier);
            QCOMPARE(static_cast<int>(bench.workbench.page()), page);
            QCOMPARE(tabs->currentIndex(), page);
            QCOMPARE(static_cast<int>(window.currentView()->page()), page);
        }
    }

    void collectAndCancelAreOneButton()
    {
        Bench bench;
        bench.backend.current = u"id-1"_s;
        MainWindow window(bench.workbench);
        window.show();
        auto *collect = window.findChild<QPushButton *>(u"collect"_s);
        QTest::mouseClick(collect, Qt::LeftButton);
        QCOMPARE(bench.backend.asked.last(), u"collect"_s);
        bench.backend.status.phase = CollectionStatus::Phase::Collecting;
        bench.backend.status.entities = 1234567;
        emit bench.backend.collectionProgressed(bench.backend.status);
        QVERIFY(window.findChild<QLabel *>(u"entities"_s)->text().contains(QLocale().toString(1234567)));
        QTest::mouseClick(collect, Qt::LeftButton);
        QCOMPARE(bench.backend.asked.last(), u"cancelCollection"_s);
    }

    void statusLineTellsOfGapsAndLeadsToThem()
    {
        Bench bench;
        MainWindow window(bench.workbench);
        window.show();
        bench.show(demoTenant());
        auto *gaps = window.findChild<QToolButton *>(u"gaps"_s);
        QVERIFY(gaps->isVisible());
        QTest::mouseClick(gaps, Qt::LeftButton);
        QCOMPARE(bench.workbench.page(), Page::Coverage);
    }

    void findsEverythingAsItWasLeft()
    {
        Bench bench;
        bench.show(demoTenant());
        EntityQuery list;
        list.types = {u"azure_vm"_s};
        const QString chosen = demoTenant()->key(demoTenant()->entitiesOf(u"azure_vm"_s)[1]);
        {
            MainWindow window(bench.workbench);
            window.show();
            window.resize(1500, 800);
            bench.workbench.open(list);
            bench.workbench.choose(chosen);
            window.findChild<QDockWidget *>(u"navigator"_s)->hide();
            window.close();
        }
        Actions actions;
        Workbench again(bench.backend, bench.theme, actions, bench.settings);
        MainWindow window(again);
        window.restore();
        window.show();
        QCOMPARE(window.size(), QSize(1500, 800));
        QCOMPARE(again.page(), Page::Table);
        QCOMPARE(again.list().types, list.types);
        QCOMPARE(again.entityKey(), chosen);
        QVERIFY(!window.findChild<QDockWidget *>(u"navigator"_s)->isVisible());
    }

    void narrowWindowPutsTheInspectorBehindTheNavigator()
    {
        Bench bench;
        MainWindow window(bench.workbench);
        window.resize(1600, 900);
        window.show();
        auto *inspector = window.findChild<QDockWidget *>(u"inspector"_s);
        QCOMPARE(window.dockWidgetArea(inspector), Qt::RightDockWidgetArea);
        window.resize(1280, 720);
        QTRY_COMPARE(window.dockWidgetArea(inspector), Qt::LeftDockWidgetArea);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_F4);
        QTRY_VERIFY(!inspector->visibleRegion().isEmpty());
        window.resize(1600, 900);
        QTRY_COMPARE(window.dockWidgetArea(inspector), Qt::RightDockWidgetArea);
    }

    void exportWritesWhatIsShown()
    {
        Bench bench;
        MainWindow window(bench.workbench);
        window.show();
        bench.show(demoTenant());
        EntityQuery list;
        list.types = {u"azure_vm"_s};
        bench.workbench.open(list);
        QTRY_VERIFY(window.currentView()->shown() && window.currentView()->shown()->rows > 0);
        QSignalSpy noticed(&bench.workbench, &Workbench::noticed);
        const QString path = bench.folder.filePath(u"shown.csv"_s);
        window.exportShownTo(path);
        QTRY_COMPARE(noticed.size(), 1);
        QCOMPARE(noticed.first().first().value<Notice>().kind, Notice::Kind::Good);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count("\r\n"), window.currentView()->shown()->rows + 1);
    }

    void theEndOfACollectionIsToldOnceOnThePageOfCoverage()
    {
        Bench bench;
        MainWindow window(bench.workbench);
        window.show();
        bench.show(demoTenant());
        auto *notices = window.findChild<Pages *>()->findChild<NoticeBar *>({}, Qt::FindDirectChildrenOnly);
        QVERIFY(notices);
        emit bench.backend.collectionEnded({CollectionEnd::Kind::Gaps, u"With gaps."_s, {}});
        bench.workbench.tell({Notice::Kind::Warning, u"Another thing"_s, {}, {}});
        QCOMPARE(notices->count(), 2);
        bench.workbench.show(Page::Table);
        QCOMPARE(notices->count(), 2);
        bench.workbench.show(Page::Coverage);
        QCOMPARE(notices->count(), 1);
        emit bench.backend.collectionEnded({CollectionEnd::Kind::Gaps, u"With gaps again."_s, {}});
        QCOMPARE(notices->count(), 1);
    }

    void exportThatCannotBeWrittenSaysWhy_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addRow("no such folder") << u"no/such/folder/a.csv"_s;
        QTest::addRow("the open workspace itself") << u"./estate.azimuth"_s;
    }

    void exportThatCannotBeWrittenSaysWhy()
    {
        QFETCH(const QString, name);
        Bench bench;
        bench.backend.workspace = bench.folder.filePath(u"estate.azimuth"_s);
        QFile file(bench.backend.workspace);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("kept") == 4);
        file.close();
        MainWindow window(bench.workbench);
        window.show();
        bench.show(demoTenant());
        bench.workbench.open({});
        QTRY_VERIFY(window.currentView()->shown() && window.currentView()->shown()->rows > 0);
        QSignalSpy noticed(&bench.workbench, &Workbench::noticed);
        window.exportShownTo(bench.folder.filePath(name));
        QTRY_COMPARE(noticed.size(), 1);
        QCOMPARE(noticed.first().first().value<Notice>().kind, Notice::Kind::Error);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("kept"));
    }
};

QTEST_MAIN(tst_MainWindow)
#include "tst_MainWindow.moc"
