// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Transport.h"

#include "Delivery.h"
#include "ErrorBody.h"
#include "GraphBatch.h"
#include "TransportPrivate.h"
#include "WorkThread.h"

#include <QPointer>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace azimuth {

namespace {

TokenSupply supplyOf(TokenSource *tokens)
{
    return {tokens->cloud(),
            [tokens](Api api, QObject *context, std::function<void(const TokenSource::Answer &)> answer) {
                tokens->token(api, context, std::move(answer));
            },
            [tokens](Api api, const TokenSource::Token &spent) { tokens->invalidate(api, spent); }};
}

} // namespace

Transport::Private::Private(Transport *transport, TokenSupply supply, QNetworkAccessManager *manager, Limits bounds)
    : q(transport)
    , tokens(std::move(supply))
    , network(manager, transport)
    , limits(bounds)
    , wire(tokens.cloud)
    , queue(limits.inFlightPerHost, limits.inFlight)
{
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

QNetworkReply *Transport::Private::start(Flight &flight, const TokenSource::Token &token)
{
    const Job &first = *flight.jobs.front();
    flight.seat = network.take(first.url);
    QNetworkAccessManager *manager = network.of(flight.seat);
    if (flight.batch.isEmpty()) {
        QNetworkRequest request = wire.request(first.url, first.ask.api, token, first.ask.headers);
        if (first.ask.method == "GET")
            return manager->get(request);
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_L1);
        return manager->sendCustomRequest(request, first.ask.method, first.ask.body);
    }
    std::vector<BatchItem> items;
    for (const JobPtr &job : flight.jobs)
        items.push_back({job->url, job->ask.headers});
    QNetworkRequest request = wire.request(batchUrl(tokens.cloud.graph, flight.batch), Api::Graph, token, {});
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_L1);
    return manager->post(request, batchBody(items));
}

/// Takes the flight out of the sky; what it carried goes back to the caller.
std::vector<JobPtr> Transport::Private::land(Flight *flight)
{
    flights.remove(flight);
    network.giveBack(flight->seat);
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

void Transport::send(const ApiRequest &ask, QObject *context, std::function<void(const Answer &)> answer)
{
    noteWork(Work::Network);
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
