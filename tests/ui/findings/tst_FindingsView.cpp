// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Bench.h"
#include "EstateBuilder.h"
#include "FindingDetails.h"
#include "FindingList.h"
#include "Findings.h"
#include "FindingsView.h"
#include "SampleEstate.h"

#include <QApplication>
#include <QClipboard>
#include <QDataStream>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

const QString step = u"rm-security-assessments"_s;

QString resource(int number, const QString &kind)
{
    return u"/subscriptions/s%1/resourceGroups/rg-%2/providers/P/%2/%2-%3"_s.arg(number % 3).arg(kind).arg(number);
}

/// Assessments and recommendations of every severity on machines, vaults and storage accounts.
EstatePtr troubled(int each = 4)
{
    EstateBuilder builder;
    builder.setTypes(demoTenant()->catalog());
    EstateOrigin origin;
    origin.time = QDateTime(QDate(2026, 11, 23), QTime(8, 41), Qt::UTC);
    builder.setOrigin(origin);
    for (int number = 0; number < 3; ++number)
        builder.add(u"/subscriptions/s%1"_s.arg(number), u"azure_subscription",
                    QStringList{u"sub-prod"_s, u"sub-data"_s, u"sub-dev"_s}.at(number), "{}");
    const struct {
        QString kind, type, title, severity, why, fix;
    } rules[]{
        {u"vm"_s, u"azure_vm"_s, u"Management ports should be closed on your virtual machines"_s, u"High"_s,
         u"Open remote management ports expose the machine to attacks from the Internet that guess credentials."_s,
         u"1. Select the machine.\n2. Edit the network security group's inbound rules.\n3. Limit the source."_s},
        {u"st"_s, u"azure_storage_account"_s, u"Storage account public access should be disallowed"_s, u"Medium"_s,
         u"Anonymous read access to containers and blobs may leak data."_s,
         u"In the storage account's Configuration set Allow blob public access to Disabled."_s},
        {u"kv"_s, u"azure_keyvault_service"_s, u"Diagnostic logs in Key Vault should be enabled"_s, u"Low"_s,
         u"Without logs an incident cannot be retraced."_s, u"Add a diagnostic setting."_s},
    };
    int number = 0;
    for (const auto &rule : rules) {
        for (int at = 0; at < each; ++at, ++number) {
            const QString key = resource(number, rule.kind);
            builder.add(key, rule.type, key.section(u'/', -1), "{}");
            const QJsonObject properties{
                {u"statusCode"_s, u"Unhealthy"_s},
                {u"metadata.severity"_s, rule.severity},
                {u"metadata.description"_s, rule.why},
                {u"metadata.remediationDescription"_s, rule.fix},
                {u"scannedResourceId"_s, key},
                {u"resourceDetails.source"_s, u"Azure"_s},
                {u"createdOn"_s, double(origin.time.addDays(-9 * number - 3).toMSecsSinceEpoch())},
                {u"category"_s, u"Data"_s},
                {u"webLink"_s, u"https://portal.azure.com/#x"_s},
            };
            builder.add(key + u"/providers/Microsoft.Security/assessments/a1"_s, findingTypes::defender, rule.title,
                        QJsonDocument(properties).toJson(QJsonDocument::Compact));
        }
    }
    builder.add(u"/subscriptions/s0/providers/Microsoft.Advisor/recommendations/r"_s, findingTypes::advisor,
                u"Right-size or shut down underused machines"_s,
                R"({"severity":"High","category":"Cost","recommendation":"Resize it","open":true})");
    return std::move(builder).build();
}

EstatePtr covered(CoverageState state, const QStringList &permissions = {})
{
    EstateBuilder builder;
    CoverageRow row;
    row.step = step;
    row.scope = u"/subscriptions/s"_s;
    row.state = state;
    row.permissions = permissions;
    row.reason = state == CoverageState::Throttled ? u"still 429 after 8 tries"_s : QString();
    builder.setCoverage({row});
    return std::move(builder).build();
}

