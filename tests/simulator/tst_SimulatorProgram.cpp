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

    void wrongUsageEndsWithASentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("unknown option") << QStringList{u"--colour"_s, u"red"_s};
        QTest::newRow("both") << QStringList{u"--estate"_s, u"demo"_s, u"--recording"_s, u"x"_s};
        QTest::newRow("no value") << QStringList{u"--estate"_s};
        QTest::newRow("unknown estate") << QStringList{u"--estate"_s, u"mars"_s};
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
