// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TokenSource.h"

#include "SignInAnswer.h"
#include "TokenClaims.h"

#include <QBuffer>
#include <QDateTime>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>
#include <QRandomGenerator>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace azimuth {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestTokenAnswer = 1 << 20;
constexpr qint64 refreshMargin = 300;

QByteArray formOf(const Cloud &cloud, const Credential &credential, Api api)
{
    QByteArray form = "grant_type=client_credentials&client_id=" + QUrl::toPercentEncoding(credential.clientId)
        + "&scope=" + QUrl::toPercentEncoding(cloud.scope(api)) + "&client_secret=";
    QByteArray secret = credential.secret.toPercentEncoding();
    form += secret;
    wipe(secret);
    return form;
}

QUrl tokenUrl(const Cloud &cloud, const QString &tenant)
{
    return QUrl::fromEncoded(cloud.authority.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery) + '/'
                                 + QUrl::toPercentEncoding(tenant) + "/oauth2/v2.0/token",
                             QUrl::StrictMode);
}

QString hostOf(const QUrl &url)
{
    return url.port() < 0 ? url.host() : u"%1:%2"_s.arg(url.host()).arg(url.port());
}

bool usesProxy(const QNetworkAccessManager *network, const QUrl &url)
{
    const QNetworkProxyQuery query(url);
    const QList<QNetworkProxy> proxies = network->proxyFactory() ? network->proxyFactory()->queryProxy(query)
        : network->proxy().type() != QNetworkProxy::DefaultProxy ? QList{network->proxy()}
                                                                 : QNetworkProxyFactory::proxyForQuery(query);
    return !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy;
}

} // namespace

struct TokenSource::Private {
    struct Waiter {
        QPointer<QObject> context;
        std::function<void(const TokenSource::Answer &)> answer;
    };

    // One resource's token, and those who wait for it.
    struct Flight {
        QByteArray token;
        qint64 goodUntil = 0;
        bool refused = false; ///< A file's token that its resource did not take.
        std::optional<SignInProblem> refusal;
        qint64 refusalUntil = 0;
        std::vector<Waiter> waiters;
        QPointer<QNetworkReply> reply;
        bool underWay = false;
        int tries = 0;
    };

    TokenSource *q;
    Cloud cloud;
    Credential credential;
    QNetworkAccessManager *network;
    SignInLimits limits;
    QSslConfiguration tls;
    std::array<Flight, 4> flights;
    std::optional<qint64> clockOffset;

    Flight &flight(Api api) { return flights[static_cast<size_t>(api)]; }
    qint64 now() const { return limits.now ? limits.now() : QDateTime::currentSecsSinceEpoch(); }

    std::optional<Answer> knownAnswer(Api api);
    Answer fileAnswer(Api api) const;
    QNetworkRequest request() const;
    void send(Api api);
    void answered(Api api, QNetworkReply *reply, const SignInAnswer &answer, const QByteArray &retryAfter);
    std::optional<std::chrono::milliseconds> pause(Flight &asked, const QByteArray &retryAfter) const;
    void finish(Api api, const Answer &answer);
};

std::optional<TokenSource::Answer> TokenSource::Private::knownAnswer(Api api)
{
    Flight &known = flight(api);
    if (credential.kind == Credential::Kind::Token)
        return fileAnswer(api);
    if (known.underWay)
        return std::nullopt;
    if (!known.token.isEmpty() && now() < known.goodUntil)
        return known.token;
    if (known.refusal && now() < known.refusalUntil)
        return *known.refusal;
    // Not worth a request: the service's answer to an empty or dotted tenant would be another page's.
    const QString tenant = credential.tenant.trimmed();
    SignInProblem problem;
    problem.host = hostOf(cloud.authority);
    problem.kind = tenant.isEmpty() || tenant == u"."_s || tenant == u".."_s ? SignInProblem::Kind::WrongTenant
        : credential.clientId.trimmed().isEmpty()                            ? SignInProblem::Kind::AppNotFound
        : credential.secret.isEmpty()                                        ? SignInProblem::Kind::SecretMissing
                                                                             : SignInProblem::Kind::Other;
    if (cloud.authority.scheme() != u"https"_s) { // cloudFrom() makes no such cloud; a secret never travels plainly
        problem.kind = SignInProblem::Kind::Tls;
        problem.code = u"NotHttps"_s;
    }
    if (problem.kind != SignInProblem::Kind::Other)
        return problem;
    return std::nullopt;
}

