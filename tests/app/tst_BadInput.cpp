// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be wrong from outside, put to the real programs: a sentence, the right exit code, nothing lost.
#include "Programs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList demo{u"--estate"_s, u"demo"_s};

QStringList withFault(const QString &fault)
{
    return demo + QStringList{u"--faults"_s, fault};
}

/// A small part of the demo tenant is enough for most: everything of one service.
const QStringList network{u"--service"_s, u"Network"_s};

void edit(const QString &file, const QString &field, const QJsonValue &value)
{
    QFile json(file);
    QVERIFY(json.open(QIODevice::ReadWrite));
    QJsonObject object = QJsonDocument::fromJson(json.readAll()).object();
    object.insert(field, value);
    json.resize(0);
    json.write(QJsonDocument(object).toJson());
}

} // namespace

class tst_BadInput : public QObject {
    Q_OBJECT

private slots:
    void aBrokenListingIsAGapAndTheRestIsKept_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("reason");
        const QString list = u"@microsoft.network/networksecuritygroups"_s;
        QTest::newRow("denied") << u"403"_s + list << u"denied"_s << u"HTTP 403"_s;
        QTest::newRow("a token never good enough") << u"401"_s + list << u"denied"_s << u"401"_s;
        QTest::newRow("gone") << u"404"_s + list << u"none"_s << u"404"_s;
        QTest::newRow("malformed JSON") << u"malformed"_s + list << u"failed"_s << u"JSON"_s;
        QTest::newRow("JSON cut off") << u"truncate"_s + list << u"failed"_s << u"cut short"_s;
        QTest::newRow("no value") << u"novalue"_s + list << u"failed"_s << u"no list of values"_s;
        QTest::newRow("an item without id") << u"noid"_s + list << u"limited"_s << u"without an id"_s;
        QTest::newRow("a next link to a foreign host")
            << u"foreignnext"_s + list << u"truncated"_s << u"not the cloud's own"_s;
        QTest::newRow("a looping next link") << u"loopnext"_s + list << u"truncated"_s << u"already read"_s;
    }

    void aBrokenListingIsAGapAndTheRestIsKept()
    {
        QFETCH(QString, fault);
        QFETCH(QString, state);
        QFETCH(QString, reason);
        const Place place;
        const Azure azure(place, withFault(fault));
        QVERIFY(azure.isListening());
        const Ended ended = collect(place, azure, network);
        QVERIFY2(ended.code == 3, ended.all().constData()); // the other services were left out, too
        const QJsonObject found = exported(place);
        const QJsonObject row = coverageOf(found, u"rm-network-security-groups"_s, u"/subscriptions/"_s);
        QCOMPARE(row.value(u"state"_s).toString(), state);
        QVERIFY2(row.value(u"reason"_s).toString().contains(reason), qPrintable(row.value(u"reason"_s).toString()));
        QVERIFY(!row.value(u"evidence"_s).toObject().value(u"request"_s).toString().isEmpty());
        if (state == "denied"_L1)
            QVERIFY(row.value(u"permissions"_s).toArray().contains(u"Microsoft.Network/networkSecurityGroups/read"_s));
        QCOMPARE(ended.err.contains("Gap: Network security groups (/subscriptions/"), state != "none"_L1);
        QVERIFY(entitiesOf(found, u"azure_vnet"_s) > 0);
        QVERIFY(entitiesOf(found, u"azure_nic"_s) > 0);
    }

    void aTransientFaultCostsARetryAndNothingElse_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("a broken connection") << u"cut@microsoft.network/virtualnetworks#1"_s;
        QTest::newRow("throttled") << u"429=1@microsoft.network/virtualnetworks#1"_s;
        QTest::newRow("a server error") << u"500@microsoft.network/virtualnetworks#1"_s;
        QTest::newRow("JSON cut off once") << u"truncate@microsoft.network/virtualnetworks#1"_s;
        QTest::newRow("one 401") << u"401@microsoft.network/virtualnetworks#1"_s;
    }

    void aTransientFaultCostsARetryAndNothingElse()
    {
        QFETCH(QString, fault);
        const Place place;
        const Azure azure(place, withFault(fault));
        const Ended ended = collect(place, azure, network);
        const QJsonObject found = exported(place);
        QVERIFY(entitiesOf(found, u"azure_vnet"_s) > 0);
        for (const QJsonValue &row : found.value(u"coverage"_s).toArray()) {
            const QString state = row.toObject().value(u"state"_s).toString();
            QVERIFY2(state == "complete"_L1 || state == "none"_L1 || state == "skipped"_L1, qPrintable(state));
        }
        QVERIFY2(ended.code == 3, ended.all().constData()); // the other services were left out, and that is said
    }

    void aChildThatIsGoneIsNoGap()
    {
        const Place place;
        const Azure azure(place, withFault(u"404@/blobservices/default/containers#1"_s));
        collect(place, azure, {u"--step"_s, u"rm-storage-containers"_s});
        QVERIFY(entitiesOf(exported(place), u"azure_storage_container"_s) > 0);
    }

    void aRefusedSignInSaysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("says");
        const QString none;
        QTest::newRow("wrong secret") << none << none << none << QByteArray("not-the-secret")
                                      << QByteArray("AADSTS7000215");
        QTest::newRow("the secret's id pasted")
            << none << none << none << QByteArray("b2b1c5b4-7a43-4b11-93f8-6d9c9f0e4a10")
            << QByteArray("looks like the secret's id");
        QTest::newRow("expired secret") << u"wrong-secret-expired"_s << none << none << QByteArray()
                                        << QByteArray("has expired");
        QTest::newRow("no such app") << none << u"--client-id"_s << u"11111111-2222-3333-4444-555555555555"_s
                                     << QByteArray() << QByteArray("AADSTS700016");
        QTest::newRow("no such tenant") << none << u"--tenant"_s << u"99999999-2222-3333-4444-555555555555"_s
                                        << QByteArray() << QByteArray("no such tenant");
    }

    void aRefusedSignInSaysWhatIsWrong()
    {
        QFETCH(QString, fault);
        QFETCH(QString, option);
        QFETCH(QString, value);
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, says);
        const Place place;
        const Azure azure(place, fault.isEmpty() ? demo : withFault(fault));
        QStringList signIn = azure.signIn();
        if (!option.isEmpty())
            signIn[signIn.indexOf(option) + 1] = value;
        const QByteArray given = secret.isEmpty() ? azure.secret() : secret;
        const Ended ended =
            runCli(place, QStringList{u"collect"_s, u"--store"_s, place.path(u"w.azimuth"_s)} + signIn, given + '\n');
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains(says), ended.err.constData());
        QVERIFY(!ended.all().contains(given));
        QVERIFY2(!QFile::exists(place.path(u"w.azimuth"_s)), "a refused sign-in leaves no workspace behind");
    }

    void aWrongEndpointSaysWhich_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("nobody listens") << u"authority"_s << QJsonValue(u"https://127.0.0.1:9"_s) << 1
                                        << QByteArray("could not be reached");
        QTest::newRow("plain http") << u"graph"_s << QJsonValue(u"http://127.0.0.1:9"_s) << 2 << QByteArray("https");
        QTest::newRow("none given") << u"resourceManager"_s << QJsonValue() << 2 << QByteArray("resourceManager");
        QTest::newRow("no certificate") << u"ca"_s
                                        << QJsonValue(u"-----BEGIN CERTIFICATE-----\nxx\n-----END CERTIFICATE-----\n"_s)
                                        << 2 << QByteArray("PEM");
        QTest::newRow("an empty certificate") << u"ca"_s << QJsonValue(u""_s) << 2 << QByteArray("PEM");
        QTest::newRow("an authority nobody vouches for")
            << u"ca"_s << QJsonValue(QJsonValue::Undefined) << 1 << QByteArray("not trusted");
    }

    void aWrongEndpointSaysWhich()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QFETCH(int, code);
        QFETCH(QByteArray, says);
        const Place place;
        const Azure azure(place, demo);
        edit(azure.cloudFile(), field, value);
        const Ended ended = collect(place, azure);
        QVERIFY2(ended.code == code, ended.all().constData());
        QVERIFY2(ended.err.contains(says), ended.err.constData());
    }

    void aFolderThatCannotBeWrittenIsNamed()
    {
        const Place place;
        const Azure azure(place, demo);
        QFile file(place.path(u"a-file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        const QString below = place.path(u"a-file/w.azimuth"_s);
        const Ended ended =
            runCli(place, QStringList{u"collect"_s, u"--store"_s, below} + azure.signIn(), azure.secret() + '\n');
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains(below.toUtf8()), ended.err.constData());
    }

    void aDamagedWorkspaceIsRefusedAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("a text file") << QByteArray("shopping list\n");
        QTest::newRow("a header and nothing more") << QByteArray("SQLite format 3\0rest", 20);
    }

    void aDamagedWorkspaceIsRefusedAndLeftAlone()
    {
        QFETCH(QByteArray, content);
        const Place place;
        const Azure azure(place, demo);
        QFile file(place.path(u"w.azimuth"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        const Ended ended = collect(place, azure);
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.err.contains("w.azimuth"), ended.err.constData());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void aWrongOptionIsWrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no tenant") << QStringList{u"collect"_s, u"--client-id"_s, u"x"_s, u"--secret-stdin"_s}
                                   << QByteArray("--tenant");
        QTest::newRow("no secret") << QStringList{u"collect"_s, u"--client-id"_s, u"x"_s, u"--tenant"_s, u"t"_s}
                                   << QByteArray("--secret-stdin");
        QTest::newRow("an unknown step") << QStringList{u"collect"_s, u"--step"_s, u"rm-typo"_s}
                                         << QByteArray("rm-typo");
        QTest::newRow("an unknown cloud")
            << QStringList{u"collect"_s, u"--tenant"_s,       u"t"_s,       u"--client-id"_s,
                           u"c"_s,       u"--secret-stdin"_s, u"--cloud"_s, u"mars"_s}
            << QByteArray("mars");
        QTest::newRow("no such workspace") << QStringList{u"export"_s, u"--store"_s,  u"no.azimuth"_s, u"--format"_s,
                                                          u"json"_s,   u"--output"_s, u"x.json"_s}
                                           << QByteArray("no.azimuth");
        QTest::newRow("no such format") << QStringList{u"export"_s, u"--store"_s,  u"w"_s, u"--format"_s,
                                                       u"doc"_s,    u"--output"_s, u"x"_s}
                                        << QByteArray("doc");
        QTest::newRow("no such connection")
            << QStringList{u"collect"_s, u"--profile"_s, u"nobody"_s} << QByteArray("nobody");
    }

    void aWrongOptionIsWrongUsage()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, says);
        const Place place;
        const Ended ended = runCli(place, arguments, "secret\n");
        QVERIFY2(ended.code == (says == "no.azimuth" ? 1 : 2), ended.all().constData());
        QVERIFY2(ended.err.contains(says), ended.err.constData());
    }
};

QTEST_GUILESS_MAIN(tst_BadInput)
#include "tst_BadInput.moc"
