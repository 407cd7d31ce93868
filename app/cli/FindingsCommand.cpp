// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingsCommand.h"

#include "Findings.h"
#include "FindingsText.h"
#include "Output.h"
#include "SavedEstate.h"
#include "Terminal.h"

#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

const QStringList &formats()
{
    static const QStringList names{u"table"_s, u"csv"_s, u"json"_s, u"sarif"_s};
    return names;
}

bool isSeverity(const QString &word)
{
    const Severity severity = severityFromWord(word);
    return severity != Severity::Unknown && severityWord(severity).compare(word, Qt::CaseInsensitive) == 0;
}

/// True where the device took it all.
bool writeAs(const QString &format, const Estate &estate, const std::vector<Finding> &findings, QIODevice &device)
{
    if (format == "csv"_L1)
        return writeFindingsCsv(estate, findings, device);
    QByteArray text = format == "json"_L1 ? findingsJson(estate, findings)
        : format == "sarif"_L1            ? findingsSarif(estate, findings, QCoreApplication::applicationVersion())
                                          : findingsTable(estate, findings).toUtf8();
    if (!text.isEmpty() && !text.endsWith('\n'))
        text += '\n';
    return device.write(text) == text.size();
}

} // namespace

QString FindingsCommand::whatIsWrong(const CommandLine &line)
{
    if (QString wrong = SavedEstate::whatIsWrong(line); !wrong.isEmpty())
        return wrong;
    if (line.has(u"format"_s) && !formats().contains(line.value(u"format"_s)))
        return tr("findings has no format %1; it has %2.").arg(line.value(u"format"_s), formats().join(u", "_s));
    if (line.has(u"fail-on"_s) && !isSeverity(line.value(u"fail-on"_s)))
        return tr("There is no severity %1; there are critical, high, medium, low and info.")
            .arg(line.value(u"fail-on"_s));
    return {};
}

std::optional<QString> FindingsCommand::write(const Estate &estate, const std::vector<Finding> &findings,
                                              const CommandLine &line)
{
    const QString format = line.has(u"format"_s) ? line.value(u"format"_s) : formats().front();
    if (format == "table"_L1 && !line.has(u"output"_s)) { // a terminal reads it: control characters must not
        if (!findings.empty())
            say(findingsTable(estate, findings));
        return std::nullopt;
    }
    return Output::write(line, [&](QIODevice &device) { return writeAs(format, estate, findings, device); });
}

void FindingsCommand::tellWhatIsNotRead(const Estate &estate, const Catalog &catalog)
{
    for (const auto &[type, name] : {std::pair{findingTypes::advisor, tr("Advisor recommendations")},
                                     std::pair{findingTypes::defender, tr("Defender assessments")}}) {
        bool asked = estate.findType(type).has_value();
        int gaps = 0;
        for (const CoverageRow &row : estate.coverage()) {
            const StepSpec *step = catalog.step(row.step);
            if (!step || !step->yields.contains(type))
                continue;
            asked = true;
            gaps += isOwnGap(row) ? 1 : 0;
        }
        if (!asked)
            complain(tr("%1 are not in this snapshot: it was collected without them.").arg(name));
        else if (gaps > 0)
            complain(tr("%1 were not read completely in %n scope(s); the export's coverage says which and why.",
                        nullptr, gaps)
                         .arg(name));
    }
}

void FindingsCommand::tellWhatIsNotListed(const Estate &estate, const std::vector<Finding> &findings)
{
    const LeftOut leftOut = leftOutOf(estate);
    if (leftOut.repeated > 0)
        complain(tr("%n recommendation(s) of Advisor repeat an assessment of Defender: they are listed once, as the "
                    "assessment.",
                    nullptr, leftOut.repeated));
    if (leftOut.closed > 0)
        complain(tr("%n recommendation(s) were postponed, dismissed or completed in Azure: they are not listed.",
                    nullptr, leftOut.closed));
    if (const auto unknown = std::ranges::count(findings, Severity::Unknown, &Finding::severity); unknown > 0)
        complain(tr("Of %n finding(s) nobody told how severe they are: --fail-on does not count them. The export's "
                    "coverage says which listing was not read.",
                    nullptr, int(unknown)));
}

QString FindingsCommand::summary(const std::vector<Finding> &findings)
{
    QStringList counts;
    for (int at = 0; at < severities; ++at) {
        const auto severity = Severity(at);
        if (const auto count = std::ranges::count(findings, severity, &Finding::severity); count > 0)
            counts << u"%1 %2"_s.arg(count).arg(severityWord(severity));
    }
    const QString total = tr("%n finding(s)", nullptr, int(findings.size()));
    return counts.isEmpty() ? total + u'.' : total + u": "_s + counts.join(u", "_s) + u'.';
}

ExitCode FindingsCommand::run(const CommandLine &line, const Catalog &catalog)
{
    if (const QString wrong = whatIsWrong(line); !wrong.isEmpty()) {
        complain(wrong);
        return ExitUsage;
    }
    const auto loaded = SavedEstate::load(line);
    if (const auto *wrong = std::get_if<QString>(&loaded)) {
        complain(*wrong);
        return ExitFailed;
    }
    const Estate &estate = *std::get<EstatePtr>(loaded);
    const FindingsPtr findings = findingsOf(estate);
    if (const auto problem = write(estate, *findings, line)) {
        complain(*problem);
        return ExitFailed;
    }
    tellWhatIsNotRead(estate, catalog);
    tellWhatIsNotListed(estate, *findings);
    complain(summary(*findings));
    if (!line.has(u"fail-on"_s))
        return ExitComplete;
    const Severity limit = severityFromWord(line.value(u"fail-on"_s));
    const bool found = std::ranges::any_of(*findings, [&](const Finding &one) { return one.severity <= limit; });
    return found ? ExitFinding : ExitComplete;
}

} // namespace azimuth
