// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Retry.h"

#include "ErrorBody.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace azimuth {

namespace {

constexpr qint64 aWeek = 7LL * 24 * 3600; // longer is not meant

/// RFC 9110: "Sun, 06 Nov 1994 08:49:37 GMT", in English whatever the locale.
QDateTime httpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    date.setTimeSpec(Qt::UTC);
    return date;
}

std::optional<milliseconds> positive(double seconds)
{
    if (!(seconds > 0))
        return std::nullopt;
    return milliseconds(static_cast<qint64>(std::min(seconds, static_cast<double>(aWeek)) * 1000));
}

std::optional<milliseconds> fromRetryAfter(const QByteArray &value, const QByteArray &date)
{
    bool number = false;
    const double seconds = value.trimmed().toDouble(&number);
    if (number)
        return positive(seconds);
    const QDateTime until = httpDate(value);
    if (!until.isValid())
        return std::nullopt;
    const QDateTime theirs = httpDate(date);
    const QDateTime now = theirs.isValid() ? theirs : QDateTime::currentDateTimeUtc();
    return positive(static_cast<double>(now.msecsTo(until)) / 1000);
}

} // namespace

bool isThrottle(int status)
{
    return status == 429 || status == 503;
}

bool isPassing(const Outcome &outcome)
{
    if (outcome.end == Outcome::End::Network)
        return !outcome.lasting;
    if (outcome.end != Outcome::End::Answered)
        return false;
    const int status = outcome.status;
    return isThrottle(status) || status == 500 || status == 502 || status == 504 || status == 408;
}

std::optional<milliseconds> toldToWait(const Outcome &outcome)
{
    if (auto wait = fromRetryAfter(outcome.header("Retry-After"), outcome.header("Date")))
        return wait;
    for (const auto name : {"retry-after-ms", "x-ms-retry-after-ms"}) {
        if (auto wait = positive(outcome.header(name).toDouble() / 1000))
            return wait;
    }
    if (!isThrottle(outcome.status))
        return std::nullopt;
    static const QRegularExpression sentence(u"try again (?:after|in) '?(\\d+)'? seconds"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    return positive(sentence.match(errorBody(outcome.body).message).captured(1).toDouble());
}

std::optional<milliseconds> throttleWindow(const Outcome &outcome)
{
    static const QRegularExpression interval(u"for time interval '(\\d+):(\\d\\d):(\\d\\d)'"_s);
    const auto found = interval.match(errorBody(outcome.body).message);
    return positive(found.captured(1).toDouble() * 3600 + found.captured(2).toDouble() * 60
                    + found.captured(3).toDouble());
}

milliseconds backoff(int failures, const Limits &limits, double dice)
{
    const int doublings = std::clamp(failures - 1, 0, 20);
    const auto whole = std::min<qint64>(limits.firstBackoff.count() << doublings, limits.maxBackoff.count());
    return milliseconds(static_cast<qint64>(static_cast<double>(whole) * (0.75 + 0.25 * dice)));
}

Concerns concernsOf(const Outcome &outcome)
{
    if (outcome.status == 503)
        return toldToWait(outcome) ? Concerns::Provider : Concerns::OnlyThis;
    if (outcome.status != 429)
        return Concerns::OnlyThis;
    const QString code = errorBody(outcome.body).code;
    if (code == "RetryableErrorDueToAnotherOperation"_L1)
        return Concerns::OnlyThis; // a lock
    return code == "ResourceRequestsThrottled"_L1 ? Concerns::Provider : Concerns::Bucket;
}

} // namespace azimuth
