// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixture.h"
#include "Transport.h"

#include <QDateTime>
#include <QLocale>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Problem = Answer::Problem;
using How = Said::How;

Q_DECLARE_METATYPE(azimuth::Said)

namespace {

QByteArray httpDate(const QDateTime &date)
{
    return QLocale::c().toString(date.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace

class tst_TransportFaults : public QObject {
    Q_OBJECT
private slots:
    void passingFaultsAreAskedAgain_data();
    void passingFaultsAreAskedAgain();
    void lastingFaultsEndAfterTheLastTry_data();
    void lastingFaultsEndAfterTheLastTry();
    void lastingRefusalsAreNotAskedAgain_data();
    void lastingRefusalsAreNotAskedAgain();
    void aWaitLongerThanAllowedEndsTheAsk();
    void aBucketToldToWaitDoesNotHoldAnother();
    void aProvidersLimitDoesNotHoldTheSubscription();
    void hugeBodiesAreCutOff_data();
    void hugeBodiesAreCutOff();
    void aBodyOfTheLimitIsWhole();
    void compressedBodiesAreRead();
    void untrustedCertificatesAreRefused();
    void aCertificateForAnotherNameIsRefused();
    void aRefusingProxyIsANetworkProblem();
    void aClosedPortIsANetworkProblem();
};

void tst_TransportFaults::passingFaultsAreAskedAgain_data()
{
    QTest::addColumn<Said>("fault");
    for (const int code : {429, 503, 500, 502, 504, 408})
        QTest::addRow("%d", code) << status(code);
    QTest::newRow("429, seconds") << status(429, {{"Retry-After", "1"}});
    QTest::newRow("429, part of a second") << status(429, {{"Retry-After", "0.01"}});
    QTest::newRow("429, zero") << status(429, {{"Retry-After", "0"}});
    QTest::newRow("429, nonsense") << status(429, {{"Retry-After", "soon"}});
    const QDateTime now = QDateTime::currentDateTimeUtc();
    // Their clock is an hour ahead of ours: the date is to be read by their own Date.
    QTest::newRow("429, date") << status(
        429, {{"Retry-After", httpDate(now.addSecs(3601))}, {"Date", httpDate(now.addSecs(3600))}});
    QTest::newRow("503, date gone by") << status(503, {{"Retry-After", httpDate(now.addSecs(-60))}});
    QTest::newRow("reset") << broken(How::Reset);
    QTest::newRow("cut") << broken(How::Cut);
    QTest::newRow("cut within a chunk") << broken(How::CutChunk);
    QTest::newRow("silence") << broken(How::Silence);
    Said cutGzip = broken(How::Cut);
    QByteArray noise = "[\"";
    for (int i = 0; i < 20'000; ++i)
        noise += QByteArray::number(i * 7919 % 10'007);
    cutGzip.body = qCompress(noise + "\"]").mid(4);
    cutGzip.headers = {{"Content-Type", "application/json"}, {"Content-Encoding", "deflate"}};
    QTest::newRow("cut within a compressed body") << cutGzip;
}

void tst_TransportFaults::passingFaultsAreAskedAgain()
{
    QFETCH(Said, fault);
    Limits limits = shortLimits();
    if (fault.how == How::Silence)
        limits.transferTimeout = 300ms;
    Fixture f(limits);
    const QByteArray whole = "[" + QByteArray(5000, '1') + "]";
    const int faults =
        fault.how == How::Reset ? 6 : 2; // after a reset Qt asks again by itself, up to three times, unseen
    f.arm.script = [&](const Heard &) {
        return f.arm.heard.size() <= faults ? fault : Said{.body = whole, .headers = {}};
    };
    const Answer answer = f.answerTo(f.armAsk(u"/subscriptions/s/resources"_s));
    QCOMPARE(answer.problem, Problem::None);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, whole);
    QVERIFY(answer.requests >= (fault.how == How::Reset ? 2 : 3));
    QCOMPARE(answer.evidence.status, 200);
    QCOMPARE(answer.evidence.code, QString());
}

void tst_TransportFaults::lastingFaultsEndAfterTheLastTry_data()
{
    QTest::addColumn<Said>("fault");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("429") << status(429) << Problem::Throttled;
    QTest::newRow("503") << status(503) << Problem::Throttled;
    QTest::newRow("500") << status(500) << Problem::None;
    QTest::newRow("408") << status(408) << Problem::None;
    QTest::newRow("reset") << broken(How::Reset) << Problem::Network;
    QTest::newRow("cut") << broken(How::Cut) << Problem::Network;
    QTest::newRow("silence") << broken(How::Silence) << Problem::Network;
}

void tst_TransportFaults::lastingFaultsEndAfterTheLastTry()
{
    QFETCH(Said, fault);
    QFETCH(Problem, problem);
    Limits limits = shortLimits();
    limits.tries = 3;
    if (fault.how == How::Silence)
        limits.transferTimeout = 200ms;
    Fixture f(limits);
    f.arm.script = [&fault](const Heard &) { return fault; };
    const Answer answer = f.answerTo(f.armAsk(u"/subscriptions/s/resources"_s));
    QCOMPARE(answer.problem, problem);
    QCOMPARE(answer.requests, 3);
    if (fault.how == How::Whole)
        QCOMPARE(answer.evidence.status, fault.status);
    else
        QVERIFY(!answer.evidence.code.isEmpty());
    QCOMPARE(f.transport->meter().inFlight, 0);
    QCOMPARE(f.transport->meter().waiting, 0);
}

void tst_TransportFaults::lastingRefusalsAreNotAskedAgain_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {400, 403, 404, 409, 410, 418, 501})
        QTest::addRow("%d", code) << code;
}

void tst_TransportFaults::lastingRefusalsAreNotAskedAgain()
{
    QFETCH(int, code);
    Fixture f;
    f.arm.script = [code](const Heard &) { return status(code); };
    const Answer answer = f.answerTo(f.armAsk(u"/subscriptions/s/resources"_s));
    QCOMPARE(answer.problem, Problem::None);
    QCOMPARE(answer.status, code);
    QCOMPARE(answer.body, QByteArray("{}"));
    QCOMPARE(answer.requests, 1);
}

void tst_TransportFaults::aWaitLongerThanAllowedEndsTheAsk()
{
    Fixture f;
    f.arm.script = [](const Heard &) { return status(429, {{"Retry-After", "86400"}}); };
    const Answer answer = f.answerTo(f.armAsk(u"/subscriptions/s/resources"_s));
    QCOMPARE(answer.problem, Problem::Throttled);
    QCOMPARE(answer.requests, 1);
}

void tst_TransportFaults::aBucketToldToWaitDoesNotHoldAnother()
{
    Limits limits = shortLimits();
    limits.inFlightPerHost = 1;
    Fixture f(limits);
    f.arm.script = [](const Heard &heard) {
        const bool first = heard.target.startsWith("/subscriptions/one/");
        return first ? status(429, {{"Retry-After", "19"}}) : Said{};
    };
    for (int i = 0; i < 5; ++i)
        f.send(f.armAsk(u"/subscriptions/one/resources?n=%1"_s.arg(i)));
    for (int i = 0; i < 20; ++i)
        f.send(f.armAsk(u"/subscriptions/two/resources"_s));
    QVERIFY(f.waitForAnswers(20));
    QCOMPARE(f.arm.count("/subscriptions/two/"), 20);
    QCOMPARE(f.arm.count("/subscriptions/one/"), 1); // its four companions were held back
    QCOMPARE(f.transport->meter().waiting, 5);
}

void tst_TransportFaults::aProvidersLimitDoesNotHoldTheSubscription()
{
    Limits limits = shortLimits();
    limits.inFlightPerHost = 1;
    Fixture f(limits);
    f.arm.script = [](const Heard &heard) {
        Said said;
        if (heard.target.contains("Microsoft.Cdn")) {
            said.status = 429;
            said.body = R"({"error":{"code":"ResourceRequestsThrottled","message":"Number of requests for action )"
                        R"('microsoft.cdn/profiles/read' exceeded the limit of '50' for time interval '00:05:00'. )"
                        R"(Please try again after '19' seconds."}})";
        }
        return said;
    };
    for (int i = 0; i < 3; ++i)
        f.send(f.armAsk(u"/subscriptions/one/providers/Microsoft.Cdn/profiles"_s));
    for (int i = 0; i < 3; ++i)
        f.send(f.armAsk(u"/subscriptions/one/providers/Microsoft.Network/virtualNetworks"_s));
    QVERIFY(f.waitForAnswers(3));
    QCOMPARE(f.arm.count("/subscriptions/one/providers/Microsoft.Cdn"), 1);
    QCOMPARE(f.transport->meter().waiting, 3);
}

