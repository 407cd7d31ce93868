// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A cloud on loopback with a script for each service, and a transport to it whose tokens are counted.

#include "ScriptedServer.h"
#include "ThrowAwayCa.h"
#include "Transport.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace azimuth {

/// Waits short enough for a test; the limits that matter are set by each test.
Limits shortLimits();

struct Fixture {
    explicit Fixture(Limits limits = shortLimits());

    ApiRequest armAsk(const QString &target) const;
    ApiRequest graphAsk(const QString &target, bool batch = false) const;
    /// Sends and keeps the answer in `answers`, in the order of arrival.
    void send(const ApiRequest &ask);
    /// Sends and waits for it; a problem of the test itself (no answer) shows as Problem::Cancelled with -1 requests.
    Answer answerTo(const ApiRequest &ask);
    bool waitForAnswers(std::size_t count);

    ThrowAwayCa ca;
    ScriptedServer arm;
    ScriptedServer graph;
    ScriptedServer data;
    QNetworkAccessManager network;
    Cloud cloud;
    int tokensAsked = 0;
    int signIns = 1; ///< The token is "token-N", N counting sign-ins.
    std::vector<QByteArray> invalidated;
    std::optional<SignInProblem> signInProblem;
    bool tokensLate = false; ///< Tokens never come.
    std::vector<Answer> answers;
    std::function<void()> answered; ///< Told of each answer.
    QObject context;
    std::unique_ptr<Transport> transport;
};

/// What a server says of that status, with an empty object.
Said status(int code, const QList<std::pair<QByteArray, QByteArray>> &headers = {});
/// A long body that is sent in that way.
Said broken(Said::How how);

} // namespace azimuth