TokenSource::Answer TokenSource::Private::fileAnswer(Api api) const
{
    const QByteArray &token = api == Api::Graph ? credential.graphToken
        : api == Api::ResourceManager           ? credential.resourceManagerToken
                                                : QByteArray();
    const TokenClaims claims = claimsOf(token);
    SignInProblem problem;
    problem.host = hostOf(cloud.origin(api));
    if (token.isEmpty())
        problem.kind = SignInProblem::Kind::TokenMissing;
    else if (claims.expires > 0 && claims.expires <= now())
        problem.kind = SignInProblem::Kind::TokenExpired;
    else if (claims.notBefore > now() + refreshMargin)
        problem.kind = SignInProblem::Kind::ClockSkew;
    else if (flights[static_cast<size_t>(api)].refused)
        problem.kind = SignInProblem::Kind::TokenRefused;
    else
        return token;
    return problem;
}

QNetworkRequest TokenSource::Private::request() const
{
    QNetworkRequest request(tokenUrl(cloud, credential.tenant.trimmed()));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    request.setRawHeader("Accept", "application/json");
    request.setHeader(QNetworkRequest::UserAgentHeader, u"azimuth/" AZIMUTH_VERSION ""_s);
    request.setSslConfiguration(tls);
    request.setTransferTimeout(static_cast<int>(limits.transferTimeout.count()));
    request.setMaximumRedirectsAllowed(0);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return request;
}

void TokenSource::Private::send(Api api)
{
    Flight &asking = flight(api);
    asking.underWay = true;
    ++asking.tries;
    auto *form = new QBuffer; // our own, to be overwritten when the request is done
    form->setData(formOf(cloud, credential, api));
    form->open(QIODevice::ReadOnly);
    QNetworkReply *reply = network->post(request(), form);
    form->setParent(reply);
    asking.reply = reply;

    auto answer = std::make_shared<SignInAnswer>();
    answer->host = hostOf(cloud.authority);
    QObject::connect(reply, &QNetworkReply::sslErrors, q,
                     [answer](const QList<QSslError> &errors) { answer->sslErrors = errors; });
    QObject::connect(reply, &QIODevice::readyRead, q, [answer, reply] {
        if (reply->bytesAvailable() > largestTokenAnswer) {
            answer->tooLarge = true;
            reply->abort();
        }
    });
    QObject::connect(reply, &QNetworkReply::finished, q, [this, api, answer, reply, form] {
        reply->deleteLater(); // never deleted inside its own signal (platform facts)
        form->buffer().fill('\0');
        answer->status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        answer->date = reply->rawHeader("Date");
        answer->error = reply->error();
        answer->errorText = reply->error() == QNetworkReply::NoError ? QString() : reply->errorString();
        // Nobody else aborts: a cancelled reply is one that its transfer timeout ended.
        answer->timedOut = !answer->tooLarge
            && (reply->error() == QNetworkReply::OperationCanceledError
                || reply->error() == QNetworkReply::TimeoutError);
        answer->viaProxy = reply->error() == QNetworkReply::UnknownNetworkError && usesProxy(network, reply->url());
        if (reply->isOpen())
            answer->body = reply->read(largestTokenAnswer);
        answered(api, reply, *answer, reply->rawHeader("Retry-After"));
    });
}

