// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OverviewRows.h"

#include "FindingModel.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

double shareOf(qint64 count, qint64 whole)
{
    return whole > 0 ? static_cast<double>(count) / static_cast<double>(whole) : 0;
}

Severity urgency(qint64 days)
{
    if (days < 0)
        return Severity::Critical;
    if (days <= 7)
        return Severity::High;
    return days <= 21 ? Severity::Medium : Severity::Low;
}

Mark markOf(const StepFigure &step)
{
    if (readingOf(step) == Reading::Partly)
        return Mark::Gap;
    switch (step.state) {
    case CoverageState::Denied:
    case CoverageState::Failed:
        return Mark::Missing;
    case CoverageState::Skipped:
        return Mark::Waiting;
    default:
        return Mark::Gap;
    }
}

} // namespace

QString OverviewRows::number(qint64 value)
{
    return QLocale().toString(value);
}

std::vector<FigureRow> OverviewRows::counts(const std::vector<CountFigure> &counts, std::size_t atMost)
{
    std::vector<FigureRow> rows;
    for (const CountFigure &figure : counts) {
        if (rows.size() == atMost)
            break;
        FigureRow row;
        row.id = figure.id;
        row.name = figure.name;
        row.value = number(figure.count);
        //: A bar for a screen reader: name, number of entities
        row.spoken = tr("%1, %n entities", nullptr, static_cast<int>(figure.count)).arg(figure.name);
        row.share = shareOf(figure.count, counts.front().count);
        row.list = figure.list;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FigureRow> OverviewRows::types(const OverviewFigures &figures, const TypeCatalog &catalog)
{
    std::vector<FigureRow> rows = counts(figures.types, most);
    for (FigureRow &row : rows)
        row.role = Theme::classRoleOf(catalog.find(row.id));
    return rows;
}

std::vector<FigureRow> OverviewRows::services(const OverviewFigures &figures, const TypeCatalog &catalog)
{
    std::vector<FigureRow> rows = counts(figures.services, most);
    for (FigureRow &row : rows)
        for (const EntityType &type : catalog.types())
            if (type.service == row.id) {
                row.role = Theme::classRoleOf(&type);
                break;
            }
    return rows;
}

std::vector<FigureRow> OverviewRows::findings(const OverviewFigures &figures)
{
    const qint64 largest = *std::max_element(figures.findings.begin(), figures.findings.end());
    std::vector<FigureRow> rows;
    for (std::size_t at = 0; at < figures.findings.size(); ++at) {
        const auto severity = static_cast<Severity>(at);
        if (severity == Severity::Unknown && figures.findings.at(at) == 0)
            continue; // the others stand for "none of these"; this one stands for a gap
        FigureRow row;
        row.id = severityWord(severity);
        row.name = severityName(severity);
        row.value = number(figures.findings.at(at));
        row.spoken = tr("%1, %n findings", nullptr, static_cast<int>(figures.findings.at(at))).arg(row.name);
        row.share = shareOf(figures.findings.at(at), largest);
        row.role = Theme::roleOf(severity);
        row.severity = severity;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FigureRow> OverviewRows::people(const OverviewFigures &figures)
{
    std::vector<FigureRow> rows;
    const auto add = [&rows](const QString &id, const QString &name, const QString &value, double share,
                             const EntityQuery &list) {
        FigureRow row;
        row.id = id;
        row.name = name;
        row.value = value;
        row.share = share;
        row.spoken = u"%1, %2%. %3"_s.arg(name).arg(qRound(share * 100)).arg(value);
        row.list = list;
        rows.push_back(std::move(row));
    };
    const qint64 users = figures.users.count, applications = figures.applications.count;
    if (users > 0 && figures.tellsGuests)
        add(u"guests"_s, tr("Users that are guests"),
            tr("%1 of %n users", nullptr, static_cast<int>(users)).arg(number(figures.guests.count)),
            shareOf(figures.guests.count, users), figures.guests.list);
    if (users > 0 && figures.tellsDisabled)
        add(u"enabled"_s, tr("Users who can sign in"),
            tr("%n accounts are disabled", nullptr, static_cast<int>(figures.disabledUsers.count)),
            shareOf(users - figures.disabledUsers.count, users), figures.disabledUsers.list);
    if (applications > 0 && figures.tellsExpiry) {
        const qint64 expired = std::min(figures.expired.count, applications);
        add(u"expired"_s, tr("Applications without an expired credential"),
            tr("%n applications have one", nullptr, static_cast<int>(expired)),
            shareOf(applications - expired, applications),
            expired > 0 ? figures.expired.list : figures.applications.list);
    }
    return rows;
}

std::vector<FigureRow> OverviewRows::credentials(const OverviewFigures &figures, const QDateTime &now)
{
    constexpr std::size_t atMost = 6;
    std::vector<ExpiringCredential> nearest = figures.expiring;
    std::stable_sort(nearest.begin(), nearest.end(), [&now](const auto &one, const auto &other) {
        return qAbs(now.secsTo(one.when)) < qAbs(now.secsTo(other.when));
    });
    if (nearest.size() > atMost)
        nearest.resize(atMost);
    std::stable_sort(nearest.begin(), nearest.end(),
                     [](const auto &one, const auto &other) { return one.when < other.when; });
    std::vector<FigureRow> rows;
    for (const ExpiringCredential &credential : nearest) {
        const qint64 days = credential.when < now ? -1 - credential.when.daysTo(now) : now.daysTo(credential.when);
        FigureRow row;
        row.id = credential.entityKey + u' ' + QString::number(credential.when.toMSecsSinceEpoch())
            + (credential.isCertificate ? u'c' : u's');
        row.name = credential.isCertificate ? tr("%1, certificate").arg(credential.name) : credential.name;
        if (days < -1)
            row.value = tr("expired %n days ago", nullptr, static_cast<int>(-1 - days));
        else if (days < 0)
            row.value = tr("expired today");
        else
            row.value = days == 0 ? tr("expires today") : tr("in %n days", nullptr, static_cast<int>(days));
        row.spoken = u"%1, %2"_s.arg(row.name, row.value);
        row.severity = urgency(days);
        row.isLink = true;
        row.list = figures.expiringList;
        row.entityKey = credential.entityKey;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FigureRow> OverviewRows::coverage(const std::vector<ServiceCoverage> &services)
{
    std::vector<FigureRow> rows;
    for (const ServiceCoverage &service : services) {
        if (rows.size() == most)
            break;
        const qint64 steps = service.full + service.partly + service.gaps;
        FigureRow row;
        row.id = service.service;
        row.name = service.service.isEmpty() ? tr("Other") : service.service;
        //: Steps read of all steps, in a narrow column
        row.value = tr("%1 of %2").arg(number(service.full), number(steps));
        row.spoken = tr("%1: %2 of %n steps read, %3 in part, %4 not read", nullptr, static_cast<int>(steps))
                         .arg(row.name, number(service.full), number(service.partly), number(service.gaps));
        for (const StepFigure &step : service.steps)
            row.cells.push_back(readingOf(step));
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<FigureRow> OverviewRows::gaps(const OverviewFigures &figures,
                                          const std::function<QString(const QString &)> &titleOf)
{
    constexpr std::size_t atMost = 6;
    std::vector<FigureRow> rows;
    for (const Reading reading : {Reading::Missing, Reading::Partly})
        for (const StepFigure &step : figures.steps) {
            if (step.gaps == 0 || readingOf(step) != reading || rows.size() == atMost)
                continue;
            FigureRow row;
            row.id = step.step;
            row.name = titleOf(step.step);
            if (step.gaps > 1) //: %1 is a step of the collection, like "Disks"
                row.name = tr("%1, %n places", nullptr, static_cast<int>(step.gaps)).arg(row.name);
            else if (!step.gapScope.isEmpty()) //: %1 is a step of the collection, %2 a subscription
                row.name = tr("%1, %2").arg(row.name, step.gapScope);
            row.value = step.needs.isEmpty() ? stateWord(step.state) : tr("needs %1").arg(step.needs.constFirst());
            row.spoken = u"%1, %2"_s.arg(row.name, row.value);
            row.mark = markOf(step);
            rows.push_back(std::move(row));
        }
    return rows;
}

QString OverviewRows::stateWord(CoverageState state)
{
    switch (state) {
    case CoverageState::Complete:
    case CoverageState::None:
    case CoverageState::Unregistered:
        return tr("read");
    case CoverageState::Limited:
        return tr("fields withheld");
    case CoverageState::Denied:
        return tr("denied");
    case CoverageState::Throttled:
        return tr("throttled");
    case CoverageState::Skipped:
        return tr("not asked");
    case CoverageState::Failed:
        return tr("failed");
    case CoverageState::Truncated:
        return tr("broken off");
    }
    return {};
}

std::vector<std::array<QString, 3>> OverviewRows::lines(const OverviewFigures &figures)
{
    std::vector<std::array<QString, 3>> lines;
    const auto add = [&lines](const QString &panel, const QString &name, qint64 count) {
        lines.push_back({panel, name, QString::number(count)});
    };
    const QString totals = tr("Totals");
    add(totals, tr("Entities"), figures.entities);
    add(totals, tr("Relationships"), figures.relationships);
    add(totals, tr("Open ends"), figures.placeholders);
    add(totals, tr("Subscriptions"), static_cast<qint64>(figures.subscriptions.size()));
    add(totals, tr("Applications"), figures.applications.count);
    add(totals, tr("Open findings"), figures.openFindings());
    for (const FigureRow &row : findings(figures))
        add(tr("Findings by severity"), row.name, figures.findings.at(static_cast<std::size_t>(*row.severity)));
    const std::array<std::pair<QString, const std::vector<CountFigure> *>, 4> panels{
        {{tr("Entities by type"), &figures.types},
         {tr("Entities by service"), &figures.services},
         {tr("Entities by subscription"), &figures.subscriptions},
         {tr("Entities by region"), &figures.regions}}};
    for (const auto &[panel, counts] : panels)
        for (const CountFigure &figure : *counts)
            add(panel, figure.name, figure.count);
    return lines;
}

} // namespace azimuth
