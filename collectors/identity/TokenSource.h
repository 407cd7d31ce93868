// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Signs in as an App Registration and hands out access tokens, one per resource, kept in memory only.

#include "Cloud.h"
#include "Credential.h"
#include "SignInProblem.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace azimuth {

/// How patient a sign-in is.
struct SignInLimits {
    std::chrono::milliseconds transferTimeout{30'000};
    int tries = 4; ///< Sends of one sign-in at most: after 429, 5xx or a broken connection.
    std::chrono::milliseconds firstBackoff{
        1'000}; ///< Doubled each time, with jitter, where no Retry-After says otherwise.
    std::chrono::seconds maxRetryAfter{60}; ///< A longer Retry-After ends the sign-in as Busy.
    /// How long a refusal is remembered: a run's many askers must not send a wrong secret once each. Zero: not at all.
    std::chrono::seconds refusalLasts{30};
    /// Seconds since 1970; empty: the system's clock. For tests.
    std::function<qint64()> now;
};

/// Lives on the network thread. Single-flight per resource: askers during a sign-in share its answer. A token is
/// refreshed five minutes before its end (a fifth of its life, if that is shorter), or after invalidate(). Never
/// follows a redirect, sends no cookies, and writes nothing to any log.
class TokenSource : public QObject {
    Q_OBJECT
public:
    using Token = QByteArray; ///< The bearer token. Never log it, never put it in a message.
    using Answer = std::variant<Token, SignInProblem>;

    /// `network` is borrowed and must outlive this; its TLS settings (extra CA) are set per request from `cloud`.
    TokenSource(Cloud cloud, const Credential &credential, QNetworkAccessManager *network, QObject *parent = nullptr);
    TokenSource(Cloud cloud, const Credential &credential, QNetworkAccessManager *network, SignInLimits limits,
                QObject *parent = nullptr);
    ~TokenSource() override;

    /// Answers once, later or at once, on this object's thread; not at all if `context` or this is destroyed first.
    /// `answer` may call anything here, and may delete this.
    void token(Api api, QObject *context, std::function<void(const Answer &)> answer);
    /// A 401 said that `spent` is not good any more: the next token() asks anew, unless it already did.
    void invalidate(Api api, const Token &spent);

    const Cloud &cloud() const;
    const QString &tenant() const;
    const QString &clientId() const;
    /// Their clock minus ours in seconds, as the last answer's Date header told.
    std::optional<qint64> clockOffset() const;
    /// tlsFor(cloud()), made once: for requests to the cloud's other hosts.
    const QSslConfiguration &tls() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace azimuth
