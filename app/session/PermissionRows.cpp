// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PermissionRows.h"

#include "Sentences.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr std::size_t missingTold = 12; // lines of a test; the permissions page has them all
constexpr qint64 clockTolerance = 300; // seconds; beyond, tokens are refused

Mark markOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ready:
        return Mark::Ready;
    case Verdict::OverPrivileged:
        return Mark::OverPrivileged;
    case Verdict::Missing:
        return Mark::Missing;
    case Verdict::Unknown:
        break;
    }
    return Mark::Unknown;
}

} // namespace

QString PermissionRows::problemOf(const PermissionReport &report)
{
    if (!report.isFailed())
        return {};
    return Sentences::of(*report.graphRefused);
}

PermissionTable PermissionRows::tableOf(const PermissionReport &report, const Catalog &catalog,
                                        const CheckedCaller &caller)
{
    PermissionTable table;
    table.caller = report.caller.isEmpty() ? caller.clientId : report.caller;
    table.checked = QDateTime::currentDateTimeUtc();
    table.seconds = caller.seconds;
    table.problem = problemOf(report);
    if (!table.problem.isEmpty())
        return table;
    table.rows.reserve(report.steps.size());
    for (const VerifiedStep &verified : report.steps)
        if (const StepSpec *step = catalog.step(verified.step))
            table.rows.push_back(rowOf(verified, *step, table, caller));
    return table;
}

PermissionRow PermissionRows::rowOf(const VerifiedStep &verified, const StepSpec &step, const PermissionTable &table,
                                    const CheckedCaller &caller)
{
    PermissionRow row;
    row.step = step.id;
    row.title = step.label;
    row.service = step.service;
    row.scope = verified.scope;
    if (verified.scope != "/"_L1)
        row.scopeName = caller.scopeNames.value(verified.scope.toLower(), verified.scope.section(u'/', -1));
    row.mark = markOf(verified.verdict.verdict);
    row.needs = verified.needs;
    row.held = verified.verdict.held;
    row.excess = verified.verdict.excess;
    row.missing = verified.verdict.missing;
    row.isGraph = step.api == Api::Graph;
    row.feeds = step.yields;
    row.adminConsent = verified.fix.adminConsent;
    row.commands = verified.fix.commands;
    row.customRole = verified.fix.customRole;
    row.request = verified.evidence.request;
    row.status = verified.evidence.status;
    row.code = verified.evidence.code;
    if (row.mark == Mark::Missing)
        row.portalSteps = portalSteps(row, step.api, table.caller);
    return row;
}

QStringList PermissionRows::portalSteps(const PermissionRow &row, Api api, const QString &caller)
{
    const QString least = row.needs.value(0);
    if (row.isGraph)
        return {tr("Open Microsoft Entra ID, App registrations, %1.").arg(caller),
                tr("API permissions, Add a permission, Microsoft Graph, Application permissions."),
                tr("Tick %1 and add it.").arg(least),
                tr("Grant admin consent. A Privileged Role Administrator can do this.")};
    QString place = tr("Open Subscriptions, %1, Access control (IAM).").arg(row.scopeName);
    if (row.scopeName.isEmpty())
        place = tr("Open Management groups, the root group, Access control (IAM).");
    QString role = tr("Add, Add role assignment: choose Reader, or a custom role with %1.").arg(least);
    if (api == Api::KeyVault)
        role = tr("Add, Add role assignment: choose Key Vault Reader.");
    else if (api == Api::Storage)
        role = tr("Add, Add role assignment: choose Storage Blob Data Reader.");
    return {place, role, tr("Select members: look for %1 and select it.").arg(caller),
            tr("Review and assign. An Owner or a User Access Administrator can do this.")};
}

ConnectionTest PermissionRows::testOf(const PermissionReport &report, const Catalog &catalog, double seconds)
{
    ConnectionTest test;
    test.seconds = seconds;
    test.signedIn = !report.isFailed();
    if (!test.signedIn) {
        test.headline = tr("The sign-in was refused.");
        addTokens(report, test);
        addClock(report, test);
        return test;
    }
    addTokens(report, test);
    addMissing(report, catalog, test);
    addExcess(report, catalog, test);
    addClock(report, test);
    const auto worries =
        std::ranges::count_if(test.lines, [](const CheckLine &line) { return line.mark != Mark::Ready; });
    test.headline = worries == 0
        ? tr("Signed in. Everything is ready.")
        : tr("Signed in. %n thing(s) need your attention.", nullptr, static_cast<int>(worries));
    return test;
}

