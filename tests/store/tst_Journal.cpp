// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Drawing.h"

#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace drawing;

class TestJournal : public QObject {
    Q_OBJECT

private slots:
    void tasksGetNumbersAndComeBackUnfinished();
    void aCommittedPageIsNotDoubled();
    void spawnedTasksAreKeptWithTheirPage();
    void aKilledCommitHappenedWholeOrNot();
    void aKilledSealCanBeSealedAgain();
    void beginForgetsAnUnsealedSnapshot();
    void nothingToResume();
    void theJournalGoesWhenTheSnapshotIsSealed();
    void aJournalOfASealedSnapshotIsNotResumed();
    void anOlderProgramsJournalIsNotResumed();
    void aSecondCollectorIsRefused();
    void aReadOnlyWorkspaceCollectsNothing();
    void aDamagedJournalIsToldAndTheWorkspaceStaysWhole();
    void aFileInTheJournalsPlaceIsNotTouched();
};

struct Resumed {
    SnapshotInfo info;
    std::vector<TaskRow> tasks;
    bool found = false;
};

static Resumed resume(Workspace &workspace)
{
    Resumed resumed;
    const auto problem = workspace.resume(resumed.info, resumed.tasks, resumed.found);
    if (problem)
        qFatal("resume: %s", qPrintable(problem->detail));
    return resumed;
}

static PageRows named(const QString &key)
{
    return page({entity(key, u"t"_s)});
}

