// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "PermissionDetails.h"
#include "PermissionsView.h"
#include "SampleCheck.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

QString textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        if (label->isVisibleTo(&widget))
            texts << label->text();
    for (const QPushButton *button : widget.findChildren<QPushButton *>())
        if (button->isVisibleTo(&widget))
            texts << button->text();
    return texts.join(u'\n').remove(QChar(0x200B));
}

QPushButton *buttonOf(const QWidget &widget, const QString &text)
{
    for (QPushButton *button : widget.findChildren<QPushButton *>())
        if (button->text() == text && button->isVisibleTo(&widget))
            return button;
    return nullptr;
}

} // namespace

class tst_PermissionsView : public QObject {
    Q_OBJECT

private:
    void showSample(Bench &bench, PermissionsView &view)
    {
        bench.backend.current = u"c1"_s;
        emit bench.backend.currentConnectionChanged();
        view.resize(1280, 720);
        view.show();
        emit bench.backend.permissionsVerified(sample::check());
        QTRY_VERIFY(view.model().rowCount() > 0);
    }

private slots:
    void withoutAConnectionItSaysSo()
    {
        Bench bench;
        PermissionsView view(bench.workbench);
        QVERIFY(textsOf(view).contains("No connection is in use."_L1));
        bench.actions.find(u"permissions.check"_s)->trigger();
        QVERIFY(bench.backend.asked.isEmpty());
        QVERIFY(!view.shown());
    }

    void checkingAsksOnceAndSaysThatItRuns()
    {
        Bench bench;
        bench.backend.current = u"c1"_s;
        PermissionsView view(bench.workbench);
        QVERIFY(textsOf(view).contains("Not checked yet."_L1));
        QTest::mouseClick(buttonOf(view, u"Check permissions"_s), Qt::LeftButton);
        QCOMPARE(bench.backend.asked, QStringList{u"verify"_s});
        QVERIFY(textsOf(view).contains("Checking the permissions."_L1));
        bench.actions.find(u"permissions.check"_s)->trigger();
        QCOMPARE(bench.backend.asked.size(), 1);
    }

    void aProblemIsSaidInItsWords()
    {
        Bench bench;
        bench.backend.current = u"c1"_s;
        PermissionsView view(bench.workbench);
        PermissionTable table;
        table.problem = u"The secret has expired."_s;
        emit bench.backend.permissionsVerified(table);
        QVERIFY(textsOf(view).contains("The secret has expired."_L1));
        QVERIFY(buttonOf(view, u"Check again"_s));
    }

    void aChosenRowTellsNeedsFixAndEvidence()
    {
        Bench bench;
        PermissionsView view(bench.workbench);
        showSample(bench, view);
        QTreeView &tree = *view.tree();
        tree.setFocus();
        tree.setCurrentIndex(view.model().find(u"ad-conditional-access-policies"_s, Mark::Missing));
        const auto *details = view.findChild<PermissionDetails *>();
        QCoreApplication::processEvents(); // what was made new is shown
        const QString told = textsOf(*details);
        QVERIFY2(told.contains("Policy.Read.All\nPolicy.ReadWrite.ConditionalAccess"_L1), qPrintable(told));
        QVERIFY(told.contains("Fix it, one way of 3"_L1));
        QVERIFY(told.contains("Tick Policy.Read.All and add it."_L1));
        QVERIFY(!buttonOf(*details, u"Copy link"_s));
        QTest::mouseClick(buttonOf(*details, u"Consent link"_s), Qt::LeftButton);
        QCoreApplication::processEvents();
        QTest::mouseClick(buttonOf(*details, u"Copy link"_s), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().startsWith("https://login.microsoftonline.com/"_L1));
        QVERIFY(!textsOf(*details).contains("Tick Policy"_L1));
        QVERIFY(details->evidence().contains("403 Authorization_RequestDenied"_L1));
    }

    void anOverPrivilegedRowTellsWhatIsTooMuch()
    {
        Bench bench;
        PermissionsView view(bench.workbench);
        showSample(bench, view);
        view.tree()->setCurrentIndex(view.model().find(u"ad-applications"_s, Mark::OverPrivileged));
        const QString told = textsOf(*view.findChild<PermissionDetails *>());
        QVERIFY2(told.contains("More than reading is granted: Application.ReadWrite.All."_L1), qPrintable(told));
        QVERIFY(told.contains("Application.Read.All would do."_L1));
    }

