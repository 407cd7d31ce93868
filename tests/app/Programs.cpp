// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Programs.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QRegularExpression>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace {

constexpr int limit = 240'000; // ms; sanitizers on a busy machine are slow
constexpr int estateLimit = 600'000; // ms; a benchmark's huge estate takes its time to make

void dieWithParent()
{
#ifdef Q_OS_LINUX
    prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

void dropProtection()
{
    dieWithParent();
    umask(0);
    rlimit cores{};
    getrlimit(RLIMIT_CORE, &cores);
    cores.rlim_cur = cores.rlim_max;
    setrlimit(RLIMIT_CORE, &cores);
}

Ended waitFor(QProcess &process)
{
    Ended ended;
    const bool isOver = process.state() == QProcess::NotRunning || process.waitForFinished(limit);
    if (isOver && process.exitStatus() == QProcess::NormalExit)
        ended.code = process.exitCode();
    ended.out = process.readAllStandardOutput();
    ended.err = process.readAllStandardError();
    return ended;
}

} // namespace

QProcessEnvironment Place::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_folder.path());
    for (const QString &name :
         {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_STATE_HOME"_s, u"http_proxy"_s,
          u"https_proxy"_s, u"HTTP_PROXY"_s, u"HTTPS_PROXY"_s, u"all_proxy"_s, u"ALL_PROXY"_s})
        environment.remove(name);
    environment.insert(u"NO_PROXY"_s, u"127.0.0.1,localhost"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

QByteArray Place::everything() const
{
    QByteArray bytes;
    QDirIterator files(m_folder.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll() + '\n';
    }
    return bytes;
}

qint64 Place::workspaceSize(const QString &name) const
{
    qint64 size = 0;
    for (const QFileInfo &file : QDir(m_folder.path()).entryInfoList({name + u'*'}, QDir::Files))
        size += file.size();
    return size;
}

Azure::Azure(const Place &place, const QStringList &arguments)
{
    m_process.setChildProcessModifier(dieWithParent);
    m_process.setProcessEnvironment(place.environment());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(QStringLiteral(AZIMUTH_SIMULATOR), arguments + QStringList{u"--port"_s, u"0"_s});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(estateLimit)) { }
    const QByteArray line = m_process.readLine();
    m_line = QJsonDocument::fromJson(line).object();
    // Without the secret, as a person would keep it: the tests look for the secret in every file.
    QJsonObject kept = m_line;
    kept.remove(u"clientSecret"_s);
    m_cloudFile = place.path(u"cloud.json"_s);
    QFile file(m_cloudFile);
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(kept).toJson());
}

Azure::~Azure()
{
    end();
}

QJsonObject Azure::end()
{
    if (m_process.state() == QProcess::NotRunning)
        return {};
    m_process.terminate();
    m_process.waitForFinished(limit);
    return QJsonDocument::fromJson(m_process.readAllStandardOutput()).object();
}

QStringList Azure::signIn() const
{
    return {u"--cloud"_s,     m_cloudFile,         u"--tenant"_s,      said(u"tenant"_s),
            u"--client-id"_s, said(u"clientId"_s), u"--secret-stdin"_s};
}

Running::Running(const Place &place, const QStringList &arguments, const QByteArray &input)
    : m_place(place)
{
    m_process.setProcessEnvironment(place.environment());
    m_process.setWorkingDirectory(place.path({}));
    m_process.setChildProcessModifier(dropProtection);
    m_process.start(QStringLiteral(AZIMUTH_CLI), arguments);
    m_process.write(input);
    m_process.closeWriteChannel();
    m_process.waitForStarted(limit);
}

Running::~Running()
{
    m_process.kill();
    m_process.waitForFinished(limit);
}

QByteArray Running::proc(const QString &name) const
{
    QFile file(u"/proc/%1/%2"_s.arg(m_process.processId()).arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Running::send(int signal) const
{
    if (m_process.processId() > 0) // 0 would be every process of the test
        ::kill(pid_t(m_process.processId()), signal);
}

bool Running::isCaught(bool reached)
{
    if (reached && isRunning())
        return true;
    const Ended ended = end();
    qWarning("azimuth-cli ended with %d before it was caught:\n%s", ended.code, ended.all().constData());
    return false;
}

bool Running::waitToSay(const QByteArray &text)
{
    const QDeadlineTimer deadline(limit);
    while (!m_err.contains(text) && isRunning() && !deadline.hasExpired()) {
        m_process.waitForFinished(5);
        m_err += m_process.readAllStandardError();
    }
    return isCaught(m_err.contains(text));
}

bool Running::waitToWrite(qint64 bytes, const QString &workspace)
{
    const QDeadlineTimer deadline(limit);
    while (m_place.workspaceSize(workspace) < bytes && isRunning() && !deadline.hasExpired())
        m_process.waitForFinished(2);
    return isCaught(m_place.workspaceSize(workspace) >= bytes);
}

Ended Running::end()
{
    Ended ended = waitFor(m_process);
    ended.err.prepend(m_err);
    return ended;
}

Ended runCli(const Place &place, const QStringList &arguments, const QByteArray &input)
{
    Running running(place, arguments, input);
    return running.end();
}

QStringList collectArguments(const Place &place, const Azure &azure, const QStringList &more, const QString &workspace)
{
    return QStringList{u"collect"_s} + azure.signIn() + QStringList{u"--store"_s, place.path(workspace)} + more;
}

Ended collect(const Place &place, const Azure &azure, const QStringList &more)
{
    return runCli(place, collectArguments(place, azure, more), azure.secret() + '\n');
}

QJsonObject exported(const Place &place, const QStringList &more, const QString &workspace)
{
    const QString output = place.path(u"export.json"_s);
    const Ended ended = runCli(
        place,
        QStringList{u"export"_s, u"--store"_s, place.path(workspace), u"--format"_s, u"json"_s, u"--output"_s, output}
            + more);
    QFile file(output);
    if (ended.code != 0 || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QJsonObject coverageOf(const QJsonObject &exported, const QString &step, const QString &scope)
{
    for (const QJsonValue &value : exported.value(u"coverage"_s).toArray()) {
        const QJsonObject row = value.toObject();
        if (row.value(u"step"_s).toString() == step
            && row.value(u"scope"_s).toString().contains(scope, Qt::CaseInsensitive))
            return row;
    }
    return {};
}

int entitiesOf(const QJsonObject &exported, const QString &type)
{
    int count = 0;
    for (const QJsonValue &value : exported.value(u"entities"_s).toArray()) {
        const QJsonObject entity = value.toObject();
        count += entity.value(u"_type"_s) == type && !entity.value(u"_placeholder"_s).toBool();
    }
    return count;
}

qint64 requestsOf(const Ended &collected)
{
    static const QRegularExpression words(u"by ([0-9,]+) requests"_s);
    const QString number = words.match(QString::fromUtf8(collected.out)).captured(1).remove(u',');
    return number.isEmpty() ? -1 : number.toLongLong();
}
