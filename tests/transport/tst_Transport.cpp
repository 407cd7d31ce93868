// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixture.h"
#include "Transport.h"

#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Problem = Answer::Problem;

namespace {

const QByteArray refusalList = "{\"error\":{\"code\":\"%1\",\"message\":\"%2\"}}";

Said refusal(const QByteArray &code, const QByteArray &message, int status = 400)
{
    QByteArray body = refusalList;
    return {.status = status, .body = body.replace("%1", code).replace("%2", message), .headers = {}};
}

bool asksVersion(const Heard &heard, const QByteArray &version)
{
    return heard.target.contains("api-version=" + version);
}

} // namespace

class tst_Transport : public QObject {
    Q_OBJECT
private slots:
    void everyRequestBearsTokenIdAndName();
    void refusalsAreAnswers();
    void redirectsAreAnswers();
    void askedHeadersTravelButNeverReplaceTheToken();
    void postsCarryTheirBody();
    void foreignHostsGetNothing_data();
    void foreignHostsGetNothing();
    void noTokenIsAnAnswer();
    void unauthorizedOnceIsReplayedOnce();
    void unauthorizedAlwaysIsTheAnswer();
    void manyUnauthorizedAsksDoNotSignInManyTimes();
    void refusedVersionIsReplacedByTheNewestStable_data();
    void refusedVersionIsReplacedByTheNewestStable();
    void aListedVersionIsNotReplaced();
    void aVersionListedTooEarlyIsSteppedBackFrom();
    void versionRefusalsEnd();
    void aReplacedVersionIsRememberedForItsType();
    void neverMoreInFlightThanTheLimit();
    void asManyAreInFlightAsTheLimitAllows();
    void asksOfOneHostAreServedInOrder();
    void aBusyHostDoesNotStarveAnother();
    void evidenceHoldsNoSecret();
    void signsInWithARealTokenSource();
    void metersWhatItDoes();
};

void tst_Transport::everyRequestBearsTokenIdAndName()
{
    Fixture f;
    const Answer answer = f.answerTo(f.armAsk(u"/subscriptions?api-version=2022-12-01"_s));
    QCOMPARE(answer.problem, Problem::None);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("{}"));
    QCOMPARE(answer.requests, 1);
    QCOMPARE(f.arm.heard.size(), 1);
    const auto headers = f.arm.heard.first().headers;
    QCOMPARE(headers.value("authorization"), QByteArray("Bearer token-1"));
    QCOMPARE(headers.value("accept"), QByteArray("application/json"));
    QVERIFY(headers.value("user-agent").startsWith("Azimuth/"));
    QCOMPARE(headers.value("client-request-id").size(), 36);
    QVERIFY(!headers.contains("cookie"));
    QCOMPARE(answer.evidence.request,
             u"GET "_s + f.arm.origin().toString() + u"/subscriptions?api-version=2022-12-01"_s);
    QVERIFY(answer.evidence.time.isValid());
}

void tst_Transport::refusalsAreAnswers()
{
    Fixture f;
    f.arm.script = [](const Heard &) {
        return Said{.status = 403,
                    .body = R"({"error":{"code":"AuthorizationFailed","message":"The client\n may not."}})",
                    .headers = {{"x-ms-request-id", "abc-1"}}};
    };
    const Answer answer = f.answerTo(f.armAsk(u"/subscriptions?api-version=2022-12-01"_s));
    QCOMPARE(answer.problem, Problem::None);
    QCOMPARE(answer.status, 403);
    QCOMPARE(answer.requests, 1);
    QVERIFY(answer.body.contains("AuthorizationFailed"));
    QCOMPARE(answer.evidence.status, 403);
    QCOMPARE(answer.evidence.code, u"AuthorizationFailed"_s);
    QCOMPARE(answer.evidence.message, u"The client may not."_s);
    QCOMPARE(answer.evidence.requestId, u"abc-1"_s);
}

