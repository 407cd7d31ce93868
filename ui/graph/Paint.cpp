// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Paint.h"

#include "PaintPass.h"

#include <QPainter>

#include <algorithm>

namespace azimuth {
namespace {

std::vector<quint32> nodesInSight(const Picture &picture, const PaintOrder &order)
{
    std::vector<quint32> seen;
    const double slack = picture.largest + 160 / order.camera.scale; // names reach out
    const QRectF area = order.camera.visible(order.size).adjusted(-slack, -slack, slack, slack);
    const auto take = [&](quint32 node) {
        if (area.contains(picture.at[node]))
            seen.push_back(node);
    };
    if (picture.grid.bounds().isNull())
        for (quint32 node = 0; node < picture.size(); ++node)
            take(node);
    else
        picture.grid.visit(area, take);
    if (seen.size() > order.budget.nodes) { // evenly from everywhere
        std::vector<quint32> some;
        for (quint32 number = 0; number < order.budget.nodes; ++number)
            some.push_back(seen[seen.size() * number / order.budget.nodes]);
        seen.swap(some);
    }
    std::sort(seen.begin(), seen.end());
    return seen;
}

std::vector<bool> fullNodes(const Picture &picture, const PaintOrder &order)
{
    if (!order.chosen || *order.chosen >= picture.size())
        return {};
    std::vector<bool> full(picture.size(), false);
    full[*order.chosen] = true;
    for (const quint32 edge : picture.parts->edgesOf(*order.chosen)) {
        full[picture.edges()[edge].from] = true;
        full[picture.edges()[edge].to] = true;
    }
    return full;
}

} // namespace

void paint(QPainter &painter, const Picture &picture, const PaintOrder &order)
{
    if (order.background)
        painter.fillRect(QRectF(QPointF(), order.size), order.look[Role::Base]);
    PaintPass pass{painter, picture, order, nodesInSight(picture, order), fullNodes(picture, order), false};
    pass.plenty = pass.nodes.size() > 3000;
    painter.setRenderHint(QPainter::Antialiasing, !pass.plenty);
    paintEdges(pass);
    painter.setRenderHint(QPainter::Antialiasing, pass.nodes.size() <= 3000);
    paintNodes(pass);
    painter.setRenderHint(QPainter::Antialiasing);
    paintLabels(pass);
    if (!order.legend.empty()) {
        const QSizeF size = legendSize(order.legend, order.look);
        painter.save();
        painter.translate(order.size.width() - size.width() - 16, order.size.height() - size.height() - 16);
        paintLegend(painter, order.legend, order.look);
        painter.restore();
    }
}

} // namespace azimuth
