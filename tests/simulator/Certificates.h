// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Throw-away keys and certificates, made in memory at every start: nothing of them is ever written to a file.

#include <QByteArray>
#include <QSslConfiguration>

#include <memory>

struct evp_pkey_st;

namespace simulator {

/// A certificate authority and the certificate of 127.0.0.1 and localhost that it signed, good for a week.
struct Certificates {
    QByteArray authority; ///< PEM, what clients are to trust.
    QSslConfiguration server;
};
Certificates makeCertificates();

/// An RSA key for signing tokens (RS256).
class SigningKey {
public:
    SigningKey();
    QByteArray sign(const QByteArray &text) const;
    bool verify(const QByteArray &text, const QByteArray &signature) const;
    /// Modulus and exponent, big-endian, for the JSON Web Key.
    QByteArray modulus() const;
    QByteArray exponent() const;

private:
    std::shared_ptr<evp_pkey_st> m_key;
};

} // namespace simulator
