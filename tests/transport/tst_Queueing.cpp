// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JobQueue.h"
#include "Lane.h"
#include "RateBuckets.h"

#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Clock::time_point start{1000h};

Lane arm(const QString &subscription, const QString &provider = u"p"_s)
{
    Lane lane;
    lane.kind = Lane::Kind::ResourceManager;
    lane.host = u"arm"_s;
    lane.bucket = u"arm "_s + subscription;
    lane.provider = lane.bucket + u' ' + provider;
    return lane;
}

JobPtr job(qint64 order, const Lane &lane)
{
    auto made = std::make_unique<Job>();
    made->order = order;
    made->lane = lane;
    return made;
}

Clock::time_point always(const Lane &)
{
    return {};
}

Outcome left(int reads)
{
    Outcome outcome;
    outcome.end = Outcome::End::Answered;
    outcome.status = 200;
    outcome.headers = {{"x-ms-ratelimit-remaining-subscription-reads", QByteArray::number(reads)}};
    return outcome;
}

} // namespace

class tst_Queueing : public QObject {
    Q_OBJECT
private slots:
    void lanesAreToldApart_data();
    void lanesAreToldApart();
    void firstComeFirstServedAcrossLanes();
    void aBlockedLaneIsPassedOver();
    void aDelayedJobComesBackInItsOldPlace();
    void hostsTakeTurns();
    void alongComeOnlyThoseThatFit();
    void everythingCanBeTakenBack();
    void whatIsNotCountedIsNotPaced();
    void aFullBucketIsNotPaced();
    void anEmptyBucketIsPacedWithHeadroom();
    void figuresOfTheServiceReplaceOurs();
    void holdsNeverShorten();
    void resourceGraphWaitsForItsQuota();
    void graphRestsWhenItsQuotaRunsOut();
};

void tst_Queueing::lanesAreToldApart_data()
{
    QTest::addColumn<Api>("api");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("bucket");
    QTest::addColumn<QString>("provider");
    const auto management = Api::ResourceManager;
    QTest::newRow("tenant") << management << u"https://Management.azure.com/subscriptions"_s
                            << u"management.azure.com:443 tenant"_s << u"management.azure.com:443 tenant "_s;
    QTest::newRow("subscription")
        << management
        << u"https://management.azure.com:443/subscriptions/AB/resourceGroups/r/providers/Microsoft.Network/x"_s
        << u"management.azure.com:443 subscription ab"_s
        << u"management.azure.com:443 subscription ab microsoft.network"_s;
    QTest::newRow("extension")
        << management << u"https://management.azure.com/subscriptions/a/providers/M.Net/x/y/providers/M.Insights/z"_s
        << u"management.azure.com:443 subscription a"_s << u"management.azure.com:443 subscription a m.insights"_s;
    QTest::newRow("Resource Graph") << management
                                    << u"https://management.azure.com/providers/Microsoft.ResourceGraph/resources"_s
                                    << u"management.azure.com:443 graph"_s
                                    << u"management.azure.com:443 graph microsoft.resourcegraph"_s;
    QTest::newRow("Graph") << Api::Graph << u"https://graph.microsoft.com/v1.0/users"_s << u"graph.microsoft.com:443"_s
                           << u"graph.microsoft.com:443 directory"_s;
    QTest::newRow("Conditional Access") << Api::Graph
                                        << u"https://graph.microsoft.com/beta/identity/conditionalAccess/policies"_s
                                        << u"graph.microsoft.com:443"_s << u"graph.microsoft.com:443 protection"_s;
    QTest::newRow("vault") << Api::KeyVault << u"https://kv.vault.azure.net/secrets"_s << u"kv.vault.azure.net:443"_s
                           << u"kv.vault.azure.net:443"_s;
    QTest::newRow("account in the path") << Api::Storage << u"https://127.0.0.1:9/blob/acc/box?comp=list"_s
                                         << u"127.0.0.1:9/blob/acc"_s << u"127.0.0.1:9/blob/acc"_s;
}

void tst_Queueing::lanesAreToldApart()
{
    QFETCH(Api, api);
    QFETCH(QString, url);
    Cloud cloud;
    cloud.keyVault = u"https://{name}.vault.azure.net"_s;
    cloud.storage = u"https://127.0.0.1:9/{service}/{name}"_s;
    const Lane lane = laneOf(cloud, api, QUrl(url));
    QTEST(lane.bucket, "bucket");
    QTEST(lane.provider, "provider");
    QVERIFY(lane.bucket.startsWith(lane.host));
}

