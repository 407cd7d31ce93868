// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ForceLayout.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <thread>

using namespace azimuth::layout;

namespace {

struct Graph {
    std::vector<Node> nodes;
    std::vector<Edge> edges;
};

/// `hubs` stars that are joined in a ring, like resource groups in subscriptions.
Graph stars(std::uint32_t hubs, std::uint32_t leaves)
{
    Graph graph;
    for (std::uint32_t hub = 0; hub < hubs; ++hub) {
        const auto at = static_cast<std::uint32_t>(graph.nodes.size());
        graph.nodes.push_back({14, {}, false, false});
        for (std::uint32_t leaf = 0; leaf < leaves; ++leaf) {
            graph.nodes.push_back({6.0 + leaf % 5, {}, false, false});
            graph.edges.push_back({at, at + 1 + leaf});
        }
        if (hub > 0)
            graph.edges.push_back({at - leaves - 1, at});
    }
    return graph;
}

Graph random(std::uint32_t nodes, std::uint32_t edges)
{
    std::mt19937 dice(7); // the same on every machine
    Graph graph;
    graph.nodes.resize(nodes);
    for (std::uint32_t edge = 0; edge < edges; ++edge)
        graph.edges.push_back({static_cast<std::uint32_t>(dice() % nodes), static_cast<std::uint32_t>(dice() % nodes)});
    return graph;
}

double apart(const Point &one, const Point &other)
{
    return std::hypot(one.x - other.x, one.y - other.y);
}

double worstOverlap(const Graph &graph, const std::vector<Point> &at)
{
    double worst = 0;
    for (std::size_t one = 0; one < at.size(); ++one)
        for (std::size_t other = one + 1; other < at.size(); ++other)
            worst = std::max(worst, graph.nodes[one].radius + graph.nodes[other].radius - apart(at[one], at[other]));
    return worst;
}

Graph named(const QString &name)
{
    if (name == QStringLiteral("one node"))
        return stars(1, 0);
    if (name == QStringLiteral("star"))
        return stars(1, 60);
    if (name == QStringLiteral("large star"))
        return stars(1, 1500);
    if (name == QStringLiteral("joined stars"))
        return stars(20, 30);
    if (name == QStringLiteral("random"))
        return random(400, 700);
    if (name == QStringLiteral("no edges"))
        return random(50, 0);
    if (name == QStringLiteral("dense"))
        return random(60, 2000);
    return {};
}

} // namespace

class tst_ForceLayout : public QObject {
    Q_OBJECT
private slots:
    void everyGraphGetsOnePointANodeAndNoOverlap_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"nothing", "one node", "star", "large star", "joined stars", "random", "no edges", "dense"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyGraphGetsOnePointANodeAndNoOverlap()
    {
        QFETCH(const QString, name);
        const Graph graph = named(name);
        const std::vector<Point> at = forceLayout(graph.nodes, graph.edges);
        QCOMPARE(at.size(), graph.nodes.size());
        for (const Point &point : at)
            QVERIFY(std::isfinite(point.x) && std::isfinite(point.y));
        QVERIFY2(worstOverlap(graph, at) <= 1e-6, qPrintable(QString::number(worstOverlap(graph, at))));
    }

    void theSameGraphGivesTheSamePictureOnAnyThread()
    {
        const Graph graph = stars(60, 80); // large enough for two threads
        const std::vector<Point> first = forceLayout(graph.nodes, graph.edges);
        std::vector<Point> second;
        const std::vector<Node> &nodes = graph.nodes; // a unity build takes no capture of a type without a name outside
        const std::vector<Edge> &edges = graph.edges;
        std::jthread([&] { second = forceLayout(nodes, edges); }).join();
        QCOMPARE(first.size(), second.size());
        for (std::size_t node = 0; node < first.size(); ++node) {
            QCOMPARE(first[node].x, second[node].x);
            QCOMPARE(first[node].y, second[node].y);
        }
    }

    void joinedNodesAreNearerThanOthers()
    {
        const Graph graph = stars(20, 30);
        const std::vector<Point> at = forceLayout(graph.nodes, graph.edges);
        double joined = 0;
        for (const Edge &edge : graph.edges)
            joined += apart(at[edge.from], at[edge.to]) / static_cast<double>(graph.edges.size());
        double all = 0;
        double pairs = 0;
        for (std::size_t one = 0; one < at.size(); ++one)
            for (std::size_t other = one + 1; other < at.size(); ++other, ++pairs)
                all += apart(at[one], at[other]);
        QVERIFY2(joined * 3 < all / pairs, qPrintable(QStringLiteral("%1 %2").arg(joined).arg(all / pairs)));
    }

