// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GraphService.h"

#include "Answers.h"
#include "GraphPermissions.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype defaultPage = 100;
constexpr qsizetype mostItems = 999;
constexpr qsizetype mostExpanded = 20;
constexpr qsizetype mostRemembered = 32;

/// What /users answers when nothing is selected.
const QStringList &defaultUserProperties()
{
    static const QStringList names{u"businessPhones"_s,
                                   u"displayName"_s,
                                   u"givenName"_s,
                                   u"jobTitle"_s,
                                   u"mail"_s,
                                   u"mobilePhone"_s,
                                   u"officeLocation"_s,
                                   u"preferredLanguage"_s,
                                   u"surname"_s,
                                   u"userPrincipalName"_s,
                                   u"id"_s};
    return names;
}

/// What User.ReadBasic.All shows.
const QStringList &basicUserProperties()
{
    static const QStringList names{u"displayName"_s, u"givenName"_s,         u"surname"_s,
                                   u"mail"_s,        u"userPrincipalName"_s, u"id"_s};
    return names;
}

QString parentOf(const QString &path)
{
    return path.left(std::max<qsizetype>(path.lastIndexOf(u'/'), 0));
}

Response notFound(const QString &path)
{
    return graphError(
        404, u"Request_ResourceNotFound"_s,
        u"Resource '%1' does not exist or one of its queried reference-property objects are not present."_s.arg(
            path.mid(path.lastIndexOf(u'/') + 1)));
}

Response badRequest(const QString &message, const QString &code = u"Request_BadRequest"_s)
{
    return graphError(400, code, message);
}

QJsonArray sorted(const QJsonArray &items, const QString &order)
{
    const QString name = order.section(u' ', 0, 0);
    const bool descending = order.endsWith(u" desc"_s);
    std::vector<QJsonValue> values(items.begin(), items.end());
    std::stable_sort(values.begin(), values.end(), [&](const QJsonValue &one, const QJsonValue &other) {
        const int result = one.toObject().value(name).toVariant().toString().compare(
            other.toObject().value(name).toVariant().toString(), Qt::CaseInsensitive);
        return descending ? result > 0 : result < 0;
    });
    QJsonArray result;
    for (const auto &value : values)
        result.append(value);
    return result;
}

} // namespace

GraphService::GraphService(const State &state, std::function<Response(const Request &)> serve)
    : m_state(state)
    , m_directory(state)
    , m_serve(std::move(serve))
{
}

GraphService::Target GraphService::target(const Request &request) const
{
    Target target;
    QString path = request.path;
    target.beta = path == u"/beta"_s || path.startsWith(u"/beta/"_s);
    if (target.beta || path == u"/v1.0"_s || path.startsWith(u"/v1.0/"_s))
        path = path.mid(5);
    if (path.endsWith(u"/$count"_s)) {
        target.count = true;
        path.chop(7);
    }
    const QString last = path.mid(path.lastIndexOf(u'/') + 1);
    if (last.startsWith(u"microsoft.graph."_s, Qt::CaseInsensitive) && !last.contains(u'(')) {
        target.cast = u'#' + last;
        path.chop(last.size() + 1);
    } else if (last == u"delta"_s || last == u"delta()"_s || last == u"microsoft.graph.delta()"_s) {
        target.delta = true;
        path.chop(last.size() + 1);
    }
    target.path = m_directory.canonical(path);
    return target;
}

bool GraphService::granted(const QStringList &permissions) const
{
    return m_state.grants.everything || m_state.grants.graphOpen || isGranted(permissions, m_state.grants.graphRoles);
}

bool GraphService::isEventual(const Request &request) const
{
    return request.headers.value("consistencylevel").toLower() == "eventual";
}

Response GraphService::answer(const Request &request)
{
    const Target wanted = target(request);
    if (request.method == "POST" && wanted.path.compare(u"/$batch"_s, Qt::CaseInsensitive) == 0)
        return batch(request);
    if (request.method == "POST" && wanted.path.compare(u"/directoryObjects/getByIds"_s, Qt::CaseInsensitive) == 0)
        return byIds(request);
    if (request.method != "GET" && request.method != "HEAD")
        return graphError(405, u"Request_BadRequest"_s, u"This directory can only be read."_s);
    if (const Refusal *refusal = m_directory.refusal(wanted.path))
        return jsonAnswer(refusal->body, refusal->status);
    if (const auto refusal = checkPermission(request, wanted))
        return *refusal;
    if (const auto items = m_directory.list(wanted.path))
        return listAnswer(request, wanted, *items);
    if (const auto object = m_directory.object(wanted.path)) {
        QJsonObject body = shown(request, wanted, wanted.path, *object);
        body.insert(u"@odata.context"_s,
                    request.origin + u"/v1.0/$metadata#"_s + parentOf(wanted.path).mid(1) + u"/$entity"_s);
        return jsonAnswer(body);
    }
    return m_directory.isPlausibleList(wanted.path) ? listAnswer(request, wanted, {}) : notFound(wanted.path);
}

