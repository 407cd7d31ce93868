// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The languages: complete, in step with the sources, and spoken by the programs that have them built in.
#include "Language.h"
#include "TranslationFile.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace azimuth;
using namespace Qt::StringLiterals;

namespace {

constexpr int pluralForms = 2; // of German and of English

const QString sources = QStringLiteral(AZIMUTH_SOURCE_DIR);

QString fileOf(const QString &language)
{
    return sources + u"/translations/azimuth_%1.ts"_s.arg(language);
}

/// "%1", "%L2", "%n" as they occur, sorted.
QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%L?[1-9n]"_s);
    QStringList found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

/// Mnemonics: an & before a letter or digit.
qsizetype mnemonics(const QString &text)
{
    static const QRegularExpression mnemonic(u"&\\w"_s, QRegularExpression::UseUnicodePropertiesOption);
    return text.count(mnemonic);
}

QStringList missing(const QStringList &wanted, const QStringList &present)
{
    QStringList result;
    std::set_difference(wanted.begin(), wanted.end(), present.begin(), present.end(), std::back_inserter(result));
    return result;
}

QStringList sourceTexts()
{
    QStringList texts;
    for (const QString &folder : {u"/app"_s, u"/ui"_s, u"/models"_s}) {
        QDirIterator files(sources + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                texts.append(QString::fromUtf8(file.readAll()));
        }
    }
    return texts;
}

/// The first piece of each text that is asked for, as far as one can see it.
QStringList literalsInSources()
{
    static const QRegularExpression asked(
        u"(?:\\btr\\(|(?:translate|TRANSLATE_NOOP)\\(\\s*\"[\\w:]+\",)\\s*\"((?:[^\"\\\\]|\\\\.)+)\""_s);
    QStringList literals;
    for (const QString &text : sourceTexts())
        for (auto match = asked.globalMatch(text); match.hasNext();)
            literals.append(match.next().captured(1).replace(u"\\n"_s, u"\n"_s).replace(u"\\\""_s, u"\""_s));
    return literals;
}

/// What a class may say of itself to be asked for by this name: Q_OBJECT, a declared context, or a literal one.
QStringList contextsInSources()
{
    static const QRegularExpression declared(
        u"(?:Q_DECLARE_TR_FUNCTIONS\\(|translate\\(\\s*\"|TRANSLATE_NOOP\\(\\s*\")([\\w:]+)"_s);
    static const QRegularExpression object(u"class (\\w+)[^;{]*\\{\\s*Q_OBJECT"_s);
    QStringList contexts;
    for (const QString &text : sourceTexts()) {
        for (auto match = declared.globalMatch(text); match.hasNext();)
            contexts.append(match.next().captured(1));
        for (auto match = object.globalMatch(text); match.hasNext();)
            contexts.append(u"azimuth::"_s + match.next().captured(1));
    }
    return contexts;
}

} // namespace

