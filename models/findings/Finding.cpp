// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Finding.h"

#include <array>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr std::array<QLatin1StringView, severities> words{"critical"_L1, "high"_L1, "medium"_L1,
                                                          "low"_L1,      "info"_L1, "unknown"_L1};

} // namespace

QString severityWord(Severity severity)
{
    return words.at(static_cast<std::size_t>(severity));
}

Severity severityFromWord(const QString &word)
{
    for (std::size_t at = 0; at < words.size(); ++at)
        if (word.compare(words.at(at), Qt::CaseInsensitive) == 0)
            return static_cast<Severity>(at);
    return Severity::Unknown;
}

} // namespace azimuth
