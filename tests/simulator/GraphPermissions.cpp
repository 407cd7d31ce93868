// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GraphPermissions.h"

#include <iterator>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

struct Row {
    const char *path; ///< "*" stands for one segment. The first row that is the path, or its beginning, counts.
    const char *permissions;
};

constexpr Row rows[] = {
    {"/organization", "Organization.Read.All Directory.Read.All User.Read.All DeviceManagementServiceConfig.Read.All"},
    {"/domains", "Domain.Read.All Directory.Read.All"},
    {"/users/*/authentication", "UserAuthenticationMethod.Read.All"},
    {"/users/*/memberOf",
     "Directory.Read.All Group.ReadBasic.All GroupMember.ReadBasic.All GroupMember.Read.All Group.Read.All"},
    {"/users/*/appRoleAssignments", "Directory.Read.All"},
    {"/users", "User.Read.All User.ReadBasic.All Directory.Read.All"},
    {"/reports/authenticationMethods", "AuditLog.Read.All"},
    {"/reports/servicePrincipalSignInActivities", "AuditLog.Read.All Directory.Read.All"},
    {"/auditLogs/signIns", "AuditLog.Read.All"},
    {"/auditLogs/directoryAudits", "AuditLog.Read.All Directory.Read.All"},
    {"/groups/*/owners", "GroupMember.Read.All Group.Read.All Directory.Read.All"},
    {"/groups/*/members",
     "GroupMember.Read.All GroupMember.ReadBasic.All Group.Read.All Group.ReadBasic.All Directory.Read.All"},
    {"/groups/*/transitiveMembers",
     "GroupMember.Read.All GroupMember.ReadBasic.All Group.Read.All Group.ReadBasic.All Directory.Read.All"},
    {"/groups/*/appRoleAssignments", "Directory.Read.All"},
    {"/groups", "GroupMember.Read.All Group.Read.All Group.ReadBasic.All Directory.Read.All"},
    {"/applications/*/federatedIdentityCredentials", "Application.Read.All"},
    {"/applications", "Application.Read.All Directory.Read.All"},
    {"/servicePrincipals/*/oauth2PermissionGrants", "Directory.Read.All"},
    {"/servicePrincipals", "Application.Read.All Directory.Read.All"},
    {"/oauth2PermissionGrants", "Directory.Read.All DelegatedPermissionGrant.Read.All"},
    {"/devices", "Device.Read.All Directory.Read.All"},
    {"/contacts", "OrgContact.Read.All Directory.Read.All"},
    {"/directoryRoles", "RoleManagement.Read.Directory RoleManagement.Read.All Directory.Read.All"},
    {"/roleManagement/directory/roleEligibilitySchedules",
     "RoleEligibilitySchedule.Read.Directory RoleManagement.Read.Directory RoleManagement.Read.All"},
    {"/roleManagement/directory/roleEligibilityScheduleInstances",
     "RoleEligibilitySchedule.Read.Directory RoleManagement.Read.Directory RoleManagement.Read.All"},
    {"/roleManagement/directory/roleAssignmentSchedules",
     "RoleAssignmentSchedule.Read.Directory RoleManagement.Read.Directory RoleManagement.Read.All"},
    {"/roleManagement/directory/roleAssignmentScheduleInstances",
     "RoleAssignmentSchedule.Read.Directory RoleManagement.Read.Directory RoleManagement.Read.All"},
    {"/roleManagement/directory", "RoleManagement.Read.Directory RoleManagement.Read.All Directory.Read.All"},
    {"/policies/roleManagementPolicyAssignments",
     "RoleManagement.Read.Directory RoleManagement.Read.All RoleManagementPolicy.Read.Directory"},
    {"/policies/roleManagementPolicies",
     "RoleManagement.Read.Directory RoleManagement.Read.All RoleManagementPolicy.Read.Directory"},
    {"/policies/authenticationMethodsPolicy", "Policy.Read.AuthenticationMethod Policy.Read.All"},
    {"/policies/permissionGrantPolicies", "Policy.Read.PermissionGrant Policy.Read.All"},
    {"/policies/adminConsentRequestPolicy", "Policy.Read.All Directory.Read.All"},
    {"/policies", "Policy.Read.All"},
    {"/identityGovernance/privilegedAccess/group/eligibilitySchedule",
     "PrivilegedEligibilitySchedule.Read.AzureADGroup"},
    {"/identityGovernance/privilegedAccess/group/assignmentSchedule", "PrivilegedAssignmentSchedule.Read.AzureADGroup"},
    {"/identityGovernance/accessReviews", "AccessReview.Read.All"},
    {"/identityGovernance/entitlementManagement", "EntitlementManagement.Read.All"},
    {"/directory/administrativeUnits/*/scopedRoleMembers",
     "RoleManagement.Read.Directory RoleManagement.Read.All Directory.Read.All"},
    {"/directory/administrativeUnits", "AdministrativeUnit.Read.All Directory.Read.All"},
    {"/identity/conditionalAccess/authenticationContextClassReferences",
     "AuthenticationContext.Read.All Policy.Read.ConditionalAccess Policy.Read.All"},
    {"/identity/conditionalAccess", "Policy.Read.All Policy.Read.ConditionalAccess"},
    {"/identity/identityProviders", "IdentityProvider.Read.All"},
    {"/identityProtection/riskyUsers", "IdentityRiskyUser.Read.All"},
    {"/identityProtection/riskyServicePrincipals", "IdentityRiskyServicePrincipal.Read.All"},
    {"/subscribedSkus", "LicenseAssignment.Read.All Organization.Read.All Directory.Read.All"},
    {"/tenantRelationships/delegatedAdmin", "DelegatedAdminRelationship.Read.All"},
    {"/tenantRelationships", "CrossTenantInformation.ReadBasic.All"},
};

