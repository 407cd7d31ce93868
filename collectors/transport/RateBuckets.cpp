// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RateBuckets.h"

#include <QTime>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace azimuth {

namespace {

struct Limit {
    const char *header; ///< Where the service tells what is left.
    double size; ///< Requests at once.
    double perSecond; ///< Requests refilled a second.
};

/// https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
constexpr std::array limits{
    Limit{"x-ms-ratelimit-remaining-subscription-reads", 250, 25},
    Limit{"x-ms-ratelimit-remaining-tenant-reads", 250, 25},
};
constexpr double headroom = 0.1; ///< Of every limit, for the customer's own tools with the same principal.

/// Shared by all principals, 15 times the single limit: below a twentieth of it the others need it more.
constexpr auto globalReads = "x-ms-ratelimit-remaining-subscription-global-reads";
constexpr double fewGlobalReads = 3750.0 / 20;
constexpr milliseconds globalPause{1000};

/// Graph's percentage is of ten-second windows; from here on every tenth more is a second's rest.
constexpr double graphBusy = 0.9;

std::optional<double> number(const Outcome &outcome, const char *header)
{
    bool good = false;
    const double value = outcome.header(header).trimmed().toDouble(&good);
    return good && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

double RateBuckets::Bucket::leftAt(Clock::time_point now) const
{
    const double seconds = std::chrono::duration<double>(now - at).count();
    return std::min(size, left + seconds * perSecond * (1 - headroom));
}

Clock::time_point RateBuckets::freeAt(const Lane &lane, Clock::time_point now) const
{
    const auto free = std::max(m_held.value(lane.bucket), m_held.value(lane.provider));
    const auto bucket = m_buckets.constFind(lane.bucket);
    if (bucket == m_buckets.cend() || !bucket->told)
        return free;
    const double usable = bucket->leftAt(now) - bucket->size * headroom;
    if (usable >= 1)
        return free;
    const double seconds = (1 - usable) / (bucket->perSecond * (1 - headroom));
    return std::max(free, now + milliseconds(static_cast<qint64>(std::ceil(seconds * 1000))));
}

void RateBuckets::sent(const Lane &lane, Clock::time_point now)
{
    Bucket &bucket = m_buckets[lane.bucket];
    bucket.left = bucket.leftAt(now) - 1;
    bucket.at = now;
    ++bucket.outstanding;
}

void RateBuckets::answered(const Lane &lane, const Outcome &outcome, Clock::time_point now)
{
    Bucket &bucket = m_buckets[lane.bucket];
    bucket.outstanding = std::max(0, bucket.outstanding - 1);
    if (outcome.end != Outcome::End::Answered)
        return;
    if (lane.kind == Lane::Kind::ResourceManager)
        readResourceManager(lane, outcome, now);
    else if (lane.kind == Lane::Kind::ResourceGraph)
        readResourceGraph(lane, outcome, now);
    else if (lane.kind == Lane::Kind::Graph)
        readGraph(lane, outcome, now);
}

void RateBuckets::hold(const QString &name, Clock::time_point until)
{
    auto &held = m_held[name];
    held = std::max(held, until);
}

/// The header was written before what is still under way was counted.
void RateBuckets::adapt(Bucket &bucket, double size, double perSecond, double left, Clock::time_point now)
{
    bucket.size = std::max(size, left); // a limit raised by Microsoft shows as more than the table says
    bucket.perSecond = perSecond;
    bucket.left = left - bucket.outstanding;
    bucket.at = now;
    bucket.told = true;
}

void RateBuckets::readResourceManager(const Lane &lane, const Outcome &outcome, Clock::time_point now)
{
    for (const Limit &limit : limits) {
        if (const auto left = number(outcome, limit.header))
            adapt(m_buckets[lane.bucket], limit.size, limit.perSecond, *left, now);
    }
    const auto global = number(outcome, globalReads);
    if (global && *global < fewGlobalReads)
        hold(lane.bucket, now + globalPause);
}

/// About 15 queries in 5 s for the whole tenant (https://learn.microsoft.com/azure/governance/resource-graph/concepts/
/// guidance-for-throttled-requests): when none are left, the answer says until when.
void RateBuckets::readResourceGraph(const Lane &lane, const Outcome &outcome, Clock::time_point now)
{
    const auto left = number(outcome, "x-ms-user-quota-remaining");
    if (!left || *left - m_buckets[lane.bucket].outstanding > 0)
        return;
    const QTime resets =
        QTime::fromString(QString::fromLatin1(outcome.header("x-ms-user-quota-resets-after")).left(8), u"hh:mm:ss"_s);
    if (resets.isValid())
        hold(lane.bucket, now + milliseconds(resets.msecsSinceStartOfDay()));
}

void RateBuckets::readGraph(const Lane &lane, const Outcome &outcome, Clock::time_point now)
{
    const auto used = number(outcome, "x-ms-throttle-limit-percentage");
    if (!used)
        return;
    m_graphPercent = static_cast<int>(std::lround(std::clamp(*used, 0.0, 10.0) * 100));
    if (*used > graphBusy)
        hold(lane.bucket, now + milliseconds(static_cast<qint64>((std::min(*used, 2.0) - graphBusy) * 10'000)));
}

} // namespace azimuth
