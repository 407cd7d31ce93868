// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArmService.h"

#include "Answers.h"
#include "ApiVersions.h"

#include <QRegularExpression>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pageSize = 100;
const QString assessmentType = u"microsoft.security/assessments"_s;
constexpr qsizetype mostRemembered = 200000; ///< Items of lists kept between two pages.

/// Where an extension's or a child's name starts: what Azure says it looked for.
QString shownScope(const ArmPath &path)
{
    return path.scope.isEmpty() ? u"/"_s : path.scope;
}

/// Rows of /resources bear no properties.
QJsonObject row(const QJsonObject &resource)
{
    static const QStringList names{u"id"_s,        u"name"_s,     u"type"_s,  u"location"_s,
                                   u"tags"_s,      u"kind"_s,     u"sku"_s,   u"plan"_s,
                                   u"managedBy"_s, u"identity"_s, u"zones"_s, u"extendedLocation"_s};
    QJsonObject row;
    for (const QString &name : names)
        if (resource.contains(name))
            row.insert(name, resource.value(name));
    return row;
}

/// Management groups tell of their children only when asked to.
QJsonObject managementGroup(QJsonObject group, const Request &request, bool listed)
{
    QJsonObject properties = group.value(u"properties"_s).toObject();
    const bool expand = request.parameter(u"$expand"_s).contains(u"children"_s, Qt::CaseInsensitive);
    if (listed)
        properties.remove(u"details"_s);
    if (listed || !expand) {
        properties.remove(u"children"_s);
    } else if (request.parameter(u"$recurse"_s).compare(u"true"_s, Qt::CaseInsensitive) != 0) {
        QJsonArray children;
        for (const auto &item : properties.value(u"children"_s).toArray()) {
            QJsonObject child = item.toObject();
            child.remove(u"children"_s);
            children.append(child);
        }
        properties.insert(u"children"_s, children);
    }
    group.insert(u"properties"_s, properties);
    return group;
}

/// An assessment tells what is the same for all of its kind, and where the portal shows it, only when asked for it
/// alone and to expand it.
QJsonObject assessment(QJsonObject object, const QString &expand)
{
    QJsonObject properties = object.value(u"properties"_s).toObject();
    for (const QString &part : {u"metadata"_s, u"links"_s})
        if (!expand.contains(part, Qt::CaseInsensitive))
            properties.remove(part);
    object.insert(u"properties"_s, properties);
    return object;
}

Response page(const Request &request, const QJsonArray &items)
{
    qsizetype size = pageSize;
    if (request.hasParameter(u"$top"_s)) {
        bool valid = false;
        size = request.parameter(u"$top"_s).toLongLong(&valid);
        if (!valid || size < 1 || size > 1000)
            return armError(400, u"InvalidTopParameter"_s, u"The $top query parameter must be between 1 and 1000."_s);
    }
    const QString token = request.parameter(u"$skiptoken"_s);
    const qsizetype from = token.isEmpty() ? 0 : pageOffset(token);
    if (from < 0)
        return armError(400, u"InvalidSkipToken"_s, u"The $skipToken query parameter is not valid."_s);
    QJsonArray value;
    for (qsizetype i = from; i < std::min(items.size(), from + size); ++i)
        value.append(items.at(i));
    QJsonObject body{{u"value"_s, value}};
    if (from + size < items.size())
        body.insert(u"nextLink"_s, request.linkWith(u"$skiptoken"_s, pageToken(from + size)));
    return jsonAnswer(body);
}

} // namespace

QString readAction(const ArmPath &path)
{
    return path.type() + u"/read"_s;
}

ArmService::ArmService(const State &state)
    : m_state(state)
    , m_index(state)
    , m_access(state.grants)
    , m_graph(state, m_index, m_access)
{
}

Response ArmService::answer(const Request &request)
{
    const ArmPath path = armPath(request.path);
    if (request.method != "GET" && request.method != "POST" && request.method != "HEAD")
        return armError(405, u"MethodNotAllowed"_s, u"This Azure can only be read."_s);
    if (request.parameter(u"api-version"_s).isEmpty())
        return armError(400, u"MissingApiVersionParameter"_s,
                        u"The api-version query parameter (?api-version=) is required for all requests."_s);
    if (path.path == u"/providers/microsoft.resourcegraph/resources"_s)
        return request.method == "POST" ? m_graph.answer(request)
                                        : armError(405, u"MethodNotAllowed"_s, u"Resource Graph is asked with POST."_s);
    if (const auto refusal = checkRefusals(path))
        return *refusal;
    if (request.method == "POST")
        return post(request, path);
    Access access = Access::Full;
    if (const auto refusal = checkScope(path))
        return *refusal;
    if (const auto refusal = checkAccess(path, access))
        return *refusal;
    if (const auto refusal = checkProvider(path))
        return *refusal;
    if (const auto refusal = checkVersion(request, path))
        return *refusal;
    return read(request, path, access);
}