void PermissionRows::addTokens(const PermissionReport &report, ConnectionTest &test)
{
    const auto refused = [&](const QString &title, const SignInProblem &problem) {
        test.lines.push_back({Mark::Missing, title, Sentences::of(problem)});
    };
    // Mostly both services refuse for one reason: said once.
    if (report.isFailed() && report.graphRefused->kind == report.armRefused->kind)
        return refused(tr("Sign-in"), *report.graphRefused);
    const QString graph = tr("Token for Microsoft Graph");
    if (report.graphRefused)
        refused(graph, *report.graphRefused);
    else
        test.lines.push_back({report.graphRoles.isEmpty() ? Mark::Missing : Mark::Ready, graph,
                              tr("%n application permission(s)", nullptr, static_cast<int>(report.graphRoles.size()))});
    const QString arm = tr("Token for Azure Resource Manager");
    if (report.armRefused)
        refused(arm, *report.armRefused);
    else if (report.subscriptionsRefused)
        test.lines.push_back(
            {Mark::Gap, arm,
             tr("The subscriptions could not be listed: %1").arg(report.subscriptionsRefused->evidence.message)});
    else
        test.lines.push_back({report.subscriptions == 0 ? Mark::Missing : Mark::Ready, arm,
                              report.subscriptions == 0
                                  ? tr("no subscription is visible: give it the Reader role on one")
                                  : tr("%n subscription(s) visible", nullptr, report.subscriptions)});
}

/// One line a step, wherever it is missing.
void PermissionRows::addMissing(const PermissionReport &report, const Catalog &catalog, ConnectionTest &test)
{
    QMap<QString, int> places;
    std::vector<const VerifiedStep *> missing;
    for (const VerifiedStep &step : report.steps)
        if (step.verdict.verdict == Verdict::Missing && places[step.step]++ == 0)
            missing.push_back(&step);
    std::size_t told = 0;
    for (const VerifiedStep *step : missing) {
        const StepSpec *spec = catalog.step(step->step);
        const int count = places.value(step->step);
        const QString needs = step->needs.value(0);
        if (told++ == missingTold) {
            test.lines.push_back({Mark::Missing,
                                  tr("And %n more step(s)", nullptr, static_cast<int>(missing.size() - missingTold)),
                                  tr("The Permissions page has them all.")});
            return;
        }
        test.lines.push_back(
            {Mark::Missing, spec ? spec->label : step->step,
             count > 1 ? tr("needs %1, in %n subscriptions", nullptr, count).arg(needs) : tr("needs %1").arg(needs)});
    }
}

/// One line a permission that could also write.
void PermissionRows::addExcess(const PermissionReport &report, const Catalog &catalog, ConnectionTest &test)
{
    QMap<QString, QString> graph; // excess to the least that would do
    QSet<QString> roles;
    for (const VerifiedStep &step : report.steps) {
        if (step.verdict.verdict != Verdict::OverPrivileged)
            continue;
        const StepSpec *spec = catalog.step(step.step);
        for (const QString &permission : step.verdict.excess) {
            if (spec && spec->api == Api::Graph)
                graph.insert(permission, step.needs.value(0));
            else
                roles.insert(permission);
        }
    }
    for (auto each = graph.cbegin(); each != graph.cend(); ++each)
        test.lines.push_back({Mark::OverPrivileged, each.key(), tr("reading needs only %1").arg(each.value())});
    if (roles.isEmpty())
        return;
    QStringList patterns(roles.cbegin(), roles.cend());
    patterns.sort();
    test.lines.push_back(
        {Mark::OverPrivileged, tr("Azure roles"),
         tr("could also write: %1. Reading needs only Reader.").arg(patterns.mid(0, 3).join(u", "_s))});
}

void PermissionRows::addClock(const PermissionReport &report, ConnectionTest &test)
{
    if (!report.clockOffset)
        return;
    const qint64 off = std::abs(*report.clockOffset);
    const int count = static_cast<int>(std::min<qint64>(off, 1'000'000'000));
    QString detail = tr("in step with the sign-in service");
    if (off > 1)
        detail = *report.clockOffset > 0 ? tr("%n second(s) behind", nullptr, count)
                                         : tr("%n second(s) ahead", nullptr, count);
    test.lines.push_back({off < clockTolerance ? Mark::Ready : Mark::Gap, tr("Clock"), detail});
}

} // namespace azimuth
