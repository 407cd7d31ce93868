// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Whether a caller may do what a step of a collection needs: from the claims of its token and, for Azure Resource
/// Manager, from the caller's own permissions at a scope. Pure functions; what only a live request can tell (licences,
/// deny assignments) is not here. Facts: docs of the permissions reference and
/// https://learn.microsoft.com/rest/api/authorization/permissions

#include "Cloud.h"
#include "GraphPermissions.h"
#include "TokenClaims.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <vector>

namespace azimuth {

/// One entry of GET {scope}/providers/Microsoft.Authorization/permissions: one role the caller holds there. Its
/// notActions take away from its own actions only.
struct ArmPermission {
    QStringList actions; ///< Patterns with `*`, compared without case.
    QStringList notActions;
    QStringList dataActions;
    QStringList notDataActions;
};

/// Reads the answer's `value`; std::nullopt for what is not such an answer. Its nextLink, if any, is the caller's to
/// follow.
std::optional<std::vector<ArmPermission>> armPermissionsFrom(const QByteArray &json);

/// True if `pattern`, in which each `*` stands for any text (empty and slashes included), is `action`, without case.
bool actionMatches(const QString &pattern, const QString &action);
/// True if one entry allows `action` and does not take it away itself.
bool allows(const ArmPermission &entry, const QString &action);
bool allowsData(const ArmPermission &entry, const QString &action);

enum class Verdict {
    Ready, ///< What is held does, and no more than reading.
    OverPrivileged, ///< What is held does, and could also write what the step only reads.
    Missing, ///< Nothing held does.
    Unknown, ///< Cannot be told from what was given: no readable token, permissions not asked for, or rights that lie
             ///< elsewhere (a user's Entra roles, a key vault's access policy).
};

/// "ready", "over-privileged", "missing", "unknown".
QString verdictWord(Verdict verdict);
/// True where the step may be tried with good hope: Ready and OverPrivileged.
inline bool isGranted(Verdict verdict)
{
    return verdict == Verdict::Ready || verdict == Verdict::OverPrivileged;
}

struct StepVerdict {
    Verdict verdict = Verdict::Unknown;
    QStringList held; ///< The granted permissions, or the allowed actions of `needs`, that satisfy the step.
    QStringList
        excess; ///< Of those, what could write: the reason for OverPrivileged. For ARM the patterns that allow it.
    QStringList missing; ///< Any one of these would do; `needs` as given, when the verdict is Missing, else empty.
};

/// `needs`: any one would do; empty: nothing is needed. Microsoft Graph permissions for Api::Graph, compared with the
/// token's roles (or scp, for a user's token); ARM actions for Api::ResourceManager, compared with `arm`; actions of
/// the data plane for key vaults and storage. `arm`: std::nullopt means not asked or not answered. Deny assignments are
/// in none of it: say "unless denied".
StepVerdict verdictFor(const QStringList &needs, Api api, const TokenClaims &claims,
                       const std::optional<std::vector<ArmPermission>> &arm, const GraphPermissions &known);

/// How to grant what is missing, for people to copy. Texts for a shell are quoted for POSIX shells.
struct Fix {
    QUrl adminConsent; ///< Opens the consent page for all that the App Registration asks for; empty for ARM.
    QStringList commands; ///< Azure CLI, one line each, in order.
    QByteArray customRole; ///< JSON for `az role definition create --role-definition @FILE`; empty for Graph.
};

/// {authority}/{tenant}/adminconsent?client_id=..: https://learn.microsoft.com/entra/identity-platform/v2-admin-consent
/// . An empty `redirect` or `state` is left out.
QUrl adminConsentUrl(const Cloud &cloud, const QString &tenant, const QString &clientId, const QUrl &redirect = {},
                     const QString &state = {});
/// `permissions`: application permissions of Microsoft Graph to add and consent to; those whose id is not known are
/// left out of the commands.
Fix graphFix(const QStringList &permissions, const Cloud &cloud, const QString &tenant, const QString &clientId,
             const GraphPermissions &known);
/// A role of exactly `actions`, assignable and assigned at `scope` ("/subscriptions/{id}") to the service principal
/// with object id `principalId` (TokenClaims::objectId).
Fix armFix(const QStringList &actions, const QString &scope, const QString &principalId, const QString &roleName);
/// The built-in Reader role at `scope`, a subscription or a management group, for who sees no subscription there.
Fix readerFix(const QString &scope, const QString &principalId);

} // namespace azimuth