std::optional<Response> ArmService::checkRefusals(const ArmPath &path) const
{
    auto refusal = m_state.armRefusals.constFind(path.path);
    for (auto end = path.path.size(); refusal == m_state.armRefusals.constEnd() && end > 0;
         end = path.path.lastIndexOf(u'/', end - 1))
        refusal = m_state.armRefusals.constFind(path.path.left(end) + u"/*"_s);
    if (refusal == m_state.armRefusals.constEnd())
        return std::nullopt;
    return jsonAnswer(refusal->body, refusal->status);
}

std::optional<Response> ArmService::checkScope(const ArmPath &path) const
{
    if (path.subscription.isEmpty())
        return std::nullopt;
    if (!m_index.knows(path.subscriptionPath())) {
        if (!isGuid(path.subscription))
            return armError(
                400, u"InvalidSubscriptionId"_s,
                u"The provided subscription identifier '%1' is malformed or invalid."_s.arg(path.subscription));
        return armError(404, u"SubscriptionNotFound"_s,
                        u"The subscription '%1' could not be found."_s.arg(path.subscription));
    }
    if (!path.resourceGroup.isEmpty() && !m_index.knows(path.resourceGroupPath()))
        return armError(404, u"ResourceGroupNotFound"_s,
                        u"Resource group '%1' could not be found."_s.arg(path.resourceGroup));
    return std::nullopt;
}

std::optional<Response> ArmService::checkAccess(const ArmPath &path, Access &access) const
{
    // Everybody may ask what he may see, and what he may do.
    if (path.path == u"/subscriptions"_s || path.path == u"/tenants"_s
        || path.type() == u"microsoft.authorization/permissions"_s)
        return std::nullopt;
    const bool self = path.providerSpace.isEmpty() && !path.isList();
    const QString scope = self || (!path.isList() && !path.providerSpace.isEmpty()) ? path.path : path.scope;
    const QString action = path.providerSpace.isEmpty() && path.isList() && path.path.endsWith(u"/resources"_s)
        ? u"microsoft.resources/subscriptions/resources/read"_s
        : readAction(path);
    // Lists of a scope above one's roles show what lies within them.
    access = m_access.access(action, path.providerSpace.isEmpty() && path.isList() ? path.parent() : scope);
    if (access == Access::None && path.providerSpace.isEmpty() && m_access.sees(path.path))
        access = Access::Below;
    if (access == Access::Full || (access == Access::Below && (path.isList() || path.providerSpace.isEmpty())))
        return std::nullopt;
    return armError(403, u"AuthorizationFailed"_s,
                    u"The client '%1' with object id '%1' does not have authorization to perform action '%2' over "
                    u"scope '%3' or the "
                    "scope is invalid. If access was recently granted, please refresh your credentials."_s.arg(
                        m_state.principalId, readAction(path), shownScope(path)));
}

std::optional<Response> ArmService::checkProvider(const ArmPath &path) const
{
    if (path.providerSpace.isEmpty() || path.subscription.isEmpty() || path.tail.isEmpty())
        return std::nullopt;
    const QJsonObject *provider = m_index.find(path.subscriptionPath() + u"/providers/"_s + path.providerSpace);
    if (provider == nullptr || provider->value(u"registrationState"_s).toString() != u"NotRegistered"_s)
        return std::nullopt;
    return armError(
        409, u"MissingSubscriptionRegistration"_s,
        u"The subscription is not registered to use namespace '%1'. See https://aka.ms/rps-not-found for how to "
        "register subscriptions."_s.arg(provider->value(u"namespace"_s).toString()));
}