    void theKeyboardFoldsServicesAndOpensReadyRows()
    {
        Bench bench;
        PermissionsView view(bench.workbench);
        showSample(bench, view);
        QTreeView &tree = *view.tree();
        const QModelIndex entra = view.model().index(0, 0);
        QVERIFY(tree.isExpanded(entra));
        QVERIFY(!tree.isExpanded(view.model().index(1, 0))); // all ready
        tree.setCurrentIndex(entra);
        QTest::keyClick(&tree, Qt::Key_Left);
        QVERIFY(!tree.isExpanded(entra));
        QTest::keyClick(&tree, Qt::Key_Return);
        QVERIFY(tree.isExpanded(entra));
        tree.setCurrentIndex(view.model().index(5, 0, entra));
        QTest::keyClick(&tree, Qt::Key_Return);
        QCOMPARE(view.model().rowCount(entra), 8);
        QCOMPARE(tree.currentIndex().data().toString(), u"Users"_s);
    }

    void theChosenRowStaysOverAnotherCheck()
    {
        Bench bench;
        PermissionsView view(bench.workbench);
        showSample(bench, view);
        view.tree()->setCurrentIndex(view.model().find(u"rm-queues"_s, Mark::Missing));
        const PermissionTreePtr before = view.model().tree();
        emit bench.backend.permissionsVerified(sample::check());
        QTRY_VERIFY(view.model().tree() != before);
        QCOMPARE(view.tree()->currentIndex().data().toString(), u"Queues"_s);
    }

    void anotherConnectionForgetsTheVerdicts()
    {
        Bench bench;
        PermissionsView view(bench.workbench);
        showSample(bench, view);
        bench.backend.current = u"c2"_s;
        emit bench.backend.currentConnectionChanged();
        QCOMPARE(view.model().rowCount(), 0);
        QVERIFY(textsOf(view).contains("Not checked yet."_L1));
    }

    void theExportHasARowForEachStepAndScope()
    {
        Bench bench;
        PermissionsView view(bench.workbench);
        showSample(bench, view);
        const auto shown = view.shown();
        QVERIFY(shown);
        QCOMPARE(shown->rows, 8 + 4 * 7);
        QCOMPARE(shown->cell(5, 1), u"Conditional Access policies"_s);
        QCOMPARE(shown->cell(5, 3), u"Missing"_s);
        QCOMPARE(shown->cell(shown->rows - 1, 2), u"sub-7"_s);
        for (int column = 0; column < shown->header.size(); ++column)
            QVERIFY(!shown->header.at(column).isEmpty());
    }

    void hostileNamesStayPlain()
    {
        Bench bench;
        PermissionsView view(bench.workbench);
        PermissionTable table = sample::check();
        table.caller = u"<b>x</b>\u202Ey"_s;
        emit bench.backend.permissionsVerified(table);
        QTRY_VERIFY(view.model().rowCount() > 0);
        QVERIFY(textsOf(view).contains("<b>x</b>\\u202Ey"_L1));
        for (const QLabel *label : view.findChildren<QLabel *>())
            QVERIFY(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'));
    }

    void pictures()
    {
        if (!qEnvironmentVariableIsSet("AZIMUTH_SHOTS"))
            QSKIP("Set AZIMUTH_SHOTS to a folder.");
        for (const auto &[scheme, name] :
             {std::pair(SchemeChoice::Light, u"light"_s), std::pair(SchemeChoice::Dark, u"dark"_s)}) {
            Bench bench;
            bench.theme.choose(scheme);
            bench.theme.apply(*qApp);
            PermissionsView view(bench.workbench);
            showSample(bench, view);
            view.tree()->setCurrentIndex(view.model().find(u"ad-conditional-access-policies"_s, Mark::Missing));
            view.tree()->setFocus();
            QTest::qWait(100);
            const QString folder = qEnvironmentVariable("AZIMUTH_SHOTS");
            QVERIFY(view.grab().save(folder + u"/permissions-"_s + name + u".png"_s));
            view.tree()->setCurrentIndex(view.model().find(u"rm-queues"_s, Mark::Missing));
            QTest::qWait(50);
            QTest::mouseClick(buttonOf(view, u"Custom role"_s), Qt::LeftButton);
            QTest::qWait(50);
            QVERIFY(view.grab().save(folder + u"/permissions-role-"_s + name + u".png"_s));
        }
    }
};

QTEST_MAIN(tst_PermissionsView)
#include "tst_PermissionsView.moc"
