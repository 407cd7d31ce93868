// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StartOptions.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int exitUsage = 2;

class StartWords {
    Q_DECLARE_TR_FUNCTIONS(StartOptions)
};

QString help()
{
    return StartWords::tr("usage: azimuth [WORKSPACE] [--demo]\n\n"
                          "  WORKSPACE  opens this workspace file\n"
                          "  --demo     starts the simulated demo tenant and collects it\n"
                          "  --version  prints the version\n"
                          "  --help     prints this\n\n"
                          "azimuth-cli does the same work without a window.");
}

StartOptions refusal(const QString &sentence)
{
    StartOptions options;
    options.say = sentence;
    options.exitCode = exitUsage;
    return options;
}

} // namespace

StartOptions startOptionsFrom(const QStringList &arguments)
{
    StartOptions options;
    for (qsizetype at = 0; at < arguments.size(); ++at) {
        const QString &argument = arguments.at(at);
        if (argument == u"--help" || argument == u"-h")
            options.say = help();
        else if (argument == u"--version")
            options.say = u"azimuth " AZIMUTH_VERSION ""_s;
        else if (argument == u"--demo")
            options.demo = true;
        else if (argument == u"-platform" || argument == u"-style" || argument == u"-display"
                 || argument == u"-geometry")
            ++at;
        else if (argument.startsWith(u'-'))
            return refusal(StartWords::tr("azimuth has no option %1. azimuth --help lists them.").arg(argument));
        else if (!options.workspace.isEmpty())
            return refusal(StartWords::tr("azimuth opens one workspace, and there are two: %1 and %2.")
                               .arg(options.workspace, argument));
        else
            options.workspace = QFileInfo(argument).absoluteFilePath();
    }
    if (options.demo && !options.workspace.isEmpty())
        return refusal(StartWords::tr("--demo makes a workspace of its own. Leave out %1.").arg(options.workspace));
    return options;
}

} // namespace azimuth
