// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"
#include "WellKnown.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

const QString microsoftTenant = u"f8cdef31-a31e-4b4a-93e4-5f571e91255a"_s; // owns Microsoft's own applications

QJsonObject appRole(const wellknown::Permission &permission)
{
    const QString value = QString::fromLatin1(permission.name);
    return {{u"allowedMemberTypes"_s, QJsonArray{u"Application"_s}},
            {u"description"_s, u"Lets the application use %1 without a signed-in user."_s.arg(value)},
            {u"displayName"_s, value},
            {u"id"_s, QString::fromLatin1(permission.id)},
            {u"isEnabled"_s, true},
            {u"origin"_s, u"Application"_s},
            {u"value"_s, value}};
}

QJsonObject scope(const wellknown::Permission &permission)
{
    const QString value = QString::fromLatin1(permission.name);
    return {{u"adminConsentDescription"_s, u"Lets the application use %1 for the signed-in user."_s.arg(value)},
            {u"adminConsentDisplayName"_s, value},
            {u"id"_s, QString::fromLatin1(permission.id)},
            {u"isEnabled"_s, true},
            {u"type"_s, value.contains(u".All") ? u"Admin"_s : u"User"_s},
            {u"userConsentDescription"_s, QJsonValue::Null},
            {u"userConsentDisplayName"_s, QJsonValue::Null},
            {u"value"_s, value}};
}

template <class Permissions, class Make>
QJsonArray each(const Permissions &permissions, Make make)
{
    QJsonArray array;
    for (const wellknown::Permission &permission : permissions)
        array.append(make(permission));
    return array;
}

void addPrincipal(State &state, const QJsonObject &principal)
{
    const QString id = principal.value(u"id").toString();
    addTo(state, u"/servicePrincipals"_s, principal);
    for (const QString &list : {u"appRoleAssignments"_s, u"appRoleAssignedTo"_s, u"owners"_s})
        state.graphLists[u"/servicePrincipals/%1/%2"_s.arg(id, list)]; // asked of each: an empty list is an answer
}

void addFirstParty(State &state)
{
    for (const wellknown::Application &application : wellknown::applications) {
        const QString name = QString::fromLatin1(application.name);
        QJsonObject principal =
            servicePrincipal(name, QString::fromLatin1(application.id), u"Application"_s, microsoftTenant);
        QJsonArray names{principal.value(u"appId")};
        if (*application.uri)
            names.append(QString::fromLatin1(application.uri));
        principal.insert(u"servicePrincipalNames"_s, names);
        if (name == u"Microsoft Graph"_s) {
            principal.insert(u"appRoles"_s, each(wellknown::graphRoles, appRole));
            principal.insert(u"oauth2PermissionScopes"_s, each(wellknown::graphScopes, scope));
        } else if (name == u"Windows Azure Service Management API"_s) {
            principal.insert(u"oauth2PermissionScopes"_s, each(wellknown::managementScopes, scope));
        } else if (name == u"Office 365 Exchange Online"_s) {
            principal.insert(u"appRoles"_s, each(wellknown::exchangeRoles, appRole));
        }
        addPrincipal(state, principal);
    }
}

void addForeignApplications(State &state)
{
    for (const QString &name : {u"Quaymaster Cloud"_s, u"Tideline Surveys"_s, u"Portside Expenses"_s}) {
        QJsonObject principal =
            servicePrincipal(name, applicationId(name), u"Application"_s, guidFor(u"tenant of "_s + name));
        principal.insert(u"signInAudience"_s, u"AzureADMultipleOrgs"_s);
        principal.insert(u"verifiedPublisher"_s,
                         QJsonObject{{u"displayName"_s, QJsonValue::Null},
                                     {u"verifiedPublisherId"_s, QJsonValue::Null},
                                     {u"addedDateTime"_s, QJsonValue::Null}});
        addPrincipal(state, principal);
    }
}