std::optional<Response> GraphService::checkPermission(const Request &request, const Target &target) const
{
    if (target.path == u"/"_s)
        return std::nullopt;
    const bool signIns = request.parameter(u"$select"_s).contains(u"signInActivity"_s, Qt::CaseInsensitive);
    const bool known = granted(permissionsFor(target.path));
    if (known && (!signIns || granted({u"AuditLog.Read.All"_s})))
        return std::nullopt;
    if (target.path.startsWith(u"/identity/conditionalAccess"_s) || target.path.startsWith(u"/policies"_s))
        return graphError(403, u"AccessDenied"_s,
                          u"You cannot perform the requested operation, required scopes are missing in the token."_s);
    if (target.path.startsWith(u"/reports"_s) || target.path.startsWith(u"/auditLogs"_s) || known)
        return graphError(403, u"Authentication_MSGraphPermissionMissing"_s,
                          u"Calling principal does not have required MSGraph permissions AuditLog.Read.All"_s);
    return graphError(403, u"Authorization_RequestDenied"_s, u"Insufficient privileges to complete the operation."_s);
}

std::optional<QJsonArray> GraphService::narrowed(const Request &request, const Target &target, const QJsonArray &items,
                                                 Response &error) const
{
    std::optional<GraphPredicate> predicate;
    const QString filter = request.parameter(u"$filter"_s);
    if (!filter.isEmpty()) {
        static const QRegularExpression advanced(u"(\\bne\\b|\\bnot\\b|endswith\\()"_s,
                                                 QRegularExpression::CaseInsensitiveOption);
        predicate = graphFilter(filter);
        if (!predicate) {
            error = badRequest(u"Invalid filter clause: '%1'."_s.arg(filter));
            return std::nullopt;
        }
        if (filter.contains(advanced) && !isEventual(request)) {
            error = badRequest(u"Operator is not supported without ConsistencyLevel: eventual and $count=true."_s,
                               u"Request_UnsupportedQuery"_s);
            return std::nullopt;
        }
    }
    // v1.0 leaves service principals out of a group's members; casts and beta bring them.
    const bool noPrincipals = !m_state.anyApiVersion && !target.beta && target.cast.isEmpty()
        && target.path.startsWith(u"/groups/"_s)
        && (target.path.endsWith(u"/members"_s) || target.path.endsWith(u"/transitiveMembers"_s));
    if (!predicate && !noPrincipals && target.cast.isEmpty())
        return items;
    // The next page asks for the same.
    const QString key = target.path + u' ' + target.cast + (noPrincipals ? u" v1 "_s : u" "_s) + filter;
    if (const auto known = m_narrowed.constFind(key); known != m_narrowed.constEnd())
        return *known;
    QJsonArray kept;
    for (const auto &item : items) {
        const QJsonObject object = item.toObject();
        const QString type = object.value(u"@odata.type"_s).toString();
        if ((!target.cast.isEmpty() && type.compare(target.cast, Qt::CaseInsensitive) != 0)
            || (noPrincipals && type == u"#microsoft.graph.servicePrincipal"_s) || (predicate && !(*predicate)(object)))
            continue;
        kept.append(item);
    }
    if (m_narrowed.size() >= mostRemembered)
        m_narrowed.clear();
    m_narrowed.insert(key, kept);
    return kept;
}

Response GraphService::listAnswer(const Request &request, const Target &target, const QJsonArray &items) const
{
    Response error;
    const auto kept = narrowed(request, target, items, error);
    if (!kept)
        return error;
    if (target.count) {
        if (!isEventual(request))
            return badRequest(u"$count is not currently supported."_s);
        Response response;
        response.contentType = "text/plain";
        response.body = QByteArray::number(kept->size());
        return response;
    }
    const QString order = request.parameter(u"$orderby"_s);
    return page(request, target, order.isEmpty() ? *kept : sorted(*kept, order));
}

