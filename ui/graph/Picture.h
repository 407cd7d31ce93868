// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What a canvas draws: nodes, edges and their places. Immutable and free of any estate, so that any thread may paint
/// it and a neighbourhood and a whole estate are drawn alike.

#include "EdgeClass.h"
#include "SpatialGrid.h"
#include "Theme.h"

#include <QPointF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace azimuth {

/// Shape first, colour second: visual-design.md, section 8.
enum class NodeShape : quint8 { Disc, Square, Pill, Diamond, Ring, DashedRing, More };

struct PictureNode {
    QString id; ///< Stays the same from one picture to the next.
    QString name; ///< Safe to draw: plainText().
    QString label; ///< Beside the node: the name, or what says more than a name made of digits.
    QString kind; ///< "Storage account"
    NodeShape shape = NodeShape::Disc;
    Role colour = Role::Management;
    double radius = 14; ///< In the picture's units.
    int icon = -1; ///< Number in PictureParts::iconTypes.
    quint32 degree = 0; ///< Relationships in the estate.
    quint32 more = 0; ///< Stands for that many others.
    bool opened = false;
    bool canOpen = false; ///< Has neighbours that are not shown.
    bool start = false;
    int bringer = -1; ///< The node that it came from.
};

struct PictureEdge {
    quint32 from = 0;
    quint32 to = 0;
    EdgeClass kind = EdgeClass::Uses;
    quint32 count = 1;
    float lane = 0; ///< 0: straight; others bend so that parallel edges part.
};

/// What does not change while nodes move.
struct PictureParts {
    std::vector<PictureNode> nodes;
    std::vector<PictureEdge> edges;
    QStringList iconTypes; ///< Names of entity types.
    std::vector<quint32> firstEdge; ///< By node, and one more, into edgesByNode.
    std::vector<quint32> edgesByNode; ///< Numbers of edges, at both ends.

    std::span<const quint32> edgesOf(quint32 node) const
    {
        return std::span(edgesByNode).subspan(firstEdge[node], firstEdge[node + 1] - firstEdge[node]);
    }
    /// Fills firstEdge and edgesByNode, and parts parallel edges: call it once when nodes and edges are complete.
    void join();
};

struct Picture {
    std::shared_ptr<const PictureParts> parts;
    std::vector<QPointF> at; ///< By node.
    SpatialGrid grid; ///< Of `at`; empty while nodes move.
    QRectF bounds; ///< Around all discs.
    double largest = 0; ///< Radius

    const std::vector<PictureNode> &nodes() const { return parts->nodes; }
    const std::vector<PictureEdge> &edges() const { return parts->edges; }
    quint32 size() const { return static_cast<quint32>(at.size()); }
    std::optional<quint32> find(const QString &id) const;
    /// The node under a place, with `slack` around it: the nearest.
    std::optional<quint32> nodeAt(const QPointF &place, double slack) const;
};

using PicturePtr = std::shared_ptr<const Picture>;

/// With grid and bounds. Call it on a worker for large ones.
PicturePtr pictureOf(std::shared_ptr<const PictureParts> parts, std::vector<QPointF> at);

} // namespace azimuth
