// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Drawing.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace drawing;

class TestTallies : public QObject {
    Q_OBJECT

private slots:
    void talliesAddUpTasksByStepScopeAndState();
    void failedChildrenAreToldOneByOne();
    void unfinishedTasksAreGaps();
    void whatRepeatsAGapSaysSo();
};

static PageRows named(const QString &key)
{
    return page({entity(key, u"t"_s)});
}

static void end(Workspace &workspace, TaskId task, CoverageState state, qint64 count,
                std::optional<qint64> expected = {})
{
    PageCommit commit;
    commit.task = task;
    commit.count = count;
    commit.requests = 2;
    commit.outcome = TaskOutcome{state,
                                 u"because"_s,
                                 {u"x/read"_s},
                                 expected,
                                 {u"GET https://example.test/"_s, 403, u"C"_s, u"M"_s, u"R"_s, {}}};
    QVERIFY(!workspace.commitPage(commit));
}

void TestTallies::talliesAddUpTasksByStepScopeAndState()
{
    const Folder folder;
    const auto workspace = folder.open();
    const std::vector<TaskRow> tasks = begin(*workspace, {u"a"_s, u"a"_s, u"a"_s, u"b"_s});
    end(*workspace, tasks[0].id, CoverageState::Complete, 3, 5);
    end(*workspace, tasks[1].id, CoverageState::Complete, 4);
    end(*workspace, tasks[2].id, CoverageState::Denied, 0);
    end(*workspace, tasks[3].id, CoverageState::None, 0, 0);
    std::vector<TaskTally> tallies;
    QVERIFY(!workspace->tallies(tallies, 10));
    QCOMPARE(tallies.size(), 3u);
    QCOMPARE(tallies[0].step, u"a"_s);
    QCOMPARE(tallies[0].state, CoverageState::Complete);
    QCOMPARE(tallies[0].tasks, 2);
    QCOMPARE(tallies[0].count, 7);
    QCOMPARE(tallies[0].requests, 4);
    QCOMPARE(tallies[0].expected, 5);
    QCOMPARE(tallies[1].state, CoverageState::Denied);
    QVERIFY(!tallies[1].expected);
    QCOMPARE(tallies[1].reason, u"because"_s);
    QCOMPARE(tallies[1].permissions, QStringList{u"x/read"_s});
    QCOMPARE(tallies[1].evidence.status, 403);
    QCOMPARE(tallies[2].step, u"b"_s);
    QCOMPARE(tallies[2].expected, 0);
}

void TestTallies::failedChildrenAreToldOneByOne()
{
    const Folder folder;
    const auto workspace = folder.open();
    begin(*workspace, {});
    std::vector<TaskRow> children;
    for (const QString &parent : {u"p1"_s, u"p2"_s, u"p3"_s, u"p4"_s})
        children.push_back({0, u"child"_s, u"/"_s, parent, "{}", {}});
    QVERIFY(!workspace->addTasks(children));
    end(*workspace, children[0].id, CoverageState::Complete, 1);
    for (size_t child = 1; child < 4; ++child)
        end(*workspace, children[child].id, CoverageState::Failed, 0);
    std::vector<TaskTally> tallies;
    QVERIFY(!workspace->tallies(tallies, 2));
    QCOMPARE(tallies.size(), 4u);
    QCOMPARE(tallies[1].tasks, 3);
    QCOMPARE(tallies[1].parent, QString());
    QCOMPARE(tallies[2].parent, u"p2"_s);
    QCOMPARE(tallies[2].state, CoverageState::Failed);
    QCOMPARE(tallies[2].tasks, 1);
    QCOMPARE(tallies[3].parent, u"p3"_s);
}

void TestTallies::unfinishedTasksAreGaps()
{
    const Folder folder;
    const auto workspace = folder.open();
    const std::vector<TaskRow> tasks = begin(*workspace, {u"a"_s, u"b"_s});
    commit(*workspace, tasks[0].id, named(u"x"_s), u"next"_s);
    std::vector<TaskTally> tallies;
    QVERIFY(!workspace->tallies(tallies, 0));
    QCOMPARE(tallies[0].state, CoverageState::Truncated);
    QCOMPARE(tallies[1].state, CoverageState::Skipped);
}

void TestTallies::whatRepeatsAGapSaysSo()
{
    const Folder folder;
    const auto workspace = folder.open();
    const std::vector<TaskRow> tasks = begin(*workspace, {u"a"_s, u"b"_s});
    PageCommit commit;
    commit.task = tasks[0].id;
    commit.outcome = TaskOutcome{CoverageState::Skipped, u"because"_s, {}, {}, {}, true};
    QVERIFY(!workspace->commitPage(commit));
    end(*workspace, tasks[1].id, CoverageState::Skipped, 0);
    std::vector<TaskTally> tallies;
    QVERIFY(!workspace->tallies(tallies, 0));
    QVERIFY(tallies[0].repeatsGap);
    QVERIFY(!tallies[1].repeatsGap);
}

QTEST_GUILESS_MAIN(TestTallies)
#include "tst_Tallies.moc"
