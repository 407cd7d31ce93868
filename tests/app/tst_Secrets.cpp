// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Wherever a secret could be left behind: files, output, the list of processes, the remains of a crash.
#include "Programs.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

const QStringList demo{u"--estate"_s, u"demo"_s};
const QStringList slowDemo{u"--estate"_s, u"demo"_s, u"--latency"_s, u"300"_s};

/// A token as the simulator gives it to anybody who has the secret.
QByteArray tokenOf(const Azure &azure)
{
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    QNetworkRequest request(
        QUrl(azure.said(u"authority"_s) + u'/' + azure.said(u"tenant"_s) + u"/oauth2/v2.0/token"_s));
    QSslConfiguration ssl = QSslConfiguration::defaultConfiguration();
    ssl.setCaCertificates(QSslCertificate::fromData(azure.said(u"ca"_s).toLatin1()));
    request.setSslConfiguration(ssl);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    const QByteArray scope = QUrl::toPercentEncoding(azure.said(u"resourceManager"_s) + u"/.default"_s);
    QNetworkReply *reply = network.post(request,
                                        "grant_type=client_credentials&client_id=" + azure.said(u"clientId"_s).toUtf8()
                                            + "&client_secret=" + azure.secret() + "&scope=" + scope);
    if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, 30'000))
        return {};
    return QJsonDocument::fromJson(reply->readAll()).object().value(u"access_token"_s).toString().toLatin1();
}

QByteArray utf16(const QByteArray &text)
{
    const QString wide = QString::fromLatin1(text);
    return QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
}

/// What of a secret or a token `bytes` holds; empty when nothing. Three letters may stand in any binary file, so a
/// token is what has a JSON Web Token's first letters and goes on like one.
QString leakIn(const QByteArray &bytes, const QByteArray &secret, const QByteArray &token)
{
    if (bytes.contains(secret) || bytes.contains(utf16(secret)))
        return u"the secret"_s;
    if (bytes.contains(secret.toBase64(QByteArray::OmitTrailingEquals)) || bytes.contains(secret.toHex()))
        return u"the secret, encoded"_s;
    const QByteArray head = token.left(token.indexOf('.'));
    if (bytes.contains(head) || bytes.contains(utf16(head)))
        return u"a token"_s;
    static const QRegularExpression webToken(u"eyJ[A-Za-z0-9_-]{16,}"_s);
    if (const auto match = webToken.match(QString::fromLatin1(bytes)); match.hasMatch())
        return u"a token: "_s + match.captured();
    if (bytes.contains("Bearer ") || bytes.contains(utf16("Bearer ")))
        return u"an Authorization header"_s;
    return {};
}

/// Files and folders in a place that others than their owner may use, but for those the test made itself.
QStringList openToOthers(const Place &place)
{
    constexpr QFile::Permissions others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    static const QStringList ours{u"cloud.json"_s};
    QStringList found;
    QDirIterator entries(place.path({}), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry(entries.next());
        if ((entry.permissions() & others) && !ours.contains(entry.fileName()))
            found << u"%1 %2"_s.arg(int(entry.permissions()), 0, 16).arg(entry.filePath());
    }
    return found;
}

bool keyringAnswers()
{
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        return false;
    QProcess question;
    question.start(u"gdbus"_s,
                   {u"call"_s, u"--session"_s, u"--timeout"_s, u"5"_s, u"--dest"_s, u"org.freedesktop.secrets"_s,
                    u"--object-path"_s, u"/org/freedesktop/secrets/aliases/default"_s, u"--method"_s,
                    u"org.freedesktop.DBus.Properties.Get"_s, u"org.freedesktop.Secret.Collection"_s, u"Locked"_s});
    return question.waitForFinished() && question.exitStatus() == QProcess::NormalExit && question.exitCode() == 0;
}

} // namespace

