// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Runs a program to its end and tells what it took. POSIX.

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace bench {

struct ProgramRun {
    int exitCode = -1; ///< -1: it did not start, or a signal ended it.
    double seconds = 0;
    double processorSeconds = 0;
    double peakMegabytes = 0; ///< Resident set at its highest; 10^6 bytes.
};

/// Its home is `folder`, its output goes to the files "out" and "err" there, `input` is its standard input (at most
/// 4 kB).
ProgramRun runMeasured(const QString &program, const QStringList &arguments, const QByteArray &input,
                       const QString &folder);

} // namespace bench
