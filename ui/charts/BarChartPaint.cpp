// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BarChart.h"

#include "PlainText.h"

#include <QLocale>
#include <QPainter>
#include <QValueAxis>

#include <cmath>

namespace azimuth {

void BarChart::drawBackground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawBackground(painter, rect);
    if (m_orientation == Qt::Horizontal || m_rows.empty())
        return;
    painter->setPen(QPen(m_theme.color(Role::Border), 1));
    const double tick = step();
    for (double value = 0; value <= m_values->max() + tick / 2; value += tick) {
        const double y = std::round(m_plot.bottom() - m_plot.height() * value / m_values->max()) + 0.5;
        painter->drawLine(QPointF(m_plot.left(), y), QPointF(m_plot.right(), y));
    }
}

void BarChart::drawForeground(QPainter *painter, const QRectF &)
{
    painter->save();
    painter->setWorldTransform(viewportTransform().inverted(), true); // in pixels of the viewport
    if (m_orientation == Qt::Vertical)
        paintUpright(*painter);
    else
        paintLying(*painter);
    if (hasFocus() && m_current >= 0) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_theme.color(Role::Accent), 2));
        painter->drawRoundedRect(bandOf(m_current).adjusted(1, 1, -1, -1), 4, 4);
    }
    painter->restore();
}

void BarChart::paintUpright(QPainter &painter)
{
    painter.setFont(m_theme.font(TextStyle::Small));
    const QFontMetrics metrics = painter.fontMetrics();
    painter.setPen(m_theme.color(Role::Secondary));
    const double tick = step();
    for (double value = 0; value <= m_values->max() + tick / 2; value += tick) {
        const double y = m_plot.bottom() - m_plot.height() * value / m_values->max();
        painter.drawText(QRectF(0, y - metrics.height() / 2.0, m_plot.left() - 8, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(value, 'f', 0));
    }
    for (int bar = 0; bar < static_cast<int>(m_rows.size()); ++bar) {
        const FigureRow &row = m_rows[static_cast<std::size_t>(bar)];
        const QRectF band = bandOf(bar);
        const double share = static_cast<double>(m_counts[static_cast<std::size_t>(bar)]) / m_values->max();
        const double y = m_plot.bottom() - m_plot.height() * share;
        painter.setPen(m_theme.color(bar == m_hovered ? Role::Text : Role::Secondary));
        painter.drawText(QRectF(band.left(), y - metrics.height() - 2, band.width(), metrics.height()),
                         Qt::AlignHCenter | Qt::AlignBottom, row.value);
        painter.setPen(m_theme.color(Role::Text));
        painter.drawText(QRectF(band.left(), m_plot.bottom() + 6, band.width(), metrics.height()),
                         Qt::AlignHCenter | Qt::AlignTop,
                         metrics.elidedText(plainText(row.name), Qt::ElideRight, static_cast<int>(band.width())));
    }
}

void BarChart::paintLying(QPainter &painter)
{
    painter.setFont(m_theme.font(TextStyle::Body));
    const QFontMetrics metrics = painter.fontMetrics();
    for (int bar = 0; bar < static_cast<int>(m_rows.size()); ++bar) {
        const FigureRow &row = m_rows[static_cast<std::size_t>(bar)];
        const QRectF band = bandOf(bar);
        const QRectF name(8, band.top(), m_plot.left() - 24, band.height());
        painter.setPen(m_theme.color(bar == m_hovered ? Role::Link : Role::Text));
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(plainText(row.name), Qt::ElideRight, static_cast<int>(name.width())));
        painter.setPen(m_theme.color(Role::Text));
        painter.drawText(QRectF(m_plot.right(), band.top(), viewport()->width() - m_plot.right() - 8, band.height()),
                         Qt::AlignRight | Qt::AlignVCenter, row.value);
    }
}

} // namespace azimuth
