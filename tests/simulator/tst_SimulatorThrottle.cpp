// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestAzure.h"

#include "Throttle.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace simulator;

class tst_SimulatorThrottle : public QObject {
    Q_OBJECT

private:
    static Request request(Service service, const QString &target, int number = -1)
    {
        Request one;
        one.service = service;
        one.method = "GET";
        readTarget(target.toUtf8(), one);
        if (number >= 0)
            one.query.append({u"n"_s, QString::number(number)});
        return one;
    }
    const Claims claims{u"aud"_s, u"principal"_s, 0};

private slots:
    void aBucketRunsDry_data()
    {
        QTest::addColumn<int>("service");
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("size");
        QTest::addColumn<QString>("code");
        const int arm = static_cast<int>(Service::ResourceManager);
        const int graph = static_cast<int>(Service::Graph);
        QTest::newRow("subscription") << arm << u"/subscriptions/a/resourcegroups"_s << 250
                                      << u"SubscriptionRequestsThrottled"_s;
        QTest::newRow("tenant") << arm << u"/subscriptions"_s << 250 << u"SubscriptionRequestsThrottled"_s;
        QTest::newRow("Resource Graph") << arm << u"/providers/Microsoft.ResourceGraph/resources"_s << 15
                                        << u"RateLimiting"_s;
        QTest::newRow("storage lists") << arm << u"/subscriptions/a/providers/Microsoft.Storage/storageAccounts"_s
                                       << 100 << u"ResourceRequestsThrottled"_s;
        QTest::newRow("Graph units") << graph << u"/v1.0/groups"_s << 5000 << u"TooManyRequests"_s;
        QTest::newRow("units of users") << graph << u"/v1.0/users"_s << 2500 << u"TooManyRequests"_s;
        QTest::newRow("reports") << graph << u"/v1.0/auditLogs/signIns"_s << 5 << u"TooManyRequests"_s;
    }
    void aBucketRunsDry()
    {
        QFETCH(int, service);
        QFETCH(QString, target);
        QFETCH(int, size);
        QFETCH(QString, code);
        Throttle throttle(smallTenant(), true);
        const Request one = request(static_cast<Service>(service), target);
        int answered = 0;
        std::optional<Response> refusal;
        // Buckets fill while the test runs: some more may pass.
        for (; answered < 2 * size && !refusal; ++answered)
            refusal = throttle.refusal(one, claims);
        QVERIFY(refusal.has_value());
        QVERIFY2(answered > size && answered < 2 * size, qPrintable(QString::number(answered)));
        QCOMPARE(refusal->status, 429);
        QVERIFY(refusal->body.contains(code.toLatin1()));
        bool tells = false;
        for (const auto &[name, value] : refusal->headers)
            tells = tells || (name == "Retry-After" && value.toInt() >= 1);
        QVERIFY(tells);
    }

    void conditionalAccessDoesNotSayWhenToComeBack()
    {
        Throttle throttle(smallTenant(), true);
        const Request one = request(Service::Graph, u"/v1.0/identity/conditionalAccess/policies"_s);
        std::optional<Response> refusal;
        for (int i = 0; i < 100 && !refusal; ++i)
            refusal = throttle.refusal(one, claims);
        QVERIFY(refusal.has_value());
        for (const auto &header : refusal->headers)
            QVERIFY(header.first != "Retry-After");
    }

    void subscriptionsAndPrincipalsHaveBucketsOfTheirOwn()
    {
        Throttle throttle(smallTenant(), true);
        const Request one = request(Service::ResourceManager, u"/subscriptions/a/resourcegroups"_s);
        while (!throttle.refusal(one, claims)) { }
        QVERIFY(!throttle.refusal(request(Service::ResourceManager, u"/subscriptions/b/resourcegroups"_s), claims));
        QVERIFY(!throttle.refusal(one, {u"aud"_s, u"other"_s, 0}));
    }

    void bucketsFillAgain()
    {
        Throttle throttle(smallTenant(), true);
        const Request one = request(Service::ResourceManager, u"/subscriptions/a/resourcegroups"_s);
        while (!throttle.refusal(one, claims)) { }
        bool answered = false;
        QTRY_VERIFY_WITH_TIMEOUT((answered = answered || !throttle.refusal(one, claims)), 5000);
    }

    void theFloorCountsWhatTheLimitsMakeUnavoidable()
    {
        Throttle throttle(smallTenant(), false);
        for (int i = 0; i < 500; ++i)
            QVERIFY(
                !throttle.refusal(request(Service::ResourceManager, u"/subscriptions/a/resourcegroups"_s, i), claims));
        QCOMPARE(throttle.floorSeconds(), 10.0);
        // The same request again is the client's own waste.
        for (int i = 0; i < 500; ++i)
            QVERIFY(
                !throttle.refusal(request(Service::ResourceManager, u"/subscriptions/a/resourcegroups"_s, 1), claims));
        QCOMPARE(throttle.floorSeconds(), 10.0);
        for (int i = 0; i < 46; ++i)
            QVERIFY(!throttle.refusal(
                request(Service::ResourceManager, u"/providers/Microsoft.ResourceGraph/resources"_s, i), claims));
        QCOMPARE(throttle.floorSeconds(), 15.0);
        QCOMPARE(throttle.buckets().value(u"arm-subscription/a/principal"_s).toObject().value(u"requests"_s).toInt(),
                 1000);
    }

    void throttledAnswersReachTheClient()
    {
        TestAzure test(smallTenant(), {0, 0, true, {}});
        Reply reply;
        for (int i = 0; i < 30 && reply.status != 429; ++i)
            reply = test.post(test.url(Service::ResourceManager,
                                       u"/providers/Microsoft.ResourceGraph/resources?api-version=2021-03-01"_s),
                              test.token(Service::ResourceManager), R"({"query":"Resources"})");
        QCOMPARE(reply.status, 429);
        QCOMPARE(reply.headers.value("x-ms-user-quota-remaining"), QByteArray("0"));
        QVERIFY(reply.headers.value("retry-after").toInt() >= 1);
    }
};

QTEST_GUILESS_MAIN(tst_SimulatorThrottle)
#include "tst_SimulatorThrottle.moc"
