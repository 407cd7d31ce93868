// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "CommandPalette.h"
#include "MainWindow.h"
#include "PaletteModel.h"
#include "SampleEstate.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;

class tst_CommandPalette : public QObject {
    Q_OBJECT
private slots:
    void modelHoldsUnderTheTester()
    {
        PaletteModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.show(matchingTypes(*demoTenant(), {}));
        QVERIFY(model.rowCount() > 10);
        model.append(matchingTypes(*demoTenant(), u"vir"_s));
        model.show({});
    }

    void everyWordHasToMatch_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("needle");
        QTest::addColumn<bool>("matches");
        QTest::newRow("nothing asked") << u"Export"_s << QString() << true;
        QTest::newRow("part") << u"E&xport what is shown"_s << u"exp"_s << true;
        QTest::newRow("two words in any order") << u"Export what is shown"_s << u"shown exp"_s << true;
        QTest::newRow("one of two") << u"Export what is shown"_s << u"export png"_s << false;
    }

    void everyWordHasToMatch()
    {
        QFETCH(QString, text);
        QFETCH(QString, needle);
        QTEST(matchesWords(text, needle), "matches");
    }

    void controlKFindsAnEntityAndEnterChoosesIt()
    {
        Bench bench;
        MainWindow window(bench.workbench);
        window.show();
        bench.show(oddTenant());
        bench.actions.find(u"go.search"_s)->trigger();
        auto *palette = window.findChild<CommandPalette *>();
        auto *list = palette->findChild<QListView *>();
        palette->findChild<QLineEdit *>()->setText(u"日本語"_s); // keyClicks() knows no such keys
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(bench.workbench.entityKey(), u"odd-6"_s);
        QVERIFY(!palette->isVisible());
    }

    void controlKRunsAnAction()
    {
        Bench bench;
        MainWindow window(bench.workbench);
        window.show();
        bench.actions.find(u"go.search"_s)->trigger();
        auto *palette = window.findChild<CommandPalette *>();
        QTest::keyClicks(palette->findChild<QLineEdit *>(), u"show coverage"_s);
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(bench.workbench.page(), Page::Coverage);
    }

    void aTypeOpensItsList()
    {
        Bench bench;
        MainWindow window(bench.workbench);
        window.show();
        bench.show(oddTenant());
        bench.actions.find(u"go.search"_s)->trigger();
        auto *palette = window.findChild<CommandPalette *>();
        QTest::keyClicks(palette->findChild<QLineEdit *>(), u"azure_user"_s);
        QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(bench.workbench.list().types, QStringList{u"azure_user"_s});
    }
};

QTEST_MAIN(tst_CommandPalette)
#include "tst_CommandPalette.moc"