class tst_Secrets : public QObject {
    Q_OBJECT

private:
    /// Everything the place holds and everything that was said.
    void expectNoTrace(const Place &place, const Azure &azure, const QByteArray &said)
    {
        const QByteArray token = tokenOf(azure);
        QVERIFY2(token.startsWith("eyJ") && token.count('.') == 2, token.constData());
        // What looks for leaks finds them.
        QVERIFY(!leakIn("x" + azure.secret(), azure.secret(), token).isEmpty());
        QVERIFY(!leakIn("x" + token, azure.secret(), token).isEmpty());
        QVERIFY(!leakIn("x" + utf16(token), azure.secret(), token).isEmpty());

        QCOMPARE(leakIn(said, azure.secret(), token), QString());
        QVERIFY(!place.everything().isEmpty());
        QCOMPARE(leakIn(place.everything(), azure.secret(), token), QString());
        const QString open = openToOthers(place).join(u'\n');
        QVERIFY2(open.isEmpty(), qPrintable(open));
    }

private slots:
    void aCollectionAndItsExportsHoldNone()
    {
        const Place place;
        const Azure azure(place, demo);
        QByteArray said = collect(place, azure).all();
        QVERIFY(!exported(place).isEmpty());
        const Ended tables = runCli(place,
                                    {u"export"_s, u"--store"_s, place.path(u"w.azimuth"_s), u"--format"_s, u"csv"_s,
                                     u"--output"_s, place.path(u"tables/of/today"_s)});
        QVERIFY2(tables.code == 0, tables.all().constData());
        QVERIFY(QFileInfo::exists(place.path(u"tables/of/today/relationships.csv"_s)));
        expectNoTrace(place, azure, said + tables.all());
    }

    void verifyHoldsNone()
    {
        const Place place;
        const Azure azure(place, demo + QStringList{u"--grant"_s, u"User.Read.All"_s});
        QByteArray said;
        for (const QString &format : {u"table"_s, u"json"_s})
            said +=
                runCli(place, QStringList{u"verify"_s, u"--format"_s, format} + azure.signIn(), azure.secret() + '\n')
                    .all();
        QVERIFY(said.contains("ready"));
        expectNoTrace(place, azure, said);
    }

    void aRefusedSignInHoldsNone()
    {
        const Place place;
        const Azure azure(place, demo + QStringList{u"--faults"_s, u"wrong-secret-expired"_s});
        const Ended ended = collect(place, azure);
        QCOMPARE(ended.code, 1);
        QVERIFY(!ended.all().contains(azure.secret()));
        const Azure open(place, demo);
        const QByteArray wrong = "a-wrong-secret-0123456789";
        const Ended refused = runCli(place, collectArguments(place, open), wrong + '\n');
        QCOMPARE(refused.code, 1);
        QVERIFY(!refused.all().contains(wrong));
        QVERIFY(!place.everything().contains(wrong));
        expectNoTrace(place, open, ended.all() + refused.all());
    }

    void brokenAnswersHoldNone()
    {
        const Place place;
        const Azure azure(
            place,
            demo
                + QStringList{u"--faults"_s,
                              u"401@/virtualmachines,malformed@/disks,foreignnext@/vaults,403@/v1.0/users"_s});
        const Ended ended = collect(place, azure);
        QCOMPARE(ended.code, 3);
        QVERIFY(!exported(place).isEmpty());
        expectNoTrace(place, azure, ended.all());
    }

    void aRunningProgramShowsNone()
    {
        const Place place;
        const Azure azure(place, slowDemo);
        Running running(place, collectArguments(place, azure), azure.secret() + '\n');
        QVERIFY(running.waitToWrite(1));
        QVERIFY(running.proc(u"cmdline"_s).contains("collect"));
        const QByteArray seen = running.proc(u"cmdline"_s) + running.proc(u"environ"_s) + running.proc(u"comm"_s);
        expectNoTrace(place, azure, seen); // and the journal, too
        QVERIFY(running.isRunning());
    }

