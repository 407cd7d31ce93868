// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Keeps below the services' limits by their own figures. A bucket paces only once the service has told how much is
/// left of it: where nothing is counted, nothing is slowed down.

#include "Exchange.h"
#include "Lane.h"

#include <QHash>
#include <QString>

#include <optional>

namespace azimuth {

class RateBuckets {
public:
    /// When an ask of this lane may be sent; not later than `now` if it may at once.
    Clock::time_point freeAt(const Lane &lane, Clock::time_point now) const;
    void sent(const Lane &lane, Clock::time_point now);
    /// Takes the figures from the answer's headers; called once for each sent().
    void answered(const Lane &lane, const Outcome &outcome, Clock::time_point now);
    /// Nobody of this bucket or provider (Lane::bucket, Lane::provider) goes before `until`; an earlier, longer hold
    /// stays.
    void hold(const QString &name, Clock::time_point until);
    /// x-ms-throttle-limit-percentage, as a whole number; Graph tells it only above 80.
    std::optional<int> graphQuotaPercent() const { return m_graphPercent; }

private:
    struct Bucket {
        double size = 0;
        double perSecond = 0;
        double left = 0;
        Clock::time_point at; ///< When `left` was true.
        int outstanding = 0;
        bool told = false;
        double leftAt(Clock::time_point now) const;
    };
    void adapt(Bucket &bucket, double size, double perSecond, double left, Clock::time_point now);
    void readResourceManager(const Lane &lane, const Outcome &outcome, Clock::time_point now);
    void readResourceGraph(const Lane &lane, const Outcome &outcome, Clock::time_point now);
    void readGraph(const Lane &lane, const Outcome &outcome, Clock::time_point now);

    QHash<QString, Bucket> m_buckets;
    QHash<QString, Clock::time_point> m_held;
    std::optional<int> m_graphPercent;
};

} // namespace azimuth
