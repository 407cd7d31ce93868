// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// azimuth-cli model: the data model that the catalog's rows make, as a document or as JSON.

#include "Catalog.h"
#include "Options.h"

#include <QCoreApplication>

namespace azimuth {

class ModelCommand {
    Q_DECLARE_TR_FUNCTIONS(ModelCommand)
public:
    /// Does it all, synchronously; returns the exit code after having said what happened.
    static ExitCode run(const CommandLine &line, const Catalog &catalog);

private:
    static QString whatIsWrong(const CommandLine &line);
};

} // namespace azimuth
