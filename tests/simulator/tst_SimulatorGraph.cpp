// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestAzure.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace simulator;

class tst_SimulatorGraph : public QObject {
    Q_OBJECT

private:
    const QHash<QByteArray, QByteArray> eventual{{"ConsistencyLevel", "eventual"}};

private slots:
    void usersComeInPagesOfAHundred()
    {
        TestAzure test(smallTenant());
        QCOMPARE(test.graph(u"/v1.0/users"_s).value().size(), 100);
        int pages = 0;
        QCOMPARE(test.all(Service::Graph, u"/v1.0/users"_s, &pages).size(), 250);
        QCOMPARE(pages, 3);
        QCOMPARE(test.all(Service::Graph, u"/v1.0/users?$top=999"_s, &pages).size(), 250);
        QCOMPARE(pages, 1);
        QCOMPARE(test.graph(u"/v1.0/users?$top=1000"_s).status, 400);
        QCOMPARE(test.graph(u"/v1.0/users?$select=id,signInActivity&$top=501"_s).status, 400);
    }

    void selectLeavesEverythingElseOut()
    {
        TestAzure test(smallTenant());
        const auto user = test.graph(u"/v1.0/users?$select=userType&$top=1"_s).value().first().toObject();
        QCOMPARE(user.keys(), (QStringList{u"id"_s, u"userType"_s}));
        // Nothing selected: what Graph sends by default, and no user type.
        QVERIFY(!test.graph(u"/v1.0/users/user-3"_s).json().contains(u"userType"_s));
        QVERIFY(test.graph(u"/v1.0/users/user-3"_s).json().contains(u"displayName"_s));
    }

