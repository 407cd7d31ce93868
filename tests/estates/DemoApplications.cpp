// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"
#include "WellKnown.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

const QString graphName = u"Microsoft Graph"_s;
const QString managementName = u"Windows Azure Service Management API"_s;
const QString exchangeName = u"Office 365 Exchange Online"_s;

template <class Permissions>
QString permissionId(const Permissions &permissions, const QString &name)
{
    for (const wellknown::Permission &permission : permissions)
        if (name == QLatin1String(permission.name))
            return QString::fromLatin1(permission.id);
    qFatal("no permission %s", qPrintable(name));
}

QString appIdOf(const QString &firstParty)
{
    for (const wellknown::Application &application : wellknown::applications)
        if (firstParty == QLatin1String(application.name))
            return QString::fromLatin1(application.id);
    return {};
}

/// What an application asks for and what it got: they differ, as they do in life.
struct Wishes {
    QStringList declaredRoles, declaredScopes;
    QStringList grantedRoles;
    QString delegated; ///< Consented scopes, separated by blanks.
    bool forEverybody = true;
};

Wishes wishesOf(const QString &name, const State &state)
{
    if (name == collectorName())
        return {state.grants.graphRoles, {}, state.grants.graphRoles, {}};
    if (name == u"Legacy Provisioning"_s)
        return {{u"RoleManagement.ReadWrite.Directory"_s, u"Directory.ReadWrite.All"_s},
                {},
                {u"RoleManagement.ReadWrite.Directory"_s, u"Directory.ReadWrite.All"_s},
                {}};
    if (name == u"HR Sync"_s)
        return {{u"User.Read.All"_s},
                {},
                {u"User.ReadWrite.All"_s, u"User.Read.All"_s},
                {}}; // granted more than it declares
    if (name == u"Mail Archiver"_s)
        return {{u"Mail.ReadWrite"_s}, {}, {u"Mail.ReadWrite"_s}, {}};
    if (name == u"Backup 365"_s)
        return {{u"Files.ReadWrite.All"_s, u"Sites.FullControl.All"_s},
                {},
                {u"Files.ReadWrite.All"_s, u"Sites.FullControl.All"_s},
                {}};
    if (name == u"Terraform Platform"_s)
        return {{u"Application.ReadWrite.OwnedBy"_s, u"Group.ReadWrite.All"_s},
                {},
                {u"Application.ReadWrite.OwnedBy"_s, u"AppRoleAssignment.ReadWrite.All"_s},
                {}};
    if (name == u"Partner Portal"_s)
        return {{},
                {u"User.Read"_s, u"Directory.AccessAsUser.All"_s},
                {},
                u"User.Read Directory.AccessAsUser.All offline_access"_s};
    if (name.endsWith(u"-web"))
        return {{}, {u"User.Read"_s, u"openid"_s, u"profile"_s}, {}, u"User.Read openid profile"_s};
    if (name.endsWith(u"-api"))
        return {{u"User.Read.All"_s}, {u"User.Read"_s}, {u"User.Read.All"_s}, u"User.Read"_s};
    if (name.endsWith(u"-worker"))
        return {{u"Mail.Send"_s, u"Sites.Read.All"_s}, {}, {u"Mail.Send"_s}, {}}; // asked for more than it got
    if (name.endsWith(u"-reports"))
        return {{u"Reports.Read.All"_s},
                {u"Files.Read.All"_s},
                {u"Reports.Read.All"_s},
                u"Files.Read.All Mail.Read"_s,
                false};
    return {{}, {u"User.Read"_s}, {}, {}};
}

QJsonObject requiredAccess(const QString &resourceAppId, const QStringList &roles, const QStringList &scopes)
{
    QJsonArray access;
    for (const QString &role : roles)
        access.append(QJsonObject{{u"id"_s, permissionId(wellknown::graphRoles, role)}, {u"type"_s, u"Role"_s}});
    for (const QString &name : scopes)
        access.append(QJsonObject{{u"id"_s, permissionId(wellknown::graphScopes, name)}, {u"type"_s, u"Scope"_s}});
    return {{u"resourceAppId"_s, resourceAppId}, {u"resourceAccess"_s, access}};
}

QJsonObject credential(const QString &name, const QString &label, const QString &start, const QString &end)
{
    const QString key = guidFor(u"credential %1 %2"_s.arg(name, label));
    return {{u"customKeyIdentifier"_s, QJsonValue::Null},
            {u"displayName"_s, label},
            {u"endDateTime"_s, end},
            {u"hint"_s, key.left(3)},
            {u"keyId"_s, key},
            {u"secretText"_s, QJsonValue::Null},
            {u"startDateTime"_s, start}};
}

