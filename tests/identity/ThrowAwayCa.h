// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A certificate authority that lives as long as a test: made in memory, trusted by nobody who was not told.

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>

#include <memory>

namespace azimuth {

class ThrowAwayCa {
public:
    explicit ThrowAwayCa(const char *name = "Throw-away CA");
    ~ThrowAwayCa();
    ThrowAwayCa(const ThrowAwayCa &) = delete;
    ThrowAwayCa &operator=(const ThrowAwayCa &) = delete;

    QByteArray pem() const;
    /// A server's side of TLS, with a certificate for `alternativeName` ("IP:127.0.0.1", "DNS:login.example"). It is
    /// good from an hour ago until `validSeconds` from now, which may be negative.
    QSslConfiguration serverFor(const QByteArray &alternativeName, long validSeconds = 3600) const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace azimuth
