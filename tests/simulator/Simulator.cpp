// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Simulator.h"

#include "Answers.h"

#include <QHostAddress>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr Service services[] = {Service::Authority, Service::Graph, Service::ResourceManager, Service::DataPlane};

} // namespace

Simulator::Simulator(State state, Behaviour behaviour, QObject *parent)
    : QObject(parent)
    , m_state(std::move(state))
    , m_behaviour(std::move(behaviour))
    , m_certificates(makeCertificates())
{
}

Simulator::~Simulator() = default;

QString Simulator::origin(Service service) const
{
    return u"https://127.0.0.1:%1"_s.arg(m_servers.at(static_cast<size_t>(service))->serverPort());
}

bool Simulator::start(QString &error)
{
    if (!m_faults.read(m_behaviour.faults, error))
        return false;
    m_servers.clear();
    for (const Service service : services) {
        auto server = std::make_unique<HttpServer>(service, m_certificates.server,
                                                   [this](const Request &request) { return answer(request); });
        const auto port = m_behaviour.port == 0 ? 0 : m_behaviour.port + static_cast<int>(service);
        if (!server->listen(QHostAddress::LocalHost, static_cast<quint16>(port))) {
            error = u"Port %1 of 127.0.0.1 cannot be listened on: %2."_s.arg(port).arg(server->errorString());
            return false;
        }
        server->setClockOffset(m_faults.setting(u"clock"_s).value_or(0));
        m_servers.push_back(std::move(server));
    }
    const QString graph = origin(Service::Graph);
    m_tokens = std::make_unique<Tokens>(m_state, graph, origin(Service::ResourceManager), origin(Service::DataPlane),
                                        origin(Service::Authority));
    m_tokens->setClockOffset(m_faults.setting(u"clock"_s).value_or(0));
    m_tokens->setLifetime(m_faults.setting(u"token-lifetime"_s).value_or(3599));
    m_authority = std::make_unique<Authority>(m_state, *m_tokens, m_faults, graph);
    m_arm = std::make_unique<ArmService>(m_state);
    m_graph = std::make_unique<GraphService>(m_state, [this](const Request &request) { return serve(request); });
    m_data = std::make_unique<DataPlane>(m_state, m_arm->index(), m_arm->access());
    m_throttle = std::make_unique<Throttle>(m_state, m_behaviour.throttle);
    return true;
}

QJsonObject Simulator::announcement() const
{
    QJsonArray subscriptions;
    for (const auto &entry : m_arm->index().list(armPath(u"/subscriptions"_s))) {
        const QString id = entry.object->value(u"subscriptionId"_s).toString();
        subscriptions.append(id.isEmpty() ? entry.id.section(u'/', 2, 2) : id);
    }
    const QString data = origin(Service::DataPlane);
    return {{u"authority"_s, origin(Service::Authority)},
            {u"graph"_s, origin(Service::Graph)},
            {u"resourceManager"_s, origin(Service::ResourceManager)},
            {u"keyVault"_s, data + u"/vault/{name}"_s},
            {u"storage"_s, data + u"/{service}/{name}"_s},
            {u"ca"_s, QString::fromLatin1(m_certificates.authority)},
            {u"tenant"_s, m_state.tenantId},
            {u"clientId"_s, m_state.clientId},
            {u"clientSecret"_s, QString::fromUtf8(m_state.clientSecret)},
            {u"subscriptions"_s, subscriptions}};
}

QJsonObject Simulator::summary() const
{
    return {{u"requests"_s, m_requests},
            {u"refused"_s, m_refused},
            {u"floorSeconds"_s, m_throttle->floorSeconds()},
            {u"buckets"_s, m_throttle->buckets()}};
}

Response Simulator::answer(const Request &request)
{
    m_claims = {};
    Response response;
    if (request.service == Service::Authority) {
        response = serve(request);
    } else {
        const TokenVerdict verdict = m_tokens->check(request, m_claims);
        if (verdict == TokenVerdict::Valid) {
            response = serve(request);
        } else {
            ++m_requests;
            response = unauthorized(request, verdict);
            addRequestIds(request, response);
        }
    }
    response.delay += m_behaviour.latency;
    return response;
}

