// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ArmService.h"
#include "DataPlane.h"
#include "GraphService.h"
#include "Recordings.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace simulator;

namespace {

QJsonObject exchange(const QString &url, const QJsonValue &body, int status = 200, const QString &method = u"GET"_s)
{
    return {{u"method"_s, method}, {u"url"_s, url}, {u"status"_s, status}, {u"body"_s, body}};
}

QJsonObject list(const QStringList &ids, const QString &next = {})
{
    QJsonArray items;
    for (const QString &id : ids)
        items.append(QJsonObject{{u"id"_s, id}, {u"name"_s, id.section(u'/', -1)}});
    QJsonObject body{{u"value"_s, items}};
    if (!next.isEmpty())
        body.insert(u"nextLink"_s, next);
    return body;
}

QJsonObject error(const QString &code)
{
    return {{u"error"_s, QJsonObject{{u"code"_s, code}}}};
}

/// The services over a state, without a network.
class Replay {
public:
    explicit Replay(State taken)
        : state(std::move(taken))
        , arm(state)
        , graph(state, [](const Request &) { return Response(); })
        , data(state, arm.index(), arm.access())
    {
    }
    Response ask(Service service, const QString &target)
    {
        Request request;
        request.service = service;
        request.method = "GET";
        request.origin = u"https://127.0.0.1:1"_s;
        readTarget(target.toUtf8(), request);
        return service == Service::Graph    ? graph.answer(request)
            : service == Service::DataPlane ? data.answer(request)
                                            : arm.answer(request);
    }
    QJsonObject json(Service service, const QString &target)
    {
        return QJsonDocument::fromJson(ask(service, target).body).object();
    }
    /// The lower-cased ids of all pages.
    QStringList ids(Service service, QString target)
    {
        QStringList found;
        while (!target.isEmpty()) {
            const QJsonObject page = json(service, target);
            for (const auto &item : page.value(u"value"_s).toArray())
                found += item.toObject().value(u"id"_s).toString().toLower();
            const QString next =
                page.value(service == Service::Graph ? u"@odata.nextLink"_s : u"nextLink"_s).toString();
            target = next.mid(QStringLiteral("https://127.0.0.1:1").size());
        }
        return found;
    }
    QStringList armIds(const QString &path)
    {
        return ids(Service::ResourceManager, path + u"?api-version=2020-01-01"_s);
    }

    State state;
    ArmService arm;
    GraphService graph;
    DataPlane data;
};

const QString armHost = u"https://management.azure.com"_s;
const QString graphHost = u"https://graph.microsoft.com"_s;
const QString version = u"?api-version=2020-01-01"_s;
const QString nics =
    u"/subscriptions/subscription-id/resourceGroups/RG-One/providers/Microsoft.Network/networkInterfaces"_s;

/// What a URL of a recording is here: service and target without page tokens; empty for the authority.
std::pair<Service, QString> hereOf(const QUrl &url)
{
    const QString host = url.host();
    QStringList query;
    for (const QString &part : url.query(QUrl::FullyEncoded).split(u'&', Qt::SkipEmptyParts)) {
        const QString name = QUrl::fromPercentEncoding(part.section(u'=', 0, 0).toUtf8()).toLower();
        if (name != u"$skiptoken"_s && name != u"skiptoken"_s && name != u"nextlink"_s)
            query += part;
    }
    const QString target = url.path(QUrl::FullyEncoded) + u'?' + query.join(u'&');
    if (host.startsWith(u"management."_s))
        return {Service::ResourceManager, target};
    if (host.startsWith(u"graph."_s))
        return {Service::Graph, target};
    if (host.contains(u".vault."_s))
        return {Service::DataPlane, u"/vault/"_s + host.section(u'.', 0, 0) + target};
    if (host.contains(u".core."_s))
        return {Service::DataPlane, u'/' + host.section(u'.', 1, 1) + u'/' + host.section(u'.', 0, 0) + target};
    return {Service::Authority, {}};
}

QString recordedFolder()
{
    return QStringLiteral(AZIMUTH_SOURCE_DIR "/../shared/recorded");
}

void recordedFiles()
{
    QTest::addColumn<QString>("file");
    for (const QString &folder : {u"/recordings"_s, u"/made/recordings"_s})
        for (const auto &info : QDir(recordedFolder() + folder).entryInfoList({u"*.json"_s}))
            QTest::newRow(info.completeBaseName().toUtf8()) << info.filePath();
    if (!QDir(recordedFolder()).exists())
        QTest::newRow("none") << QString();
}

QJsonArray read(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

} // namespace

class tst_SimulatorRecordings : public QObject {
    Q_OBJECT

private slots:
    void everyRecordedItemComesBack_data() { recordedFiles(); }
    void everyRecordedItemComesBack()
    {
        QFETCH(QString, file);
        if (file.isEmpty())
            QSKIP("no recordings here");
        QString problem;
        auto state = stateFromRecordings({file}, problem);
        QVERIFY2(state.has_value(), qPrintable(problem));
        QVERIFY(!state->tenantId.isEmpty() && state->tenantId != u"common"_s);
        Replay replay(std::move(*state));
        QMap<QString, QJsonObject> last;
        for (const auto &record : read(file))
            if (record.toObject().value(u"status"_s).toInt() == 200 && record.toObject().value(u"method"_s) == u"GET"_s)
                last.insert(record.toObject().value(u"url"_s).toString(), record.toObject());
        QHash<QString, QStringList> asked;
        for (auto record = last.cbegin(); record != last.cend(); ++record) {
            const auto [service, target] = hereOf(QUrl(record.key()));
            if (service == Service::Authority)
                continue;
            const Response response = replay.ask(service, target);
            QVERIFY2(response.status == 200, qPrintable(record.key() + u' ' + QString::fromUtf8(response.body)));
            const QJsonObject body = record->value(u"body"_s).toObject();
            if (body.isEmpty())
                continue;
            if (!body.value(u"value"_s).isArray()) {
                QCOMPARE(QJsonDocument::fromJson(response.body).object().value(u"id"_s).toString().toLower(),
                         body.value(u"id"_s).toString().toLower());
                continue;
            }
            if (!asked.contains(target))
                asked.insert(target, replay.ids(service, target));
            for (const auto &item : body.value(u"value"_s).toArray()) {
                const QString id = item.toObject().value(u"id"_s).toString().toLower();
                QVERIFY2(id.isEmpty() || asked.value(target).contains(id),
                         qPrintable(record.key() + u" lacks "_s + id));
            }
        }
    }

