// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ForceLayout.h"

#include "Components.h"
#include "Settling.h"
#include "Spreading.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace azimuth::layout {
namespace {

/// An edge is as long as this many mean radii.
constexpr double edgeRadii = 5;
/// How far what stands already gives way to what comes, against 1.
constexpr double placedMobility = 0.04;
constexpr double goldenAngle = 2.399963229728653;

using Part = std::vector<std::uint32_t>;

bool stands(const Node &node)
{
    return node.placed || node.pinned;
}

bool isFinite(const Point &point)
{
    return std::isfinite(point.x) && std::isfinite(point.y);
}

std::vector<double> mobilities(const std::vector<Node> &nodes)
{
    std::vector<double> made;
    made.reserve(nodes.size());
    for (const Node &node : nodes)
        made.push_back(node.pinned ? 0 : node.placed ? placedMobility : 1);
    return made;
}

double lengthFor(const std::vector<Node> &nodes)
{
    double sum = 0;
    for (const Node &node : nodes)
        sum += node.radius;
    return nodes.empty() ? 1 : std::max(sum / static_cast<double>(nodes.size()) * edgeRadii, 1e-3);
}

Bodies bodiesOf(const Part &part)
{
    Bodies bodies;
    bodies.x.assign(part.size(), 0);
    bodies.y.assign(part.size(), 0);
    bodies.mass.assign(part.size(), 1);
    return bodies;
}

Box boxOf(const Part &part, const std::vector<Node> &nodes, const std::vector<Point> &at)
{
    constexpr double huge = std::numeric_limits<double>::max();
    Box box{huge, huge, -huge, -huge};
    for (const std::uint32_t node : part) {
        const double radius = nodes[node].radius;
        box.left = std::min(box.left, at[node].x - radius);
        box.top = std::min(box.top, at[node].y - radius);
        box.right = std::max(box.right, at[node].x + radius);
        box.bottom = std::max(box.bottom, at[node].y + radius);
    }
    return box;
}

/// All anew; where it lies is arbitrary.
void layOut(const Part &part, const Adjacency &edges, const std::vector<Node> &nodes, double length,
            std::vector<Point> &at, const std::stop_token &stop)
{
    Bodies bodies = bodiesOf(part);
    settle(bodies, edges, stop);
    std::vector<Point> places;
    std::vector<double> radius;
    for (std::uint32_t place = 0; place < part.size(); ++place) {
        places.push_back({bodies.x[place] * length, bodies.y[place] * length});
        radius.push_back(nodes[part[place]].radius);
    }
    const double wider = widening(places, radius, places.size() < 3000 ? 2.5 : 8);
    for (Point &point : places)
        point = {point.x * wider, point.y * wider};
    spread(places, radius, std::vector<double>(places.size(), 1), stop);
    for (std::uint32_t place = 0; place < part.size(); ++place)
        at[part[place]] = places[place];
}

/// How long edges are between nodes that stand already.
double standingLength(const Part &part, const Adjacency &edges, const std::vector<Node> &nodes, double wish)
{
    std::vector<double> lengths;
    for (std::uint32_t place = 0; place < part.size(); ++place) {
        for (const std::uint32_t other : edges.of(place)) {
            const Node &one = nodes[part[place]];
            const Node &two = nodes[part[other]];
            if (other > place && stands(one) && stands(two))
                lengths.push_back(std::hypot(one.at.x - two.at.x, one.at.y - two.at.y));
        }
    }
    if (lengths.empty())
        return wish;
    std::nth_element(lengths.begin(), lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2), lengths.end());
    return std::clamp(lengths[lengths.size() / 2], wish, wish * 2);
}

/// Those that come start in a bunch beside the node that brings them, on the side where nothing is.
void placeBeside(std::uint32_t bringer, const std::vector<std::uint32_t> &coming, const Adjacency &edges,
                 const std::vector<bool> &known, Bodies &bodies, double length)
{
    double awayX = 0;
    double awayY = 0;
    for (const std::uint32_t other : edges.of(bringer)) {
        if (!known[other])
            continue;
        awayX += static_cast<double>(bodies.x[bringer] - bodies.x[other]);
        awayY += static_cast<double>(bodies.y[bringer] - bodies.y[other]);
    }
    const double far = std::hypot(awayX, awayY);
    const double bunch = length * 0.3 * std::sqrt(static_cast<double>(coming.size()));
    const double out = far > 1e-6 ? (bunch + length * 0.7) / far : 0;
    for (std::size_t number = 0; number < coming.size(); ++number) {
        const double angle = static_cast<double>(number) * goldenAngle;
        const double from = length * 0.3 * std::sqrt(static_cast<double>(number) + 0.5);
        bodies.x[coming[number]] =
            static_cast<float>(static_cast<double>(bodies.x[bringer]) + awayX * out + std::cos(angle) * from);
        bodies.y[coming[number]] =
            static_cast<float>(static_cast<double>(bodies.y[bringer]) + awayY * out + std::sin(angle) * from);
    }
}

