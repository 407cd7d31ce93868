// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What sign-in services say no with, what passes and is tried again, and that no message gives a secret away.
#include "SignInBench.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace azimuth;
using namespace Qt::StringLiterals;
using Kind = SignInProblem::Kind;

class tst_SignInRefusals : public SignInBench {
    Q_OBJECT
private slots:
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
};

QTEST_GUILESS_MAIN(tst_SignInRefusals)
#include "tst_SignInRefusals.moc"
