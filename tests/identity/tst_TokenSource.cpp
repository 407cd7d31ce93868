// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CannedAuthority.h"
#include "ThrowAwayCa.h"
#include "TokenSource.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace azimuth;
using namespace Qt::StringLiterals;
using Kind = SignInProblem::Kind;

namespace {

const QByteArray secret = "s3cr&t+val ue/~=%ä\"<x>";

QStringList logged;

void keepLog(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    logged.append(message);
    if (type != QtDebugMsg && type != QtInfoMsg)
        fprintf(stderr, "%s: %s\n", context.category, qPrintable(message));
}

QByteArray tokenAnswer(const QByteArray &token, int lifetime = 3599)
{
    return "{\"token_type\":\"Bearer\",\"expires_in\":" + QByteArray::number(lifetime) + ",\"access_token\":\"" + token
        + "\"}";
}

QByteArray refusal(const char *error, int code, const QString &words = u"Some words."_s)
{
    QJsonObject object{
        {u"error"_s, QLatin1StringView(error)},
        {u"trace_id"_s, u"11111111-aaaa-bbbb-cccc-222222222222"_s},
        {u"correlation_id"_s, u"33333333-aaaa-bbbb-cccc-444444444444"_s},
        {u"error_description"_s, u"AADSTS%1: %2 Trace ID: 1 Correlation ID: 2 Timestamp: now"_s.arg(code).arg(words)}};
    if (code > 0)
        object.insert(u"error_codes"_s, QJsonArray{code});
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

class tst_TokenSource : public QObject {
    Q_OBJECT

    ThrowAwayCa m_ca;
    std::unique_ptr<CannedAuthority> m_authority;
    std::unique_ptr<QNetworkAccessManager> m_network;
    qint64 m_now = 0;

    Cloud cloud() const
    {
        return {.name = u"custom"_s,
                .authority = m_authority->origin(),
                .graph = QUrl(u"https://graph.example"_s),
                .resourceManager = QUrl(u"https://arm.example:8443"_s),
                .portal = {},
                .keyVault = u"https://{name}.vault.example"_s,
                .storage = u"https://{name}.{service}.store.example"_s,
                .extraCa = m_ca.pem()};
    }
    static Credential credential()
    {
        return {.kind = Credential::Kind::Secret,
                .tenant = u"contoso.example"_s,
                .clientId = u"00001111-2222-3333-4444-555566667777"_s,
                .secret = secret,
                .graphToken = {},
                .resourceManagerToken = {}};
    }
    SignInLimits limits()
    {
        return {.transferTimeout = std::chrono::seconds(20),
                .tries = 3,
                .firstBackoff = std::chrono::milliseconds(1),
                .maxRetryAfter = std::chrono::seconds(5),
                .refusalLasts = std::chrono::seconds(30),
                .now = [this] { return m_now; }};
    }
    std::unique_ptr<TokenSource> source(const Credential &with = credential())
    {
        return std::make_unique<TokenSource>(cloud(), with, m_network.get(), limits());
    }
    static TokenSource::Answer ask(TokenSource &tokens, Api api = Api::Graph)
    {
        std::optional<TokenSource::Answer> answer;
        tokens.token(api, &tokens, [&answer](const TokenSource::Answer &said) { answer = said; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000))
            qFatal("no answer");
        return *answer;
    }
    SignInProblem problemOf(TokenSource &tokens, Api api = Api::Graph)
    {
        const auto answer = ask(tokens, api);
        if (const auto *problem = std::get_if<SignInProblem>(&answer))
            return *problem;
        QTest::qFail("a token came", __FILE__, __LINE__);
        return {};
    }
    static QByteArray tokenOf(TokenSource &tokens, Api api = Api::Graph)
    {
        const auto answer = ask(tokens, api);
        const auto *token = std::get_if<QByteArray>(&answer);
        return token ? *token : "refused: " + std::get<SignInProblem>(answer).message.toUtf8();
    }

private slots:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(u"*=true"_s); // Qt's own chatter must not repeat a secret either
        qInstallMessageHandler(keepLog);
    }
    void init()
    {
        logged.clear();
        m_now = QDateTime::currentSecsSinceEpoch();
        m_authority = std::make_unique<CannedAuthority>(m_ca.serverFor("IP:127.0.0.1"));
        m_network = std::make_unique<QNetworkAccessManager>();
        m_network->setProxy(QNetworkProxy::NoProxy);
        QVERIFY(m_authority->isListening());
    }
    void cleanup()
    {
        for (const QString &line : std::as_const(logged))
            QVERIFY2(!line.contains(u"s3cr"_s) && !line.contains(u"token-"_s), qPrintable(line));
        m_authority.reset();
        m_network.reset();
    }

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

    void refusalsAreTold_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *name, int status, const char *error, int code, Kind kind) {
            QTest::newRow(name) << status << refusal(error, code) << static_cast<int>(kind)
                                << (code > 0 ? u"AADSTS%1"_s.arg(code) : QString::fromLatin1(error));
        };
        row("wrong secret", 401, "invalid_client", 7000215, Kind::WrongSecret);
        row("expired secret", 401, "invalid_client", 7000222, Kind::ExpiredSecret);
        row("app not found", 400, "unauthorized_client", 700016, Kind::AppNotFound);
        row("app disabled", 401, "unauthorized_client", 7000112, Kind::AppDisabled);
        row("tenant not found", 400, "invalid_request", 90002, Kind::WrongTenant);
        row("no tenant name at all", 400, "invalid_request", 900023, Kind::WrongTenant);
        row("app of another cloud", 400, "invalid_request", 900382, Kind::WrongCloud);
        row("app of another cloud, too", 400, "invalid_request", 900432, Kind::WrongCloud);
        row("secret missing", 401, "invalid_client", 7000218, Kind::SecretMissing);
        row("public client", 401, "invalid_client", 700025, Kind::PublicClient);
        row("no consent", 400, "invalid_grant", 65001, Kind::NoConsent);
        row("conditional access", 400, "access_denied", 53003, Kind::ConditionalAccess);
        row("tenant policy", 400, "access_denied", 530032, Kind::ConditionalAccess);
        row("security defaults", 400, "access_denied", 530035, Kind::ConditionalAccess);
        row("resource not here", 400, "invalid_resource", 500011, Kind::ResourceNotInTenant);
        row("clock", 401, "invalid_client", 700024, Kind::ClockSkew);
        row("unknown code", 400, "invalid_request", 424242, Kind::Other);
        row("unknown code of a known error", 401, "invalid_client", 424242, Kind::Other);
        row("no code: secret", 401, "invalid_client", 0, Kind::WrongSecret);
        row("no code: app", 400, "unauthorized_client", 0, Kind::AppNotFound);
        row("no code: consent", 400, "consent_required", 0, Kind::NoConsent);
        row("no code: interaction", 400, "interaction_required", 0, Kind::ConditionalAccess);
        QTest::newRow("code only in the words")
            << 401 << QByteArray(R"({"error":"invalid_client","error_description":"AADSTS7000222: The key ended."})")
            << static_cast<int>(Kind::ExpiredSecret) << u"AADSTS7000222"_s;
        QTest::newRow("codes of another JSON type")
            << 401 << QByteArray(R"({"error":"invalid_client","error_codes":{"a":[]},"error_description":17})")
            << static_cast<int>(Kind::WrongSecret) << u"invalid_client"_s;
        QTest::newRow("not JSON") << 400 << QByteArray("<html>Bad Request</html>") << static_cast<int>(Kind::BadAnswer)
                                  << u"NotJson"_s;
        QTest::newRow("empty") << 200 << QByteArray() << static_cast<int>(Kind::BadAnswer) << u"NotJson"_s;
        QTest::newRow("cut JSON") << 200 << tokenAnswer("token-1").chopped(5) << static_cast<int>(Kind::BadAnswer)
                                  << u"NotJson"_s;
        QTest::newRow("no token") << 200 << QByteArray(R"({"token_type":"Bearer","expires_in":3599})")
                                  << static_cast<int>(Kind::BadAnswer) << u"NoToken"_s;
        QTest::newRow("token of another JSON type")
            << 200 << QByteArray(R"({"access_token":["a"]})") << static_cast<int>(Kind::BadAnswer) << u"NoToken"_s;
        QTest::newRow("token with a line break") << 200 << QByteArray(R"({"access_token":"a\r\nX-Evil: 1"})")
                                                 << static_cast<int>(Kind::BadAnswer) << u"NoToken"_s;
        QTest::newRow("not a bearer") << 200 << QByteArray(R"({"token_type":"pop","access_token":"abc"})")
                                      << static_cast<int>(Kind::BadAnswer) << u"NotBearer"_s;
        QTest::newRow("far too large") << 200 << QByteArray(3 << 20, ' ') << static_cast<int>(Kind::BadAnswer)
                                       << u"TooLarge"_s;
        QTest::newRow("a list") << 400 << QByteArray("[]") << static_cast<int>(Kind::BadAnswer) << u"NotJson"_s;
    }
    void refusalsAreTold()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        m_authority->answers = {{.status = status, .body = body, .headers = {}}};
        const auto tokens = source();
        const SignInProblem problem = problemOf(*tokens);
        QTEST(static_cast<int>(problem.kind), "kind");
        QCOMPARE(problem.code, code);
        QCOMPARE(problem.httpStatus, status);
        QCOMPARE(problem.host, u"127.0.0.1:%1"_s.arg(m_authority->serverPort()));
        QVERIFY(!problem.message.contains(u"Trace ID"_s));
        if (body.contains("trace_id"))
            QCOMPARE(problem.traceId, u"11111111-aaaa-bbbb-cccc-222222222222"_s);
        QCOMPARE(m_authority->seen.size(), 1); // a refusal is not tried again
    }

    void aSecretIdIsRecognised()
    {
        m_authority->answers = {{.status = 401, .body = refusal("invalid_client", 7000215), .headers = {}}};
        Credential pasted = credential();
        pasted.secret = "0F0e0d0c-1111-2222-3333-444455556666";
        const auto tokens = source(pasted);
        QCOMPARE(problemOf(*tokens).kind, Kind::SecretIdPasted);
    }

    void aRefusalIsRememberedForAWhile()
    {
        m_authority->answers = {{.status = 401, .body = refusal("invalid_client", 7000215), .headers = {}},
                                {.body = tokenAnswer("token-1"), .headers = {}}};
        const auto tokens = source();
        QCOMPARE(problemOf(*tokens).kind, Kind::WrongSecret);
        QCOMPARE(problemOf(*tokens).kind, Kind::WrongSecret);
        QCOMPARE(m_authority->seen.size(), 1);
        m_now += 31;
        QCOMPARE(tokenOf(*tokens), "token-1");
    }

    void messagesNeverRepeatTheSecret_data()
    {
        QTest::addColumn<QByteArray>("echo");
        QTest::newRow("plain") << secret;
        QTest::newRow("in capitals") << QString::fromUtf8(secret).toUpper().toUtf8();
        QTest::newRow("percent") << secret.toPercentEncoding();
        QTest::newRow("percent in small letters") << secret.toPercentEncoding().toLower();
        QTest::newRow("form") << secret.toPercentEncoding().replace("%20", "+");
        QTest::newRow("base64") << secret.toBase64();
        QTest::newRow("broken over lines") << QByteArray(secret).replace(" ", "\r\n\t ");
        QTest::newRow("at the cut") << QByteArray(490, 'x') + secret;
        QTest::newRow("ten times") << secret.repeated(10);
    }
    void messagesNeverRepeatTheSecret()
    {
        QFETCH(QByteArray, echo);
        const QString words = QString::fromUtf8(echo);
        QJsonObject object{{u"error"_s, words},
                           {u"trace_id"_s, words},
                           {u"correlation_id"_s, words},
                           {u"error_description"_s, u"The body was \"client_secret=%1\", no good"_s.arg(words)}};
        m_authority->answers = {{.status = 401, .body = QJsonDocument(object).toJson(), .headers = "X-Echo: 1\r\n"},
                                {.status = 400, .body = "<p>You sent " + echo + "\n\x1b[31m</p>", .headers = {}}};
        const auto tokens = source();
        for (int i = 0; i < 2; ++i) {
            const SignInProblem problem = problemOf(*tokens);
            m_now += 31;
            const QString all = problem.message + problem.code + problem.traceId + problem.correlationId + problem.host;
            QVERIFY2(!all.contains(u"s3cr"_s, Qt::CaseInsensitive), qPrintable(all));
            QVERIFY2(!all.contains(QString::fromLatin1(secret.toBase64().left(12))), qPrintable(all));
            QVERIFY(problem.message.size() <= 500);
            QVERIFY(!problem.message.contains(u'\n') && !problem.message.contains(u'\x1b'));
        }
        QCOMPARE(m_authority->seen.size(), 2);
    }

    void tokensInAnswersAreHiddenToo()
    {
        m_authority->answers = {
            {.status = 400, .body = "no JSON: eyJhbGciOiJub25lIn0.eyJhdWQiOiJ4In0.c2ln done", .headers = {}}};
        const auto tokens = source();
        QCOMPARE(problemOf(*tokens).message, u"no JSON: *** done"_s);
    }

    void whatPassesIsTriedAgain_data()
    {
        QTest::addColumn<CannedAnswer::Way>("way");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("headers");
        QTest::newRow("500") << CannedAnswer::Way::Whole << 500 << QByteArray("oops") << QByteArray();
        QTest::newRow("502") << CannedAnswer::Way::Whole << 502 << QByteArray() << QByteArray();
        QTest::newRow("503") << CannedAnswer::Way::Whole << 503 << QByteArray() << QByteArray("Retry-After: 0\r\n");
        QTest::newRow("429") << CannedAnswer::Way::Whole << 429 << QByteArray("{}") << QByteArray("Retry-After: 0\r\n");
        QTest::newRow("429, an old date") << CannedAnswer::Way::Whole << 429 << QByteArray("{}")
                                          << QByteArray("Retry-After: Wed, 21 Oct 2015 07:28:00 GMT\r\n");
        QTest::newRow("429, nonsense") << CannedAnswer::Way::Whole << 429 << QByteArray("{}")
                                       << QByteArray("Retry-After: soon\r\n");
        QTest::newRow("unavailable") << CannedAnswer::Way::Whole << 400 << refusal("temporarily_unavailable", 90033)
                                     << QByteArray();
        QTest::newRow("reset") << CannedAnswer::Way::CutOff << 200 << QByteArray() << QByteArray();
        QTest::newRow("cut in the body") << CannedAnswer::Way::CutBody << 200 << tokenAnswer("token-0") << QByteArray();
    }
    void whatPassesIsTriedAgain()
    {
        QFETCH(CannedAnswer::Way, way);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, headers);
        m_authority->answers = {{way, status, body, headers}, {.body = tokenAnswer("token-1"), .headers = {}}};
        const auto tokens = source();
        QCOMPARE(tokenOf(*tokens), "token-1");
        QVERIFY(m_authority->seen.size() >= 2);
    }

    void givesUpAfterAFewTries_data() { whatPassesIsTriedAgain_data(); }
    void givesUpAfterAFewTries()
    {
        QFETCH(CannedAnswer::Way, way);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, headers);
        m_authority->answers = {{way, status, body, headers}};
        const auto tokens = source();
        const SignInProblem problem = problemOf(*tokens);
        QCOMPARE(problem.kind, way == CannedAnswer::Way::Whole ? Kind::Busy : Kind::Unreachable);
        if (way == CannedAnswer::Way::Whole)
            QCOMPARE(m_authority->seen.size(), 3);
    }

    void aLongWaitIsNotWaited_data()
    {
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::newRow("seconds") << QByteArray("6");
        QTest::newRow("date") << QByteArray("Wed, 21 Oct 2015 07:28:06 GMT");
    }
    void aLongWaitIsNotWaited()
    {
        QFETCH(QByteArray, retryAfter);
        m_now = 1445412480; // 2015-10-21 07:28:00
        m_authority->answers = {{.status = 429, .body = "{}", .headers = "Retry-After: " + retryAfter + "\r\n"}};
        const auto tokens = source();
        QCOMPARE(problemOf(*tokens).kind, Kind::Busy);
        QCOMPARE(m_authority->seen.size(), 1);
    }

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

    void aCertificateForAnotherNameIsRefused()
    {
        m_authority = std::make_unique<CannedAuthority>(m_ca.serverFor("DNS:login.example"));
        const auto tokens = source();
        const SignInProblem problem = problemOf(*tokens);
        QCOMPARE(problem.kind, Kind::Tls);
        QCOMPARE(problem.code, u"HostNameMismatch"_s);
        QVERIFY(m_authority->seen.isEmpty());
    }

    void anExpiredCertificateIsRefused()
    {
        m_authority = std::make_unique<CannedAuthority>(m_ca.serverFor("IP:127.0.0.1", -60));
        const auto tokens = source();
        const SignInProblem problem = problemOf(*tokens);
        QCOMPARE(problem.kind, Kind::Tls);
        QCOMPARE(problem.code, u"CertificateExpired"_s);
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

    void aClockThatIsWrongIsTold()
    {
        m_authority->answers = {{.status = 400,
                                 .body = refusal("invalid_request", 424242),
                                 .headers = "Date: Wed, 21 Oct 2015 07:28:00 GMT\r\n"},
                                {.status = 401,
                                 .body = refusal("invalid_client", 7000215),
                                 .headers = "Date: Wed, 21 Oct 2015 07:28:00 GMT\r\n"}};
        const auto tokens = source();
        m_now = 1445412480 + 400;
        SignInProblem problem = problemOf(*tokens);
        QCOMPARE(problem.clockOffset, -400);
        QCOMPARE(problem.kind, Kind::ClockSkew);
        m_now += 31;
        problem = problemOf(*tokens);
        QCOMPARE(problem.kind, Kind::WrongSecret); // the known cause stays the cause
        QCOMPARE(problem.clockOffset, -431);
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