/// Runs `work` in a child that is killed like kill -9 does; true if it came that far.
template <class Work>
static bool killedIn(Work work)
{
    const pid_t child = fork();
    if (child == 0) {
        work();
        _exit(1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
}

void TestJournal::tasksGetNumbersAndComeBackUnfinished()
{
    const Folder folder;
    {
        const auto workspace = folder.open();
        std::vector<TaskRow> tasks = begin(*workspace, {u"one"_s, u"two"_s, u"three"_s});
        QVERIFY(tasks[0].id != 0 && tasks[0].id != tasks[1].id);
        commit(*workspace, tasks[0].id, named(u"a"_s));
        commit(*workspace, tasks[1].id, named(u"b"_s), u"https://example.test/next?page=2"_s);
        std::vector<TaskRow> late{{0, u"late"_s, u"/subscriptions/1"_s, u"parent"_s, R"({"name":"x"})", {}}};
        QVERIFY(!workspace->addTasks(late));
        QVERIFY(late[0].id != 0);
    }
    const auto workspace = folder.open();
    const Resumed resumed = resume(*workspace);
    QVERIFY(resumed.found);
    QCOMPARE(resumed.info.tenantId, u"tenant"_s);
    QCOMPARE(resumed.info.plan, QByteArray(R"({"services":["arm"]})"));
    QCOMPARE(resumed.tasks.size(), 3u);
    QCOMPARE(resumed.tasks[0].step, u"two"_s);
    QCOMPARE(resumed.tasks[0].next, u"https://example.test/next?page=2"_s);
    QCOMPARE(resumed.tasks[0].context, QByteArray(R"({"a":1})"));
    QCOMPARE(resumed.tasks[1].step, u"three"_s);
    QCOMPARE(resumed.tasks[1].next, QString());
    QCOMPARE(resumed.tasks[2].parent, u"parent"_s);
    commit(*workspace, resumed.tasks[0].id, named(u"c"_s));
    QCOMPARE(seal(*workspace).entities, 3);
}

void TestJournal::aCommittedPageIsNotDoubled()
{
    const Folder folder;
    const auto workspace = folder.open();
    const TaskId task = begin(*workspace, {u"one"_s}).front().id;
    commit(*workspace, task, named(u"a"_s));
    commit(*workspace, task, page({entity(u"a"_s, u"t"_s), entity(u"b"_s, u"t"_s)})); // the task has ended
    std::vector<TaskTally> tallies;
    QVERIFY(!workspace->tallies(tallies, 10));
    QCOMPARE(tallies.front().count, 1);
    const SealCounts counts = seal(*workspace);
    QCOMPARE(counts.entities, 1);
    QCOMPARE(counts.duplicates, 0);
}

void TestJournal::spawnedTasksAreKeptWithTheirPage()
{
    const Folder folder;
    const auto workspace = folder.open();
    PageCommit commit;
    commit.task = begin(*workspace, {u"one"_s}).front().id;
    commit.spawned = {{0, u"child"_s, u"/"_s, u"a"_s, R"({"id":1})", {}}, {0, u"child"_s, u"/"_s, u"b"_s, "{}", {}}};
    commit.outcome = TaskOutcome();
    QVERIFY(!workspace->commitPage(commit));
    QVERIFY(commit.spawned[0].id != 0 && commit.spawned[1].id != commit.spawned[0].id);
    const Resumed resumed = resume(*workspace);
    QCOMPARE(resumed.tasks.size(), 2u);
    QCOMPARE(resumed.tasks[1].id, commit.spawned[1].id);
    QCOMPARE(resumed.tasks[0].context, QByteArray(R"({"id":1})"));
}

// Each page names the next one's number in its link: however far the child came, rows, link and counts must agree.
void TestJournal::aKilledCommitHappenedWholeOrNot()
{
    for (int attempt = 0; attempt < 5; ++attempt) {
        const Folder folder;
        int started[2];
        QCOMPARE(pipe(started), 0);
        const pid_t child = fork();
        if (child == 0) {
            const auto workspace = folder.open();
            const TaskId task = begin(*workspace, {u"one"_s}).front().id;
            for (int number = 0;; ++number) {
                commit(*workspace, task, page({entity(u"e%1"_s.arg(number), u"t"_s, "{}", QByteArray(20000, 'x'))}),
                       QString::number(number + 1));
                [[maybe_unused]] const auto told = write(started[1], "x", 1);
            }
        }
        char byte = 0;
        for (int pages = 0; pages < 3 + attempt; ++pages)
            QCOMPARE(read(started[0], &byte, 1), 1);
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        close(started[0]);
        close(started[1]);

        const auto workspace = folder.open();
        const Resumed resumed = resume(*workspace);
        QVERIFY(resumed.found);
        QCOMPARE(resumed.tasks.size(), 1u);
        const int pages = resumed.tasks.front().next.toInt();
        QVERIFY(pages >= 3 + attempt);
        std::vector<TaskTally> tallies;
        QVERIFY(!workspace->tallies(tallies, 0));
        QCOMPARE(tallies.front().count, pages);
        QCOMPARE(seal(*workspace).entities, pages);
    }
}

void TestJournal::aKilledSealCanBeSealedAgain()
{
    const Folder folder;
    folder.collect({named(u"old"_s)});
    QVERIFY(killedIn([&folder] {
        const auto workspace = folder.open();
        const TaskId task = begin(*workspace, {u"one"_s}).front().id;
        PageRows many;
        for (int i = 0; i < 20000; ++i)
            many.entities.push_back(entity(u"e%1"_s.arg(i), u"t"_s, R"({"name":"some name that takes space"})"));
        commit(*workspace, task, std::move(many));
        // Half a second of sealing, killed by the clock after a few milliseconds of it.
        std::signal(SIGALRM, [](int) { kill(getpid(), SIGKILL); });
        ualarm(15000, 0);
        seal(*workspace);
        kill(getpid(), SIGKILL);
    }));
    const auto workspace = folder.open();
    const Resumed resumed = resume(*workspace);
    if (!resumed.found)
        QSKIP("sealed before it was killed");
    QCOMPARE(entities(*folder.estate()), QStringList{u"old [t]"_s});
    QCOMPARE(seal(*workspace).entities, 20000);
    QCOMPARE(folder.estate()->entityCount(), 20000u);
    QCOMPARE(folder.estate(1)->entityCount(), 1u);
    QCOMPARE(rows(folder.path(), u"pragma integrity_check"_s), QStringList{u"ok"_s});
}

void TestJournal::beginForgetsAnUnsealedSnapshot()
{
    const Folder folder;
    {
        const auto workspace = folder.open();
        commit(*workspace, begin(*workspace, {u"one"_s}).front().id, named(u"a"_s));
    }
    const auto workspace = folder.open();
    const TaskId task = begin(*workspace, {u"one"_s}).front().id;
    commit(*workspace, task, named(u"b"_s));
    seal(*workspace);
    QCOMPARE(entities(*folder.estate()), QStringList{u"b [t]"_s});
    QCOMPARE(std::get<std::vector<SnapshotSummary>>(workspace->snapshots()).size(), 1u);
}

void TestJournal::nothingToResume()
{
    const Folder folder;
    QVERIFY(!resume(*folder.open()).found);
    folder.collect({named(u"a"_s)});
    QVERIFY(!resume(*folder.open()).found);
    QVERIFY(!QFile::exists(folder.path() + u"-collecting"_s));
}

void TestJournal::theJournalGoesWhenTheSnapshotIsSealed()
{
    const Folder folder;
    const auto workspace = folder.open();
    const TaskId task = begin(*workspace, {u"one"_s}).front().id;
    QVERIFY(QFile::exists(folder.path() + u"-collecting"_s));
    commit(*workspace, task, named(u"a"_s));
    seal(*workspace);
    for (const QString &suffix : {u"-collecting"_s, u"-collecting-wal"_s, u"-collecting-shm"_s})
        QVERIFY(!QFile::exists(folder.path() + suffix));
    PageCommit late;
    late.task = task;
    QCOMPARE(workspace->commitPage(late)->kind, StoreProblem::Kind::NoSnapshot);
    begin(*workspace, {u"again"_s});
}

// Killed between the two: the snapshot is sealed, its journal still there.
void TestJournal::aJournalOfASealedSnapshotIsNotResumed()
{
    const Folder folder;
    {
        const auto workspace = folder.open();
        commit(*workspace, begin(*workspace, {u"one"_s}).front().id, named(u"a"_s));
    }
    QVERIFY(QFile::copy(folder.path() + u"-collecting"_s, folder.path() + u"-kept"_s));
    {
        const auto workspace = folder.open();
        QVERIFY(resume(*workspace).found);
        seal(*workspace);
    }
    QVERIFY(QFile::rename(folder.path() + u"-kept"_s, folder.path() + u"-collecting"_s));
    const auto workspace = folder.open();
    QVERIFY(!resume(*workspace).found);
    commit(*workspace, begin(*workspace, {u"one"_s}).front().id, named(u"b"_s));
    seal(*workspace);
    QCOMPARE(entities(*folder.estate()), QStringList{u"b [t]"_s});
}

// It may write its pages in another way.
void TestJournal::anOlderProgramsJournalIsNotResumed()
{
    const Folder folder;
    {
        const auto workspace = folder.open();
        commit(*workspace, begin(*workspace, {u"one"_s}).front().id, named(u"a"_s));
    }
    QFile journal(folder.path() + u"-collecting"_s);
    QVERIFY(journal.open(QIODevice::ReadWrite));
    journal.seek(63); // user_version, big-endian, at 60
    QVERIFY(journal.putChar(1));
    journal.close();
    const auto workspace = folder.open();
    QVERIFY(!resume(*workspace).found);
    commit(*workspace, begin(*workspace, {u"one"_s}).front().id, named(u"b"_s));
    seal(*workspace);
    QCOMPARE(entities(*folder.estate()), QStringList{u"b [t]"_s});
}

void TestJournal::aSecondCollectorIsRefused()
{
    const Folder folder;
    const auto first = folder.open();
    const TaskId task = begin(*first, {u"one"_s}).front().id;
    const auto second = folder.open();
    std::vector<TaskRow> tasks{{0, u"two"_s, u"/"_s, {}, "{}", {}}};
    QCOMPARE(second->begin({}, tasks)->kind, StoreProblem::Kind::Locked);
    SnapshotInfo info;
    bool found = false;
    QCOMPARE(second->resume(info, tasks, found)->kind, StoreProblem::Kind::Locked);
    commit(*first, task, named(u"a"_s));
    seal(*first);
    begin(*second, {u"two"_s});
}

void TestJournal::aReadOnlyWorkspaceCollectsNothing()
{
    const Folder folder;
    folder.collect({named(u"a"_s)});
    const auto workspace = folder.open(Workspace::Mode::ReadOnly);
    std::vector<TaskRow> tasks;
    QCOMPARE(workspace->begin({}, tasks)->kind, StoreProblem::Kind::CannotWrite);
    QCOMPARE(workspace->setAnnotation({})->kind, StoreProblem::Kind::CannotWrite);
}

void TestJournal::aDamagedJournalIsToldAndTheWorkspaceStaysWhole()
{
    const Folder folder;
    folder.collect({named(u"old"_s)});
    const QString journal = folder.path() + u"-collecting"_s;
    {
        const auto workspace = folder.open();
        PageRows many;
        for (int i = 0; i < 3000; ++i)
            many.entities.push_back(entity(u"e%1"_s.arg(i * 7919), u"t"_s));
        commit(*workspace, begin(*workspace, {u"one"_s}).front().id, std::move(many));
    }
    QFile file(journal);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray bytes = file.readAll();
    const QByteArray magic = QByteArray::fromHex("28b52ffd"); // zstd's
    QVERIFY(bytes.contains(magic));
    for (qsizetype packed = bytes.indexOf(magic); packed >= 0; packed = bytes.indexOf(magic, packed + 1)) {
        file.seek(packed + 12);
        file.write("damage");
    }
    file.close();

    const auto workspace = folder.open();
    QVERIFY(resume(*workspace).found);
    SealCounts counts;
    const auto problem = workspace->seal({}, counts);
    QVERIFY(problem);
    QCOMPARE(problem->kind, StoreProblem::Kind::Damaged);
    QCOMPARE(problem->path, journal);
    QVERIFY(problem->detail.contains(u"journal"_s));
    QCOMPARE(entities(*folder.estate()), QStringList{u"old [t]"_s});
    QVERIFY(QFile::exists(journal));
}

void TestJournal::aFileInTheJournalsPlaceIsNotTouched()
{
    const Folder folder;
    const auto workspace = folder.open();
    QFile file(folder.path() + u"-collecting"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("my own notes, by chance of that name");
    file.close();
    std::vector<TaskRow> tasks;
    QCOMPARE(workspace->begin({}, tasks)->kind, StoreProblem::Kind::NotAWorkspace);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("my own notes, by chance of that name"));
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_Journal.moc"
