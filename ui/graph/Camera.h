// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Which part of a picture a canvas shows, and how large.

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <algorithm>

namespace azimuth {

struct Camera {
    QPointF centre; ///< In the picture.
    double scale = 1; ///< Logical pixels a unit of the picture.

    QPointF toScreen(const QPointF &point, const QSizeF &size) const
    {
        return (point - centre) * scale + QPointF(size.width() / 2, size.height() / 2);
    }
    QPointF toPicture(const QPointF &point, const QSizeF &size) const
    {
        return (point - QPointF(size.width() / 2, size.height() / 2)) / scale + centre;
    }
    QRectF visible(const QSizeF &size) const
    {
        return {toPicture({0, 0}, size), toPicture({size.width(), size.height()}, size)};
    }
    /// Keeps the point of the picture under `at` where it is.
    Camera zoomed(double factor, const QPointF &at, const QSizeF &size, double least, double most) const
    {
        Camera made = *this;
        made.scale = std::clamp(scale * factor, least, most);
        made.centre += toPicture(at, size) - made.toPicture(at, size);
        return made;
    }
    /// Shows all of `area`, at most at `most`.
    static Camera fitting(const QRectF &area, const QSizeF &size, double margin, double most)
    {
        Camera made;
        made.centre = area.center();
        const double width = std::max(size.width() - 2 * margin, 1.0) / std::max(area.width(), 1e-6);
        const double height = std::max(size.height() - 2 * margin, 1.0) / std::max(area.height(), 1e-6);
        made.scale = std::clamp(std::min(width, height), 1e-6, most);
        return made;
    }
    friend bool operator==(const Camera &, const Camera &) = default;
};

} // namespace azimuth
