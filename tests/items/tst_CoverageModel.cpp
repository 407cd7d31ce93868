// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoverageModel.h"

#include "EstateBuilder.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

CoverageRow row(const QString &step, const QString &scope, CoverageState state, qint64 count = 0)
{
    CoverageRow made;
    made.step = step;
    made.scope = scope;
    made.state = state;
    made.count = count;
    made.requests = count / 10 + 1;
    return made;
}

/// Seven rows: two steps that were read, five gaps.
std::vector<CoverageRow> mixedRows()
{
    std::vector<CoverageRow> rows{
        row(u"users"_s, u"/"_s, CoverageState::Complete, 1200),
        row(u"disks"_s, u"/subscriptions/a"_s, CoverageState::None),
        row(u"disks"_s, u"/subscriptions/b"_s, CoverageState::Throttled, 9),
        row(u"queues"_s, u"/subscriptions/a"_s, CoverageState::Denied),
        row(u"groups"_s, u"/"_s, CoverageState::Limited, 30),
        row(u"vaults"_s, u"/subscriptions/a"_s, CoverageState::Failed),
        row(u"vaults"_s, u"/subscriptions/a/resourceGroups/rg/providers/x/vaults/kv1"_s, CoverageState::Truncated, 100),
    };
    rows[3].permissions = {u"Microsoft.Storage/queues/read"_s, u"Other/read"_s};
    rows[3].reason = u"403 AuthorizationFailed"_s;
    rows[3].evidence.code = u"AuthorizationFailed"_s;
    rows[3].evidence.time = QDateTime(QDate(2026, 11, 23), QTime(8, 41), Qt::UTC);
    rows[4].expected = 40;
    return rows;
}

EstatePtr estateWith(std::vector<CoverageRow> rows)
{
    EstateBuilder builder;
    builder.add(u"/subscriptions/a", u"azure_subscription", u"sub-prod", "{}");
    builder.setCoverage(std::move(rows));
    return std::move(builder).build();
}

StepNamesById names()
{
    return {{u"users"_s, {u"Users"_s, u"Entra ID"_s, {u"azure_user"_s}}},
            {u"disks"_s, {u"Managed disks"_s, u"Compute"_s, {u"azure_managed_disk"_s}}},
            {u"queues"_s, {u"Storage queues"_s, u"Storage"_s, {}}},
            {u"groups"_s, {u"Groups"_s, u"Entra ID"_s, {}}}};
}

QStringList shownSteps(const CoverageList &list, const std::vector<quint32> &rows)
{
    QStringList steps;
    for (const quint32 number : rows)
        steps.append(list.rows()[number].step);
    return steps;
}

} // namespace

class tst_CoverageModel : public QObject {
    Q_OBJECT
private slots:
    void aFilterShowsJustItsRows_data();
    void aFilterShowsJustItsRows();
    void rowsAreOrderedByTypedKeys_data();
    void rowsAreOrderedByTypedKeys();
    void aDisabledSubscriptionsStepsComeBehindTheGaps();
    void aScopeIsCalledByItsName();
    void theModelTellsFactsByRoleAndWordsForPeople();
    void itSurvivesAModelTesterWhileRowsChange();
    void theSameRowsAgainChangeNothing();
    void everyCellIsTextForAFile();
    void noEstateIsNoList();
};

void tst_CoverageModel::aFilterShowsJustItsRows_data()
{
    QTest::addColumn<CoverageFilter>("filter");
    QTest::addColumn<QStringList>("steps");
    using Show = CoverageFilter::Show;
    QTest::newRow("all, worst first") << CoverageFilter{}
                                      << QStringList{u"vaults"_s, u"queues"_s, u"disks"_s, u"vaults"_s,
                                                     u"groups"_s, u"disks"_s,  u"users"_s};
    QTest::newRow("gaps") << CoverageFilter{Show::Gaps, {}, {}, {}}
                          << QStringList{u"vaults"_s, u"queues"_s, u"disks"_s, u"vaults"_s, u"groups"_s};
    QTest::newRow("read") << CoverageFilter{Show::Read, {}, {}, {}} << QStringList{u"disks"_s, u"users"_s};
    QTest::newRow("one state") << CoverageFilter{Show::All, CoverageState::Denied, {}, {}} << QStringList{u"queues"_s};
    QTest::newRow("a service") << CoverageFilter{Show::All, {}, u"Entra ID"_s, {}}
                               << QStringList{u"groups"_s, u"users"_s};
    QTest::newRow("a title") << CoverageFilter{Show::All, {}, {}, u"MANAGED"_s} << QStringList{u"disks"_s, u"disks"_s};
    QTest::newRow("a scope's name") << CoverageFilter{Show::Gaps, {}, {}, u"sub-prod"_s}
                                    << QStringList{u"vaults"_s, u"queues"_s};
    QTest::newRow("a permission") << CoverageFilter{Show::All, {}, {}, u"other/READ"_s} << QStringList{u"queues"_s};
    QTest::newRow("an error code") << CoverageFilter{Show::All, {}, {}, u"authorizationf"_s}
                                   << QStringList{u"queues"_s};
    QTest::newRow("no match") << CoverageFilter{Show::All, {}, {}, u"nothing"_s} << QStringList{};
}

