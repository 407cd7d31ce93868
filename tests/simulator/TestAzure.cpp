// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestAzure.h"

#include "ArmAccess.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QUrl>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

QString id(const char *text)
{
    return QString::fromLatin1(text);
}

void addResource(State &state, const QString &path, const QString &type, const QJsonObject &more = {})
{
    QJsonObject resource{{u"id"_s, path}, {u"name"_s, path.section(u'/', -1)}, {u"type"_s, type}};
    for (auto value = more.begin(); value != more.end(); ++value)
        resource.insert(value.key(), value.value());
    state.resources.insert(path.toLower(), resource);
}

void addSubscription(State &state, const QString &subscription, const QString &name)
{
    const QString path = u"/subscriptions/"_s + subscription;
    state.resources.insert(
        path.toLower(),
        {{u"id"_s, path}, {u"subscriptionId"_s, subscription}, {u"displayName"_s, name}, {u"state"_s, u"Enabled"_s}});
}

void addCloud(State &state)
{
    const QJsonObject here{{u"location"_s, u"westeurope"_s},
                           {u"properties"_s, QJsonObject{{u"provisioningState"_s, u"Succeeded"_s}}}};
    addSubscription(state, id(subscriptionOne), u"Production"_s);
    addSubscription(state, id(subscriptionTwo), u"Test"_s);
    const QString one = u"/subscriptions/"_s + id(subscriptionOne);
    const QString group = one + u"/resourceGroups/RG-Net"_s;
    addResource(state, group, u"Microsoft.Resources/resourceGroups"_s, here);
    addResource(state, one + u"/resourceGroups/rg-data"_s, u"Microsoft.Resources/resourceGroups"_s, here);
    for (int i = 0; i < 250; ++i)
        addResource(state,
                    group + u"/providers/Microsoft.Network/networkInterfaces/nic-%1"_s.arg(i, 3, 10, QChar(u'0')),
                    u"Microsoft.Network/networkInterfaces"_s, here);
    const QString account = one + u"/resourceGroups/rg-data/providers/Microsoft.Storage/storageAccounts/stone"_s;
    addResource(state, account, u"Microsoft.Storage/storageAccounts"_s, here);
    for (const QString &name : {u"logs"_s, u"backups"_s, u"www"_s})
        addResource(state, account + u"/blobServices/default/containers/"_s + name,
                    u"Microsoft.Storage/storageAccounts/blobServices/containers"_s);
    const QString vault = one + u"/resourceGroups/rg-data/providers/Microsoft.KeyVault/vaults/kv-one"_s;
    addResource(state, vault, u"Microsoft.KeyVault/vaults"_s, here);
    for (int i = 0; i < 30; ++i)
        addResource(state, vault + u"/secrets/secret-%1"_s.arg(i), u"Microsoft.KeyVault/vaults/secrets"_s);
    const QString root = u"/providers/Microsoft.Management/managementGroups/root"_s;
    addResource(
        state, root, u"Microsoft.Management/managementGroups"_s,
        {{u"properties"_s,
          QJsonObject{{u"displayName"_s, u"Root"_s}, {u"children"_s, QJsonArray{QJsonObject{{u"id"_s, one}}}}}}});
    const auto assign = [&state](const QString &scope, const QString &name, const QString &principal) {
        addResource(state, scope + u"/providers/Microsoft.Authorization/roleAssignments/"_s + name,
                    u"Microsoft.Authorization/roleAssignments"_s,
                    {{u"properties"_s, QJsonObject{{u"principalId"_s, principal}, {u"scope"_s, scope}}}});
    };
    assign(root, u"above"_s, u"user-1"_s);
    assign(one, u"here"_s, u"user-2"_s);
    assign(account, u"below"_s, u"group-1"_s);
    addResource(state, u"/subscriptions/"_s + id(subscriptionTwo) + u"/providers/Microsoft.Batch"_s, QString(),
                {{u"namespace"_s, u"Microsoft.Batch"_s}, {u"registrationState"_s, u"NotRegistered"_s}});
}

void addDirectory(State &state)
{
    QJsonArray users;
    for (int i = 0; i < 250; ++i)
        users.append(QJsonObject{{u"id"_s, u"user-%1"_s.arg(i)},
                                 {u"displayName"_s, u"Person %1"_s.arg(i)},
                                 {u"userPrincipalName"_s, u"p%1@contoso.example"_s.arg(i)},
                                 {u"userType"_s, i % 10 == 0 ? u"Guest"_s : u"Member"_s},
                                 {u"accountEnabled"_s, i % 2 == 0}});
    state.graphLists[u"/users"_s].items = users;
    state.graphLists[u"/groups"_s].items = {QJsonObject{{u"id"_s, u"group-1"_s}, {u"displayName"_s, u"Admins"_s}}};
    QJsonArray members;
    for (int i = 0; i < 25; ++i)
        members.append(QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.user"_s},
                                   {u"id"_s, u"user-%1"_s.arg(i)},
                                   {u"displayName"_s, u"Person %1"_s.arg(i)}});
    members.append(QJsonObject{
        {u"@odata.type"_s, u"#microsoft.graph.device"_s}, {u"id"_s, u"device-1"_s}, {u"displayName"_s, u"Laptop"_s}});
    members.append(QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.servicePrincipal"_s},
                               {u"id"_s, u"sp-1"_s},
                               {u"displayName"_s, u"Robot"_s}});
    state.graphLists[u"/groups/group-1/members"_s].items = members;
    state.graphLists[u"/servicePrincipals"_s].items = {
        QJsonObject{{u"id"_s, u"sp-1"_s}, {u"appId"_s, u"app-1"_s}, {u"displayName"_s, u"Robot"_s}}};
    state.graphLists[u"/servicePrincipals/sp-1/appRoleAssignments"_s].items = {
        QJsonObject{{u"id"_s, u"assignment-1"_s}, {u"principalId"_s, u"sp-1"_s}, {u"resourceId"_s, u"sp-graph"_s}}};
    state.graphLists[u"/organization"_s].items = {
        QJsonObject{{u"id"_s, state.tenantId}, {u"displayName"_s, state.tenantName}}};
    state.graphLists[u"/identity/conditionalAccess/policies"_s].items = {QJsonObject{{u"id"_s, u"policy-1"_s}}};
}

} // namespace

