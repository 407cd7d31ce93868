// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

QJsonObject verifiedDomain(const QString &name, bool isDefault, bool isInitial)
{
    return {{u"capabilities"_s, u"Email, OfficeCommunicationsOnline"_s},
            {u"isDefault"_s, isDefault},
            {u"isInitial"_s, isInitial},
            {u"name"_s, name},
            {u"type"_s, u"Managed"_s}};
}

QJsonObject domainObject(const QString &name, bool isDefault, bool isInitial, bool isVerified)
{
    return {{u"authenticationType"_s, u"Managed"_s},
            {u"availabilityStatus"_s, QJsonValue::Null},
            {u"id"_s, name},
            {u"isAdminManaged"_s, true},
            {u"isDefault"_s, isDefault},
            {u"isInitial"_s, isInitial},
            {u"isRoot"_s, true},
            {u"isVerified"_s, isVerified},
            {u"passwordNotificationWindowInDays"_s, QJsonValue::Null},
            {u"passwordValidityPeriodInDays"_s, 2147483647},
            {u"supportedServices"_s, QJsonArray{u"Email"_s, u"OfficeCommunicationsOnline"_s}}};
}

QJsonObject conditionalAccessPolicy(const QString &name, const QString &state, const QJsonArray &users,
                                    const QJsonArray &controls)
{
    return {{u"id"_s, guidFor(u"conditional access "_s + name)},
            {u"displayName"_s, name},
            {u"createdDateTime"_s, u"2024-02-12T08:30:00Z"_s},
            {u"modifiedDateTime"_s, u"2025-09-03T10:00:00Z"_s},
            {u"state"_s, state},
            {u"conditions"_s,
             QJsonObject{{u"users"_s,
                          QJsonObject{{u"includeUsers"_s, users},
                                      {u"excludeGroups"_s, QJsonArray{groupId(u"Break Glass Accounts"_s)}}}},
                         {u"applications"_s, QJsonObject{{u"includeApplications"_s, QJsonArray{u"All"_s}}}},
                         {u"clientAppTypes"_s, QJsonArray{u"all"_s}}}},
            {u"grantControls"_s, QJsonObject{{u"operator"_s, u"OR"_s}, {u"builtInControls"_s, controls}}},
            {u"sessionControls"_s, QJsonValue::Null}};
}

void addPolicies(State &state)
{
    state.graphObjects.insert(u"/policies/identitySecurityDefaultsEnforcementPolicy"_s,
                              {{u"id"_s, u"00000000-0000-0000-0000-000000000005"_s},
                               {u"displayName"_s, u"Security Defaults"_s},
                               {u"description"_s, u"Basic protection for every sign-in of this directory."_s},
                               {u"isEnabled"_s, false}});
    state.graphObjects.insert(u"/policies/authorizationPolicy"_s,
                              {{u"id"_s, u"authorizationPolicy"_s},
                               {u"displayName"_s, u"Authorization Policy"_s},
                               {u"allowInvitesFrom"_s, u"everyone"_s},
                               {u"allowedToUseSSPR"_s, true},
                               {u"allowEmailVerifiedUsersToJoinOrganization"_s, false},
                               {u"blockMsolPowerShell"_s, false},
                               {u"guestUserRoleId"_s, u"10dae51f-b6af-4016-8d66-8c2a99b929b3"_s},
                               {u"defaultUserRolePermissions"_s,
                                QJsonObject{{u"allowedToCreateApps"_s, true},
                                            {u"allowedToCreateSecurityGroups"_s, true},
                                            {u"allowedToReadOtherUsers"_s, true}}}});
    const QString policies = u"/identity/conditionalAccess/policies"_s;
    addTo(state, policies,
          conditionalAccessPolicy(u"Require MFA for everyone"_s, u"enabled"_s, {u"All"_s}, {u"mfa"_s}));
    addTo(state, policies,
          conditionalAccessPolicy(u"Block legacy authentication"_s, u"enabledForReportingButNotEnforced"_s, {u"All"_s},
                                  {u"block"_s}));
    addTo(state, policies,
          conditionalAccessPolicy(u"Guests need terms of use"_s, u"disabled"_s, {u"GuestsOrExternalUsers"_s},
                                  {u"mfa"_s}));
    addTo(state, u"/identity/conditionalAccess/namedLocations"_s,
          {{u"@odata.type"_s, u"#microsoft.graph.ipNamedLocation"_s},
           {u"id"_s, guidFor(u"named location offices"_s)},
           {u"displayName"_s, u"Offices"_s},
           {u"createdDateTime"_s, u"2024-02-12T08:20:00Z"_s},
           {u"isTrusted"_s, true},
           {u"ipRanges"_s,
            QJsonArray{QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.iPv4CidrRange"_s},
                                   {u"cidrAddress"_s, u"203.0.113.0/24"_s}}}}});
}

} // namespace

