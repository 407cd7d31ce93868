// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Connections.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace azimuth {

void makePrivatePath(const QString &folder)
{
    if (QFileInfo::exists(folder))
        return;
    makePrivatePath(QFileInfo(folder).path());
    QDir().mkdir(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString workspacesFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + u"/workspaces"_s;
}

QString connectionsFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    makePrivatePath(folder);
    return folder + u"/connections.ini"_s;
}

} // namespace azimuth
