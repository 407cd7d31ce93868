// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the window's command line asks for.

#include <QString>
#include <QStringList>

namespace azimuth {

struct StartOptions {
    QString workspace; ///< Absolute path; empty: what was open last.
    bool demo = false; ///< Start the simulated tenant and collect it.
    QString say; ///< Not empty: print it and end with exitCode, without a window.
    int exitCode = 0;
};

/// `arguments` without the program's name. Qt's own options (-platform, -style) are left to Qt.
StartOptions startOptionsFrom(const QStringList &arguments);

} // namespace azimuth