void tst_CoverageModel::aFilterShowsJustItsRows()
{
    QFETCH(CoverageFilter, filter);
    QFETCH(QStringList, steps);
    const CoverageListPtr list = coverageListOf(estateWith(mixedRows()));
    QCOMPARE(shownSteps(*list, coverageRows(*list, names(), filter, {})), steps);
}

void tst_CoverageModel::rowsAreOrderedByTypedKeys_data()
{
    QTest::addColumn<CoverageColumn>("column");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("title, not id") << CoverageColumn::Step << false << u"groups"_s << u"vaults"_s;
    QTest::newRow("counts as numbers") << CoverageColumn::Count << true << u"users"_s << u"vaults"_s;
    QTest::newRow("requests as numbers") << CoverageColumn::Requests << true << u"users"_s << u"vaults"_s;
    QTest::newRow("state by weight") << CoverageColumn::State << false << u"vaults"_s << u"users"_s;
    QTest::newRow("expected, absent last") << CoverageColumn::Expected << true << u"groups"_s << u"vaults"_s;
    QTest::newRow("time, absent last") << CoverageColumn::Time << true << u"queues"_s << u"vaults"_s;
    QTest::newRow("what is lacking") << CoverageColumn::Lacks << true << u"queues"_s << u"vaults"_s;
}

void tst_CoverageModel::rowsAreOrderedByTypedKeys()
{
    QFETCH(CoverageColumn, column);
    QFETCH(bool, descending);
    QFETCH(QString, first);
    QFETCH(QString, last);
    const CoverageListPtr list = coverageListOf(estateWith(mixedRows()));
    const QStringList steps = shownSteps(*list, coverageRows(*list, names(), {}, {column, descending}));
    QCOMPARE(steps.size(), 7);
    QCOMPARE(steps.first(), first);
    QCOMPARE(steps.last(), last);
}

void tst_CoverageModel::aDisabledSubscriptionsStepsComeBehindTheGaps()
{
    CoverageRow passed = row(u"queues"_s, u"/subscriptions/d"_s, CoverageState::Skipped);
    passed.repeatsGap = true;
    const CoverageListPtr list =
        coverageListOf(estateWith({row(u"users"_s, u"/"_s, CoverageState::Complete), passed,
                                   row(u"vaults"_s, u"/subscriptions/d"_s, CoverageState::Skipped)}));
    const QStringList all{u"vaults"_s, u"queues"_s, u"users"_s};
    QCOMPARE(shownSteps(*list, coverageRows(*list, names(), {}, {})), all);
    using Show = CoverageFilter::Show;
    QCOMPARE(shownSteps(*list, coverageRows(*list, names(), {Show::Gaps, {}, {}, {}}, {})), QStringList{u"vaults"_s});
    QCOMPARE(list->gaps, 1);
}

void tst_CoverageModel::aScopeIsCalledByItsName()
{
    const CoverageListPtr list = coverageListOf(estateWith(mixedRows()));
    QCOMPARE(list->scopeNames.at(0), QString());
    QCOMPARE(list->scopeNames.at(1), u"sub-prod"_s);
    QCOMPARE(list->scopeNames.at(2), u"b"_s);
    QCOMPARE(list->scopeNames.at(6), u"kv1"_s);
    QCOMPARE(list->gaps, 5);
    QCOMPARE(list->steps, (QStringList{u"users"_s, u"disks"_s, u"queues"_s, u"groups"_s, u"vaults"_s}));
}

