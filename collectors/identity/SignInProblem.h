// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Why a sign-in was refused, as facts; `app` and `ui` make the sentence and say what to do.

#include <QString>

namespace azimuth {

struct SignInProblem {
    enum class Kind {
        WrongSecret,        ///< AADSTS7000215
        SecretIdPasted,     ///< The same, and the value looks like the secret's id (a GUID).
        ExpiredSecret,      ///< AADSTS7000222
        AppNotFound,        ///< AADSTS700016
        AppDisabled,        ///< AADSTS7000112
        WrongTenant,        ///< AADSTS90002, 900023: no such tenant
        WrongCloud,         ///< AADSTS900382, 900432
        SecretMissing,      ///< AADSTS7000218
        PublicClient,       ///< AADSTS700025
        NoConsent,          ///< AADSTS65001
        ConditionalAccess,  ///< AADSTS53003, 530032, 530035
        ResourceNotInTenant,///< AADSTS500011
        ClockSkew,          ///< Token not yet or no longer valid by our clock, AADSTS700024, or the Date header is over 5 minutes off.
        TokenExpired,       ///< A token from a file has run out.
        Tls,                ///< The server's certificate is not trusted, or the handshake failed.
        Proxy,              ///< The proxy refused or wants a password.
        Unreachable,        ///< No such host, refused, timed out.
        BadAnswer,          ///< Not JSON, or no token in it.
        Other,              ///< A code this program does not know: the service's own words are in `message`.
    };
    Kind kind = Kind::Other;
    int httpStatus = 0;
    QString code;          ///< "AADSTS7000215", or the OAuth error; empty when no answer came.
    QString message;       ///< The service's or the network's own words, one line, without secrets.
    QString traceId;
    QString correlationId;
    QString host;          ///< Whom we asked.
    qint64 clockOffset = 0; ///< Their clock minus ours in seconds, where a Date header told.
};

} // namespace azimuth