    void aCrashLeavesNone_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("SIGSEGV") << SIGSEGV;
        QTest::newRow("SIGABRT") << SIGABRT;
        QTest::newRow("SIGKILL") << SIGKILL;
    }

    void aCrashLeavesNone()
    {
        QFETCH(int, signal);
        const Place place;
        const Azure azure(place, slowDemo);
        Running running(place, collectArguments(place, azure), azure.secret() + '\n');
        QVERIFY(running.waitToWrite(30'000));
        // A core would hold the secret, wherever the system keeps it. A limit of 1 leaves none (NoCore.cpp).
        const QString limits = QString::fromLatin1(running.proc(u"limits"_s));
        if (!limits.isEmpty())
            QVERIFY2(limits.contains(QRegularExpression(u"Max core file size +1 "_s)), qPrintable(limits));
        running.send(signal);
        const Ended ended = running.end();
        QVERIFY(ended.code != 0);
        expectNoTrace(place, azure, ended.all());
    }

    void aSavedConnectionKeepsItsSecretInTheKeychain()
    {
        if (!keyringAnswers())
            QSKIP("org.freedesktop.secrets does not answer on the session bus");
        const Place place;
        const Azure azure(place, demo);
        QByteArray said;
        const auto run = [&](const QStringList &arguments, const QByteArray &input = {}) {
            const Ended ended = runCli(place, arguments, input);
            said += ended.all();
            return ended.code;
        };
        QVERIFY2(run({u"profile"_s, u"--add"_s, u"Test"_s, u"--tenant"_s, azure.said(u"tenant"_s), u"--client-id"_s,
                      azure.said(u"clientId"_s), u"--cloud"_s, azure.cloudFile()},
                     azure.secret() + '\n')
                     == 0,
                 said.constData());
        QCOMPARE(run({u"profile"_s, u"--list"_s}), 0);
        QVERIFY(said.contains(azure.said(u"clientId"_s).toUtf8()));
        const int verified = run({u"verify"_s, u"--profile"_s, u"Test"_s});
        const int collected = run({u"collect"_s, u"--profile"_s, u"Test"_s, u"--store"_s, place.path(u"w.azimuth"_s)});
        QByteArray settings;
        QDirIterator files(place.path({}), {u"connections.ini"_s}, QDir::Files | QDir::Hidden,
                           QDirIterator::Subdirectories);
        if (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                settings = file.readAll();
        }
        expectNoTrace(place, azure, said);
        // The keychain is not of this place: what was put into it goes, whatever failed before.
        QVERIFY2(run({u"profile"_s, u"--remove"_s, u"Test"_s}) == 0, said.constData());
        QVERIFY2(verified == 0 && collected == demoCode, said.constData());
        QVERIFY(settings.contains(azure.said(u"clientId"_s).toUtf8()));
        QCOMPARE(run({u"collect"_s, u"--profile"_s, u"Test"_s}), 2);
    }

    void withoutAKeychainNoConnectionIsSaved()
    {
        const Place place;
        const Azure azure(place, demo);
        QProcess process; // a bus that is not there
        QProcessEnvironment environment = place.environment();
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + place.path(u"no-bus"_s));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(AZIMUTH_CLI),
                      {u"profile"_s, u"--add"_s, u"Test"_s, u"--tenant"_s, azure.said(u"tenant"_s), u"--client-id"_s,
                       azure.said(u"clientId"_s), u"--cloud"_s, azure.cloudFile()});
        process.write(azure.secret() + '\n');
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(120'000));
        const QByteArray said = process.readAllStandardError() + process.readAllStandardOutput();
        QVERIFY2(process.exitCode() == 1, said.constData());
        QVERIFY2(said.contains("was not saved"), said.constData());
        QCOMPARE(runCli(place, {u"profile"_s, u"--list"_s}).out, QByteArray());
        expectNoTrace(place, azure, said);
    }
};

QTEST_GUILESS_MAIN(tst_Secrets)
#include "tst_Secrets.moc"
