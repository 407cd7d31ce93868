// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Output.h"

#include "SafeFile.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace azimuth {

std::optional<QString> Output::write(const CommandLine &line, const std::function<bool(QIODevice &)> &write)
{
    if (!line.has(u"output"_s)) {
        QFile out;
        if (out.open(stdout, QIODevice::WriteOnly) && write(out) && out.flush())
            return std::nullopt;
        return tr("Standard output does not take it: %1.").arg(out.errorString());
    }
    const QString path = line.value(u"output"_s);
    const ExportResult result = writeSafeFile(path, [&](QIODevice &device) -> ExportResult {
        if (write(device))
            return ExportSummary{};
        return ExportProblem{ExportProblem::Kind::CannotWrite, path, device.errorString()};
    });
    if (const auto *problem = std::get_if<ExportProblem>(&result))
        return sentence(*problem);
    return std::nullopt;
}

QString Output::sentence(const ExportProblem &problem)
{
    switch (problem.kind) {
    case ExportProblem::Kind::CannotWrite:
        return tr("%1 cannot be written: %2. Choose a place that may be written to; nothing was changed.")
            .arg(problem.path, problem.detail);
    case ExportProblem::Kind::InTheWay:
        return tr("%1 is in the way: it is not a regular file. Choose another place; nothing was changed.")
            .arg(problem.path);
    case ExportProblem::Kind::Canceled:
        return tr("The export was cancelled; nothing was changed.");
    }
    return {};
}

} // namespace azimuth