Response GraphService::page(const Request &request, const Target &target, const QJsonArray &items) const
{
    qsizetype size = defaultPage;
    if (request.hasParameter(u"$top"_s)) {
        bool valid = false;
        size = request.parameter(u"$top"_s).toLongLong(&valid);
        const bool signIns = request.parameter(u"$select"_s).contains(u"signInActivity"_s, Qt::CaseInsensitive);
        const qsizetype most = signIns ? 500 : mostItems;
        if (!valid || size < 1 || size > most)
            return badRequest(u"Invalid page size specified: '%1'. Must be between 1 and %2 inclusive."_s
                                  .arg(request.parameter(u"$top"_s))
                                  .arg(most));
    }
    const QString token = request.parameter(u"$skiptoken"_s);
    const bool caughtUp = target.delta && request.hasParameter(u"$deltatoken"_s);
    const qsizetype from = caughtUp ? items.size() : token.isEmpty() ? 0 : pageOffset(token);
    if (from < 0)
        return badRequest(u"Invalid skip token."_s, u"Directory_ExpiredPageToken"_s);
    QJsonArray value;
    for (qsizetype i = from; i < std::min(items.size(), from + size); ++i) {
        const QJsonObject object = items.at(i).toObject();
        const QString path = target.path + u'/' + object.value(u"id"_s).toString();
        value.append(items.at(i).isObject() ? QJsonValue(shown(request, target, path, object)) : items.at(i));
    }
    QJsonObject body{{u"@odata.context"_s, request.origin + u"/v1.0/$metadata#"_s + target.path.mid(1)},
                     {u"value"_s, value}};
    if (request.parameter(u"$count"_s) == u"true"_s && isEventual(request))
        body.insert(u"@odata.count"_s, items.size());
    if (from + size < items.size())
        body.insert(u"@odata.nextLink"_s, request.linkWith(u"$skiptoken"_s, pageToken(from + size)));
    else if (target.delta)
        body.insert(u"@odata.deltaLink"_s, request.linkWith(u"$deltatoken"_s, pageToken(items.size())));
    return jsonAnswer(body);
}

QJsonObject GraphService::withheld(const QJsonObject &object, const QString &collection) const
{
    if (m_state.grants.everything || m_state.grants.graphOpen)
        return object;
    QString type = object.value(u"@odata.type"_s).toString();
    const bool member = !type.isEmpty();
    if (!member)
        type = odataTypeOf(collection);
    const QStringList wanted = permissionsForType(type);
    if (member && !wanted.isEmpty() && !granted(wanted))
        return {{u"@odata.type"_s, type}, {u"id"_s, object.value(u"id"_s)}};
    if (type == u"#microsoft.graph.user"_s && !granted({u"User.Read.All"_s, u"Directory.Read.All"_s}))
        return selected(object, basicUserProperties());
    return object;
}

QJsonObject GraphService::shown(const Request &request, const Target &target, const QString &path,
                                QJsonObject object) const
{
    const QString select = request.parameter(u"$select"_s);
    QStringList names = splitOutside(select, u',');
    object = withheld(object, parentOf(path));
    const bool users = parentOf(path).compare(u"/users"_s, Qt::CaseInsensitive) == 0;
    if (names.isEmpty() && users && !m_state.anyApiVersion)
        names = defaultUserProperties();
    if (!names.isEmpty() && !names.contains(u"*"_s))
        object = selected(object, names);
    if (target.delta && names.contains(u"members"_s)) {
        QJsonArray members;
        const auto list = m_directory.list(m_directory.canonical(path + u"/members"_s));
        for (const auto &member : list.value_or(QJsonArray()))
            members.append(selected(member.toObject(), {}));
        object.insert(u"members@delta"_s, members);
    }
    for (const QString &what : splitOutside(request.parameter(u"$expand"_s), u','))
        expand(object, path, what);
    return object;
}

