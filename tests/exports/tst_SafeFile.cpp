// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SafeFile.h"
#include "Samples.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

std::optional<ExportProblem> add(FileSet &set, const QString &name, const QByteArray &text)
{
    return set.write(name, [&text](QIODevice &device) -> std::optional<ExportProblem> {
        device.write(text);
        return std::nullopt;
    });
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
}

} // namespace

class tst_SafeFile : public QObject {
    Q_OBJECT

private slots:
    void nothing_is_in_place_before_the_commit();
    void a_set_that_cannot_be_moved_is_taken_back();
    void a_made_folder_goes_again_but_not_a_used_one();
    void a_link_is_replaced_not_followed();
    void a_writers_problem_names_the_file();
};

void tst_SafeFile::nothing_is_in_place_before_the_commit()
{
    QTemporaryDir folder;
    FileSet set(folder.path());
    QVERIFY(!set.open());
    QVERIFY(!add(set, u"a.csv"_s, "a"));
    QVERIFY(!QFile::exists(folder.filePath(u"a.csv"_s)));
    QVERIFY(!set.commit());
    QCOMPARE(contentOf(folder.filePath(u"a.csv"_s)), QByteArray("a"));
}

void tst_SafeFile::a_set_that_cannot_be_moved_is_taken_back()
{
    QTemporaryDir folder;
    {
        FileSet older(folder.path());
        QVERIFY(!older.open());
        QVERIFY(!add(older, u"a.csv"_s, "older a"));
        QVERIFY(!older.commit());
    }
    {
        FileSet set(folder.path());
        QVERIFY(!set.open());
        QVERIFY(!add(set, u"a.csv"_s, "newer a"));
        QVERIFY(!add(set, u"b.csv"_s, "newer b"));
        QVERIFY(!add(set, u"c.csv"_s, "newer c"));
        QVERIFY(QDir(folder.path()).mkdir(u"c.csv"_s)); // between writing and moving
        const auto problem = set.commit();
        QVERIFY(problem);
        QCOMPARE(problem->path, folder.filePath(u"c.csv"_s));
    }
    QCOMPARE(contentOf(folder.filePath(u"a.csv"_s)), QByteArray("older a"));
    QCOMPARE(filesIn(folder.path()), QStringList({u"a.csv"_s, u"c.csv"_s}));
}

void tst_SafeFile::a_made_folder_goes_again_but_not_a_used_one()
{
    QTemporaryDir folder;
    {
        FileSet set(folder.filePath(u"x/y"_s));
        QVERIFY(!set.open());
        QVERIFY(!add(set, u"a.csv"_s, "a"));
        QVERIFY(QDir(folder.path()).mkdir(u"x/somebody"_s));
    }
    QCOMPARE(filesIn(folder.filePath(u"x"_s)), QStringList(u"somebody"_s));
}

void tst_SafeFile::a_link_is_replaced_not_followed()
{
    QTemporaryDir folder;
    QTemporaryDir elsewhere;
    QFile target(elsewhere.filePath(u"target"_s));
    QVERIFY(target.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(target.fileName(), folder.filePath(u"a.csv"_s)));
    FileSet set(folder.path());
    QVERIFY(!set.open());
    QVERIFY(!add(set, u"a.csv"_s, "a"));
    QVERIFY(!set.commit());
    QVERIFY(!QFileInfo(folder.filePath(u"a.csv"_s)).isSymLink());
    QCOMPARE(contentOf(target.fileName()), QByteArray());
}

void tst_SafeFile::a_writers_problem_names_the_file()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.csv"_s);
    const auto full = [](QIODevice &) { return ExportProblem{ExportProblem::Kind::CannotWrite, {}, u"full"_s}; };
    const ExportResult alone = writeSafeFile(path, [&](QIODevice &device) { return ExportResult(full(device)); });
    QCOMPARE(std::get<ExportProblem>(alone).path, path);
    QCOMPARE(std::get<ExportProblem>(alone).detail, u"full"_s);
    FileSet set(folder.path());
    QVERIFY(!set.open());
    const auto inSet = set.write(u"a.csv"_s, full);
    QVERIFY(inSet);
    QCOMPARE(inSet->path, path);
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(tst_SafeFile)
#include "tst_SafeFile.moc"