QJsonArray secretsOf(const QString &name, int number)
{
    if (name == u"Old Intranet"_s)
        return {credential(name, u"intranet 2023"_s, u"2023-05-01T00:00:00Z"_s, u"2025-05-01T00:00:00Z"_s)};
    if (name == u"Legacy Provisioning"_s)
        return {credential(name, u"forever"_s, u"2019-02-11T00:00:00Z"_s, u"2299-12-31T00:00:00Z"_s)};
    if (number % 9 == 4)
        return {credential(name, u"old"_s, u"2023-10-01T00:00:00Z"_s, u"2025-10-01T00:00:00Z"_s),
                credential(name, u"new"_s, u"2025-09-15T00:00:00Z"_s, u"2027-09-15T00:00:00Z"_s)};
    if (number % 3 == 0)
        return {credential(name, u"pipeline"_s, u"2025-06-01T00:00:00Z"_s, u"2027-06-01T00:00:00Z"_s)};
    return {};
}

QJsonArray certificatesOf(const QString &name, int number)
{
    if (number % 7 != 2)
        return {};
    return {QJsonObject{{u"customKeyIdentifier"_s, hexFor(u"thumbprint "_s + name, 32).toUpper() + u"0A1B2C3D"_s},
                        {u"displayName"_s, u"CN="_s + name},
                        {u"endDateTime"_s, number % 2 ? u"2027-01-31T00:00:00Z"_s : u"2025-12-31T00:00:00Z"_s},
                        {u"key"_s, QJsonValue::Null},
                        {u"keyId"_s, guidFor(u"certificate "_s + name)},
                        {u"startDateTime"_s, u"2024-01-01T00:00:00Z"_s},
                        {u"type"_s, u"AsymmetricX509Cert"_s},
                        {u"usage"_s, u"Verify"_s}}};
}

QJsonObject applicationObject(const QString &name, int number, const Wishes &wishes)
{
    QJsonArray required;
    if (!wishes.declaredRoles.isEmpty() || !wishes.declaredScopes.isEmpty())
        required.append(requiredAccess(appIdOf(graphName), wishes.declaredRoles, wishes.declaredScopes));
    if (name.endsWith(u"-deploy"))
        required.append(QJsonObject{
            {u"resourceAppId"_s, appIdOf(managementName)},
            {u"resourceAccess"_s,
             QJsonArray{QJsonObject{{u"id"_s, permissionId(wellknown::managementScopes, u"user_impersonation"_s)},
                                    {u"type"_s, u"Scope"_s}}}}});
    const bool open = name == u"Partner Portal"_s;
    const QString host = QString(name).remove(u' ').toLower();
    return {
        {u"id"_s, guidFor(u"application object "_s + name)},
        {u"deletedDateTime"_s, QJsonValue::Null},
        {u"appId"_s, applicationId(name)},
        {u"applicationTemplateId"_s, QJsonValue::Null},
        {u"appRoles"_s, QJsonArray{}},
        {u"api"_s,
         QJsonObject{{u"acceptMappedClaims"_s, QJsonValue::Null},
                     {u"knownClientApplications"_s, QJsonArray{}},
                     {u"oauth2PermissionScopes"_s, QJsonArray{}}}},
        {u"createdDateTime"_s, u"2022-09-19T11:19:00Z"_s},
        {u"description"_s, QJsonValue::Null},
        {u"disabledByMicrosoftStatus"_s, QJsonValue::Null},
        {u"displayName"_s, name},
        {u"identifierUris"_s, name.endsWith(u"-api") ? QJsonArray{u"api://"_s + applicationId(name)} : QJsonArray{}},
        {u"isFallbackPublicClient"_s, QJsonValue::Null},
        {u"keyCredentials"_s, certificatesOf(name, number)},
        {u"notes"_s, QJsonValue::Null},
        {u"passwordCredentials"_s, secretsOf(name, number)},
        {u"publisherDomain"_s, domain()},
        {u"requiredResourceAccess"_s, required},
        {u"signInAudience"_s, open ? u"AzureADMultipleOrgs"_s : u"AzureADMyOrg"_s},
        {u"tags"_s, QJsonArray{}},
        {u"web"_s,
         QJsonObject{{u"homePageUrl"_s, QJsonValue::Null},
                     {u"implicitGrantSettings"_s,
                      QJsonObject{{u"enableAccessTokenIssuance"_s, open}, {u"enableIdTokenIssuance"_s, true}}},
                     {u"redirectUris"_s,
                      name.endsWith(u"-web") || open
                          ? QJsonArray{(open ? u"http://"_s : u"https://"_s) + host + u'.' + domain() + u"/signin"_s}
                          : QJsonArray{}}}}};
}

