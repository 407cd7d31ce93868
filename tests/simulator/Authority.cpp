// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Authority.h"

#include "Answers.h"
#include "State.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

/// An OAuth error as the sign-in service writes it.
Response aadError(int status, const QString &error, int code, const QString &text)
{
    const QString trace = newRequestId();
    const QString correlation = newRequestId();
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd hh:mm:ss'Z'"_s);
    return jsonAnswer({{u"error"_s, error},
                       {u"error_description"_s,
                        u"AADSTS%1: %2 Trace ID: %3 Correlation ID: %4 Timestamp: %5"_s.arg(code).arg(
                            text, trace, correlation, time)},
                       {u"error_codes"_s, QJsonArray{code}},
                       {u"timestamp"_s, time},
                       {u"trace_id"_s, trace},
                       {u"correlation_id"_s, correlation},
                       {u"error_uri"_s, u"https://login.microsoftonline.com/error?code=%1"_s.arg(code)}},
                      status);
}

QHash<QString, QString> readForm(const Request &request)
{
    QHash<QString, QString> form;
    for (const QByteArray &part : request.body.split('&')) {
        const auto equals = part.indexOf('=');
        if (equals <= 0)
            continue;
        const auto text = [](QByteArray raw) {
            return QString::fromUtf8(QByteArray::fromPercentEncoding(raw.replace('+', ' ')));
        };
        form.insert(text(part.left(equals)), text(part.mid(equals + 1)));
    }
    const QByteArray header = request.headers.value("authorization");
    if (header.toLower().startsWith("basic ")) {
        const QByteArray pair = QByteArray::fromBase64(header.mid(6).trimmed());
        const auto colon = pair.indexOf(':');
        if (colon > 0) {
            form.insert(u"client_id"_s, QUrl::fromPercentEncoding(pair.left(colon)));
            form.insert(u"client_secret"_s, QUrl::fromPercentEncoding(pair.mid(colon + 1)));
        }
    }
    return form;
}

Response missing(const QString &parameter)
{
    return aadError(400, u"invalid_request"_s, 900144,
                    u"The request body must contain the following parameter: '%1'."_s.arg(parameter));
}

} // namespace

Authority::Authority(const State &state, Tokens &tokens, Faults &faults, const QString &graph)
    : m_state(state)
    , m_tokens(tokens)
    , m_faults(faults)
    , m_graph(graph)
{
}

bool Authority::knowsTenant(const QString &name) const
{
    return name.compare(m_state.tenantId, Qt::CaseInsensitive) == 0
        || m_state.tenantNames.contains(name, Qt::CaseInsensitive);
}

Response Authority::unknownTenant(const QString &name) const
{
    if (!isGuid(name) && !name.contains(u'.'))
        return aadError(
            400, u"invalid_request"_s, 900023,
            u"Specified tenant identifier '%1' is neither a valid DNS name, nor a valid external domain."_s.arg(name));
    return aadError(
        400, u"invalid_request"_s, 90002,
        u"Tenant '%1' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud."_s
            .arg(name));
}

Response Authority::answer(const Request &request)
{
    const bool anyTenant = request.path.startsWith(u"/common/"_s) || request.path.startsWith(u"/organizations/"_s);
    // A recorded tenant may have slashes in its name: the endpoints are told by how the path ends.
    const auto tenantBefore = [&request](const QString &ending) {
        return request.path.endsWith(ending, Qt::CaseInsensitive) ? request.path.mid(1).chopped(ending.size())
                                                                  : QString();
    };
    if (const QString tenant = tenantBefore(u"/discovery/instance"_s); !tenant.isEmpty())
        return instances(request, anyTenant ? m_state.tenantId : tenant);
    for (const QString &ending :
         {u"/v2.0/.well-known/openid-configuration"_s, u"/.well-known/openid-configuration"_s}) {
        const QString tenant = tenantBefore(ending);
        if (tenant.isEmpty())
            continue;
        return anyTenant || knowsTenant(tenant) ? discovery(request, tenant) : unknownTenant(tenant);
    }
    if (request.path.endsWith(u"/discovery/v2.0/keys"_s) || request.path.endsWith(u"/discovery/keys"_s)) {
        Response response;
        response.body = m_tokens.keys();
        return response;
    }
    for (const QString &ending : {u"/oauth2/v2.0/token"_s, u"/oauth2/token"_s}) {
        const QString tenant = tenantBefore(ending);
        if (tenant.isEmpty())
            continue;
        if (request.method != "POST")
            return aadError(405, u"invalid_request"_s, 900561, u"The endpoint only accepts POST requests."_s);
        return knowsTenant(tenant) ? token(request, ending.contains(u"v2.0"_s)) : unknownTenant(tenant);
    }
    return aadError(404, u"invalid_request"_s, 90014, u"The requested endpoint does not exist."_s);
}

