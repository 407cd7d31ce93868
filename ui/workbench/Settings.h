// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the window remembers between runs: sizes, columns, choices. Never a secret. One ini file; values are read at
/// start and written when they change.

#include <QSettings>
#include <QString>
#include <QVariant>

namespace azimuth {

class Settings {
public:
    /// An ini file at `path`; a new one is made with mode 0600.
    explicit Settings(const QString &path);

    QVariant value(const QString &key, const QVariant &fallback = {}) const { return m_file.value(key, fallback); }
    void set(const QString &key, const QVariant &value) { m_file.setValue(key, value); }
    void remove(const QString &key) { m_file.remove(key); }

private:
    QSettings m_file;
};

} // namespace azimuth
