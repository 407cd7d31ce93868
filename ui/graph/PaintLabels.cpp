// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaintPass.h"

#include <QFontMetricsF>
#include <QHash>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace azimuth {
namespace {

constexpr double labelGap = 3;
constexpr double longest = 180;
/// Nodes smaller than this are named only if they matter.
constexpr double namedFrom = 4;

/// Rectangles that are taken, by cells of the screen.
class Occupied {
public:
    bool isFree(const QRectF &box) const
    {
        bool free = true;
        forCells(box, [&](quint64 cell) {
            const auto boxes = m_cells.constFind(cell);
            if (boxes != m_cells.constEnd())
                free = free && std::none_of(boxes->begin(), boxes->end(), [&](const QRectF &one) {
                           return one.intersects(box);
                       });
        });
        return free;
    }
    void take(const QRectF &box)
    {
        forCells(box, [&](quint64 cell) { m_cells[cell].push_back(box); });
    }

private:
    template <class Visit>
    static void forCells(const QRectF &box, Visit visit)
    {
        constexpr double side = 96;
        for (int row = qFloor(box.top() / side); row <= qFloor(box.bottom() / side); ++row)
            for (int column = qFloor(box.left() / side); column <= qFloor(box.right() / side); ++column)
                visit((quint64(static_cast<quint32>(row)) << 32U) | static_cast<quint32>(column));
    }
    QHash<quint64, std::vector<QRectF>> m_cells;
};

class LabelDrawing {
public:
    explicit LabelDrawing(PaintPass &pass)
        : m_pass(pass)
        , m_font(pass.order.look.font(0.92))
        , m_strong(pass.order.look.font(0.92, QFont::DemiBold))
        , m_metrics(m_font)
        , m_strongMetrics(m_strong)
    {
        if (pass.nodes.size() > 2000)
            return; // names lie over the dots, as on a map
        for (const quint32 node : pass.nodes) {
            const double wide = pass.radius(node) * (pass.picture.nodes()[node].shape == NodeShape::More ? 2.1 : 1.0);
            const double high = pass.radius(node);
            const QPointF centre = pass.screen(node);
            m_nodes.take(QRectF(centre.x() - wide, centre.y() - high, wide * 2, high * 2));
        }
    }

    void draw()
    {
        quint32 drawn = 0;
        for (const quint32 node : byWorth()) {
            if (drawn >= m_pass.order.budget.labels)
                return;
            drawn += drawOne(node) ? 1 : 0;
        }
    }

private:
    bool matters(quint32 node) const
    {
        const auto &found = m_pass.order.found;
        return node == m_pass.order.chosen || m_pass.picture.nodes()[node].start
            || std::find(found.begin(), found.end(), node) != found.end();
    }

    /// Its pill has room for its number.
    bool saysMore(quint32 node) const
    {
        return QFontMetricsF(m_pass.order.look.font(0.85, QFont::Medium))
                   .horizontalAdvance(moreText(m_pass.picture.nodes()[node].more))
            <= m_pass.radius(node) * 4 - 8;
    }

    std::vector<quint32> byWorth() const
    {
        std::vector<quint32> named;
        const auto &nodes = m_pass.picture.nodes();
        for (const quint32 node : m_pass.nodes)
            if (nodes[node].more > 0 ? !saysMore(node) : m_pass.radius(node) >= namedFrom || matters(node))
                named.push_back(node);
        const auto worth = [&](quint32 node) {
            return std::array<quint32, 4>{matters(node) || nodes[node].more > 0 ? 1U : 0U, m_pass.full(node) ? 1U : 0U,
                                          nodes[node].opened ? 1U : 0U, nodes[node].degree};
        };
        const auto better = [&](quint32 one, quint32 other) {
            const auto first = worth(one);
            const auto second = worth(other);
            return first != second ? first > second : one < other;
        };
        // More than can ever be drawn need no order.
        const std::size_t enough = std::min<std::size_t>(named.size(), m_pass.order.budget.labels * 5U);
        std::partial_sort(named.begin(), named.begin() + static_cast<std::ptrdiff_t>(enough), named.end(), better);
        named.resize(enough);
        return named;
    }

