// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the desktop wishes of programs: dark colours, no animations. Asked of the desktop portal over D-Bus, never
/// waited for; silence means no wish.
/// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html

#include <QDBusVariant>
#include <QObject>
#include <QString>

namespace azimuth {

class DesktopWishes : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Asks once and listens from then on.
    void ask();

signals:
    void darkWished(bool dark);
    void animationsWished(bool wished);

private slots:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void read(const QString &space, const QString &key);
    void heard(const QString &key, const QVariant &value);

    bool m_asked = false;
};

} // namespace azimuth
