// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Paint.h"

#include "EdgeLook.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <set>

namespace azimuth {
namespace {

constexpr double padding = 12;
constexpr double markWidth = 14;
constexpr double strokeWidth = 36;

struct LegendWords {
    Q_DECLARE_TR_FUNCTIONS(azimuth::LegendWords)
};

double lineHeight(const Look &look)
{
    return QFontMetricsF(look.font(0.92)).height() + 6;
}

bool isEdge(const LegendLine &line)
{
    return line.edge.has_value();
}

} // namespace

QString nameOf(Role classRole)
{
    switch (classRole) {
    case Role::Identity:
        return LegendWords::tr("Users and applications");
    case Role::Compute:
        return LegendWords::tr("Compute");
    case Role::Network:
        return LegendWords::tr("Network");
    case Role::Storage:
        return LegendWords::tr("Storage");
    case Role::Data:
        return LegendWords::tr("Databases and analytics");
    case Role::Keys:
        return LegendWords::tr("Keys and secrets");
    case Role::Web:
        return LegendWords::tr("Web, apps, containers");
    default:
        return LegendWords::tr("Management");
    }
}

std::vector<LegendLine> legendOf(const Picture &picture)
{
    std::set<std::pair<Role, NodeShape>> marks;
    std::set<EdgeClass> kinds;
    for (const PictureNode &node : picture.nodes())
        if (node.more == 0)
            marks.emplace(node.shape == NodeShape::DashedRing ? Role::Secondary : node.colour, node.shape);
    for (const PictureEdge &edge : picture.edges())
        kinds.insert(edge.kind);
    std::vector<LegendLine> lines;
    bool placeholders = false;
    for (const auto &[colour, shape] : marks) {
        if (shape == NodeShape::DashedRing)
            placeholders = true;
        else
            lines.push_back(
                {std::nullopt, shape, colour, shape == NodeShape::Ring ? LegendWords::tr("Guests") : nameOf(colour)});
    }
    if (placeholders)
        lines.push_back({std::nullopt, NodeShape::DashedRing, Role::Secondary, LegendWords::tr("Not collected")});
    for (const EdgeClass kind : kinds)
        lines.push_back({kind, NodeShape::Disc, Role::Management, nameOf(kind)});
    return lines;
}

QSizeF legendSize(const std::vector<LegendLine> &lines, const Look &look)
{
    const QFontMetricsF metrics(look.font(0.92));
    double width = 0;
    for (const LegendLine &line : lines)
        width = std::max(width, metrics.horizontalAdvance(line.text));
    const bool edges = std::any_of(lines.begin(), lines.end(), isEdge);
    const bool both = edges && !std::all_of(lines.begin(), lines.end(), isEdge);
    return {width + (edges ? strokeWidth : markWidth) + 10 + 2 * padding,
            static_cast<double>(lines.size()) * lineHeight(look) + 2 * padding - 4 + (both ? 9 : 0)};
}

void paintLegend(QPainter &painter, const std::vector<LegendLine> &lines, const Look &look)
{
    const QSizeF size = legendSize(lines, look);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(1);
    painter.setPen(QPen(look[Role::Border], 1));
    painter.setBrush(look[Role::Raised]);
    painter.drawRoundedRect(QRectF(QPointF(0.5, 0.5), size - QSizeF(1, 1)), 8, 8);
    const double marks = std::any_of(lines.begin(), lines.end(), isEdge) ? strokeWidth : markWidth;
    double y = padding - 2;
    bool parted = true;
    for (const LegendLine &line : lines) {
        if (line.edge && !parted) {
            painter.setPen(QPen(look[Role::Border], 1));
            painter.drawLine(QPointF(padding, y + 4), QPointF(size.width() - padding, y + 4));
            y += 9;
        }
        parted = line.edge.has_value();
        const double height = lineHeight(look);
        if (line.edge) {
            paintStroke(painter, *line.edge, look, QRectF(padding, y, strokeWidth, height));
        } else {
            const QPointF centre(padding + marks / 2, y + height / 2);
            paintMark(painter, line.shape, look[line.colour], look[Role::Raised],
                      QRectF(centre.x() - 6, centre.y() - 6, 12, 12));
        }
        painter.setPen(look[Role::Text]);
        painter.setFont(look.font(0.92));
        painter.drawText(QRectF(padding + marks + 10, y, size.width(), height), Qt::AlignVCenter | Qt::TextSingleLine,
                         line.text);
        y += height;
    }
}

} // namespace azimuth
