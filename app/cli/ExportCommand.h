// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// azimuth-cli export: a snapshot of a workspace as JSON or CSV files.

#include "Options.h"

#include <QCoreApplication>

namespace azimuth {

class ExportCommand
{
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
public:
    /// Does it all, synchronously; returns the exit code after having said what happened.
    static ExitCode run(const CommandLine &line);
};

} // namespace azimuth
