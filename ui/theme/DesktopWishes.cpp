// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DesktopWishes.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

const QString service = u"org.freedesktop.portal.Desktop"_s;
const QString path = u"/org/freedesktop/portal/desktop"_s;
const QString settings = u"org.freedesktop.portal.Settings"_s;
const QString appearance = u"org.freedesktop.appearance"_s;
const QString interface = u"org.gnome.desktop.interface"_s;
const QString colorScheme = u"color-scheme"_s;
const QString enableAnimations = u"enable-animations"_s;
constexpr uint preferDark = 1;

/// Read() wraps the value twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

void DesktopWishes::ask()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (std::exchange(m_asked, true) || !bus.isConnected())
        return;
    bus.connect(service, path, settings, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    read(appearance, colorScheme);
    read(interface, enableAnimations);
}

void DesktopWishes::read(const QString &space, const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, settings, u"Read"_s);
    call << space << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key](QDBusPendingCallWatcher *done) {
        done->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *done;
        if (!reply.isError())
            heard(key, unwrapped(reply.value().variant()));
    });
}

void DesktopWishes::settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearance || space == interface)
        heard(key, unwrapped(value.variant()));
}

void DesktopWishes::heard(const QString &key, const QVariant &value)
{
    if (key == colorScheme)
        emit darkWished(value.toUInt() == preferDark);
    else if (key == enableAnimations)
        emit animationsWished(value.toBool());
}

} // namespace azimuth