void tst_Transport::redirectsAreAnswers()
{
    Fixture f;
    f.arm.script = [&f](const Heard &) {
        return Said{.status = 302, .body = {}, .headers = {{"Location", f.graph.origin().toEncoded() + "/steal"}}};
    };
    const Answer answer = f.answerTo(f.armAsk(u"/subscriptions"_s));
    QCOMPARE(answer.problem, Problem::None);
    QCOMPARE(answer.status, 302);
    QCOMPARE(f.graph.heard.size(), 0);
}

void tst_Transport::askedHeadersTravelButNeverReplaceTheToken()
{
    Fixture f;
    ApiRequest ask = f.graphAsk(u"/v1.0/users/$count"_s);
    ask.headers = {{"ConsistencyLevel", "eventual"}, {"Authorization", "Bearer other"}};
    f.answerTo(ask);
    QCOMPARE(f.graph.heard.first().headers.value("consistencylevel"), QByteArray("eventual"));
    QCOMPARE(f.graph.heard.first().headers.value("authorization"), QByteArray("Bearer token-1"));
}

void tst_Transport::postsCarryTheirBody()
{
    Fixture f;
    ApiRequest ask = f.armAsk(u"/providers/Microsoft.ResourceGraph/resources?api-version=2021-03-01"_s);
    ask.method = "POST";
    ask.body = R"({"query":"Resources"})";
    QCOMPARE(f.answerTo(ask).status, 200);
    QCOMPARE(f.arm.heard.first().method, QByteArray("POST"));
    QCOMPARE(f.arm.heard.first().body, ask.body);
    QCOMPARE(f.arm.heard.first().headers.value("content-type"), QByteArray("application/json"));
}

void tst_Transport::foreignHostsGetNothing_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("another host") << u"https://localhost:%1/subscriptions"_s;
    QTest::newRow("user information") << u"https://someone@127.0.0.1:%1/subscriptions"_s;
    QTest::newRow("without TLS") << u"http://127.0.0.1:%1/subscriptions"_s;
    QTest::newRow("another port") << u"https://127.0.0.1/subscriptions"_s;
    QTest::newRow("relative") << u"/subscriptions"_s;
}

void tst_Transport::foreignHostsGetNothing()
{
    QFETCH(QString, url);
    Fixture f;
    ApiRequest ask;
    ask.url = QUrl(url.contains(u"%1") ? url.arg(f.arm.origin().port()) : url);
    const Answer answer = f.answerTo(ask);
    QCOMPARE(answer.problem, Problem::ForeignHost);
    QCOMPARE(answer.requests, 0);
    QCOMPARE(f.tokensAsked, 0);
    QCOMPARE(f.arm.heard.size(), 0);
    QVERIFY(!answer.evidence.request.contains(u"someone"));
}

void tst_Transport::noTokenIsAnAnswer()
{
    Fixture f;
    f.signInProblem.emplace().kind = SignInProblem::Kind::ExpiredSecret;
    const Answer answer = f.answerTo(f.armAsk(u"/subscriptions"_s));
    QCOMPARE(answer.problem, Problem::SignIn);
    QCOMPARE(answer.signIn.kind, SignInProblem::Kind::ExpiredSecret);
    QCOMPARE(answer.requests, 0);
    QCOMPARE(f.arm.heard.size(), 0);
}

void tst_Transport::unauthorizedOnceIsReplayedOnce()
{
    Fixture f;
    f.arm.script = [](const Heard &heard) {
        const bool old = heard.headers.value("authorization") == "Bearer token-1";
        return old ? Said{.status = 401, .body = "{}", .headers = {{"WWW-Authenticate", "Bearer realm=\"x\""}}}
                   : Said{};
    };
    const Answer answer = f.answerTo(f.armAsk(u"/subscriptions"_s));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.requests, 2);
    QCOMPARE(f.invalidated, std::vector<QByteArray>{"token-1"});
}

