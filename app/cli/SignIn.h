// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// From the sign-in options to a cloud and a credential.

#include "Cloud.h"
#include "Credential.h"
#include "Options.h"

#include <QCoreApplication>

#include <functional>
#include <optional>
#include <variant>

namespace azimuth {

struct Caller {
    Cloud cloud;
    Credential credential;
    QStringList subscriptions; ///< In scope; empty: all that are visible.
};

/// A sentence and the exit code that goes with it.
struct Refusal {
    QString sentence;
    ExitCode code = ExitUsage;
};

class SignIn {
    Q_DECLARE_TR_FUNCTIONS(SignIn)
public:
    using Answer = std::variant<Caller, Refusal>;

    /// May read standard input, a token file, or the keychain (a profile's secret; waits at most five seconds). Answers
    /// once, at once or later, unless `context` is gone.
    static void fromOptions(const CommandLine &line, QObject *context, std::function<void(const Answer &)> answer);

private:
    static std::optional<Refusal> checkOptions(const CommandLine &line);
    static void fromProfile(const CommandLine &line, QObject *context,
                            const std::function<void(const Answer &)> &answer);
    static Answer fromArguments(const CommandLine &line);
    static std::optional<Refusal> addTokens(Credential &credential, const QString &file);
};

} // namespace azimuth
