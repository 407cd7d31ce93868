// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long a frame takes while the hand moves, and a sharp one at 1600 x 1000 on the worker.
#include "Figures.h"
#include "GraphCanvas.h"
#include "SampleGraph.h"
#include "Theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>

using namespace azimuth;
using namespace Qt::StringLiterals;

namespace {

PicturePtr samplePicture(std::uint32_t size)
{
    const bench::SampleGraph graph = bench::sampleGraph(size);
    auto parts = std::make_shared<PictureParts>();
    for (std::uint32_t number = 0; number < size; ++number) {
        PictureNode node;
        node.id = QString::number(number);
        node.name = node.label = u"node-%1"_s.arg(number);
        node.radius = graph.nodes[number].radius;
        node.shape = static_cast<NodeShape>(number % 4);
        node.colour = static_cast<Role>(static_cast<int>(Role::Identity) + static_cast<int>(number % 8));
        parts->nodes.push_back(node);
    }
    for (std::size_t number = 0; number < graph.edges.size(); ++number) {
        const auto &edge = graph.edges[number];
        if (edge.from != edge.to)
            parts->edges.push_back({edge.from, edge.to, static_cast<EdgeClass>(number % edgeClassCount), 1, 0});
    }
    for (const auto &edge : parts->edges)
        ++parts->nodes[edge.from].degree;
    parts->join();
    std::vector<QPointF> at;
    for (const auto &point : layout::forceLayout(graph.nodes, graph.edges))
        at.emplace_back(point.x, point.y);
    return pictureOf(std::move(parts), std::move(at));
}

double sortedAt(std::vector<double> times, double share)
{
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(static_cast<double>(times.size() - 1) * share)];
}

void measure(qint64 size, bool json)
{
    Theme theme;
    theme.setReducedMotion(true);
    GraphCanvas canvas(theme);
    canvas.resize(1600, 1000);
    canvas.show();
    const PicturePtr picture = samplePicture(static_cast<std::uint32_t>(size));
    canvas.setPicture(picture, nullptr, false);
    QElapsedTimer patience;
    patience.start();
    while (!canvas.isSharp() && patience.elapsed() < 60000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);

    std::vector<double> sharp;
    for (int run = 0; run < 9; ++run)
        sharp.push_back(rasterFrame(*picture, canvas.order()).milliseconds);

    std::vector<double> pan;
    for (int frame = 0; frame < 200; ++frame) {
        const QPointF by = QPointF(frame % 20 < 10 ? 7 : -7, 3) / canvas.camera().scale;
        QElapsedTimer clock;
        clock.start();
        if (frame % 10 == 9)
            canvas.zoomBy(frame % 20 == 9 ? 1.1 : 1 / 1.1);
        else
            canvas.centreOn(canvas.camera().centre + by, false);
        canvas.viewport()->repaint();
        pan.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents();
    }
    bench::print(
        {{u"pan_p95_ms"_s, size, sortedAt(pan, 0.95), u"ms"_s}, {u"sharp_ms"_s, size, sortedAt(sharp, 0.5), u"ms"_s}},
        json);
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const auto options = bench::readOptions(QCoreApplication::arguments().mid(1));
    if (!options || !options->others.isEmpty()) {
        QTextStream(stderr) << "usage: bench_canvas [--entities N] [--json]\n";
        return 2;
    }
    const std::vector<qint64> sizes =
        options->entities ? std::vector<qint64>{*options->entities} : std::vector<qint64>{1000, 10000, 100000};
    for (const qint64 size : sizes)
        measure(size, options->json);
    return 0;
}
