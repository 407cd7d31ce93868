// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Drawing.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <csignal>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace drawing;
using Kind = StoreProblem::Kind;

class TestWorkspaceFile : public QObject {
    Q_OBJECT

private slots:
    void onlyCreateIfAbsentCreates();
    void anEmptyFileBecomesAWorkspaceOnlyWhenAsked();
    void everyFileIsPrivate();
    void theHeaderNamesTheWorkspaceFromTheStart();
    void aKilledCreationIsTakenUpAgain();
    void aLockedWorkspaceIsToldAndStaysReadable();
    void aFolderThatCannotBeWritten();
    void aWorkspaceOnAReadOnlyMediumCanBeRead();
    void anOlderWorkspaceIsReadAsItIsAndBroughtUpToDate();
    void aPlaceThatIsNoFile_data();
    void aPlaceThatIsNoFile();
    void aFullDiskLosesNothing();
    void severalReadersAndAWriter();
    void connectionsGoWithTheirWorkspace();

private:
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    /// Bytes that do not shrink.
    static QByteArray noise(qsizetype size)
    {
        static quint32 state = 1;
        QByteArray bytes(size, Qt::Uninitialized);
        for (char &byte : bytes)
            byte = char((state = state * 1664525u + 1013904223u) >> 24);
        return bytes;
    }
    static PageRows some(int count)
    {
        PageRows rows;
        for (int i = 0; i < count; ++i)
            rows.entities.push_back(entity(u"e%1"_s.arg(i), u"t"_s, R"({"name":"a name of some length"})"));
        return rows;
    }
};

void TestWorkspaceFile::onlyCreateIfAbsentCreates()
{
    const Folder folder;
    QCOMPARE(folder.problem(Workspace::Mode::ReadOnly)->kind, Kind::CannotOpen);
    QCOMPARE(folder.problem(Workspace::Mode::ReadWrite)->kind, Kind::CannotOpen);
    QCOMPARE(folder.problem(Workspace::Mode::ReadWrite)->path, folder.path());
    QVERIFY(!QFile::exists(folder.path()));
    QVERIFY(!folder.problem(Workspace::Mode::CreateIfAbsent));
    QVERIFY(!folder.problem(Workspace::Mode::ReadOnly));
    QVERIFY(!folder.problem(Workspace::Mode::ReadWrite));
}

void TestWorkspaceFile::anEmptyFileBecomesAWorkspaceOnlyWhenAsked()
{
    const Folder folder;
    write(folder.path(), {});
    QCOMPARE(folder.problem(Workspace::Mode::ReadOnly)->kind, Kind::NotAWorkspace);
    QCOMPARE(folder.problem(Workspace::Mode::ReadWrite)->kind, Kind::NotAWorkspace);
    QCOMPARE(QFileInfo(folder.path()).size(), 0);
    QVERIFY(!folder.problem(Workspace::Mode::CreateIfAbsent));
    QVERIFY(!folder.problem(Workspace::Mode::ReadOnly));
}

void TestWorkspaceFile::everyFileIsPrivate()
{
    const mode_t before = umask(0);
    const Folder folder;
    const auto workspace = folder.open();
    commit(*workspace, begin(*workspace, {u"one"_s}).front().id, some(10));
    const auto reader = folder.open(Workspace::Mode::ReadOnly);
    umask(before);
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s, u"-collecting"_s, u"-collecting-wal"_s}) {
        struct stat found = {};
        QVERIFY2(stat(qPrintable(folder.path() + suffix), &found) == 0, qPrintable(suffix));
        QCOMPARE(found.st_mode & 0777u, 0600u);
    }
}

