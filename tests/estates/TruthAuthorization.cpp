// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TruthGraph.h"

using namespace Qt::StringLiterals;

namespace simulator::truth {

namespace {

QJsonArray joined(const QJsonArray &permissions, const QString &name)
{
    QJsonArray all;
    for (const QJsonValue &permission : permissions)
        for (const QJsonValue &action : permission[name].toArray())
            all.append(action);
    return all;
}

using Definitions = QHash<QString, QJsonObject>; ///< What each allows, by lower-cased id.

/// "actions" and the like of a definition; lists are empty where it has none or nobody listed it.
QJsonObject allowedBy(const QJsonObject &definition)
{
    const QJsonArray permissions = definition.value(u"properties")[u"permissions"].toArray();
    QJsonObject allowed;
    for (const QString &name : {u"actions"_s, u"notActions"_s, u"dataActions"_s, u"notDataActions"_s})
        allowed.insert(name, joined(permissions, name));
    return allowed;
}

Definitions addDefinitions(TruthGraph &graph)
{
    Definitions definitions;
    for (const QJsonObject &object : graph.resources(u"microsoft.authorization/roledefinitions"_s)) {
        if (!object.value(u"id").toString().startsWith(u"/subscriptions/"_s, Qt::CaseInsensitive))
            continue; // each subscription lists what it sees under its own id
        const QJsonObject properties = object.value(u"properties").toObject();
        const QString id = object.value(u"id").toString();
        QJsonObject facts{{u"roleName"_s, properties.value(u"roleName")},
                          {u"roleType"_s, properties.value(u"type")},
                          {u"description"_s, properties.value(u"description")},
                          {u"assignableScopes"_s, properties.value(u"assignableScopes")}};
        const QJsonObject allowed = allowedBy(object);
        for (auto it = allowed.begin(); it != allowed.end(); ++it)
            facts.insert(it.key(), it.value());
        graph.resourceEntity(object, u"azure_role_definition"_s, facts, properties.value(u"roleName").toString());
        graph.relate(id.section(u'/', 0, 2), u"CONTAINS"_s, id, {}, u"azure_subscription_contains_role_definition"_s);
        definitions.insert(id.toLower(), allowed);
    }
    return definitions;
}

QString typeOfPrincipal(const QString &principalType)
{
    static const QHash<QString, QString> types{{u"Application"_s, u"azure_application"_s},
                                               {u"DirectoryObjectOrGroup"_s, u"azure_directory"_s},
                                               {u"DirectoryRoleTemplate"_s, u"azure_directory_role_template"_s},
                                               {u"Everyone"_s, u"azure_everyone"_s},
                                               {u"ForeignGroup"_s, u"azure_foreign_group"_s},
                                               {u"Group"_s, u"azure_user_group"_s},
                                               {u"MSI"_s, u"azure_msi"_s},
                                               {u"ServicePrincipal"_s, u"azure_service_principal"_s},
                                               {u"Unknown"_s, u"azure_unknown"_s},
                                               {u"User"_s, u"azure_user"_s}};
    return types.value(principalType, u"azure_unknown_principal_type"_s);
}

/// Every line of every subscription's list: one assignment above them all stands in each, with another role id.
std::vector<QJsonObject> assignmentLines(const TruthGraph &graph)
{
    std::vector<QJsonObject> lines;
    const auto &lists = graph.state().armLists;
    const QString tail = u"/providers/microsoft.authorization/roleassignments"_s;
    for (auto it = lists.cbegin(); it != lists.cend(); ++it)
        if (it.key().startsWith(u"/subscriptions/"_s) && it.key().endsWith(tail))
            for (const QJsonValue &item : it->items)
                lines.push_back(item.toObject());
    for (auto it = graph.state().resources.cbegin(); it != graph.state().resources.cend(); ++it)
        if (it.key().contains(tail + u'/') && it.key().startsWith(u"/subscriptions/"_s))
            lines.push_back(*it);
    return lines;
}

/// What a line says of its assignment.
QJsonObject factsOf(const QJsonObject &line, const Definitions &definitions)
{
    const QJsonObject properties = line.value(u"properties").toObject();
    const QString role = properties.value(u"roleDefinitionId").toString();
    QJsonObject facts = definitions.value(role.toLower(), allowedBy({}));
    for (const QString &name : {u"scope"_s, u"principalId"_s, u"principalType"_s, u"roleDefinitionId"_s})
        facts.insert(name, properties.value(name));
    return facts;
}

/// What all lines of each assignment agree about, by lower-cased id.
QHash<QString, QJsonObject> agreedFacts(const std::vector<QJsonObject> &lines, const Definitions &definitions)
{
    QHash<QString, QJsonObject> agreed;
    for (const QJsonObject &line : lines) {
        const QString id = line.value(u"id").toString().toLower();
        const QJsonObject facts = factsOf(line, definitions);
        if (const auto known = agreed.find(id); known == agreed.end())
            agreed.insert(id, facts);
        else
            for (const QString &name : known->keys())
                if (known->value(name) != facts.value(name))
                    known->remove(name);
    }
    return agreed;
}

void addAssignment(TruthGraph &graph, const QJsonObject &line, const QJsonObject &facts)
{
    const QString id = line.value(u"id").toString();
    const QJsonObject properties = line.value(u"properties").toObject();
    const QString scope = properties.value(u"scope").toString();
    const QString principal = properties.value(u"principalId").toString();
    graph.ungroupedEntity(line, u"azure_role_assignment"_s, facts);

    graph.placeholder(principal, typeOfPrincipal(properties.value(u"principalType").toString()), {});
    graph.relate(id, u"ASSIGNED"_s, principal);
    graph.placeholder(scope, u"azure_scope"_s, {}, {{u"id"_s, scope}});
    graph.relate(id, u"ALLOWS"_s, scope);
    graph.relate(id, u"USES"_s, properties.value(u"roleDefinitionId").toString());
}

void addAssignments(TruthGraph &graph, const Definitions &definitions)
{
    const std::vector<QJsonObject> lines = assignmentLines(graph);
    const QHash<QString, QJsonObject> facts = agreedFacts(lines, definitions);
    for (const QJsonObject &line : lines)
        addAssignment(graph, line, facts.value(line.value(u"id").toString().toLower()));
}

void addClassicAdministrators(TruthGraph &graph)
{
    const QString group = u"azure_classic_admin_group"_s;
    graph.entity(group, group, u"Azure Classic Administrator"_s, {{u"name"_s, u"Azure Classic Administrator"_s}});
    QHash<QString, QString> users; // keys by lower-cased user principal name
    for (const QJsonValue &user : graph.state().graphLists.value(u"/users"_s).items)
        users.insert(user[u"userPrincipalName"].toString().toLower(), user[u"id"].toString());
    for (const QJsonObject &object : graph.resources(u"microsoft.authorization/classicadministrators"_s)) {
        const QJsonValue mail = object.value(u"properties")[u"emailAddress"];
        QString user = users.value(mail.toString().toLower());
        if (user.isEmpty()) {
            user = u"upn:"_s + mail.toString(); // nobody gave an id for such a user
            graph.placeholder(user, u"azure_user"_s, {u"User"_s}, {{u"userPrincipalName"_s, mail}});
        }
        graph.relate(group, u"HAS"_s, user,
                     {{u"emailAddress"_s, mail}, {u"role"_s, object.value(u"properties")[u"role"]}},
                     u"azure_classic_admin_group_has_user"_s,
                     u"azure_classic_admin_group|has|FORWARD:_type=azure_user:userPrincipalName="_s + mail.toString());
    }
}

} // namespace

void addAuthorization(TruthGraph &graph)
{
    addAssignments(graph, addDefinitions(graph));
    addClassicAdministrators(graph);
}

} // namespace simulator::truth
