// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Enough network managers for what is under way: each opens six connections to a host and no more, and a request
/// behind them waits where nobody sees it.

#include <QHash>
#include <QNetworkAccessManager>
#include <QString>
#include <QUrl>

#include <vector>

namespace azimuth {

class ConnectionPool {
public:
    /// A place among a manager's connections to a host.
    struct Seat {
        int manager = -1; ///< -1: none.
        QString host;
    };

    /// `first` is borrowed. The others are made when they are needed, have its proxy and are owned by `parent`.
    ConnectionPool(QNetworkAccessManager *first, QObject *parent);

    Seat take(const QUrl &url);
    void giveBack(const Seat &seat);
    QNetworkAccessManager *of(const Seat &seat) const { return m_managers[std::size_t(seat.manager)]; }

private:
    void addManager();

    QObject *m_parent;
    std::vector<QNetworkAccessManager *> m_managers;
    QHash<QString, std::vector<int>> m_taken; ///< By host: seats of each manager.
};

} // namespace azimuth
