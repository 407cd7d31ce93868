// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TruthGraph.h"

using namespace Qt::StringLiterals;

namespace simulator::truth {

namespace {

void addAccount(TruthGraph &graph)
{
    const QJsonArray organizations = graph.state().graphLists.value(u"/organization"_s).items;
    QJsonArray domains;
    QJsonValue defaultDomain;
    for (const QJsonValue &domain : organizations.at(0)[u"verifiedDomains"].toArray()) {
        domains.append(domain[u"name"]);
        if (domain[u"isDefault"].toBool())
            defaultDomain = domain[u"name"];
    }
    const QString name = organizations.at(0)[u"displayName"].toString(graph.state().tenantName);
    graph.entity(graph.accountKey(), u"azure_account"_s, name,
                 {{u"name"_s, name},
                  {u"organizationName"_s, name},
                  {u"verifiedDomains"_s, domains},
                  {u"defaultDomain"_s, defaultDomain}});
}

void addUsers(TruthGraph &graph)
{
    for (const QJsonValue &value : graph.state().graphLists.value(u"/users"_s).items) {
        const QJsonObject user = value.toObject();
        const QString id = user.value(u"id").toString();
        graph.entity(id, u"azure_user"_s, user.value(u"displayName").toString(),
                     {{u"id"_s, id},
                      {u"name"_s, user.value(u"displayName")},
                      {u"userPrincipalName"_s, user.value(u"userPrincipalName")},
                      {u"username"_s, user.value(u"userPrincipalName")},
                      {u"mail"_s, user.value(u"mail")},
                      {u"email"_s, user.value(u"mail")},
                      {u"givenName"_s, user.value(u"givenName")},
                      {u"surname"_s, user.value(u"surname")},
                      {u"firstName"_s, user.value(u"givenName")},
                      {u"lastName"_s, user.value(u"surname")},
                      {u"jobTitle"_s, user.value(u"jobTitle")}});
        graph.relate(graph.accountKey(), u"HAS"_s, id);
    }
}

void addGroups(TruthGraph &graph)
{
    for (const QJsonValue &value : graph.state().graphLists.value(u"/groups"_s).items) {
        const QJsonObject group = value.toObject();
        const QString id = group.value(u"id").toString();
        graph.entity(id, u"azure_user_group"_s, group.value(u"displayName").toString(),
                     {{u"id"_s, id},
                      {u"name"_s, group.value(u"displayName")},
                      {u"email"_s, group.value(u"mail")},
                      {u"description"_s, group.value(u"description")},
                      {u"mailEnabled"_s, group.value(u"mailEnabled")},
                      {u"mailNickname"_s, group.value(u"mailNickname")},
                      {u"securityEnabled"_s, group.value(u"securityEnabled")},
                      {u"createdOn"_s, milliseconds(group.value(u"createdDateTime"))},
                      {u"renewedOn"_s, milliseconds(group.value(u"renewedDateTime"))}});
        graph.relate(graph.accountKey(), u"HAS"_s, id, {}, u"azure_account_has_group"_s);
    }
}

void addPrincipals(TruthGraph &graph)
{
    for (const QJsonValue &value : graph.state().graphLists.value(u"/servicePrincipals"_s).items) {
        const QJsonObject principal = value.toObject();
        const QString id = principal.value(u"id").toString();
        QJsonObject properties{{u"id"_s, id},
                               {u"name"_s, principal.value(u"displayName")},
                               {u"userType"_s, u"service"_s},
                               {u"category"_s, QJsonArray{u"infrastructure"_s}},
                               {u"appDisplayName"_s, principal.value(u"appDisplayName")},
                               {u"appId"_s, principal.value(u"appId")},
                               {u"servicePrincipalType"_s, principal.value(u"servicePrincipalType")},
                               {u"servicePrincipalNames"_s, principal.value(u"servicePrincipalNames")}};
        if (const QJsonArray tags = principal.value(u"tags").toArray(); !tags.isEmpty())
            properties.insert(u"tags"_s, tags);
        graph.entity(id, u"azure_service_principal"_s, principal.value(u"displayName").toString(), properties);
    }
}

void addMember(TruthGraph &graph, const QString &group, const QJsonObject &member)
{
    const QString id = member.value(u"id").toString();
    const QString type = member.value(u"@odata.type").toString();
    const QJsonObject properties{{u"groupId"_s, group}, {u"memberId"_s, id}, {u"memberType"_s, type}};
    QString relationship = u"azure_group_has_member"_s;
    if (type == u"#microsoft.graph.user"_s) {
        relationship = u"azure_group_has_user"_s;
        graph.placeholder(id, u"azure_user"_s, {u"User"_s});
    } else if (type == u"#microsoft.graph.group"_s) {
        relationship = u"azure_group_has_group"_s;
        graph.placeholder(id, u"azure_user_group"_s, {u"UserGroup"_s});
    } else if (graph.typeOf(id) == u"azure_service_principal"_s) {
        relationship = u"azure_group_has_service_principal"_s;
    } else {
        graph.entity(id, u"azure_group_member"_s, member.value(u"displayName").toString(),
                     {{u"id"_s, id}, {u"email"_s, member.value(u"mail")}, {u"jobTitle"_s, member.value(u"jobTitle")}});
    }
    graph.relate(group, u"HAS"_s, id, properties, relationship);
}

} // namespace

void addDirectory(TruthGraph &graph)
{
    addAccount(graph);
    addUsers(graph);
    addGroups(graph);
    addPrincipals(graph);
    const auto &lists = graph.state().graphLists;
    for (auto it = lists.cbegin(); it != lists.cend(); ++it) {
        const QStringList parts = it.key().split(u'/'); // "", groups, id, members
        if (parts.size() != 4 || parts[1] != u"groups"_s || parts[3] != u"members"_s || graph.keyOf(parts[2]).isEmpty())
            continue;
        for (const QJsonValue &member : it->items)
            addMember(graph, graph.keyOf(parts[2]), member.toObject());
    }
}

} // namespace simulator::truth
