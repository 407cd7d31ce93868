// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Transport.h"

#include "ApiVersions.h"
#include "ErrorBody.h"
#include "GraphBatch.h"
#include "Job.h"
#include "JobQueue.h"
#include "RateBuckets.h"
#include "Retry.h"
#include "SafeRequest.h"
#include "Wire.h"

#include <QPointer>
#include <QRandomGenerator>
#include <QSet>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace azimuth {

namespace {

/// Something under way: one ask, or several in a batch. Its death ends the wait for a token and breaks the exchange.
class Flight : public QObject {
public:
    using QObject::QObject;
    std::vector<JobPtr> jobs; ///< Never empty while it flies; all of one lane.
    QString batch; ///< The batch's version; empty: not a batch.
};

constexpr int mostVersionChanges = 2;

QString requestIdOf(const Outcome &outcome)
{
    for (const auto name : {"x-ms-request-id", "request-id", "x-ms-correlation-request-id"}) {
        const QByteArray id = outcome.header(name);
        if (!id.isEmpty())
            return safeLine(QString::fromUtf8(id.left(100)));
    }
    return {};
}

Evidence evidenceOf(const Job &job, const Outcome &outcome)
{
    Evidence evidence;
    evidence.request = requestLine(job.ask.method, job.url);
    evidence.status = outcome.status;
    evidence.requestId = requestIdOf(outcome);
    evidence.time = QDateTime::currentDateTimeUtc();
    ErrorBody words{outcome.code, outcome.message};
    if (outcome.end == Outcome::End::Answered && outcome.status >= 300)
        words = errorBody(outcome.body);
    evidence.code = safeLine(words.code, job.token).left(100);
    evidence.message = safeLine(words.message, job.token);
    return evidence;
}

Answer::Problem problemOf(const Outcome &outcome)
{
    switch (outcome.end) {
    case Outcome::End::Answered:
        return isThrottle(outcome.status) ? Answer::Problem::Throttled : Answer::Problem::None;
    case Outcome::End::Tls:
        return Answer::Problem::Tls;
    case Outcome::End::TooLarge:
        return Answer::Problem::TooLarge;
    case Outcome::End::Network:
        break;
    }
    return Answer::Problem::Network;
}

void deliver(const Job &job, const Answer &answer)
{
    if (job.context && job.answer)
        job.answer(answer);
}

Answer answerWithout(const Job &job, Answer::Problem problem)
{
    Answer answer;
    answer.problem = problem;
    answer.requests = job.requests;
    answer.evidence.request = requestLine(job.ask.method, job.url);
    answer.evidence.time = QDateTime::currentDateTimeUtc();
    return answer;
}

TokenSupply supplyOf(TokenSource *tokens)
{
    return {tokens->cloud(),
            [tokens](Api api, QObject *context, std::function<void(const TokenSource::Answer &)> answer) {
                tokens->token(api, context, std::move(answer));
            },
            [tokens](Api api, const TokenSource::Token &spent) { tokens->invalidate(api, spent); }};
}

} // namespace

struct Transport::Private {
    Private(Transport *transport, TokenSupply supply, QNetworkAccessManager *manager, Limits bounds);

    void pump();
    void pumpSoon(milliseconds wait = {});
    void launch(JobPtr first);
    void post(Flight *flight, const TokenSource::Token &token);
    QNetworkReply *start(const Flight &flight, const TokenSource::Token &token);
    std::vector<JobPtr> land(Flight *flight);
    void landed(Flight *flight, Outcome outcome);
    void refused(Flight *flight, const SignInProblem &problem);
    void settleBatch(std::vector<JobPtr> jobs, const Outcome &outcome);
    void settle(JobPtr job, const Outcome &outcome, bool item);
    bool takeOtherToken(Job &job, const Outcome &outcome);
    bool takeOtherVersion(Job &job, const Outcome &outcome);
    void again(JobPtr job);
    bool later(JobPtr &job, const Outcome &outcome, bool item);
    void finish(JobPtr job, const Outcome &outcome);

