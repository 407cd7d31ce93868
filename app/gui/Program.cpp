// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include "SettingsDialog.h"
#include "WorkThread.h"

#include <QApplication>
#include <QStandardPaths>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

const QString lastConnection = u"connection/last"_s;

QString usersSettings()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/window.ini"_s;
}

} // namespace

void nameProgram()
{
    QCoreApplication::setOrganizationName(u"azimuth"_s);
    QCoreApplication::setApplicationName(u"azimuth"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(AZIMUTH_VERSION));
    QGuiApplication::setDesktopFileName(u"io.github.azimuth_explorer.Azimuth"_s);
}

Program::Program(const QString &settingsFile)
    : m_settings(settingsFile.isEmpty() ? usersSettings() : settingsFile)
    , m_workbench(m_session, m_theme, m_actions, m_settings)
    , m_window(m_workbench)
{
    forbidWorkHere();
    SettingsDialog::apply(m_workbench);
    m_theme.apply(*qApp);
    QObject::connect(&m_session, &Backend::currentConnectionChanged, &m_window, [this] { rememberConnection(); });
}

void Program::start(const StartOptions &options)
{
    m_window.restore();
    m_window.show();
    QTimer::singleShot(0, &m_session, [this, options] {
        if (options.demo)
            m_session.openDemo();
        else if (!options.workspace.isEmpty())
            m_session.openWorkspace(options.workspace);
        else
            openLast();
    });
}

void Program::openLast()
{
    const auto open = [this] {
        const QString last = m_settings.value(lastConnection).toString();
        for (const ConnectionFields &connection : m_session.connections())
            if (connection.id == last && m_session.currentConnection().isEmpty())
                return m_session.useConnection(last);
    };
    // They are read on another thread and may come later.
    QObject::connect(&m_session, &Backend::connectionsChanged, &m_window, open,
                     static_cast<Qt::ConnectionType>(Qt::AutoConnection | Qt::SingleShotConnection));
    open();
}

void Program::rememberConnection()
{
    const QString current = m_session.currentConnection();
    if (!current.isEmpty() && current != Session::demoId())
        m_settings.set(lastConnection, current);
}

} // namespace azimuth
