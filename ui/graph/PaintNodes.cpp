// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaintPass.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace azimuth {
namespace {

constexpr double iconFrom = 9; // radius on the screen
constexpr double dotBelow = 1.6;
/// Among many, small ones are squares: shapes take ten times as long.
constexpr std::size_t manyNodes = 3000;
constexpr double squareBelow = 5;

/// An icon on its own pixels; larger nodes get larger drawings, not stretched ones.
void paintIcon(PaintPass &pass, const PictureNode &node, const QPointF &centre, double radius)
{
    if (node.icon < 0 || radius < iconFrom || !pass.order.look.icons)
        return;
    const auto images = pass.order.look.icons->constFind(pass.picture.parts->iconTypes[node.icon]);
    if (images == pass.order.look.icons->constEnd())
        return;
    const double room = radius * (node.shape == NodeShape::Diamond ? 1.1 : 1.35);
    std::size_t best = 0;
    for (std::size_t at = 0; at < iconSizes.size(); ++at)
        if (iconSizes[at] <= room)
            best = at;
    const double side = iconSizes[best];
    const double ratio = pass.order.look.ratio;
    const QPointF corner(std::round((centre.x() - side / 2) * ratio) / ratio,
                         std::round((centre.y() - side / 2) * ratio) / ratio);
    pass.painter.drawImage(QRectF(corner, QSizeF(side, side)), (*images)[best]);
}

void paintMore(PaintPass &pass, const PictureNode &node, const QPointF &centre, double radius)
{
    QPainter &painter = pass.painter;
    painter.setPen(QPen(pass.colour(Role::ControlBorder), 1));
    painter.setBrush(pass.colour(Role::Raised));
    painter.drawPath(outlineOf(NodeShape::More, centre, radius));
    if (radius < iconFrom)
        return;
    painter.setPen(pass.colour(Role::Link));
    QFont font = pass.order.look.font(0.85, QFont::Medium);
    const QString text = moreText(node.more);
    const QRectF box(centre.x() - radius * 2, centre.y() - radius, radius * 4, radius * 2);
    while (font.pixelSize() > 10 && QFontMetricsF(font).horizontalAdvance(text) > box.width() - 8)
        font.setPixelSize(font.pixelSize() - 1);
    if (QFontMetricsF(font).horizontalAdvance(text) > box.width() - 4)
        return;
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter, text);
}

/// Tells that there is more behind a node.
void paintPlus(PaintPass &pass, const QPointF &centre, double radius)
{
    const double size = 5.5;
    const QPointF at = centre + QPointF(radius, radius) * 0.74;
    QPainter &painter = pass.painter;
    painter.setPen(QPen(pass.colour(Role::ControlBorder), 1));
    painter.setBrush(pass.colour(Role::Raised));
    painter.drawEllipse(at, size, size);
    painter.setPen(QPen(pass.colour(Role::Text), 1.25));
    painter.drawLine(at - QPointF(2.75, 0), at + QPointF(2.75, 0));
    painter.drawLine(at - QPointF(0, 2.75), at + QPointF(0, 2.75));
}

void paintNode(PaintPass &pass, quint32 number)
{
    const PictureNode &node = pass.picture.nodes()[number];
    const QPointF centre = pass.screen(number);
    const double radius = pass.radius(number);
    QPainter &painter = pass.painter;
    const QColor &colour = pass.colour(node.colour);
    const bool full = pass.full(number);
    if (radius < (pass.nodes.size() > manyNodes ? squareBelow : dotBelow)) {
        painter.setOpacity(full ? 1 : pale);
        painter.fillRect(QRectF(centre.x() - radius, centre.y() - radius, radius * 2, radius * 2), colour);
        return;
    }
    if (!full) { // edges must not shine through
        painter.setOpacity(1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(pass.colour(Role::Base));
        painter.drawPath(outlineOf(node.shape, centre, radius));
    }
    painter.setOpacity(full ? 1 : pale);
    if (node.shape == NodeShape::More)
        return paintMore(pass, node, centre, radius);
    if (node.start) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 1.25));
        painter.drawPath(outlineOf(node.shape, centre, radius + 3.5));
    }
    paintMark(painter, node.shape, colour, pass.colour(Role::Base),
              QRectF(centre.x() - radius, centre.y() - radius, radius * 2, radius * 2));
    paintIcon(pass, node, centre, radius);
    if (node.canOpen && radius >= iconFrom)
        paintPlus(pass, centre, radius);
}