void tst_Transport::unauthorizedAlwaysIsTheAnswer()
{
    Fixture f;
    f.arm.script = [](const Heard &) {
        return Said{.status = 401,
                    .body = R"({"error":{"code":"InvalidAuthenticationToken","message":"No token-2 here."}})",
                    .headers = {{"WWW-Authenticate", "Bearer realm=\"x\""}}};
    };
    const Answer answer = f.answerTo(f.armAsk(u"/subscriptions"_s));
    QCOMPARE(answer.problem, Problem::None);
    QCOMPARE(answer.status, 401);
    QCOMPARE(answer.requests, 2);
    QCOMPARE(answer.evidence.code, u"InvalidAuthenticationToken"_s);
    QCOMPARE(answer.evidence.message, u"No [removed] here."_s);
}

void tst_Transport::manyUnauthorizedAsksDoNotSignInManyTimes()
{
    Fixture f;
    f.arm.script = [](const Heard &) { return Said{.status = 401, .body = "{}", .headers = {}}; };
    for (int i = 0; i < 40; ++i)
        f.send(f.armAsk(u"/subscriptions/s%1/resources"_s.arg(i)));
    QVERIFY(f.waitForAnswers(40));
    QVERIFY2(f.invalidated.size() <= 2, qPrintable(QString::number(f.invalidated.size())));
    QVERIFY(f.arm.heard.size() < 60);
}

void tst_Transport::refusedVersionIsReplacedByTheNewestStable_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<int>("status");
    QTest::newRow("location, ascending, previews")
        << QByteArray("NoRegisteredProviderFound")
        << QByteArray(
               "No registered resource provider found for location 'x' and API version '2001-01-01' for type 't'. "
               "The supported api-versions are '2019-01-01, 2023-09-01, 2024-02-01-preview'. The supported locations "
               "are 'a2030-01-01, b'.")
        << 400;
    QTest::newRow("without blanks, descending")
        << QByteArray("InvalidApiVersionParameter")
        << QByteArray("The api-version '2001-01-01' is invalid. The supported versions "
                      "are '2024-02-01-preview,2023-09-01,2019-01-01'.")
        << 400;
    QTest::newRow("unknown type with a list")
        << QByteArray("InvalidResourceType")
        << QByteArray("The resource type 't' could not be found in the namespace 'n' for api version '2001-01-01'. The "
                      "supported api-versions are '2023-09-01,2019-01-01'.")
        << 404;
}

void tst_Transport::refusedVersionIsReplacedByTheNewestStable()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, message);
    QFETCH(int, status);
    Fixture f;
    f.arm.script = [&](const Heard &heard) {
        return asksVersion(heard, "2001-01-01") ? refusal(code, message, status) : Said{};
    };
    ApiRequest ask = f.armAsk(u"/subscriptions/s/providers/A.B/t?$filter=a%20eq%20'b'&api-version=2001-01-01&$top=5"_s);
    ask.versionedType = u"A.B/t"_s;
    const Answer answer = f.answerTo(ask);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.requests, 2);
    QCOMPARE(f.arm.heard.last().target,
             QByteArray("/subscriptions/s/providers/A.B/t?$filter=a%20eq%20'b'&api-version=2023-09-01&$top=5"));
    QVERIFY(answer.evidence.request.contains(u"2023-09-01"));
}

void tst_Transport::aListedVersionIsNotReplaced()
{
    Fixture f;
    f.arm.script = [](const Heard &) {
        return refusal(
            "NoRegisteredProviderFound",
            "No registered resource provider found for location 'x' and API version '2019-01-01' for type 't'. The "
            "supported api-versions are '2019-01-01, 2023-09-01'. The supported locations are 'a'.");
    };
    ApiRequest ask = f.armAsk(u"/subscriptions/s/providers/A.B/locations/x/t?api-version=2019-01-01"_s);
    ask.versionedType = u"A.B/t"_s;
    const Answer answer = f.answerTo(ask);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.requests, 1);
    QCOMPARE(answer.evidence.code, u"NoRegisteredProviderFound"_s);
}

void tst_Transport::aVersionListedTooEarlyIsSteppedBackFrom()
{
    Fixture f;
    f.arm.script = [](const Heard &heard) {
        return asksVersion(heard, "2022-01-01")
            ? Said{}
            : refusal("InvalidApiVersionParameter",
                      "The supported versions are '2023-09-01,2023-01-01-preview,2022-01-01'.");
    };
    ApiRequest ask = f.armAsk(u"/subscriptions/s/providers/A.B/t?api-version=2001-01-01"_s);
    ask.versionedType = u"A.B/t"_s;
    const Answer answer = f.answerTo(ask);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.requests, 3);
}

