// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConnectionPool.h"

#include "Wire.h"

#include <QNetworkProxy>

#include <algorithm>

namespace azimuth {

namespace {

constexpr int seatsPerHost = 6; // QHttpNetworkConnection's own number

} // namespace

ConnectionPool::ConnectionPool(QNetworkAccessManager *first, QObject *parent)
    : m_parent(parent)
    , m_managers{first}
{
    useSystemProxy(*first);
}

ConnectionPool::Seat ConnectionPool::take(const QUrl &url)
{
    Seat seat{-1, url.authority().toLower()};
    std::vector<int> &taken = m_taken[seat.host];
    const auto free = std::ranges::find_if(taken, [](int seats) { return seats < seatsPerHost; });
    seat.manager = int(free - taken.begin());
    if (free == taken.end())
        taken.push_back(0);
    if (std::size_t(seat.manager) == m_managers.size())
        addManager();
    ++taken[std::size_t(seat.manager)];
    return seat;
}

void ConnectionPool::giveBack(const Seat &seat)
{
    if (seat.manager < 0)
        return;
    const auto taken = m_taken.find(seat.host);
    --(*taken)[std::size_t(seat.manager)];
    if (std::ranges::all_of(*taken, [](int seats) { return seats == 0; }))
        m_taken.erase(taken); // a thousand vaults are a thousand hosts
}

void ConnectionPool::addManager()
{
    auto *manager = new QNetworkAccessManager(m_parent);
    manager->setProxy(m_managers.front()->proxy());
    useSystemProxy(*manager);
    m_managers.push_back(manager);
}

} // namespace azimuth
