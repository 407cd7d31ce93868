// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

constexpr int departmentCount = 10;
constexpr int deviceCount = 5000; // bridge tablets, cabin terminals and laptops of the whole fleet
constexpr int contactCount = 6;

QString capitalized(const QString &word)
{
    return word.left(1).toUpper() + word.mid(1);
}

QString departmentGroup(int number)
{
    return u"Department %1"_s.arg(number + 1, 2, 10, QChar(u'0'));
}

QString workloadGroup(const QString &workload, const QString &role)
{
    return capitalized(workload) + u' ' + role;
}

enum class Kind { Security, Synced, Unified, Distribution, Dynamic, RoleAssignable };

QJsonObject groupObject(const QString &name, const QString &description, Kind kind)
{
    const bool mail = kind == Kind::Unified || kind == Kind::Distribution;
    const QString nickname = QString(name).remove(u' ');
    const QString address = nickname.toLower() + u'@' + domain();
    QJsonArray types;
    if (kind == Kind::Unified)
        types.append(u"Unified"_s);
    if (kind == Kind::Dynamic)
        types.append(u"DynamicMembership"_s);
    const bool synced = kind == Kind::Synced;
    const bool dynamic = kind == Kind::Dynamic;
    return {{u"id"_s, groupId(name)},
            {u"deletedDateTime"_s, QJsonValue::Null},
            {u"classification"_s, QJsonValue::Null},
            {u"createdDateTime"_s, u"2022-03-07T09:15:00Z"_s},
            {u"creationOptions"_s, QJsonArray{}},
            {u"description"_s, description.isEmpty() ? QJsonValue() : QJsonValue(description)},
            {u"displayName"_s, name},
            {u"expirationDateTime"_s, QJsonValue::Null},
            {u"groupTypes"_s, types},
            {u"isAssignableToRole"_s, kind == Kind::RoleAssignable ? QJsonValue(true) : QJsonValue()},
            {u"mail"_s, mail ? QJsonValue(address) : QJsonValue()},
            {u"mailEnabled"_s, mail},
            {u"mailNickname"_s, nickname},
            {u"membershipRule"_s, dynamic ? QJsonValue(u"(user.employeeType -eq \"Contractor\")"_s) : QJsonValue()},
            {u"membershipRuleProcessingState"_s, dynamic ? QJsonValue(u"On"_s) : QJsonValue()},
            {u"onPremisesDomainName"_s, synced ? QJsonValue(u"corp."_s + domain()) : QJsonValue()},
            {u"onPremisesLastSyncDateTime"_s, synced ? QJsonValue(u"2026-01-15T05:40:12Z"_s) : QJsonValue()},
            {u"onPremisesNetBiosName"_s, synced ? QJsonValue(u"HALVORSEN"_s) : QJsonValue()},
            {u"onPremisesSamAccountName"_s, synced ? QJsonValue(nickname) : QJsonValue()},
            {u"onPremisesSyncEnabled"_s, synced ? QJsonValue(true) : QJsonValue()},
            {u"onPremisesProvisioningErrors"_s, QJsonArray{}},
            {u"preferredDataLocation"_s, QJsonValue::Null},
            {u"proxyAddresses"_s, mail ? QJsonArray{u"SMTP:"_s + address} : QJsonArray{}},
            {u"renewedDateTime"_s, u"2024-03-07T09:15:00Z"_s},
            {u"resourceBehaviorOptions"_s, QJsonArray{}},
            {u"resourceProvisioningOptions"_s, kind == Kind::Unified ? QJsonArray{u"Team"_s} : QJsonArray{}},
            {u"securityEnabled"_s, kind != Kind::Distribution && kind != Kind::Unified},
            {u"securityIdentifier"_s, u"S-1-12-1-%1"_s.arg(hexFor(u"sid "_s + name, 12).toULongLong(nullptr, 16))},
            {u"visibility"_s, kind == Kind::Unified ? QJsonValue(u"Private"_s) : QJsonValue()}};
}

void addGroup(State &state, const QString &name, const QString &description = {}, Kind kind = Kind::Security)
{
    addTo(state, u"/groups"_s, groupObject(name, description, kind));
    state.graphLists.insert(u"/groups/%1/members"_s.arg(groupId(name)), {});
    state.graphLists.insert(u"/groups/%1/owners"_s.arg(groupId(name)), {});
}

