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
    void aFileThatIsNotSqliteIsRefusedAndKept_data();
    void aFileThatIsNotSqliteIsRefusedAndKept();
    void anotherProgramsDatabaseIsRefusedAndKept();
    void aNewerSchemaIsRefusedAndKept();
    void aTruncatedFileIsDamaged_data();
    void aTruncatedFileIsDamaged();
    void aCorruptedPageIsDamagedAndTheRestCanBeRead();
    void damageInABigFileIsToldWhenItIsRead();
    void aLockedWorkspaceIsToldAndStaysReadable();
    void aFolderThatCannotBeWritten();
    void aWorkspaceOnAReadOnlyMediumCanBeRead();
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

void TestWorkspaceFile::theHeaderNamesTheWorkspaceFromTheStart()
{
    const Folder folder;
    const auto workspace = folder.open();
    QCOMPARE(contentOf(folder.path()).mid(68, 4), QByteArray("AzmW"));
    QCOMPARE(rows(folder.path(), u"pragma user_version"_s), QStringList{u"1"_s});
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

void TestWorkspaceFile::aFileThatIsNotSqliteIsRefusedAndKept_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind");
    QTest::newRow("text") << QByteArray("dear diary") << int(Kind::NotAWorkspace);
    QTest::newRow("long text") << QByteArray(100000, 'x') << int(Kind::NotAWorkspace);
    QTest::newRow("a header cut short") << QByteArray("SQLite format 3\0and so on", 24) << int(Kind::Damaged);
    QTest::newRow("a header and no more")
        << QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\0') << int(Kind::NotAWorkspace);
}

void TestWorkspaceFile::aFileThatIsNotSqliteIsRefusedAndKept()
{
    QFETCH(QByteArray, content);
    QFETCH(int, kind);
    const Folder folder;
    write(folder.path(), content);
    for (const auto mode : {Workspace::Mode::ReadOnly, Workspace::Mode::ReadWrite, Workspace::Mode::CreateIfAbsent}) {
        const auto problem = folder.problem(mode);
        QVERIFY(problem);
        QCOMPARE(int(problem->kind), kind);
        QCOMPARE(problem->path, folder.path());
        QVERIFY(!problem->detail.isEmpty());
        QCOMPARE(contentOf(folder.path()), content);
    }
}

void TestWorkspaceFile::anotherProgramsDatabaseIsRefusedAndKept()
{
    const Folder folder;
    {
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(folder.path());
        QVERIFY(other.open());
        QVERIFY(QSqlQuery(other).exec(u"create table recipes(name text)"_s));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
    const QByteArray before = contentOf(folder.path());
    for (const auto mode : {Workspace::Mode::ReadOnly, Workspace::Mode::ReadWrite, Workspace::Mode::CreateIfAbsent})
        QCOMPARE(folder.problem(mode)->kind, Kind::NotAWorkspace);
    QCOMPARE(contentOf(folder.path()), before);
}

void TestWorkspaceFile::aNewerSchemaIsRefusedAndKept()
{
    const Folder folder;
    folder.collect({some(3)});
    QByteArray content = contentOf(folder.path());
    content[63] = 99; // user_version, big-endian, at 60
    write(folder.path(), content);
    for (const auto mode : {Workspace::Mode::ReadOnly, Workspace::Mode::ReadWrite, Workspace::Mode::CreateIfAbsent}) {
        const auto problem = folder.problem(mode);
        QCOMPARE(problem->kind, Kind::NewerVersion);
        QCOMPARE(problem->detail, u"99"_s);
    }
    QCOMPARE(contentOf(folder.path()), content);
}

void TestWorkspaceFile::aTruncatedFileIsDamaged_data()
{
    QTest::addColumn<double>("share");
    for (const double share : {0.1, 0.5, 0.9})
        QTest::addRow("to %.0f %%", share * 100) << share;
    QTest::newRow("by one byte") << 0.99999;
}

void TestWorkspaceFile::aTruncatedFileIsDamaged()
{
    QFETCH(double, share);
    const Folder folder;
    folder.collect({some(2000)});
    const QByteArray content = contentOf(folder.path());
    const QByteArray left = content.left(qsizetype(double(content.size()) * share));
    QVERIFY(left.size() < content.size());
    write(folder.path(), left);
    for (const auto mode : {Workspace::Mode::ReadOnly, Workspace::Mode::ReadWrite, Workspace::Mode::CreateIfAbsent}) {
        const auto problem = folder.problem(mode);
        QVERIFY(problem);
        QCOMPARE(problem->kind, Kind::Damaged);
        QVERIFY(!problem->detail.isEmpty());
    }
    QCOMPARE(contentOf(folder.path()), left);
}

void TestWorkspaceFile::aCorruptedPageIsDamagedAndTheRestCanBeRead()
{
    const Folder folder;
    folder.collect({some(2000)});
    QByteArray content = contentOf(folder.path());
    const qsizetype page = content.indexOf("a name of some length") / 4096 * 4096;
    content.replace(page, 64, QByteArray(64, '\xee'));
    write(folder.path(), content);
    const auto problem = folder.problem(Workspace::Mode::ReadOnly);
    QVERIFY(problem);
    QCOMPARE(problem->kind, Kind::Damaged);
    QVERIFY2(problem->detail.contains(u"page"_s, Qt::CaseInsensitive), qPrintable(problem->detail));
    QCOMPARE(contentOf(folder.path()), content);
    QCOMPARE(rows(folder.path(), u"select id from snapshots"_s),
             QStringList{u"1"_s}); // plain SQL still gets at the rest
}

void TestWorkspaceFile::damageInABigFileIsToldWhenItIsRead()
{
    const Folder folder;
    PageRows rowsOfPage;
    for (int i = 0; i < 70; ++i)
        rowsOfPage.entities.push_back(entity(u"e%1"_s.arg(i), u"t"_s, "{}", noise(1024 * 1024)));
    folder.collect({rowsOfPage});
    QVERIFY(QFileInfo(folder.path()).size() > 64 * 1024 * 1024);
    QFile file(folder.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray needle = rowsOfPage.entities[40].rawJson.mid(500000, 64);
    const QByteArray content = file.readAll();
    const qsizetype place = content.indexOf(needle);
    QVERIFY(place > 0);
    file.seek(place);
    file.write(QByteArray(64, 'x'));
    file.close();

    const auto workspace = folder.open(Workspace::Mode::ReadOnly);
    const auto broken = workspace->rawJson(u"e40"_s);
    QCOMPARE(std::get<StoreProblem>(broken).kind, Kind::Damaged);
    QVERIFY(std::get<StoreProblem>(broken).detail.contains(u"raw block"_s));
    QCOMPARE(std::get<QByteArray>(workspace->rawJson(u"e41"_s)), rowsOfPage.entities[41].rawJson);
    QVERIFY(std::holds_alternative<EstatePtr>(workspace->loadEstate()));
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
