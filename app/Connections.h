// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Where the saved connections are: the same file for the window and the command line.

#include <QString>

namespace azimuth {

/// "{configuration}/connections.ini" (~/.config/azimuth/azimuth/connections.ini on Linux); its folder is made, mode
/// 0700.
QString connectionsFile();

/// "{application data}/workspaces" (~/.local/share/azimuth/azimuth/workspaces on Linux): a workspace for each
/// connection.
QString workspacesFolder();
/// As QDir::mkpath(), but nobody else may look into what is made, whatever the umask.
void makePrivatePath(const QString &folder);

} // namespace azimuth
