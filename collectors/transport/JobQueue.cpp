// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JobQueue.h"

#include <algorithm>

namespace azimuth {

JobQueue::JobQueue(int inFlightPerHost, int inFlight)
    : m_perHost(std::max(1, inFlightPerHost))
    , m_most(std::max(1, inFlight))
{
}

/// Puts a lane where take() looks for it.
void JobQueue::setDown(Host &host, const QString &name, Waiting &lane)
{
    if (lane.jobs.empty())
        host.lanes.erase(name);
    else if (lane.blocked)
        host.blocked.emplace(*lane.blocked, name);
    else
        host.ready.emplace(lane.jobs.begin()->first, name);
}

void JobQueue::pickUp(Host &host, const QString &name, Waiting &lane)
{
    if (lane.jobs.empty())
        return;
    if (lane.blocked)
        host.blocked.erase({*lane.blocked, name});
    else
        host.ready.erase({lane.jobs.begin()->first, name});
}

void JobQueue::push(JobPtr job)
{
    Host &host = m_hosts[job->lane.host];
    const QString name = job->lane.provider;
    Waiting &lane = host.lanes[name];
    pickUp(host, name, lane);
    lane.lane = job->lane;
    const qint64 order = job->order;
    lane.jobs.emplace(order, std::move(job));
    setDown(host, name, lane);
    ++m_waiting;
}

void JobQueue::delay(JobPtr job, Clock::time_point until)
{
    m_delayed.emplace(until, std::move(job));
    ++m_waiting;
}

void JobQueue::wake(Clock::time_point now)
{
    while (!m_delayed.empty() && m_delayed.begin()->first <= now) {
        JobPtr job = std::move(m_delayed.begin()->second);
        m_delayed.erase(m_delayed.begin());
        --m_waiting;
        push(std::move(job));
    }
    for (auto &[hostName, host] : m_hosts) {
        while (!host.blocked.empty() && host.blocked.begin()->first <= now) {
            const QString name = host.blocked.begin()->second;
            Waiting &lane = host.lanes.at(name);
            pickUp(host, name, lane);
            lane.blocked.reset();
            setDown(host, name, lane);
        }
    }
}

JobPtr JobQueue::take(Clock::time_point now, const FreeAt &freeAt)
{
    if (m_inFlight >= m_most)
        return nullptr;
    wake(now);
    auto next = m_hosts.upper_bound(m_lastHost);
    for (std::size_t i = 0; i < m_hosts.size(); ++i) {
        if (next == m_hosts.end())
            next = m_hosts.begin();
        if (next->second.inFlight < m_perHost) {
            if (JobPtr job = takeFrom(next->second, now, freeAt)) {
                m_lastHost = next->first;
                return job;
            }
        }
        ++next;
    }
    return nullptr;
}

JobPtr JobQueue::takeFrom(Host &host, Clock::time_point now, const FreeAt &freeAt)
{
    while (!host.ready.empty()) {
        const QString name = host.ready.begin()->second;
        Waiting &lane = host.lanes.at(name);
        pickUp(host, name, lane);
        const auto free = freeAt(lane.lane);
        if (free > now) {
            lane.blocked = free;
            setDown(host, name, lane);
            continue;
        }
        JobPtr job = std::move(lane.jobs.begin()->second);
        lane.jobs.erase(lane.jobs.begin());
        setDown(host, name, lane);
        ++host.inFlight;
        ++m_inFlight;
        --m_waiting;
        return job;
    }
    return nullptr;
}

std::vector<JobPtr> JobQueue::takeAlong(const Lane &lane, std::size_t most,
                                        const std::function<bool(const Job &)> &fits)
{
    std::vector<JobPtr> taken;
    Host &host = m_hosts[lane.host];
    const QString name = lane.provider;
    const auto waiting = host.lanes.find(name);
    if (waiting == host.lanes.end())
        return taken;
    auto &jobs = waiting->second.jobs;
    pickUp(host, name, waiting->second);
    for (auto it = jobs.begin(); it != jobs.end() && taken.size() < most;) {
        if (!fits(*it->second)) {
            ++it;
            continue;
        }
        taken.push_back(std::move(it->second));
        it = jobs.erase(it);
        --m_waiting;
    }
    setDown(host, name, waiting->second);
    return taken;
}

void JobQueue::done(const QString &host)
{
    const auto it = m_hosts.find(host);
    if (it == m_hosts.end())
        return;
    --it->second.inFlight;
    --m_inFlight;
    if (it->second.inFlight == 0 && it->second.lanes.empty())
        m_hosts.erase(it);
}

std::vector<JobPtr> JobQueue::takeAll()
{
    std::vector<JobPtr> all;
    for (auto &[hostName, host] : m_hosts) {
        for (auto &[laneName, lane] : host.lanes) {
            for (auto &[order, job] : lane.jobs)
                all.push_back(std::move(job));
        }
        host.lanes.clear();
        host.ready.clear();
        host.blocked.clear();
    }
    for (auto &[until, job] : m_delayed)
        all.push_back(std::move(job));
    m_delayed.clear();
    m_waiting = 0;
    std::ranges::sort(all, {}, [](const JobPtr &job) { return job->order; });
    return all;
}

std::optional<Clock::time_point> JobQueue::wakeAt() const
{
    std::optional<Clock::time_point> first;
    const auto consider = [&first](Clock::time_point at) { first = first ? std::min(*first, at) : at; };
    if (!m_delayed.empty())
        consider(m_delayed.begin()->first);
    for (const auto &[name, host] : m_hosts) {
        if (!host.blocked.empty() && host.inFlight < m_perHost)
            consider(host.blocked.begin()->first);
    }
    return first;
}

} // namespace azimuth
