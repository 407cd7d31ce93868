// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoTenant.h"

#include "WorkThread.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int endPatience = 1'000; // ms

/// The folder it is in and the file; nullptr where it cannot be written.
std::shared_ptr<QTemporaryDir> writeCloud(const QByteArray &json)
{
    noteWork(Work::Store);
    auto folder = std::make_shared<QTemporaryDir>(); // mode 0700
    QFile file(folder->filePath(u"cloud.json"_s));
    const bool isWritten = folder->isValid() && file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) && file.write(json) == json.size();
    return isWritten ? folder : nullptr;
}

} // namespace

QString DemoTenant::findProgram()
{
    const QDir here(QCoreApplication::applicationDirPath());
    for (const QString &place :
         {u"azimuth-simulator"_s, u"tests/simulator/azimuth-simulator"_s, u"../tests/simulator/azimuth-simulator"_s,
          u"../../tests/simulator/azimuth-simulator"_s, u"../../simulator/azimuth-simulator"_s,
          u"../libexec/azimuth/azimuth-simulator"_s})
        if (const QFileInfo found(here.filePath(place)); found.isFile() && found.isExecutable())
            return found.canonicalFilePath();
    return {};
}

DemoTenant::DemoTenant(QString program, QStringList arguments, StoreThread &store, QObject *parent)
    : QObject(parent)
    , m_program(program.isEmpty() ? findProgram() : std::move(program))
    , m_arguments(std::move(arguments))
    , m_store(store)
    , m_process(this)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoTenant::readLine);
    connect(&m_process, &QProcess::errorOccurred, this,
            [this] { fail(tr("The demo tenant could not be started: %1").arg(m_process.errorString())); });
    connect(&m_process, &QProcess::finished, this, [this] { fail(tr("The demo tenant ended by itself.")); });
}

DemoTenant::~DemoTenant()
{
    m_process.disconnect(this);
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(endPatience))
        m_process.kill();
    m_process.waitForFinished(endPatience);
}

void DemoTenant::start()
{
    if (m_program.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { fail(tr("The demo tenant is not installed: azimuth-simulator was not found.")); },
            Qt::QueuedConnection);
        return;
    }
#ifdef Q_OS_LINUX
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(m_program, m_arguments + QStringList{u"--port"_s, u"0"_s});
}

void DemoTenant::readLine()
{
    if (m_told || !m_process.canReadLine())
        return;
    QJsonObject line = QJsonDocument::fromJson(m_process.readLine()).object();
    DemoSignIn signIn;
    signIn.tenant = line.value("tenant"_L1).toString();
    signIn.clientId = line.value("clientId"_L1).toString();
    signIn.secret = line.take("clientSecret"_L1).toString().toUtf8();
    if (signIn.secret.isEmpty())
        return fail(tr("The demo tenant answered something unexpected."));
    m_told = true;
    m_store.run([json = QJsonDocument(line).toJson()](StoreThread::Place &) { return writeCloud(json); },
                [guard = QPointer(this), signIn](std::shared_ptr<QTemporaryDir> folder) mutable {
                    if (!guard)
                        return;
                    guard->m_told = false;
                    if (!folder)
                        return guard->fail(tr("The demo tenant's addresses could not be written to a temporary file."));
                    guard->m_told = true;
                    guard->m_folder = std::move(folder);
                    signIn.cloudFile = guard->m_folder->filePath(u"cloud.json"_s);
                    emit guard->started(signIn);
                });
}

void DemoTenant::fail(const QString &sentence)
{
    if (std::exchange(m_told, true))
        return;
    emit failed(sentence);
}

} // namespace azimuth
