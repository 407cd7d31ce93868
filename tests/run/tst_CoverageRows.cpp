// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoverageRows.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

TaskTally tally(CoverageState state, qint64 tasks, qint64 count, const QString &parent = {})
{
    TaskTally one;
    one.step = u"rm-children"_s;
    one.scope = u"/subscriptions/s"_s;
    one.parent = parent;
    one.state = state;
    one.tasks = tasks;
    one.count = count;
    one.reason = isGap(state) ? u"why"_s : QString();
    return one;
}

/// Subscriptions, their accounts, the accounts' containers.
std::vector<StepSpec> nestedSteps()
{
    std::vector<StepSpec> steps(3);
    steps[0].id = u"containers"_s; // rows of a catalog come in any order
    steps[0].parentType = u"account"_s;
    steps[0].yields = {u"container"_s};
    steps[1].id = u"accounts"_s;
    steps[1].parentType = u"subscription"_s;
    steps[1].yields = {u"account"_s};
    steps[2].id = u"subscriptions"_s;
    steps[2].yields = {u"subscription"_s};
    return steps;
}

CoverageRow covered(const QString &step, const QString &scope, CoverageState state)
{
    CoverageRow row;
    row.step = step;
    row.scope = scope;
    row.state = state;
    return row;
}

} // namespace

class tst_CoverageRows : public QObject {
    Q_OBJECT

private slots:
    void aDisabledSubscriptionIsOneGap()
    {
        CoverageRow passed = covered(u"accounts"_s, u"/subscriptions/s"_s, CoverageState::Skipped);
        passed.reason = u"the subscription's state is Disabled"_s;
        passed.repeatsGap = true;
        CoverageRow other = passed;
        other.step = u"containers"_s;
        const std::vector<CoverageRow> rows{passed, other,
                                            covered(u"accounts"_s, u"/subscriptions/t"_s, CoverageState::Complete),
                                            covered(u"accounts"_s, u"/subscriptions/u"_s, CoverageState::Skipped)};
        QVERIFY(!isOwnGap(rows[0]) && !isOwnGap(rows[1]) && !isOwnGap(rows[2]) && isOwnGap(rows[3]));
        const auto told = passedOverRows(rows, u"subscriptions"_s);
        QCOMPARE(told.size(), 1u);
        QCOMPARE(told.front().step, u"subscriptions"_s);
        QCOMPARE(told.front().scope, u"/subscriptions/s"_s);
        QVERIFY(isOwnGap(told.front()));
        QVERIFY(told.front().reason.contains(u"Disabled"_s));
    }

    void listingsOfOneStepAndScopeMakeOneRow()
    {
        const auto rows = coverageRows({tally(CoverageState::Complete, 5, 20), tally(CoverageState::None, 2, 0)}, {});
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(rows.front().state, CoverageState::Complete);
        QCOMPARE(rows.front().count, 20);
        QVERIFY(rows.front().reason.isEmpty());
    }

    void theWorstListingShowsAndFailedChildrenHaveRowsOfTheirOwn()
    {
        const auto rows = coverageRows({tally(CoverageState::Complete, 5, 20), tally(CoverageState::Denied, 1, 0),
                                        tally(CoverageState::Denied, 1, 0, u"/subscriptions/s/x"_s)},
                                       {});
        QCOMPARE(rows.size(), 2U);
        QCOMPARE(rows[0].state, CoverageState::Denied);
        QCOMPARE(rows[0].reason, u"1 of 6 listings: why"_s);
        QCOMPARE(rows[1].scope, u"/subscriptions/s/x"_s);
    }

    void aStepLeftOutIsSaidSo()
    {
        const auto rows = coverageRows({}, {u"ad-users"_s});
        QCOMPARE(rows.size(), 1U);
        QCOMPARE(rows.front().state, CoverageState::Skipped);
        QVERIFY(!rows.front().reason.isEmpty());
    }

    void whatADeniedListingLeftUnaskedIsSaid()
    {
        const auto rows = unaskedRows({covered(u"subscriptions"_s, u"/"_s, CoverageState::Denied)}, nestedSteps());
        QCOMPARE(rows.size(), 2U);
        QCOMPARE(rows[0].step, u"accounts"_s);
        QCOMPARE(rows[1].step, u"containers"_s);
        for (const CoverageRow &row : rows) {
            QCOMPARE(row.state, CoverageState::Skipped);
            QCOMPARE(row.scope, u"/"_s);
        }
        QVERIFY(rows[0].reason.contains("subscriptions"_L1) && rows[0].reason.contains("denied"_L1));
    }

    void eachSubscriptionTellsWhatWasUnaskedThere()
    {
        const auto rows = unaskedRows({covered(u"subscriptions"_s, u"/"_s, CoverageState::Complete),
                                       covered(u"accounts"_s, u"/subscriptions/a"_s, CoverageState::Denied),
                                       covered(u"accounts"_s, u"/subscriptions/b"_s, CoverageState::None),
                                       covered(u"accounts"_s, u"/subscriptions/c"_s, CoverageState::Complete),
                                       covered(u"containers"_s, u"/subscriptions/c"_s, CoverageState::Complete)},
                                      nestedSteps());
        QCOMPARE(rows.size(), 2U);
        QCOMPARE(rows[0].scope, u"/subscriptions/a"_s);
        QCOMPARE(rows[0].state, CoverageState::Skipped);
        QCOMPARE(rows[1].scope, u"/subscriptions/b"_s);
        QCOMPARE(rows[1].state, CoverageState::None);
    }

    void aStepLeftOutOrASubscriptionLeftOutIsNotSaidTwice()
    {
        QVERIFY(unaskedRows({covered(u"subscriptions"_s, u"/"_s, CoverageState::Complete),
                             covered(u"subscriptions"_s, u"/subscriptions/x"_s, CoverageState::Skipped),
                             covered(u"accounts"_s, u"/subscriptions/a"_s, CoverageState::Complete),
                             covered(u"accounts"_s, u"/subscriptions/a/one"_s, CoverageState::Denied),
                             covered(u"containers"_s, u"/"_s, CoverageState::Skipped)},
                            nestedSteps())
                    .empty());
    }
};

QTEST_GUILESS_MAIN(tst_CoverageRows)
#include "tst_CoverageRows.moc"