    Transport *q;
    TokenSupply tokens;
    QNetworkAccessManager *network;
    Limits limits;
    Wire wire;
    JobQueue queue;
    RateBuckets rates;
    ApiVersions versions;
    QSet<Flight *> flights;
    QTimer wake;
    TransportMeter meter;
    qint64 order = 0;
    bool cancelled = false;
    bool everSignedIn = false;
    QHash<Api, TokenSource::Token> spent; ///< The last one given back, so that each is given back once.
    QHash<QString, TokenSource::Token> refusedFresh; ///< By host: new when refused; another one will not do better.
};

Transport::Private::Private(Transport *transport, TokenSupply supply, QNetworkAccessManager *manager, Limits bounds)
    : q(transport)
    , tokens(std::move(supply))
    , network(manager)
    , limits(bounds)
    , wire(tokens.cloud, limits)
    , queue(limits.inFlightPerHost, limits.inFlight)
{
    useSystemProxy(*network);
    wake.setSingleShot(true);
    wake.setTimerType(Qt::PreciseTimer);
    connect(&wake, &QTimer::timeout, q, [this] { pump(); });
}

/// At the next turn of the event loop at the soonest, so that asks made in one turn may share a batch.
void Transport::Private::pumpSoon(milliseconds wait)
{
    if (!wake.isActive() || wake.remainingTimeAsDuration() > wait)
        wake.start(wait);
}

void Transport::Private::pump()
{
    const QPointer<Transport> alive(q);
    const auto now = Clock::now();
    const auto freeAt = [this, now](const Lane &lane) { return rates.freeAt(lane, now); };
    while (JobPtr job = queue.take(now, freeAt)) {
        if (!job->context) {
            queue.done(job->lane.host);
            continue;
        }
        launch(std::move(job));
        if (!alive)
            return;
    }
    if (const auto at = queue.wakeAt())
        pumpSoon(std::max(milliseconds(1), std::chrono::ceil<milliseconds>(*at - Clock::now())));
}

void Transport::Private::launch(JobPtr first)
{
    auto *flight = new Flight(q);
    flights.insert(flight);
    const QString version = first->alone ? QString() : batchVersion(first->ask, first->url);
    const Lane lane = first->lane;
    const Api api = first->ask.api;
    flight->jobs.push_back(std::move(first));
    if (!version.isEmpty()) {
        const auto fits = [&version](const Job &job) {
            return job.context && !job.alone && batchVersion(job.ask, job.url) == version;
        };
        std::ranges::move(queue.takeAlong(lane, mostInBatch - 1, fits), std::back_inserter(flight->jobs));
    }
    if (flight->jobs.size() > 1)
        flight->batch = version;
    tokens.token(api, flight, [this, flight](const TokenSource::Answer &answer) {
        if (const auto *token = std::get_if<TokenSource::Token>(&answer))
            post(flight, *token);
        else
            refused(flight, std::get<SignInProblem>(answer));
    });
}

void Transport::Private::post(Flight *flight, const TokenSource::Token &token)
{
    everSignedIn = true;
    for (const JobPtr &job : flight->jobs) {
        job->token = token;
        ++job->requests;
        const QString version =
            job->version.isEmpty() ? versions.known(job->ask.versionedType, apiVersionOf(job->ask.url)) : job->version;
        if (!version.isEmpty()) {
            job->version = version;
            job->url = withApiVersion(job->ask.url, version);
        }
    }
    ++meter.requests;
    rates.sent(flight->jobs.front()->lane, Clock::now());
    new Exchange(
        start(*flight, token), {limits.transferTimeout, limits.maxBody},
        [this, flight](Outcome outcome) { landed(flight, std::move(outcome)); }, flight);
}

QNetworkReply *Transport::Private::start(const Flight &flight, const TokenSource::Token &token)
{
    const Job &first = *flight.jobs.front();
    if (flight.batch.isEmpty()) {
        QNetworkRequest request = wire.request(first.url, first.ask.api, token, first.ask.headers);
        if (first.ask.method == "GET")
            return network->get(request);
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_L1);
        return network->sendCustomRequest(request, first.ask.method, first.ask.body);
    }
    std::vector<BatchItem> items;
    for (const JobPtr &job : flight.jobs)
        items.push_back({job->url, job->ask.headers});
    QNetworkRequest request = wire.request(batchUrl(tokens.cloud.graph, flight.batch), Api::Graph, token, {});
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_L1);
    return network->post(request, batchBody(items));
}

