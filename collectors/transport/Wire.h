// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What every request of a cloud has in common: trust, headers, proxy.

#include "Transport.h"

#include <QNetworkRequest>
#include <QSslConfiguration>

namespace azimuth {

class Wire {
public:
    explicit Wire(const Cloud &cloud);
    /// A request that carries `token` in its Authorization header; the URL must be the cloud's own.
    QNetworkRequest request(const QUrl &url, Api api, const TokenSource::Token &token, const Headers &headers) const;

private:
    QSslConfiguration m_tls;
};

/// Gives a manager that has no proxy settings of its own those of the system; loopback is always reached directly.
void useSystemProxy(QNetworkAccessManager &network);

} // namespace azimuth