std::optional<Response> ArmService::checkVersion(const Request &request, const ArmPath &path) const
{
    if (m_state.anyApiVersion)
        return std::nullopt;
    const QStringList versions = apiVersionsOf(path.type());
    const QString version = request.parameter(u"api-version"_s).toLower();
    if (versions.isEmpty() || versions.contains(version))
        return std::nullopt;
    const bool own = path.providerSpace.isEmpty() || path.providerSpace == u"microsoft.resources"_s;
    if (own)
        return armError(
            400, u"InvalidApiVersionParameter"_s,
            u"The api-version '%1' is invalid. The supported versions are '%2'."_s.arg(version, versions.join(u',')));
    return armError(400, u"NoRegisteredProviderFound"_s,
                    u"No registered resource provider found for location 'global' and API version '%1' for type '%2'. "
                    u"The supported "
                    "api-versions are '%3'. The supported locations are ', global'."_s.arg(
                        version, path.type().section(u'/', 1), versions.join(u", "_s)));
}

Response ArmService::read(const Request &request, const ArmPath &path, Access access) const
{
    if (path.type() == u"microsoft.authorization/permissions"_s && path.isList()
        && !m_state.armLists.contains(path.path))
        return path.scope.isEmpty() || !m_index.knows(path.scope) ? notFound(path)
                                                                  : page(request, m_access.permissionsAt(path.scope));
    if (m_state.resources.contains(path.path))
        return object(request, path);
    return path.isList() || m_state.armLists.contains(path.path) ? list(request, path, access) : object(request, path);
}

Response ArmService::object(const Request &request, const ArmPath &path) const
{
    const QJsonObject *found = m_index.find(path.path);
    const QString type = path.type();
    if (found != nullptr)
        return jsonAnswer(type == u"microsoft.management/managementgroups"_s ? managementGroup(*found, request, false)
                              : type == assessmentType && !m_state.anyApiVersion
                              ? assessment(*found, request.parameter(u"$expand"_s))
                              : *found);
    if (type == u"microsoft.authorization/roledefinitions"_s || type == u"microsoft.authorization/policydefinitions"_s
        || type == u"microsoft.authorization/policysetdefinitions"_s) {
        // Built-in definitions answer at every scope.
        const QString ending = path.path.mid(path.path.lastIndexOf(u"/providers/"_s));
        for (const auto &entry : m_index.all())
            if (entry.type == type && entry.id.endsWith(ending))
                return jsonAnswer(*entry.object);
    }
    if (path.path.endsWith(u"/instanceview"_s) && m_index.find(path.path.chopped(13)) != nullptr)
        return jsonAnswer({{u"statuses"_s, QJsonArray()}});
    if (path.tail.isEmpty() && !path.providerSpace.isEmpty() && m_index.knows(path.scope))
        return jsonAnswer({{u"id"_s, path.path},
                           {u"namespace"_s, path.providerSpace},
                           {u"registrationState"_s, u"Registered"_s},
                           {u"resourceTypes"_s, QJsonArray()}});
    return notFound(path);
}

Response ArmService::notFound(const ArmPath &path) const
{
    if (path.providerSpace == u"microsoft.authorization"_s && path.tail.value(0) == u"roledefinitions"_s)
        return armError(404, u"RoleDefinitionDoesNotExist"_s,
                        u"The specified role definition with ID '%1' does not exist."_s.arg(path.tail.last()));
    if (path.providerSpace.isEmpty())
        return armError(404, u"NotFound"_s, u"The resource '%1' was not found."_s.arg(path.path));
    return armError(
        404, u"ResourceNotFound"_s,
        u"The Resource '%1/%2' under resource group '%3' was not found. For more details please go to "
        "https://aka.ms/ARMResourceNotFoundFix"_s.arg(path.providerSpace, path.tail.join(u'/'),
                                                      path.resourceGroup.isEmpty() ? u"<null>"_s : path.resourceGroup));
}

std::optional<QJsonArray> ArmService::givenList(const Request &request, const ArmPath &path) const
{
    const QString filter = request.parameter(u"$filter"_s);
    auto given = m_state.armLists.constFind(path.path + u"?$filter="_s + filter.toLower());
    if (!filter.isEmpty() && given != m_state.armLists.constEnd())
        return given->items;
    given = m_state.armLists.constFind(path.path);
    if (given == m_state.armLists.constEnd()) {
        // {topic}/eventSubscriptions and {topic}/providers/Microsoft.EventGrid/eventSubscriptions are one list.
        QString other = path.path;
        if (other.endsWith(u"/providers/microsoft.eventgrid/eventsubscriptions"_s))
            other.replace(u"/providers/microsoft.eventgrid/eventsubscriptions"_s, u"/eventsubscriptions"_s);
        else if (other.endsWith(u"/eventsubscriptions"_s))
            other.replace(u"/eventsubscriptions"_s, u"/providers/microsoft.eventgrid/eventsubscriptions"_s);
        else if (other.endsWith(u"/recordsets"_s))
            other.replace(u"/recordsets"_s, u"/all"_s);
        else if (other.endsWith(u"/all"_s))
            other.replace(u"/all"_s, u"/recordsets"_s);
        given = m_state.armLists.constFind(other);
    }
    if (given == m_state.armLists.constEnd())
        return std::nullopt;
    return filtered(given->items, filter, path.scope);
}

