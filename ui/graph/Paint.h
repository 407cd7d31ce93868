// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One way to draw a picture: on the screen, into PNG and SVG, in tests. On any thread.

#include "Camera.h"
#include "Look.h"
#include "Picture.h"

#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace azimuth {

/// A line of the legend: a node's shape and colour, or an edge's.
struct LegendLine {
    std::optional<EdgeClass> edge;
    NodeShape shape = NodeShape::Disc;
    Role colour = Role::Management;
    QString text;
};

/// What a frame may cost, at most.
struct PaintBudget {
    quint32 nodes = 20000;
    quint32 edges = 20000;
    quint32 labels = 200;
};

struct PaintOrder {
    Camera camera;
    QSizeF size; ///< Logical
    Look look;
    std::optional<quint32> chosen; ///< Ringed; its neighbours stay full, everything else becomes pale.
    std::vector<quint32> found; ///< Ringed thinly: what a search found.
    std::vector<LegendLine> legend; ///< Empty: none.
    PaintBudget budget;
    bool background = true;
};

void paint(QPainter &painter, const Picture &picture, const PaintOrder &order);

/// The legend of what a picture has. Texts are translated.
std::vector<LegendLine> legendOf(const Picture &picture);
QSizeF legendSize(const std::vector<LegendLine> &lines, const Look &look);
/// With its panel, its upper left at (0, 0).
void paintLegend(QPainter &painter, const std::vector<LegendLine> &lines, const Look &look);
/// A node's mark in `box`, without icon.
void paintMark(QPainter &painter, NodeShape shape, const QColor &colour, const QColor &base, const QRectF &box);
/// A stretch of an edge as long as `box` is wide.
void paintStroke(QPainter &painter, EdgeClass kind, const Look &look, const QRectF &box);
/// "Users and groups": for people.
QString nameOf(Role classRole);

} // namespace azimuth