QString membersOf(const QString &group)
{
    return u"/groups/%1/members"_s.arg(groupId(group));
}

/// What Graph shows of a user where it lists directory objects.
QJsonObject userAsMember(int number, const State &state)
{
    const QJsonObject user = state.graphLists.value(u"/users"_s).items.at(number).toObject();
    QJsonObject member{{u"@odata.type"_s, u"#microsoft.graph.user"_s}};
    for (const QString &name :
         {u"id"_s, u"businessPhones"_s, u"displayName"_s, u"givenName"_s, u"jobTitle"_s, u"mail"_s, u"mobilePhone"_s,
          u"officeLocation"_s, u"preferredLanguage"_s, u"surname"_s, u"userPrincipalName"_s})
        member.insert(name, user.value(name));
    return member;
}

void addUserTo(State &state, const QString &group, int number)
{
    addTo(state, membersOf(group), userAsMember(number, state));
}

void addGroupTo(State &state, const QString &group, const QString &member)
{
    QJsonObject item{{u"@odata.type"_s, u"#microsoft.graph.group"_s}};
    for (const QJsonValue &value : state.graphLists.value(u"/groups"_s).items)
        if (value.toObject().value(u"displayName") == member)
            for (const QJsonObject object = value.toObject(); const QString &key : object.keys())
                item.insert(key, object.value(key));
    addTo(state, membersOf(group), item);
}

void addPrincipalTo(State &state, const QString &group, const QString &principal)
{
    addTo(state, membersOf(group),
          {{u"@odata.type"_s, u"#microsoft.graph.servicePrincipal"_s},
           {u"id"_s, servicePrincipalId(principal)},
           {u"accountEnabled"_s, true},
           {u"appDisplayName"_s, principal},
           {u"appId"_s, applicationId(principal)},
           {u"displayName"_s, principal},
           {u"servicePrincipalType"_s, u"Application"_s}});
}

void addDevices(State &state)
{
    QJsonArray everything;
    for (int number = 0; number < deviceCount; ++number) {
        const QString name = u"HM-LT-%1"_s.arg(400 + number);
        const bool windows = number % 5 != 0;
        QJsonObject device{{u"id"_s, guidFor(u"device object "_s + name)},
                           {u"deviceId"_s, guidFor(u"device "_s + name)},
                           {u"displayName"_s, name},
                           {u"accountEnabled"_s, number % 11 != 3},
                           {u"approximateLastSignInDateTime"_s, u"2026-01-0%1T08:00:00Z"_s.arg(1 + number % 9)},
                           {u"createdDateTime"_s, u"2024-05-02T08:00:00Z"_s},
                           {u"deletedDateTime"_s, QJsonValue::Null},
                           {u"isCompliant"_s, number % 7 != 2},
                           {u"isManaged"_s, true},
                           {u"manufacturer"_s, u"Lenovo"_s},
                           {u"operatingSystem"_s, windows ? u"Windows"_s : u"MacMDM"_s},
                           {u"operatingSystemVersion"_s, windows ? u"10.0.22631.4602"_s : u"14.7"_s},
                           {u"profileType"_s, u"RegisteredDevice"_s},
                           {u"trustType"_s, number % 3 == 0 ? u"ServerAd"_s : u"AzureAd"_s}};
        addTo(state, u"/devices"_s, device);
        device.insert(u"@odata.type"_s, u"#microsoft.graph.device"_s);
        everything.append(device);
        if (number < 24)
            addTo(state, membersOf(u"Managed Laptops"_s), device);
    }
    state.graphLists[membersOf(u"All Fleet Devices"_s)].items = everything;
}

