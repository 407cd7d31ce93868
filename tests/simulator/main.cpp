// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DemoEstate.h"
#include "GeneratedEstate.h"
#include "Options.h"
#include "Recordings.h"
#include "Simulator.h"
#include "Truth.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSaveFile>
#include <QSocketNotifier>

#include <csignal>
#include <cstdio>
#include <sys/socket.h>
#include <unistd.h>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

int signalPipe[2] = {-1, -1};

void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(signalPipe[0], &byte, 1);
}

/// Ends the event loop at SIGTERM and SIGINT.
void watchSignals(QCoreApplication &application)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, signalPipe) != 0)
        return;
    auto *notifier = new QSocketNotifier(signalPipe[1], QSocketNotifier::Read, &application);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, &QCoreApplication::quit);
    struct sigaction action = {};
    action.sa_handler = onSignal;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
}

void printLine(const QJsonObject &object)
{
    const QByteArray line = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(line.constData(), 1, static_cast<size_t>(line.size()), stdout);
    std::fflush(stdout);
}

void complain(const QString &text)
{
    std::fprintf(stderr, "azimuth-simulator: %s\n", qPrintable(text));
}

std::optional<State> stateOf(const Options &options, QString &error)
{
    if (!options.recordings.isEmpty())
        return stateFromRecordings(options.recordings, error);
    return options.estate == u"demo"_s ? demoEstate() : generatedEstate(options.entities, options.seed);
}

bool writeTruth(const QString &name, const State &state, QString &error)
{
    if (name.isEmpty())
        return true;
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(truthOf(state)).toJson()) >= 0 && file.commit())
        return true;
    error = u"The truth cannot be written to %1: %2."_s.arg(name, file.errorString());
    return false;
}

int run(QCoreApplication &application)
{
    QString error;
    const auto options = readOptions(QCoreApplication::arguments().mid(1), error);
    if (!options) {
        complain(error);
        std::fprintf(stderr, "%s\n", qPrintable(usageText()));
        return 2;
    }
    auto state = stateOf(*options, error);
    if (!state) {
        complain(error);
        return 1;
    }
    if (!applyGrants(*options, *state, error)) {
        complain(error);
        return 2;
    }
    if (!writeTruth(options->truth, *state, error)) {
        complain(error);
        return 1;
    }
    Simulator azure(std::move(*state), {options->port, options->latency, options->throttle, options->faults});
    if (!azure.start(error)) {
        complain(error);
        return 1;
    }
    watchSignals(application);
    printLine(azure.announcement());
    const int code = QCoreApplication::exec();
    printLine(azure.summary());
    return code;
}

} // namespace

} // namespace simulator

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    return simulator::run(application);
}
