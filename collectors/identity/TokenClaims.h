// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What an access token says of its bearer, read locally for display and for the permission view. Never validated: the
/// service it is for does that, and Microsoft promises no form for its own tokens. Claims:
/// https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace azimuth {

struct TokenClaims {
    bool readable = false; ///< False for what is not a JWT with a JSON object in it; then all else is empty.
    QString audience; ///< aud
    QString tenantId; ///< tid
    QString objectId; ///< oid: the service principal's or user's object id.
    QString appId; ///< appid (v1.0 tokens) or azp (v2.0).
    QString appDisplayName; ///< app_displayname, where there is one.
    QString idType; ///< idtyp: "app" or "user", where given.
    QString authentication; ///< appidacr or azpacr: "0" public client, "1" secret, "2" certificate.
    qint64 notBefore = 0; ///< nbf, seconds since 1970; 0 where there is none.
    qint64 expires = 0; ///< exp, likewise.
    QStringList roles; ///< Application permissions.
    QStringList scopes; ///< scp, split: delegated permissions.
    QStringList directoryRoles; ///< wids: Entra role template ids.

    /// True for a token without a user: its permissions are `roles`. Where idtyp is absent, a token without scp.
    bool isApplication() const { return idType.isEmpty() ? scopes.isEmpty() : idType == QLatin1String("app"); }
};

/// Tolerant of anything: a claim of another JSON type than expected counts as absent. `token` is not kept.
TokenClaims claimsOf(const QByteArray &token);

} // namespace azimuth