void addContacts(State &state)
{
    for (int number = 0; number < contactCount; ++number) {
        const QString mail = u"orders%1@chandler.example"_s.arg(number + 1);
        QJsonObject contact{{u"id"_s, guidFor(u"contact "_s + mail)},
                            {u"displayName"_s, u"Chandler Orders %1"_s.arg(number + 1)},
                            {u"companyName"_s, u"Harbour Chandlers"_s},
                            {u"givenName"_s, QJsonValue::Null},
                            {u"surname"_s, QJsonValue::Null},
                            {u"jobTitle"_s, number == 0 ? QJsonValue(u"Head of sales"_s) : QJsonValue()},
                            {u"mail"_s, mail},
                            {u"mailNickname"_s, mail.section(u'@', 0, 0)},
                            {u"proxyAddresses"_s, QJsonArray{u"SMTP:"_s + mail}}};
        addTo(state, u"/contacts"_s, contact);
        contact.insert(u"@odata.type"_s, u"#microsoft.graph.orgContact"_s);
        addTo(state, membersOf(u"Suppliers"_s), contact);
        if (number < 2)
            addTo(state, membersOf(u"Fleet Newsletter"_s), contact);
    }
}

void addAllGroups(State &state)
{
    addGroup(state, u"All Employees"_s, u"Everybody with a contract"_s, Kind::Synced);
    addGroup(state, u"All Guests"_s, u"Everybody invited from elsewhere"_s);
    for (int number = 0; number < departmentCount; ++number)
        addGroup(state, departmentGroup(number), {}, Kind::Synced);
    addGroup(state, u"Departments"_s, u"All departments"_s, Kind::Synced);
    for (const QString &workload : workloads())
        for (const QString &role : {u"Owners"_s, u"Contributors"_s, u"Readers"_s})
            addGroup(state, workloadGroup(workload, role), u"%1 of the %2 resource groups"_s.arg(role, workload));
    for (const QString &role : {u"Owners"_s, u"Contributors"_s, u"Readers"_s})
        addGroup(state, u"Workload "_s + role);
    addGroup(state, u"Azure Readers"_s, u"May look at everything"_s);
    addGroup(state, u"Azure Platform Owners"_s, u"Runs the platform subscription"_s);
    addGroup(state, u"Cloud Platform Team"_s);
    addGroup(state, u"SOC Analysts"_s, u"Security operations"_s);
    addGroup(state, u"Break Glass Accounts"_s, u"Left out of conditional access"_s, Kind::RoleAssignable);
    addGroup(state, u"Privileged Directory Admins"_s, {}, Kind::RoleAssignable);
    for (const QString &region : {u"Nordics"_s, u"Baltics"_s, u"Europe"_s})
        addGroup(state, u"Regional IT "_s + region);
    addGroup(state, u"Managed Laptops"_s);
    addGroup(state, u"All Fleet Devices"_s, u"Everything that is enrolled"_s);
    addGroup(state, u"Suppliers"_s);
    addGroup(state, u"Automation Identities"_s, u"Service principals of pipelines"_s);
    addGroup(state, u"Empty Project Group"_s);
    addGroup(state, u"Fleet Newsletter"_s, u"Monthly letter"_s, Kind::Distribution);
    addGroup(state, u"Bridge Team"_s, u"Deck officers"_s, Kind::Unified);
    addGroup(state, u"Contractors"_s, {}, Kind::Dynamic);
}

void fillPeople(State &state)
{
    for (int number = 0; number < employeeCount; ++number) {
        addUserTo(state, u"All Employees"_s, number);
        addUserTo(state, departmentGroup(number % departmentCount), number);
        if (number % 14 == 3)
            addUserTo(state, u"Contractors"_s, number);
        if (number % 25 == 0)
            addUserTo(state, u"Bridge Team"_s, number);
    }
    for (int number = firstGuest; number < userCount; ++number) {
        addUserTo(state, u"All Guests"_s, number);
        if (number % 6 == 0)
            addUserTo(state, u"Suppliers"_s, number);
    }
    for (int number = 0; number < 6; ++number)
        addUserTo(state, number < 4 ? u"Privileged Directory Admins"_s : u"Break Glass Accounts"_s,
                  employeeCount + number);
    for (const int number : {4, 14, 24, 34, 44, 54})
        addUserTo(state, u"Cloud Platform Team"_s, number);
    for (const int number : {64, 74, 84, 94})
        addUserTo(state, u"SOC Analysts"_s, number);
    addUserTo(state, u"Regional IT Nordics"_s, 104);
    addUserTo(state, u"Regional IT Baltics"_s, 114);
}