    /// How many edges leave below, right, left and above: a name there would cover them.
    std::array<int, 4> edgesBySide(quint32 node) const
    {
        std::array<int, 4> sides{};
        int looked = 0;
        for (const quint32 number : m_pass.picture.parts->edgesOf(node)) {
            if (++looked > 64)
                break;
            const PictureEdge &edge = m_pass.picture.edges()[number];
            const QPointF way = m_pass.picture.at[edge.from == node ? edge.to : edge.from] - m_pass.picture.at[node];
            // A name is wide: below and above it covers more than a quarter.
            if (std::abs(way.x()) < std::abs(way.y()) * 2.2)
                ++sides[way.y() > 0 ? 0 : 3];
            else
                ++sides[way.x() > 0 ? 1 : 2];
        }
        return sides;
    }

    /// The best place first.
    std::array<QRectF, 4> places(quint32 node, const QSizeF &size) const
    {
        const std::array<QRectF, 4> all = around(node, size);
        const std::array<int, 4> edges = edgesBySide(node);
        std::array<std::size_t, 4> order{0, 1, 2, 3};
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t one, std::size_t other) { return edges[one] < edges[other]; });
        return {all[order[0]], all[order[1]], all[order[2]], all[order[3]]};
    }

    std::array<QRectF, 4> around(quint32 node, const QSizeF &size) const
    {
        const QPointF centre = m_pass.screen(node);
        const double out = m_pass.radius(node) + labelGap + (node == m_pass.order.chosen ? 4 : 0);
        const double left = centre.x() - size.width() / 2;
        const double top = centre.y() - size.height() / 2;
        return {QRectF(QPointF(left, centre.y() + out), size), QRectF(QPointF(centre.x() + out, top), size),
                QRectF(QPointF(centre.x() - out - size.width(), top), size),
                QRectF(QPointF(left, centre.y() - out - size.height()), size)};
    }

    bool drawOne(quint32 node)
    {
        const PictureNode &one = m_pass.picture.nodes()[node];
        if (one.label.isEmpty())
            return false;
        const bool strong = matters(node);
        const QFontMetricsF &metrics = strong ? m_strongMetrics : m_metrics;
        const QString text = metrics.elidedText(one.label, Qt::ElideRight, longest);
        const QSizeF size(metrics.horizontalAdvance(text) + 6, metrics.height());
        for (const QRectF &box : places(node, size)) {
            if (!m_labels.isFree(box) || !m_nodes.isFree(box))
                continue;
            return take(box, text, strong, node);
        }
        // What matters is named even where its name covers a node.
        const QRectF below = around(node, size)[0];
        return strong && m_labels.isFree(below) && take(below, text, strong, node);
    }

    bool take(const QRectF &box, const QString &text, bool strong, quint32 node)
    {
        m_labels.take(box);
        drawText(box, text, strong, m_pass.full(node));
        return true;
    }

    void drawText(const QRectF &box, const QString &text, bool strong, bool full)
    {
        QPainter &painter = m_pass.painter;
        QColor halo = m_pass.colour(Role::Base);
        halo.setAlphaF(0.92F);
        painter.setOpacity(1);
        painter.setPen(Qt::NoPen);
        painter.setBrush(halo);
        painter.drawRoundedRect(box, 3.5, 3.5);
        painter.setOpacity(full ? 1 : 0.55); // still to be read
        painter.setPen(m_pass.colour(Role::Text));
        painter.setFont(strong ? m_strong : m_font);
        painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, text);
        painter.setOpacity(1);
    }

    PaintPass &m_pass;
    QFont m_font;
    QFont m_strong;
    QFontMetricsF m_metrics;
    QFontMetricsF m_strongMetrics;
    Occupied m_nodes;
    Occupied m_labels;
};

} // namespace

void paintLabels(PaintPass &pass)
{
    LabelDrawing(pass).draw();
}

} // namespace azimuth
