// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Finds what lies at a place of a picture without looking at everything.

#include <QPointF>
#include <QRectF>

#include <cstdint>
#include <span>
#include <vector>

namespace azimuth {

class SpatialGrid {
public:
    SpatialGrid() = default;
    explicit SpatialGrid(const std::vector<QPointF> &points);

    /// Numbers of the points in the cells that `area` touches: all inside, and some around.
    template <class Visit>
    void visit(const QRectF &area, Visit visit) const
    {
        if (m_first.empty())
            return;
        for (int row = rowOf(area.top()); row <= rowOf(area.bottom()); ++row)
            for (int column = columnOf(area.left()); column <= columnOf(area.right()); ++column)
                for (const quint32 point : cell(row, column))
                    visit(point);
    }
    QRectF bounds() const { return m_bounds; }

private:
    std::span<const quint32> cell(int row, int column) const
    {
        const auto at =
            static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column);
        return std::span(m_points).subspan(m_first[at], m_first[at + 1] - m_first[at]);
    }
    int columnOf(double x) const;
    int rowOf(double y) const;

    QRectF m_bounds;
    double m_side = 1;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<quint32> m_first; ///< By cell, and one more.
    std::vector<quint32> m_points;
};

} // namespace azimuth