QJsonObject Reply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

State smallTenant()
{
    State state;
    state.tenantId = u"c0ffee00-1111-4222-8333-444455556666"_s;
    state.tenantName = u"Contoso"_s;
    state.tenantNames = {u"contoso.example"_s};
    state.clientId = u"0a0a0a0a-1b1b-4c2c-8d3d-4e4e4e4e4e4e"_s;
    state.clientSecret = "s3cret+/&=~";
    state.principalId = u"b0b0b0b0-1111-4222-8333-444455556666"_s;
    state.grants.everything = true;
    addCloud(state);
    addDirectory(state);
    return state;
}

State smallTenantGranting(const QStringList &graphRoles)
{
    State state = smallTenant();
    state.grants.everything = false;
    state.grants.graphRoles = graphRoles;
    state.grants.armRoles = {*builtInRole(u"Reader"_s, u"/"_s)};
    return state;
}

TestAzure::TestAzure(State state, Behaviour behaviour)
    : azure(std::move(state), std::move(behaviour))
{
    QString error;
    if (!azure.start(error))
        qFatal("%s", qPrintable(error));
}

QNetworkRequest TestAzure::request(const QString &url) const
{
    QNetworkRequest request{QUrl(url)};
    auto tls = request.sslConfiguration();
    tls.setCaCertificates(QSslCertificate::fromData(azure.authorityCertificate()));
    request.setSslConfiguration(tls);
    request.setTransferTimeout(60000);
    return request;
}

Reply TestAzure::wait(QNetworkReply *reply)
{
    QSignalSpy finished(reply, &QNetworkReply::finished);
    if (!reply->isFinished())
        finished.wait(60000);
    Reply result;
    result.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    result.error = reply->error();
    result.body = reply->readAll();
    for (const auto &[name, value] : reply->rawHeaderPairs())
        result.headers.insert(name.toLower(), value);
    reply->deleteLater();
    return result;
}

Reply TestAzure::get(const QString &url, const QByteArray &token, const QHash<QByteArray, QByteArray> &headers)
{
    QNetworkRequest one = request(url);
    if (!token.isEmpty())
        one.setRawHeader("Authorization", "Bearer " + token);
    for (auto header = headers.begin(); header != headers.end(); ++header)
        one.setRawHeader(header.key(), header.value());
    return wait(network.get(one));
}

Reply TestAzure::post(const QString &url, const QByteArray &token, const QByteArray &body, const QByteArray &type)
{
    QNetworkRequest one = request(url);
    one.setRawHeader("Content-Type", type);
    if (!token.isEmpty())
        one.setRawHeader("Authorization", "Bearer " + token);
    return wait(network.post(one, body));
}

Reply TestAzure::signIn(const QByteArray &form, const QString &tenant)
{
    const QString name = tenant.isEmpty() ? azure.state().tenantId : tenant;
    return post(url(Service::Authority, u'/' + name + u"/oauth2/v2.0/token"_s), {}, form,
                "application/x-www-form-urlencoded");
}

QByteArray TestAzure::token(Service service)
{
    QByteArray &kept = m_tokens[static_cast<int>(service)];
    if (kept.isEmpty())
        kept = signIn("grant_type=client_credentials&client_id=" + azure.state().clientId.toLatin1()
                      + "&client_secret=" + azure.state().clientSecret.toPercentEncoding()
                      + "&scope=" + QUrl::toPercentEncoding(azure.origin(service) + u"/.default"_s))
                   .json()
                   .value(u"access_token"_s)
                   .toString()
                   .toLatin1();
    return kept;
}

Reply TestAzure::graph(const QString &path, const QHash<QByteArray, QByteArray> &headers)
{
    return get(url(Service::Graph, path), token(Service::Graph), headers);
}

Reply TestAzure::arm(const QString &path)
{
    return get(url(Service::ResourceManager, path), token(Service::ResourceManager));
}

Reply TestAzure::data(const QString &path)
{
    return get(url(Service::DataPlane, path), token(Service::DataPlane));
}

QJsonArray TestAzure::all(Service service, const QString &path, int *pages)
{
    QJsonArray items;
    QString next = url(service, path);
    for (int count = 1; !next.isEmpty() && count < 1000; ++count) {
        const Reply reply = get(next, token(service));
        if (reply.status != 200)
            return {};
        for (const auto &item : reply.value())
            items.append(item);
        next = reply.json().value(service == Service::Graph ? u"@odata.nextLink"_s : u"nextLink"_s).toString();
        if (pages != nullptr)
            *pages = count;
    }
    return items;
}

} // namespace simulator
