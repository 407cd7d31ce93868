// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Drawing.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace drawing;
using Kind = StoreProblem::Kind;

class TestWorkspaceDamage : public QObject {
    Q_OBJECT

private slots:
    void aFileThatIsNotSqliteIsRefusedAndKept_data();
    void aFileThatIsNotSqliteIsRefusedAndKept();
    void anotherProgramsDatabaseIsRefusedAndKept();
    void aNewerSchemaIsRefusedAndKept();
    void aTruncatedFileIsDamaged_data();
    void aTruncatedFileIsDamaged();
    void aCorruptedPageIsDamagedAndTheRestCanBeRead();
    void damageInABigFileIsToldWhenItIsRead();

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

void TestWorkspaceDamage::aFileThatIsNotSqliteIsRefusedAndKept_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("kind");
    QTest::newRow("text") << QByteArray("dear diary") << int(Kind::NotAWorkspace);
    QTest::newRow("long text") << QByteArray(100000, 'x') << int(Kind::NotAWorkspace);
    QTest::newRow("a header cut short") << QByteArray("SQLite format 3\0and so on", 24) << int(Kind::Damaged);
    QTest::newRow("a header and no more")
        << QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\0') << int(Kind::NotAWorkspace);
}

void TestWorkspaceDamage::aFileThatIsNotSqliteIsRefusedAndKept()
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

void TestWorkspaceDamage::anotherProgramsDatabaseIsRefusedAndKept()
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

void TestWorkspaceDamage::aNewerSchemaIsRefusedAndKept()
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

void TestWorkspaceDamage::aTruncatedFileIsDamaged_data()
{
    QTest::addColumn<double>("share");
    for (const double share : {0.1, 0.5, 0.9})
        QTest::addRow("to %.0f %%", share * 100) << share;
    QTest::newRow("by one byte") << 0.99999;
}

void TestWorkspaceDamage::aTruncatedFileIsDamaged()
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

void TestWorkspaceDamage::aCorruptedPageIsDamagedAndTheRestCanBeRead()
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

void TestWorkspaceDamage::damageInABigFileIsToldWhenItIsRead()
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

QTEST_GUILESS_MAIN(TestWorkspaceDamage)
#include "tst_WorkspaceDamage.moc"