Response Authority::discovery(const Request &request, const QString &tenant) const
{
    const QString base = request.origin + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(tenant));
    const bool version2 = request.path.contains(u"/v2.0/"_s);
    const QString oauth = base + (version2 ? u"/oauth2/v2.0"_s : u"/oauth2"_s);
    return jsonAnswer({{u"token_endpoint"_s, oauth + u"/token"_s},
                       {u"token_endpoint_auth_methods_supported"_s,
                        QJsonArray{u"client_secret_post"_s, u"private_key_jwt"_s, u"client_secret_basic"_s}},
                       {u"jwks_uri"_s, base + u"/discovery/v2.0/keys"_s},
                       {u"response_modes_supported"_s, QJsonArray{u"query"_s, u"fragment"_s, u"form_post"_s}},
                       {u"subject_types_supported"_s, QJsonArray{u"pairwise"_s}},
                       {u"id_token_signing_alg_values_supported"_s, QJsonArray{u"RS256"_s}},
                       {u"response_types_supported"_s, QJsonArray{u"code"_s, u"id_token"_s, u"code id_token"_s}},
                       {u"scopes_supported"_s, QJsonArray{u"openid"_s, u"profile"_s, u"email"_s, u"offline_access"_s}},
                       {u"issuer"_s, request.origin + u'/' + m_state.tenantId + u"/v2.0"_s},
                       {u"authorization_endpoint"_s, oauth + u"/authorize"_s},
                       {u"device_authorization_endpoint"_s, oauth + u"/devicecode"_s},
                       {u"end_session_endpoint"_s, oauth + u"/logout"_s},
                       {u"tenant_region_scope"_s, u"EU"_s},
                       {u"cloud_instance_name"_s, QUrl(request.origin).authority()},
                       {u"cloud_graph_host_name"_s, QUrl(m_graph).authority()},
                       {u"msgraph_host"_s, QUrl(m_graph).authority()}});
}

Response Authority::instances(const Request &request, const QString &tenant) const
{
    const QString host = QUrl(request.origin).authority();
    const QJsonObject here{
        {u"preferred_network"_s, host}, {u"preferred_cache"_s, host}, {u"aliases"_s, QJsonArray{host}}};
    return jsonAnswer(
        {{u"tenant_discovery_endpoint"_s, request.origin + u'/' + tenant + u"/v2.0/.well-known/openid-configuration"_s},
         {u"api-version"_s, u"1.1"_s},
         {u"metadata"_s, QJsonArray{here}}});
}

std::optional<Response> Authority::checkAssertion(const Request &request, const Form &form) const
{
    const QStringList parts = form.value(u"client_assertion"_s).split(u'.');
    const auto claims = parts.size() != 3
        ? QJsonObject()
        : QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1).toLatin1(), QByteArray::Base64UrlEncoding))
              .object();
    if (claims.isEmpty())
        return aadError(400, u"invalid_request"_s, 50027, u"JWT token is invalid or malformed."_s);
    const QString audience = claims.value(u"aud"_s).toString();
    if (claims.value(u"iss"_s) == claims.value(u"sub"_s) && audience != request.origin + request.path
        && !audience.endsWith(u"/v2.0"_s))
        return aadError(401, u"invalid_client"_s, 700023,
                        u"Client assertion audience claim does not match Realm issuer."_s);
    const qint64 now = m_tokens.now();
    if (claims.value(u"exp"_s).toInteger() < now || claims.value(u"nbf"_s).toInteger() > now + 300)
        return aadError(401, u"invalid_client"_s, 700024, u"Client assertion is not within its valid time range."_s);
    return std::nullopt;
}