void tst_Transport::versionRefusalsEnd()
{
    Fixture f;
    f.arm.script = [](const Heard &) {
        return refusal("InvalidApiVersionParameter",
                       "The supported versions are '2023-09-01,2022-01-01,2021-01-01,2020-01-01'.");
    };
    ApiRequest ask = f.armAsk(u"/subscriptions/s/providers/A.B/t?api-version=2001-01-01"_s);
    QCOMPARE(f.answerTo(ask).requests, 1); // nobody said that it may be replaced
    ask.versionedType = u"A.B/t"_s;
    const Answer answer = f.answerTo(ask);
    QCOMPARE(answer.status, 400);
    QCOMPARE(answer.requests, 3);
}

void tst_Transport::aReplacedVersionIsRememberedForItsType()
{
    Fixture f;
    f.arm.script = [](const Heard &heard) {
        return asksVersion(heard, "2023-09-01")
            ? Said{}
            : refusal("InvalidApiVersionParameter", "The supported versions are '2023-09-01'.");
    };
    ApiRequest ask = f.armAsk(u"/subscriptions/s/providers/A.B/t?api-version=2001-01-01"_s);
    ask.versionedType = u"A.B/t"_s;
    QCOMPARE(f.answerTo(ask).requests, 2);
    ask.versionedType = u"a.b/T"_s;
    QCOMPARE(f.answerTo(ask).requests, 1);
    ask.versionedType = u"A.B/other"_s;
    QCOMPARE(f.answerTo(ask).requests, 2);
}

void tst_Transport::neverMoreInFlightThanTheLimit()
{
    Limits limits = shortLimits();
    limits.inFlightPerHost = 3;
    limits.inFlight = 5;
    Fixture f(limits);
    int most = 0;
    f.arm.script = f.graph.script = [&](const Heard &) {
        most = std::max(most, f.arm.open + f.graph.open);
        return Said{.body = "{}", .headers = {}, .afterMs = 5};
    };
    for (int i = 0; i < 60; ++i) {
        f.send(f.armAsk(u"/subscriptions/s%1/resources"_s.arg(i % 7)));
        f.send(f.graphAsk(u"/v1.0/groups/%1/members"_s.arg(i)));
    }
    QCOMPARE(f.transport->meter().waiting, 120);
    QVERIFY(f.waitForAnswers(120));
    QVERIFY(f.arm.mostOpen <= 3);
    QVERIFY(f.graph.mostOpen <= 3);
    QVERIFY2(most > 2 && most <= 5, qPrintable(QString::number(most)));
    QCOMPARE(f.transport->meter().waiting, 0);
    QCOMPARE(f.transport->meter().inFlight, 0);
}

void tst_Transport::asManyAreInFlightAsTheLimitAllows()
{
    Limits limits = shortLimits();
    limits.inFlightPerHost = 20;
    limits.inFlight = 20;
    Fixture f(limits);
    f.arm.script = [](const Heard &) { return Said{.body = "{}", .headers = {}, .afterMs = 300}; };
    for (int i = 0; i < 60; ++i)
        f.send(f.armAsk(u"/subscriptions/s%1/resources"_s.arg(i)));
    QVERIFY(f.waitForAnswers(60));
    QVERIFY2(f.arm.mostOpen > 12 && f.arm.mostOpen <= 20, qPrintable(QString::number(f.arm.mostOpen)));
}

void tst_Transport::asksOfOneHostAreServedInOrder()
{
    Limits limits = shortLimits();
    limits.inFlightPerHost = 1;
    Fixture f(limits);
    for (int i = 0; i < 12; ++i)
        f.send(f.armAsk(u"/subscriptions/s%1/resources?n=%2"_s.arg(i % 3).arg(i)));
    QVERIFY(f.waitForAnswers(12));
    for (int i = 0; i < 12; ++i)
        QVERIFY(f.arm.heard[i].target.endsWith("?n=" + QByteArray::number(i)));
}

