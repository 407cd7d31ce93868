// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SignInAnswer.h"

#include "Scrub.h"
#include "TokenClaims.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QSslCertificate>

#include <algorithm>
#include <array>
#include <cmath>

namespace azimuth {

using namespace Qt::StringLiterals;
using Kind = SignInProblem::Kind;

namespace {

constexpr qint64 tolerableClockOffset = 300;
constexpr qsizetype longestQuote = 2000; // of a body that is not JSON; scrubbed() cuts it further
constexpr qint64 unknownLifetime = 600; // where the answer does not tell and the token cannot be read
constexpr qint64 longestLifetime = 2 * 86'400;

struct KnownCode {
    int code;
    Kind kind;
};

// https://learn.microsoft.com/entra/identity-platform/reference-error-codes
constexpr std::array knownCodes{
    KnownCode{7000215, Kind::WrongSecret},
    KnownCode{7000222, Kind::ExpiredSecret},
    KnownCode{7000218, Kind::SecretMissing},
    KnownCode{7000216, Kind::SecretMissing},
    KnownCode{700025, Kind::PublicClient},
    KnownCode{700016, Kind::AppNotFound},
    KnownCode{7000112, Kind::AppDisabled},
    KnownCode{90002, Kind::WrongTenant},
    KnownCode{900023, Kind::WrongTenant},
    KnownCode{900382, Kind::WrongCloud},
    KnownCode{900432, Kind::WrongCloud},
    KnownCode{90038, Kind::WrongCloud},
    KnownCode{65001, Kind::NoConsent},
    KnownCode{53003, Kind::ConditionalAccess},
    KnownCode{530032, Kind::ConditionalAccess},
    KnownCode{530035, Kind::ConditionalAccess},
    KnownCode{500011, Kind::ResourceNotInTenant},
    KnownCode{700024, Kind::ClockSkew},
};

struct KnownError {
    const char *error;
    Kind kind;
    bool whateverTheCode; ///< Says what is wrong by itself; the others cover many causes and only count without a code.
};

constexpr std::array knownErrors{
    KnownError{"invalid_client", Kind::WrongSecret, false},
    KnownError{"unauthorized_client", Kind::AppNotFound, false},
    KnownError{"invalid_resource", Kind::ResourceNotInTenant, true},
    KnownError{"invalid_tenant", Kind::WrongTenant, true},
    KnownError{"consent_required", Kind::NoConsent, true},
    KnownError{"interaction_required", Kind::ConditionalAccess, true},
    KnownError{"temporarily_unavailable", Kind::Busy, true},
};

// RFC 6750: what a bearer token may be made of. Anything else could smuggle a header.
bool isBearer(const QByteArray &token)
{
    return !token.isEmpty() && std::ranges::all_of(token, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || QByteArrayView("-._~+/=").contains(c);
    });
}

qint64 numberOf(const QJsonValue &value)
{
    const double number = value.isString() ? value.toString().toDouble() : value.toDouble(-1);
    return std::isfinite(number) && number >= 0 && number < 1e12 ? static_cast<qint64>(number) : -1;
}

int firstCode(const QJsonObject &object)
{
    for (const auto &value : object.value("error_codes"_L1).toArray())
        if (const qint64 code = numberOf(value); code > 0 && code <= 999'999'999)
            return static_cast<int>(code);
    static const QRegularExpression start(uR"(\A\s*AADSTS([0-9]{4,9})\b)"_s);
    return start.match(object.value("error_description"_L1).toString()).captured(1).toInt();
}

Kind kindOf(int code, const QString &error)
{
    for (const KnownCode &known : knownCodes)
        if (known.code == code)
            return known.kind;
    for (const KnownError &known : knownErrors)
        if (error == QLatin1StringView(known.error) && (code == 0 || known.whateverTheCode))
            return known.kind;
    return Kind::Other;
}

// Ids and names that a service made, not free text: nothing else is let through.
QString plainWord(const QString &text, const Credential &credential)
{
    static const QRegularExpression word(uR"(\A[A-Za-z0-9_.-]{1,100}\z)"_s);
    return word.match(text).hasMatch() ? scrubbed(text, credential) : QString();
}

// The service repeats its ids below its sentence; they have fields of their own.
QString sentenceOf(const QString &description)
{
    static const QRegularExpression tail(uR"(\s*\b(Trace ID|Correlation ID|Timestamp):.*\z)"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    QString sentence = description;
    return sentence.remove(tail);
}

// RFC 9110's date; Qt::RFC2822Date does not know "GMT".
QDateTime httpDate(const QByteArray &header)
{
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

std::optional<qint64> clockOffsetOf(const SignInAnswer &answer, qint64 now)
{
    const QDateTime theirs = httpDate(answer.date);
    if (!theirs.isValid())
        return std::nullopt;
    return theirs.toSecsSinceEpoch() - now;
}

SignInProblem badAnswer(const SignInAnswer &answer, const QString &code, const QString &message)
{
    SignInProblem problem;
    problem.kind = Kind::BadAnswer;
    problem.httpStatus = answer.status;
    problem.host = answer.host;
    problem.code = code;
    problem.message = message;
    return problem;
}

SignInProblem refusalFrom(const SignInAnswer &answer, const QJsonObject &object, const Credential &credential)
{
    const int code = firstCode(object);
    const QString error = plainWord(object.value("error"_L1).toString(), credential);
    SignInProblem problem;
    problem.kind = kindOf(code, error);
    if (problem.kind == Kind::WrongSecret && isGuid(QString::fromUtf8(credential.secret)))
        problem.kind = Kind::SecretIdPasted;
    if (answer.status == 429 || answer.status >= 500)
        problem.kind = Kind::Busy;
    problem.httpStatus = answer.status;
    problem.host = answer.host;
    problem.code = code > 0 ? u"AADSTS%1"_s.arg(code) : error;
    problem.message = scrubbed(sentenceOf(object.value("error_description"_L1).toString()), credential);
    problem.traceId = plainWord(object.value("trace_id"_L1).toString(), credential);
    problem.correlationId = plainWord(object.value("correlation_id"_L1).toString(), credential);
    return problem;
}

// Qt 6.4 has no code for a proxy that refuses the connection: it comes as an unknown error.
bool isProxyError(const SignInAnswer &answer)
{
    return (answer.error >= QNetworkReply::ProxyConnectionRefusedError
            && answer.error <= QNetworkReply::UnknownProxyError)
        || (answer.viaProxy && answer.error == QNetworkReply::UnknownNetworkError);
}

bool isTlsError(const SignInAnswer &answer)
{
    return answer.error == QNetworkReply::SslHandshakeFailedError || !answer.sslErrors.isEmpty();
}

template <class Enum>
QString nameOf(Enum value)
{
    return QString::fromLatin1(QMetaEnum::fromType<Enum>().valueToKey(static_cast<int>(value)));
}

QString tlsErrorName(QSslError::SslError error)
{
    switch (error) { // QSslError has no meta-object
    case QSslError::SelfSignedCertificate:
        return u"SelfSignedCertificate"_s;
    case QSslError::SelfSignedCertificateInChain:
        return u"SelfSignedCertificateInChain"_s;
    case QSslError::UnableToGetLocalIssuerCertificate:
        return u"UnableToGetLocalIssuerCertificate"_s;
    case QSslError::UnableToGetIssuerCertificate:
        return u"UnableToGetIssuerCertificate"_s;
    case QSslError::UnableToVerifyFirstCertificate:
        return u"UnableToVerifyFirstCertificate"_s;
    case QSslError::CertificateSignatureFailed:
        return u"CertificateSignatureFailed"_s;
    case QSslError::HostNameMismatch:
        return u"HostNameMismatch"_s;
    case QSslError::CertificateExpired:
        return u"CertificateExpired"_s;
    case QSslError::CertificateNotYetValid:
        return u"CertificateNotYetValid"_s;
    case QSslError::CertificateUntrusted:
        return u"CertificateUntrusted"_s;
    case QSslError::CertificateRevoked:
        return u"CertificateRevoked"_s;
    case QSslError::InvalidCaCertificate:
        return u"InvalidCaCertificate"_s;
    default:
        return u"SslError%1"_s.arg(static_cast<int>(error));
    }
}

SignInProblem tlsProblem(const SignInAnswer &answer)
{
    SignInProblem problem;
    problem.kind = Kind::Tls;
    problem.code = u"SslHandshakeFailedError"_s;
    if (answer.sslErrors.isEmpty())
        return problem;
    // A name that does not match is the plainest fact; else the first one.
    const auto mismatch = std::ranges::find(answer.sslErrors, QSslError::HostNameMismatch, &QSslError::error);
    const QSslError &told = mismatch == answer.sslErrors.end() ? answer.sslErrors.first() : *mismatch;
    problem.code = tlsErrorName(told.error());
    return problem;
}

// Who signed what the server showed: with an intercepting proxy, this names it.
QString certificateFact(const SignInAnswer &answer)
{
    for (const QSslError &error : answer.sslErrors)
        if (!error.certificate().isNull())
            return u" (certificate of %1, issued by %2)"_s.arg(error.certificate().subjectDisplayName(),
                                                               error.certificate().issuerDisplayName());
    return {};
}

SignInProblem networkProblem(const SignInAnswer &answer, const Credential &credential)
{
    SignInProblem problem;
    if (answer.timedOut) {
        problem.kind = Kind::Unreachable;
        problem.code = u"TimeoutError"_s;
    } else if (isTlsError(answer)) {
        problem = tlsProblem(answer);
    } else {
        problem.kind = isProxyError(answer) ? Kind::Proxy : Kind::Unreachable;
        problem.code = nameOf(answer.error);
    }
    problem.httpStatus = answer.status;
    problem.host = answer.host;
    problem.message = scrubbed(answer.errorText + certificateFact(answer), credential);
    return problem;
}

std::variant<AccessToken, SignInProblem> tokenFrom(const SignInAnswer &answer, const QJsonObject &object, qint64 now)
{
    const QString type = object.value("token_type"_L1).toString();
    AccessToken token{object.value("access_token"_L1).toString().toUtf8(), numberOf(object.value("expires_in"_L1))};
    if (!isBearer(token.bytes))
        return badAnswer(answer, u"NoToken"_s, {});
    if (!type.isEmpty() && type.compare("Bearer"_L1, Qt::CaseInsensitive) != 0)
        return badAnswer(answer, u"NotBearer"_s, {});
    if (token.lifetime < 0) {
        const qint64 end = claimsOf(token.bytes).expires;
        token.lifetime = end > 0 ? std::max<qint64>(0, end - now) : unknownLifetime;
    }
    token.lifetime = std::min(token.lifetime, longestLifetime);
    return token;
}

std::variant<AccessToken, SignInProblem> classified(const SignInAnswer &answer, const Credential &credential,
                                                    qint64 now)
{
    if (answer.tooLarge)
        return badAnswer(answer, u"TooLarge"_s, {});
    if (answer.timedOut || isTlsError(answer) || isProxyError(answer) || answer.status == 0)
        return networkProblem(answer, credential);
    if (answer.status == 407) {
        SignInProblem problem = networkProblem(answer, credential);
        problem.kind = Kind::Proxy;
        return problem;
    }
    if (answer.status >= 300 && answer.status < 400)
        return badAnswer(answer, u"Redirect"_s, {});
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    if (document.isObject() && answer.status == 200)
        return tokenFrom(answer, document.object(), now);
    if (document.isObject() && document.object().contains("error"_L1))
        return refusalFrom(answer, document.object(), credential);
    SignInProblem problem = badAnswer(answer, document.isObject() ? u"NoToken"_s : u"NotJson"_s,
                                      scrubbed(QString::fromUtf8(answer.body.left(longestQuote)), credential));
    if (answer.status == 429 || answer.status >= 500)
        problem.kind = Kind::Busy;
    // The connection broke after the status line: what came is not an answer.
    else if (answer.error == QNetworkReply::RemoteHostClosedError)
        return networkProblem(answer, credential);
    return problem;
}

} // namespace

std::variant<AccessToken, SignInProblem> readSignIn(const SignInAnswer &answer, const Credential &credential,
                                                    qint64 now)
{
    auto result = classified(answer, credential, now);
    if (auto *problem = std::get_if<SignInProblem>(&result)) {
        problem->clockOffset = clockOffsetOf(answer, now).value_or(0);
        if (problem->kind == Kind::Other && std::abs(problem->clockOffset) > tolerableClockOffset)
            problem->kind = Kind::ClockSkew;
    }
    return result;
}

bool isTransient(const SignInAnswer &answer)
{
    if (answer.timedOut || answer.tooLarge || isTlsError(answer))
        return false;
    if (answer.status == 429 || answer.status >= 500)
        return true;
    switch (answer.error) {
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::ProxyConnectionClosedError:
        return true;
    default:
        break;
    }
    return answer.status >= 400
        && QJsonDocument::fromJson(answer.body).object().value("error"_L1).toString() == u"temporarily_unavailable"_s;
}

std::optional<qint64> clockOffset(const SignInAnswer &answer, qint64 now)
{
    return clockOffsetOf(answer, now);
}

std::optional<qint64> retryAfterSeconds(const QByteArray &header, qint64 now)
{
    bool isNumber = false;
    const qint64 seconds = header.trimmed().toLongLong(&isNumber);
    if (isNumber)
        return seconds >= 0 ? std::optional(seconds) : std::nullopt;
    const QDateTime date = httpDate(header);
    if (!date.isValid())
        return std::nullopt;
    return std::max<qint64>(0, date.toSecsSinceEpoch() - now);
}

} // namespace azimuth
