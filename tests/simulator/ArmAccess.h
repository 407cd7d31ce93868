// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the signed-in application may do in Resource Manager: wildcards, scopes and inheritance of Azure RBAC.

#include "State.h"

namespace simulator {

enum class Access { Full, Below, None }; ///< Below: not here, but at some scope below.

class ArmAccess {
public:
    explicit ArmAccess(const Grants &grants);
    /// May `action` ("microsoft.network/virtualnetworks/read") be done at `scope` (lower-cased path, empty for the
    /// tenant)?
    Access access(const QString &action, const QString &scope) const;
    /// The same for an object's own id; true for Full only.
    bool allows(const QString &action, const QString &id) const { return access(action, id) == Access::Full; }
    bool allowsData(const QString &action, const QString &id) const;
    /// True if any role is held at, above or below the scope: the subscription is then visible.
    bool sees(const QString &scope) const;
    /// The `value` of Microsoft.Authorization/permissions at a scope.
    QJsonArray permissionsAt(const QString &scope) const;

private:
    struct Role {
        QString scope;
        QStringList actions, notActions, dataActions, notDataActions;
    };
    bool m_everything;
    std::vector<Role> m_roles;
};

/// The actions of a built-in role by name ("Reader", "Key Vault Reader", blanks and case ignored), or of a single
/// action pattern
/// ("Microsoft.Compute/*/read"); std::nullopt for neither.
std::optional<Grants::ArmRole> builtInRole(const QString &name, const QString &scope);

} // namespace simulator
