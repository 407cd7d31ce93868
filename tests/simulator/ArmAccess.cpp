// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArmAccess.h"

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

/// "*" stands for any text, slashes included.
bool matches(QStringView pattern, QStringView action)
{
    const auto star = pattern.indexOf(u'*');
    if (star < 0)
        return pattern.compare(action, Qt::CaseInsensitive) == 0;
    if (!action.startsWith(pattern.left(star), Qt::CaseInsensitive))
        return false;
    const QStringView rest = pattern.mid(star + 1);
    for (qsizetype i = star; i <= action.size(); ++i)
        if (matches(rest, action.mid(i)))
            return true;
    return false;
}

bool matchesAny(const QStringList &patterns, const QString &action)
{
    for (const QString &pattern : patterns)
        if (matches(pattern, action))
            return true;
    return false;
}

bool isAtOrBelow(const QString &path, const QString &scope)
{
    return scope.isEmpty() || path == scope || (path.startsWith(scope) && path.at(scope.size()) == u'/');
}

bool isManagementGroup(const QString &scope)
{
    return scope.startsWith(u"/providers/microsoft.management/managementgroups/"_s);
}

} // namespace

ArmAccess::ArmAccess(const Grants &grants)
    : m_everything(grants.everything)
{
    for (const Grants::ArmRole &role : grants.armRoles) {
        QString scope = role.scope.toLower();
        // A management group's roles hold for all subscriptions below; estates have one hierarchy, so: everywhere.
        if (scope == u"/"_s || isManagementGroup(scope))
            scope.clear();
        m_roles.push_back({scope, role.actions, role.notActions, role.dataActions, role.notDataActions});
    }
}

Access ArmAccess::access(const QString &action, const QString &scope) const
{
    if (m_everything)
        return Access::Full;
    Access found = Access::None;
    for (const Role &role : m_roles) {
        if (!matchesAny(role.actions, action) || matchesAny(role.notActions, action))
            continue;
        if (isAtOrBelow(scope, role.scope))
            return Access::Full;
        if (isAtOrBelow(role.scope, scope))
            found = Access::Below;
    }
    return found;
}

bool ArmAccess::allowsData(const QString &action, const QString &id) const
{
    if (m_everything)
        return true;
    for (const Role &role : m_roles)
        if (isAtOrBelow(id, role.scope) && matchesAny(role.dataActions, action)
            && !matchesAny(role.notDataActions, action))
            return true;
    return false;
}

bool ArmAccess::sees(const QString &scope) const
{
    if (m_everything)
        return true;
    for (const Role &role : m_roles)
        if (isAtOrBelow(scope, role.scope) || isAtOrBelow(role.scope, scope))
            return true;
    return false;
}

QJsonArray ArmAccess::permissionsAt(const QString &scope) const
{
    const auto entry = [](const QStringList &actions, const QStringList &notActions, const QStringList &data,
                          const QStringList &notData) {
        return QJsonObject{{u"actions"_s, QJsonArray::fromStringList(actions)},
                           {u"notActions"_s, QJsonArray::fromStringList(notActions)},
                           {u"dataActions"_s, QJsonArray::fromStringList(data)},
                           {u"notDataActions"_s, QJsonArray::fromStringList(notData)}};
    };
    if (m_everything)
        return {entry({u"*"_s}, {}, {u"*"_s}, {})};
    QJsonArray entries;
    for (const Role &role : m_roles)
        if (isAtOrBelow(scope, role.scope))
            entries.append(entry(role.actions, role.notActions, role.dataActions, role.notDataActions));
    return entries;
}

std::optional<Grants::ArmRole> builtInRole(const QString &name, const QString &scope)
{
    Grants::ArmRole role;
    role.scope = scope;
    const QString plain = name.toLower().remove(u' ');
    if (plain == u"reader"_s) {
        role.actions = {u"*/read"_s};
    } else if (plain == u"owner"_s) {
        role.actions = {u"*"_s};
    } else if (plain == u"contributor"_s) {
        role.actions = {u"*"_s};
        role.notActions = {u"Microsoft.Authorization/*/Delete"_s, u"Microsoft.Authorization/*/Write"_s,
                           u"Microsoft.Authorization/elevateAccess/Action"_s};
    } else if (plain == u"securityreader"_s) {
        role.actions = {u"Microsoft.Authorization/*/read"_s,
                        u"Microsoft.Insights/alertRules/read"_s,
                        u"Microsoft.Resources/subscriptions/resourceGroups/read"_s,
                        u"Microsoft.Security/*/read"_s,
                        u"Microsoft.Management/managementGroups/read"_s,
                        u"Microsoft.Resources/subscriptions/read"_s};
    } else if (plain == u"keyvaultreader"_s) {
        role.actions = {u"Microsoft.Authorization/*/read"_s, u"Microsoft.Resources/subscriptions/resourceGroups/read"_s,
                        u"Microsoft.KeyVault/vaults/*/read"_s, u"Microsoft.KeyVault/vaults/read"_s};
        role.dataActions = {u"Microsoft.KeyVault/vaults/*/read"_s,
                            u"Microsoft.KeyVault/vaults/secrets/readMetadata/action"_s};
    } else if (plain == u"storageblobdatareader"_s) {
        role.actions = {u"Microsoft.Storage/storageAccounts/blobServices/containers/read"_s};
        role.dataActions = {u"Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read"_s};
    } else if (name.contains(u'/') || name == u"*"_s) {
        role.actions = {name};
    } else {
        return std::nullopt;
    }
    return role;
}

} // namespace simulator
