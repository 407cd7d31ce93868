// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MeasuredProgram.h"

#include <QElapsedTimer>
#include <QFile>

#include <vector>

#include <cstdlib>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace bench {
namespace {

double secondsOf(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) * 1e-6;
}

/// The child's side of the fork.
[[noreturn]] void become(char *const *arguments, const char *folder, int input)
{
    const bool ready = ::chdir(folder) == 0 && ::setenv("HOME", folder, 1) == 0 && ::dup2(input, STDIN_FILENO) >= 0
        && ::dup2(::open("out", O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO) >= 0
        && ::dup2(::open("err", O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO) >= 0;
    if (ready)
        ::execv(arguments[0], arguments);
    ::_exit(127);
}

} // namespace

ProgramRun runMeasured(const QString &program, const QStringList &arguments, const QByteArray &input,
                       const QString &folder)
{
    std::vector<QByteArray> texts{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        texts.push_back(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    const QByteArray home = QFile::encodeName(folder);

    ProgramRun run;
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return run;
    QElapsedTimer clock;
    clock.start();
    const pid_t child = ::fork();
    if (child == 0)
        become(pointers.data(), home.constData(), ends[0]);
    ::close(ends[0]);
    [[maybe_unused]] const auto written = ::write(ends[1], input.constData(), size_t(input.size()));
    ::close(ends[1]);
    int status = 0;
    rusage usage = {};
    if (child < 0 || ::wait4(child, &status, 0, &usage) != child)
        return run;
    run.seconds = double(clock.nsecsElapsed()) * 1e-9;
    run.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    run.processorSeconds = secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
    run.peakMegabytes = double(usage.ru_maxrss) * 1024 / 1e6;
    return run;
}

} // namespace bench