void fillWorkloadGroups(State &state)
{
    int first = 120;
    for (const QString &workload : workloads()) {
        addUserTo(state, workloadGroup(workload, u"Owners"_s), first);
        addUserTo(state, workloadGroup(workload, u"Owners"_s), first + 1);
        for (int number = first; number < first + 8; ++number)
            addUserTo(state, workloadGroup(workload, u"Contributors"_s), number);
        for (int number = first + 4; number < first + 18; ++number)
            addUserTo(state, workloadGroup(workload, u"Readers"_s), number);
        addPrincipalTo(state, workloadGroup(workload, u"Contributors"_s), workload + u"-deploy"_s);
        for (const QString &role : {u"Owners"_s, u"Contributors"_s, u"Readers"_s})
            addGroupTo(state, u"Workload "_s + role, workloadGroup(workload, role));
        first += 20;
    }
    // A guest slipped into a group of contributors.
    addUserTo(state, workloadGroup(u"billing"_s, u"Contributors"_s), firstGuest + 3);
}

void nest(State &state)
{
    for (int number = 0; number < departmentCount; ++number)
        addGroupTo(state, u"Departments"_s, departmentGroup(number));
    addGroupTo(state, u"Fleet Newsletter"_s, u"All Employees"_s);
    addGroupTo(state, u"Azure Readers"_s, u"Workload Readers"_s);
    addGroupTo(state, u"Azure Readers"_s, u"SOC Analysts"_s);
    addGroupTo(state, u"Azure Platform Owners"_s, u"Cloud Platform Team"_s);
    // Three groups in a circle: Azure allows it.
    addGroupTo(state, u"Regional IT Europe"_s, u"Regional IT Nordics"_s);
    addGroupTo(state, u"Regional IT Nordics"_s, u"Regional IT Baltics"_s);
    addGroupTo(state, u"Regional IT Baltics"_s, u"Regional IT Europe"_s);
    addPrincipalTo(state, u"Automation Identities"_s, u"Terraform Platform"_s);
    addPrincipalTo(state, u"Automation Identities"_s, u"GitHub Deploy"_s);
    addPrincipalTo(state, u"Automation Identities"_s, u"Legacy Provisioning"_s);
}

void addOwners(State &state)
{
    const auto own = [&](const QString &group, int number) {
        addTo(state, u"/groups/%1/owners"_s.arg(groupId(group)), userAsMember(number, state));
    };
    own(u"Cloud Platform Team"_s, 4);
    own(u"SOC Analysts"_s, 64);
    own(u"Azure Readers"_s, 4);
    own(u"Bridge Team"_s, 25);
    own(u"Suppliers"_s, firstGuest);
    int first = 120;
    for (const QString &workload : workloads()) {
        own(workloadGroup(workload, u"Contributors"_s), first);
        first += 20;
    }
}

void addAdministrativeUnits(State &state)
{
    const QString id = guidFor(u"administrative unit crew"_s);
    addTo(state, u"/directory/administrativeUnits"_s,
          {{u"id"_s, id},
           {u"displayName"_s, u"Seagoing Crew"_s},
           {u"description"_s, u"Accounts managed by the crewing office"_s},
           {u"deletedDateTime"_s, QJsonValue::Null},
           {u"visibility"_s, QJsonValue::Null}});
    for (int number = 2; number < 60; number += 10)
        addTo(state, u"/directory/administrativeUnits/%1/members"_s.arg(id), userAsMember(number, state));
}

} // namespace

QString groupId(const QString &name)
{
    return guidFor(u"group "_s + name);
}

QStringList workloads()
{
    return {u"booking"_s, u"fleet"_s,    u"cargo"_s,   u"crewing"_s,  u"portal"_s,
            u"billing"_s, u"tracking"_s, u"weather"_s, u"documents"_s};
}

void addGroups(Demo &demo)
{
    addAllGroups(demo.state);
    fillPeople(demo.state);
    fillWorkloadGroups(demo.state);
    nest(demo.state);
    addDevices(demo.state);
    addContacts(demo.state);
    addOwners(demo.state);
    addAdministrativeUnits(demo.state);
}

} // namespace simulator::demo
