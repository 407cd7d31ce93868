// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Collects one recording the way a user would: azimuth-simulator serves it, azimuth-cli collects and exports it.

#include <QJsonObject>
#include <QString>

namespace conformance {

/// The two programs under test; empty where this build has none.
struct Programs {
    QString simulator;
    QString cli;
};

struct Collected {
    QString problem; ///< Empty when everything ended as it should; else which program did not, and its last words.
    QString tenant; ///< The tenant that was signed in to.
    QJsonObject exported; ///< The JSON export.
};

/// Blocks until done, with a limit for each program; works on any thread, without an event loop. Everything it writes
/// lies in a temporary folder of its own, which is also the programs' home.
Collected collect(const Programs &programs, const QString &recording);

} // namespace conformance
