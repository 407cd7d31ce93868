// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// azimuth-cli findings: what a snapshot brings of Azure Advisor and Microsoft Defender for Cloud, for people, for
/// spreadsheets, and for the pipeline that should fail on it.

#include "Catalog.h"
#include "Estate.h"
#include "Finding.h"
#include "Options.h"

#include <QCoreApplication>

#include <memory>
#include <optional>

namespace azimuth {

class FindingsCommand {
    Q_DECLARE_TR_FUNCTIONS(FindingsCommand)
public:
    /// Does it all, synchronously; returns the exit code after having said what happened. ExitFinding: `--fail-on` was
    /// given, and a finding is as severe or worse.
    static ExitCode run(const CommandLine &line, const Catalog &catalog);

private:
    static QString whatIsWrong(const CommandLine &line);
    static std::optional<QString> write(const Estate &estate, const std::vector<Finding> &findings,
                                        const CommandLine &line);
    static void tellWhatIsNotRead(const Estate &estate, const Catalog &catalog);
    static void tellWhatIsNotListed(const Estate &estate, const std::vector<Finding> &findings);
    static QString summary(const std::vector<Finding> &findings);
};

} // namespace azimuth
