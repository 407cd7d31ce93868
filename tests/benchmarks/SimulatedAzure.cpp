// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SimulatedAzure.h"

#include <QDeadlineTimer>
#include <QJsonDocument>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace bench {
namespace {

constexpr int listenMs = 600'000;
constexpr int endMs = 60'000;

} // namespace

SimulatedAzure::SimulatedAzure(const QString &program, const QStringList &arguments)
{
#ifdef Q_OS_LINUX
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, arguments);
    const QDeadlineTimer deadline(listenMs);
    while (!m_process.canReadLine() && m_process.state() != QProcess::NotRunning && !deadline.hasExpired())
        m_process.waitForReadyRead(1000);
    m_line = m_process.readLine();
}

SimulatedAzure::~SimulatedAzure()
{
    end();
}

QJsonObject SimulatedAzure::end()
{
    if (m_process.state() == QProcess::NotRunning)
        return {};
    m_process.terminate();
    if (!m_process.waitForFinished(endMs)) {
        m_process.kill();
        m_process.waitForFinished(endMs);
    }
    return QJsonDocument::fromJson(m_process.readAllStandardOutput()).object();
}

} // namespace bench
