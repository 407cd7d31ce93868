// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SignInBench.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;
using Kind = SignInProblem::Kind;

class tst_TokenSource : public SignInBench {
    Q_OBJECT
private slots:
    void asksAsTheProtocolSays()
    {
        m_authority->answers = {{.body = tokenAnswer("token-1"), .headers = {}}};
        const auto tokens = source();
        QCOMPARE(tokenOf(*tokens, Api::ResourceManager), "token-1");
        QCOMPARE(m_authority->seen.size(), 1);
        const SeenRequest request = m_authority->seen.first();
        QVERIFY(request.head.startsWith("POST /contoso.example/oauth2/v2.0/token HTTP/1.1\r\n"));
        QVERIFY(request.head.contains("application/x-www-form-urlencoded"));
        QVERIFY(!request.head.contains("s3cr"));
        QHash<QByteArray, QByteArray> form;
        for (const QByteArray &pair : request.body.split('&'))
            form.insert(pair.left(pair.indexOf('=')), QByteArray::fromPercentEncoding(pair.mid(pair.indexOf('=') + 1)));
        QCOMPARE(form.size(), 4);
        QCOMPARE(form.value("grant_type"), "client_credentials");
        QCOMPARE(form.value("client_id"), credential().clientId.toUtf8());
        QCOMPARE(form.value("scope"), "https://arm.example:8443/.default");
        QCOMPARE(form.value("client_secret"), secret);
        QVERIFY(!request.body.contains('+')); // a plus would be read as a blank
    }

    void askersDuringASignInShareItsAnswer()
    {
        m_authority->answers = {{.body = tokenAnswer("token-1"), .headers = {}}};
        const auto tokens = source();
        int answers = 0;
        for (int i = 0; i < 50; ++i)
            tokens->token(Api::Graph, this, [&answers](const auto &) { ++answers; });
        QCOMPARE(answers, 0);
        QTRY_COMPARE(answers, 50);
        QCOMPARE(m_authority->seen.size(), 1);
        tokens->token(Api::Graph, this, [&answers](const auto &) { ++answers; });
        QCOMPARE(answers, 51); // at once, from memory
        QCOMPARE(m_authority->seen.size(), 1);
    }

    void eachResourceHasItsToken()
    {
        m_authority->answers = {{.body = tokenAnswer("token-1"), .headers = {}},
                                {.body = tokenAnswer("token-2"), .headers = {}}};
        const auto tokens = source();
        QCOMPARE(tokenOf(*tokens, Api::Graph), "token-1");
        QCOMPARE(tokenOf(*tokens, Api::ResourceManager), "token-2");
        QCOMPARE(tokenOf(*tokens, Api::Graph), "token-1");
    }

    void refreshesBeforeTheEnd_data()
    {
        QTest::addColumn<int>("lifetime");
        QTest::addColumn<int>("stillGood");
        QTest::addColumn<int>("spent");
        QTest::newRow("an hour") << 3600 << 3299 << 3300;
        QTest::newRow("a minute") << 60 << 47 << 48;
        QTest::newRow("a day") << 86'400 << 86'099 << 86'100;
    }
    void refreshesBeforeTheEnd()
    {
        QFETCH(int, lifetime);
        QFETCH(int, stillGood);
        QFETCH(int, spent);
        m_authority->answers = {{.body = tokenAnswer("token-1", lifetime), .headers = {}},
                                {.body = tokenAnswer("token-2"), .headers = {}}};
        const auto tokens = source();
        const qint64 start = m_now;
        QCOMPARE(tokenOf(*tokens), "token-1");
        m_now = start + stillGood;
        QCOMPARE(tokenOf(*tokens), "token-1");
        m_now = start + spent;
        QCOMPARE(tokenOf(*tokens), "token-2");
    }

    void aSpentTokenIsAskedAnewOnce()
    {
        m_authority->answers = {{.body = tokenAnswer("token-1"), .headers = {}},
                                {.body = tokenAnswer("token-2"), .headers = {}}};
        const auto tokens = source();
        QCOMPARE(tokenOf(*tokens), "token-1");
        tokens->invalidate(Api::Graph, "token-1");
        QCOMPARE(tokenOf(*tokens), "token-2");
        tokens->invalidate(Api::Graph, "token-1"); // a late 401 of the old token
        QCOMPARE(tokenOf(*tokens), "token-2");
        QCOMPARE(m_authority->seen.size(), 2);
    }