    void filtersAreEvaluated_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<int>("count");
        QTest::newRow("eq") << u"userType eq 'Guest'"_s << 25;
        QTest::newRow("bool") << u"accountEnabled eq true"_s << 125;
        QTest::newRow("and") << u"userType eq 'Guest' and displayName eq 'Person 20'"_s << 1;
        QTest::newRow("or") << u"displayName eq 'Person 3' or displayName eq 'Person 4'"_s << 2;
        QTest::newRow("brackets") << u"(displayName eq 'Person 3' or userType eq 'Guest') and accountEnabled eq true"_s
                                  << 25;
        QTest::newRow("startswith") << u"startswith(displayName,'Person 24')"_s << 11;
        QTest::newRow("in") << u"id in ('user-1', 'user-2', 'nobody')"_s << 2;
    }
    void filtersAreEvaluated()
    {
        QFETCH(QString, filter);
        QFETCH(int, count);
        TestAzure test(smallTenant());
        const QString path = u"/v1.0/users?$top=999&$filter="_s + QString::fromLatin1(QUrl::toPercentEncoding(filter));
        QCOMPARE(test.graph(path).value().size(), count);
    }

    void advancedQueriesNeedTheirHeader()
    {
        TestAzure test(smallTenant());
        const QString path = u"/v1.0/users?$count=true&$top=999&$filter=userType%20ne%20'Guest'"_s;
        QCOMPARE(test.graph(path).code(), u"Request_UnsupportedQuery"_s);
        const Reply reply = test.graph(path, eventual);
        QCOMPARE(reply.value().size(), 225);
        QCOMPARE(reply.json().value(u"@odata.count"_s).toInt(), 225);
        QCOMPARE(test.graph(u"/v1.0/users/$count"_s).status, 400);
        QCOMPARE(test.graph(u"/v1.0/users/$count"_s, eventual).body, QByteArray("250"));
        QCOMPARE(test.graph(u"/v1.0/users?$filter=nonsense"_s).status, 400);
    }

    void objectsAreFoundByIdAndByKey()
    {
        TestAzure test(smallTenant());
        QCOMPARE(test.graph(u"/v1.0/users/user-7"_s).json().value(u"displayName"_s).toString(), u"Person 7"_s);
        QCOMPARE(test.graph(u"/v1.0/users/p7@contoso.example"_s).json().value(u"id"_s).toString(), u"user-7"_s);
        QCOMPARE(test.graph(u"/v1.0/servicePrincipals(appId='app-1')"_s).json().value(u"id"_s).toString(), u"sp-1"_s);
        QCOMPARE(test.graph(u"/v1.0/servicePrincipals(appId='app-1')/appRoleAssignments"_s).value().size(), 1);
        QCOMPARE(test.graph(u"/v1.0/servicePrincipals/sp-graph/appRoleAssignedTo"_s).value().size(), 1);
        const Reply missing = test.graph(u"/v1.0/users/00000000-0000-0000-0000-000000000000"_s);
        QCOMPARE(missing.status, 404);
        QCOMPARE(missing.code(), u"Request_ResourceNotFound"_s);
        QVERIFY(
            missing.json().value(u"error"_s).toObject().value(u"innerError"_s).toObject().contains(u"request-id"_s));
        QVERIFY(!missing.headers.value("request-id").isEmpty());
    }

    void membersLeaveServicePrincipalsOut()
    {
        TestAzure test(smallTenant());
        QCOMPARE(test.graph(u"/v1.0/groups/group-1/members"_s).value().size(), 26);
        QCOMPARE(test.graph(u"/v1.0/groups/group-1/members/microsoft.graph.servicePrincipal"_s).value().size(), 1);
        QCOMPARE(test.graph(u"/v1.0/groups/group-1/members/microsoft.graph.user"_s).value().size(), 25);
        QCOMPARE(test.graph(u"/v1.0/groups/group-1/members/microsoft.graph.user/$count"_s, eventual).body,
                 QByteArray("25"));
        QCOMPARE(test.graph(u"/beta/groups/group-1/members"_s).value().size(), 27);
        QCOMPARE(test.graph(u"/v1.0/users/user-3/memberOf"_s).value().size(), 1);
        const auto expanded =
            test.graph(u"/v1.0/groups/group-1?$expand=members($select=id)"_s).json().value(u"members"_s).toArray();
        QCOMPARE(expanded.size(), 20);
        QVERIFY(!expanded.first().toObject().contains(u"displayName"_s));
    }

    void readsWithoutAPermissionAreRefused_data()
    {
        QTest::addColumn<QString>("grant");
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("users") << u"Group.Read.All"_s << u"/v1.0/users"_s << 403 << u"Authorization_RequestDenied"_s;
        QTest::newRow("broader") << u"Directory.Read.All"_s << u"/v1.0/users"_s << 200 << QString();
        QTest::newRow("write includes read") << u"User.ReadWrite.All"_s << u"/v1.0/users"_s << 200 << QString();
        QTest::newRow("policies") << u"Directory.Read.All"_s << u"/v1.0/identity/conditionalAccess/policies"_s << 403
                                  << u"AccessDenied"_s;
        QTest::newRow("members") << u"User.Read.All"_s << u"/v1.0/groups/group-1/members"_s << 403
                                 << u"Authorization_RequestDenied"_s;
        QTest::newRow("sign-ins") << u"User.Read.All"_s << u"/v1.0/users?$select=signInActivity"_s << 403
                                  << u"Authentication_MSGraphPermissionMissing"_s;
        QTest::newRow("nothing granted") << u""_s << u"/v1.0/organization"_s << 403 << u"Authorization_RequestDenied"_s;
    }
    void readsWithoutAPermissionAreRefused()
    {
        QFETCH(QString, grant);
        QFETCH(QString, path);
        QFETCH(int, status);
        QFETCH(QString, code);
        TestAzure test(smallTenantGranting(grant.isEmpty() ? QStringList() : QStringList{grant}));
        const Reply reply = test.graph(path);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.code(), code);
    }

    void membersThatMayNotBeReadComeWithoutTheirNames()
    {
        TestAzure test(smallTenantGranting({u"GroupMember.Read.All"_s}));
        const auto members = test.graph(u"/v1.0/groups/group-1/members"_s).value();
        QCOMPARE(members.size(), 26);
        QCOMPARE(members.first().toObject().keys(), (QStringList{u"@odata.type"_s, u"id"_s}));
    }

    void aBatchAnswersEveryItem()
    {
        TestAzure test(smallTenantGranting({u"User.Read.All"_s}));
        const QByteArray body =
            R"({"requests":[{"id":"a","method":"GET","url":"/users?$top=2"},{"id":"b","method":"GET","url":"organization"},
            {"id":"c","method":"GET","url":"/groups"},{"id":"d","method":"GET","url":"/users/$count","headers":{"ConsistencyLevel":"eventual"}}]})";
        const Reply reply = test.post(test.url(Service::Graph, u"/v1.0/$batch"_s), test.token(Service::Graph), body);
        QCOMPARE(reply.status, 200);
        QHash<QString, QJsonObject> answers;
        for (const auto &answer : reply.json().value(u"responses"_s).toArray())
            answers.insert(answer.toObject().value(u"id"_s).toString(), answer.toObject());
        QCOMPARE(answers.size(), 4);
        QCOMPARE(answers.value(u"a"_s).value(u"body"_s).toObject().value(u"value"_s).toArray().size(), 2);
        QCOMPARE(answers.value(u"b"_s).value(u"status"_s).toInt(), 200);
        QCOMPARE(answers.value(u"c"_s).value(u"status"_s).toInt(), 403);
        QCOMPARE(answers.value(u"d"_s).value(u"body"_s).toString(), u"250"_s);
    }

    void aBatchTakesTwentyItemsWithIdsOfTheirOwn()
    {
        TestAzure test(smallTenant());
        const auto send = [&](int count, bool same) {
            QJsonArray items;
            for (int i = 0; i < count; ++i)
                items.append(QJsonObject{
                    {u"id"_s, QString::number(same ? 0 : i)}, {u"method"_s, u"GET"_s}, {u"url"_s, u"/users/user-1"_s}});
            return test
                .post(test.url(Service::Graph, u"/v1.0/$batch"_s), test.token(Service::Graph),
                      QJsonDocument(QJsonObject{{u"requests"_s, items}}).toJson())
                .status;
        };
        QCOMPARE(send(20, false), 200);
        QCOMPARE(send(21, false), 400);
        QCOMPARE(send(2, true), 400);
    }

    void objectsOfManyIdsComeAtOnce()
    {
        TestAzure test(smallTenant());
        const Reply reply =
            test.post(test.url(Service::Graph, u"/v1.0/directoryObjects/getByIds"_s), test.token(Service::Graph),
                      R"({"ids":["user-1","sp-1","nobody"],"types":["user","servicePrincipal"]})");
        QCOMPARE(reply.value().size(), 2);
        QCOMPARE(reply.value().first().toObject().value(u"@odata.type"_s).toString(), u"#microsoft.graph.user"_s);
    }

    void deltaEndsWithALinkThatBringsNothingNew()
    {
        TestAzure test(smallTenant());
        const Reply groups = test.graph(u"/v1.0/groups/delta?$select=members"_s);
        QCOMPARE(groups.value().first().toObject().value(u"members@delta"_s).toArray().size(), 27);
        const QString link = groups.json().value(u"@odata.deltaLink"_s).toString();
        QCOMPARE(test.get(link, test.token(Service::Graph)).value().size(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_SimulatorGraph)
#include "tst_SimulatorGraph.moc"
