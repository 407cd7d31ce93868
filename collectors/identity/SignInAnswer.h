// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Reads what a token endpoint, or the road to it, answered: a token, or the reason why there is none. Pure functions.

#include "Credential.h"
#include "SignInProblem.h"

#include <QByteArray>
#include <QNetworkReply>
#include <QSslError>

#include <optional>
#include <variant>

namespace azimuth {

struct AccessToken {
    QByteArray bytes;
    qint64 lifetime = 0; ///< Seconds from now.
};

/// What came back, with everything that a classification needs.
struct SignInAnswer {
    int status = 0; ///< 0 when no HTTP answer came.
    QByteArray body;
    QByteArray date; ///< The Date header.
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    QString errorText; ///< Qt's words.
    QList<QSslError> sslErrors;
    QString host;
    bool viaProxy = false;
    bool timedOut = false;
    bool tooLarge = false;
};

/// `now` in seconds since 1970. Codes: https://learn.microsoft.com/entra/identity-platform/reference-error-codes ;
/// error_codes decide, then a code at the start of the description, then `error`.
std::variant<AccessToken, SignInProblem> readSignIn(const SignInAnswer &answer, const Credential &credential,
                                                    qint64 now);

/// True for what may pass by itself: 429, 5xx, `temporarily_unavailable`, a connection cut off. A silent server is
/// none: each try would cost the whole timeout.
bool isTransient(const SignInAnswer &answer);

/// The sign-in service's clock minus ours in seconds, where its answer has a Date header.
std::optional<qint64> clockOffset(const SignInAnswer &answer, qint64 now);

/// Seconds to wait by a Retry-After header: a number or an HTTP date; std::nullopt where it is neither.
std::optional<qint64> retryAfterSeconds(const QByteArray &header, qint64 now);

} // namespace azimuth