    /// Whatever a recording knows below a subscription is found by asking the subscription.
    void everyResourceIsFoundFromItsSubscription_data() { recordedFiles(); }
    void everyResourceIsFoundFromItsSubscription()
    {
        QFETCH(QString, file);
        if (file.isEmpty())
            QSKIP("no recordings here");
        QString problem;
        Replay replay(*stateFromRecordings({file}, problem));
        const QStringList subscriptions = replay.armIds(u"/subscriptions"_s);
        QHash<QString, QStringList> lists;
        const auto listed = [&](const QString &path) {
            if (!lists.contains(path))
                lists.insert(path, replay.armIds(path));
            return lists.value(path);
        };
        for (auto resource = replay.state.resources.cbegin(); resource != replay.state.resources.cend(); ++resource) {
            const ArmPath path = armPath(resource.key());
            if (path.resourceGroup.isEmpty() || path.providerSpace.isEmpty()
                || !subscriptions.contains(path.subscriptionPath())
                || replay.state.nestedResources.contains(resource.key()))
                continue;
            const QStringList groups = listed(path.subscriptionPath() + u"/resourcegroups"_s);
            if (!replay.state.armLists.contains(path.subscriptionPath() + u"/resourcegroups"_s))
                QVERIFY2(groups.contains(path.resourceGroupPath()), qPrintable(resource.key()));
            const QString list =
                path.subscriptionPath() + u"/providers/"_s + path.providerSpace + u'/' + path.tail.first();
            if (path.scope == path.resourceGroupPath() && path.tail.size() == 2
                && !replay.state.armLists.contains(list))
                QVERIFY2(listed(list).contains(resource.key()), qPrintable(resource.key()));
        }
    }

    void pagesOfAListAreJoined()
    {
        const QString next = armHost + nics + version + u"&%24skiptoken=abc"_s;
        Replay replay(
            stateFromExchanges({exchange(armHost + nics + version, list({nics + u"/a"_s}, next)),
                                exchange(next, list({nics + u"/b"_s}, nics + version + u"&$skipToken=d"_s)),
                                exchange(armHost + nics + version + u"&%24skipToken=d"_s, list({nics + u"/c"_s}))}));
        QCOMPARE(replay.armIds(nics).size(), 3);
    }