void paintRing(PaintPass &pass, quint32 number, double width)
{
    pass.painter.setOpacity(1);
    pass.painter.setBrush(Qt::NoBrush);
    pass.painter.setPen(QPen(pass.colour(Role::Accent), width));
    const PictureNode &node = pass.picture.nodes()[number];
    pass.painter.drawPath(outlineOf(node.shape == NodeShape::More ? NodeShape::More : NodeShape::Disc,
                                    pass.screen(number),
                                    pass.radius(number) + (node.shape == NodeShape::More ? 3.0 : 5.0)));
}

} // namespace

QString moreText(quint32 count)
{
    const int nodes = static_cast<int>(count); // lupdate reads no cast inside translate()
    return QCoreApplication::translate("azimuth::GraphView", "%Ln more", "nodes that are not shown", nodes);
}

QPainterPath outlineOf(NodeShape shape, const QPointF &centre, double radius)
{
    QPainterPath path;
    const auto rounded = [&](double halfWidth, double halfHeight, double corner) {
        path.addRoundedRect(QRectF(centre.x() - halfWidth, centre.y() - halfHeight, halfWidth * 2, halfHeight * 2),
                            corner, corner);
    };
    switch (shape) {
    case NodeShape::Square:
        rounded(radius * 0.9, radius * 0.9, radius * 0.25);
        break;
    case NodeShape::Pill:
        rounded(radius * 1.1, radius * 0.8, radius * 0.8);
        break;
    case NodeShape::More:
        rounded(radius * 2.1, radius * 0.75, radius * 0.75);
        break;
    case NodeShape::Diamond: {
        const double side = radius * 0.82;
        QTransform turned;
        turned.translate(centre.x(), centre.y());
        turned.rotate(45);
        QPainterPath square;
        square.addRoundedRect(QRectF(-side, -side, side * 2, side * 2), radius * 0.2, radius * 0.2);
        path = turned.map(square);
        break;
    }
    case NodeShape::Disc:
    case NodeShape::Ring:
    case NodeShape::DashedRing:
        path.addEllipse(centre, radius, radius);
        break;
    }
    return path;
}

void paintMark(QPainter &painter, NodeShape shape, const QColor &colour, const QColor &base, const QRectF &box)
{
    const double radius = std::min(box.width(), box.height()) / 2;
    if (shape == NodeShape::Ring || shape == NodeShape::DashedRing) {
        const double width = std::clamp(radius / 4, 1.25, 3.0);
        QPen pen(colour, width);
        if (shape == NodeShape::DashedRing)
            pen.setDashPattern({2.5, 2});
        painter.setPen(pen);
        painter.setBrush(base);
        painter.drawEllipse(box.center(), radius - width / 2, radius - width / 2);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(outlineOf(shape, box.center(), radius));
}

void paintNodes(PaintPass &pass)
{
    for (const bool full : {false, true})
        for (const quint32 node : pass.nodes)
            if (pass.full(node) == full)
                paintNode(pass, node);
    for (const quint32 node : pass.order.found)
        if (node < pass.picture.size())
            paintRing(pass, node, 1.5);
    if (pass.order.chosen && *pass.order.chosen < pass.picture.size())
        paintRing(pass, *pass.order.chosen, 2.5);
    pass.painter.setOpacity(1);
}

} // namespace azimuth