void addOrganization(Demo &demo)
{
    State &state = demo.state;
    addTo(state, u"/organization"_s,
          {{u"id"_s, tenantId()},
           {u"deletedDateTime"_s, QJsonValue::Null},
           {u"assignedPlans"_s,
            QJsonArray{QJsonObject{{u"assignedDateTime"_s, u"2023-03-01T09:00:00Z"_s},
                                   {u"capabilityStatus"_s, u"Enabled"_s},
                                   {u"service"_s, u"AADPremiumService"_s},
                                   {u"servicePlanId"_s, u"eec0eb4f-6444-4f95-aba0-50c24d67f998"_s}}}},
           {u"businessPhones"_s, QJsonArray{u"+47 555 01 200"_s}},
           {u"city"_s, u"Bergen"_s},
           {u"country"_s, u"Norway"_s},
           {u"countryLetterCode"_s, u"NO"_s},
           {u"createdDateTime"_s, u"2017-05-22T07:11:42Z"_s},
           {u"defaultUsageLocation"_s, u"NO"_s},
           {u"directorySizeQuota"_s, QJsonObject{{u"total"_s, 300000}, {u"used"_s, 1320}}},
           {u"displayName"_s, state.tenantName},
           {u"isMultipleDataLocationsForServicesEnabled"_s, QJsonValue::Null},
           {u"marketingNotificationEmails"_s, QJsonArray{}},
           {u"onPremisesLastSyncDateTime"_s, u"2026-01-15T05:40:12Z"_s},
           {u"onPremisesSyncEnabled"_s, true},
           {u"partnerTenantType"_s, QJsonValue::Null},
           {u"postalCode"_s, u"5003"_s},
           {u"preferredLanguage"_s, u"en"_s},
           {u"provisionedPlans"_s, QJsonArray{}},
           {u"securityComplianceNotificationMails"_s, QJsonArray{}},
           {u"securityComplianceNotificationPhones"_s, QJsonArray{}},
           {u"state"_s, QJsonValue::Null},
           {u"street"_s, u"Kaigaten 1"_s},
           {u"technicalNotificationMails"_s, QJsonArray{u"it@"_s + domain()}},
           {u"tenantType"_s, u"AAD"_s},
           {u"verifiedDomains"_s,
            QJsonArray{verifiedDomain(initialDomain(), false, true), verifiedDomain(domain(), true, false),
                       verifiedDomain(u"halvorsen-crew.example"_s, false, false)}}});
    addTo(state, u"/domains"_s, domainObject(initialDomain(), false, true, true));
    addTo(state, u"/domains"_s, domainObject(domain(), true, false, true));
    addTo(state, u"/domains"_s, domainObject(u"halvorsen-crew.example"_s, false, false, true));
    addTo(state, u"/domains"_s, domainObject(u"halvorsen-lines.example"_s, false, false, false));
    addTo(state, u"/subscribedSkus"_s,
          {{u"id"_s, tenantId() + u"_84a661c4-e949-4bd2-a560-ed7766fcaf2b"_s},
           {u"skuId"_s, u"84a661c4-e949-4bd2-a560-ed7766fcaf2b"_s},
           {u"skuPartNumber"_s, u"AAD_PREMIUM_P2"_s},
           {u"capabilityStatus"_s, u"Enabled"_s},
           {u"consumedUnits"_s, 348},
           {u"prepaidUnits"_s, QJsonObject{{u"enabled"_s, 360}, {u"suspended"_s, 0}, {u"warning"_s, 0}}}});
    addPolicies(state);
}

} // namespace simulator::demo