void tst_TransportFaults::hugeBodiesAreCutOff_data()
{
    QTest::addColumn<Said>("said");
    QTest::newRow("announced") << broken(How::Announced);
    QTest::newRow("endless") << broken(How::Endless);
    Said bomb;
    bomb.body = qCompress("[" + QByteArray(64 << 20, '1') + "]", 9).mid(4);
    bomb.headers = {{"Content-Type", "application/json"}, {"Content-Encoding", "deflate"}};
    QTest::newRow("compressed") << bomb;
}

void tst_TransportFaults::hugeBodiesAreCutOff()
{
    QFETCH(Said, said);
    Limits limits = shortLimits();
    limits.maxBody = 4 << 20;
    Fixture f(limits);
    f.arm.script = [&said](const Heard &) { return said; };
    const Answer answer = f.answerTo(f.armAsk(u"/subscriptions/s/resources"_s));
    QVERIFY2(answer.problem == Problem::TooLarge, qPrintable(answer.evidence.code + answer.evidence.message));
    QCOMPARE(answer.requests, 1);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.body.isEmpty());
    QVERIFY(f.arm.written < 64 << 20); // what socket buffers and Qt hold besides our own limit
}

void tst_TransportFaults::aBodyOfTheLimitIsWhole()
{
    Limits limits = shortLimits();
    limits.maxBody = 1 << 20;
    Fixture f(limits);
    const QByteArray body = "[" + QByteArray((1 << 20) - 2, '1') + "]";
    f.arm.script = [&body](const Heard &) { return Said{.body = body, .headers = {}}; };
    QCOMPARE(f.answerTo(f.armAsk(u"/subscriptions/s/resources"_s)).body, body);
}

