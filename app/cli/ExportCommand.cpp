// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ExportCommand.h"

#include "CsvExport.h"
#include "JsonExport.h"
#include "Output.h"
#include "SavedEstate.h"
#include "Terminal.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

bool endsLikeFile(const QString &path)
{
    return path.endsWith(".csv"_L1, Qt::CaseInsensitive);
}

} // namespace

QString ExportCommand::whatIsWrong(const CommandLine &line)
{
    const QString format = line.value(u"format"_s);
    static const QStringList later{u"xlsx"_s, u"graphml"_s, u"opengraph"_s};
    if (QString wrong = SavedEstate::whatIsWrong(line); !wrong.isEmpty())
        return wrong;
    if (!line.has(u"output"_s))
        return tr("Say where to write: --output PATH.");
    if (!line.has(u"format"_s))
        return tr("Say in which format: --format json or csv.");
    if (later.contains(format))
        return tr("Export as %1 is not built yet; json and csv are.").arg(format);
    if (format != "json"_L1 && format != "csv"_L1)
        return tr("There is no export format %1; there are json and csv.").arg(format);
    if (format == "csv"_L1 && endsLikeFile(line.value(u"output"_s)) && line.all(u"type"_s).size() != 1)
        return tr("A CSV file holds one type: give exactly one --type, or a folder as --output for a file each.");
    return {};
}

ExportResult ExportCommand::write(const Estate &estate, const CommandLine &line)
{
    ExportRequest request;
    request.types = line.all(u"type"_s);
    const QString output = line.value(u"output"_s);
    if (line.value(u"format"_s) == "json"_L1)
        return writeJsonFile(estate, output, request);
    if (request.types.size() == 1 && (endsLikeFile(output) || !QFileInfo(output).isDir()))
        return writeCsvFile(estate, output, request.types.front(), request);
    return writeCsv(estate, output, request);
}

QString ExportCommand::unknownTypes(const Estate &estate, const QStringList &types)
{
    QStringList unknown;
    for (const QString &type : types)
        if (!estate.findType(type) && !estate.catalog().find(type))
            unknown << type;
    return unknown.join(u", "_s);
}

ExitCode ExportCommand::run(const CommandLine &line)
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
    if (const QString unknown = unknownTypes(estate, line.all(u"type"_s)); !unknown.isEmpty()) {
        complain(tr("This workspace knows no entity type %1.").arg(unknown));
        return ExitUsage;
    }
    const ExportResult result = write(estate, line);
    if (const auto *problem = std::get_if<ExportProblem>(&result)) {
        complain(Output::sentence(*problem));
        return ExitFailed;
    }
    const auto &summary = std::get<ExportSummary>(result);
    const QLocale locale;
    say(tr("%1 entities and %2 relationships written to %3.")
            .arg(locale.toString(summary.entities), locale.toString(summary.relationships),
                 QDir::toNativeSeparators(line.value(u"output"_s))));
    if (summary.gaps > 0)
        complain(tr("%n step(s) of the collection were not read completely; the export's coverage says which and why.",
                    nullptr, int(summary.gaps)));
    if (!summary.olderFiles.isEmpty())
        complain(tr("The folder also holds CSV files that this export did not write: %1")
                     .arg(summary.olderFiles.join(u", "_s)));
    return ExitComplete;
}

} // namespace azimuth
