// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SignInBench.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QNetworkProxy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

QStringList logged;

void keepLog(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    logged.append(message);
    if (type != QtDebugMsg && type != QtInfoMsg)
        fprintf(stderr, "%s: %s\n", context.category, qPrintable(message));
}

} // namespace

QByteArray SignInBench::tokenAnswer(const QByteArray &token, int lifetime)
{
    return "{\"token_type\":\"Bearer\",\"expires_in\":" + QByteArray::number(lifetime) + ",\"access_token\":\"" + token
        + "\"}";
}

QByteArray SignInBench::refusal(const char *error, int code, const QString &words)
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

Cloud SignInBench::cloud() const
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

Credential SignInBench::credential()
{
    return {.kind = Credential::Kind::Secret,
            .tenant = u"contoso.example"_s,
            .clientId = u"00001111-2222-3333-4444-555566667777"_s,
            .secret = "s3cr&t+val ue/~=%ä\"<x>",
            .graphToken = {},
            .resourceManagerToken = {}};
}

SignInLimits SignInBench::limits()
{
    return {.transferTimeout = std::chrono::seconds(20),
            .tries = 3,
            .firstBackoff = std::chrono::milliseconds(1),
            .maxRetryAfter = std::chrono::seconds(5),
            .refusalLasts = std::chrono::seconds(30),
            .now = [this] { return m_now; }};
}

std::unique_ptr<TokenSource> SignInBench::source(const Credential &with)
{
    return std::make_unique<TokenSource>(cloud(), with, m_network.get(), limits());
}

TokenSource::Answer SignInBench::ask(TokenSource &tokens, Api api)
{
    std::optional<TokenSource::Answer> answer;
    tokens.token(api, &tokens, [&answer](const TokenSource::Answer &said) { answer = said; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 30'000))
        qFatal("no answer");
    return *answer;
}

SignInProblem SignInBench::problemOf(TokenSource &tokens, Api api)
{
    const auto answer = ask(tokens, api);
    if (const auto *problem = std::get_if<SignInProblem>(&answer))
        return *problem;
    QTest::qFail("a token came", __FILE__, __LINE__);
    return {};
}

QByteArray SignInBench::tokenOf(TokenSource &tokens, Api api)
{
    const auto answer = ask(tokens, api);
    const auto *token = std::get_if<QByteArray>(&answer);
    return token ? *token : "refused: " + std::get<SignInProblem>(answer).message.toUtf8();
}

void SignInBench::initTestCase()
{
    QLoggingCategory::setFilterRules(u"*=true"_s); // Qt's own chatter must not repeat a secret either
    qInstallMessageHandler(keepLog);
}

void SignInBench::init()
{
    logged.clear();
    m_now = QDateTime::currentSecsSinceEpoch();
    m_authority = std::make_unique<CannedAuthority>(m_ca.serverFor("IP:127.0.0.1"));
    m_network = std::make_unique<QNetworkAccessManager>();
    m_network->setProxy(QNetworkProxy::NoProxy);
    QVERIFY(m_authority->isListening());
}

void SignInBench::cleanup()
{
    for (const QString &line : std::as_const(logged))
        QVERIFY2(!line.contains(u"s3cr"_s) && !line.contains(u"token-"_s), qPrintable(line));
    m_authority.reset();
    m_network.reset();
}

} // namespace azimuth
