// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestAzure.h"

#include "ArmAccess.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace simulator;

namespace {

const QString one = u"/subscriptions/5a3c1e62-7c1b-4d5a-8f0e-0d1c2b3a4f51"_s;
const QString two = u"/subscriptions/7b4d2f73-8d2c-4e6b-9a1f-1e2d3c4b5a62"_s;
const QString account = one + u"/resourceGroups/rg-data/providers/Microsoft.Storage/storageAccounts/stone"_s;

QStringList names(const QJsonArray &items)
{
    QStringList found;
    for (const auto &item : items)
        found += item.toObject().value(u"name"_s).toString();
    return found;
}

} // namespace

class tst_SimulatorArm : public QObject {
    Q_OBJECT

private slots:
    void listsAreDerivedFromResources_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("count");
        QTest::newRow("subscriptions") << u"/subscriptions?api-version=2022-12-01"_s << 2;
        QTest::newRow("groups") << one + u"/resourcegroups?api-version=2021-04-01"_s << 2;
        QTest::newRow("of a subscription")
            << one + u"/providers/Microsoft.Network/networkInterfaces?api-version=2019-12-01"_s << 250;
        QTest::newRow("any case") << one.toUpper()
                + u"/PROVIDERS/microsoft.network/NETWORKINTERFACES?api-version=2019-12-01"_s
                                  << 250;
        QTest::newRow("of a group") << one
                + u"/resourceGroups/rg-net/providers/Microsoft.Network/networkInterfaces?api-version=2019-12-01"_s
                                    << 250;
        QTest::newRow("of another group")
            << one + u"/resourceGroups/rg-data/providers/Microsoft.Network/networkInterfaces?api-version=2019-12-01"_s
            << 0;
        QTest::newRow("double slash") << u"/"_s + one + u"/resourcegroups?api-version=2021-04-01"_s << 2;
        QTest::newRow("children") << account + u"/blobServices/default/containers?api-version=2023-05-01"_s << 3;
        QTest::newRow("nothing there") << account + u"/fileServices/default/shares?api-version=2023-05-01"_s << 0;
        QTest::newRow("resources") << one + u"/resources?api-version=2021-04-01"_s << 252;
        QTest::newRow("filtered") << one
                + u"/resources?api-version=2021-04-01&$filter=resourceType%20eq%20'Microsoft.KeyVault/vaults'"_s
                                  << 1;
        QTest::newRow("of the other") << two
                + u"/providers/Microsoft.Network/networkInterfaces?api-version=2019-12-01"_s
                                      << 0;
        QTest::newRow("management groups")
            << u"/providers/Microsoft.Management/managementGroups?api-version=2020-05-01"_s << 1;
    }
    void listsAreDerivedFromResources()
    {
        QFETCH(QString, path);
        QFETCH(int, count);
        State state = smallTenant();
        state.anyApiVersion = true;
        TestAzure test(state);
        QCOMPARE(test.arm(path).status, 200);
        QCOMPARE(test.all(Service::ResourceManager, path).size(), count);
    }

    void pagesHoldAHundredOrWhatTopSays()
    {
        TestAzure test(smallTenant());
        const QString path = one + u"/providers/Microsoft.Network/networkInterfaces?api-version=2019-12-01"_s;
        int pages = 0;
        const auto all = names(test.all(Service::ResourceManager, path, &pages));
        QCOMPARE(pages, 3);
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 250);
        QCOMPARE(test.arm(path + u"&$top=7"_s).value().size(), 7);
        QCOMPARE(test.arm(path + u"&$top=0"_s).status, 400);
        QCOMPARE(test.arm(path + u"&$skiptoken=abc"_s).status, 400);
    }

    void roleAssignmentsAreListedFromAboveAndBelow()
    {
        TestAzure test(smallTenant());
        const QString path = one + u"/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01"_s;
        QCOMPARE(names(test.arm(path).value()).size(), 3);
        QCOMPARE(names(test.arm(path + u"&$filter=atScope()"_s).value()), (QStringList{u"here"_s, u"above"_s}));
        QCOMPARE(names(test.arm(path + u"&$filter=principalId%20eq%20'user-2'"_s).value()), QStringList{u"here"_s});
        // user-1 is a member of group-1.
        QCOMPARE(names(test.arm(path + u"&$filter=assignedTo('user-1')"_s).value()).size(), 2);
        const QString other = two + u"/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01"_s;
        QCOMPARE(names(test.arm(other).value()), QStringList{u"above"_s});
    }

    void givenListsWin()
    {
        State state = smallTenant();
        const QJsonObject setting{{u"id"_s, account + u"/providers/microsoft.insights/diagnosticSettings/set"_s},
                                  {u"name"_s, u"set"_s}};
        state.armLists[(account + u"/providers/microsoft.insights/diagnosticSettings"_s).toLower()].items = {setting};
        state.armLists[(one + u"/providers/microsoft.network/networkinterfaces"_s).toLower()].items = {};
        TestAzure test(state);
        QCOMPARE(
            test.arm(account + u"/providers/microsoft.insights/diagnosticSettings?api-version=2021-05-01-preview"_s)
                .value()
                .size(),
            1);
        QCOMPARE(
            test.arm(account + u"/providers/microsoft.insights/diagnosticSettings/SET?api-version=2021-05-01-preview"_s)
                .json(),
            setting);
        QCOMPARE(
            test.arm(one + u"/providers/Microsoft.Network/networkInterfaces?api-version=2019-12-01"_s).value().size(),
            0);
    }

    void assessmentsAreExpandedOnlyAlone()
    {
        State state = smallTenant();
        const QString id = account.toLower() + u"/providers/Microsoft.Security/assessments/aa"_s;
        state.resources.insert(id.toLower(),
                               {{u"id"_s, id},
                                {u"name"_s, u"aa"_s},
                                {u"properties"_s,
                                 QJsonObject{{u"displayName"_s, u"Encrypt"_s},
                                             {u"links"_s, QJsonObject{{u"azurePortal"_s, u"portal.azure.com"_s}}},
                                             {u"metadata"_s, QJsonObject{{u"severity"_s, u"High"_s}}}}}});
        TestAzure test(state);
        const QString version = u"?api-version=2021-06-01"_s;
        const auto shown = [&](const QJsonValue &object) { return object[u"properties"].toObject().keys(); };
        const QJsonArray listed = test.arm(one + u"/providers/Microsoft.Security/assessments"_s + version).value();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(shown(listed.at(0)), QStringList{u"displayName"_s});
        QCOMPARE(shown(test.arm(id + version).json()), QStringList{u"displayName"_s});
        QCOMPARE(shown(test.arm(id + version + u"&$expand=metadata"_s).json()),
                 (QStringList{u"displayName"_s, u"metadata"_s}));
        QCOMPARE(shown(test.arm(id + version + u"&$expand=links,metadata"_s).json()),
                 (QStringList{u"displayName"_s, u"links"_s, u"metadata"_s}));
        QCOMPARE(test.arm(id + u"?api-version=1999-01-01"_s).status, 400);
    }

    void requestsErrAsAzureErrs_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("no version") << u"/subscriptions"_s << 400 << u"MissingApiVersionParameter"_s;
        QTest::newRow("own version") << u"/subscriptions?api-version=2001-01-01"_s << 400
                                     << u"InvalidApiVersionParameter"_s;
        QTest::newRow("provider's version")
            << one + u"/providers/Microsoft.Network/networkInterfaces?api-version=2001-01-01"_s << 400
            << u"NoRegisteredProviderFound"_s;
        QTest::newRow("no subscription")
            << u"/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups?api-version=2021-04-01"_s << 404
            << u"SubscriptionNotFound"_s;
        QTest::newRow("odd subscription")
            << u"/subscriptions/nonsense/resourcegroups?api-version=2021-04-01"_s << 400 << u"InvalidSubscriptionId"_s;
        QTest::newRow("no group") << one
                + u"/resourceGroups/none/providers/Microsoft.Network/networkInterfaces?api-version=2019-12-01"_s
                                  << 404 << u"ResourceGroupNotFound"_s;
        QTest::newRow("no resource") << one
                + u"/resourceGroups/rg-net/providers/Microsoft.Network/networkInterfaces/none?api-version=2019-12-01"_s
                                     << 404 << u"ResourceNotFound"_s;
        QTest::newRow("no parent") << one
                + u"/resourceGroups/rg-data/providers/Microsoft.Storage/storageAccounts/none/blobServices/default/containers?api-version=2023-05-01"_s
                                   << 404 << u"ResourceNotFound"_s;
        QTest::newRow("not registered") << two + u"/providers/Microsoft.Batch/batchAccounts?api-version=2024-02-01"_s
                                        << 409 << u"MissingSubscriptionRegistration"_s;
    }
    void requestsErrAsAzureErrs()
    {
        QFETCH(QString, path);
        QFETCH(int, status);
        QFETCH(QString, code);
        TestAzure test(smallTenant());
        const Reply reply = test.arm(path);
        QCOMPARE(reply.code(), code);
        QCOMPARE(reply.status, status);
        QVERIFY(!reply.json().value(u"error"_s).toObject().value(u"message"_s).toString().isEmpty());
        QVERIFY(!reply.headers.value("x-ms-request-id").isEmpty());
    }

    void anUnknownVersionIsAnsweredWithThoseThatAreKnown()
    {
        TestAzure test(smallTenant());
        const Reply reply = test.arm(one + u"/providers/Microsoft.Network/networkInterfaces?api-version=2001-01-01"_s);
        const QString message = reply.json().value(u"error"_s).toObject().value(u"message"_s).toString();
        const auto from = message.indexOf(u"supported api-versions are '"_s) + 28;
        const QString newest = message.mid(from, message.indexOf(u'\'', from) - from).split(u", "_s).last();
        QCOMPARE(test.arm(one + u"/providers/Microsoft.Network/networkInterfaces?api-version="_s + newest).status, 200);
    }

    void recordingsAcceptAnyVersion()
    {
        State state = smallTenant();
        state.anyApiVersion = true;
        TestAzure test(state);
        QCOMPARE(test.arm(u"/subscriptions?api-version=2001-01-01"_s).status, 200);
        QCOMPARE(test.arm(u"/subscriptions"_s).status, 400);
    }

    void refusalsOfTheStateAreServed()
    {
        State state = smallTenant();
        state.armRefusals.insert(one + u"/providers/microsoft.network/*"_s,
                                 {403, {{u"error"_s, QJsonObject{{u"code"_s, u"DisallowedOperation"_s}}}}});
        TestAzure test(state);
        QCOMPARE(test.arm(one + u"/providers/Microsoft.Network/networkInterfaces?api-version=2019-12-01"_s).code(),
                 u"DisallowedOperation"_s);
        QCOMPARE(test.arm(one + u"/resourcegroups?api-version=2021-04-01"_s).status, 200);
    }

    void withoutARoleNothingIsSeen()
    {
        State state = smallTenantGranting({});
        state.grants.armRoles = {*builtInRole(u"reader"_s, two)};
        TestAzure test(state);
        QCOMPARE(test.arm(u"/subscriptions?api-version=2022-12-01"_s).value().size(), 1);
        const Reply reply = test.arm(one + u"/providers/Microsoft.Network/networkInterfaces?api-version=2019-12-01"_s);
        QCOMPARE(reply.status, 403);
        QCOMPARE(reply.code(), u"AuthorizationFailed"_s);
        const QString message = reply.json().value(u"error"_s).toObject().value(u"message"_s).toString();
        QVERIFY2(
            message.contains(
                u"does not have authorization to perform action 'microsoft.network/networkinterfaces/read' over scope '"_s
                + one + u'\''),
            qPrintable(message));
        QCOMPARE(test.arm(one + u"?api-version=2022-12-01"_s).status, 403);
        QCOMPARE(test.arm(two + u"?api-version=2022-12-01"_s).status, 200);
    }

    void aRoleBelowShowsWhatLiesBelow()
    {
        State state = smallTenantGranting({});
        state.grants.armRoles = {*builtInRole(u"Reader"_s, one + u"/resourceGroups/rg-data"_s)};
        TestAzure test(state);
        QCOMPARE(names(test.arm(one + u"/resourcegroups?api-version=2021-04-01"_s).value()), QStringList{u"rg-data"_s});
        QCOMPARE(test.arm(one + u"/resources?api-version=2021-04-01"_s).value().size(), 2);
        QCOMPARE(
            test.arm(one + u"/providers/Microsoft.Network/networkInterfaces?api-version=2019-12-01"_s).value().size(),
            0);
    }

    void permissionsTellWhatMayBeDone_data()
    {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<int>("entries");
        QTest::newRow("subscription") << one << 1;
        QTest::newRow("group") << one + u"/resourceGroups/rg-data"_s << 2;
        QTest::newRow("resource") << account << 2;
        QTest::newRow("other subscription") << two << 1;
    }
    void permissionsTellWhatMayBeDone()
    {
        QFETCH(QString, scope);
        QFETCH(int, entries);
        State state = smallTenantGranting({});
        state.grants.armRoles.push_back(*builtInRole(u"Key Vault Reader"_s, one + u"/resourceGroups/RG-DATA"_s));
        TestAzure test(state);
        const auto value =
            test.arm(scope + u"/providers/Microsoft.Authorization/permissions?api-version=2022-04-01"_s).value();
        QCOMPARE(value.size(), entries);
        QCOMPARE(value.first().toObject().value(u"actions"_s).toArray(), QJsonArray{u"*/read"_s});
    }

    void actionsMatchWithWildcards_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("all") << u"*"_s << true;
        QTest::newRow("reads") << u"*/read"_s << true;
        QTest::newRow("provider") << u"microsoft.NETWORK/*/read"_s << true;
        QTest::newRow("exact") << u"Microsoft.Network/networkInterfaces/read"_s << true;
        QTest::newRow("writes") << u"*/write"_s << false;
        QTest::newRow("other") << u"Microsoft.Compute/*"_s << false;
    }
    void actionsMatchWithWildcards()
    {
        QFETCH(QString, pattern);
        QFETCH(bool, allowed);
        Grants grants;
        grants.armRoles = {{one, {pattern}, {}, {}, {}}};
        const ArmAccess access(grants);
        QCOMPARE(access.allows(u"microsoft.network/networkinterfaces/read"_s, one + u"/resourcegroups/x"_s), allowed);
        QCOMPARE(access.allows(u"microsoft.network/networkinterfaces/read"_s, two), false);
        QCOMPARE(access.allows(u"microsoft.network/networkinterfaces/read"_s, one + u"0"_s), false);
        grants.armRoles.front().notActions = {u"*/networkInterfaces/*"_s};
        QCOMPARE(ArmAccess(grants).allows(u"microsoft.network/networkinterfaces/read"_s, one), false);
    }

    void childrenOfManagementGroupsComeWhenAskedFor()
    {
        TestAzure test(smallTenant());
        const QString path = u"/providers/Microsoft.Management/managementGroups/root?api-version=2020-05-01"_s;
        QVERIFY(!test.arm(path).json().value(u"properties"_s).toObject().contains(u"children"_s));
        QCOMPARE(test.arm(path + u"&$expand=children"_s)
                     .json()
                     .value(u"properties"_s)
                     .toObject()
                     .value(u"children"_s)
                     .toArray()
                     .size(),
                 1);
    }

    void answersTellWhatIsLeft()
    {
        TestAzure test(smallTenant(), {0, 0, true, {}});
        const Reply reply = test.arm(one + u"/resourcegroups?api-version=2021-04-01"_s);
        QVERIFY(reply.headers.value("x-ms-ratelimit-remaining-subscription-reads").toInt() > 200);
        QVERIFY(test.arm(u"/subscriptions?api-version=2022-12-01"_s)
                    .headers.contains("x-ms-ratelimit-remaining-tenant-reads"));
    }
};

QTEST_GUILESS_MAIN(tst_SimulatorArm)
#include "tst_SimulatorArm.moc"
