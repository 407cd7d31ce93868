// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// azimuth: the program with a window.
#include "NoCore.h"
#include "Program.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    azimuth::leaveNoCore();
    azimuth::nameProgram();
    // Before there is a window: --help and a wrong option need no display.
    QStringList arguments;
    for (int at = 1; at < argc; ++at)
        arguments.append(QString::fromLocal8Bit(argv[at]));
    const azimuth::StartOptions options = azimuth::startOptionsFrom(arguments);
    if (!options.say.isEmpty()) {
        const QCoreApplication application(argc, argv);
        const azimuth::Language language;
        const QString said = azimuth::startOptionsFrom(arguments).say; // again, now in the user's language
        std::fprintf(options.exitCode == 0 ? stdout : stderr, "%s\n", qUtf8Printable(said));
        return options.exitCode;
    }
    QApplication application(argc, argv);
    azimuth::Program program;
    program.start(options);
    return QApplication::exec();
}