void TokenSource::Private::answered(Api api, QNetworkReply *reply, const SignInAnswer &answer,
                                    const QByteArray &retryAfter)
{
    Flight &asked = flight(api);
    if (asked.reply != reply)
        return;
    asked.reply.clear();
    if (const auto offset = azimuth::clockOffset(answer, now()))
        clockOffset = offset;
    if (isTransient(answer)) {
        if (const auto wait = pause(asked, retryAfter)) {
            QTimer::singleShot(*wait, q, [this, api] { send(api); });
            return;
        }
    }
    const auto read = readSignIn(answer, credential, now());
    if (const auto *token = std::get_if<AccessToken>(&read)) {
        asked.token = token->bytes;
        asked.goodUntil = now() + token->lifetime - std::min(refreshMargin, token->lifetime / 5);
        asked.refusal.reset();
        finish(api, token->bytes);
        return;
    }
    const auto &problem = std::get<SignInProblem>(read);
    if (problem.httpStatus >= 400 && problem.httpStatus < 500 && problem.kind != SignInProblem::Kind::Busy) {
        asked.refusal = problem;
        asked.refusalUntil = now() + limits.refusalLasts.count();
    }
    finish(api, problem);
}

// How long to wait before the next try; std::nullopt: give up.
std::optional<std::chrono::milliseconds> TokenSource::Private::pause(Flight &asked, const QByteArray &retryAfter) const
{
    if (asked.tries >= limits.tries)
        return std::nullopt;
    if (const auto seconds = retryAfterSeconds(retryAfter, now())) {
        if (*seconds > limits.maxRetryAfter.count())
            return std::nullopt;
        return std::chrono::seconds(*seconds);
    }
    const double jitter = 0.75 + 0.5 * QRandomGenerator::global()->generateDouble();
    const double wait = static_cast<double>(limits.firstBackoff.count()) * std::exp2(asked.tries - 1) * jitter;
    return std::chrono::milliseconds(static_cast<qint64>(wait));
}

void TokenSource::Private::finish(Api api, const Answer &answer)
{
    Flight &landed = flight(api);
    landed.underWay = false;
    landed.tries = 0;
    const std::vector<Waiter> waiters = std::exchange(landed.waiters, {});
    const QPointer<TokenSource> alive(q);
    for (const Waiter &waiter : waiters) {
        if (waiter.context)
            waiter.answer(answer);
        if (!alive)
            return;
    }
}

TokenSource::TokenSource(Cloud cloud, const Credential &credential, QNetworkAccessManager *network, QObject *parent)
    : TokenSource(std::move(cloud), credential, network, SignInLimits(), parent)
{
}

TokenSource::TokenSource(Cloud cloud, const Credential &credential, QNetworkAccessManager *network, SignInLimits limits,
                         QObject *parent)
    : QObject(parent)
    , d(new Private{this, std::move(cloud), credential, network, std::move(limits), {}, {}, {}})
{
    d->tls = tlsFor(d->cloud);
}

TokenSource::~TokenSource()
{
    for (Private::Flight &flight : d->flights) {
        if (flight.reply) {
            flight.reply->disconnect(this);
            flight.reply->abort();
            flight.reply->deleteLater();
        }
        wipe(flight.token);
    }
}

void TokenSource::token(Api api, QObject *context, std::function<void(const Answer &)> answer)
{
    Q_ASSERT(QThread::currentThread() == thread());
    if (const auto known = d->knownAnswer(api)) {
        answer(*known);
        return;
    }
    Private::Flight &flight = d->flight(api);
    flight.waiters.push_back({context ? context : this, std::move(answer)});
    if (!flight.underWay)
        d->send(api);
}

void TokenSource::invalidate(Api api, const Token &spent)
{
    Q_ASSERT(QThread::currentThread() == thread());
    Private::Flight &flight = d->flight(api);
    if (d->credential.kind == Credential::Kind::Token)
        flight.refused = true;
    else if (flight.token == spent)
        flight.token.clear();
}

const Cloud &TokenSource::cloud() const
{
    return d->cloud;
}

const QString &TokenSource::tenant() const
{
    return d->credential.tenant;
}

const QString &TokenSource::clientId() const
{
    return d->credential.clientId;
}

std::optional<qint64> TokenSource::clockOffset() const
{
    return d->clockOffset;
}

const QSslConfiguration &TokenSource::tls() const
{
    return d->tls;
}

} // namespace azimuth