void grantRole(State &state, const QString &name, const QString &resource, const QString &roleId)
{
    const QJsonObject assignment{{u"id"_s, hexFor(u"app role %1 %2"_s.arg(name, roleId), 32)},
                                 {u"deletedDateTime"_s, QJsonValue::Null},
                                 {u"appRoleId"_s, roleId},
                                 {u"createdDateTime"_s, u"2023-01-17T13:05:00Z"_s},
                                 {u"principalDisplayName"_s, name},
                                 {u"principalId"_s, servicePrincipalId(name)},
                                 {u"principalType"_s, u"ServicePrincipal"_s},
                                 {u"resourceDisplayName"_s, resource},
                                 {u"resourceId"_s, servicePrincipalId(resource)}};
    addTo(state, u"/servicePrincipals/%1/appRoleAssignments"_s.arg(servicePrincipalId(name)), assignment);
    addTo(state, u"/servicePrincipals/%1/appRoleAssignedTo"_s.arg(servicePrincipalId(resource)), assignment);
}

void grantScopes(State &state, const QString &name, const QString &scopes, int user)
{
    addTo(state, u"/oauth2PermissionGrants"_s,
          {{u"id"_s, hexFor(u"grant %1 %2"_s.arg(name).arg(user), 32)},
           {u"clientId"_s, servicePrincipalId(name)},
           {u"consentType"_s, user < 0 ? u"AllPrincipals"_s : u"Principal"_s},
           {u"principalId"_s, user < 0 ? QJsonValue() : QJsonValue(userId(user))},
           {u"resourceId"_s, servicePrincipalId(graphName)},
           {u"scope"_s, scopes}});
}

void addOwnersOf(State &state, const QString &name, int number)
{
    const QString application = u"/applications/%1/owners"_s.arg(guidFor(u"application object "_s + name));
    state.graphLists[application];
    if (number % 4 == 1) {
        const int user = 120 + number;
        const QJsonObject owner{{u"@odata.type"_s, u"#microsoft.graph.user"_s},
                                {u"id"_s, userId(user)},
                                {u"displayName"_s, userName(user)},
                                {u"userPrincipalName"_s, userPrincipalName(user)}};
        addTo(state, application, owner);
        addTo(state, u"/servicePrincipals/%1/owners"_s.arg(servicePrincipalId(name)), owner);
    }
}

} // namespace

QString applicationId(const QString &name)
{
    return guidFor(u"application "_s + name);
}

QString collectorName()
{
    return u"Azimuth Collector"_s;
}

QStringList applicationNames()
{
    QStringList names{collectorName(),      u"Old Intranet"_s,       u"Legacy Provisioning"_s, u"HR Sync"_s,
                      u"Mail Archiver"_s,   u"Backup 365"_s,         u"Terraform Platform"_s,  u"GitHub Deploy"_s,
                      u"Partner Portal"_s,  u"Exchange Connector"_s, u"Crew Kiosk"_s,          u"Harbour Gateway"_s,
                      u"Power Reporting"_s, u"Vessel Telemetry"_s,   u"Chart Viewer"_s,        u"Ticketing Bridge"_s,
                      u"Signage"_s};
    const QStringList kinds{u"web"_s, u"api"_s, u"worker"_s, u"deploy"_s, u"reports"_s, u"mobile"_s, u"admin"_s};
    for (const QString &workload : workloads())
        for (const QString &kind : kinds)
            names << workload + u'-' + kind;
    return names.first(applicationCount);
}

void addApplications(Demo &demo)
{
    State &state = demo.state;
    int number = 0;
    for (const QString &name : applicationNames()) {
        const Wishes wishes = wishesOf(name, state);
        addTo(state, u"/applications"_s, applicationObject(name, number, wishes));
        for (const QString &role : wishes.grantedRoles)
            grantRole(state, name, graphName, permissionId(wellknown::graphRoles, role));
        if (!wishes.delegated.isEmpty() && wishes.forEverybody)
            grantScopes(state, name, wishes.delegated, -1);
        if (!wishes.delegated.isEmpty() && !wishes.forEverybody)
            for (const int user : {120 + number % 50, 200 + number % 50})
                grantScopes(state, name, wishes.delegated, user);
        addOwnersOf(state, name, number);
        ++number;
    }
    grantRole(state, u"Exchange Connector"_s, exchangeName,
              permissionId(wellknown::exchangeRoles, u"full_access_as_app"_s));
    // A foreign application that one person let read mail.
    grantScopes(state, u"Portside Expenses"_s, u"Mail.Read offline_access"_s, 57);
}

} // namespace simulator::demo