std::optional<Response> Authority::checkClient(const Request &request, const Form &form, bool &byCertificate)
{
    const QString client = form.value(u"client_id"_s);
    if (client.isEmpty())
        return missing(u"client_id"_s);
    if (client.compare(m_state.clientId, Qt::CaseInsensitive) != 0)
        return aadError(
            400, u"unauthorized_client"_s, 700016,
            u"Application with identifier '%1' was not found in the directory '%2'."_s.arg(client, m_state.tenantName));
    byCertificate = form.contains(u"client_assertion"_s);
    if (byCertificate)
        return checkAssertion(request, form);
    if (!form.contains(u"client_secret"_s))
        return aadError(
            401, u"invalid_client"_s, 7000218,
            u"The request body must contain the following parameter: 'client_assertion' or 'client_secret'."_s);
    if (m_faults.strikes(u"wrong-secret-expired"_s, request))
        return aadError(401, u"invalid_client"_s, 7000222,
                        u"The provided client secret keys for app '%1' are expired."_s.arg(client));
    if (form.value(u"client_secret"_s).toUtf8() != m_state.clientSecret)
        return aadError(
            401, u"invalid_client"_s, 7000215,
            u"Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, "
            "not the client secret ID, for a secret added to app '%1'."_s.arg(client));
    return std::nullopt;
}

Response Authority::token(const Request &request, bool version2)
{
    const Form form = readForm(request);
    const QString kind = form.value(u"grant_type"_s);
    if (kind.isEmpty())
        return missing(u"grant_type"_s);
    if (kind != u"client_credentials"_s)
        return aadError(400, u"unsupported_grant_type"_s, 70003,
                        u"The app requested an unsupported grant type '%1'."_s.arg(kind));
    bool byCertificate = false;
    if (const auto refusal = checkClient(request, form, byCertificate))
        return *refusal;
    const QString name = version2 ? u"scope"_s : u"resource"_s;
    QString resource = form.value(name).trimmed();
    if (resource.isEmpty())
        return missing(name);
    if (version2) {
        if (resource.contains(u' '))
            return aadError(400, u"invalid_scope"_s, 70011,
                            u"The provided request must include one resource in its scope."_s);
        if (!resource.endsWith(u"/.default"_s))
            return aadError(
                400, u"invalid_scope"_s, 1002012,
                u"The provided value for scope %1 is not valid. Client credential flows must have a scope value with "
                "/.default suffixed to the resource identifier (application ID URI)."_s.arg(resource));
        resource.chop(9);
    }
    if (!m_tokens.knows(resource))
        return aadError(400, u"invalid_resource"_s, 500011,
                        u"The resource principal named %1 was not found in the tenant named %2."_s.arg(
                            resource, m_state.tenantName));
    return grant(resource, version2, byCertificate);
}

Response Authority::grant(const QString &resource, bool version2, bool byCertificate) const
{
    const QString token = QString::fromLatin1(m_tokens.issue(resource, version2, byCertificate));
    Response response = version2 ? jsonAnswer({{u"token_type"_s, u"Bearer"_s},
                                               {u"expires_in"_s, m_tokens.lifetime()},
                                               {u"ext_expires_in"_s, m_tokens.lifetime()},
                                               {u"access_token"_s, token}})
                                 : jsonAnswer({{u"token_type"_s, u"Bearer"_s},
                                               {u"expires_in"_s, QString::number(m_tokens.lifetime())},
                                               {u"ext_expires_in"_s, QString::number(m_tokens.lifetime())},
                                               {u"expires_on"_s, QString::number(m_tokens.now() + m_tokens.lifetime())},
                                               {u"not_before"_s, QString::number(m_tokens.now() - 300)},
                                               {u"resource"_s, resource},
                                               {u"access_token"_s, token}});
    response.setHeader("Cache-Control", "no-store, no-cache");
    response.setHeader("Pragma", "no-cache");
    return response;
}

} // namespace simulator
