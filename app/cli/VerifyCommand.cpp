// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "VerifyCommand.h"

#include "Sentences.h"
#include "Terminal.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

GraphPermissions knownPermissions()
{
    QFile file(u":/permissions/graph.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto read = GraphPermissions::fromJson(file.readAll());
    auto *known = std::get_if<GraphPermissions>(&read);
    return known ? std::move(*known) : GraphPermissions();
}

/// The contract knows three states; "more than reading" is ready, with what is too much beside it.
QString stateWord(Verdict verdict)
{
    return verdictWord(isGranted(verdict) ? Verdict::Ready : verdict);
}

QString fixText(const Fix &fix)
{
    QStringList parts;
    if (!fix.adminConsent.isEmpty())
        parts << fix.adminConsent.toString(QUrl::FullyEncoded);
    parts += fix.commands;
    if (!fix.customRole.isEmpty())
        parts << QString::fromUtf8(fix.customRole);
    return parts.join(u'\n');
}

} // namespace

VerifyCommand::VerifyCommand(CommandLine line, std::shared_ptr<const Catalog> catalog, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_catalog(std::move(catalog))
{
}

void VerifyCommand::start()
{
    const QString format = m_line.has(u"format"_s) ? m_line.value(u"format"_s) : u"table"_s;
    if (format != "table"_L1 && format != "json"_L1) {
        complain(tr("verify has no format %1; it has table and json.").arg(format));
        return emit done(ExitUsage);
    }
    SignIn::fromOptions(m_line, this, [this](const SignIn::Answer &answer) { signedIn(answer); });
}

void VerifyCommand::interrupt()
{
    emit done(ExitFailed);
}

void VerifyCommand::signedIn(const SignIn::Answer &answer)
{
    if (const auto *refusal = std::get_if<Refusal>(&answer)) {
        complain(refusal->sentence);
        return emit done(refusal->code);
    }
    const auto &caller = std::get<Caller>(answer);
    m_check = std::make_unique<PermissionCheck>(caller.cloud, caller.credential, m_catalog, knownPermissions(),
                                                caller.subscriptions);
    connect(m_check.get(), &PermissionCheck::finished, this, &VerifyCommand::finished);
    m_check->start();
}

void VerifyCommand::finished(const PermissionReport &report)
{
    // Mostly both services refuse for one reason: said once.
    QSet<int> told;
    for (const auto &refused : {report.graphRefused, report.armRefused}) {
        if (!refused || told.contains(int(refused->kind)))
            continue;
        told.insert(int(refused->kind));
        complain(Sentences::of(*refused));
    }
    if (report.subscriptionsRefused)
        complain(tr("The subscriptions could not be listed: %1").arg(report.subscriptionsRefused->evidence.message));
    if (m_line.value(u"format"_s) == "json"_L1)
        say(QString::fromUtf8(json(report)).trimmed());
    else
        tellTable(report);
    emit done(report.isFailed() ? ExitFailed : (report.isAllReady() ? ExitComplete : ExitGaps));
}

void VerifyCommand::tellTable(const PermissionReport &report) const
{
    if (!report.isFailed() && report.subscriptions == 0)
        complain(tr("No subscription is visible to this application, so nothing can be said of Azure Resource Manager "
                    "steps. Give it "
                    "the Reader role on a subscription or on the tenant's root management group."));
    for (const VerifiedStep &row : report.steps) {
        QString why = row.verdict.missing.join(u", "_s);
        if (row.verdict.verdict == Verdict::OverPrivileged)
            why = tr("more than reading: %1").arg(row.verdict.excess.join(u", "_s));
        say(u"%1  %2  %3  %4"_s.arg(stateWord(row.verdict.verdict), -8)
                .arg(row.step, -44)
                .arg(row.scope, -52)
                .arg(why)
                .trimmed());
    }
    tellFixes(report);
}

void VerifyCommand::tellFixes(const PermissionReport &report) const
{
    QSet<QString> told;
    for (const VerifiedStep &row : report.steps) {
        const QString fix = fixText(row.fix);
        if (fix.isEmpty() || told.contains(fix))
            continue;
        if (told.isEmpty())
            say(u'\n' + tr("What would mend what is missing:"));
        told.insert(fix);
        say(tr("%1 at %2:").arg(row.step, row.scope) + u'\n' + fix);
    }
}

QByteArray VerifyCommand::json(const PermissionReport &report) const
{
    QJsonArray steps;
    for (const VerifiedStep &row : report.steps) {
        QJsonObject evidence{
            {u"request"_s, row.evidence.request}, {u"status"_s, row.evidence.status}, {u"code"_s, row.evidence.code}};
        QJsonObject object{{u"step"_s, row.step},
                           {u"scope"_s, row.scope},
                           {u"state"_s, stateWord(row.verdict.verdict)},
                           {u"needs"_s, QJsonArray::fromStringList(row.needs)},
                           {u"missing"_s, QJsonArray::fromStringList(row.verdict.missing)},
                           {u"held"_s, QJsonArray::fromStringList(row.verdict.held)},
                           {u"excess"_s, QJsonArray::fromStringList(row.verdict.excess)},
                           {u"fix"_s, fixText(row.fix)},
                           {u"evidence"_s, evidence}};
        steps.append(object);
    }
    return QJsonDocument(QJsonObject{{u"steps"_s, steps}}).toJson();
}

} // namespace azimuth