Response ArmService::list(const Request &request, const ArmPath &path, Access access) const
{
    const QString parent = path.parent();
    if (path.tail.size() > 1 && !m_index.knows(parent) && !m_index.knows(path.path)) {
        // Services of an account ("blobServices/default") are there without being listed.
        const QString name = parent.mid(parent.lastIndexOf(u'/') + 1);
        const bool singleton = name == u"default"_s || name == u"current"_s || path.tail.first() == u"locations"_s;
        if (!singleton || (path.tail.first() != u"locations"_s && !m_index.knows(armPath(parent).parent())))
            return notFound(armPath(parent));
    }
    if (!path.scope.isEmpty() && !path.providerSpace.isEmpty() && !m_index.knows(path.scope))
        return notFound(armPath(path.scope));
    // The state never changes, and the next page asks for the same list.
    const QString key = path.path + u'?' + request.parameter(u"$filter"_s);
    auto known = m_lists.constFind(key);
    if (known == m_lists.constEnd()) {
        const QJsonArray items = wholeList(request, path, access);
        if (m_listed + items.size() > mostRemembered) {
            m_lists.clear();
            m_listed = 0;
        }
        m_listed += items.size();
        known = m_lists.insert(key, items);
    }
    return page(request, *known);
}

QJsonArray ArmService::wholeList(const Request &request, const ArmPath &path, Access access) const
{
    const auto given = givenList(request, path);
    QJsonArray items = given ? *given : derivedList(request, path);
    if (access != Access::Below)
        return items;
    QJsonArray visible;
    for (const auto &item : items) {
        const ArmPath id = armPath(item.toObject().value(u"id"_s).toString());
        const bool container = id.providerSpace.isEmpty();
        if (container ? m_access.sees(id.path) : m_access.allows(readAction(id), id.path))
            visible.append(item);
    }
    return visible;
}

QJsonArray ArmService::derivedList(const Request &request, const ArmPath &path) const
{
    if (path.providerSpace.isEmpty() && path.path.endsWith(u"/resources"_s))
        return resourceRows(request, path);
    if (path.path.endsWith(u"/locations"_s) && path.providerSpace.isEmpty())
        return locations(path);
    if (path.path == u"/tenants"_s)
        return {QJsonObject{{u"id"_s, u"/tenants/"_s + m_state.tenantId},
                            {u"tenantId"_s, m_state.tenantId},
                            {u"displayName"_s, m_state.tenantName},
                            {u"countryCode"_s, u"NL"_s}}};
    QJsonArray items;
    const bool subscriptions = path.path == u"/subscriptions"_s;
    const bool groups = path.type() == u"microsoft.management/managementgroups"_s;
    const bool unexpanded = path.type() == assessmentType && !m_state.anyApiVersion;
    for (const auto &entry : m_index.list(path)) {
        if (subscriptions && !m_access.sees(entry.id))
            continue;
        items.append(groups           ? managementGroup(*entry.object, request, true)
                         : unexpanded ? assessment(*entry.object, {})
                                      : *entry.object);
    }
    return filtered(items, request.parameter(u"$filter"_s), path.scope);
}

QJsonArray ArmService::locations(const ArmPath &path) const
{
    QMap<QString, QJsonObject> found;
    for (const auto &entry : m_index.inSubscription(path.subscription)) {
        const QString name = entry.object->value(u"location"_s).toString().toLower().remove(u' ');
        if (!name.isEmpty() && name != u"global"_s)
            found.insert(name, {{u"id"_s, path.path + u'/' + name}, {u"name"_s, name}, {u"displayName"_s, name}});
    }
    QJsonArray items;
    for (const auto &location : found)
        items.append(location);
    return items;
}

