// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Coverage.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

struct StateFacts {
    CoverageState state;
    const char16_t *word;
    int badness;
    bool gap;
};

constexpr std::array stateFacts{
    StateFacts{CoverageState::Complete, u"complete", 0, false},
    StateFacts{CoverageState::None, u"none", 1, false},
    StateFacts{CoverageState::Limited, u"limited", 3, true},
    StateFacts{CoverageState::Denied, u"denied", 7, true},
    StateFacts{CoverageState::Throttled, u"throttled", 6, true},
    StateFacts{CoverageState::Unregistered, u"unregistered", 2, false},
    StateFacts{CoverageState::Skipped, u"skipped", 4, true},
    StateFacts{CoverageState::Failed, u"failed", 8, true},
    StateFacts{CoverageState::Truncated, u"truncated", 5, true},
};

const StateFacts &factsOf(CoverageState state)
{
    return *std::ranges::find(stateFacts, state, &StateFacts::state);
}

} // namespace

QString coverageWord(CoverageState state)
{
    return QString::fromUtf16(factsOf(state).word);
}

std::optional<CoverageState> coverageFromWord(const QString &word)
{
    for (const StateFacts &facts : stateFacts)
        if (word == QStringView(facts.word))
            return facts.state;
    return std::nullopt;
}

CoverageState worse(CoverageState one, CoverageState other)
{
    const auto isPlain = [](CoverageState state) {
        return state == CoverageState::Complete || state == CoverageState::None;
    };
    if (isPlain(one) && isPlain(other))
        return one == other ? one : CoverageState::Complete;
    return factsOf(one).badness >= factsOf(other).badness ? one : other;
}

bool isGap(CoverageState state)
{
    return factsOf(state).gap;
}

bool isOwnGap(const CoverageRow &row)
{
    return isGap(row.state) && !row.repeatsGap;
}

} // namespace azimuth
