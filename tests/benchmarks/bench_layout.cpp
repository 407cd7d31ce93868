// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long a force layout takes.
#include "Figures.h"
#include "ForceLayout.h"
#include "SampleGraph.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto options = bench::readOptions(application.arguments().mid(1));
    if (!options || !options->others.isEmpty()) {
        QTextStream(stderr) << "usage: bench_layout [--entities N] [--json]\n";
        return 2;
    }
    const std::vector<qint64> sizes =
        options->entities ? std::vector<qint64>{*options->entities} : std::vector<qint64>{1000, 10000, 100000};
    for (const qint64 size : sizes) {
        const bench::SampleGraph graph = bench::sampleGraph(static_cast<std::uint32_t>(size));
        std::vector<double> times;
        for (int run = 0; run < 3; ++run) {
            QElapsedTimer clock;
            clock.start();
            const auto at = azimuth::layout::forceLayout(graph.nodes, graph.edges);
            times.push_back(at.empty() ? 0 : static_cast<double>(clock.nsecsElapsed()) / 1e6);
        }
        std::sort(times.begin(), times.end());
        bench::print({{u"force_ms"_s, size, times[1], u"ms"_s}}, options->json);
    }
    return 0;
}
