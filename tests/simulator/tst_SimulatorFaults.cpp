// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestAzure.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace simulator;

namespace {

const QString users = u"/v1.0/users"_s;

} // namespace

class tst_SimulatorFaults : public QObject {
    Q_OBJECT

private slots:
    void statusFaultsStrikeAsOftenAsOrdered_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("status");
        for (const int status : {429, 500, 503, 401, 403, 404})
            QTest::newRow(QByteArray::number(status)) << QString::number(status) << status;
    }
    void statusFaultsStrikeAsOftenAsOrdered()
    {
        QFETCH(QString, fault);
        QFETCH(int, status);
        TestAzure test(smallTenant(), {0, 0, false, fault + u"@/users#2"_s});
        QCOMPARE(test.graph(u"/v1.0/groups"_s).status, 200);
        for (int i = 0; i < 2; ++i) {
            const Reply reply = test.graph(users);
            QCOMPARE(reply.status, status);
            QVERIFY(!reply.code().isEmpty());
        }
        QCOMPARE(test.graph(users).status, 200);
    }

    void throttledAnswersSayWhenToComeBack()
    {
        TestAzure test(smallTenant(), {0, 0, false, u"429=17@subscriptions#1,429=none@resourcegroups"_s});
        QCOMPARE(test.arm(u"/subscriptions?api-version=2022-12-01"_s).headers.value("retry-after"), QByteArray("17"));
        const Reply silent = test.arm(
            u"/subscriptions/%1/resourcegroups?api-version=2021-04-01"_s.arg(QString::fromLatin1(subscriptionOne)));
        QCOMPARE(silent.status, 429);
        QVERIFY(!silent.headers.contains("retry-after"));
        QCOMPARE(test.azure.summary().value(u"refused"_s).toInt(), 2);
    }

    void itemsOfABatchAreStruckAlone()
    {
        TestAzure test(smallTenant(), {0, 0, false, u"429=3@/users/user-2#1"_s});
        const QByteArray body =
            R"({"requests":[{"id":"1","method":"GET","url":"/users/user-1"},{"id":"2","method":"GET","url":"/users/user-2"}]})";
        const Reply reply = test.post(test.url(Service::Graph, u"/v1.0/$batch"_s), test.token(Service::Graph), body);
        QCOMPARE(reply.status, 200);
        for (const auto &item : reply.json().value(u"responses"_s).toArray()) {
            const bool struck = item.toObject().value(u"id"_s) == u"2"_s;
            QCOMPARE(item.toObject().value(u"status"_s).toInt(), struck ? 429 : 200);
            if (struck)
                QCOMPARE(item.toObject().value(u"headers"_s).toObject().value(u"Retry-After"_s).toString(), u"3"_s);
        }
    }

    void aCutConnectionEndsInTheMiddleOfTheBody()
    {
        TestAzure test(smallTenant(), {0, 0, false, u"cut@users#1"_s});
        test.token(Service::Graph);
        const Reply reply = test.graph(users);
        QCOMPARE(reply.error, static_cast<int>(QNetworkReply::RemoteHostClosedError));
        QCOMPARE(test.graph(users).value().size(), 100);
    }

    void bodiesAreBroken_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("truncate") << u"truncate"_s;
        QTest::newRow("malformed") << u"malformed"_s;
    }
    void bodiesAreBroken()
    {
        QFETCH(QString, fault);
        TestAzure test(smallTenant(), {0, 0, false, fault + u"#1"_s});
        const Reply reply = test.graph(users);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.error, static_cast<int>(QNetworkReply::NoError));
        QVERIFY(!reply.body.isEmpty());
        QVERIFY(QJsonDocument::fromJson(reply.body).isNull());
        QVERIFY(test.graph(users).json().contains(u"value"_s));
    }

    void pagesAreSpoilt()
    {
        TestAzure test(smallTenant(),
                       {0, 0, false, u"novalue@groups#1,noid@users#1,foreignnext@organization#1,loopnext@skiptoken"_s});
        QVERIFY(!test.graph(u"/v1.0/groups"_s).json().contains(u"value"_s));
        const Reply first = test.graph(users);
        QVERIFY(!first.value().first().toObject().contains(u"id"_s));
        QVERIFY(first.value().at(1).toObject().contains(u"id"_s));
        QVERIFY(test.graph(u"/v1.0/organization"_s)
                    .json()
                    .value(u"@odata.nextLink"_s)
                    .toString()
                    .startsWith(u"https://attacker.example/"_s));
        const QString second = first.json().value(u"@odata.nextLink"_s).toString();
        const Reply loop = test.get(second, test.token(Service::Graph));
        QCOMPARE(QUrl(loop.json().value(u"@odata.nextLink"_s).toString()), QUrl(second));
    }

    void hugeBodiesAreStreamed()
    {
        TestAzure test(smallTenant(), {0, 0, false, u"hugebody=20@users#1"_s});
        const Reply reply = test.graph(users);
        QVERIFY(reply.body.size() > 20 * 1024 * 1024);
        QVERIFY(QJsonDocument::fromJson(reply.body).isObject());
    }

    void aSlowAnswerKeepsNoOtherWaiting()
    {
        TestAzure test(smallTenant(), {0, 0, false, u"slow=1500@organization"_s});
        const QByteArray token = test.token(Service::Graph);
        QNetworkRequest request = test.request(test.url(Service::Graph, u"/v1.0/organization"_s));
        request.setRawHeader("Authorization", "Bearer " + token);
        QNetworkReply *slow = test.network.get(request);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(test.graph(u"/v1.0/users/user-1"_s).status, 200);
        QVERIFY(!slow->isFinished());
        QCOMPARE(test.wait(slow).status, 200);
    }

    void latencyIsThereAndAnswersOverlap()
    {
        TestAzure test(smallTenant(), {0, 200, false, {}});
        const QByteArray token = test.token(Service::Graph);
        QElapsedTimer clock;
        clock.start();
        QList<QNetworkReply *> replies;
        for (int i = 0; i < 6; ++i) {
            QNetworkRequest request = test.request(test.url(Service::Graph, u"/v1.0/users/user-%1"_s.arg(i)));
            request.setRawHeader("Authorization", "Bearer " + token);
            replies += test.network.get(request);
        }
        for (QNetworkReply *reply : replies)
            QCOMPARE(test.wait(reply).status, 200);
        QVERIFY(clock.elapsed() >= 200);
    }

    void connectionsAreKept()
    {
        TestAzure test(smallTenant());
        QSignalSpy encrypted(&test.network, &QNetworkAccessManager::encrypted);
        const QByteArray token = test.token(Service::Graph);
        QCOMPARE(encrypted.count(), 1);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(test.get(test.url(Service::Graph, u"/v1.0/users/user-1"_s), token).status, 200);
        QCOMPARE(encrypted.count(), 2);
    }

    void nonsenseIsNoFault_data()
    {
        QTest::addColumn<QString>("faults");
        for (const char *faults : {"418", "429#many", "slow", "slow=long", "token-lifetime=x"})
            QTest::newRow(faults) << QString::fromLatin1(faults);
    }
    void nonsenseIsNoFault()
    {
        QFETCH(QString, faults);
        QString error;
        QVERIFY(!Faults().read(faults, error));
        QVERIFY(!error.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_SimulatorFaults)
#include "tst_SimulatorFaults.moc"
