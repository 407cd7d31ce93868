// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Collects generated estates with the real programs: `bench_collect [--entities N] [--json] [--throttle azure|off]`.
/// As fast as it goes, and with Azure's limits and latency; --throttle does one of the two.

#include "Figures.h"
#include "MeasuredProgram.h"
#include "Programs.h"
#include "Workspace.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace bench {
namespace {

/// One collection.
struct Collected {
    ProgramRun run;
    QJsonObject azure; ///< The simulator's last line.
    qint64 entities = 0;
};

void complain(const QString &text)
{
    std::fprintf(stderr, "bench_collect: %s\n", qPrintable(text));
}

QString contentOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

qint64 entitiesIn(const QString &store)
{
    const auto opened = azimuth::Workspace::open(store, azimuth::Workspace::Mode::ReadOnly);
    const auto *workspace = std::get_if<std::unique_ptr<azimuth::Workspace>>(&opened);
    if (!workspace)
        return 0;
    const auto read = (*workspace)->snapshots();
    const auto *snapshots = std::get_if<std::vector<azimuth::SnapshotSummary>>(&read);
    return snapshots && !snapshots->empty() ? snapshots->back().counts.entities : 0;
}

std::optional<Collected> collect(qint64 entities, const QStringList &simulatorOptions)
{
    const Place place;
    Azure azure(place, QStringList{u"--estate"_s, u"generated:%1"_s.arg(entities)} + simulatorOptions);
    if (!azure.isListening()) {
        complain(u"the simulator does not start"_s);
        return std::nullopt;
    }
    Collected collected;
    collected.run =
        runMeasured(QStringLiteral(AZIMUTH_CLI), collectArguments(place, azure), azure.secret() + '\n', place.path({}));
    collected.azure = azure.end();
    collected.entities = entitiesIn(place.path(u"w.azimuth"_s));
    if (collected.run.exitCode != 0) // with gaps, the figures would flatter
        complain(u"azimuth-cli ended with %1: %2"_s.arg(collected.run.exitCode)
                     .arg(contentOf(place.path(u"err"_s)).right(2000)));
    if (collected.run.exitCode != 0 || collected.entities == 0)
        return std::nullopt;
    return collected;
}

double requestsPer1000(const Collected &collected)
{
    return collected.azure.value(u"requests").toDouble() * 1000 / double(collected.entities);
}

bool measureFree(qint64 entities, bool json)
{
    const auto collected = collect(entities, {u"--throttle"_s, u"off"_s});
    if (!collected)
        return false;
    const qint64 size = collected->entities;
    print({{u"collect_s"_s, size, collected->run.seconds, u"s"_s},
           {u"collect_cpu_s"_s, size, collected->run.processorSeconds, u"s"_s},
           {u"collect_peak_mb"_s, size, collected->run.peakMegabytes, u"MB"_s},
           {u"collect_requests_per_1000"_s, size, requestsPer1000(*collected), {}}},
          json);
    return true;
}

bool measureThrottled(qint64 entities, bool json)
{
    const auto collected = collect(entities, {u"--throttle"_s, u"azure"_s, u"--latency"_s, u"50"_s});
    if (!collected)
        return false;
    const qint64 size = collected->entities;
    const double floor = collected->azure.value(u"floorSeconds").toDouble();
    std::vector<Figure> figures{
        {u"collect_throttled_s"_s, size, collected->run.seconds, u"s"_s},
        {u"collect_throttled_floor_s"_s, size, floor, u"s"_s},
        {u"collect_throttled_refused"_s, size, collected->azure.value(u"refused").toDouble(), {}},
        {u"collect_throttled_peak_mb"_s, size, collected->run.peakMegabytes, u"MB"_s},
        {u"collect_throttled_requests_per_1000"_s, size, requestsPer1000(*collected), {}}};
    if (floor > 0) // a small estate stays below every limit
        figures.push_back({u"collect_floor_ratio"_s, size, collected->run.seconds / floor, {}});
    print(figures, json);
    return true;
}

int run(const QStringList &arguments)
{
    const auto options = readOptions(arguments);
    const QString throttle = options && options->others.size() == 2 && options->others[0] == u"--throttle"_s
        ? options->others[1]
        : QString();
    const bool known = throttle == u"azure"_s || throttle == u"off"_s;
    if (!options || (!options->others.isEmpty() && !known)) {
        std::fprintf(stderr, "bench_collect [--entities N] [--json] [--throttle azure|off]\n");
        return 2;
    }
    const std::vector<qint64> sizes =
        options->entities ? std::vector<qint64>{*options->entities} : std::vector<qint64>{2'000, 100'000};
    bool measured = true;
    for (const qint64 size : sizes) {
        if (throttle != u"azure"_s)
            measured = measureFree(size, options->json) && measured;
        if (throttle != u"off"_s)
            measured = measureThrottled(size, options->json) && measured;
    }
    return measured ? 0 : 1;
}

} // namespace
} // namespace bench

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    return bench::run(QCoreApplication::arguments().mid(1));
}