class tst_Translations : public QObject {
    Q_OBJECT
private slots:
    void everyMessageIsTranslatedAndFits_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << u"de"_s;
        QTest::newRow("English plurals") << u"en"_s;
    }

    void everyMessageIsTranslatedAndFits()
    {
        QFETCH(QString, language);
        const TranslationFile file = TranslationFile::read(fileOf(language));
        QVERIFY2(file.problem.isEmpty(), qPrintable(file.problem));
        QCOMPARE(file.language, language);
        QVERIFY(!file.messages.empty());
        QStringList wrong;
        for (const TranslatedMessage &message : file.messages) {
            bool fits = message.state.isEmpty() && message.translations.size() == (message.isPlural ? pluralForms : 1)
                && (message.isPlural || !message.source.contains(u"%n"_s));
            for (const QString &translation : message.translations)
                fits = fits && !translation.isEmpty() && places(translation) == places(message.source)
                    && mnemonics(translation) == mnemonics(message.source)
                    && translation.endsWith(u'\n') == message.source.endsWith(u'\n');
            if (!fits)
                wrong.append(message.identity());
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void everyEnglishPluralIsInBothFiles()
    {
        QStringList german;
        for (const TranslatedMessage &message : TranslationFile::read(fileOf(u"de"_s)).messages)
            if (message.isPlural)
                german.append(message.identity());
        german.sort();
        QCOMPARE(TranslationFile::read(fileOf(u"en"_s)).identities(), german);
    }

    void noEnglishFormLeavesThePluralToTheReader()
    {
        for (const TranslatedMessage &message : TranslationFile::read(fileOf(u"en"_s)).messages)
            for (const QString &translation : message.translations)
                QVERIFY2(!translation.contains(u"(s)"_s), qPrintable(message.identity()));
    }

    void everyContextIsOneThatTheProgramAsksFor()
    {
        const QStringList asked = contextsInSources();
        for (const TranslatedMessage &message : TranslationFile::read(fileOf(u"de"_s)).messages)
            QVERIFY2(asked.contains(message.context), qPrintable(message.identity()));
    }

    /// lupdate passes over what it cannot read, and says nothing.
    void everyTextInTheSourcesWasFound()
    {
        const TranslationFile file = TranslationFile::read(fileOf(u"de"_s));
        const QStringList literals = literalsInSources();
        QVERIFY(literals.size() > 1000);
        QStringList lost;
        for (const QString &literal : literals)
            if (std::none_of(file.messages.begin(), file.messages.end(),
                             [&](const TranslatedMessage &message) { return message.source.startsWith(literal); }))
                lost.append(literal);
        QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u'\n')));
    }

    void theFilesHoldWhatTheSourcesSay()
    {
        const QString lupdate = QStringLiteral(AZIMUTH_LUPDATE);
        if (!QFileInfo(lupdate).isExecutable())
            QSKIP("lupdate is not installed");
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(u"fresh_de.ts"_s);
        QProcess process;
        process.setWorkingDirectory(sources);
        process.start(lupdate,
                      {u"-silent"_s, u"-locations"_s, u"none"_s, u"app"_s, u"ui"_s, u"models"_s, u"-ts"_s, fresh});
        QVERIFY2(process.waitForFinished() && process.exitCode() == 0, process.readAllStandardError().constData());
        const QStringList said = TranslationFile::read(fresh).identities();
        const QStringList held = TranslationFile::read(fileOf(u"de"_s)).identities();
        const QString untranslated = missing(said, held).join(u'\n');
        QVERIFY2(untranslated.isEmpty(), qPrintable(u"build the target update_translations:\n"_s + untranslated));
        const QString gone = missing(held, said).join(u'\n');
        QVERIFY2(gone.isEmpty(), qPrintable(u"no longer in the sources:\n"_s + gone));
    }

    void theProgramSpeaksTheLanguageOfTheLocale_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("spoken");
        QTest::newRow("C, one") << u"C"_s << 1 << u"1 finding"_s;
        QTest::newRow("C, two") << u"C"_s << 2 << u"2 findings"_s;
        QTest::newRow("American, one") << u"en_US"_s << 1 << u"1 finding"_s;
        QTest::newRow("British, none") << u"en_GB"_s << 0 << u"0 findings"_s;
        QTest::newRow("German, one") << u"de_DE"_s << 1 << u"1 Befund"_s;
        QTest::newRow("Austrian, two") << u"de_AT"_s << 2 << u"2 Befunde"_s;
        QTest::newRow("no translation, one") << u"sv_SE"_s << 1 << u"1 finding"_s;
    }

    void theProgramSpeaksTheLanguageOfTheLocale()
    {
        QFETCH(QString, locale);
        QFETCH(int, count);
        const Language language{QLocale(locale)};
        QTEST(QCoreApplication::translate("FindingsCommand", "%n finding(s)", nullptr, count), "spoken");
    }
};

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_Translations.moc"