void tst_Queueing::firstComeFirstServedAcrossLanes()
{
    JobQueue queue(100, 100);
    for (int i = 0; i < 30; ++i)
        queue.push(job(i, arm(QString::number(i * 7 % 4))));
    for (int i = 0; i < 30; ++i)
        QCOMPARE(queue.take(start, always)->order, i);
    QVERIFY(!queue.take(start, always));
    QCOMPARE(queue.waiting(), 0);
    QCOMPARE(queue.inFlight(), 30);
}

void tst_Queueing::aBlockedLaneIsPassedOver()
{
    JobQueue queue(100, 100);
    queue.push(job(1, arm(u"a"_s)));
    queue.push(job(2, arm(u"b"_s)));
    queue.push(job(3, arm(u"a"_s)));
    const auto freeAt = [](const Lane &lane) { return lane.bucket == u"arm a"_s ? start + 10s : Clock::time_point(); };
    QCOMPARE(queue.take(start, freeAt)->order, 2);
    QVERIFY(!queue.take(start, freeAt));
    QCOMPARE(queue.wakeAt(), start + 10s);
    queue.push(job(4, arm(u"a"_s)));
    QVERIFY(!queue.take(start + 9s, freeAt));
    QCOMPARE(queue.take(start + 10s, freeAt)->order, 1);
    QCOMPARE(queue.take(start + 10s, freeAt)->order, 3);
    QCOMPARE(queue.take(start + 10s, freeAt)->order, 4);
    QVERIFY(!queue.wakeAt());
}

void tst_Queueing::aDelayedJobComesBackInItsOldPlace()
{
    JobQueue queue(100, 100);
    queue.delay(job(1, arm(u"a"_s)), start + 5s);
    queue.push(job(2, arm(u"a"_s)));
    queue.push(job(3, arm(u"a"_s)));
    QCOMPARE(queue.wakeAt(), start + 5s);
    QCOMPARE(queue.take(start, always)->order, 2);
    QCOMPARE(queue.take(start + 5s, always)->order, 1);
    QCOMPARE(queue.take(start + 5s, always)->order, 3);
}

void tst_Queueing::hostsTakeTurns()
{
    JobQueue queue(2, 3);
    for (int i = 0; i < 6; ++i) {
        Lane lane = arm(u"a"_s);
        lane.host = i < 4 ? u"one"_s : u"two"_s;
        queue.push(job(i, lane));
    }
    QCOMPARE(queue.take(start, always)->order, 0);
    QCOMPARE(queue.take(start, always)->order, 4);
    QCOMPARE(queue.take(start, always)->order, 1);
    QVERIFY(!queue.take(start, always)); // three of all hosts
    queue.done(u"two"_s);
    QCOMPARE(queue.take(start, always)->order, 5);
    queue.done(u"two"_s);
    QVERIFY(!queue.take(start, always)); // two of one host
    queue.done(u"one"_s);
    QCOMPARE(queue.take(start, always)->order, 2);
}

void tst_Queueing::alongComeOnlyThoseThatFit()
{
    JobQueue queue(100, 100);
    for (int i = 0; i < 10; ++i)
        queue.push(job(i, arm(u"a"_s)));
    queue.push(job(10, arm(u"b"_s)));
    QCOMPARE(queue.take(start, always)->order, 0);
    const auto along = queue.takeAlong(arm(u"a"_s), 3, [](const Job &one) { return one.order % 2 == 1; });
    QCOMPARE(along.size(), 3U);
    QCOMPARE(along[0]->order, 1);
    QCOMPARE(along[2]->order, 5);
    QCOMPARE(queue.take(start, always)->order, 2);
    QCOMPARE(queue.waiting(), 6);
    QVERIFY(queue.takeAlong(arm(u"none"_s), 3, [](const Job &) { return true; }).empty());
    QCOMPARE(queue.takeAlong(arm(u"b"_s), 3, [](const Job &) { return true; }).size(), 1U);
}

void tst_Queueing::everythingCanBeTakenBack()
{
    JobQueue queue(1, 1);
    queue.delay(job(1, arm(u"a"_s)), start + 1h);
    queue.push(job(3, arm(u"a"_s)));
    queue.push(job(2, arm(u"b"_s)));
    const auto all = queue.takeAll();
    QCOMPARE(all.size(), 3U);
    QCOMPARE(all[0]->order, 1);
    QCOMPARE(all[2]->order, 3);
    QCOMPARE(queue.waiting(), 0);
    QVERIFY(!queue.take(start + 2h, always));
}

