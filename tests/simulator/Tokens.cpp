// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Tokens.h"

#include "Answers.h"
#include "GraphPermissions.h"
#include "State.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonDocument>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString withoutSlash(QString text)
{
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

} // namespace

Tokens::Tokens(const State &state, const QString &graph, const QString &resourceManager, const QString &dataPlane,
               const QString &authority)
    : m_state(state)
    , m_graph(graph)
    , m_resourceManager(resourceManager)
    , m_dataPlane(dataPlane)
    , m_authority(authority)
    , m_keyId(QCryptographicHash::hash(m_key.modulus(), QCryptographicHash::Sha1).toBase64(urlSafe))
{
}

qint64 Tokens::now() const
{
    return QDateTime::currentSecsSinceEpoch() + m_clockOffset;
}

QStringList Tokens::audiences(Service service) const
{
    switch (service) {
    case Service::Graph:
        return {m_graph, u"https://graph.microsoft.com"_s, u"00000003-0000-0000-c000-000000000000"_s};
    case Service::ResourceManager:
        return {m_resourceManager, u"https://management.azure.com"_s, u"https://management.core.windows.net"_s,
                u"797f4846-ba00-4fd7-ba43-dac1f8f63013"_s};
    case Service::DataPlane:
        return {m_dataPlane, u"https://vault.azure.net"_s, u"https://storage.azure.com"_s};
    case Service::Authority:
        break;
    }
    return {};
}

bool Tokens::knows(const QString &resource) const
{
    const QString name = withoutSlash(resource);
    return audiences(Service::Graph).contains(name, Qt::CaseInsensitive)
        || audiences(Service::ResourceManager).contains(name, Qt::CaseInsensitive)
        || audiences(Service::DataPlane).contains(name, Qt::CaseInsensitive);
}

QByteArray Tokens::issue(const QString &resource, bool version2, bool byCertificate) const
{
    const QString strength = byCertificate ? u"2"_s : u"1"_s;
    const qint64 time = now();
    QJsonObject claims{{u"aud"_s, resource},
                       {u"iss"_s,
                        version2 ? m_authority + u'/' + m_state.tenantId + u"/v2.0"_s
                                 : u"https://sts.windows.net/"_s + m_state.tenantId + u'/'},
                       {u"iat"_s, time},
                       {u"nbf"_s, time},
                       {u"exp"_s, time + m_lifetime},
                       {u"idtyp"_s, u"app"_s},
                       {u"oid"_s, m_state.principalId},
                       {u"sub"_s, m_state.principalId},
                       {u"tid"_s, m_state.tenantId},
                       {u"uti"_s, newRequestId()},
                       {u"ver"_s, u"1.0"_s},
                       {u"appid"_s, m_state.clientId},
                       {u"app_displayname"_s, u"azimuth-collector"_s},
                       {u"appidacr"_s, strength},
                       {u"azp"_s, m_state.clientId},
                       {u"azpacr"_s, strength}};
    const bool graph = audiences(Service::Graph).contains(withoutSlash(resource), Qt::CaseInsensitive);
    // Where nothing is refused, the token says so: clients plan by it.
    const Grants &grants = m_state.grants;
    const bool open = grants.graphRoles.isEmpty() && (grants.everything || grants.graphOpen);
    const QStringList roles = open ? allPermissions() : grants.graphRoles;
    if (graph && !roles.isEmpty())
        claims.insert(u"roles"_s, QJsonArray::fromStringList(roles));
    const QByteArray header = compact({{u"typ"_s, u"JWT"_s},
                                       {u"alg"_s, u"RS256"_s},
                                       {u"kid"_s, QString::fromLatin1(m_keyId)},
                                       {u"x5t"_s, QString::fromLatin1(m_keyId)}});
    const QByteArray text = header.toBase64(urlSafe) + '.' + compact(claims).toBase64(urlSafe);
    return text + '.' + m_key.sign(text).toBase64(urlSafe);
}

TokenVerdict Tokens::check(const Request &request, Claims &claims)
{
    const QByteArray header = request.headers.value("authorization");
    if (!header.toLower().startsWith("bearer "))
        return TokenVerdict::Missing;
    const QByteArray token = header.mid(7).trimmed();
    auto known = m_checked.constFind(token);
    if (known == m_checked.constEnd()) {
        const auto dot = token.lastIndexOf('.');
        const auto signature = QByteArray::fromBase64(token.mid(dot + 1), urlSafe);
        if (dot < 0 || token.count('.') != 2 || !m_key.verify(token.left(dot), signature))
            return TokenVerdict::Malformed;
        const auto body = QJsonDocument::fromJson(QByteArray::fromBase64(token.split('.').at(1), urlSafe)).object();
        Claims found{body.value(u"aud"_s).toString(), body.value(u"oid"_s).toString(),
                     body.value(u"exp"_s).toInteger()};
        known = m_checked.insert(token, found);
    }
    claims = *known;
    if (!audiences(request.service).contains(withoutSlash(claims.audience), Qt::CaseInsensitive))
        return TokenVerdict::WrongAudience;
    return claims.expires <= now() ? TokenVerdict::Expired : TokenVerdict::Valid;
}

QByteArray Tokens::keys() const
{
    const QJsonObject key{{u"kty"_s, u"RSA"_s},
                          {u"use"_s, u"sig"_s},
                          {u"kid"_s, QString::fromLatin1(m_keyId)},
                          {u"x5t"_s, QString::fromLatin1(m_keyId)},
                          {u"n"_s, QString::fromLatin1(m_key.modulus().toBase64(urlSafe))},
                          {u"e"_s, QString::fromLatin1(m_key.exponent().toBase64(urlSafe))}};
    return compact({{u"keys"_s, QJsonArray{key}}});
}

} // namespace simulator
