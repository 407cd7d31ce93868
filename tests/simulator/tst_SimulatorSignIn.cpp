// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestAzure.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace simulator;

class tst_SimulatorSignIn : public QObject {
    Q_OBJECT

private:
    static QByteArray form(const TestAzure &test, const QByteArray &secret, const QByteArray &scope)
    {
        return "grant_type=client_credentials&client_id=" + test.azure.state().clientId.toLatin1()
            + "&client_secret=" + secret.toPercentEncoding() + "&scope=" + scope.toPercentEncoding();
    }
    static int aadCode(const Reply &reply) { return reply.json().value(u"error_codes"_s).toArray().first().toInt(); }

private slots:
    void clientsThatDoNotTrustTheAuthorityAreNotServed()
    {
        TestAzure test(smallTenant());
        const Reply reply =
            test.wait(test.network.get(QNetworkRequest(QUrl(test.url(Service::Graph, u"/v1.0/users"_s)))));
        QCOMPARE(reply.error, static_cast<int>(QNetworkReply::SslHandshakeFailedError));
    }

    void discoveryNamesEndpointsThatAnswer_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::newRow("id") << u"c0ffee00-1111-4222-8333-444455556666"_s;
        QTest::newRow("domain") << u"contoso.example"_s;
        QTest::newRow("common") << u"common"_s;
    }
    void discoveryNamesEndpointsThatAnswer()
    {
        QFETCH(QString, tenant);
        TestAzure test(smallTenant());
        const Reply reply =
            test.get(test.url(Service::Authority, u'/' + tenant + u"/v2.0/.well-known/openid-configuration"_s), {});
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.json().value(u"issuer"_s).toString().contains(test.azure.state().tenantId));
        QVERIFY(reply.json().value(u"token_endpoint"_s).toString().startsWith(test.azure.origin(Service::Authority)));
        const Reply keys = test.get(reply.json().value(u"jwks_uri"_s).toString(), {});
        QCOMPARE(keys.json().value(u"keys"_s).toArray().size(), 1);
        QCOMPARE(test.get(test.url(Service::Authority, u"/common/discovery/instance?api-version=1.1"_s), {}).status,
                 200);
    }

    void aTokenBearsTheClaimsOfTheApplication()
    {
        TestAzure test(smallTenantGranting({u"User.Read.All"_s}));
        const QList<QByteArray> parts = test.token(Service::Graph).split('.');
        QCOMPARE(parts.size(), 3);
        const auto claims =
            QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding)).object();
        QCOMPARE(claims.value(u"tid"_s).toString(), test.azure.state().tenantId);
        QCOMPARE(claims.value(u"oid"_s).toString(), test.azure.state().principalId);
        QCOMPARE(claims.value(u"appid"_s).toString(), test.azure.state().clientId);
        QCOMPARE(claims.value(u"roles"_s).toArray(), QJsonArray{u"User.Read.All"_s});
        QCOMPARE(claims.value(u"exp"_s).toInteger() - claims.value(u"iat"_s).toInteger(), 3599);
    }

    void aTokenSaysThatNothingIsRefused()
    {
        TestAzure test(smallTenant());
        const QByteArray claims =
            QByteArray::fromBase64(test.token(Service::Graph).split('.').at(1), QByteArray::Base64UrlEncoding);
        QVERIFY(QJsonDocument::fromJson(claims)
                    .object()
                    .value(u"roles"_s)
                    .toArray()
                    .contains(QJsonValue(u"Directory.Read.All"_s)));
    }

    void theOlderTokenEndpointTakesAResource()
    {
        TestAzure test(smallTenant());
        const Reply reply = test.post(
            test.url(Service::Authority, u'/' + test.azure.state().tenantId + u"/oauth2/token"_s), {},
            form(test, test.azure.state().clientSecret, "x") + "&resource=https%3A%2F%2Fmanagement.azure.com%2F",
            "application/x-www-form-urlencoded");
        QCOMPARE(reply.status, 200);
        const QByteArray token = reply.json().value(u"access_token"_s).toString().toLatin1();
        QCOMPARE(test.get(test.url(Service::ResourceManager, u"/subscriptions?api-version=2022-12-01"_s), token).status,
                 200);
    }

    void theSecretMayComeInABasicHeader()
    {
        TestAzure test(smallTenant());
        QNetworkRequest request = test.request(test.url(Service::Authority, u"/contoso.example/oauth2/v2.0/token"_s));
        request.setRawHeader("Content-Type", "application/x-www-form-urlencoded");
        request.setRawHeader(
            "Authorization",
            "Basic "
                + (test.azure.state().clientId.toLatin1() + ':' + test.azure.state().clientSecret.toPercentEncoding())
                      .toBase64());
        const Reply reply = test.wait(test.network.post(
            request, QByteArray("grant_type=client_credentials&scope=https://graph.microsoft.com/.default")));
        QCOMPARE(reply.status, 200);
    }

    void wrongSignInsAreRefusedWithMicrosoftsCodes_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        const QByteArray client = "grant_type=client_credentials&client_id=0a0a0a0a-1b1b-4c2c-8d3d-4e4e4e4e4e4e";
        const QByteArray scope = "&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default";
        const QByteArray secret = "&client_secret=s3cret%2B%2F%26%3D~";
        QTest::newRow("wrong secret") << u""_s << client + scope + "&client_secret=no" << 401 << 7000215;
        QTest::newRow("no secret") << u""_s << client + scope << 401 << 7000218;
        QTest::newRow("unknown app") << u""_s << "grant_type=client_credentials&client_id=x" + scope + secret << 400
                                     << 700016;
        QTest::newRow("unknown tenant") << u"00000000-0000-0000-0000-000000000001"_s << client + scope + secret << 400
                                        << 90002;
        QTest::newRow("no tenant") << u"directoryid"_s << client + scope + secret << 400 << 900023;
        QTest::newRow("no .default") << u""_s
                                     << client + secret + "&scope=https%3A%2F%2Fgraph.microsoft.com%2FUser.Read" << 400
                                     << 1002012;
        QTest::newRow("two scopes") << u""_s << client + secret + "&scope=a%2F.default+b%2F.default" << 400 << 70011;
        QTest::newRow("no scope") << u""_s << client + secret << 400 << 900144;
        QTest::newRow("unknown resource")
            << u""_s << client + secret + "&scope=https%3A%2F%2Felsewhere.example%2F.default" << 400 << 500011;
        QTest::newRow("other grant") << u""_s << "grant_type=password&client_id=x" + scope << 400 << 70003;
        QTest::newRow("no assertion") << u""_s << client + scope + "&client_assertion=abc" << 400 << 50027;
    }
    void wrongSignInsAreRefusedWithMicrosoftsCodes()
    {
        QFETCH(QString, tenant);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(int, code);
        TestAzure test(smallTenant());
        const Reply reply = test.signIn(body, tenant);
        QCOMPARE(reply.status, status);
        QCOMPARE(aadCode(reply), code);
        for (const QString &name :
             {u"error"_s, u"error_description"_s, u"timestamp"_s, u"trace_id"_s, u"correlation_id"_s, u"error_uri"_s})
            QVERIFY2(!reply.json().value(name).toString().isEmpty(), qPrintable(name));
        QVERIFY(reply.json().value(u"error_description"_s).toString().startsWith(u"AADSTS%1:"_s.arg(code)));
    }

    void anExpiredSecretIsAFault()
    {
        TestAzure test(smallTenant(), {0, 0, false, u"wrong-secret-expired#1"_s});
        const QByteArray body = form(test, test.azure.state().clientSecret, "https://graph.microsoft.com/.default");
        QCOMPARE(aadCode(test.signIn(body)), 7000222);
        QCOMPARE(test.signIn(body).status, 200);
    }

    void requestsWithoutAGoodTokenAreUnauthorized_data()
    {
        QTest::addColumn<int>("service");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");
        QTest::newRow("graph") << static_cast<int>(Service::Graph) << u"/v1.0/users"_s
                               << u"InvalidAuthenticationToken"_s;
        QTest::newRow("arm") << static_cast<int>(Service::ResourceManager) << u"/subscriptions?api-version=2022-12-01"_s
                             << u"AuthenticationFailed"_s;
        QTest::newRow("vault") << static_cast<int>(Service::DataPlane) << u"/vault/kv-one/keys?api-version=7.4"_s
                               << u"Unauthorized"_s;
        QTest::newRow("storage") << static_cast<int>(Service::DataPlane) << u"/blob/stone?comp=list"_s << QString();
    }
    void requestsWithoutAGoodTokenAreUnauthorized()
    {
        QFETCH(int, service);
        QFETCH(QString, path);
        QFETCH(QString, code);
        TestAzure test(smallTenant());
        const QString url = test.url(static_cast<Service>(service), path);
        const Reply missing = test.get(url, {});
        QCOMPARE(missing.status, 401);
        QCOMPARE(missing.code(), code);
        QVERIFY(missing.headers.value("www-authenticate").startsWith("Bearer "));
        const auto other = static_cast<Service>(service) == Service::Graph ? Service::ResourceManager : Service::Graph;
        QCOMPARE(test.get(url, test.token(other)).status, 401);
        QByteArray tampered = test.token(static_cast<Service>(service));
        const auto dot = tampered.indexOf('.') + 30;
        tampered[dot] = tampered.at(dot) == 'A' ? 'B' : 'A';
        QCOMPARE(test.get(url, tampered).status, 401);
        QCOMPARE(test.get(url, test.token(static_cast<Service>(service))).status, 200);
    }

    void tokensEnd()
    {
        TestAzure test(smallTenant(), {0, 0, false, u"token-lifetime=1"_s});
        const QByteArray token = test.token(Service::ResourceManager);
        const QString url = test.url(Service::ResourceManager, u"/subscriptions?api-version=2022-12-01"_s);
        QTRY_COMPARE_WITH_TIMEOUT(test.get(url, token).code(), u"ExpiredAuthenticationToken"_s, 10000);
    }

    void theClockCanBeShifted()
    {
        TestAzure test(smallTenant(), {0, 0, false, u"clock=7200"_s});
        const Reply reply = test.get(test.url(Service::Authority, u"/common/discovery/instance"_s), {});
        const auto date = QLocale::c().toDateTime(QString::fromLatin1(reply.headers.value("date")),
                                                  u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        auto utc = date;
        utc.setTimeSpec(Qt::UTC);
        QVERIFY(QDateTime::currentDateTimeUtc().secsTo(utc) > 7000);
    }

    void aCertificateAssertionSignsIn()
    {
        TestAzure test(smallTenant());
        const QString audience =
            test.url(Service::Authority, u'/' + test.azure.state().tenantId + u"/oauth2/v2.0/token"_s);
        const auto assertion = [&](qint64 from, qint64 to) {
            const qint64 now = QDateTime::currentSecsSinceEpoch();
            const QString client = test.azure.state().clientId;
            const QJsonObject claims{{u"aud"_s, audience},
                                     {u"iss"_s, client},
                                     {u"sub"_s, client},
                                     {u"nbf"_s, now + from},
                                     {u"exp"_s, now + to}};
            const auto part = [](const QJsonObject &object) {
                return QJsonDocument(object)
                    .toJson(QJsonDocument::Compact)
                    .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
            };
            return "grant_type=client_credentials&client_id=" + client.toLatin1()
                + "&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default&client_assertion_type=urn%3Aietf%3Aparams%"
                  "3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
                  "&client_assertion="
                + part({{u"alg"_s, u"PS256"_s}}) + '.' + part(claims) + ".c2ln";
        };
        QCOMPARE(test.signIn(assertion(0, 300)).status, 200);
        QCOMPARE(aadCode(test.signIn(assertion(-900, -300))), 700024);
    }
};

QTEST_GUILESS_MAIN(tst_SimulatorSignIn)
#include "tst_SimulatorSignIn.moc"