void TestWorkspaceFile::anOlderWorkspaceIsReadAsItIsAndBroughtUpToDate()
{
    const Folder folder;
    CoverageRow passed;
    passed.step = u"rm-vaults"_s;
    passed.repeatsGap = true;
    SealRules rules;
    rules.coverage = {passed};
    const auto collect = [&] {
        const auto workspace = folder.open();
        commit(*workspace, begin(*workspace, {u"one"_s}).front().id, some(1));
        seal(*workspace, rules);
    };
    const auto repeats = [&](Workspace::Mode mode, SnapshotId snapshot) {
        return std::get<std::vector<CoverageRow>>(folder.open(mode)->coverage(snapshot)).at(0).repeatsGap;
    };
    collect();
    QVERIFY(repeats(Workspace::Mode::ReadOnly, 1));
    QCOMPARE(change(folder.path(), u"alter table coverage_rows drop column repeats_gap"_s), QStringList());
    QCOMPARE(change(folder.path(), u"pragma user_version = 1"_s), QStringList());

    QVERIFY(!repeats(Workspace::Mode::ReadOnly, 1)); // nothing in it tells these gaps for them
    QCOMPARE(rows(folder.path(), u"pragma user_version"_s), QStringList{u"1"_s});
    collect();
    QCOMPARE(rows(folder.path(), u"pragma user_version"_s), QStringList{u"2"_s});
    QVERIFY(!repeats(Workspace::Mode::ReadOnly, 1));
    QVERIFY(repeats(Workspace::Mode::ReadOnly, 2));
}

void TestWorkspaceFile::theHeaderNamesTheWorkspaceFromTheStart()
{
    const Folder folder;
    const auto workspace = folder.open();
    QCOMPARE(contentOf(folder.path()).mid(68, 4), QByteArray("AzmW"));
    QCOMPARE(rows(folder.path(), u"pragma user_version"_s), QStringList{u"2"_s});
    QCOMPARE(rows(folder.path(), u"pragma journal_mode"_s), QStringList{u"wal"_s});
    begin(*workspace, {u"one"_s});
    QCOMPARE(contentOf(folder.path() + u"-collecting"_s).mid(68, 4), QByteArray("AzmS"));
}

// Killed at different moments of making the file; whatever was there, opening again must give a workspace.
void TestWorkspaceFile::aKilledCreationIsTakenUpAgain()
{
    for (useconds_t moment = 500; moment < 20000; moment = moment * 3 / 2) {
        const Folder folder;
        const pid_t child = fork();
        if (child == 0) {
            std::signal(SIGALRM, [](int) { kill(getpid(), SIGKILL); });
            ualarm(moment, 0);
            folder.problem(Workspace::Mode::CreateIfAbsent);
            _exit(0);
        }
        waitpid(child, nullptr, 0);
        const auto problem = folder.problem(Workspace::Mode::CreateIfAbsent);
        QVERIFY2(!problem, qPrintable(u"after %1 us: %2"_s.arg(moment).arg(problem ? problem->detail : QString())));
        folder.collect({some(3)});
        QCOMPARE(folder.estate()->entityCount(), 3u);
    }
}

void TestWorkspaceFile::aLockedWorkspaceIsToldAndStaysReadable()
{
    const Folder folder;
    folder.collect({some(3)});
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(folder.path());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"begin immediate"_s));
        const auto workspace = folder.open();
        QCOMPARE(workspace->setAnnotation({AnnotationKind::Tag, u"e1"_s, u"x"_s, {}, {}})->kind, Kind::Locked);
        std::vector<TaskRow> tasks;
        QCOMPARE(workspace->begin({}, tasks)->kind, Kind::Locked);
        QCOMPARE(folder.estate()->entityCount(), 3u);
        QVERIFY(QSqlQuery(other).exec(u"rollback"_s));
        QVERIFY(!workspace->setAnnotation({AnnotationKind::Tag, u"e1"_s, u"x"_s, {}, {}}));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}

