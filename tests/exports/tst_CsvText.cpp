// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ByteSink.h"
#include "CsvText.h"
#include "EstateBuilder.h"
#include "Samples.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

QByteArray writtenCell(const QString &text)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ByteSink out(buffer);
    writeCsvText(out, text);
    out.flush();
    return buffer.data();
}

/// What a strict reader finds in the cell.
QString cellOf(const QString &text)
{
    const auto rows = readCsv("\xEF\xBB\xBF" + writtenCell(text) + "\r\n");
    return rows && rows->size() == 1 && rows->first().size() == 1 ? rows->first().first() : u"not one cell"_s;
}

bool isSkipped(QChar sign)
{
    return sign.isSpace() || sign.isNull()
        || u"'\"`\u00ab\u00b4\u200b\u2018\u2019\u201c\u201d\ufeff\uff07\uff02"_s.contains(sign);
}

bool isSign(QChar sign)
{
    return u"=+-@\uff1d\uff0b\uff0d\uff20\u2212"_s.contains(sign);
}

/// By the words of CsvText.h, not by its code: whether the text, from here on, has its apostrophe from us.
bool hasApostrophe(const QString &cell, qsizetype at)
{
    if (at >= cell.size() || cell[at] != u'\'')
        return false;
    const bool first = at == 0;
    while (at < cell.size()) {
        const QChar sign = cell[at++];
        if (u"\t\r\n"_s.contains(sign))
            return first;
        if (!isSkipped(sign))
            return isSign(sign);
    }
    return false;
}

QString restored(const QString &cell)
{
    QString text;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const bool startsCell = i == 0 || u";\t\r\n"_s.contains(cell[i - 1]);
        if (!startsCell || !hasApostrophe(cell, i))
            text.append(cell[i]);
    }
    return text;
}

/// The most trusting spreadsheet: splits a file's text at any of its separators, looks behind blanks and quotes.
bool wouldRun(const QString &cell)
{
    for (QString part : cell.split(QRegularExpression(u"[;\t\r\n]"_s))) {
        const bool apostrophe = part.startsWith(u'\'');
        while (!part.isEmpty() && isSkipped(part[0]))
            part.remove(0, 1);
        if (!apostrophe && !part.isEmpty() && isSign(part[0]))
            return true;
    }
    return false;
}

} // namespace

class tst_CsvText : public QObject {
    Q_OBJECT

private slots:
    void formulas_get_an_apostrophe_data();
    void formulas_get_an_apostrophe();
    void harmless_texts_stay_as_they_are_data();
    void harmless_texts_stay_as_they_are();
    void random_texts_come_back_and_never_run();
    void values_are_written_exactly_data();
    void values_are_written_exactly();
};

void tst_CsvText::formulas_get_an_apostrophe_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    const QString call = u"=cmd|' /C calc'!A0"_s;
    for (const QString &start : {u"="_s,       u"+"_s,
                                 u"-"_s,       u"@"_s,
                                 u"\t"_s,      u"\r"_s,
                                 u"\n"_s,      u" ="_s,
                                 u"   @"_s,    u"\""_s + u'=',
                                 u"'="_s,      u"''+"_s,
                                 u"\u00a0="_s, u"\u3000-"_s,
                                 u"\uff1d"_s,  u"\uff0b"_s,
                                 u"\uff0d"_s,  u"\uff20"_s,
                                 u"\u201c="_s, u"\ufeff="_s,
                                 u" \" ' ="_s, QString(QChar(0)) + u'='})
        QTest::newRow(qPrintable(u"start "_s + QString::fromLatin1(start.toUtf8().toHex())))
            << start + u"1+1"_s << u'\'' + start + u"1+1"_s;
    QTest::newRow("call") << call << u'\'' + call;
    QTest::newRow("behind a semicolon") << u"a;=1"_s << u"a;'=1"_s;
    QTest::newRow("behind a tab") << u"a\t =1"_s << u"a\t' =1"_s;
    QTest::newRow("behind a line break") << u"a\r\n=1"_s << u"a\r\n'=1"_s;
    QTest::newRow("twice") << u"=1;=2"_s << u"'=1;'=2"_s;
    QTest::newRow("phone number") << u"+49 40 123"_s << u"'+49 40 123"_s;
    QTest::newRow("dash") << u"-"_s << u"'-"_s;
    QTest::newRow("number and more") << u"-5+cmd"_s << u"'-5+cmd"_s;
    QTest::newRow("two points") << u"-1.2.3"_s << u"'-1.2.3"_s;
    QTest::newRow("our own apostrophe") << u"'=1"_s << u"''=1"_s;
}

