// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixture.h"

#include <QEventLoop>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace azimuth {

Limits shortLimits()
{
    Limits limits;
    limits.inFlightPerHost = 6; // fewer handshakes
    limits.transferTimeout = 10s;
    limits.firstBackoff = 1ms;
    limits.maxBackoff = 4ms;
    limits.maxRetryAfter = 20s;
    return limits;
}

Fixture::Fixture(Limits limits)
    : arm(ca.serverFor("IP:127.0.0.1"))
    , graph(ca.serverFor("IP:127.0.0.1"))
    , data(ca.serverFor("IP:127.0.0.1"))
{
    cloud.name = u"custom"_s;
    cloud.authority = QUrl(u"https://127.0.0.1:1"_s);
    cloud.graph = graph.origin();
    cloud.resourceManager = arm.origin();
    cloud.keyVault = data.origin().toString() + u"/vault/{name}"_s;
    cloud.storage = data.origin().toString() + u"/{service}/{name}"_s;
    cloud.extraCa = ca.pem();
    TokenSupply supply;
    supply.cloud = cloud;
    supply.token = [this](Api, QObject *asker, const std::function<void(const TokenSource::Answer &)> &answer) {
        ++tokensAsked;
        if (tokensLate)
            return;
        if (signInProblem)
            return answer(*signInProblem);
        QMetaObject::invokeMethod(
            asker, [this, answer] { answer("token-" + QByteArray::number(signIns)); }, Qt::QueuedConnection);
    };
    supply.invalidate = [this](Api, const TokenSource::Token &token) {
        invalidated.push_back(token);
        ++signIns;
    };
    transport = std::make_unique<Transport>(std::move(supply), &network, limits);
}

ApiRequest Fixture::armAsk(const QString &target) const
{
    ApiRequest ask;
    ask.url = QUrl(arm.origin().toString() + target);
    return ask;
}

ApiRequest Fixture::graphAsk(const QString &target, bool batch) const
{
    ApiRequest ask;
    ask.api = Api::Graph;
    ask.url = QUrl(graph.origin().toString() + target);
    ask.batch = batch;
    return ask;
}

void Fixture::send(const ApiRequest &ask)
{
    transport->send(ask, &context, [this](const Answer &answer) {
        answers.push_back(answer);
        if (answered)
            answered();
    });
}

bool Fixture::waitForAnswers(std::size_t count)
{
    QEventLoop loop; // QTest::qWaitFor sleeps ten milliseconds at every turn
    QTimer::singleShot(30'000, &loop, &QEventLoop::quit);
    answered = [this, count, &loop] {
        if (answers.size() >= count)
            loop.quit();
    };
    if (answers.size() < count)
        loop.exec();
    answered = nullptr;
    return answers.size() >= count;
}

Answer Fixture::answerTo(const ApiRequest &ask)
{
    const std::size_t before = answers.size();
    send(ask);
    if (waitForAnswers(before + 1))
        return answers.back();
    Answer none;
    none.problem = Answer::Problem::Cancelled;
    none.requests = -1;
    return none;
}

Said broken(Said::How how)
{
    Said said;
    said.how = how;
    said.body = "[" + QByteArray(5000, '1') + "]";
    return said;
}

Said status(int code, const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    return Said{.status = code, .body = "{}", .headers = headers};
}

} // namespace azimuth
