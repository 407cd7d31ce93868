// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Delivery.h"
#include "GraphBatch.h"
#include "Retry.h"
#include "TransportPrivate.h"

#include <QPointer>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

using std::chrono::milliseconds;

namespace azimuth {

namespace {

constexpr int mostVersionChanges = 2;

} // namespace

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
    meter.throttled += isThrottle(outcome.status) ? 1 : 0;
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
    deliver(*job, answerOf(*job, outcome));
}

} // namespace azimuth