/// Takes the flight out of the sky; what it carried goes back to the caller.
std::vector<JobPtr> Transport::Private::land(Flight *flight)
{
    flights.remove(flight);
    flight->deleteLater();
    queue.done(flight->jobs.front()->lane.host);
    pumpSoon();
    return std::move(flight->jobs);
}

void Transport::Private::refused(Flight *flight, const SignInProblem &problem)
{
    const QPointer<Transport> alive(q);
    for (JobPtr &job : land(flight)) {
        Outcome outcome;
        outcome.code = problem.code;
        outcome.message = problem.message;
        // A network that broke in the middle of a run may come back, as with any other request.
        if (!cancelled && everSignedIn && problem.kind == SignInProblem::Kind::Unreachable
            && later(job, outcome, false))
            continue;
        Answer answer = answerWithout(*job, cancelled ? Answer::Problem::Cancelled : Answer::Problem::SignIn);
        answer.signIn = problem;
        answer.evidence.code = safeLine(problem.code, job->token);
        answer.evidence.message = safeLine(problem.message, job->token);
        deliver(*job, answer);
        if (!alive)
            return;
    }
}

void Transport::Private::landed(Flight *flight, Outcome outcome)
{
    rates.answered(flight->jobs.front()->lane, outcome, Clock::now());
    meter.bytes += outcome.body.size();
    const bool batch = !flight->batch.isEmpty();
    std::vector<JobPtr> jobs = land(flight);
    if (batch)
        settleBatch(std::move(jobs), outcome);
    else
        settle(std::move(jobs.front()), outcome, false);
}

void Transport::Private::settleBatch(std::vector<JobPtr> jobs, const Outcome &outcome)
{
    const QPointer<Transport> alive(q);
    const bool answered = outcome.end == Outcome::End::Answered && outcome.status == 200;
    const bool shared = outcome.status == 401 || outcome.end == Outcome::End::Tls || isPassing(outcome)
        || outcome.end == Outcome::End::Network;
    auto items = answered ? batchOutcomes(outcome.body, jobs.size()) : decltype(batchOutcomes({}, 0))(jobs.size());
    for (std::size_t i = 0; i < jobs.size() && alive; ++i) {
        if (cancelled) { // by the answer to one of them
            deliver(*jobs[i], answerWithout(*jobs[i], Answer::Problem::Cancelled));
        } else if (items[i]) {
            if (requestIdOf(*items[i]).isEmpty())
                items[i]->headers += outcome.headers;
            settle(std::move(jobs[i]), *items[i], true);
        } else if (!answered && shared) {
            settle(std::move(jobs[i]), outcome, false);
        } else { // too large together, refused as a batch, or left out: each for itself
            jobs[i]->alone = true;
            again(std::move(jobs[i]));
        }
    }
}

void Transport::Private::settle(JobPtr job, const Outcome &outcome, bool item)
{
    if (takeOtherToken(*job, outcome) || takeOtherVersion(*job, outcome))
        return again(std::move(job));
    if (isPassing(outcome) && later(job, outcome, item))
        return;
    finish(std::move(job), outcome);
}

/// A first 401 gives the token back and tries a new one; a second is the answer.
bool Transport::Private::takeOtherToken(Job &job, const Outcome &outcome)
{
    if (outcome.end != Outcome::End::Answered || outcome.status != 401)
        return false;
    if (job.tokenReplaced)
        refusedFresh.insert(job.lane.host, job.token);
    if (job.tokenReplaced || refusedFresh.value(job.lane.host) == job.token)
        return false;
    job.tokenReplaced = true;
    if (spent.value(job.ask.api) != job.token) {
        spent.insert(job.ask.api, job.token);
        tokens.invalidate(job.ask.api, job.token);
    }
    return true;
}

bool Transport::Private::takeOtherVersion(Job &job, const Outcome &outcome)
{
    if (job.ask.versionedType.isEmpty() || outcome.end != Outcome::End::Answered)
        return false;
    const QString asked = apiVersionOf(job.ask.url);
    const auto listed = supportedVersions(outcome.status, outcome.body);
    if (!listed) {
        if (!job.version.isEmpty() && !isPassing(outcome))
            versions.remember(job.ask.versionedType, asked, job.version);
        return false;
    }
    if (job.versionChanges >= mostVersionChanges)
        return false;
    const QString other = ApiVersions::instead(asked, job.version, *listed);
    if (other.isEmpty())
        return false;
    ++job.versionChanges;
    job.version = other;
    return true;
}

