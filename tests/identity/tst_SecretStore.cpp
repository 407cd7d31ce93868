// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SecretStore.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <csignal>
#include <memory>

using namespace azimuth;
using namespace Qt::StringLiterals;
using Kind = SecretProblem::Kind;
using ReadResult = std::variant<QByteArray, SecretProblem>;
using DoneResult = std::optional<SecretProblem>;

namespace {

const QByteArray secret = "s3cr&t value/~=%ä\"<x>";

// Asks and waits; counts, so that a second answer shows.
template <class Result, class Ask>
Result waitFor(Ask ask)
{
    auto answers = std::make_shared<QList<Result>>();
    ask([answers](const Result &result) { answers->append(result); });
    if (!answers->isEmpty())
        qFatal("answered inside the call");
    if (!QTest::qWaitFor([answers] { return !answers->isEmpty(); }, 30'000))
        qFatal("no answer");
    QTest::qWait(20);
    if (answers->size() != 1)
        qFatal("answered more than once");
    return answers->first();
}

ReadResult readFrom(SecretStore &store, const QString &id, QObject *context)
{
    return waitFor<ReadResult>([&](SecretStore::Read answer) { store.read(id, context, std::move(answer)); });
}

DoneResult writeTo(SecretStore &store, const QString &id, const QByteArray &value, QObject *context)
{
    return waitFor<DoneResult>([&](SecretStore::Done answer) { store.write(id, value, context, std::move(answer)); });
}

DoneResult removeFrom(SecretStore &store, const QString &id, QObject *context)
{
    return waitFor<DoneResult>([&](SecretStore::Done answer) { store.remove(id, context, std::move(answer)); });
}

Kind kindOf(const ReadResult &result)
{
    return std::get<SecretProblem>(result).kind;
}

int runTool(const QString &program, const QStringList &arguments, QByteArray *output = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(20'000))
        return -1;
    if (output)
        *output = process.readAllStandardOutput();
    return process.exitCode();
}

// What a process of its own, on the bus given (or on none), is told when it reads: the number of the kind, or "secret".
QByteArray kindOnBus(const QString &address, const QString &folder, const QString &limitMs = u"5000"_s)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DBUS_SESSION_BUS_ADDRESS"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
        environment.remove(name);
    environment.insert(u"XDG_RUNTIME_DIR"_s, folder);
    if (!address.isEmpty())
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {u"--read"_s, limitMs});
    return process.waitForFinished(60'000) ? process.readAllStandardOutput() : "no end";
}

QByteArray number(Kind kind)
{
    return QByteArray::number(static_cast<int>(kind));
}

// A session bus that starts no services by itself.
class BareBus {
public:
    explicit BareBus(const QString &folder)
    {
        QFile config(folder + u"/bus.conf"_s);
        if (!config.open(QIODevice::WriteOnly))
            return;
        config.write("<busconfig><type>session</type><listen>unix:path=" + folder.toUtf8()
                     + "/bare</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                       "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        config.close();
        m_daemon.start(u"dbus-daemon"_s,
                       {u"--nofork"_s, u"--print-address"_s, u"--config-file="_s + config.fileName()});
        if (m_daemon.waitForStarted() && m_daemon.waitForReadyRead(10'000))
            m_address = QString::fromUtf8(m_daemon.readLine().trimmed());
    }
    ~BareBus()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    QString address() const { return m_address; }

private:
    QProcess m_daemon;
    QString m_address;
};

// Asked from outside, so that a broken question in the product does not hide itself.
bool keyringAnswers()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        && runTool(u"gdbus"_s,
                   {u"call"_s, u"--session"_s, u"--timeout"_s, u"5"_s, u"--dest"_s, u"org.freedesktop.secrets"_s,
                    u"--object-path"_s, u"/org/freedesktop/secrets/aliases/default"_s, u"--method"_s,
                    u"org.freedesktop.DBus.Properties.Get"_s, u"org.freedesktop.Secret.Collection"_s, u"Locked"_s})
        == 0;
}

} // namespace

class tst_SecretStore : public QObject {
    Q_OBJECT

    void walkThrough(SecretStore &store)
    {
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        const QString other = QUuid::createUuid().toString(QUuid::WithoutBraces);
        QCOMPARE(kindOf(readFrom(store, id, this)), Kind::NotFound);
        QVERIFY(!writeTo(store, id, secret, this));
        QCOMPARE(std::get<QByteArray>(readFrom(store, id, this)), secret);
        QCOMPARE(kindOf(readFrom(store, other, this)), Kind::NotFound);
        QVERIFY(!writeTo(store, id, "newer", this));
        QCOMPARE(std::get<QByteArray>(readFrom(store, id, this)), "newer");
        QVERIFY(!removeFrom(store, id, this));
        QCOMPARE(kindOf(readFrom(store, id, this)), Kind::NotFound);
        QVERIFY(!removeFrom(store, id, this));
    }

private slots:
    void memoryKeepsReadsAndForgets()
    {
        MemorySecretStore store;
        walkThrough(store);
    }

    void whoIsGoneIsNotAnswered()
    {
        MemorySecretStore store;
        bool heard = false;
        auto context = std::make_unique<QObject>();
        store.read(u"id"_s, context.get(), [&heard](const auto &) { heard = true; });
        store.write(u"id"_s, "x", context.get(), [&heard](const auto &) { heard = true; });
        context.reset();
        QTest::qWait(20);
        QVERIFY(!heard);
    }

    void theStoreMayGoBeforeTheAnswer()
    {
        auto store = std::make_unique<MemorySecretStore>();
        bool heard = false;
        store->read(u"id"_s, this, [&heard](const auto &) { heard = true; });
        store.reset();
        QTRY_VERIFY(heard);
    }

    void aRealKeyringKeepsReadsAndForgets()
    {
        if (!keyringAnswers())
            QSKIP("org.freedesktop.secrets does not answer on the session bus");
        KeychainSecretStore store;
        walkThrough(store);
    }

    void othersFindTheEntryUnderOurName()
    {
        if (!keyringAnswers() || QStandardPaths::findExecutable(u"secret-tool"_s).isEmpty())
            QSKIP("no keyring, or no secret-tool");
        KeychainSecretStore store;
        const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        QVERIFY(!writeTo(store, id, secret, this));
        QByteArray shown;
        const QStringList lookup{u"lookup"_s, u"server"_s, KeychainSecretStore::serviceName(), u"user"_s, id};
        QCOMPARE(runTool(u"secret-tool"_s, lookup, &shown), 0);
        QCOMPARE(shown, secret);
        if (qEnvironmentVariableIsSet(
                "AZIMUTH_TEST_MAY_LOCK_KEYRING")) { // a home of the test's own: nothing lies there plainly
            QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY2(!file.open(QIODevice::ReadOnly) || !file.readAll().contains(secret),
                         qPrintable(file.fileName()));
            }
        }
        QVERIFY(!removeFrom(store, id, this));
        QVERIFY(runTool(u"secret-tool"_s, lookup) != 0);
    }

    void aGoneAskerDoesNotDisturbTheKeyring()
    {
        if (!keyringAnswers())
            QSKIP("org.freedesktop.secrets does not answer on the session bus");
        KeychainSecretStore store;
        bool heard = false;
        auto context = std::make_unique<QObject>();
        store.read(u"nobody"_s, context.get(), [&heard](const auto &) { heard = true; });
        context.reset();
        QCOMPARE(kindOf(readFrom(store, u"nobody"_s, this)), Kind::NotFound);
        QVERIFY(!heard);
    }

    // Locks the keyring of this session: no test that needs it may come after.
    void aLockedKeyringIsToldFromAnEmptyOne()
    {
        if (!keyringAnswers())
            QSKIP("org.freedesktop.secrets does not answer on the session bus");
        if (!qEnvironmentVariableIsSet("AZIMUTH_TEST_MAY_LOCK_KEYRING"))
            QSKIP("AZIMUTH_TEST_MAY_LOCK_KEYRING is not set: this may be somebody's own keyring");
        QCOMPARE(runTool(u"gdbus"_s,
                         {u"call"_s, u"--session"_s, u"--dest"_s, u"org.freedesktop.secrets"_s, u"--object-path"_s,
                          u"/org/freedesktop/secrets"_s, u"--method"_s, u"org.freedesktop.Secret.Service.Lock"_s,
                          u"['/org/freedesktop/secrets/aliases/default']"_s}),
                 0);
        // Without a display nobody is asked for the password; with one, a prompter waits and the limit ends it.
        KeychainSecretStore store(std::chrono::seconds(1));
        QCOMPARE(kindOf(readFrom(store, u"nobody"_s, this)), Kind::Locked);
    }

    void withoutABusThereIsNoKeychain()
    {
        QTemporaryDir folder;
        QCOMPARE(kindOnBus({}, folder.path()), number(Kind::NoKeychain));
        QCOMPARE(kindOnBus(u"unix:path="_s + folder.filePath(u"nobody"_s), folder.path()), number(Kind::NoKeychain));
    }

    void aBusWithoutTheServiceHasNoKeychain()
    {
        QTemporaryDir folder;
        const BareBus bus(folder.path());
        if (bus.address().isEmpty())
            QSKIP("no dbus-daemon");
        QCOMPARE(kindOnBus(bus.address(), folder.path()), number(Kind::NoKeychain));
    }

    void aSilentKeychainEndsAtTheLimit()
    {
        QTemporaryDir folder;
        const BareBus bus(folder.path());
        if (bus.address().isEmpty())
            QSKIP("no dbus-daemon");
        QProcess silent; // owns the name, and stands still
        silent.start(QCoreApplication::applicationFilePath(), {u"--silent"_s, bus.address()});
        QVERIFY(silent.waitForReadyRead(10'000));
        QCOMPARE(silent.readAllStandardOutput(), "ready");
        const QByteArray told = kindOnBus(bus.address(), folder.path(), u"300"_s);
        silent.kill();
        silent.waitForFinished();
        QCOMPARE(told, number(Kind::TimedOut));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--silent"_s) {
        QDBusConnection bus = QDBusConnection::connectToBus(arguments.value(2), u"silent"_s);
        fputs(bus.registerService(u"org.freedesktop.secrets"_s) ? "ready" : "no bus", stdout);
        fflush(stdout);
        return raise(SIGSTOP);
    }
    if (arguments.value(1) != u"--read"_s) {
        tst_SecretStore test;
        return QTest::qExec(&test, argc, argv);
    }
    KeychainSecretStore store(std::chrono::milliseconds(arguments.value(2).toInt()));
    store.read(u"nobody"_s, &application, [](const ReadResult &result) {
        const QByteArray said = std::holds_alternative<QByteArray>(result) ? "secret" : number(kindOf(result));
        fputs(said.constData(), stdout);
        QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}

#include "tst_SecretStore.moc"