void tst_Transport::aBusyHostDoesNotStarveAnother()
{
    Limits limits = shortLimits();
    limits.inFlight = 2;
    Fixture f(limits);
    for (int i = 0; i < 50; ++i)
        f.send(f.armAsk(u"/subscriptions/s/resources"_s));
    f.send(f.graphAsk(u"/v1.0/users"_s));
    QVERIFY(QTest::qWaitFor([&f] { return f.graph.heard.size() == 1; }, 30'000));
    QVERIFY(f.arm.heard.size() < 10);
    QVERIFY(f.waitForAnswers(51));
}

void tst_Transport::evidenceHoldsNoSecret()
{
    Fixture f;
    f.data.script = [](const Heard &heard) {
        return Said{.status = 403,
                    .body = "<?xml version=\"1.0\"?><Error><Code>AuthenticationFailed</Code><Message>Bad "
                        + heard.headers.value("authorization") + "\nin ?sv=1&amp;sig=abcdef</Message></Error>",
                    .headers = {{"Content-Type", "application/xml"}}};
    };
    ApiRequest ask;
    ask.api = Api::Storage;
    ask.url = QUrl(f.data.origin().toString() + u"/blob/account/?comp=list&sig=s3cr3t&code=c0de&$skiptoken=page2"_s);
    const Answer answer = f.answerTo(ask);
    QCOMPARE(answer.evidence.code, u"AuthenticationFailed"_s);
    for (const QString &secret : {u"s3cr3t"_s, u"c0de"_s, u"token-1"_s, u"abcdef"_s}) {
        QVERIFY2(!answer.evidence.request.contains(secret), qPrintable(answer.evidence.request));
        QVERIFY2(!answer.evidence.message.contains(secret), qPrintable(answer.evidence.message));
    }
    QVERIFY(answer.evidence.request.contains(u"comp=list"));
    QVERIFY(answer.evidence.request.contains(u"$skiptoken=page2"));
    QVERIFY(f.data.heard.first().headers.contains("x-ms-version"));
}

void tst_Transport::signsInWithARealTokenSource()
{
    Fixture f;
    f.data.script = [](const Heard &) {
        return Said{.body = R"({"token_type":"Bearer","expires_in":3599,"access_token":"from-authority"})",
                    .headers = {}};
    };
    Cloud cloud = f.cloud;
    cloud.authority = f.data.origin();
    Credential credential;
    credential.tenant = u"contoso"_s;
    credential.clientId = u"client"_s;
    credential.secret = "secret";
    TokenSource tokens(cloud, credential, &f.network);
    f.transport = std::make_unique<Transport>(&tokens, &f.network, shortLimits());
    QCOMPARE(f.answerTo(f.armAsk(u"/subscriptions"_s)).status, 200);
    QCOMPARE(f.arm.heard.first().headers.value("authorization"), QByteArray("Bearer from-authority"));
    f.transport.reset();
}

void tst_Transport::metersWhatItDoes()
{
    Fixture f;
    int n = 0;
    f.arm.script = [&n](const Heard &) { return ++n == 1 ? Said{.status = 500, .body = "{}", .headers = {}} : Said{}; };
    f.graph.script = [](const Heard &) {
        return Said{.body = "[1,2]", .headers = {{"x-ms-throttle-limit-percentage", "0.85"}}};
    };
    f.answerTo(f.armAsk(u"/subscriptions"_s));
    QVERIFY(!f.transport->meter().graphQuotaPercent);
    f.answerTo(f.graphAsk(u"/v1.0/users"_s));
    const TransportMeter meter = f.transport->meter();
    QCOMPARE(meter.requests, 3);
    QCOMPARE(meter.retries, 1);
    QCOMPARE(meter.bytes, 9);
    QCOMPARE(meter.graphQuotaPercent, 85);
}

QTEST_GUILESS_MAIN(tst_Transport)
#include "tst_Transport.moc"
