// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Connections.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

/// As QDir::mkpath(), but nobody else may look into what is made, whatever the umask.
void makePrivatePath(const QString &folder)
{
    if (QFileInfo::exists(folder))
        return;
    makePrivatePath(QFileInfo(folder).path());
    QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

} // namespace

QString connectionsFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    makePrivatePath(folder);
    return folder + u"/connections.ini"_s;
}

} // namespace azimuth
