// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Options.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace azimuth;

namespace {

std::variant<CommandLine, UsageProblem> read(const QString &line)
{
    return Options::read(u"azimuth-cli "_s.append(line).split(u' ', Qt::SkipEmptyParts));
}

} // namespace

class tst_Options : public QObject {
    Q_OBJECT

private slots:
    void aSecretInArgumentsIsRefusedAndSaysWhy_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("--secret") << u"collect --tenant t --secret hunter2"_s;
        QTest::newRow("--secret=") << u"collect --secret=hunter2"_s;
        QTest::newRow("--client-secret") << u"collect --client-secret hunter2"_s;
        QTest::newRow("--clientSecret") << u"verify --clientSecret=hunter2"_s;
        QTest::newRow("--password") << u"collect --password hunter2"_s;
        QTest::newRow("--token") << u"collect --token hunter2"_s;
        QTest::newRow("-secret") << u"collect -secret hunter2"_s;
        QTest::newRow("before the command") << u"--secret hunter2 collect"_s;
    }

    void aSecretInArgumentsIsRefusedAndSaysWhy()
    {
        QFETCH(QString, line);
        const auto answer = read(line);
        const auto *problem = std::get_if<UsageProblem>(&answer);
        QVERIFY(problem);
        QVERIFY(problem->sentence.contains("list of processes"_L1));
        QVERIFY(problem->sentence.contains("--secret-stdin"_L1));
        QVERIFY(!problem->sentence.contains("hunter2"_L1));
    }

    void wrongUsageIsASentence_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("says");
        QTest::newRow("no command") << u""_s << u"azimuth-cli collect"_s;
        QTest::newRow("unknown command") << u"colect"_s << u"colect"_s;
        QTest::newRow("unknown option") << u"collect --tenent x"_s << u"--tenent"_s;
        QTest::newRow("value missing") << u"collect --tenant"_s << u"--tenant needs a value"_s;
        QTest::newRow("an option for a value") << u"collect --tenant --resume"_s << u"--tenant needs a value"_s;
        QTest::newRow("an empty value") << u"collect --tenant="_s << u"empty"_s;
        QTest::newRow("a value for a flag") << u"collect --resume=yes"_s << u"takes no value"_s;
        QTest::newRow("given twice") << u"collect --tenant a --tenant b"_s << u"twice"_s;
        QTest::newRow("a stray word") << u"collect here"_s << u"here"_s;
        QTest::newRow("a severity is a value") << u"findings --store w --fail-on"_s << u"--fail-on needs a value"_s;
        QTest::newRow("another command's option") << u"export --tenant a"_s << u"--tenant"_s;
    }

    void wrongUsageIsASentence()
    {
        QFETCH(QString, line);
        QFETCH(QString, says);
        const auto answer = read(line);
        const auto *problem = std::get_if<UsageProblem>(&answer);
        QVERIFY(problem);
        QVERIFY2(problem->sentence.contains(says), qPrintable(problem->sentence));
    }

    void valuesComeWithOrWithoutAnEqualsSign()
    {
        const auto answer = read(u"collect --tenant=a=b --subscription s1 --subscription=s2 --secret-stdin"_s);
        const auto *line = std::get_if<CommandLine>(&answer);
        QVERIFY(line);
        QCOMPARE(line->command, u"collect"_s);
        QCOMPARE(line->value(u"tenant"_s), u"a=b"_s);
        QCOMPARE(line->all(u"subscription"_s), QStringList({u"s1"_s, u"s2"_s}));
        QVERIFY(line->has(u"secret-stdin"_s));
        QVERIFY(!line->has(u"resume"_s));
    }

    void everyCommandHasHelpThatNamesItsOptions()
    {
        for (const QString &command : Options::commands()) {
            const auto answer = read(command + u" --help"_s);
            const auto *line = std::get_if<CommandLine>(&answer);
            QVERIFY(line);
            QCOMPARE(line->command, u"help"_s);
            QCOMPARE(line->positional, QStringList(command));
            QVERIFY(Options::help(command).contains("  --"_L1));
            QVERIFY(Options::help({}).contains(command));
        }
        const auto answer = read(u"help nonsense"_s);
        QVERIFY(std::holds_alternative<UsageProblem>(answer));
    }
};

QTEST_GUILESS_MAIN(tst_Options)
#include "tst_Options.moc"
