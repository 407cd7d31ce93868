// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TokenClaims.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace azimuth {

using namespace Qt::StringLiterals;

namespace {

QJsonObject payloadOf(const QByteArray &token)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3)
        return {};
    const auto decoded = QByteArray::fromBase64Encoding(parts[1],
                                                        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                                            | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return {};
    return QJsonDocument::fromJson(*decoded).object();
}

QStringList listOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().split(u' ', Qt::SkipEmptyParts);
    QStringList list;
    for (const auto &each : value.toArray())
        if (each.isString() && !each.toString().isEmpty())
            list.append(each.toString());
    return list;
}

// Dates are numbers; some issuers write them as texts. Anything absurd is absent.
qint64 secondsOf(const QJsonValue &value)
{
    const double seconds = value.isString() ? value.toString().toDouble() : value.toDouble();
    return std::isfinite(seconds) && seconds > 0 && seconds < 1e12 ? static_cast<qint64>(seconds) : 0;
}

} // namespace

TokenClaims claimsOf(const QByteArray &token)
{
    const QJsonObject payload = payloadOf(token);
    const auto text = [&payload](QLatin1StringView first, QLatin1StringView second = {}) {
        const QString value = payload.value(first).toString();
        return value.isEmpty() && !second.isEmpty() ? payload.value(second).toString() : value;
    };
    TokenClaims claims;
    claims.readable = !payload.isEmpty();
    const QStringList audiences = listOf(payload.value("aud"_L1)); // RFC 7519 allows a list
    claims.audience = audiences.value(0);
    claims.tenantId = text("tid"_L1);
    claims.objectId = text("oid"_L1);
    claims.appId = text("appid"_L1, "azp"_L1);
    claims.appDisplayName = text("app_displayname"_L1);
    claims.idType = text("idtyp"_L1);
    claims.authentication = text("appidacr"_L1, "azpacr"_L1);
    claims.notBefore = secondsOf(payload.value("nbf"_L1));
    claims.expires = secondsOf(payload.value("exp"_L1));
    claims.roles = listOf(payload.value("roles"_L1));
    claims.scopes = listOf(payload.value("scp"_L1));
    claims.directoryRoles = listOf(payload.value("wids"_L1));
    return claims;
}

} // namespace azimuth