    void whatCannotWorkIsNotSent_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QString>("client");
        QTest::addColumn<QByteArray>("secretText");
        QTest::addColumn<int>("kind");
        QTest::newRow("no tenant") << u" "_s << u"app"_s << secret << static_cast<int>(Kind::WrongTenant);
        QTest::newRow("dots") << u".."_s << u"app"_s << secret << static_cast<int>(Kind::WrongTenant);
        QTest::newRow("no app") << u"t"_s << QString() << secret << static_cast<int>(Kind::AppNotFound);
        QTest::newRow("no secret") << u"t"_s << u"app"_s << QByteArray() << static_cast<int>(Kind::SecretMissing);
    }
    void whatCannotWorkIsNotSent()
    {
        QFETCH(QString, tenant);
        QFETCH(QString, client);
        QFETCH(QByteArray, secretText);
        Credential broken = credential();
        broken.tenant = tenant;
        broken.clientId = client;
        broken.secret = secretText;
        const auto tokens = source(broken);
        QTEST(static_cast<int>(problemOf(*tokens).kind), "kind");
        QVERIFY(m_authority->seen.isEmpty());
    }

    void anOddTenantStaysOnePathSegment()
    {
        m_authority->answers = {{.body = tokenAnswer("token-1"), .headers = {}}};
        Credential odd = credential();
        odd.tenant = u"a/../b?c#d e%2f"_s;
        const auto tokens = source(odd);
        QCOMPARE(tokenOf(*tokens), "token-1");
        QVERIFY2(m_authority->seen.first().head.startsWith("POST /a%2F..%2Fb%3Fc%23d%20e%252f/oauth2/v2.0/token "),
                 m_authority->seen.first().head.constData());
    }

    void tokensFromAFileAreHandedOutUntilTheirEnd()
    {
        const auto jwt = [](qint64 from, qint64 to) {
            return "eyJhbGciOiJub25lIn0."
                + QJsonDocument(QJsonObject{{u"nbf"_s, from}, {u"exp"_s, to}})
                      .toJson(QJsonDocument::Compact)
                      .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
                + ".sig";
        };
        Credential file = credential();
        file.kind = Credential::Kind::Token;
        file.secret.clear();
        file.graphToken = jwt(m_now - 10, m_now + 600);
        const auto tokens = source(file);
        QCOMPARE(tokenOf(*tokens), file.graphToken);
        QCOMPARE(problemOf(*tokens, Api::ResourceManager).kind, Kind::TokenMissing);
        QCOMPARE(problemOf(*tokens, Api::KeyVault).kind, Kind::TokenMissing);
        m_now -= 1000;
        QCOMPARE(problemOf(*tokens).kind, Kind::ClockSkew);
        m_now += 1000;
        tokens->invalidate(Api::Graph, file.graphToken);
        QCOMPARE(problemOf(*tokens).kind, Kind::TokenRefused);
        m_now += 600;
        QCOMPARE(problemOf(*tokens).kind, Kind::TokenExpired);
        QVERIFY(m_authority->seen.isEmpty());
    }

    void whoIsGoneIsNotAnswered()
    {
        m_authority->answers = {{.body = tokenAnswer("token-1"), .headers = {}}};
        const auto tokens = source();
        bool goneHeard = false;
        bool otherHeard = false;
        auto gone = std::make_unique<QObject>();
        tokens->token(Api::Graph, gone.get(), [&goneHeard](const auto &) { goneHeard = true; });
        tokens->token(Api::Graph, this, [&otherHeard](const auto &) { otherHeard = true; });
        gone.reset();
        QTRY_VERIFY(otherHeard);
        QVERIFY(!goneHeard);
    }

    void maySafelyBeDestroyedInAnAnswer()
    {
        m_authority->answers = {{.body = tokenAnswer("token-1"), .headers = {}}};
        auto tokens = source();
        int answers = 0;
        for (int i = 0; i < 3; ++i)
            tokens->token(Api::Graph, this, [&](const auto &) {
                ++answers;
                tokens.reset();
            });
        QTRY_COMPARE(answers, 1);
        QTest::qWait(50);
        QCOMPARE(answers, 1);
    }

    void maySafelyBeDestroyedUnderWay()
    {
        m_authority->answers = {{.way = CannedAnswer::Way::Silence, .body = {}, .headers = {}}};
        auto tokens = source();
        bool heard = false;
        tokens->token(Api::Graph, this, [&heard](const auto &) { heard = true; });
        QTRY_COMPARE(m_authority->seen.size(), 1);
        tokens.reset();
        QTest::qWait(50);
        QVERIFY(!heard);
    }
};

QTEST_GUILESS_MAIN(tst_TokenSource)
#include "tst_TokenSource.moc"