/// What is there stays nearly where it is; the new ones find a place.
void extend(const Part &part, const Adjacency &edges, const std::vector<Node> &nodes, double wish,
            std::vector<Point> &at, const std::stop_token &stop)
{
    Bodies bodies = bodiesOf(part);
    std::vector<bool> known(part.size(), false);
    std::vector<float> mobility(part.size(), 1);
    std::vector<std::uint32_t> front;
    for (std::uint32_t place = 0; place < part.size(); ++place) {
        const Node &node = nodes[part[place]];
        if (!stands(node))
            continue;
        bodies.x[place] = static_cast<float>(node.at.x);
        bodies.y[place] = static_cast<float>(node.at.y);
        mobility[place] = node.pinned ? 0.0F : static_cast<float>(placedMobility);
        known[place] = true;
        front.push_back(place);
    }
    const bool nothingNew = front.size() == part.size();
    const double length = standingLength(part, edges, nodes, wish);
    for (std::size_t next = 0; next < front.size(); ++next) {
        std::vector<std::uint32_t> coming;
        for (const std::uint32_t other : edges.of(front[next]))
            if (!known[other])
                coming.push_back(other);
        placeBeside(front[next], coming, edges, known, bodies, length);
        for (const std::uint32_t other : coming)
            known[other] = true;
        front.insert(front.end(), coming.begin(), coming.end());
    }
    if (!nothingNew)
        resettle(bodies, edges, mobility, static_cast<float>(length), stop);
    for (std::uint32_t place = 0; place < part.size(); ++place) {
        const Node &node = nodes[part[place]];
        const bool exact = node.pinned || (nothingNew && node.placed);
        at[part[place]] =
            exact ? node.at : Point{static_cast<double>(bodies.x[place]), static_cast<double>(bodies.y[place])};
    }
}

void spreadAll(const std::vector<std::uint32_t> &which, const std::vector<Node> &nodes, std::vector<Point> &at,
               const std::stop_token &stop)
{
    const std::vector<double> all = mobilities(nodes);
    std::vector<Point> places;
    std::vector<double> radius;
    std::vector<double> mobility;
    for (const std::uint32_t node : which) {
        places.push_back(at[node]);
        radius.push_back(nodes[node].radius);
        mobility.push_back(all[node]);
    }
    spread(places, radius, mobility, stop);
    for (std::size_t place = 0; place < which.size(); ++place)
        at[which[place]] = places[place];
}

void move(const Part &part, const Point &by, std::vector<Point> &at)
{
    for (const std::uint32_t node : part)
        at[node] = {at[node].x + by.x, at[node].y + by.y};
}

/// Parts that are all new: side by side around (0, 0), or below what stands.
void pack(const std::vector<Part> &parts, const std::vector<std::uint32_t> &standing, const std::vector<Node> &nodes,
          double gap, std::vector<Point> &at)
{
    if (parts.empty())
        return;
    std::vector<Box> boxes;
    for (const Part &part : parts)
        boxes.push_back(boxOf(part, nodes, at));
    const std::vector<Point> moves = packed(boxes, gap);
    Part all;
    for (std::size_t number = 0; number < parts.size(); ++number) {
        move(parts[number], moves[number], at);
        all.insert(all.end(), parts[number].begin(), parts[number].end());
    }
    const Box box = boxOf(all, nodes, at);
    Point by{-(box.left + box.right) / 2, -(box.top + box.bottom) / 2};
    if (!standing.empty()) {
        const Box there = boxOf(standing, nodes, at);
        by = {(there.left + there.right) / 2 - (box.left + box.right) / 2, there.bottom + gap - box.top};
    }
    move(all, by, at);
}

/// NaN and the like would spread over the whole picture.
std::vector<Node> cleaned(std::vector<Node> nodes)
{
    for (Node &node : nodes) {
        if (!std::isfinite(node.radius) || node.radius < 0)
            node.radius = 0;
        if (!isFinite(node.at)) {
            node.at = {};
            node.placed = false;
        }
    }
    return nodes;
}

} // namespace

std::vector<Point> forceLayout(const std::vector<Node> &given, const std::vector<Edge> &edges, std::stop_token stop)
{
    const std::vector<Node> nodes = cleaned(given);
    const Adjacency adjacency = adjacencyOf(static_cast<std::uint32_t>(nodes.size()), edges);
    const double length = lengthFor(nodes);
    std::vector<Point> at(nodes.size());
    std::vector<std::uint32_t> placeOf(nodes.size());
    std::vector<std::uint32_t> standing;
    std::vector<Part> fresh;
    for (Part &part : componentsOf(adjacency)) {
        if (stop.stop_requested())
            return {};
        const Adjacency within = partOf(adjacency, part, placeOf);
        const bool known =
            std::any_of(part.begin(), part.end(), [&](std::uint32_t node) { return stands(nodes[node]); });
        if (known) {
            extend(part, within, nodes, length, at, stop);
            standing.insert(standing.end(), part.begin(), part.end());
        } else {
            layOut(part, within, nodes, length, at, stop);
            fresh.push_back(std::move(part));
        }
    }
    std::sort(standing.begin(), standing.end());
    spreadAll(standing, nodes, at, stop);
    pack(fresh, standing, nodes, length / 2, at);
    if (stop.stop_requested())
        return {};
    return at;
}

} // namespace azimuth::layout