QString textsOf(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        if (label->isVisibleTo(&widget))
            texts << label->text();
    return texts.join(u'\n').remove(QChar(0x200B));
}

} // namespace

class tst_FindingsView : public QObject {
    Q_OBJECT

private:
    void showSample(Bench &bench, FindingsView &view, const EstatePtr &estate = troubled())
    {
        view.resize(1280, 720);
        view.show();
        bench.show(estate);
        QTRY_VERIFY(view.model().rowCount() > 0);
    }

private slots:
    void anEmptyListSaysWhy_data()
    {
        QTest::addColumn<EstatePtr>("estate");
        QTest::addColumn<QString>("says");
        QTest::newRow("nothing open") << EstatePtr() << u"Nothing collected yet."_s;
        QTest::newRow("no such step") << emptyTenant() << u"was collected without Advisor's recommendations"_s;
        QTest::newRow("denied") << covered(CoverageState::Denied, {u"Microsoft.Security/assessments/read"_s})
                                << u"The sign-in lacks Microsoft.Security/assessments/read"_s;
        QTest::newRow("throttled") << covered(CoverageState::Throttled) << u"still 429 after 8 tries"_s;
        QTest::newRow("read, none") << covered(CoverageState::None) << u"No findings."_s;
    }

    void anEmptyListSaysWhy()
    {
        QFETCH(EstatePtr, estate);
        QFETCH(QString, says);
        Bench bench;
        StepInfo info;
        info.title = u"Security assessments"_s;
        info.types = QStringList{findingTypes::defender};
        bench.backend.steps.insert(step, info);
        FindingsView view(bench.workbench);
        if (estate)
            bench.show(estate);
        QTRY_VERIFY2(textsOf(view).contains(says), qPrintable(textsOf(view)));
        QVERIFY(!view.shown());
    }