constexpr Row types[] = {
    {"#microsoft.graph.user", "User.Read.All User.ReadBasic.All Directory.Read.All"},
    {"#microsoft.graph.group", "GroupMember.Read.All Group.Read.All Group.ReadBasic.All Directory.Read.All"},
    {"#microsoft.graph.device", "Device.Read.All Directory.Read.All"},
    {"#microsoft.graph.servicePrincipal", "Application.Read.All Directory.Read.All"},
    {"#microsoft.graph.application", "Application.Read.All Directory.Read.All"},
    {"#microsoft.graph.orgContact", "OrgContact.Read.All Directory.Read.All"},
    {"#microsoft.graph.directoryRole", "RoleManagement.Read.Directory Directory.Read.All"},
    {"#microsoft.graph.administrativeUnit", "AdministrativeUnit.Read.All Directory.Read.All"},
};

QStringList list(const char *permissions)
{
    return QString::fromLatin1(permissions).split(u' ');
}

bool begins(const QStringList &path, const QStringList &row)
{
    if (path.size() < row.size())
        return false;
    for (qsizetype i = 0; i < row.size(); ++i) {
        const bool last = i + 1 == row.size();
        const QString &segment = path.at(i);
        if (row.at(i) == u"*"_s)
            continue;
        // Functions and id keys: "servicePrincipals(appId='...')"; rows may end with the beginning of a name.
        if (!(last ? segment.startsWith(row.at(i), Qt::CaseInsensitive)
                   : segment.section(u'(', 0, 0).compare(row.at(i), Qt::CaseInsensitive) == 0))
            return false;
    }
    return true;
}

} // namespace

QStringList permissionsFor(const QString &path)
{
    QString plain = path;
    // servicePrincipals(appId='x')/owners is servicePrincipals/{x}/owners.
    const auto bracket = plain.indexOf(u'(');
    if (bracket > 0)
        plain = plain.left(bracket) + u"/x"_s + plain.mid(plain.indexOf(u')') + 1);
    const QStringList segments = plain.split(u'/', Qt::SkipEmptyParts);
    for (const Row &row : rows)
        if (begins(segments, QString::fromLatin1(row.path).split(u'/', Qt::SkipEmptyParts)))
            return list(row.permissions);
    return {u"Directory.Read.All"_s};
}

QStringList permissionsForType(const QString &odataType)
{
    for (const Row &row : types)
        if (odataType.compare(QLatin1String(row.path), Qt::CaseInsensitive) == 0)
            return list(row.permissions);
    return {};
}

QStringList allPermissions()
{
    QStringList all;
    for (const Row &row : rows)
        all += list(row.permissions);
    all.removeDuplicates();
    return all;
}

bool isGranted(const QStringList &wanted, const QStringList &granted)
{
    for (const QString &one : wanted) {
        if (granted.contains(one, Qt::CaseInsensitive))
            return true;
        QString write = one;
        write.replace(u".Read."_s, u".ReadWrite."_s).replace(u".ReadBasic."_s, u".ReadWrite."_s);
        if (granted.contains(write, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

} // namespace simulator