void tst_TransportFaults::compressedBodiesAreRead()
{
    Fixture f;
    const QByteArray body = "[" + QByteArray(20 << 20, '1') + "]"; // repeats itself as no honest page does
    f.arm.script = [&body](const Heard &) {
        return Said{.body = qCompress(body).mid(4),
                    .headers = {{"Content-Type", "application/json"}, {"Content-Encoding", "deflate"}}};
    };
    const Answer answer = f.answerTo(f.armAsk(u"/subscriptions/s/resources"_s));
    QCOMPARE(answer.problem, Problem::None);
    QVERIFY(answer.body == body);
}

void tst_TransportFaults::untrustedCertificatesAreRefused()
{
    Fixture f;
    const ThrowAwayCa stranger("Stranger");
    ScriptedServer impostor(stranger.serverFor("IP:127.0.0.1"));
    f.cloud.resourceManager = impostor.origin();
    TokenSupply supply{f.cloud,
                       [](Api, QObject *, const std::function<void(const TokenSource::Answer &)> &answer) {
                           answer(TokenSource::Token("token"));
                       },
                       [](Api, const TokenSource::Token &) {}};
    f.transport = std::make_unique<Transport>(supply, &f.network, shortLimits());
    ApiRequest ask;
    ask.url = QUrl(impostor.origin().toString() + u"/subscriptions"_s);
    const Answer answer = f.answerTo(ask);
    QCOMPARE(answer.problem, Problem::Tls);
    QCOMPARE(answer.requests, 1);
    QVERIFY2(answer.evidence.message.contains(u"Stranger"), qPrintable(answer.evidence.message));
    QCOMPARE(impostor.heard.size(), 0);
}

void tst_TransportFaults::aCertificateForAnotherNameIsRefused()
{
    Fixture f;
    ScriptedServer other(f.ca.serverFor("DNS:other.example"));
    f.cloud.resourceManager = other.origin();
    TokenSupply supply{f.cloud,
                       [](Api, QObject *, const std::function<void(const TokenSource::Answer &)> &answer) {
                           answer(TokenSource::Token("token"));
                       },
                       [](Api, const TokenSource::Token &) {}};
    f.transport = std::make_unique<Transport>(supply, &f.network, shortLimits());
    ApiRequest ask;
    ask.url = QUrl(other.origin().toString() + u"/subscriptions"_s);
    QCOMPARE(f.answerTo(ask).problem, Problem::Tls);
    QCOMPARE(other.heard.size(), 0);
}

void tst_TransportFaults::aRefusingProxyIsANetworkProblem()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    int connects = 0;
    connect(&proxy, &QTcpServer::newConnection, this, [&proxy, &connects] {
        QTcpSocket *socket = proxy.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket, &connects] {
            if (!socket->readAll().contains("\r\n\r\n"))
                return;
            ++connects;
            socket->write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    Limits limits = shortLimits();
    limits.tries = 2;
    Fixture f(limits);
    f.network.setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()));
    const Answer answer = f.answerTo(f.armAsk(u"/subscriptions"_s));
    QCOMPARE(answer.problem, Problem::Network);
    QVERIFY(connects >= 1);
    QVERIFY(!answer.evidence.code.isEmpty());
    QCOMPARE(f.arm.heard.size(), 0);
}

void tst_TransportFaults::aClosedPortIsANetworkProblem()
{
    Limits limits = shortLimits();
    limits.tries = 3;
    Fixture f(limits);
    quint16 port = 0;
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        port = closed.serverPort();
    }
    f.cloud.resourceManager.setPort(port);
    TokenSupply supply{f.cloud,
                       [](Api, QObject *, const std::function<void(const TokenSource::Answer &)> &answer) {
                           answer(TokenSource::Token("token"));
                       },
                       [](Api, const TokenSource::Token &) {}};
    f.transport = std::make_unique<Transport>(supply, &f.network, limits);
    ApiRequest ask;
    ask.url = f.cloud.resourceManager;
    ask.url.setPath(u"/subscriptions"_s);
    const Answer answer = f.answerTo(ask);
    QCOMPARE(answer.problem, Problem::Network);
    QCOMPARE(answer.requests, 3);
    QCOMPARE(answer.evidence.code, u"ConnectionRefusedError"_s);
}

QTEST_GUILESS_MAIN(tst_TransportFaults)
#include "tst_TransportFaults.moc"