void tst_CoverageModel::theModelTellsFactsByRoleAndWordsForPeople()
{
    CoverageModel model;
    CoverageWords words;
    words.headers = {u"Step"_s, u"Scope"_s};
    words.states[static_cast<std::size_t>(CoverageState::Denied)] = u"Denied"_s;
    words.tenant = u"Tenant"_s;
    words.anyOf = u" or "_s;
    words.number = [](qint64 number) { return u"n%1"_s.arg(number); };
    model.setWords(words);
    model.setSteps(names());
    const CoverageListPtr list = coverageListOf(estateWith(mixedRows()));
    model.show(list, {3, 0});
    const auto at = [&](int row, CoverageColumn column) { return model.index(row, static_cast<int>(column)); };
    QCOMPARE(at(0, CoverageColumn::Step).data().toString(), u"Storage queues"_s);
    QCOMPARE(at(0, CoverageColumn::State).data().toString(), u"Denied"_s);
    QCOMPARE(at(0, CoverageColumn::Lacks).data().toString(), u"Microsoft.Storage/queues/read or Other/read"_s);
    QCOMPARE(at(1, CoverageColumn::State).data().toString(), u"complete"_s);
    QCOMPARE(at(1, CoverageColumn::Scope).data().toString(), u"Tenant"_s);
    QCOMPARE(at(1, CoverageColumn::Count).data().toString(), u"n1200"_s);
    QCOMPARE(at(1, CoverageColumn::Count).data(CoverageModel::SortRole), QVariant(qint64(1200)));
    QCOMPARE(at(0, CoverageColumn::State).data(CoverageModel::StateRole).toInt(),
             static_cast<int>(CoverageState::Denied));
    QVERIFY(at(0, CoverageColumn::Step).data(CoverageModel::IsGapRole).toBool());
    QVERIFY(!at(1, CoverageColumn::Step).data(CoverageModel::IsGapRole).toBool());
    QCOMPARE(at(1, CoverageColumn::Step).data(CoverageModel::TypesRole).toStringList(), QStringList{u"azure_user"_s});
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Scope"_s);
    QCOMPARE(model.find(u"queues"_s, u"/subscriptions/a"_s), 0);
    QCOMPARE(model.find(u"queues"_s, u"/"_s), -1);
    QCOMPARE(model.at(2), nullptr);
}

void tst_CoverageModel::itSurvivesAModelTesterWhileRowsChange()
{
    CoverageModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const CoverageListPtr list = coverageListOf(estateWith(mixedRows()));
    for (const CoverageFilter::Show show :
         {CoverageFilter::Show::All, CoverageFilter::Show::Read, CoverageFilter::Show::Gaps}) {
        model.show(list, coverageRows(*list, names(), {show, {}, {}, {}}, {}));
        model.setSteps(names());
    }
    model.show(coverageListOf(estateWith({})), {});
    QCOMPARE(model.rowCount(), 0);
    model.show(nullptr, {});
    model.setWords({});
}

void tst_CoverageModel::theSameRowsAgainChangeNothing()
{
    CoverageModel model;
    const CoverageListPtr list = coverageListOf(estateWith(mixedRows()));
    model.show(list, {0, 1});
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.show(list, {0, 1});
    QCOMPARE(reset.size(), 0);
    model.show(list, {1, 0});
    QCOMPARE(reset.size(), 1);
}

void tst_CoverageModel::everyCellIsTextForAFile()
{
    const CoverageListPtr list = coverageListOf(estateWith(mixedRows()));
    for (quint32 number = 0; number < list->rows().size(); ++number)
        for (int column = 0; column < coverageColumns; ++column) {
            const QString cell = CoverageModel::text(*list, names(), {}, number, static_cast<CoverageColumn>(column));
            if (column == static_cast<int>(CoverageColumn::Step) || column == static_cast<int>(CoverageColumn::Count))
                QVERIFY(!cell.isEmpty());
        }
    QCOMPARE(CoverageModel::text(*list, {}, {}, 3, CoverageColumn::Time), u"2026-11-23T08:41:00Z"_s);
    QCOMPARE(CoverageModel::text(*list, {}, {}, 0, CoverageColumn::Lacks), QString());
}

void tst_CoverageModel::noEstateIsNoList()
{
    QCOMPARE(coverageListOf(nullptr), nullptr);
}

QTEST_GUILESS_MAIN(tst_CoverageModel)
#include "tst_CoverageModel.moc"