void GraphService::expand(QJsonObject &object, const QString &path, const QString &what) const
{
    const QString name = what.section(u'(', 0, 0).trimmed();
    static const QRegularExpression select(u"\\$select=([^;)]*)"_s);
    const auto match = select.match(what);
    const QStringList names = match.hasMatch() ? match.captured(1).split(u',') : QStringList();
    const QString below = m_directory.canonical(path + u'/' + name);
    if (const auto list = m_directory.list(below)) {
        QJsonArray items;
        for (const auto &item : *list) {
            if (items.size() == mostExpanded && !m_state.anyApiVersion)
                break;
            const QJsonObject inner = withheld(item.toObject(), QString());
            items.append(names.isEmpty() ? inner : selected(inner, names));
        }
        object.insert(name, items);
    } else if (const auto inner = m_directory.object(below)) {
        object.insert(name, names.isEmpty() ? *inner : selected(*inner, names));
    } else if (!object.contains(name) && (name.endsWith(u's') || name.endsWith(u"Of"_s))) {
        object.insert(name, QJsonArray());
    }
}

Response GraphService::byIds(const Request &request) const
{
    if (!granted({u"Directory.Read.All"_s}))
        return graphError(403, u"Authorization_RequestDenied"_s,
                          u"Insufficient privileges to complete the operation."_s);
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QJsonArray ids = body.value(u"ids"_s).toArray();
    const QJsonArray types = body.value(u"types"_s).toArray();
    if (ids.isEmpty() || ids.size() > 1000)
        return badRequest(u"The ids must be between 1 and 1000."_s);
    QJsonArray found;
    for (const auto &id : ids) {
        const auto object = m_directory.byId(id.toString());
        if (!object)
            continue;
        const QString type = object->value(u"@odata.type"_s).toString().section(u'.', -1);
        bool wanted = types.isEmpty() || types.contains(QJsonValue(u"directoryObject"_s));
        for (const auto &one : types)
            wanted = wanted || one.toString().compare(type, Qt::CaseInsensitive) == 0;
        if (wanted)
            found.append(withheld(*object, QString()));
    }
    return jsonAnswer(
        {{u"@odata.context"_s, request.origin + u"/v1.0/$metadata#directoryObjects"_s}, {u"value"_s, found}});
}

QJsonObject GraphService::batchItem(const Request &request, const QJsonObject &item)
{
    Request inner;
    inner.service = Service::Graph;
    inner.origin = request.origin;
    inner.method = item.value(u"method"_s).toString().toLatin1().toUpper();
    QString url = item.value(u"url"_s).toString();
    if (!url.startsWith(u'/'))
        url.prepend(u'/');
    const QString version = request.path.startsWith(u"/beta"_s) ? u"/beta"_s : u"/v1.0"_s;
    inner.headers.insert("authorization", request.headers.value("authorization"));
    const QJsonObject headers = item.value(u"headers"_s).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        inner.headers.insert(header.key().toLatin1().toLower(), header.value().toString().toUtf8());
    const QJsonValue body = item.value(u"body"_s);
    inner.body =
        body.isObject() ? QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact) : body.toString().toUtf8();
    const bool relative = !url.startsWith(u"/http"_s) && readTarget((version + url).toUtf8(), inner);
    const Response response = relative && !inner.path.endsWith(u"/$batch"_s)
        ? m_serve(inner)
        : badRequest(u"Invalid URL in a batch request."_s);
    QJsonObject sent{{u"Content-Type"_s, QString::fromLatin1(response.contentType)}};
    for (const auto &[name, value] : response.headers)
        sent.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    QJsonParseError error;
    const auto parsed = QJsonDocument::fromJson(response.body, &error);
    return {{u"id"_s, item.value(u"id"_s)},
            {u"status"_s, response.status},
            {u"headers"_s, sent},
            {u"body"_s,
             error.error == QJsonParseError::NoError ? QJsonValue(parsed.object())
                                                     : QJsonValue(QString::fromUtf8(response.body))}};
}

Response GraphService::batch(const Request &request)
{
    const QJsonArray items = QJsonDocument::fromJson(request.body).object().value(u"requests"_s).toArray();
    if (items.isEmpty() || items.size() > 20)
        return badRequest(u"Number of batch requests must be between 1 and 20."_s, u"BadRequest"_s);
    QSet<QString> ids;
    for (const auto &item : items)
        ids.insert(item.toObject().value(u"id"_s).toString());
    if (ids.size() != items.size() || ids.contains(QString()))
        return badRequest(u"Every batch request needs an id of its own."_s, u"BadRequest"_s);
    QJsonArray responses;
    for (const auto &item : items)
        responses.prepend(batchItem(request, item.toObject())); // Graph promises no order.
    return jsonAnswer({{u"responses"_s, responses}});
}

} // namespace simulator
