// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoverageText.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace azimuth {

CoverageWords CoverageText::words()
{
    CoverageWords words;
    words.headers = {tr("Step"),  tr("Scope"),    tr("State"),    tr("Lacks"), tr("Reason"),
                     tr("Count"), tr("Expected"), tr("Requests"), tr("Time"),  tr("Service")};
    for (std::size_t at = 0; at < words.states.size(); ++at)
        words.states.at(at) = state(static_cast<CoverageState>(at));
    words.tenant = tr("Tenant");
    words.unknown = tr("Other");
    //: Between permissions of which any one would do; the spaces belong to it
    words.anyOf = tr(" or ");
    words.number = &CoverageText::number;
    words.time = [](const QDateTime &time) { return QLocale().toString(time.toLocalTime(), tr("d MMM yyyy, HH:mm")); };
    return words;
}

QString CoverageText::state(CoverageState state)
{
    switch (state) {
    case CoverageState::Complete:
        return tr("Read");
    case CoverageState::None:
        return tr("Read, none there");
    case CoverageState::Limited:
        return tr("Fields withheld");
    case CoverageState::Denied:
        return tr("Denied");
    case CoverageState::Throttled:
        return tr("Throttled");
    case CoverageState::Unregistered:
        return tr("Not in use");
    case CoverageState::Skipped:
        return tr("Not asked");
    case CoverageState::Failed:
        return tr("Failed");
    case CoverageState::Truncated:
        return tr("Broken off");
    }
    return {};
}

QString CoverageText::meaning(CoverageState state)
{
    switch (state) {
    case CoverageState::Complete:
        return tr("Every page was read.");
    case CoverageState::None:
        return tr("It was asked and answered: there are none here.");
    case CoverageState::Limited:
        return tr("It was read, but Microsoft Graph left out fields that the sign-in may not see.");
    case CoverageState::Denied:
        return tr("It was not read. The sign-in lacks a permission.");
    case CoverageState::Throttled:
        return tr("It was not read to the end. Azure asked to wait several times, and then it was given up. Collect "
                  "again later.");
    case CoverageState::Unregistered:
        return tr("The subscription does not use this resource provider, so there can be none.");
    case CoverageState::Skipped:
        return tr("It was not asked.");
    case CoverageState::Failed:
        return tr("It was not read. The network, the service or the answer was broken. Collect again.");
    case CoverageState::Truncated:
        return tr("Some pages came, then the listing broke off. Collect again.");
    }
    return {};
}

Mark CoverageText::mark(CoverageState state)
{
    switch (state) {
    case CoverageState::Complete:
    case CoverageState::None:
        return Mark::Ready;
    case CoverageState::Denied:
    case CoverageState::Failed:
        return Mark::Missing;
    case CoverageState::Unregistered:
    case CoverageState::Skipped:
        return Mark::Waiting;
    case CoverageState::Limited:
    case CoverageState::Throttled:
    case CoverageState::Truncated:
        return Mark::Gap;
    }
    return Mark::Unknown;
}

QString CoverageText::number(qint64 value)
{
    return QLocale().toString(value);
}

QString CoverageText::duration(double seconds)
{
    const qint64 whole = std::max<qint64>(0, std::llround(seconds));
    if (whole < 60)
        return tr("%1 s").arg(whole);
    if (whole < 3600)
        return whole % 60 ? tr("%1 min %2 s").arg(whole / 60).arg(whole % 60) : tr("%1 min").arg(whole / 60);
    const qint64 minutes = whole / 60;
    return minutes % 60 ? tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60) : tr("%1 h").arg(minutes / 60);
}

QString CoverageText::headline(const CollectionStatus &status)
{
    switch (status.phase) {
    case CollectionStatus::Phase::SigningIn:
        return tr("Signing in");
    case CollectionStatus::Phase::Collecting:
        return tr("%1 of %n steps", nullptr, static_cast<int>(status.steps.size())).arg(number(status.stepsDone));
    case CollectionStatus::Phase::Sealing:
        return tr("Sealing the snapshot");
    case CollectionStatus::Phase::Idle:
    case CollectionStatus::Phase::Ended:
        return {};
    }
    return {};
}

QString CoverageText::left(const CollectionStatus &status)
{
    if (status.phase != CollectionStatus::Phase::Collecting || !status.secondsLeft)
        return {};
    return tr("about %1 left").arg(duration(*status.secondsLeft));
}

QString CoverageText::figures(const CollectionStatus &status)
{
    if (status.phase == CollectionStatus::Phase::SigningIn)
        return {};
    QStringList parts{tr("%n entities", nullptr, static_cast<int>(status.entities))
                          .replace(QString::number(status.entities), number(status.entities))};
    if (status.entitiesPerSecond >= 1)
        parts.append(tr("%1 entities/s").arg(number(std::llround(status.entitiesPerSecond))));
    if (status.requestsPerSecond >= 1)
        parts.append(tr("%1 requests/s").arg(number(std::llround(status.requestsPerSecond))));
    if (status.throttled > 0)
        parts.append(tr("%n throttled answers", nullptr, static_cast<int>(status.throttled)));
    if (status.gaps > 0)
        parts.append(tr("%n gaps", nullptr, static_cast<int>(status.gaps)));
    parts.append(duration(status.seconds));
    return parts.join(u"  ·  "_s);
}

QString CoverageText::evidence(const CoverageRow &row)
{
    const Evidence &evidence = row.evidence;
    QStringList lines;
    const auto add = [&lines](const QString &line) {
        if (!line.isEmpty())
            lines.append(line);
    };
    add(evidence.request);
    if (evidence.status != 0)
        add(u"%1 %2"_s.arg(evidence.status).arg(evidence.code).trimmed());
    else if (!evidence.request.isEmpty())
        add(tr("No answer came."));
    add(evidence.message);
    if (!evidence.requestId.isEmpty())
        add(tr("Request ID %1").arg(evidence.requestId));
    if (evidence.time.isValid())
        add(evidence.time.toUTC().toString(Qt::ISODate));
    return lines.join(u'\n');
}

} // namespace azimuth
