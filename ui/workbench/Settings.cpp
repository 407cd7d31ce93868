// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Settings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace azimuth {
namespace {

QString privateFile(const QString &path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.exists() && file.open(QIODevice::WriteOnly))
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return path;
}

} // namespace

Settings::Settings(const QString &path)
    : m_file(privateFile(path), QSettings::IniFormat)
{
}

} // namespace azimuth