Response Simulator::serve(const Request &request)
{
    ++m_requests;
    Response response;
    if (auto fault = m_faults.refusal(request)) {
        response = std::move(*fault);
    } else if (auto refusal = m_throttle->refusal(request, m_claims)) {
        response = std::move(*refusal);
    } else {
        response = dispatch(request);
        if (request.service != Service::Authority)
            m_throttle->annotate(request, m_claims, response);
    }
    m_refused += response.status == 429;
    addRequestIds(request, response);
    m_faults.spoil(request, response);
    return response;
}

Response Simulator::dispatch(const Request &request)
{
    switch (request.service) {
    case Service::Authority:
        return m_authority->answer(request);
    case Service::Graph:
        return m_graph->answer(request);
    case Service::ResourceManager:
        return m_arm->answer(request);
    case Service::DataPlane:
        return m_data->answer(request);
    }
    return {};
}

void Simulator::addRequestIds(const Request &request, Response &response) const
{
    const QByteArray id = newRequestId().toLatin1();
    if (request.service == Service::Graph) {
        response.setHeader("request-id", id);
        response.setHeader("client-request-id", request.headers.value("client-request-id", id));
        return;
    }
    response.setHeader("x-ms-request-id", id);
    if (request.service == Service::ResourceManager) {
        response.setHeader("x-ms-correlation-request-id", request.headers.value("x-ms-correlation-request-id", id));
        response.setHeader("x-ms-routing-request-id", "WESTEUROPE:" + id);
    }
}

Response Simulator::unauthorized(const Request &request, TokenVerdict verdict) const
{
    const QString authorization = origin(Service::Authority) + u'/' + m_state.tenantId;
    const bool missing = verdict == TokenVerdict::Missing;
    Response response;
    QByteArray challenge;
    if (request.service == Service::Graph) {
        const QString text = missing                 ? u"Access token is empty."_s
            : verdict == TokenVerdict::Expired       ? u"Lifetime validation failed, the token is expired."_s
            : verdict == TokenVerdict::WrongAudience ? u"Access token validation failure. Invalid audience."_s
                                                     : u"CompactToken parsing failed."_s;
        response = graphError(401, u"InvalidAuthenticationToken"_s, text);
        challenge = "Bearer realm=\"\", authorization_uri=\"" + authorization.toLatin1()
            + "/oauth2/authorize\", client_id=\"00000003-0000-0000-c000-000000000000\"";
    } else if (request.service == Service::ResourceManager) {
        const QString code = missing                 ? u"AuthenticationFailed"_s
            : verdict == TokenVerdict::Expired       ? u"ExpiredAuthenticationToken"_s
            : verdict == TokenVerdict::WrongAudience ? u"InvalidAuthenticationTokenAudience"_s
                                                     : u"InvalidAuthenticationToken"_s;
        const QString text = missing           ? u"Authentication failed. The 'Authorization' header is missing."_s
            : verdict == TokenVerdict::Expired ? u"The access token expiry has been reached."_s
            : verdict == TokenVerdict::WrongAudience
            ? u"The access token has been obtained for wrong audience or resource."_s
            : u"The access token is invalid."_s;
        response = armError(401, code, text);
        challenge = "Bearer authorization_uri=\"" + authorization.toLatin1()
            + "\", error=\"invalid_token\", error_description=\"" + text.toLatin1() + '"';
    } else if (request.path.startsWith(u"/vault/"_s)) {
        response = armError(401, u"Unauthorized"_s,
                            missing ? u"AKV10000: Request is missing a Bearer or PoP token."_s
                                    : u"AKV10022: Invalid audience or token."_s);
        challenge = "Bearer authorization=\"" + authorization.toLatin1() + "\", resource=\"https://vault.azure.net\"";
    } else {
        response = storageError(
            401, missing ? u"NoAuthenticationInformation"_s : u"InvalidAuthenticationInfo"_s,
            u"Server failed to authenticate the request. Please refer to the information in the www-authenticate header."_s);
        challenge = "Bearer authorization_uri=" + authorization.toLatin1()
            + "/oauth2/authorize resource_id=https://storage.azure.com";
    }
    response.setHeader("WWW-Authenticate", challenge);
    return response;
}

} // namespace simulator
