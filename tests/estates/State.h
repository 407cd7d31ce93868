// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the simulated Azure serves: one tenant as Azure's own JSON objects. Made by an estate of this folder, or read
/// from recordings by tests/simulator. Shares no code with the product and does not read its catalog.

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace simulator {

/// A refusal recorded or planned for one path.
struct Refusal {
    int status = 403;
    QJsonObject body; ///< {"error":{"code","message"}}
};

/// A listing whose items are given (Graph collections, extension resources, recorded lists). Served in pages.
struct Listing {
    QJsonArray items;
};

/// What the signed-in application may do.
struct Grants {
    QStringList graphRoles; ///< The token's `roles` claim. An ungranted read is refused as Azure does.
    struct ArmRole { ///< One entry of Microsoft.Authorization/permissions at a scope and below.
        QString scope; ///< "/subscriptions/...", or "/" for all.
        QStringList actions, notActions, dataActions, notDataActions;
    };
    std::vector<ArmRole> armRoles;
    bool graphOpen = false; ///< Microsoft Graph refuses nothing for want of a role; Resource Manager goes by armRoles.
    bool everything = false; ///< Recordings: nothing is refused that was not recorded as refused.
};

struct State {
    QString tenantId;
    QString tenantName;
    QString clientId;
    QByteArray clientSecret;
    QString principalId; ///< Object id of the application's service principal (claim `oid`).
    Grants grants;
    bool anyApiVersion = false; ///< Recordings accept any api-version.
    QStringList
        tenantNames; ///< Other names the authority knows the tenant by (verified domains, a placeholder); may be empty.

    /// Azure Resource Manager, by lower-cased id: subscriptions, resource groups, resources, children, role
    /// definitions, ... Lists are derived: GET {parent}/{child type}, /subscriptions/{s}/providers/{ns}/{type},
    /// /resourceGroups/{g}/providers/..., /subscriptions, /subscriptions/{s}/resourceGroups,
    /// /subscriptions/{s}/resources?$filter.
    QMap<QString, QJsonObject> resources;
    /// ARM listings that ids alone do not give (role assignments of a subscription with those above it, diagnostic
    /// settings, security assessments), by lower-cased path without api-version. Wins over a derived list; items with
    /// an id that `resources` lacks are also found by that id.
    QMap<QString, Listing> armLists;
    /// Of `resources`, those known only as a part of their parent's body (subnets): found by id and below their parent,
    /// but no rows of Resource Graph and of /resources. By lower-cased id. Recordings fill it.
    QSet<QString> nestedResources;
    QMap<QString, QJsonObject> armPosts; ///< Answers to POST by lower-cased path (".../config/appsettings/list").
    QMap<QString, Refusal> armRefusals; ///< By lower-cased path; a prefix ending in "/*" stands for all below it.

    /// Microsoft Graph v1.0 collections by path ("/users", "/groups/{id}/members",
    /// "/servicePrincipals/{id}/appRoleAssignments"); single objects are found as collection/{id} and by path in
    /// graphObjects ("/policies/...").
    QMap<QString, Listing> graphLists;
    QMap<QString, QJsonObject> graphObjects;
    QMap<QString, Refusal> graphRefusals;

    /// Data planes: XML or JSON bodies by "blob/{account}?comp=list" and the like, see tests/simulator/DataPlane.h.
    QMap<QString, QByteArray> dataPlane;
};

} // namespace simulator
