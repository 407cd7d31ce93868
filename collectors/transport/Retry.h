// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// When to ask again, and after how long.

#include "Exchange.h"
#include "Transport.h"

#include <chrono>
#include <optional>

namespace azimuth {

/// 429, 503, 500, 502, 504, 408, a broken or silent connection: asking again may help.
bool isPassing(const Outcome &outcome);
/// 429 and 503.
bool isThrottle(int status);

/// What the service told: Retry-After in seconds or as an HTTP date (by the answer's own Date, where it has one), the
/// millisecond headers, or ARM's sentence "try again after 'S' seconds". std::nullopt: nothing, or nothing in the
/// future.
std::optional<std::chrono::milliseconds> toldToWait(const Outcome &outcome);
/// The window that ARM names with a provider's limit ("for time interval '00:05:00'"); some tell too short a wait
/// within it (JupiterOne/graph-azure, client.ts), so after a second refusal the window is the safer wait.
std::optional<std::chrono::milliseconds> throttleWindow(const Outcome &outcome);
/// The wait before send number `failures` + 1: doubled each time, capped, and between 75 and 100 % of that. `dice` in
/// [0, 1).
std::chrono::milliseconds backoff(int failures, const Limits &limits, double dice);

/// Whom a refusal concerns: nobody else, the asks of this provider, or all of this bucket.
enum class Concerns { OnlyThis, Provider, Bucket };
Concerns concernsOf(const Outcome &outcome);

} // namespace azimuth
