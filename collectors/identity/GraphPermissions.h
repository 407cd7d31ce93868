// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Which permissions of Microsoft Graph satisfy which: the facts of resources/permissions/graph.json.

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <variant>

namespace azimuth {

/// Why the file is not usable, for who edits it: a line where the JSON broke, or the permission at fault.
struct GraphPermissionsProblem {
    QString reason;
};

/// A value; never changes once read. Names are compared without case.
class GraphPermissions {
public:
    /// Knows nothing but that X.ReadWrite.Y satisfies X.Read.Y.
    GraphPermissions() = default;
    static std::variant<GraphPermissions, GraphPermissionsProblem> fromJson(const QByteArray &json);

    /// True if who holds `held` may do what `needed` allows.
    bool satisfies(const QString &held, const QString &needed) const;
    /// True for a permission that can change something: by its name, or because the data say so.
    bool writes(const QString &permission) const;
    /// The id of the application permission (appRole) of that name; empty if unknown.
    QString appRoleId(const QString &permission) const;
    /// Template ids of Entra roles that read the directory, and so may stand in for permissions.
    const QStringList &readingRoles() const { return m_readingRoles; }
    QStringList names() const;

private:
    struct Permission {
        QString name;
        QString id;
        QStringList also; // broader reads, lower case
        QStringList write; // what satisfies it and can write, lower case
    };
    QHash<QString, Permission> m_byName; // lower case
    QStringList m_readingRoles; // lower case
};

} // namespace azimuth
