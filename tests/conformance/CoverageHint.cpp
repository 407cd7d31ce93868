// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoverageHint.h"

#include "Slice.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace conformance {

namespace {

bool isWithin(const QString &path, const QString &scope)
{
    const QString inner = folded(path);
    const QString outer = folded(scope);
    return inner == outer || outer == u"/"_s || inner.startsWith(outer + u'/');
}

/// Without a plural's s: hints and step ids need not agree on it.
QString stem(const QString &word)
{
    const QString small = word.toLower();
    return small.endsWith(u's') && small.size() > 3 ? small.chopped(1) : small;
}

bool namesStep(const QStringList &words, const QString &step)
{
    return std::ranges::all_of(words, [&](const QString &word) { return step.contains(stem(word)); });
}

} // namespace

bool coverageShows(const std::vector<CoverageLine> &rows, const CoverageHint &hint)
{
    QStringList words = hint.step.split(u' ', Qt::SkipEmptyParts);
    const QStringList paths = words.filter(u"/"_s);
    const QString path = paths.value(0);
    const bool every = words.value(0) == u"every"_s;
    words.removeIf([&](const QString &word) { return word == u"of"_s || paths.contains(word); });
    const QStringList states = hint.state.split(u" or "_s);
    const auto fits = [&](const CoverageLine &row) { return states.contains(row.state); };
    if (every) {
        const auto below = [&](const CoverageLine &row) { return isWithin(row.scope, path); };
        const auto fitsIfBelow = [&](const CoverageLine &row) { return !below(row) || fits(row); };
        return std::ranges::any_of(rows, below) && std::ranges::all_of(rows, fitsIfBelow);
    }
    return std::ranges::any_of(rows, [&](const CoverageLine &row) {
        return fits(row) && (path.isEmpty() || isWithin(path, row.scope)) && namesStep(words, row.step.toLower());
    });
}

} // namespace conformance
