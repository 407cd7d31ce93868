// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the desktop wishes by its portal (org.freedesktop.portal.Settings): dark or light, animations or none. Asked
/// and heard without waiting; without a portal nothing is wished.

#include <QObject>
#include <QString>
#include <QVariant>

#include <optional>

class QDBusVariant;

namespace azimuth {

class DesktopWishes : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Asks, and follows changes from now on. Later calls do nothing.
    void follow();
    std::optional<bool> dark() const { return m_dark; } ///< Nothing: no wish.
    bool animations() const { return m_animations; }
    /// One setting as the portal tells it; variants in variants are opened.
    void hear(const QString &space, const QString &key, const QVariant &value);

signals:
    void changed();

private slots:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &space, const QString &key);

    bool m_following = false;
    std::optional<bool> m_dark;
    bool m_animations = true;
};

} // namespace azimuth
