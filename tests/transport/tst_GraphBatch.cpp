// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixture.h"
#include "GraphBatch.h"
#include "Transport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;
using Problem = Answer::Problem;

namespace {

QJsonArray requestsIn(const Heard &heard)
{
    return QJsonDocument::fromJson(heard.body).object().value("requests"_L1).toArray();
}

/// Answers a batch, last item first, as `item` says for each relative URL.
Said batchAnswer(const Heard &heard, const std::function<QJsonObject(const QString &)> &item)
{
    QJsonArray responses;
    for (const QJsonValue &request : requestsIn(heard)) {
        QJsonObject response = item(request["url"_L1].toString());
        if (response.isEmpty())
            continue;
        response.insert("id"_L1, request["id"_L1]);
        responses.prepend(response);
    }
    return {.body = QJsonDocument(QJsonObject{{u"responses"_s, responses}}).toJson(QJsonDocument::Compact),
            .headers = {}};
}

QJsonObject whole(const QString &url)
{
    return {{u"status"_s, 200}, {u"body"_s, QJsonObject{{u"url"_s, url}}}};
}

} // namespace

class tst_GraphBatch : public QObject {
    Q_OBJECT
private slots:
    void asksOfOneTurnTravelTogether();
    void aSingleAskTravelsAlone();
    void versionsDoNotMix();
    void eachItemIsAnsweredForItself();
    void aThrottledItemAloneIsAskedAgain();
    void anUnauthorizedItemIsReplayedOnce();
    void aLeftOutItemIsAskedAlone();
    void aFailingBatchIsAskedAgain_data();
    void aFailingBatchIsAskedAgain();
    void aRefusedBatchIsAskedOneByOne();
    void aBatchTooLargeIsAskedOneByOne();
    void readsWhatServicesWrite();
};

void tst_GraphBatch::asksOfOneTurnTravelTogether()
{
    Fixture f;
    f.graph.script = [](const Heard &heard) { return batchAnswer(heard, whole); };
    for (int i = 0; i < 45; ++i) {
        ApiRequest ask = f.graphAsk(u"/v1.0/groups/g%1/members?$select=id,a%20b"_s.arg(i), true);
        if (i == 0)
            ask.headers = {{"ConsistencyLevel", "eventual"}};
        f.send(ask);
    }
    QVERIFY(f.waitForAnswers(45));
    QCOMPARE(f.graph.heard.size(), 3);
    QCOMPARE(f.transport->meter().requests, 3);
    const auto begins = [](const Heard &heard) { return heard.body.contains("/groups/g0/"); };
    const Heard first = *std::ranges::find_if(f.graph.heard, begins);
    QCOMPARE(first.method, QByteArray("POST"));
    QCOMPARE(first.target, QByteArray("/v1.0/$batch"));
    QCOMPARE(requestsIn(first).size(), 20);
    const QJsonObject item = requestsIn(first).first().toObject();
    QCOMPARE(item["method"_L1].toString(), u"GET"_s);
    QCOMPARE(item["url"_L1].toString(), u"/groups/g0/members?$select=id,a%20b"_s);
    QCOMPARE(item["headers"_L1]["ConsistencyLevel"_L1].toString(), u"eventual"_s);
    for (const Answer &answer : f.answers) {
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.requests, 1);
        const QString path = QUrl(answer.evidence.request.section(u' ', 1)).path();
        const QString url = QJsonDocument::fromJson(answer.body)["url"_L1].toString();
        QCOMPARE(path, u"/v1.0"_s + url.section(u'?', 0, 0));
    }
}

void tst_GraphBatch::aSingleAskTravelsAlone()
{
    Fixture f;
    QCOMPARE(f.answerTo(f.graphAsk(u"/v1.0/users"_s, true)).status, 200);
    QCOMPARE(f.graph.heard.first().target, QByteArray("/v1.0/users"));
}

void tst_GraphBatch::versionsDoNotMix()
{
    Fixture f;
    f.graph.script = [](const Heard &heard) { return heard.method == "GET" ? Said{} : batchAnswer(heard, whole); };
    for (int i = 0; i < 4; ++i) {
        f.send(f.graphAsk(u"/v1.0/users/%1"_s.arg(i), true));
        f.send(f.graphAsk(u"/beta/users/%1"_s.arg(i), true));
        f.send(f.graphAsk(u"/v1.0/groups/%1"_s.arg(i)));
    }
    QVERIFY(f.waitForAnswers(12));
    QCOMPARE(f.graph.count("/v1.0/$batch"), 1);
    QCOMPARE(f.graph.count("/beta/$batch"), 1);
    QCOMPARE(f.graph.count("/v1.0/groups/"), 4);
}

