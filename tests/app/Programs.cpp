// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Programs.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

constexpr int limit = 240'000; // ms; sanitizers on a busy machine are slow

Ended waitFor(QProcess &process)
{
    Ended ended;
    if (process.waitForFinished(limit) && process.exitStatus() == QProcess::NormalExit)
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
    for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_STATE_HOME"_s, u"http_proxy"_s,
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

Azure::Azure(const Place &place, const QStringList &arguments)
{
    m_process.setProcessEnvironment(place.environment());
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(QStringLiteral(AZIMUTH_SIMULATOR), arguments + QStringList{u"--port"_s, u"0"_s});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(limit)) { }
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
    return {u"--cloud"_s, m_cloudFile, u"--tenant"_s, said(u"tenant"_s), u"--client-id"_s, said(u"clientId"_s), u"--secret-stdin"_s};
}

Ended runCli(const Place &place, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(place.environment());
    process.setWorkingDirectory(place.path({}));
    process.start(QStringLiteral(AZIMUTH_CLI), arguments);
    process.write(input);
    process.closeWriteChannel();
    return waitFor(process);
}

Ended collect(const Place &place, const Azure &azure, const QStringList &more)
{
    return runCli(place, QStringList{u"collect"_s} + azure.signIn() + QStringList{u"--store"_s, place.path(u"w.azimuth"_s)} + more,
                  azure.secret() + '\n');
}

QJsonObject exported(const Place &place)
{
    const QString output = place.path(u"export.json"_s);
    const Ended ended = runCli(place, {u"export"_s, u"--store"_s, place.path(u"w.azimuth"_s), u"--format"_s, u"json"_s, u"--output"_s, output});
    QFile file(output);
    if (ended.code != 0 || !file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

QJsonObject coverageOf(const QJsonObject &exported, const QString &step, const QString &scope)
{
    for (const QJsonValue &value : exported.value(u"coverage"_s).toArray()) {
        const QJsonObject row = value.toObject();
        if (row.value(u"step"_s).toString() == step && row.value(u"scope"_s).toString().contains(scope, Qt::CaseInsensitive))
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
