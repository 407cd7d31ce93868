// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the steps of one paint() share.

#include "Paint.h"

#include <QPainterPath>
#include <QPen>

#include <vector>

namespace azimuth {

/// How much stays of what is not chosen, nor beside it.
inline constexpr double pale = 0.35;

struct PaintPass {
    QPainter &painter;
    const Picture &picture;
    const PaintOrder &order;
    std::vector<quint32> nodes; ///< In sight, at most the budget's.
    std::vector<bool> isFull; ///< By node; empty: all are.
    bool plenty = false; ///< So much that arrows, dashes and smooth rims would cost more than they tell.

    QPointF screen(quint32 node) const { return order.camera.toScreen(picture.at[node], order.size); }
    double radius(quint32 node) const { return picture.nodes()[node].radius * order.camera.scale; }
    bool full(quint32 node) const { return isFull.empty() || isFull[node]; }
    const QColor &colour(Role role) const { return order.look[role]; }
};

void paintEdges(PaintPass &pass);
void paintNodes(PaintPass &pass);
void paintLabels(PaintPass &pass);

QPainterPath outlineOf(NodeShape shape, const QPointF &centre, double radius);
/// On a node that stands for others: "1,140 more".
QString moreText(quint32 count);

} // namespace azimuth
