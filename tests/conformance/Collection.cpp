// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Collection.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace conformance {

namespace {

constexpr int listenMs = 30'000;
constexpr int collectMs = 120'000; // all limits together stay below QtTest's five minutes for one function
constexpr int exportMs = 60'000;
constexpr int endMs = 20'000;

/// A process with a home of its own, so that nobody's settings, workspaces or proxies take part.
std::unique_ptr<QProcess> processIn(const QString &folder, const QString &errors)
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, folder);
    for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_STATE_HOME"_s})
        environment.remove(name);
    environment.insert(u"NO_PROXY"_s, u"127.0.0.1,localhost"_s);
    environment.insert(u"no_proxy"_s, u"127.0.0.1,localhost"_s);
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(folder);
    process->setStandardErrorFile(errors);
#ifdef Q_OS_LINUX
    // A test that is killed takes its programs with it.
    process->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    return process;
}

QString lastWords(const QString &errors)
{
    QFile file(errors);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll()).trimmed();
    return text.isEmpty() ? QString() : u": "_s + text.right(1500);
}

/// How it ended, in words, when that is not one of the codes that are all right; empty when it is.
QString endProblem(const QProcess &process, const QList<int> &codes)
{
    if (process.exitStatus() == QProcess::CrashExit)
        return u"crashed"_s;
    return codes.contains(process.exitCode()) ? QString() : u"ended with %1"_s.arg(process.exitCode());
}

/// The simulator while it serves one recording.
class Simulator {
public:
    Simulator(const QString &program, const QString &recording, const QString &folder)
        : m_errors(folder + u"/simulator.err"_s)
        , m_process(processIn(folder, m_errors))
    {
        m_process->start(program, {u"--recording"_s, recording, u"--port"_s, u"0"_s});
        const QDeadlineTimer deadline(listenMs);
        while (!m_process->canReadLine() && m_process->state() != QProcess::NotRunning && !deadline.hasExpired())
            m_process->waitForReadyRead(1000);
        m_line = m_process->readLine();
    }

    ~Simulator() { end(); }
    Simulator(const Simulator &) = delete;
    Simulator &operator=(const Simulator &) = delete;

    const QByteArray &line() const { return m_line; }

    /// Ends it; what went wrong with it, or nothing.
    QString end()
    {
        if (m_process->state() == QProcess::NotRunning && m_ended)
            return {};
        m_ended = true;
        m_process->terminate();
        if (m_process->state() != QProcess::NotRunning && !m_process->waitForFinished(endMs)) {
            m_process->kill();
            m_process->waitForFinished(endMs);
            return u"the simulator does not end"_s;
        }
        const QString how = endProblem(*m_process, {0});
        return how.isEmpty() ? how : u"the simulator "_s + how + lastWords(m_errors);
    }

private:
    QString m_errors;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_line;
    bool m_ended = false;
};

/// Runs azimuth-cli to its end; what went wrong, or nothing.
QString runCli(const QString &program, const QStringList &arguments, const QByteArray &input, const QString &folder,
               int limit, const QList<int> &codes)
{
    const QString errors = folder + u"/cli.err"_s;
    const std::unique_ptr<QProcess> process = processIn(folder, errors);
    process->setStandardOutputFile(folder + u"/cli.out"_s);
    process->start(program, arguments);
    if (!process->waitForStarted(listenMs))
        return u"azimuth-cli does not start: "_s + process->errorString();
    process->write(input);
    process->closeWriteChannel();
    const QString what = u"azimuth-cli "_s + arguments.value(0) + u' ';
    if (!process->waitForFinished(limit)) {
        process->kill();
        process->waitForFinished(endMs);
        return what + u"does not end"_s + lastWords(errors);
    }
    const QString how = endProblem(*process, codes);
    return how.isEmpty() ? how : what + how + lastWords(errors);
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QString exportInto(QJsonObject &exported, const QString &program, const QString &store, const QString &folder)
{
    const QString path = folder + u"/export.json"_s;
    const QStringList arguments{u"export"_s, u"--store"_s, store, u"--format"_s, u"json"_s, u"--output"_s, path};
    if (const QString problem = runCli(program, arguments, {}, folder, exportMs, {0}); !problem.isEmpty())
        return problem;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return u"azimuth-cli export wrote no file"_s;
    QJsonParseError error;
    exported = QJsonDocument::fromJson(file.readAll(), &error).object();
    return error.error == QJsonParseError::NoError ? QString() : u"the export is not JSON: "_s + error.errorString();
}

} // namespace

Collected collect(const Programs &programs, const QString &recording)
{
    Collected collected;
    const QTemporaryDir temporary;
    const QString folder = temporary.path();
    Simulator simulator(programs.simulator, recording, folder);
    const QJsonObject cloud = QJsonDocument::fromJson(simulator.line()).object();
    if (cloud.isEmpty()) {
        const QString end = simulator.end();
        collected.problem = end.isEmpty() ? u"the simulator did not say where it listens"_s : end;
        return collected;
    }
    collected.tenant = cloud[u"tenant"_s].toString();
    const QString cloudFile = folder + u"/cloud.json"_s;
    const QString store = folder + u"/workspace.azimuth"_s;
    if (!writeFile(cloudFile, simulator.line())) {
        collected.problem = u"cannot write to "_s + folder;
        return collected;
    }
    const QStringList arguments{u"collect"_s,
                                u"--cloud"_s,
                                cloudFile,
                                u"--tenant"_s,
                                collected.tenant,
                                u"--client-id"_s,
                                cloud[u"clientId"_s].toString(),
                                u"--secret-stdin"_s,
                                u"--store"_s,
                                store};
    const QByteArray secret = cloud[u"clientSecret"_s].toString().toUtf8() + '\n';
    collected.problem = runCli(programs.cli, arguments, secret, folder, collectMs, {0, 3});
    if (const QString end = simulator.end(); collected.problem.isEmpty())
        collected.problem = end;
    if (collected.problem.isEmpty())
        collected.problem = exportInto(collected.exported, programs.cli, store, folder);
    return collected;
}

} // namespace conformance
