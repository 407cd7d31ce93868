// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Why a sign-in was refused, as facts; `app` and `ui` make the sentence and say what to do.

#include <QString>

namespace azimuth {

struct SignInProblem {
    enum class Kind {
        WrongSecret, ///< AADSTS7000215
        SecretIdPasted, ///< The same, and the value looks like the secret's id (a GUID).
        ExpiredSecret, ///< AADSTS7000222
        AppNotFound, ///< AADSTS700016
        AppDisabled, ///< AADSTS7000112
        WrongTenant, ///< AADSTS90002, 900023: no such tenant
        WrongCloud, ///< AADSTS900382, 900432, 90038
        SecretMissing, ///< AADSTS7000218
        PublicClient, ///< AADSTS700025
        NoConsent, ///< AADSTS65001
        ConditionalAccess, ///< AADSTS53003, 530032, 530035
        ResourceNotInTenant, ///< AADSTS500011
        ClockSkew, ///< Token not yet or no longer valid by our clock, AADSTS700024, or the Date header is over 5
                   ///< minutes off.
        TokenExpired, ///< A token from a file has run out.
        TokenMissing, ///< Signed in with tokens from a file, and there is none for this resource.
        TokenRefused, ///< A token from a file was refused by its resource (invalidate()); another one cannot be asked
                      ///< for.
        Tls, ///< The server's certificate is not trusted, or the handshake failed.
        Proxy, ///< The proxy refused or wants a password.
        Unreachable, ///< No such host, refused, cut off, timed out.
        Busy, ///< Still 429 or 5xx after the last try.
        BadAnswer, ///< Not JSON, or no token in it; a redirect, which is never followed; over 1 MiB.
        Other, ///< A code this program does not know: the service's own words are in `message`.
    };
    Kind kind = Kind::Other;
    int httpStatus = 0;
    /// "AADSTS7000215", or the OAuth error. Where no answer came, Qt's own name of the error, not translated:
    /// "HostNotFoundError", "ConnectionRefusedError", "TimeoutError"; for Tls the QSslError's,
    /// "SelfSignedCertificateInChain", "HostNameMismatch"; "NotHttps" for an authority without TLS.
    QString code;
    QString message; ///< The service's or the network's own words, one line, without secrets, at most 500 characters.
    QString traceId;
    QString correlationId;
    QString host; ///< Whom we asked.
    qint64 clockOffset = 0; ///< Their clock minus ours in seconds, where a Date header told.
};

} // namespace azimuth