void tst_GraphBatch::eachItemIsAnsweredForItself()
{
    Fixture f;
    f.graph.script = [](const Heard &heard) {
        return batchAnswer(heard, [](const QString &url) {
            if (!url.startsWith("/users/1"_L1))
                return whole(url);
            return QJsonObject{{u"status"_s, 403},
                               {u"headers"_s, QJsonObject{{u"request-id"_s, u"item-1"_s}}},
                               {u"body"_s,
                                QJsonObject{{u"error"_s,
                                             QJsonObject{{u"code"_s, u"Authorization_RequestDenied"_s},
                                                         {u"message"_s, u"Insufficient privileges"_s}}}}}};
        });
    };
    for (int i = 0; i < 3; ++i)
        f.send(f.graphAsk(u"/v1.0/users/%1"_s.arg(i), true));
    QVERIFY(f.waitForAnswers(3));
    QCOMPARE(f.graph.heard.size(), 1);
    QCOMPARE(f.answers[0].status, 200);
    QCOMPARE(f.answers[2].status, 200);
    const Answer &denied = f.answers[1];
    QCOMPARE(denied.problem, Problem::None);
    QCOMPARE(denied.status, 403);
    QCOMPARE(denied.evidence.code, u"Authorization_RequestDenied"_s);
    QCOMPARE(denied.evidence.request, u"GET "_s + f.graph.origin().toString() + u"/v1.0/users/1"_s);
    QCOMPARE(denied.evidence.requestId, u"item-1"_s);
}

void tst_GraphBatch::aThrottledItemAloneIsAskedAgain()
{
    Fixture f;
    f.graph.script = [](const Heard &heard) {
        if (heard.method == "GET")
            return Said{};
        return batchAnswer(heard, [](const QString &url) {
            return url == "/users/1"_L1
                ? QJsonObject{{u"status"_s, 429}, {u"headers"_s, QJsonObject{{u"Retry-After"_s, u"1"_s}}}}
                : whole(url);
        });
    };
    for (int i = 0; i < 5; ++i)
        f.send(f.graphAsk(u"/v1.0/users/%1"_s.arg(i), true));
    QVERIFY(f.waitForAnswers(4));
    QCOMPARE(f.transport->meter().waiting, 1);
    QCOMPARE(f.answerTo(f.graphAsk(u"/v1.0/groups"_s)).status, 200); // Graph itself is not held back
    QCOMPARE(f.transport->meter().waiting, 1);
    QVERIFY(f.waitForAnswers(6));
    QCOMPARE(f.graph.count("/v1.0/$batch"), 1);
    QCOMPARE(f.graph.count("/v1.0/users/1"), 1);
    QCOMPARE(f.answers.back().requests, 2);
}

void tst_GraphBatch::anUnauthorizedItemIsReplayedOnce()
{
    Fixture f;
    f.graph.script = [](const Heard &heard) {
        if (heard.method == "GET")
            return Said{.status = 401, .body = "{}", .headers = {}};
        return batchAnswer(heard, [](const QString &url) {
            return url == "/users/1"_L1 ? QJsonObject{{u"status"_s, 401}, {u"body"_s, QJsonObject{}}} : whole(url);
        });
    };
    for (int i = 0; i < 3; ++i)
        f.send(f.graphAsk(u"/v1.0/users/%1"_s.arg(i), true));
    QVERIFY(f.waitForAnswers(3));
    QCOMPARE(f.answers.back().status, 401);
    QCOMPARE(f.answers.back().requests, 2);
    QCOMPARE(f.invalidated.size(), 1U);
}

void tst_GraphBatch::aLeftOutItemIsAskedAlone()
{
    Fixture f;
    f.graph.script = [](const Heard &heard) {
        return batchAnswer(heard, [](const QString &url) { return url == "/users/1"_L1 ? QJsonObject{} : whole(url); });
    };
    for (int i = 0; i < 3; ++i)
        f.send(f.graphAsk(u"/v1.0/users/%1"_s.arg(i), true));
    QVERIFY(f.waitForAnswers(3));
    QCOMPARE(f.graph.count("/v1.0/users/1"), 1);
}

