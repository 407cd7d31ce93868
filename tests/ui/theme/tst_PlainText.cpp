// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlainText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

class tst_PlainText : public QObject {
    Q_OBJECT
private slots:
    void hostileCharactersAreWrittenOut_data();
    void hostileCharactersAreWrittenOut();
    void plainTextIsNotCopied();
};

void tst_PlainText::hostileCharactersAreWrittenOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::addRow("empty") << QString() << QString();
    QTest::addRow("ASCII") << u"rg-web_prod (1)"_s << u"rg-web_prod (1)"_s;
    QTest::addRow("mark-up stays text") << u"<b>x</b>&amp;"_s << u"<b>x</b>&amp;"_s;
    QTest::addRow("right to left override") << u"gpj\u202Eexe"_s << u"gpj\\u202Eexe"_s;
    QTest::addRow("isolate") << u"a\u2066b\u2069"_s << u"a\\u2066b\\u2069"_s;
    QTest::addRow("null") << u"a"_s + QChar(0) + u"b"_s << u"a\\u0000b"_s;
    QTest::addRow("escape sequence") << u"\u001B[31m"_s << u"\\u001B[31m"_s;
    QTest::addRow("delete and C1") << u"\u007F\u009B"_s << u"\\u007F\\u009B"_s;
    QTest::addRow("line ends") << u"a\nb\r\nc\rd\u2028e"_s << u"a⏎b⏎c⏎d⏎e"_s;
    QTest::addRow("tab") << u"a\tb"_s << u"a⇥b"_s;
    QTest::addRow("zero width space and BOM") << u"\u200Ba\uFEFF"_s << u"\\u200Ba\\uFEFF"_s;
    QTest::addRow("soft hyphen") << u"pass\u00ADword"_s << u"pass\\u00ADword"_s;
    QTest::addRow("German, Hebrew, Japanese") << u"Müller שלום 東京"_s << u"Müller שלום 東京"_s;
    QTest::addRow("a joiner stays: names need it") << u"می\u200Cخواهم"_s << u"می\u200Cخواهم"_s;
    QTest::addRow("outside the first plane") << u"😀"_s << u"😀"_s;
    QTest::addRow("half a character") << QString(QChar(0xD83D)) + u"x"_s << u"\\uD83Dx"_s;
    QTest::addRow("the other half") << u"x"_s + QString(QChar(0xDE00)) << u"x\\uDE00"_s;
    QTest::addRow("invisible tag") << u"a\U000E0041b"_s << u"a\\uDB40\\uDC41b"_s;
}

void tst_PlainText::hostileCharactersAreWrittenOut()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(plainText(text), shown);
}

void tst_PlainText::plainTextIsNotCopied()
{
    const QString name = u"stlegacyftpprod"_s;
    QCOMPARE(plainText(name).constData(), name.constData());
}

QTEST_APPLESS_MAIN(tst_PlainText)
#include "tst_PlainText.moc"
