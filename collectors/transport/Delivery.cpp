// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Delivery.h"

#include "ErrorBody.h"
#include "Retry.h"
#include "SafeRequest.h"

namespace azimuth {

namespace {

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

} // namespace

QString requestIdOf(const Outcome &outcome)
{
    for (const auto name : {"x-ms-request-id", "request-id", "x-ms-correlation-request-id"}) {
        const QByteArray id = outcome.header(name);
        if (!id.isEmpty())
            return safeLine(QString::fromUtf8(id.left(100)));
    }
    return {};
}

Answer answerOf(const Job &job, const Outcome &outcome)
{
    Answer answer;
    answer.problem = problemOf(outcome);
    answer.status = outcome.status;
    answer.body = outcome.body;
    answer.requests = job.requests;
    answer.evidence = evidenceOf(job, outcome);
    return answer;
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

} // namespace azimuth