QJsonArray ArmService::resourceRows(const Request &request, const ArmPath &path) const
{
    static const QRegularExpression condition(u"(resourceType|resourceGroup|location|name)\\s+eq\\s+'([^']*)'"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    QStringList types, places, names, groups;
    auto match = condition.globalMatch(request.parameter(u"$filter"_s));
    while (match.hasNext()) {
        const auto one = match.next();
        const QString key = one.captured(1).toLower();
        QStringList &values = key == u"resourcetype"_s ? types
            : key == u"location"_s                     ? places
            : key == u"name"_s                         ? names
                                                       : groups;
        values += one.captured(2).toLower();
    }
    QJsonArray items;
    for (const auto &entry : m_index.inSubscription(path.subscription)) {
        const QJsonObject &resource = *entry.object;
        const ArmPath id = armPath(entry.id);
        if (id.resourceGroup.isEmpty() || id.providerSpace.isEmpty() || id.scope != id.resourceGroupPath()
            || !resource.contains(u"location"_s))
            continue;
        if ((!path.resourceGroup.isEmpty() && id.resourceGroup != path.resourceGroup)
            || (!types.isEmpty() && !types.contains(entry.type))
            || (!groups.isEmpty() && !groups.contains(id.resourceGroup))
            || (!places.isEmpty() && !places.contains(resource.value(u"location"_s).toString().toLower()))
            || (!names.isEmpty() && !names.contains(resource.value(u"name"_s).toString().toLower())))
            continue;
        items.append(row(resource));
    }
    return items;
}

QStringList ArmService::groupsOf(const QString &principal) const
{
    QStringList found{principal.toLower()};
    for (qsizetype i = 0; i < found.size(); ++i)
        for (auto list = m_state.graphLists.cbegin(); list != m_state.graphLists.cend(); ++list) {
            if (!list.key().startsWith(u"/groups/"_s) || !list.key().endsWith(u"/members"_s))
                continue;
            const QString group = list.key().section(u'/', 2, 2).toLower();
            for (const auto &member : list->items)
                if (!found.contains(group) && member.toObject().value(u"id"_s).toString().toLower() == found.at(i))
                    found += group;
        }
    return found;
}

QJsonArray ArmService::filtered(const QJsonArray &items, const QString &filter, const QString &scope) const
{
    if (filter.isEmpty())
        return items;
    static const QRegularExpression equal(u"principalId\\s+eq\\s+'?\\{?([0-9a-zA-Z-]+)\\}?'?"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression assigned(u"assignedTo\\('\\{?([0-9a-zA-Z-]+)\\}?'\\)"_s,
                                             QRegularExpression::CaseInsensitiveOption);
    const bool atScope = filter.contains(u"atScope()"_s, Qt::CaseInsensitive);
    QStringList principals;
    if (const auto match = equal.match(filter); match.hasMatch())
        principals = {match.captured(1).toLower()};
    if (const auto match = assigned.match(filter); match.hasMatch())
        principals = groupsOf(match.captured(1));
    QJsonArray kept;
    for (const auto &item : items) {
        const QJsonObject object = item.toObject();
        const ArmPath id = armPath(object.value(u"id"_s).toString());
        const QString principal = object.value(u"properties"_s).toObject().value(u"principalId"_s).toString().toLower();
        if ((atScope && id.scope.size() > scope.size() && id.scope.startsWith(scope)
             && id.scope.startsWith(u"/subscriptions"_s))
            || (!principals.isEmpty() && !principals.contains(principal)))
            continue;
        kept.append(item);
    }
    return kept;
}

Response ArmService::post(const Request &, const ArmPath &path)
{
    const auto recorded = m_state.armPosts.constFind(path.path);
    if (recorded != m_state.armPosts.constEnd())
        return jsonAnswer(*recorded);
    if (const auto refusal = checkScope(path))
        return *refusal;
    const QString action = path.type() + u"/action"_s;
    if (m_access.access(action, path.scope) != Access::Full)
        return armError(403, u"AuthorizationFailed"_s,
                        u"The client '%1' with object id '%1' does not have authorization to perform action '%2' over "
                        u"scope '%3' or "
                        "the scope is invalid."_s.arg(m_state.principalId, action, shownScope(path)));
    if (path.path.endsWith(u"/queryresults"_s))
        return jsonAnswer({{u"value"_s, QJsonArray()}});
    return notFound(path);
}

} // namespace simulator
