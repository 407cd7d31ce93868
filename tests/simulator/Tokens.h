// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Access tokens: signed when a client signs in, checked at every request.

#include "Certificates.h"
#include "HttpServer.h"

#include <QStringList>

namespace simulator {

struct State;

struct Claims {
    QString audience;
    QString objectId; ///< Of the service principal: throttling counts by it.
    qint64 expires = 0; ///< Seconds since 1970.
};

enum class TokenVerdict { Valid, Missing, Malformed, WrongAudience, Expired };

class Tokens {
public:
    /// `origins` of Graph, Resource Manager and the data planes become audiences besides Microsoft's own.
    Tokens(const State &state, const QString &graph, const QString &resourceManager, const QString &dataPlane,
           const QString &authority);
    void setLifetime(qint64 seconds) { m_lifetime = seconds; }
    void setClockOffset(qint64 seconds) { m_clockOffset = seconds; }
    qint64 lifetime() const { return m_lifetime; }
    qint64 now() const;

    /// True if tokens are given for `resource` ("https://graph.microsoft.com", an application id, one of our origins).
    bool knows(const QString &resource) const;
    QByteArray issue(const QString &resource, bool version2, bool byCertificate) const;
    TokenVerdict check(const Request &request, Claims &claims);
    /// The JSON Web Key set of the authority.
    QByteArray keys() const;

private:
    QStringList audiences(Service service) const;

    const State &m_state;
    QString m_graph, m_resourceManager, m_dataPlane, m_authority;
    SigningKey m_key;
    QByteArray m_keyId;
    qint64 m_lifetime = 3599;
    qint64 m_clockOffset = 0;
    QHash<QByteArray, Claims> m_checked; ///< Tokens whose signature was found right.
};

} // namespace simulator
