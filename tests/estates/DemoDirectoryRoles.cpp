// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Demo.h"
#include "WellKnown.h"

using namespace Qt::StringLiterals;

namespace simulator::demo {

namespace {

QString directoryRoleId(const QString &name)
{
    for (const wellknown::DirectoryRole &role : wellknown::directoryRoles)
        if (name == QLatin1String(role.name))
            return QString::fromLatin1(role.id);
    qFatal("no directory role %s", qPrintable(name));
}

void addDefinitions(State &state)
{
    for (const wellknown::DirectoryRole &role : wellknown::directoryRoles) {
        const QString id = QString::fromLatin1(role.id);
        addTo(state, u"/roleManagement/directory/roleDefinitions"_s,
              {{u"id"_s, id},
               {u"templateId"_s, id},
               {u"displayName"_s, QString::fromLatin1(role.name)},
               {u"description"_s, u"Built-in role %1."_s.arg(QLatin1String(role.name))},
               {u"isBuiltIn"_s, true},
               {u"isEnabled"_s, true},
               {u"resourceScopes"_s, QJsonArray{u"/"_s}},
               {u"version"_s, u"1"_s},
               {u"rolePermissions"_s,
                QJsonArray{
                    QJsonObject{{u"allowedResourceActions"_s, QJsonArray{u"microsoft.directory/users/standard/read"_s}},
                                {u"condition"_s, QJsonValue::Null}}}}});
    }
}

/// An assignment, and the membership in the activated role that the older API shows.
void assign(State &state, const QString &role, const QString &principal, const QString &type, const QString &name,
            const QString &scope = u"/"_s)
{
    const QString definition = directoryRoleId(role);
    addTo(state, u"/roleManagement/directory/roleAssignments"_s,
          {{u"id"_s, hexFor(u"directory role %1 %2"_s.arg(role, principal), 32)},
           {u"principalId"_s, principal},
           {u"directoryScopeId"_s, scope},
           {u"roleDefinitionId"_s, definition}});
    const QString active = guidFor(u"directory role "_s + role);
    const QString members = u"/directoryRoles/%1/members"_s.arg(active);
    if (!state.graphLists.contains(members))
        addTo(state, u"/directoryRoles"_s,
              {{u"id"_s, active},
               {u"deletedDateTime"_s, QJsonValue::Null},
               {u"description"_s, u"Built-in role %1."_s.arg(role)},
               {u"displayName"_s, role},
               {u"roleTemplateId"_s, definition}});
    addTo(state, members,
          {{u"@odata.type"_s, u"#microsoft.graph."_s + type}, {u"id"_s, principal}, {u"displayName"_s, name}});
}

void assignUser(State &state, const QString &role, int number, const QString &scope = u"/"_s)
{
    assign(state, role, userId(number), u"user"_s, userName(number), scope);
}

} // namespace

void addDirectoryRoles(Demo &demo)
{
    State &state = demo.state;
    addDefinitions(state);
    assign(state, u"Global Administrator"_s, groupId(u"Break Glass Accounts"_s), u"group"_s, u"Break Glass Accounts"_s);
    for (const int number : {employeeCount, employeeCount + 1, employeeCount + 2, 4, 14})
        assignUser(state, u"Global Administrator"_s, number);
    assign(state, u"Privileged Role Administrator"_s, groupId(u"Privileged Directory Admins"_s), u"group"_s,
           u"Privileged Directory Admins"_s);
    assignUser(state, u"User Administrator"_s, 17);
    assignUser(state, u"Helpdesk Administrator"_s, 27);
    assignUser(state, u"Helpdesk Administrator"_s, firstGuest + 1); // a guest on the help desk
    assignUser(state, u"Conditional Access Administrator"_s, 64);
    assignUser(state, u"Security Administrator"_s, 74);
    assignUser(state, u"Authentication Administrator"_s, 37,
               u"/administrativeUnits/"_s + guidFor(u"administrative unit crew"_s));
    assign(state, u"Application Administrator"_s, servicePrincipalId(u"Terraform Platform"_s), u"servicePrincipal"_s,
           u"Terraform Platform"_s);
    assign(state, u"Directory Readers"_s, servicePrincipalId(u"HR Sync"_s), u"servicePrincipal"_s, u"HR Sync"_s);
    for (const int number : {84, 94})
        assignUser(state, u"Global Reader"_s, number);
    addTo(state, u"/roleManagement/directory/roleEligibilityScheduleInstances"_s,
          {{u"id"_s, hexFor(u"eligible 24"_s, 32)},
           {u"principalId"_s, userId(24)},
           {u"roleDefinitionId"_s, directoryRoleId(u"Global Administrator"_s)},
           {u"directoryScopeId"_s, u"/"_s},
           {u"memberType"_s, u"Direct"_s},
           {u"startDateTime"_s, u"2025-01-01T00:00:00Z"_s},
           {u"endDateTime"_s, QJsonValue::Null}});
}

} // namespace simulator::demo
