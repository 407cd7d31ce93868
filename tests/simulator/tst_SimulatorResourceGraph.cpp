// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestAzure.h"

#include "ArmAccess.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace simulator;

class tst_SimulatorResourceGraph : public QObject {
    Q_OBJECT

private:
    static Reply ask(TestAzure &test, const QString &query, const QJsonObject &options = {},
                     const QJsonArray &subscriptions = {})
    {
        QJsonObject body{{u"query"_s, query}, {u"options"_s, options}};
        if (!subscriptions.isEmpty())
            body.insert(u"subscriptions"_s, subscriptions);
        return test.post(test.url(Service::ResourceManager,
                                  u"/providers/Microsoft.ResourceGraph/resources?api-version=2021-03-01"_s),
                         test.token(Service::ResourceManager), QJsonDocument(body).toJson());
    }
    static QJsonArray rows(const Reply &reply) { return reply.json().value(u"data"_s).toArray(); }

private slots:
    void queriesOfTheAgreedFormsAreAnswered_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("total");
        QTest::newRow("table") << u"Resources"_s << 252;
        QTest::newRow("type") << u"Resources | where type =~ 'Microsoft.KeyVault/vaults'"_s << 1;
        QTest::newRow("types")
            << u"resources | where type in~ ('microsoft.keyvault/vaults', 'Microsoft.Storage/storageAccounts') | project id, name | order by id"_s
            << 2;
        QTest::newRow("lines")
            << u"Resources\n| where type =~ 'microsoft.network/networkinterfaces'\n| project id, properties\n| order by id asc"_s
            << 250;
        QTest::newRow("summary") << u"Resources | summarize count() by type"_s << 3;
        QTest::newRow("containers")
            << u"ResourceContainers | where type =~ 'microsoft.resources/subscriptions/resourcegroups'"_s << 2;
        QTest::newRow("assignments")
            << u"AuthorizationResources | where type =~ 'microsoft.authorization/roleassignments'"_s << 3;
        QTest::newRow("children are not held")
            << u"Resources | where type =~ 'microsoft.keyvault/vaults/secrets'"_s << 0;
    }
    void queriesOfTheAgreedFormsAreAnswered()
    {
        QFETCH(QString, query);
        QFETCH(int, total);
        TestAzure test(smallTenant());
        const Reply reply = ask(test, query);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json().value(u"totalRecords"_s).toInt(), total);
        QCOMPARE(rows(reply).size(), total);
        QCOMPARE(reply.json().value(u"resultTruncated"_s), QJsonValue(u"false"_s));
        QVERIFY(reply.headers.contains("x-ms-user-quota-remaining"));
        QVERIFY(reply.headers.contains("x-ms-user-quota-resets-after"));
    }

    void everythingElseIsRefused_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query :
             {"", "Nonsense", "Resources | take 5", "Resources | where name == 'x'", "Resources | where type == 'x'",
              "Resources | order by name", "Resources | order by id | project id",
              "Resources | project strcat(id, 'x')", "Resources | where type =~ 'a' or type =~ 'b'",
              "Resources | summarize count()", "Resources | project id | summarize count() by type",
              "Resources | where type =~ 'a' | where type =~ 'b'"})
            QTest::newRow(query) << QString::fromLatin1(query);
    }
    void everythingElseIsRefused()
    {
        QFETCH(QString, query);
        TestAzure test(smallTenant());
        const Reply reply = ask(test, query);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), u"BadRequest"_s);
    }

    void rowsHaveResourceGraphsOwnShape()
    {
        TestAzure test(smallTenant());
        const auto row =
            rows(ask(test, u"Resources | where type =~ 'Microsoft.Network/networkInterfaces' | order by id"_s))
                .first()
                .toObject();
        QCOMPARE(row.value(u"type"_s).toString(), u"microsoft.network/networkinterfaces"_s);
        QCOMPARE(row.value(u"resourceGroup"_s).toString(), u"rg-net"_s);
        QVERIFY(row.value(u"id"_s).toString().contains(u"/resourceGroups/rg-net/"_s));
        QCOMPARE(row.value(u"subscriptionId"_s).toString(), QString::fromLatin1(subscriptionOne));
        const auto projected =
            rows(ask(test, u"Resources | project id, state = properties.provisioningState, properties.nothing"_s))
                .first()
                .toObject();
        QCOMPARE(projected.keys(), (QStringList{u"id"_s, u"properties_nothing"_s, u"state"_s}));
        QCOMPARE(projected.value(u"state"_s).toString(), u"Succeeded"_s);
    }

    void pagesEndWithoutAToken()
    {
        TestAzure test(smallTenant());
        QSet<QString> ids;
        QString token;
        int pages = 0;
        do {
            QJsonObject options{{u"$top"_s, 100}, {u"resultFormat"_s, u"objectArray"_s}};
            if (!token.isEmpty())
                options.insert(u"$skipToken"_s, token);
            const Reply reply = ask(test, u"Resources | project id | order by id"_s, options);
            QCOMPARE(reply.json().value(u"totalRecords"_s).toInt(), 252);
            for (const auto &row : rows(reply))
                ids.insert(row.toObject().value(u"id"_s).toString());
            token = reply.json().value(u"$skipToken"_s).toString();
            ++pages;
        } while (!token.isEmpty() && pages < 10);
        QCOMPARE(pages, 3);
        QCOMPARE(ids.size(), 252);
        QCOMPARE(ask(test, u"Resources"_s, {{u"$top"_s, 1001}}).status, 400);
        const Reply cut = ask(test, u"Resources | project name"_s, {{u"$top"_s, 10}});
        QCOMPARE(cut.json().value(u"resultTruncated"_s).toString(), u"true"_s);
        QVERIFY(!cut.json().contains(u"$skipToken"_s));
    }

    void onlyTheSubscriptionsAskedForAndOnlyWhatMayBeRead()
    {
        TestAzure whole(smallTenant());
        QCOMPARE(rows(ask(whole, u"Resources"_s, {}, {QString::fromLatin1(subscriptionTwo)})).size(), 0);
        QCOMPARE(rows(ask(whole, u"Resources"_s, {}, {QString::fromLatin1(subscriptionOne).toUpper()})).size(), 252);
        State state = smallTenantGranting({});
        state.grants.armRoles = {*builtInRole(u"Microsoft.KeyVault/*/read"_s, u"/"_s)};
        TestAzure part(state);
        QCOMPARE(rows(ask(part, u"Resources"_s)).size(), 1);
    }

    void tablesAreTheOlderFormat()
    {
        TestAzure test(smallTenant());
        const auto data = ask(test, u"Resources | summarize count() by type"_s, {{u"resultFormat"_s, u"table"_s}})
                              .json()
                              .value(u"data"_s)
                              .toObject();
        QCOMPARE(data.value(u"columns"_s).toArray().size(), 2);
        QCOMPARE(data.value(u"rows"_s).toArray().size(), 3);
    }
};

QTEST_GUILESS_MAIN(tst_SimulatorResourceGraph)
#include "tst_SimulatorResourceGraph.moc"