/// Runs `work` as nobody, for whom modes count (they do not for root); its answer comes back as the exit code.
template <class Work>
static int asNobody(Work work)
{
    const pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            _exit(99);
        _exit(work());
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void TestWorkspaceFile::aFolderThatCannotBeWritten()
{
    const Folder folder;
    const QString parent = QFileInfo(folder.path()).path();
    QVERIFY(QFile::setPermissions(parent, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
    QCOMPARE(asNobody([&folder] {
                 return int(folder.problem(Workspace::Mode::CreateIfAbsent).value_or(StoreProblem()).kind);
             }),
             int(Kind::CannotWrite));
    QFile::setPermissions(parent, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestWorkspaceFile::aWorkspaceOnAReadOnlyMediumCanBeRead()
{
    const Folder folder;
    folder.collect({some(3)});
    const QString parent = QFileInfo(folder.path()).path();
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ReadOther);
    QVERIFY(QFile::setPermissions(parent, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
    QCOMPARE(asNobody([&folder] { return int(folder.estate()->entityCount()); }), 3);
    QCOMPARE(
        asNobody([&folder] { return int(folder.problem(Workspace::Mode::ReadWrite).value_or(StoreProblem()).kind); }),
        int(Kind::CannotWrite));
    QFile::setPermissions(parent, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestWorkspaceFile::aPlaceThatIsNoFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("kind");
    QTest::newRow("a folder") << u"."_s << int(Kind::CannotOpen);
    QTest::newRow("below nothing") << u"nothing/there/w"_s << int(Kind::CannotWrite);
}

void TestWorkspaceFile::aPlaceThatIsNoFile()
{
    QFETCH(QString, path);
    QFETCH(int, kind);
    const Folder folder;
    const auto opened = Workspace::open(QFileInfo(folder.path()).path() + u'/' + path, Workspace::Mode::CreateIfAbsent);
    QVERIFY(std::holds_alternative<StoreProblem>(opened));
    QCOMPARE(int(std::get<StoreProblem>(opened).kind), kind);
}

// SQLite answers a full disk and a full max_page_count alike (SQLITE_FULL).
void TestWorkspaceFile::aFullDiskLosesNothing()
{
    const auto limit = [](const QString &ending, const QString &pages) {
        for (const QString &name : QSqlDatabase::connectionNames())
            if (QSqlDatabase::database(name).databaseName().endsWith(ending))
                QVERIFY(QSqlQuery(QSqlDatabase::database(name)).exec(u"pragma max_page_count = "_s + pages));
    };
    const Folder folder;
    folder.collect({some(10)});
    const auto workspace = folder.open();
    const TaskId task = begin(*workspace, {u"one"_s}).front().id;
    commit(*workspace, task, some(20), u"2"_s);

    limit(u"-collecting"_s, u"1"_s);
    PageCommit page;
    page.task = task;
    page.rows.entities.push_back(entity(u"big"_s, u"t"_s, "{}", noise(500000)));
    page.next = u"3"_s;
    const auto full = workspace->commitPage(page);
    QVERIFY(full);
    QCOMPARE(full->kind, Kind::DiskFull);
    std::vector<TaskRow> unfinished;
    SnapshotInfo info;
    bool found = false;
    QVERIFY(!workspace->resume(info, unfinished, found));
    QCOMPARE(unfinished.front().next, u"2"_s);

    limit(u"-collecting"_s, u"1000000"_s);
    commit(*workspace, task, some(5000));
    limit(u".azimuth"_s, u"1"_s);
    SealCounts counts;
    QCOMPARE(workspace->seal({}, counts)->kind, Kind::DiskFull);
    QCOMPARE(folder.estate()->entityCount(), 10u);

    limit(u".azimuth"_s, u"1000000"_s);
    seal(*workspace);
    QCOMPARE(folder.estate()->entityCount(), 5000u);
}

void TestWorkspaceFile::severalReadersAndAWriter()
{
    const Folder folder;
    folder.collect({some(10)});
    const auto one = folder.open(Workspace::Mode::ReadOnly);
    const auto two = folder.open(Workspace::Mode::ReadOnly);
    folder.collect({some(20)});
    QCOMPARE(std::get<EstatePtr>(one->loadEstate())->entityCount(), 20u);
    QCOMPARE(std::get<EstatePtr>(two->loadEstate(1))->entityCount(), 10u);
}

void TestWorkspaceFile::connectionsGoWithTheirWorkspace()
{
    const QStringList before = QSqlDatabase::connectionNames();
    {
        const Folder folder;
        folder.collect({some(3)});
        const auto workspace = folder.open();
        begin(*workspace, {u"one"_s});
        QCOMPARE(QSqlDatabase::connectionNames().size(), before.size() + 2);
    }
    QCOMPARE(QSqlDatabase::connectionNames(), before);
}

QTEST_GUILESS_MAIN(TestWorkspaceFile)
#include "tst_WorkspaceFile.moc"
