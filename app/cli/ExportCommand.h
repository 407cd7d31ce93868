// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// azimuth-cli export: a snapshot of a workspace as JSON or CSV files.

#include "Estate.h"
#include "Export.h"
#include "Options.h"

#include <QCoreApplication>

namespace azimuth {

class ExportCommand {
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
public:
    /// Does it all, synchronously; returns the exit code after having said what happened.
    static ExitCode run(const CommandLine &line);

private:
    static QString whatIsWrong(const CommandLine &line);
    static ExportResult write(const Estate &estate, const CommandLine &line);
    static QString unknownTypes(const Estate &estate, const QStringList &types);
};

} // namespace azimuth
