// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Picture.h"

#include <QHash>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace azimuth {

void PictureParts::join()
{
    firstEdge.assign(nodes.size() + 1, 0);
    for (const PictureEdge &edge : edges) {
        ++firstEdge[edge.from + 1];
        if (edge.to != edge.from)
            ++firstEdge[edge.to + 1];
    }
    std::partial_sum(firstEdge.begin(), firstEdge.end(), firstEdge.begin());
    edgesByNode.resize(firstEdge.back());
    std::vector<quint32> next = firstEdge;
    QHash<quint64, std::vector<quint32>> pairs;
    for (quint32 at = 0; at < edges.size(); ++at) {
        const PictureEdge &edge = edges[at];
        edgesByNode[next[edge.from]++] = at;
        if (edge.to != edge.from)
            edgesByNode[next[edge.to]++] = at;
        const quint64 low = std::min(edge.from, edge.to);
        pairs[(low << 32U) | std::max(edge.from, edge.to)].push_back(at);
    }
    for (const std::vector<quint32> &pair : std::as_const(pairs)) {
        const auto middle = static_cast<float>(pair.size() - 1) / 2;
        for (std::size_t lane = 0; lane < pair.size(); ++lane) {
            // Seen from its source each edge bends to its own left: the way back must not lie on the way there.
            const bool back = edges[pair[lane]].from > edges[pair[lane]].to;
            edges[pair[lane]].lane = (static_cast<float>(lane) - middle) * (back ? -1.0F : 1.0F);
        }
    }
}

std::optional<quint32> Picture::find(const QString &id) const
{
    for (quint32 node = 0; node < size(); ++node)
        if (parts->nodes[node].id == id)
            return node;
    return std::nullopt;
}

std::optional<quint32> Picture::nodeAt(const QPointF &place, double slack) const
{
    const double reach = largest * 2 + slack; // pills are wider than their radius
    std::optional<quint32> best;
    double bestDistance = 0;
    grid.visit(QRectF(place.x() - reach, place.y() - reach, 2 * reach, 2 * reach), [&](quint32 node) {
        const QPointF between = at[node] - place;
        const PictureNode &one = parts->nodes[node];
        const double wide = one.shape == NodeShape::More ? 2.0 : 1.0;
        const double distance = std::hypot(between.x() / wide, between.y());
        if (distance <= one.radius + slack && (!best || distance < bestDistance)) {
            best = node;
            bestDistance = distance;
        }
    });
    return best;
}

PicturePtr pictureOf(std::shared_ptr<const PictureParts> parts, std::vector<QPointF> at)
{
    auto made = std::make_shared<Picture>();
    for (std::size_t node = 0; node < at.size(); ++node) {
        const double radius = parts->nodes[node].radius;
        made->largest = std::max(made->largest, radius);
        const QRectF disc(at[node].x() - radius, at[node].y() - radius, 2 * radius, 2 * radius);
        made->bounds = made->bounds.isNull() ? disc : made->bounds.united(disc);
    }
    made->grid = SpatialGrid(at);
    made->parts = std::move(parts);
    made->at = std::move(at);
    return made;
}

} // namespace azimuth
