// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// For tests: a simulator in this process and a client that trusts its CA alone.

#include "Simulator.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkRequest>

namespace simulator {

/// What came back. `error` is QNetworkReply's; status 0 where no answer came.
struct Reply {
    int status = 0;
    int error = 0;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< By lower-cased name.
    QJsonObject json() const;
    QJsonArray value() const { return json().value(QStringLiteral("value")).toArray(); }
    QString code() const
    {
        return json().value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString();
    }
};

class TestAzure {
public:
    explicit TestAzure(State state, Behaviour behaviour = {});

    Simulator azure;
    QNetworkAccessManager network;

    QString url(Service service, const QString &path) const { return azure.origin(service) + path; }
    QNetworkRequest request(const QString &url) const;
    /// Blocks until the answer is there; `token` may be empty.
    Reply get(const QString &url, const QByteArray &token, const QHash<QByteArray, QByteArray> &headers = {});
    Reply post(const QString &url, const QByteArray &token, const QByteArray &body,
               const QByteArray &type = "application/json");
    Reply wait(QNetworkReply *reply);
    /// Signs in for the service and keeps the token.
    QByteArray token(Service service);
    Reply signIn(const QByteArray &form, const QString &tenant = {});
    /// GET with a token of the service.
    Reply graph(const QString &path, const QHash<QByteArray, QByteArray> &headers = {});
    Reply arm(const QString &path);
    Reply data(const QString &path);
    /// All items of a list, following next links.
    QJsonArray all(Service service, const QString &path, int *pages = nullptr);

private:
    QHash<int, QByteArray> m_tokens;
};

/// A small tenant: two subscriptions, a few resources, users and groups.
State smallTenant();
/// One with roles "Reader" everywhere and these Graph permissions instead of everything.
State smallTenantGranting(const QStringList &graphRoles);

constexpr auto subscriptionOne = "5a3c1e62-7c1b-4d5a-8f0e-0d1c2b3a4f51";
constexpr auto subscriptionTwo = "7b4d2f73-8d2c-4e6b-9a1f-1e2d3c4b5a62";

} // namespace simulator