void tst_GraphBatch::aFailingBatchIsAskedAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("how");
    for (const int status : {429, 503, 500, 401})
        QTest::addRow("%d", status) << status << static_cast<int>(Said::How::Whole);
    QTest::newRow("reset") << 200 << static_cast<int>(Said::How::Reset);
    QTest::newRow("cut") << 200 << static_cast<int>(Said::How::Cut);
}

void tst_GraphBatch::aFailingBatchIsAskedAgain()
{
    QFETCH(int, status);
    QFETCH(int, how);
    Fixture f;
    f.graph.script = [&](const Heard &heard) {
        Said said = heard.method == "GET" ? Said{} : batchAnswer(heard, whole);
        if (f.graph.heard.size() == 1) {
            said.status = status;
            said.how = static_cast<Said::How>(how);
        }
        return said;
    };
    for (int i = 0; i < 20; ++i)
        f.send(f.graphAsk(u"/v1.0/users/%1"_s.arg(i), true));
    QVERIFY(f.waitForAnswers(20));
    for (const Answer &answer : f.answers) {
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.requests <= 2);
    }
    QVERIFY(f.graph.count("/v1.0/$batch") >= 2);
    QCOMPARE(f.invalidated.size(), status == 401 ? 1U : 0U);
}

void tst_GraphBatch::aRefusedBatchIsAskedOneByOne()
{
    Fixture f;
    f.graph.script = [](const Heard &heard) {
        return heard.method == "GET" ? Said{} : Said{.status = 400, .body = "{}", .headers = {}};
    };
    for (int i = 0; i < 5; ++i)
        f.send(f.graphAsk(u"/v1.0/users/%1"_s.arg(i), true));
    QVERIFY(f.waitForAnswers(5));
    QCOMPARE(f.graph.count("/v1.0/$batch"), 1);
    QCOMPARE(f.graph.count("/v1.0/users/"), 5);
}

void tst_GraphBatch::aBatchTooLargeIsAskedOneByOne()
{
    Limits limits = shortLimits();
    limits.maxBody = 10'000;
    Fixture f(limits);
    f.graph.script = [](const Heard &heard) {
        if (heard.method == "GET")
            return Said{};
        return batchAnswer(heard, [](const QString &) {
            return QJsonObject{{u"status"_s, 200}, {u"body"_s, QString(9000, u'x')}};
        });
    };
    for (int i = 0; i < 3; ++i)
        f.send(f.graphAsk(u"/v1.0/users/%1"_s.arg(i), true));
    QVERIFY(f.waitForAnswers(3));
    QCOMPARE(f.graph.count("/v1.0/users/"), 3);
    QCOMPARE(f.answers.front().problem, Problem::None);
}

void tst_GraphBatch::readsWhatServicesWrite()
{
    const auto outcomes = batchOutcomes(
        R"({"responses":[{"id":"2","status":200,"headers":{"Retry-After":7,"A":"b\"c"},"body":{"x": [1, {"y":"\u00e4"}]}},)"
        R"({"body":"aGVsbG8=","status":200,"id":"0"},{"id":"9","status":200},{"id":"1","status":204}],"@x":1})",
        4);
    QCOMPARE(outcomes.size(), 4U);
    QCOMPARE(outcomes[0]->body, QByteArray("hello"));
    QCOMPARE(outcomes[1]->status, 204);
    QCOMPARE(outcomes[2]->body, QByteArray(R"({"x": [1, {"y":"\u00e4"}]})"));
    QCOMPARE(outcomes[2]->header("retry-after"), QByteArray("7"));
    QCOMPARE(outcomes[2]->header("a"), QByteArray("b\"c"));
    QVERIFY(!outcomes[3]);
    for (const auto &broken :
         {"", "[]", "{}", "null", R"({"responses":{}})", R"({"responses":[1]})", "<html>",
          R"({"responses":[{"id":"0","status":200,"body":{"x":)", R"({"responses":[{"id":-1}]})"}) {
        for (const auto &outcome : batchOutcomes(broken, 1))
            QVERIFY2(!outcome, broken);
    }
}

QTEST_GUILESS_MAIN(tst_GraphBatch)
#include "tst_GraphBatch.moc"
