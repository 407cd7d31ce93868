// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Recordings.h"

#include "ArmRecording.h"
#include "Exchanges.h"
#include "GraphRecording.h"

#include <QFile>
#include <QJsonDocument>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

void takeData(State &state, const Exchange &exchange)
{
    // "account.blob.core.windows.net", "name.vault.azure.net"
    const QString name = exchange.host.section(u'.', 0, 0);
    const QString service = exchange.host.section(u'.', 1, 1);
    QString key = service + u'/' + name + (exchange.path == u"/"_s ? QString() : exchange.path.toLower());
    QStringList query;
    for (const QString &item : {u"restype"_s, u"comp"_s})
        if (exchange.query.contains(item))
            query += item + u'=' + exchange.query.value(item).toLower();
    if (!query.isEmpty())
        key += u'?' + query.join(u'&');
    if (exchange.method != u"GET"_s || exchange.status != 200)
        return;
    if (exchange.isList)
        state.dataPlane.insert(key,
                               QJsonDocument(QJsonObject{{u"value"_s, exchange.items}}).toJson(QJsonDocument::Compact));
    else if (exchange.body.isObject())
        state.dataPlane.insert(key, QJsonDocument(exchange.body.toObject()).toJson(QJsonDocument::Compact));
    else
        state.dataPlane.insert(key, exchange.body.toString().toUtf8());
}

/// The tenant's name in an authority's path; empty for the shared ones.
QString tenantIn(const QString &path)
{
    for (const QString &ending :
         {u"/oauth2/v2.0/token"_s, u"/oauth2/token"_s, u"/v2.0/.well-known/openid-configuration"_s})
        if (path.endsWith(ending)) {
            const QString name = path.mid(1).chopped(ending.size());
            return name == u"common"_s || name == u"organizations"_s ? QString() : name;
        }
    return {};
}

void nameTenant(State &state, const std::vector<Exchange> &exchanges)
{
    QString signedIn, tried;
    for (const Exchange &exchange : exchanges) {
        if (exchange.plane != Plane::Authority)
            continue;
        const QString name = tenantIn(exchange.path);
        if (name.isEmpty())
            continue;
        QString &kind = exchange.status == 200 && exchange.method == u"POST"_s ? signedIn : tried;
        if (kind.isEmpty())
            kind = name;
        state.tenantNames += name;
    }
    const auto organizations = state.graphLists.value(u"/organization"_s).items;
    const QJsonObject organization = organizations.isEmpty() ? QJsonObject() : organizations.first().toObject();
    state.tenantId = organization.value(u"id"_s).toString();
    if (state.tenantId.isEmpty())
        state.tenantId = !signedIn.isEmpty() ? signedIn : tried;
    for (const auto &subscription : state.resources)
        if (state.tenantId.isEmpty())
            state.tenantId = subscription.value(u"tenantId"_s).toString();
    if (state.tenantId.isEmpty())
        state.tenantId = u"00000000-0000-4000-8000-0000000000aa"_s;
    state.tenantName = organization.value(u"displayName"_s).toString();
    if (state.tenantName.isEmpty())
        state.tenantName = state.tenantId;
    for (const auto &domain : organization.value(u"verifiedDomains"_s).toArray())
        state.tenantNames += domain.toObject().value(u"name"_s).toString();
    state.tenantNames.removeAll(QString());
    state.tenantNames.removeDuplicates();
}

} // namespace

State stateFromExchanges(const QJsonArray &recorded)
{
    const auto exchanges = settledExchanges(recorded);
    State state;
    state.clientId = u"11111111-2222-4333-8444-555555555555"_s;
    state.clientSecret = "simulated-secret";
    state.principalId = u"66666666-7777-4888-9999-aaaaaaaaaaaa"_s;
    state.grants.everything = true;
    state.anyApiVersion = true;
    ArmRecording arm(state);
    GraphRecording graph(state);
    for (const Exchange &exchange : exchanges) {
        if (exchange.plane == Plane::ResourceManager)
            arm.take(exchange);
        else if (exchange.plane == Plane::Graph)
            graph.take(exchange);
        else if (exchange.plane == Plane::Data)
            takeData(state, exchange);
    }
    graph.finish();
    nameTenant(state, exchanges);
    arm.finish();
    return state;
}

std::optional<State> stateFromRecordings(const QStringList &files, QString &error)
{
    QJsonArray exchanges;
    for (const QString &name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) {
            error = u"The recording %1 cannot be read: %2."_s.arg(name, file.errorString());
            return std::nullopt;
        }
        QJsonParseError problem;
        const auto document = QJsonDocument::fromJson(file.readAll(), &problem);
        if (!document.isArray()) {
            error = u"The recording %1 is no JSON array of exchanges: %2."_s.arg(name, problem.errorString());
            return std::nullopt;
        }
        for (const auto &exchange : document.array())
            exchanges.append(exchange);
    }
    return stateFromExchanges(exchanges);
}

} // namespace simulator
