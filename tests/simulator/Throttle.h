// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Azure's limits: token buckets of Resource Manager, windows of Resource Graph, of the resource providers and of
/// Microsoft Graph. Sources: learn.microsoft.com, request-limits-and-throttling, guidance-for-throttled-requests,
/// throttling-limits.

#include "HttpServer.h"
#include "Tokens.h"

#include <QElapsedTimer>
#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <optional>

namespace simulator {

class Throttle {
public:
    Throttle(const State &state, bool enforced);

    /// Takes what the request costs out of its buckets; the 429 where one of them is empty.
    std::optional<Response> refusal(const Request &request, const Claims &claims);
    /// Adds the headers that tell what is left after this request.
    void annotate(const Request &request, const Claims &claims, Response &response) const;
    /// The seconds that the limits make unavoidable for what was asked so far, a request repeated counted once.
    double floorSeconds() const;
    /// {name: {"requests","refused","floorSeconds"}}.
    QJsonObject buckets() const;

private:
    /// `size` units at once. Either they come back at size / period a second, or all together when a window ends.
    struct Limit {
        QString name;
        double size = 0;
        double period = 0; ///< Seconds.
        bool window = false;
        double cost = 1;
        QString code, message;
        bool tellsWhen = true; ///< Sends Retry-After.
    };
    struct Bucket {
        Limit limit;
        double left = 0;
        double since = 0;
        double distinct = 0; ///< Units of distinct requests.
        qint64 requests = 0, refused = 0;
        QSet<size_t> seen;
        double floor() const;
    };
    std::vector<Limit> limitsOf(const Request &request, const Claims &claims) const;
    std::vector<Limit> armLimits(const Request &request, const QString &principal) const;
    std::vector<Limit> graphLimits(const Request &request) const;
    Bucket &bucket(const Limit &limit);
    Response tooMany(const Bucket &bucket, const Request &request) const;

    bool m_enforced;
    double m_graphSize;
    QElapsedTimer m_clock;
    QMap<QString, Bucket> m_buckets;
};

} // namespace simulator
