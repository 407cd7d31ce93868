// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The directory of a state, found by path and by id.

#include "State.h"

namespace simulator {

class GraphDirectory {
public:
    explicit GraphDirectory(const State &state);

    /// The path with aliases resolved: "servicePrincipals(appId='x')" and "users/name@domain" become ids; casing as
    /// stored.
    QString canonical(const QString &path) const;
    /// A list by path, given or derived (memberOf, appRoleAssignedTo, appRoleAssignments, oauth2PermissionGrants of one
    /// principal).
    std::optional<QJsonArray> list(const QString &path) const;
    const Refusal *refusal(const QString &path) const;
    std::optional<QJsonObject> object(const QString &path) const;
    /// Any directory object by id, with its "@odata.type".
    std::optional<QJsonObject> byId(const QString &id) const;
    /// True for a path that is no id and asks for many: "/users", "/groups/{known id}/owners".
    bool isPlausibleList(const QString &path) const;

private:
    using Positions = QHash<QString, qsizetype>;
    QString find(const QString &collection, const QString &property, const QString &value) const;
    const Positions &positions(const QString &listPath) const;
    QJsonArray memberOf(const QString &id) const;
    QJsonArray gathered(const QString &ending, const QString &property, const QString &id) const;
    void indexMembers() const;

    const State &m_state;
    QHash<QString, QString> m_paths; ///< Lower-cased path to the path as stored.
    mutable QHash<QString, Positions> m_positions;
    mutable QHash<QString, QHash<QString, QString>> m_properties;
    mutable QHash<QString, QStringList> m_memberOf;
    mutable QHash<QString, QJsonArray> m_gathered;
    mutable QSet<QString> m_gatheredKinds;
    mutable bool m_membersIndexed = false;
};

/// "#microsoft.graph.user" for "/users"; empty for collections without directory objects.
QString odataTypeOf(const QString &collection);

} // namespace simulator
