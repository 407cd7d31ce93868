// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoverageCells.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace azimuth {
namespace {

constexpr double cellHeight = 10;
constexpr double widest = 16;
constexpr double narrowest = 4; ///< Below, an outline and a fill look alike.
constexpr double between = 2;

std::vector<std::pair<QRectF, Reading>> shares(const QRectF &row, const std::vector<Reading> &readings)
{
    std::array<double, 3> counts{};
    for (const Reading reading : readings)
        ++counts.at(static_cast<std::size_t>(reading));
    std::vector<std::pair<QRectF, Reading>> cells;
    double left = row.left();
    for (std::size_t kind = 0; kind < counts.size(); ++kind) {
        if (counts[kind] == 0)
            continue;
        const double width =
            std::max(narrowest, row.width() * counts[kind] / static_cast<double>(readings.size()) - between);
        cells.emplace_back(QRectF(left, row.top(), width, row.height()), static_cast<Reading>(kind));
        left += width + between;
    }
    return cells;
}

} // namespace

std::vector<std::pair<QRectF, Reading>> coverageCells(const QRectF &area, const std::vector<Reading> &readings)
{
    if (readings.empty() || area.width() <= 0)
        return {};
    const QRectF row(area.left(), area.center().y() - cellHeight / 2, area.width(), cellHeight);
    const double each = area.width() / static_cast<double>(readings.size()) - between;
    if (each < narrowest)
        return shares(row, readings);
    const double width = std::min(widest, each);
    std::vector<std::pair<QRectF, Reading>> cells;
    for (const Reading reading : readings) {
        const double left = row.left() + static_cast<double>(cells.size()) * (width + between);
        cells.emplace_back(QRectF(left, row.top(), width, cellHeight), reading);
    }
    return cells;
}

void paintReading(QPainter &painter, const Theme &theme, const QRectF &cell, Reading reading)
{
    const QRectF inner = cell.adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = cell.width() < 8 ? 1 : 2; // a narrow outline must not look like a zero
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::NoBrush);
    switch (reading) {
    case Reading::Full:
        painter.setBrush(theme.color(Role::Good));
        painter.drawRoundedRect(cell, radius, radius);
        return;
    case Reading::Partly: {
        painter.save();
        QPainterPath outline;
        outline.addRoundedRect(cell, radius, radius);
        painter.setClipPath(outline, Qt::IntersectClip);
        painter.fillRect(cell, theme.color(Role::MediumTint));
        painter.setPen(QPen(theme.color(Role::Medium), 2));
        for (double x = cell.left() - cell.height(); x < cell.right(); x += 5)
            painter.drawLine(QPointF(x, cell.bottom() + 1), QPointF(x + cell.height() + 2, cell.top() - 1));
        painter.restore();
        return;
    }
    case Reading::Missing:
        painter.setPen(QPen(theme.color(Role::Critical), 1));
        painter.drawRoundedRect(inner, radius, radius);
    }
}

CoverageLegend::CoverageLegend(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Filled: read. Hatched: read in part. Outlined: not read."));
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize CoverageLegend::sizeHint() const
{
    return {0, QFontMetrics(m_theme.font(TextStyle::Small)).height() + 8};
}

void CoverageLegend::paintEvent(QPaintEvent *)
{
    const std::array names{tr("Read"), tr("In part"), tr("Not read")};
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(TextStyle::Small));
    double x = 8;
    for (std::size_t at = 0; at < names.size(); ++at) {
        paintReading(painter, m_theme, QRectF(x, (height() - 10) / 2.0, 10, 10), static_cast<Reading>(at));
        painter.setPen(m_theme.color(Role::Secondary));
        const double width = painter.fontMetrics().horizontalAdvance(names.at(at));
        painter.drawText(QRectF(x + 18, 0, width + 2, height()), Qt::AlignVCenter, names.at(at));
        x += 18 + width + 16;
    }
}

} // namespace azimuth