void tst_CsvText::formulas_get_an_apostrophe()
{
    QFETCH(QString, text);
    QTEST(cellOf(text), "cell");
    QVERIFY(!wouldRun(cellOf(text)));
    QCOMPARE(restored(cellOf(text)), text);
}

void tst_CsvText::harmless_texts_stay_as_they_are_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u""_s, u"plain"_s, u"a=b"_s, u"a-b@c"_s, u"-5"_s, u"-0.25"_s, u"'quoted'"_s, u"a,b"_s,
                                u"\"x\""_s, u" x "_s, u"a;b"_s, u"line\r\nline"_s, u"'"_s, u"Zürich 東京 🙂"_s,
                                u"/subscriptions/x"_s, u"1e5"_s, u"\""_s, u",,"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void tst_CsvText::harmless_texts_stay_as_they_are()
{
    QFETCH(QString, text);
    QCOMPARE(cellOf(text), text);
    QCOMPARE(restored(cellOf(text)), text);
}

void tst_CsvText::random_texts_come_back_and_never_run()
{
    const QString signs = u"=+-@'\"; \t\r\n,ab5.\uff1d\uff20\u00a0\u201cä"_s;
    QRandomGenerator random(7);
    const QRegularExpression number(u"^-\\d+(\\.\\d+)?$"_s);
    for (int round = 0; round < 10'000; ++round) {
        QString text;
        for (int length = random.bounded(9); length > 0; --length)
            text.append(signs[random.bounded(int(signs.size()))]);
        const QString cell = cellOf(text);
        QCOMPARE(restored(cell), text);
        QVERIFY2(!wouldRun(cell) || number.match(text).hasMatch(), qPrintable(text));
    }
}

void tst_CsvText::values_are_written_exactly_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("negative") << QByteArray("-5") << QByteArray("-5");
    QTest::newRow("big") << QByteArray("9223372036854775807") << QByteArray("9223372036854775807");
    QTest::newRow("huge") << QByteArray("99999999999999999999") << QByteArray("99999999999999999999");
    QTest::newRow("fraction") << QByteArray("-0.5") << QByteArray("-0.5");
    QTest::newRow("bool") << QByteArray("false") << QByteArray("false");
    QTest::newRow("null") << QByteArray("null") << QByteArray();
    QTest::newRow("text") << QByteArray("\"a\\\"b\"") << QByteArray("\"a\"\"b\"");
    QTest::newRow("empty list") << QByteArray("[]") << QByteArray();
    QTest::newRow("list") << QByteArray(R"(["a","b|c","d\\e",null,5])") << QByteArray("a|b\\|c|d\\\\e||5");
    QTest::newRow("list with a comma") << QByteArray(R"(["a,b"])") << QByteArray("\"a,b\"");
    QTest::newRow("list that would run") << QByteArray(R"(["=1","=2"])") << QByteArray("\"'=1|=2\"");
    QTest::newRow("list of a negative number") << QByteArray("[-5]") << QByteArray("-5");
}

void tst_CsvText::values_are_written_exactly()
{
    QFETCH(QByteArray, json);
    EstateBuilder builder;
    builder.add("k", "azure_vm", "vm", "{\"a\":" + json + '}');
    const EstatePtr estate = std::move(builder).build();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    ByteSink out(buffer);
    writeCsvValue(out, estate->property(0, "a"));
    out.flush();
    QTEST(buffer.data(), "cell");
}

QTEST_GUILESS_MAIN(tst_CsvText)
#include "tst_CsvText.moc"
