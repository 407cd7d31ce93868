// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What is told of a job when it ends.

#include "Exchange.h"
#include "Job.h"
#include "Transport.h"

namespace azimuth {

/// The id by which the service knows the request; empty where it told none.
QString requestIdOf(const Outcome &outcome);
/// The answer that an outcome makes.
Answer answerOf(const Job &job, const Outcome &outcome);
/// The answer to a job that nobody answered, with nothing but its request.
Answer answerWithout(const Job &job, Answer::Problem problem);
/// Tells it, unless the asker is gone. Anything may have been destroyed when it returns.
void deliver(const Job &job, const Answer &answer);

} // namespace azimuth
