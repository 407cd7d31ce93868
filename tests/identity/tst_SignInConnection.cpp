// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands between a sign-in and its service: certificates, proxies, redirects, silence.
#include "SignInBench.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;
using Kind = SignInProblem::Kind;

class tst_SignInConnection : public SignInBench {
    Q_OBJECT
private slots:
    void redirectsAreRefused()
    {
        CannedAuthority elsewhere(m_ca.serverFor("IP:127.0.0.1"));
        elsewhere.answers = {{.body = tokenAnswer("token-evil"), .headers = {}}};
        m_authority->answers = {
            {.status = 307, .body = {}, .headers = "Location: " + elsewhere.origin().toEncoded() + "/x\r\n"}};
        const auto tokens = source();
        const SignInProblem problem = problemOf(*tokens);
        QCOMPARE(problem.kind, Kind::BadAnswer);
        QCOMPARE(problem.code, u"Redirect"_s);
        QVERIFY(elsewhere.seen.isEmpty());
    }

    void cookiesAreNeitherKeptNorSent()
    {
        m_authority->answers = {{.body = tokenAnswer("token-1", 0), .headers = "Set-Cookie: fpc=abc; Path=/\r\n"}};
        const auto tokens = source();
        ask(*tokens);
        ask(*tokens);
        QCOMPARE(m_authority->seen.size(), 2);
        QVERIFY(!m_authority->seen.last().head.toLower().contains("cookie:"));
    }

    void aServerNobodyVouchesForGetsNothing()
    {
        Cloud unknown = cloud();
        unknown.extraCa = ThrowAwayCa("Another CA").pem();
        TokenSource tokens(unknown, credential(), m_network.get(), limits());
        const SignInProblem problem = problemOf(tokens);
        QCOMPARE(problem.kind, Kind::Tls);
        QVERIFY2(problem.code.contains(u"Issuer"_s) || problem.code.contains(u"SelfSigned"_s),
                 qPrintable(problem.code));
        QVERIFY2(problem.message.contains(u"Throw-away CA"_s), qPrintable(problem.message));
        QVERIFY(m_authority->seen.isEmpty());
    }

    void theExtraCaIsTrustedForItsCloudAlone()
    {
        Cloud plain = cloud();
        plain.extraCa.clear();
        TokenSource tokens(plain, credential(), m_network.get(), limits());
        QCOMPARE(problemOf(tokens).kind, Kind::Tls);
        QVERIFY(m_authority->seen.isEmpty());
    }

    void aCertificateThatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<QString>("code");
        QTest::addRow("for another name") << QByteArray("DNS:login.example") << 3600 << u"HostNameMismatch"_s;
        QTest::addRow("expired") << QByteArray("IP:127.0.0.1") << -60 << u"CertificateExpired"_s;
    }

    void aCertificateThatDoesNotFitIsRefused()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const int, seconds);
        QFETCH(const QString, code);
        m_authority = std::make_unique<CannedAuthority>(m_ca.serverFor(name, seconds));
        const auto tokens = source();
        const SignInProblem problem = problemOf(*tokens);
        QCOMPARE(problem.kind, Kind::Tls);
        QCOMPARE(problem.code, code);
        QVERIFY(m_authority->seen.isEmpty());
    }

    void aServerWithoutTlsIsRefused()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, this, [&plain] {
            QTcpSocket *socket = plain.nextPendingConnection();
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        });
        Cloud broken = cloud();
        broken.authority = QUrl(u"https://127.0.0.1:%1"_s.arg(plain.serverPort()));
        TokenSource tokens(broken, credential(), m_network.get(), limits());
        QCOMPARE(problemOf(tokens).kind, Kind::Tls);
    }

    void aSecretNeverTravelsPlainly()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        bool called = false;
        connect(&plain, &QTcpServer::newConnection, this, [&called] { called = true; });
        Cloud open = cloud();
        open.authority = QUrl(u"http://127.0.0.1:%1"_s.arg(plain.serverPort()));
        TokenSource tokens(open, credential(), m_network.get(), limits());
        const SignInProblem problem = problemOf(tokens);
        QCOMPARE(problem.kind, Kind::Tls);
        QCOMPARE(problem.code, u"NotHttps"_s);
        QTest::qWait(20);
        QVERIFY(!called);
    }

    void nobodyAtHomeIsTold()
    {
        Cloud nobody = cloud();
        m_authority->close();
        TokenSource tokens(nobody, credential(), m_network.get(), limits());
        const SignInProblem problem = problemOf(tokens);
        QCOMPARE(problem.kind, Kind::Unreachable);
        QCOMPARE(problem.code, u"ConnectionRefusedError"_s);
        QCOMPARE(problem.httpStatus, 0);
    }

    void aHostWithoutAddressIsTold()
    {
        Cloud nowhere = cloud();
        nowhere.authority = QUrl(u"https://login.invalid"_s);
        TokenSource tokens(nowhere, credential(), m_network.get(), limits());
        const SignInProblem problem = problemOf(tokens);
        QCOMPARE(problem.kind, Kind::Unreachable);
        QCOMPARE(problem.host, u"login.invalid"_s);
    }

    void silenceEndsAtTheLimit()
    {
        m_authority->answers = {{.way = CannedAnswer::Way::Silence, .body = {}, .headers = {}}};
        SignInLimits hasty = limits();
        hasty.transferTimeout = std::chrono::milliseconds(400);
        TokenSource tokens(cloud(), credential(), m_network.get(), hasty);
        const SignInProblem problem = problemOf(tokens);
        QCOMPARE(problem.kind, Kind::Unreachable);
        QCOMPARE(problem.code, u"TimeoutError"_s);
        QCOMPARE(m_authority->seen.size(), 1); // each try would cost the whole limit again
    }

    void aProxyThatWantsAPasswordIsTold()
    {
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        connect(&proxy, &QTcpServer::newConnection, this, [&proxy] {
            QTcpSocket *socket = proxy.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->readAll();
                socket->write("HTTP/1.1 407 Proxy Authentication Required\r\n"
                              "Proxy-Authenticate: Basic realm=\"corp\"\r\nContent-Length: 0\r\n\r\n");
            });
        });
        m_network->setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, proxy.serverPort()));
        const auto tokens = source();
        const SignInProblem problem = problemOf(*tokens);
        QCOMPARE(problem.kind, Kind::Proxy);
        QVERIFY(m_authority->seen.isEmpty());
    }

    void aProxyThatIsNotThereIsTold()
    {
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        const quint16 port = proxy.serverPort();
        proxy.close();
        m_network->setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, port));
        const auto tokens = source();
        const SignInProblem problem = problemOf(*tokens);
        QVERIFY2(problem.kind == Kind::Proxy, qPrintable(problem.code));
    }
};

QTEST_GUILESS_MAIN(tst_SignInConnection)
#include "tst_SignInConnection.moc"