    void theLastAnswerWinsAndIsNotOverwrittenByARefusal()
    {
        Replay replay(stateFromExchanges({exchange(armHost + nics + version, error(u"AuthorizationFailed"_s), 403),
                                          exchange(armHost + nics + version, list({nics + u"/old"_s})),
                                          exchange(armHost + nics + version, list({nics + u"/new"_s})),
                                          exchange(armHost + nics + version, error(u"AuthorizationFailed"_s), 403)}));
        QCOMPARE(replay.armIds(nics), QStringList{(nics + u"/new"_s).toLower()});
    }

    void ofSeveralVersionsTheLastAnswerWins()
    {
        const QString newer = armHost + nics + u"?api-version=2024-01-01"_s;
        Replay replay(
            stateFromExchanges({exchange(armHost + nics + version, list({})), exchange(newer, list({nics + u"/a"_s})),
                                exchange(armHost + nics + version, list({nics + u"/b"_s}))}));
        QCOMPARE(replay.armIds(nics), QStringList{(nics + u"/b"_s).toLower()});
    }

    void aRefusalWithAnOtherVersionDoesNotOverwriteEither()
    {
        Replay replay(stateFromExchanges(
            {exchange(armHost + nics + version, list({nics + u"/a"_s})),
             exchange(armHost + nics + u"?api-version=2024-01-01"_s, error(u"AuthorizationFailed"_s), 403),
             exchange(graphHost + u"/v1.0/users?$select=id,signInActivity"_s,
                      error(u"Authentication_RequestFromNonPremiumTenantOrB2CTenant"_s), 403),
             exchange(graphHost + u"/v1.0/users"_s, list({u"user-1"_s}))}));
        QCOMPARE(replay.armIds(nics).size(), 1);
        QCOMPARE(replay.ids(Service::Graph, u"/v1.0/users"_s).size(), 1);
    }

    void aRefusalIsServedWhereNothingElseIsKnown()
    {
        Replay replay(stateFromExchanges(
            {exchange(armHost + nics + version, error(u"AuthorizationFailed"_s), 403),
             exchange(armHost + u"/subscriptions/subscription-id"_s + version,
                      QJsonObject{{u"id"_s, u"/subscriptions/subscription-id"_s}}),
             exchange(graphHost + u"/v1.0/groups"_s, error(u"Authorization_RequestDenied"_s), 403)}));
        QCOMPARE(replay.ask(Service::ResourceManager, nics + version).status, 403);
        QCOMPARE(replay.ask(Service::Graph, u"/v1.0/groups"_s).status, 403);
    }

    /// Else nobody would ever ask for what was refused.
    void aProvidersRefusalTellsOfItsSubscription()
    {
        Replay replay(stateFromExchanges({exchange(armHost + nics + version, error(u"AuthorizationFailed"_s), 403)}));
        QCOMPARE(replay.armIds(u"/subscriptions"_s), QStringList{u"/subscriptions/subscription-id"_s});
        QCOMPARE(replay.ask(Service::ResourceManager, nics + version).status, 403);
    }

    void aSubscriptionsOwnRefusalDoesNotMakeItVisible_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::newRow("the subscription") << u"/subscriptions/subscription-id"_s << 403;
        QTest::newRow("the subscription, unknown") << u"/subscriptions/subscription-id"_s << 404;
        QTest::newRow("a list in an unknown one") << nics << 404;
        QTest::newRow("a list without a token") << nics << 401;
    }
    void aSubscriptionsOwnRefusalDoesNotMakeItVisible()
    {
        QFETCH(QString, path);
        QFETCH(int, status);
        Replay replay(stateFromExchanges({exchange(armHost + path + version, error(u"Refused"_s), status)}));
        QVERIFY(replay.armIds(u"/subscriptions"_s).isEmpty());
    }

