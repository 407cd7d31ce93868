// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelCommand.h"

#include "ModelOf.h"
#include "ModelText.h"
#include "Output.h"
#include "Terminal.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace azimuth {

QString ModelCommand::whatIsWrong(const CommandLine &line)
{
    const QString format = line.value(u"format"_s);
    if (line.has(u"format"_s) && format != "markdown"_L1 && format != "json"_L1)
        return tr("model has no format %1; it has markdown and json.").arg(format);
    return {};
}

ExitCode ModelCommand::run(const CommandLine &line, const Catalog &catalog)
{
    if (const QString wrong = whatIsWrong(line); !wrong.isEmpty()) {
        complain(wrong);
        return ExitUsage;
    }
    const DataModel model = dataModelOf(catalog);
    const QByteArray text = line.value(u"format"_s) == "json"_L1 ? modelJson(model) : modelMarkdown(model);
    const auto write = [&text](QIODevice &device) { return device.write(text) == text.size(); };
    if (const auto problem = Output::write(line, write)) {
        complain(*problem);
        return ExitFailed;
    }
    return ExitComplete;
}

} // namespace azimuth
