// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DesktopWishes.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

const QString portalPath = u"/org/freedesktop/portal/desktop"_s;
const QString portalInterface = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString gnomeInterface = u"org.gnome.desktop.interface"_s;

/// Without an address libdbus may start a bus of its own and wait for it.
bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS")
        || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + u"/bus"_s);
}

/// 0: no preference, 1: dark, 2: light.
std::optional<bool> readDark(uint wish)
{
    return wish == 1 || wish == 2 ? std::optional(wish == 1) : std::nullopt;
}

} // namespace

void DesktopWishes::follow()
{
    if (std::exchange(m_following, true) || !hasSessionBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    // No service name: with one, QtDBus waits for the name's owner.
    bus.connect({}, portalPath, portalInterface, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(appearance, u"color-scheme"_s);
    ask(gnomeInterface, u"enable-animations"_s);
}

void DesktopWishes::ask(const QString &space, const QString &key)
{
    QDBusMessage question =
        QDBusMessage::createMethodCall(u"org.freedesktop.portal.Desktop"_s, portalPath, portalInterface, u"Read"_s);
    question << space << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, space, key] {
        watcher->deleteLater();
        const QDBusPendingReply<QVariant> reply = *watcher;
        if (!reply.isError())
            hear(space, key, reply.value());
    });
}

void DesktopWishes::settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    hear(space, key, value.variant());
}

void DesktopWishes::hear(const QString &space, const QString &key, const QVariant &value)
{
    QVariant plain = value;
    while (plain.metaType() == QMetaType::fromType<QDBusVariant>())
        plain = plain.value<QDBusVariant>().variant();
    const auto before = std::pair(m_dark, m_animations);
    if (space == appearance && key == u"color-scheme")
        m_dark = readDark(plain.toUInt());
    else if (space == gnomeInterface && key == u"enable-animations")
        m_animations = plain.toBool();
    if (before != std::pair(m_dark, m_animations))
        emit changed();
}

} // namespace azimuth