    void slashesAreFolded_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("double") << u"//subscriptions/subscription-id/providers/Microsoft.Security/assessments"_s;
        QTest::newRow("encoded") << u"/%2Fsubscriptions%2Fsubscription-id/providers/Microsoft.Security/assessments"_s;
    }
    void slashesAreFolded()
    {
        QFETCH(QString, path);
        const QString id =
            u"/subscriptions/subscription-id/resourceGroups/g/providers/microsoft.compute/virtualmachines/v/providers/Microsoft.Security/assessments/x"_s;
        Replay replay(stateFromExchanges({exchange(armHost + path + version, list({id}))}));
        QCOMPARE(replay.armIds(u"/subscriptions/subscription-id/providers/Microsoft.Security/assessments"_s),
                 QStringList{id.toLower()});
        QCOMPARE(replay.armIds(path), QStringList{id.toLower()});
        QCOMPARE(replay.armIds(u"/subscriptions"_s), QStringList{u"/subscriptions/subscription-id"_s});
    }

    void parentsAreDerivedFromPaths()
    {
        Replay replay(stateFromExchanges(
            {exchange(armHost + nics + u"/a"_s + version,
                      QJsonObject{{u"id"_s, nics + u"/a"_s}, {u"name"_s, u"a"_s}, {u"location"_s, u"eastus2"_s}})}));
        const auto subscription = replay.json(Service::ResourceManager, u"/subscriptions"_s + version)
                                      .value(u"value"_s)
                                      .toArray()
                                      .first()
                                      .toObject();
        QCOMPARE(subscription.value(u"subscriptionId"_s).toString(), u"subscription-id"_s);
        QCOMPARE(subscription.value(u"state"_s).toString(), u"Enabled"_s);
        const auto group =
            replay.json(Service::ResourceManager, u"/subscriptions/subscription-id/resourcegroups"_s + version)
                .value(u"value"_s)
                .toArray()
                .first()
                .toObject();
        QCOMPARE(group.value(u"name"_s).toString(), u"RG-One"_s);
        QCOMPARE(group.value(u"location"_s).toString(), u"eastus2"_s);
        QCOMPARE(
            replay.armIds(u"/subscriptions/subscription-id/providers/Microsoft.Network/networkInterfaces"_s).size(), 1);
        QCOMPARE(replay.armIds(nics).size(), 1);
        QCOMPARE(replay.armIds(u"/subscriptions/subscription-id/resources"_s).size(), 1);
    }

    void ownersOfAnsweredListsAreThere()
    {
        const QString space = u"/subscriptions/subscription-id/resourceGroups/RG-One/providers/Microsoft.ServiceBus"_s;
        const QString topic = space + u"/namespaces/Bus/topics/news"_s;
        Replay replay(stateFromExchanges(
            {exchange(armHost + topic + u"/subscriptions"_s + version, list({topic + u"/subscriptions/reader"_s}))}));
        QCOMPARE(replay.armIds(u"/subscriptions/subscription-id/providers/Microsoft.ServiceBus/namespaces"_s),
                 QStringList{(space + u"/namespaces/Bus"_s).toLower()});
        QCOMPARE(replay.armIds(space + u"/namespaces/Bus/topics"_s), QStringList{topic.toLower()});
        // A list that was answered knows better.
        Replay listed(stateFromExchanges(
            {exchange(armHost + space + u"/namespaces"_s + version, list({})),
             exchange(armHost + topic + u"/subscriptions"_s + version, list({topic + u"/subscriptions/reader"_s}))}));
        QCOMPARE(listed.armIds(space + u"/namespaces"_s), QStringList());
    }

    void onlyPathsThatAnsweredNameSubscriptions()
    {
        Replay replay(stateFromExchanges(
            {exchange(armHost + u"/subscriptions"_s + version, list({u"/subscriptions/one"_s})),
             exchange(armHost + u"/subscriptions/two"_s + version, QJsonObject{{u"id"_s, u"/subscriptions/two"_s}}),
             exchange(armHost + u"/subscriptions/three/resourcegroups"_s + version, list({})),
             exchange(armHost + u"/subscriptions/four"_s + version, error(u"SubscriptionNotFound"_s), 404)}));
        QCOMPARE(replay.armIds(u"/subscriptions"_s).size(), 3);
        QCOMPARE(replay.ask(Service::ResourceManager, u"/subscriptions/four"_s + version).status, 404);
    }

    void whatNobodyRecordedIsAnEmptyListOrNotFound_data()
    {
        QTest::addColumn<int>("service");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        const int arm = static_cast<int>(Service::ResourceManager);
        const int graph = static_cast<int>(Service::Graph);
        QTest::newRow("list of the subscription")
            << arm << u"/subscriptions/subscription-id/providers/Microsoft.Sql/servers"_s << 200;
        QTest::newRow("list of the group")
            << arm << u"/subscriptions/subscription-id/resourceGroups/rg-one/providers/Microsoft.Sql/servers"_s << 200;
        QTest::newRow("children") << arm << nics + u"/a/things"_s << 200;
        QTest::newRow("extension") << arm << nics + u"/a/providers/microsoft.insights/diagnosticSettings"_s << 200;
        QTest::newRow("object") << arm << nics + u"/b"_s << 404;
        QTest::newRow("children of nothing") << arm << nics + u"/b/things"_s << 404;
        QTest::newRow("unknown subscription") << arm << u"/subscriptions/other/resourcegroups"_s << 400;
        QTest::newRow("tenant's list") << arm << u"/providers/Microsoft.Management/managementGroups"_s << 200;
        QTest::newRow("users") << graph << u"/v1.0/users"_s << 200;
        QTest::newRow("deep list") << graph << u"/v1.0/roleManagement/directory/roleAssignments"_s << 200;
        QTest::newRow("user") << graph << u"/v1.0/users/0d6bb8c5-1111-4222-8333-444455556666"_s << 404;
        QTest::newRow("known group's members")
            << graph << u"/v1.0/groups/9d6bb8c5-1111-4222-8333-444455556666/members"_s << 200;
        QTest::newRow("unknown group's members")
            << graph << u"/v1.0/groups/0d6bb8c5-1111-4222-8333-444455556666/members"_s << 404;
        QTest::newRow("policy") << graph << u"/v1.0/policies/identitySecurityDefaultsEnforcementPolicy"_s << 404;
    }
    void whatNobodyRecordedIsAnEmptyListOrNotFound()
    {
        QFETCH(int, service);
        QFETCH(QString, path);
        QFETCH(int, status);
        Replay replay(stateFromExchanges(
            {exchange(armHost + nics + version, list({nics + u"/a"_s})),
             exchange(graphHost + u"/v1.0/groups"_s, list({u"9d6bb8c5-1111-4222-8333-444455556666"_s}))}));
        QCOMPARE(replay.ask(static_cast<Service>(service), path + version).status, status);
        if (status == 200)
            QCOMPARE(replay.ids(static_cast<Service>(service), path + version).size(),
                     path.endsWith(u"networkInterfaces"_s) ? 1 : 0);
    }

    void partsOfAnAnswerAreFoundBelowIt()
    {
        const QString net =
            u"/subscriptions/subscription-id/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v"_s;
        const QJsonObject subnet{
            {u"id"_s, net + u"/subnets/s"_s}, {u"name"_s, u"s"_s}, {u"properties"_s, QJsonObject()}};
        const QJsonObject body{{u"id"_s, net},
                               {u"location"_s, u"eastus"_s},
                               {u"properties"_s, QJsonObject{{u"subnets"_s, QJsonArray{subnet}}}}};
        Replay replay(stateFromExchanges({exchange(armHost + net + version, body)}));
        QCOMPARE(replay.armIds(net + u"/subnets"_s).size(), 1);
        QCOMPARE(replay.ask(Service::ResourceManager, net + u"/subnets/s"_s + version).status, 200);
        QCOMPARE(replay.armIds(u"/subscriptions/subscription-id/resources"_s).size(), 1);
    }

    void managementGroupsAreKnownFromTheirParents()
    {
        const QString child = u"/providers/Microsoft.Management/managementGroups/child"_s;
        const QString root = u"/providers/Microsoft.Management/managementGroups/root"_s;
        const QJsonObject body{
            {u"id"_s, root},
            {u"name"_s, u"root"_s},
            {u"properties"_s,
             QJsonObject{{u"children"_s,
                          QJsonArray{QJsonObject{
                              {u"id"_s, child}, {u"name"_s, u"child"_s}, {u"displayName"_s, u"Child"_s}}}}}}};
        Replay replay(stateFromExchanges({exchange(armHost + root + version + u"&$expand=children"_s, body)}));
        QCOMPARE(replay.armIds(u"/providers/Microsoft.Management/managementGroups"_s).size(), 2);
        QCOMPARE(replay.ask(Service::ResourceManager, child + version).status, 200);
    }

    void richerAnswersFillPoorerOnes()
    {
        const QString vault =
            u"/subscriptions/subscription-id/resourceGroups/g/providers/Microsoft.KeyVault/vaults/kv"_s;
        const QJsonObject row{{u"id"_s, vault}, {u"location"_s, u"eastus"_s}};
        const QJsonObject whole{{u"id"_s, vault},
                                {u"location"_s, u"eastus"_s},
                                {u"properties"_s, QJsonObject{{u"vaultUri"_s, u"https://kv"_s}}}};
        Replay replay(stateFromExchanges({exchange(armHost + vault + version, whole),
                                          exchange(armHost + u"/subscriptions/subscription-id/resources"_s + version
                                                       + u"&$filter=resourceType%20eq%20'Microsoft.KeyVault/vaults'"_s,
                                                   QJsonObject{{u"value"_s, QJsonArray{row}}})}));
        const auto listed = replay
                                .json(Service::ResourceManager,
                                      u"/subscriptions/subscription-id/providers/Microsoft.KeyVault/vaults"_s + version)
                                .value(u"value"_s)
                                .toArray();
        QCOMPARE(listed.size(), 1);
        QVERIFY(listed.first().toObject().contains(u"properties"_s));
    }

    void whatWasExpandedBecomesAListOfItsOwn()
    {
        const QJsonObject device{{u"id"_s, u"device-1"_s},
                                 {u"registeredUsers"_s, QJsonArray{QJsonObject{{u"id"_s, u"user-1"_s}}}}};
        Replay replay(stateFromExchanges({exchange(graphHost + u"/v1.0/devices?$expand=registeredUsers"_s,
                                                   QJsonObject{{u"value"_s, QJsonArray{device}}})}));
        QCOMPARE(replay.ids(Service::Graph, u"/v1.0/devices/device-1/registeredUsers"_s), QStringList{u"user-1"_s});
        QVERIFY(!replay.json(Service::Graph, u"/v1.0/devices/device-1"_s).contains(u"registeredUsers"_s));
        QCOMPARE(replay.json(Service::Graph, u"/v1.0/devices/device-1?$expand=registeredUsers"_s)
                     .value(u"registeredUsers"_s)
                     .toArray()
                     .size(),
                 1);
    }

    void theTenantIsNeverCommon_data()
    {
        QTest::addColumn<QJsonArray>("exchanges");
        QTest::addColumn<QString>("tenant");
        const QString login = u"https://login.microsoftonline.com"_s;
        const auto discovery = exchange(login + u"/common/discovery/instance"_s, QJsonObject());
        const auto shared = exchange(login + u"/common/oauth2/v2.0/token"_s, QJsonObject(), 200, u"POST"_s);
        const auto token = exchange(login + u"/directory-id/oauth2/v2.0/token"_s, QJsonObject(), 200, u"POST"_s);
        const auto failed = exchange(login + u"/other/oauth2/token"_s, QJsonObject(), 400, u"POST"_s);
        const auto organization = exchange(graphHost + u"/v1.0/organization"_s, list({u"the-tenant"_s}));
        QTest::newRow("token") << QJsonArray{discovery, failed, token} << u"directory-id"_s;
        QTest::newRow("organization") << QJsonArray{discovery, shared, token, organization} << u"the-tenant"_s;
        QTest::newRow("refused") << QJsonArray{discovery, shared, failed} << u"other"_s;
    }
    void theTenantIsNeverCommon()
    {
        QFETCH(QJsonArray, exchanges);
        QFETCH(QString, tenant);
        QCOMPARE(stateFromExchanges(exchanges).tenantId, tenant);
        QVERIFY(stateFromExchanges({exchanges.first()}).tenantId != u"common"_s);
    }

    void dataPlanesAreKeyedByAccount()
    {
        Replay replay(stateFromExchanges(
            {exchange(u"https://acc.blob.core.windows.net/?restype=service&comp=properties&timeout=30"_s,
                      u"<Properties/>"_s),
             exchange(u"https://kv.vault.azure.net/keys?api-version=7.4"_s, error(u"Unauthorized"_s), 401),
             exchange(u"https://kv.vault.azure.net/keys?api-version=7.4"_s,
                      QJsonObject{{u"value"_s, QJsonArray{QJsonObject{{u"kid"_s, u"k"_s}}}}})}));
        QCOMPARE(replay.ask(Service::DataPlane, u"/blob/acc?restype=service&comp=properties"_s).body,
                 QByteArray("<Properties/>"));
        QCOMPARE(
            replay.json(Service::DataPlane, u"/vault/kv/keys?api-version=7.4"_s).value(u"value"_s).toArray().size(), 1);
    }

    void filesAreMerged()
    {
        const QJsonArray one{exchange(armHost + nics + version, list({nics + u"/a"_s}))};
        QJsonArray both = one;
        both.append(exchange(graphHost + u"/v1.0/users"_s, list({u"user-1"_s})));
        Replay replay(stateFromExchanges(both));
        QCOMPARE(replay.armIds(nics).size(), 1);
        QCOMPARE(replay.ids(Service::Graph, u"/v1.0/users"_s).size(), 1);
    }
};

QTEST_GUILESS_MAIN(tst_SimulatorRecordings)
#include "tst_SimulatorRecordings.moc"