    void choosingAFindingChoosesItsResourceAndShowsIt()
    {
        Bench bench;
        FindingsView view(bench.workbench);
        showSample(bench, view);
        view.list()->setFocus();
        view.list()->setCurrentIndex(view.model().index(0, 0));
        QVERIFY(view.model().isHeading(0));
        QTest::keyClick(view.list(), Qt::Key_Down);
        const Finding *finding = view.model().finding(1);
        QVERIFY(finding);
        QCOMPARE(bench.workbench.entityKey(), finding->entityKey);
        const auto *details = view.findChild<FindingDetails *>();
        QCoreApplication::processEvents(); // what was made new is shown
        const QString told = textsOf(*details);
        QVERIFY(told.contains(finding->title));
        QVERIFY(told.contains("expose the machine"_L1));
        QVERIFY(told.contains("Limit the source."_L1));
        QVERIFY(told.contains("scannedResourceId"_L1));
        bench.actions.find(u"findings.copy"_s)->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(finding->entityKey));
    }

    void headingsFoldByKeyAndMouse()
    {
        Bench bench;
        FindingsView view(bench.workbench);
        showSample(bench, view);
        FindingList &list = *view.list();
        const int all = view.model().rowCount();
        list.setCurrentIndex(view.model().index(0, 0));
        QTest::keyClick(&list, Qt::Key_Left);
        QCOMPARE(view.model().rowCount(), all - 5);
        QTest::keyClick(&list, Qt::Key_Right);
        QCOMPARE(view.model().rowCount(), all);
        const int medium = view.model().headingRow(Severity::Medium);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(view.model().index(medium, 0)).center());
        QCOMPARE(view.model().rowCount(), all - 4);
        list.setCurrentIndex(view.model().index(2, 0));
        QTest::keyClick(&list, Qt::Key_Left); // to its heading
        QCOMPARE(list.currentIndex().row(), 0);
    }

    void filtersNarrowAndClear()
    {
        Bench bench;
        FindingsView view(bench.workbench);
        showSample(bench, view);
        auto *text = view.findChild<QLineEdit *>();
        QVERIFY(text);
        QTest::keyClicks(text, u"diagnostic"_s);
        QTRY_COMPARE(view.model().rows().size(), 4U);
        QVERIFY(textsOf(view).contains("4 of 13"_L1));
        QTest::keyClicks(text, u"zzz"_s);
        QTRY_VERIFY(textsOf(view).contains("No match."_L1));
        bench.actions.find(u"findings.clearFilters"_s)->trigger();
        QTRY_COMPARE(view.model().rows().size(), 13U);
        for (QToolButton *button : view.findChildren<QToolButton *>())
            if (button->accessibleName().startsWith("High"_L1))
                button->click();
        QTRY_COMPARE(view.model().rows().size(), 5U);
    }

    void theChosenFindingStaysChosenOverANewScene()
    {
        Bench bench;
        FindingsView view(bench.workbench);
        showSample(bench, view);
        view.list()->setCurrentIndex(view.model().index(3, 0));
        const QString key = view.model().finding(3)->evidenceKey;
        const FindingTablePtr before = view.model().table();
        bench.show(troubled(6));
        QTRY_VERIFY(view.model().table() != before);
        QCOMPARE(view.list()->currentIndex().data(FindingModel::EvidenceKeyRole).toString(), key);
    }

    void groupingCanBeTurnedOffAndIsRemembered()
    {
        Bench bench;
        FindingsView view(bench.workbench);
        showSample(bench, view);
        QVERIFY(view.model().isHeading(0));
        bench.actions.find(u"findings.group"_s)->trigger();
        QTRY_VERIFY(!view.model().isHeading(0));
        QCOMPARE(bench.settings.value(u"findings/grouped"_s).toBool(), false);
    }

    void widthsAreAsTheyWereLeft()
    {
        Bench one;
        FindingsView before(one.workbench);
        showSample(one, before);
        before.list()->setColumnWidth(1, 77);
        Bench other;
        FindingsView after(other.workbench);
        after.restoreState(before.saveState());
        showSample(other, after);
        QCOMPARE(after.list()->columnWidth(1), 77);
        after.restoreState("nonsense");
        QCOMPARE(after.list()->columnWidth(1), 77);
    }

    void aNarrowListLeavesTitlesTheRoomOfTheCategory()
    {
        Bench bench;
        FindingsView view(bench.workbench);
        showSample(bench, view);
        auto *list = view.findChild<FindingList *>();
        const int category = int(FindingColumn::Category);
        QVERIFY(!list->isColumnHidden(category));
        view.resize(900, 720);
        QTRY_VERIFY(list->isColumnHidden(category));
        view.resize(1280, 720);
        QTRY_VERIFY(!list->isColumnHidden(category));
    }

    void aFreshListShowsEachHeadWhole()
    {
        for (const int width : {900, 1280}) {
            Bench bench;
            FindingsView view(bench.workbench);
            view.resize(width, 720);
            view.show();
            bench.show(troubled());
            QTRY_VERIFY(view.model().rowCount() > 0);
            const QHeaderView *header = view.findChild<FindingList *>()->horizontalHeader();
            for (int column = 1; column < header->count(); ++column)
                if (!header->isSectionHidden(column))
                    QVERIFY2(header->sectionSize(column) >= header->sectionSizeHint(column),
                             qPrintable(QString::number(column)));
        }
    }

    void theSortIsAsItWasLeft()
    {
        Bench one;
        FindingsView before(one.workbench);
        showSample(one, before);
        one.actions.find(u"findings.group"_s)->setChecked(false);
        const auto sorted = [](const FindingsView &view, int row) {
            return view.model().index(row, int(FindingColumn::Resource)).data().toString();
        };
        QHeaderView *header = before.list()->horizontalHeader();
        header->setSortIndicator(int(FindingColumn::Resource), Qt::DescendingOrder);
        emit header->sectionClicked(int(FindingColumn::Resource));
        QTRY_COMPARE(sorted(before, 0), u"vm-3"_s);
        Bench other;
        FindingsView after(other.workbench);
        other.actions.find(u"findings.group"_s)->setChecked(false);
        after.restoreState(before.saveState());
        showSample(other, after);
        QTRY_COMPARE(sorted(after, 0), u"vm-3"_s);
        QCOMPARE(after.list()->horizontalHeader()->sortIndicatorSection(), int(FindingColumn::Resource));
        QCOMPARE(after.list()->horizontalHeader()->sortIndicatorOrder(), Qt::DescendingOrder);
    }

    void anOlderStateHasNoSort()
    {
        Bench bench;
        FindingsView view(bench.workbench);
        showSample(bench, view);
        view.list()->horizontalHeader()->setSortIndicator(1, Qt::AscendingOrder);
        QByteArray state;
        QDataStream out(&state, QIODevice::WriteOnly);
        out << view.list()->horizontalHeader()->saveState() << QByteArray();
        view.restoreState(state);
        QCOMPARE(view.list()->horizontalHeader()->sortIndicatorSection(), -1); // an arrow without its order would lie
    }

    void whereThereIsNothingThereIsNothingToGroup()
    {
        Bench bench;
        FindingsView view(bench.workbench);
        const QAction *group = bench.actions.find(u"findings.group"_s);
        QTRY_VERIFY(!group->isVisible());
        showSample(bench, view);
        QTRY_VERIFY(group->isVisible());
        bench.show(emptyTenant());
        QTRY_VERIFY(!group->isVisible());
    }

    void aRepeatedFindingSaysSo()
    {
        EstateBuilder builder;
        builder.add(u"/a", findingTypes::defender, u"Logs", R"({"statusCode":"Unhealthy"})");
        builder.add(u"/r", findingTypes::advisor, u"Logs", R"({"severity":"High","resourceId":"/a"})");
        builder.add(u"/closed", findingTypes::advisor, u"Other", R"({"open":false})");
        Bench bench;
        FindingsView view(bench.workbench);
        showSample(bench, view, std::move(builder).build());
        view.list()->setCurrentIndex(view.model().index(1, 0));
        QTRY_VERIFY(textsOf(view).contains(u"A recommendation of Azure Advisor says the same"_s));
        QStringList help;
        for (const QLabel *label : view.findChildren<QLabel *>())
            help << label->toolTip();
        QVERIFY(help.join(u' ').contains(u"listed once"_s) && help.join(u' ').contains(u"dismissed"_s));
    }

    void theExportHoldsWhatIsShown()
    {
        Bench bench;
        FindingsView view(bench.workbench);
        showSample(bench, view);
        const auto shown = view.shown();
        QVERIFY(shown);
        QCOMPARE(shown->rows, 13);
        QCOMPARE(shown->cell(0, 0), u"High"_s);
        QCOMPARE(shown->cell(0, 3), view.model().table()->finding(0).entityKey);
        QCOMPARE(shown->cell(12, 0), u"Low"_s);
        QCOMPARE(shown->header.mid(0, 4), (QStringList{u"Severity"_s, u"Finding"_s, u"Resource"_s, u"Resource id"_s}));
        const FindingTable &table = *view.model().table();
        QCOMPARE(shown->header.size(), qsizetype(findingFields));
        for (const FindingField field : allFindingFields())
            if (field != FindingField::Severity)
                QCOMPARE(shown->cell(5, int(field)), fieldText(*table.estate, table.finding(5), field));
    }

    void manyFindingsDoNotBreakIt()
    {
        Bench bench;
        FindingsView view(bench.workbench);
        showSample(bench, view, troubled(3000));
        QCOMPARE(view.model().rows().size(), 9001U);
        view.list()->scrollToBottom();
        QVERIFY(!view.grab().isNull());
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
            FindingsView view(bench.workbench);
            showSample(bench, view);
            view.list()->setCurrentIndex(view.model().index(2, 0));
            view.list()->setFocus();
            QTest::qWait(100);
            const QString folder = qEnvironmentVariable("AZIMUTH_SHOTS");
            QVERIFY(view.grab().save(folder + u"/findings-"_s + name + u".png"_s));
            bench.show(emptyTenant());
            QTest::qWait(200);
            QVERIFY(view.grab().save(folder + u"/findings-empty-"_s + name + u".png"_s));
        }
    }
};

QTEST_MAIN(tst_FindingsView)
#include "tst_FindingsView.moc"
