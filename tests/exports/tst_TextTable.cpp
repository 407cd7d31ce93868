// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TextTable.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

TableSource tableOf(const QStringList &header, const QList<QStringList> &rows)
{
    return {header, rows.size(),
            [rows](qint64 row, int column) { return rows.at(static_cast<qsizetype>(row)).value(column); }};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
}

} // namespace

class tst_TextTable : public QObject {
    Q_OBJECT
private slots:
    void writesCells_data();
    void writesCells();
    void writesAFileWholeOrNotAtAll();
    void stopsWithoutAFile();
    void tellsProgress();
    void refusesAFolderInTheWay();
};

void tst_TextTable::writesCells_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("csv");
    QTest::addColumn<QString>("tabbed");
    QTest::addColumn<QString>("markdown");
    QTest::addRow("plain") << u"a b"_s << u"a b"_s << u"a b"_s << u"a b"_s;
    QTest::addRow("comma") << u"a, b"_s << u"\"a, b\""_s << u"a, b"_s << u"a, b"_s;
    QTest::addRow("quote") << u"\"a\""_s << u"\"\"\"a\"\"\""_s << u"\"a\""_s << u"\"a\""_s;
    QTest::addRow("formula") << u"=1+1"_s << u"\"'=1+1\""_s << u"'=1+1"_s << u"=1+1"_s;
    QTest::addRow("command") << u"=cmd|' /C calc'!A0"_s << u"\"'=cmd|' /C calc'!A0\""_s << u"'=cmd|' /C calc'!A0"_s
                             << u"=cmd\\|' /C calc'!A0"_s;
    QTest::addRow("negative") << u"-5"_s << u"-5"_s << u"-5"_s << u"-5"_s;
    QTest::addRow("line end") << u"a\nb"_s << u"\"a\nb\""_s << u"a b"_s << u"a<br>b"_s;
    QTest::addRow("tab") << u"a\tb"_s << u"\"a\tb\""_s << u"a b"_s << u"a\tb"_s;
    QTest::addRow("pipe") << u"a|b"_s << u"a|b"_s << u"a|b"_s << u"a\\|b"_s;
    QTest::addRow("backslash before pipe") << u"a\\|b"_s << u"a\\|b"_s << u"a\\|b"_s << u"a\\\\\\|b"_s;
    QTest::addRow("mark-up") << u"<b>&"_s << u"<b>&"_s << u"<b>&"_s << u"\\<b>&amp;"_s;
}

void tst_TextTable::writesCells()
{
    QFETCH(const QString, cell);
    QFETCH(const QString, csv);
    QFETCH(const QString, tabbed);
    QFETCH(const QString, markdown);
    const TableSource table = tableOf({u"H"_s, u"I"_s}, {{cell, u"x"_s}});
    QCOMPARE(csvText(table), u"H,I\r\n"_s + csv + u",x\r\n"_s);
    QCOMPARE(tabbedText(table), u"H\tI\n"_s + tabbed + u"\tx\n"_s);
    QCOMPARE(markdownText(table), u"| H | I |\n| --- | --- |\n| "_s + markdown + u" | x |\n"_s);
}

void tst_TextTable::writesAFileWholeOrNotAtAll()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"t.csv"_s);
    const ExportResult result = writeCsvTable(tableOf({u"Größe"_s}, {{u"1"_s}, {u"@x"_s}}), path);
    QVERIFY(std::holds_alternative<ExportSummary>(result));
    QCOMPARE(std::get<ExportSummary>(result).entities, 2);
    QCOMPARE(contentOf(path),
             QByteArray("\xef\xbb\xbf"
                        "Gr\xc3\xb6\xc3\x9f"
                        "e\r\n1\r\n\"'@x\"\r\n"));
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const ExportResult again = writeCsvTable(tableOf({u"A"_s}, {}), folder.filePath(u"none/t.csv"_s));
    QVERIFY(std::holds_alternative<ExportProblem>(again));
}

void tst_TextTable::stopsWithoutAFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"t.csv"_s);
    std::stop_source stop;
    ExportRequest request;
    request.stop = stop.get_token();
    TableSource table{{u"A"_s}, 100'000, [&stop](qint64 row, int) {
                          if (row == 5000)
                              stop.request_stop();
                          return QString::number(row);
                      }};
    const ExportResult result = writeCsvTable(table, path, request);
    QVERIFY(std::holds_alternative<ExportProblem>(result));
    QCOMPARE(std::get<ExportProblem>(result).kind, ExportProblem::Kind::Canceled);
    QVERIFY(!QFile::exists(path));
}

void tst_TextTable::tellsProgress()
{
    const QTemporaryDir folder;
    qint64 last = -1, total = 0;
    ExportRequest request;
    request.progress = [&](qint64 done, qint64 all) {
        QVERIFY(done >= last);
        last = done;
        total = all;
    };
    writeCsvTable({{u"A"_s}, 10'000, [](qint64, int) { return u"x"_s; }}, folder.filePath(u"t.csv"_s), request);
    QCOMPARE(last, 10'000);
    QCOMPARE(total, 10'000);
}

void tst_TextTable::refusesAFolderInTheWay()
{
    const QTemporaryDir folder;
    const ExportResult result = writeCsvTable(tableOf({u"A"_s}, {}), folder.path());
    QVERIFY(std::holds_alternative<ExportProblem>(result));
    QCOMPARE(std::get<ExportProblem>(result).kind, ExportProblem::Kind::InTheWay);
}

QTEST_GUILESS_MAIN(tst_TextTable)
#include "tst_TextTable.moc"
