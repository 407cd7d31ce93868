// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelCommand.h"

#include "ModelOf.h"
#include "ModelText.h"
#include "SafeFile.h"
#include "Terminal.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace azimuth {

QString ModelCommand::whatIsWrong(const CommandLine &line)
{
    const QString format = line.value(u"format"_s);
    if (line.has(u"format"_s) && format != "markdown"_L1 && format != "json"_L1)
        return tr("model has no format %1; it has markdown and json.").arg(format);
    return {};
}

std::optional<QString> ModelCommand::write(const QByteArray &text, const CommandLine &line)
{
    if (!line.has(u"output"_s)) {
        QFile out;
        if (out.open(stdout, QIODevice::WriteOnly) && out.write(text) == text.size() && out.flush())
            return std::nullopt;
        return tr("Standard output does not take it: %1.").arg(out.errorString());
    }
    const QString path = line.value(u"output"_s);
    const ExportResult result = writeSafeFile(path, [&](QIODevice &device) -> ExportResult {
        if (device.write(text) == text.size())
            return ExportSummary{};
        return ExportProblem{ExportProblem::Kind::CannotWrite, path, device.errorString()};
    });
    if (const auto *problem = std::get_if<ExportProblem>(&result))
        return problem->kind == ExportProblem::Kind::InTheWay
            ? tr("%1 is in the way: it is not a regular file. Choose another place; nothing was changed.")
                  .arg(problem->path)
            : tr("%1 cannot be written: %2. Choose a place that may be written to; nothing was changed.")
                  .arg(problem->path, problem->detail);
    return std::nullopt;
}

ExitCode ModelCommand::run(const CommandLine &line, const Catalog &catalog)
{
    if (const QString wrong = whatIsWrong(line); !wrong.isEmpty()) {
        complain(wrong);
        return ExitUsage;
    }
    const DataModel model = dataModelOf(catalog);
    const bool isJson = line.value(u"format"_s) == "json"_L1;
    if (const auto problem = write(isJson ? modelJson(model) : modelMarkdown(model), line)) {
        complain(*problem);
        return ExitFailed;
    }
    return ExitComplete;
}

} // namespace azimuth