void addManagedIdentities(State &state)
{
    for (const QString &name : managedIdentityNames()) {
        const QString key = u"identity:"_s + name;
        QJsonObject principal = servicePrincipal(key, applicationId(key), u"ManagedIdentity"_s, {});
        principal.insert(u"displayName"_s, name);
        principal.insert(u"appDisplayName"_s, QJsonValue::Null);
        principal.insert(u"tags"_s, QJsonArray{});
        principal.insert(u"alternativeNames"_s, QJsonArray{u"isExplicit=True"_s});
        addPrincipal(state, principal);
    }
}

} // namespace

QString servicePrincipalId(const QString &name)
{
    return guidFor(u"service principal "_s + name);
}

QStringList managedIdentityNames()
{
    QStringList names{u"id-platform-automation"_s, u"id-policy-remediation"_s, u"id-aks-kubelet"_s};
    for (const QString &workload : workloads())
        names << u"id-%1-prod"_s.arg(workload) << u"id-%1-test"_s.arg(workload);
    return names;
}

QJsonObject servicePrincipal(const QString &name, const QString &appId, const QString &type, const QString &owner)
{
    return {{u"id"_s, servicePrincipalId(name)},
            {u"deletedDateTime"_s, QJsonValue::Null},
            {u"accountEnabled"_s, true},
            {u"addIns"_s, QJsonArray{}},
            {u"alternativeNames"_s, QJsonArray{}},
            {u"appDescription"_s, QJsonValue::Null},
            {u"appDisplayName"_s, name},
            {u"appId"_s, appId},
            {u"appOwnerOrganizationId"_s, owner.isEmpty() ? QJsonValue() : QJsonValue(owner)},
            {u"appRoleAssignmentRequired"_s, false},
            {u"appRoles"_s, QJsonArray{}},
            {u"applicationTemplateId"_s, QJsonValue::Null},
            {u"createdDateTime"_s, u"2022-09-19T11:20:00Z"_s},
            {u"description"_s, QJsonValue::Null},
            {u"disabledByMicrosoftStatus"_s, QJsonValue::Null},
            {u"displayName"_s, name},
            {u"homepage"_s, QJsonValue::Null},
            {u"keyCredentials"_s, QJsonArray{}},
            {u"loginUrl"_s, QJsonValue::Null},
            {u"logoutUrl"_s, QJsonValue::Null},
            {u"notes"_s, QJsonValue::Null},
            {u"notificationEmailAddresses"_s, QJsonArray{}},
            {u"oauth2PermissionScopes"_s, QJsonArray{}},
            {u"passwordCredentials"_s, QJsonArray{}},
            {u"preferredSingleSignOnMode"_s, QJsonValue::Null},
            {u"replyUrls"_s, QJsonArray{}},
            {u"resourceSpecificApplicationPermissions"_s, QJsonArray{}},
            {u"servicePrincipalNames"_s, QJsonArray{appId}},
            {u"servicePrincipalType"_s, type},
            {u"signInAudience"_s, type == u"ManagedIdentity"_s ? QJsonValue() : QJsonValue(u"AzureADMyOrg"_s)},
            {u"tags"_s, owner == tenantId() ? QJsonArray{u"WindowsAzureActiveDirectoryIntegratedApp"_s} : QJsonArray{}},
            {u"tokenEncryptionKeyId"_s, QJsonValue::Null}};
}

void addServicePrincipals(Demo &demo)
{
    addFirstParty(demo.state);
    addForeignApplications(demo.state);
    addManagedIdentities(demo.state);
    for (const QString &name : applicationNames()) {
        QJsonObject principal = servicePrincipal(name, applicationId(name), u"Application"_s, tenantId());
        // An application that nobody needs any more was blocked, not removed.
        principal.insert(u"accountEnabled"_s, name != u"Old Intranet"_s);
        addPrincipal(demo.state, principal);
    }
}

} // namespace simulator::demo
