// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Reads azimuth-cli's command line. Wrong usage is a sentence and exit code 2; nothing here does any work.

#include <QCoreApplication>
#include <QMap>
#include <QString>
#include <QStringList>

#include <variant>

namespace azimuth {

/// What azimuth-cli exits with (design: "Contracts").
enum ExitCode : int { ExitComplete = 0, ExitFailed = 1, ExitUsage = 2, ExitGaps = 3, ExitFinding = 4 };

struct CommandLine {
    QString command; ///< "collect", "verify", "export", "findings", "model", "profile", "help", "version".
    QMap<QString, QStringList> values; ///< By option name without dashes; a flag has one empty value.
    QStringList positional;

    bool has(const QString &option) const { return values.contains(option); }
    /// The last value given; empty if none.
    QString value(const QString &option) const
    {
        return values.value(option).isEmpty() ? QString() : values[option].last();
    }
    QStringList all(const QString &option) const { return values.value(option); }
};

struct UsageProblem {
    QString sentence;
};

class Options {
    Q_DECLARE_TR_FUNCTIONS(Options)
public:
    /// `arguments` as main() got them, the program's name first.
    static std::variant<CommandLine, UsageProblem> read(const QStringList &arguments);
    /// The help text: of one command, or of the program for an empty name.
    static QString help(const QString &command);
    static QStringList commands();
};

} // namespace azimuth
