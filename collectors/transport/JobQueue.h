// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Our own queue before QNetworkAccessManager's hidden one, whose waits would count as silence of the server.
/// Fair between hosts; within a host first come, first served, but for the lanes that must wait.

#include "Job.h"
#include "Lane.h"

#include <QString>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace azimuth {

class JobQueue {
public:
    /// When a lane may send again; in the past if it may now.
    using FreeAt = std::function<Clock::time_point(const Lane &)>;

    JobQueue(int inFlightPerHost, int inFlight);

    void push(JobPtr job);
    /// Comes back to its lane at `until`; the lane goes on without it.
    void delay(JobPtr job, Clock::time_point until);
    /// The next job that may go, nullptr when none may now. The host has one more in flight from here to done().
    JobPtr take(Clock::time_point now, const FreeAt &freeAt);
    /// Up to `most` further jobs of the same lane that `fits` accepts, in their order, to travel with one taken.
    std::vector<JobPtr> takeAlong(const Lane &lane, std::size_t most, const std::function<bool(const Job &)> &fits);
    void done(const QString &host);
    /// All that wait, in their order.
    std::vector<JobPtr> takeAll();

    /// When take() may have something without push() or done(); std::nullopt: never.
    std::optional<Clock::time_point> wakeAt() const;
    int waiting() const { return m_waiting; }
    int inFlight() const { return m_inFlight; }

private:
    struct Waiting {
        Lane lane;
        std::map<qint64, JobPtr> jobs;
        std::optional<Clock::time_point> blocked; ///< Then it is in Host::blocked, else in Host::ready.
    };
    struct Host {
        int inFlight = 0;
        std::map<QString, Waiting> lanes; ///< By Lane::provider; none is empty.
        std::set<std::pair<qint64, QString>> ready; ///< By the order of their first job.
        std::set<std::pair<Clock::time_point, QString>> blocked;
    };

    JobPtr takeFrom(Host &host, Clock::time_point now, const FreeAt &freeAt);
    void wake(Clock::time_point now);
    static void setDown(Host &host, const QString &name, Waiting &lane);
    static void pickUp(Host &host, const QString &name, Waiting &lane);

    int m_perHost;
    int m_most;
    int m_inFlight = 0;
    int m_waiting = 0;
    std::map<QString, Host> m_hosts;
    QString m_lastHost;
    std::multimap<Clock::time_point, JobPtr> m_delayed;
};

} // namespace azimuth