void tst_Queueing::whatIsNotCountedIsNotPaced()
{
    RateBuckets buckets;
    Outcome plain = left(0);
    plain.headers.clear();
    for (int i = 0; i < 10'000; ++i) {
        QVERIFY(buckets.freeAt(arm(u"a"_s), start) <= start);
        buckets.sent(arm(u"a"_s), start);
        buckets.answered(arm(u"a"_s), plain, start);
    }
}

void tst_Queueing::aFullBucketIsNotPaced()
{
    RateBuckets buckets;
    for (int i = 0; i < 10'000; ++i) { // a simulator that does not throttle tells the same number for ever
        QVERIFY(buckets.freeAt(arm(u"a"_s), start) <= start);
        buckets.sent(arm(u"a"_s), start);
        buckets.answered(arm(u"a"_s), left(249), start);
    }
}

void tst_Queueing::anEmptyBucketIsPacedWithHeadroom()
{
    RateBuckets buckets;
    buckets.sent(arm(u"a"_s), start);
    buckets.answered(arm(u"a"_s), left(249), start);
    auto now = start;
    int atOnce = 0;
    while (buckets.freeAt(arm(u"a"_s), now) <= now) {
        buckets.sent(arm(u"a"_s), now);
        ++atOnce;
    }
    QVERIFY2(atOnce > 200 && atOnce < 230, qPrintable(QString::number(atOnce)));
    QVERIFY(buckets.freeAt(arm(u"b"_s), now) <= now);
    int later = 0;
    for (; now < start + 10s; now = std::max(now, buckets.freeAt(arm(u"a"_s), now))) {
        buckets.sent(arm(u"a"_s), now);
        ++later;
    }
    QVERIFY2(later > 200 && later < 250, qPrintable(QString::number(later)));
}

void tst_Queueing::figuresOfTheServiceReplaceOurs()
{
    RateBuckets buckets;
    buckets.sent(arm(u"a"_s), start);
    buckets.answered(arm(u"a"_s), left(3), start); // somebody else was busy
    QVERIFY(buckets.freeAt(arm(u"a"_s), start) > start);
    buckets.sent(arm(u"a"_s), start);
    buckets.answered(arm(u"a"_s), left(200), start);
    QVERIFY(buckets.freeAt(arm(u"a"_s), start) <= start);
}

void tst_Queueing::holdsNeverShorten()
{
    RateBuckets buckets;
    const Lane lane = arm(u"a"_s);
    buckets.hold(lane.bucket, start + 20s);
    buckets.hold(lane.bucket, start + 5s);
    buckets.hold(lane.provider, start + 5s);
    QCOMPARE(buckets.freeAt(lane, start), start + 20s);
    QCOMPARE(buckets.freeAt(arm(u"a"_s, u"q"_s), start), start + 20s);
    buckets.hold(lane.provider, start + 30s);
    QCOMPARE(buckets.freeAt(lane, start), start + 30s);
    QCOMPARE(buckets.freeAt(arm(u"a"_s, u"q"_s), start), start + 20s);
    QVERIFY(buckets.freeAt(arm(u"b"_s), start) <= start);
}

void tst_Queueing::resourceGraphWaitsForItsQuota()
{
    RateBuckets buckets;
    Lane lane = arm(u"graph"_s);
    lane.kind = Lane::Kind::ResourceGraph;
    Outcome outcome = left(0);
    outcome.headers = {{"x-ms-user-quota-remaining", "14"}, {"x-ms-user-quota-resets-after", "00:00:05"}};
    buckets.sent(lane, start);
    buckets.answered(lane, outcome, start);
    QVERIFY(buckets.freeAt(lane, start) <= start);
    outcome.headers.first().second = "0";
    buckets.sent(lane, start);
    buckets.answered(lane, outcome, start);
    QCOMPARE(buckets.freeAt(lane, start), start + 5s);
}

void tst_Queueing::graphRestsWhenItsQuotaRunsOut()
{
    RateBuckets buckets;
    Lane lane = arm(u"graph"_s);
    lane.kind = Lane::Kind::Graph;
    Outcome outcome = left(0);
    outcome.headers = {{"x-ms-throttle-limit-percentage", "0.83"}};
    buckets.sent(lane, start);
    buckets.answered(lane, outcome, start);
    QCOMPARE(buckets.graphQuotaPercent(), 83);
    QVERIFY(buckets.freeAt(lane, start) <= start);
    outcome.headers.first().second = "1.1";
    buckets.answered(lane, outcome, start);
    QCOMPARE(buckets.graphQuotaPercent(), 110);
    QVERIFY(buckets.freeAt(lane, start) > start);
    QVERIFY(buckets.freeAt(lane, start) <= start + 10s);
}

QTEST_GUILESS_MAIN(tst_Queueing)
#include "tst_Queueing.moc"
