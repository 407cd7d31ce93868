// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EdgeLook.h"
#include "PaintPass.h"

#include <QLocale>
#include <QPainter>

#include <array>
#include <cmath>

namespace azimuth {
namespace {

constexpr double arrowLength = 9;
constexpr double laneWidth = 22; // at the middle of the edge, in the picture's units
/// A chosen node with more edges would be a blot if they were strong.
constexpr std::size_t mostStrong = 40;
/// Above these, dashes and smooth rims take most of a frame, and nobody could tell them apart any more.
constexpr std::size_t smoothEdges = 1500;
constexpr qsizetype dashedEdges = 400;
constexpr double single = 0.6; // opacity of a single edge

/// Lines of one look, drawn with one call.
struct EdgeBatch {
    QList<QLineF> lines;
    QPainterPath bends;
    QPainterPath arrows;
};
using EdgeBatches = std::array<std::array<EdgeBatch, 2>, edgeClassCount>; // by class; pale, full

struct CountLabel {
    QPointF at;
    quint32 count;
    EdgeClass kind;
};

void addArrow(QPainterPath &arrows, const QPointF &tip, const QPointF &along)
{
    const QPointF across(-along.y() * arrowLength * 0.4, along.x() * arrowLength * 0.4);
    const QPointF back = tip - along * arrowLength;
    arrows.moveTo(tip);
    arrows.lineTo(back + across);
    arrows.lineTo(back - across);
    arrows.closeSubpath();
}

/// How far a node's rim is from its centre: the mark for more is a pill.
double rim(const PaintPass &pass, quint32 node, const QPointF &along)
{
    const double radius = pass.radius(node);
    const NodeShape shape = pass.picture.nodes()[node].shape;
    if (shape == NodeShape::More)
        return std::min(radius * 2.1 / std::max(std::abs(along.x()), 1e-6),
                        radius * 0.75 / std::max(std::abs(along.y()), 1e-6));
    if (shape == NodeShape::Square || shape == NodeShape::Diamond)
        return radius * 1.1;
    return radius;
}

class EdgeDrawing {
public:
    explicit EdgeDrawing(PaintPass &pass)
        : m_pass(pass)
        , m_sight(QRectF(QPointF(), pass.order.size).adjusted(-50, -50, 50, 50))
    {
        const auto &chosen = pass.order.chosen;
        m_isStrong =
            chosen && *chosen < pass.picture.size() && pass.picture.parts->edgesOf(*chosen).size() <= mostStrong;
    }

    void add(const PictureEdge &edge)
    {
        const QPointF from = m_pass.screen(edge.from);
        const QPointF to = m_pass.screen(edge.to);
        const QPointF between = to - from;
        const double length = std::hypot(between.x(), between.y());
        const QRectF around = QRectF(from, to).normalized();
        if (length < 1 || around.right() < m_sight.left() || around.left() > m_sight.right()
            || around.bottom() < m_sight.top() || around.top() > m_sight.bottom())
            return;
        const auto &chosen = m_pass.order.chosen;
        const bool full = m_pass.isFull.empty() || edge.from == chosen || edge.to == chosen;
        EdgeBatch &batch = m_batches[static_cast<std::size_t>(edge.kind)][full ? 1 : 0];
        if (m_pass.plenty) {
            batch.lines.append(QLineF(from, to));
            return;
        }
        const QPointF along = between / length;
        const double lane = static_cast<double>(edge.lane) * laneWidth * m_pass.order.camera.scale;
        const QPointF middle = (from + to) / 2 + QPointF(-along.y(), along.x()) * lane;
        addShaft(batch, edge, from, to, middle, along, length);
        if (edge.count > 1 && full && length > 90 && m_pass.picture.nodes()[edge.from].more == 0
            && m_pass.picture.nodes()[edge.to].more == 0)
            m_counts.push_back({(from + to) / 4 + middle / 2, edge.count, edge.kind});
    }

