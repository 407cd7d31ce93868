// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

class tst_SimulatorProgram : public QObject {
    Q_OBJECT

private:
    static QString program() { return QStringLiteral(SIMULATOR_PROGRAM); }
    static QString recording(const QTemporaryDir &folder)
    {
        QFile file(folder.filePath(u"recording.json"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        const QJsonObject subscription{{u"id"_s, u"/subscriptions/sub-1"_s}, {u"subscriptionId"_s, u"sub-1"_s}};
        const QJsonObject exchange{{u"method"_s, u"GET"_s},
                                   {u"url"_s, u"https://management.azure.com/subscriptions?api-version=2020-01-01"_s},
                                   {u"status"_s, 200},
                                   {u"body"_s, QJsonObject{{u"value"_s, QJsonArray{subscription}}}}};
        file.write(QJsonDocument(QJsonArray{exchange}).toJson());
        return file.fileName();
    }
    /// The line a simulator prints when it listens; empty if it did not.
    static QJsonObject firstLine(const QStringList &arguments)
    {
        QProcess process;
        process.start(program(), arguments);
        const bool listens = process.waitForReadyRead(60000);
        const auto line = listens ? QJsonDocument::fromJson(process.readLine()).object() : QJsonObject();
        process.terminate();
        process.waitForFinished(30000);
        return line;
    }
    static QJsonObject jsonIn(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

private slots:
    void itPrintsALineWhenItListensAndOneAtItsEnd()
    {
        QTemporaryDir folder;
        QProcess process;
        process.start(program(), {u"--recording"_s, recording(folder), u"--throttle"_s, u"azure"_s, u"--latency=1"_s});
        QVERIFY(process.waitForReadyRead(30000));
        const auto first = QJsonDocument::fromJson(process.readLine()).object();
        QCOMPARE(first.keys(),
                 (QStringList{u"authority"_s, u"ca"_s, u"clientId"_s, u"clientSecret"_s, u"graph"_s, u"keyVault"_s,
                              u"resourceManager"_s, u"storage"_s, u"subscriptions"_s, u"tenant"_s}));
        QCOMPARE(first.value(u"subscriptions"_s).toArray(), QJsonArray{u"sub-1"_s});
        QVERIFY(first.value(u"ca"_s).toString().startsWith(u"-----BEGIN CERTIFICATE-----"_s));
        process.terminate();
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 0);
        const auto last = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        QCOMPARE(last.keys(), (QStringList{u"buckets"_s, u"floorSeconds"_s, u"refused"_s, u"requests"_s}));
    }

    void itServesAGeneratedEstateAndWritesItsTruth()
    {
        QTemporaryDir folder;
        QJsonObject lines[3];
        QJsonObject truths[3];
        const QStringList estates{u"generated:1000"_s, u"generated:1000,seed=1"_s, u"generated:1000,seed=2"_s};
        for (int i = 0; i < 3; ++i) {
            const QString truth = folder.filePath(u"truth.json"_s);
            lines[i] = firstLine({u"--estate"_s, estates[i], u"--truth"_s, truth});
            truths[i] = jsonIn(truth);
        }
        QCOMPARE(lines[0].value(u"subscriptions"_s).toArray().size(), 1);
        const auto found = truths[0].value(u"entities"_s).toArray().size();
        QVERIFY2(found > 800 && found < 1200, qPrintable(QString::number(found)));
        QCOMPARE(truths[0], truths[1]);
        QVERIFY(truths[0] != truths[2]);
        QCOMPARE(lines[0].value(u"tenant"_s), lines[1].value(u"tenant"_s));
        QVERIFY(lines[0].value(u"tenant"_s) != lines[2].value(u"tenant"_s));
    }

    void itWritesTheTruthOfARecording()
    {
        QTemporaryDir folder;
        const QString truth = folder.filePath(u"truth.json"_s);
        QVERIFY(!firstLine({u"--recording"_s, recording(folder), u"--truth"_s, truth}).isEmpty());
        QStringList keys;
        for (const auto &entity : jsonIn(truth).value(u"entities"_s).toArray())
            keys << entity[u"_key"].toString();
        QVERIFY(keys.contains(u"/subscriptions/sub-1"_s));
    }

    void aTruthThatCannotBeWrittenEndsWithASentence()
    {
        QTemporaryDir folder;
        QProcess process;
        const QString truth = folder.filePath(u"none/truth.json"_s);
        process.start(program(), {u"--recording"_s, recording(folder), u"--truth"_s, truth});
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains(truth.toUtf8()));
    }

    void wrongUsageEndsWithASentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown option") << QStringList{u"--colour"_s, u"red"_s};
        QTest::newRow("both") << QStringList{u"--estate"_s, u"demo"_s, u"--recording"_s, u"x"_s};
        QTest::newRow("no value") << QStringList{u"--estate"_s};
        QTest::newRow("unknown estate") << QStringList{u"--estate"_s, u"mars"_s};
        QTest::newRow("generated without a number") << QStringList{u"--estate"_s, u"generated:"_s};
        QTest::newRow("generated, no number") << QStringList{u"--estate"_s, u"generated:many"_s};
        QTest::newRow("generated, too many") << QStringList{u"--estate"_s, u"generated:99999999"_s};
        QTest::newRow("generated, seed") << QStringList{u"--estate"_s, u"generated:1000,seed=red"_s};
        QTest::newRow("generated, seed too large") << QStringList{u"--estate"_s, u"generated:1000,seed=9999999999"_s};
        QTest::newRow("generated, unknown word") << QStringList{u"--estate"_s, u"generated:1000,colour=1"_s};
        QTest::newRow("port") << QStringList{u"--recording"_s, u"x"_s, u"--port"_s, u"70000"_s};
        QTest::newRow("throttle") << QStringList{u"--recording"_s, u"x"_s, u"--throttle"_s, u"a-bit"_s};
        QTest::newRow("fault") << QStringList{u"--recording"_s, u"x"_s, u"--faults"_s, u"418"_s};
        QTest::newRow("word") << QStringList{u"demo"_s};
    }
    void wrongUsageEndsWithASentence()
    {
        QFETCH(QStringList, arguments);
        QProcess process;
        process.start(program(), arguments);
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardOutput().isEmpty());
        QVERIFY(process.readAllStandardError().startsWith("azimuth-simulator: "));
    }

    void aRecordingThatIsNoneEndsWithASentence()
    {
        QTemporaryDir folder;
        QFile broken(folder.filePath(u"broken.json"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{]");
        broken.close();
        for (const QString &name : {broken.fileName(), folder.filePath(u"none.json"_s)}) {
            QProcess process;
            process.start(program(), {u"--recording"_s, name});
            QVERIFY(process.waitForFinished(30000));
            QCOMPARE(process.exitCode(), 1);
            QVERIFY(process.readAllStandardError().contains(name.toUtf8()));
        }
    }

    void anUnknownRoleEndsWithASentence()
    {
        QTemporaryDir folder;
        QProcess process;
        process.start(program(), {u"--recording"_s, recording(folder), u"--role"_s, u"/=Emperor"_s});
        QVERIFY(process.waitForFinished(30000));
        QCOMPARE(process.exitCode(), 2);
    }
};

QTEST_GUILESS_MAIN(tst_SimulatorProgram)
#include "tst_SimulatorProgram.moc"