void Transport::Private::again(JobPtr job)
{
    ++meter.retries;
    queue.push(std::move(job));
    pumpSoon();
}

/// Takes the job to wait for its next try; leaves it, and says false, when there is none.
bool Transport::Private::later(JobPtr &job, const Outcome &outcome, bool item)
{
    ++job->failures;
    job->throttles += isThrottle(outcome.status) ? 1 : 0;
    auto told = toldToWait(outcome);
    if (job->failures >= limits.tries || (told && *told > limits.maxRetryAfter))
        return false;
    if (job->throttles > 1) {
        if (const auto window = throttleWindow(outcome))
            told = std::max(told.value_or(milliseconds(0)), std::min(*window, limits.maxRetryAfter));
    }
    const double dice = QRandomGenerator::global()->generateDouble();
    const auto wait = told ? *told + milliseconds(std::lround(dice * 50)) : backoff(job->failures, limits, dice);
    const auto until = Clock::now() + wait;
    const Concerns concerns = item ? Concerns::OnlyThis : concernsOf(outcome);
    if (concerns != Concerns::OnlyThis)
        rates.hold(concerns == Concerns::Bucket ? job->lane.bucket : job->lane.provider, until);
    ++meter.retries;
    queue.delay(std::move(job), until);
    pumpSoon();
    return true;
}

/// Last thing done with a job: its answer may destroy this.
void Transport::Private::finish(JobPtr job, const Outcome &outcome)
{
    Answer answer;
    answer.problem = problemOf(outcome);
    answer.status = outcome.status;
    answer.body = outcome.body;
    answer.requests = job->requests;
    answer.evidence = evidenceOf(*job, outcome);
    deliver(*job, answer);
}

Transport::Transport(TokenSource *tokens, QNetworkAccessManager *network, Limits limits, QObject *parent)
    : Transport(supplyOf(tokens), network, limits, parent)
{
}

Transport::Transport(TokenSupply tokens, QNetworkAccessManager *network, Limits limits, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(tokens), network, limits))
{
}

Transport::~Transport()
{
    qDeleteAll(std::exchange(d->flights, {}));
}

void Transport::send(const Ask &ask, QObject *context, std::function<void(const Answer &)> answer)
{
    Q_ASSERT(QThread::currentThread() == thread());
    auto job = std::make_unique<Job>();
    job->order = ++d->order;
    job->ask = ask;
    job->url = ask.url;
    job->context = context ? context : this;
    job->answer = std::move(answer);
    const bool own = d->tokens.cloud.owns(ask.url);
    if (d->cancelled || !own) {
        const auto problem = own ? Answer::Problem::Cancelled : Answer::Problem::ForeignHost;
        const std::shared_ptr<Job> waiting = std::move(job);
        QMetaObject::invokeMethod(
            this, [waiting, problem] { deliver(*waiting, answerWithout(*waiting, problem)); }, Qt::QueuedConnection);
        return;
    }
    job->lane = laneOf(d->tokens.cloud, ask.api, ask.url);
    d->queue.push(std::move(job));
    d->pumpSoon();
}

void Transport::cancel()
{
    Q_ASSERT(QThread::currentThread() == thread());
    d->cancelled = true;
    d->wake.stop();
    std::vector<JobPtr> jobs;
    for (Flight *flight : std::exchange(d->flights, {})) {
        d->queue.done(flight->jobs.front()->lane.host);
        std::ranges::move(flight->jobs, std::back_inserter(jobs));
        delete flight;
    }
    std::ranges::move(d->queue.takeAll(), std::back_inserter(jobs));
    for (const JobPtr &job : jobs) // an answer may destroy this: nothing of it is touched any more
        deliver(*job, answerWithout(*job, Answer::Problem::Cancelled));
}

TransportMeter Transport::meter() const
{
    TransportMeter meter = d->meter;
    meter.inFlight = d->queue.inFlight();
    meter.waiting = d->queue.waiting();
    meter.graphQuotaPercent = d->rates.graphQuotaPercent();
    return meter;
}

} // namespace azimuth
