// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SpatialGrid.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace azimuth {

SpatialGrid::SpatialGrid(const std::vector<QPointF> &points)
{
    if (points.empty())
        return;
    double left = points.front().x();
    double right = left;
    double top = points.front().y();
    double bottom = top;
    for (const QPointF &point : points) {
        left = std::min(left, point.x());
        right = std::max(right, point.x());
        top = std::min(top, point.y());
        bottom = std::max(bottom, point.y());
    }
    m_bounds = QRectF(QPointF(left, top), QPointF(right, bottom));
    const double area = std::max(m_bounds.width(), 1.0) * std::max(m_bounds.height(), 1.0);
    m_side = std::max({std::sqrt(area / (static_cast<double>(points.size()) / 4 + 1)), m_bounds.width() / 2000,
                       m_bounds.height() / 2000});
    m_columns = static_cast<int>(m_bounds.width() / m_side) + 1;
    m_rows = static_cast<int>(m_bounds.height() / m_side) + 1;
    m_first.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) + 1, 0);
    const auto cellOf = [&](const QPointF &point) {
        return static_cast<std::size_t>(rowOf(point.y())) * static_cast<std::size_t>(m_columns)
            + static_cast<std::size_t>(columnOf(point.x()));
    };
    for (const QPointF &point : points)
        ++m_first[cellOf(point) + 1];
    std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
    m_points.resize(points.size());
    std::vector<quint32> next = m_first;
    for (quint32 number = 0; number < points.size(); ++number)
        m_points[next[cellOf(points[number])]++] = number;
}

int SpatialGrid::columnOf(double x) const
{
    return static_cast<int>(std::clamp(std::floor((x - m_bounds.left()) / m_side), 0.0, double(m_columns - 1)));
}

int SpatialGrid::rowOf(double y) const
{
    return static_cast<int>(std::clamp(std::floor((y - m_bounds.top()) / m_side), 0.0, double(m_rows - 1)));
}

} // namespace azimuth