    void draw()
    {
        for (const bool full : {false, true})
            for (const EdgeClass kind : allEdgeClasses)
                drawBatch(kind, full);
        m_pass.painter.setOpacity(1);
        for (const CountLabel &label : m_counts)
            drawCount(label);
    }

private:
    void addShaft(EdgeBatch &batch, const PictureEdge &edge, const QPointF &from, const QPointF &to,
                  const QPointF &middle, const QPointF &along, double length)
    {
        QPointF leaving = along;
        QPointF arriving = along;
        if (edge.lane != 0) {
            const QPointF out = middle - from;
            const QPointF in = to - middle;
            leaving = out / std::max(std::hypot(out.x(), out.y()), 1.0);
            arriving = in / std::max(std::hypot(in.x(), in.y()), 1.0);
        }
        const QPointF start = from + leaving * rim(m_pass, edge.from, leaving);
        const QPointF tip = to - arriving * (rim(m_pass, edge.to, arriving) + 2);
        const bool arrow = length > m_pass.radius(edge.from) + m_pass.radius(edge.to) + 2 * arrowLength
            && m_pass.picture.nodes()[edge.to].radius * m_pass.order.camera.scale > 3;
        const QPointF end = arrow ? tip - arriving * (arrowLength - 1) : tip;
        if (edge.lane == 0) {
            batch.lines.append(QLineF(start, end));
        } else {
            batch.bends.moveTo(start);
            batch.bends.quadTo(middle, end);
        }
        if (arrow)
            addArrow(batch.arrows, tip, arriving);
    }

    void drawBatch(EdgeClass kind, bool full)
    {
        EdgeBatch &batch = m_batches[static_cast<std::size_t>(kind)][full ? 1 : 0];
        QPainter &painter = m_pass.painter;
        const bool strong = full && m_isStrong;
        const double weight = kind == EdgeClass::Contains ? 0.7 : 1; // what lies in what says least
        painter.setOpacity((strong ? 0.95 : full ? single : single * pale) * weight);
        QPen pen = penOf(kind, m_pass.colour(roleOf(kind)), strong ? 1.5 : 1.0);
        if (batch.lines.size() > dashedEdges)
            pen.setStyle(Qt::SolidLine);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawLines(batch.lines);
        if (!batch.bends.isEmpty())
            painter.drawPath(batch.bends);
        if (!batch.arrows.isEmpty())
            painter.fillPath(batch.arrows, pen.color());
    }

    void drawCount(const CountLabel &label)
    {
        QPainter &painter = m_pass.painter;
        const QFont font = m_pass.order.look.font(0.85, QFont::Medium);
        const QString text = QLocale().toString(label.count);
        const QFontMetricsF metrics(font);
        const double height = metrics.height() + 2;
        const double width = std::max(metrics.horizontalAdvance(text) + 12, height);
        const QRectF box(label.at.x() - width / 2, label.at.y() - height / 2, width, height);
        painter.setFont(font);
        painter.setPen(QPen(m_pass.colour(roleOf(label.kind)), 1));
        painter.setBrush(m_pass.colour(Role::Raised));
        painter.drawRoundedRect(box, height / 2, height / 2);
        painter.setPen(m_pass.colour(Role::Text));
        painter.drawText(box, Qt::AlignCenter, text);
    }

    PaintPass &m_pass;
    QRectF m_sight;
    bool m_isStrong = false; ///< The chosen node's edges stand out.
    EdgeBatches m_batches;
    std::vector<CountLabel> m_counts;
};

} // namespace

void paintStroke(QPainter &painter, EdgeClass kind, const Look &look, const QRectF &box)
{
    const QPen pen = penOf(kind, look[roleOf(kind)], 1.5);
    const QPointF tip(box.right(), box.center().y());
    QPainterPath arrow;
    addArrow(arrow, tip, {1, 0});
    painter.setPen(pen);
    painter.drawLine(QPointF(box.left(), box.center().y()), tip - QPointF(arrowLength - 1, 0));
    painter.fillPath(arrow, pen.color());
}

void paintEdges(PaintPass &pass)
{
    EdgeDrawing drawing(pass);
    const auto &edges = pass.picture.edges();
    const std::size_t step = edges.size() / std::max(pass.order.budget.edges, 1U) + 1;
    if (edges.size() > smoothEdges)
        pass.plenty = true;
    for (std::size_t edge = 0; edge < edges.size(); edge += step)
        drawing.add(edges[edge]);
    pass.painter.setRenderHint(QPainter::Antialiasing, !pass.plenty);
    drawing.draw();
}

} // namespace azimuth