    void pinnedNodesStayWhereTheyAre()
    {
        Graph graph = stars(4, 20);
        graph.nodes[3].pinned = true;
        graph.nodes[3].at = {123.25, -77.5};
        graph.nodes[30].pinned = true;
        graph.nodes[30].at = {-500, 10};
        const std::vector<Point> at = forceLayout(graph.nodes, graph.edges);
        QCOMPARE(at[3].x, 123.25);
        QCOMPARE(at[3].y, -77.5);
        QCOMPARE(at[30].x, -500.0);
        QVERIFY(worstOverlap(graph, at) <= 1e-6);
    }

    void whatIsPlacedMovesLittleWhenMoreComes()
    {
        Graph graph = stars(3, 20);
        const std::vector<Point> before = forceLayout(graph.nodes, graph.edges);
        for (std::size_t node = 0; node < before.size(); ++node) {
            graph.nodes[node].placed = true;
            graph.nodes[node].at = before[node];
        }
        for (int more = 0; more < 25; ++more) {
            graph.edges.push_back({5, static_cast<std::uint32_t>(graph.nodes.size())});
            graph.nodes.push_back({});
        }
        const std::vector<Point> after = forceLayout(graph.nodes, graph.edges);
        double moved = 0;
        double across = 0;
        for (std::size_t node = 0; node < before.size(); ++node) {
            moved += apart(before[node], after[node]) / static_cast<double>(before.size());
            across = std::max(across, apart(before[0], before[node]));
        }
        QVERIFY2(moved < across / 20, qPrintable(QStringLiteral("%1 of %2").arg(moved).arg(across)));
        QVERIFY(worstOverlap(graph, after) <= 1e-6);
    }

    void whatIsPlacedStaysExactlyWhenNothingComes()
    {
        Graph graph = stars(3, 20);
        const std::vector<Point> before = forceLayout(graph.nodes, graph.edges);
        for (std::size_t node = 0; node < before.size(); ++node) {
            graph.nodes[node].placed = true;
            graph.nodes[node].at = before[node];
        }
        const std::vector<Point> after = forceLayout(graph.nodes, graph.edges);
        for (std::size_t node = 0; node < before.size(); ++node)
            QVERIFY(apart(before[node], after[node]) < 1e-3);
    }

    void partsWithoutAJoinLieSideBySide()
    {
        Graph graph = stars(1, 30);
        const Graph other = stars(1, 10);
        const auto start = static_cast<std::uint32_t>(graph.nodes.size());
        for (const Node &node : other.nodes)
            graph.nodes.push_back(node);
        for (const Edge &edge : other.edges)
            graph.edges.push_back({edge.from + start, edge.to + start});
        const std::vector<Point> at = forceLayout(graph.nodes, graph.edges);
        // Whole boxes part: no node of one lies between those of the other.
        struct Extent {
            Point least{1e9, 1e9};
            Point most{-1e9, -1e9};
        };
        std::array<Extent, 2> extents;
        for (std::uint32_t node = 0; node < at.size(); ++node) {
            Extent &extent = extents[node < start ? 0 : 1];
            extent.least = {std::min(extent.least.x, at[node].x), std::min(extent.least.y, at[node].y)};
            extent.most = {std::max(extent.most.x, at[node].x), std::max(extent.most.y, at[node].y)};
        }
        QVERIFY(extents[0].most.x < extents[1].least.x || extents[0].most.y < extents[1].least.y
                || extents[1].most.x < extents[0].least.x || extents[1].most.y < extents[0].least.y);
    }

    void brokenInputDoesNoHarm()
    {
        Graph graph = stars(2, 5);
        graph.edges.push_back({0, 4000});
        graph.edges.push_back({1, 1});
        graph.nodes[2].placed = true;
        graph.nodes[2].at.x = std::numeric_limits<double>::quiet_NaN();
        graph.nodes[3].radius = -4;
        for (const Point &point : forceLayout(graph.nodes, graph.edges))
            QVERIFY(std::isfinite(point.x) && std::isfinite(point.y));
    }

    void aStoppedLayoutAnswersNothing()
    {
        const Graph graph = stars(10, 50);
        std::stop_source source;
        source.request_stop();
        QVERIFY(forceLayout(graph.nodes, graph.edges, source.get_token()).empty());
    }
};

QTEST_GUILESS_MAIN(tst_ForceLayout)
#include "tst_ForceLayout.moc"
