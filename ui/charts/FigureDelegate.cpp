// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FigureDelegate.h"

#include "CoverageCells.h"
#include "FigureModel.h"
#include "PlainText.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace azimuth {
namespace {

constexpr int markSize = 15;
constexpr int gap = 8;
constexpr int barHeight = 9;
constexpr int ringSize = 48;
constexpr int ringPen = 5;
constexpr int rounding = 2; ///< A text is wider than its advance says by a part of a pixel.

QString elided(const QFontMetrics &metrics, const QString &text, Qt::TextElideMode mode, int width)
{
    return metrics.elidedText(text, mode, width);
}

} // namespace

FigureDelegate::FigureDelegate(const Theme &theme, FigureKind kind, const FigureModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_kind(kind)
    , m_model(model)
{
}

void FigureDelegate::measure(int width)
{
    const QFontMetrics metrics(m_theme.font(TextStyle::Body));
    const QFontMetrics small(m_theme.font(m_kind == FigureKind::Lines ? TextStyle::Small : TextStyle::Body));
    m_nameWidth = m_valueWidth = 0;
    for (const FigureRow &row : m_model.rows()) {
        const int mark = row.mark || row.severity ? markSize + gap : 0;
        m_nameWidth = std::max(m_nameWidth, mark + metrics.horizontalAdvance(plainText(row.name)) + rounding);
        m_valueWidth = std::max(m_valueWidth, small.horizontalAdvance(plainText(row.value)) + rounding);
    }
    if (m_kind == FigureKind::Lines) { // the name comes first, but leaves a part to what is said of it
        m_valueWidth = std::min(m_valueWidth, std::max(width - m_nameWidth - 3 * gap, width * 2 / 5));
        m_nameWidth = width - m_valueWidth - 3 * gap;
    } else {
        m_nameWidth = std::min(m_nameWidth, width * 45 / 100);
    }
}

int FigureDelegate::rowHeight() const
{
    const int line = QFontMetrics(m_theme.font(TextStyle::Body)).height();
    if (m_kind == FigureKind::Rings)
        return std::max({m_theme.twoLineHeight(), ringSize + 8, 2 * line + gap});
    return std::max(m_theme.treeRowHeight(), line + gap);
}

QSize FigureDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, rowHeight()};
}

bool FigureDelegate::isCut(const QModelIndex &index, int width) const
{
    const FigureRow *row = m_model.at(index);
    if (!row)
        return false;
    const QFontMetrics metrics(m_theme.font(TextStyle::Body));
    if (m_kind == FigureKind::Rings)
        return std::max(metrics.horizontalAdvance(row->name), metrics.horizontalAdvance(row->value))
            > width - ringSize - 3 * gap;
    const int mark = row->mark || row->severity ? markSize + gap : 0;
    return metrics.horizontalAdvance(plainText(row->name)) > m_nameWidth - mark
        || metrics.horizontalAdvance(plainText(row->value)) > m_valueWidth;
}

void FigureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const FigureRow *row = m_model.at(index);
    if (!row)
        return;
    painter->save();
    if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, m_theme.color(Role::Hover));
    const QRect area = option.rect.adjusted(gap, 0, -gap, 0);
    switch (m_kind) {
    case FigureKind::Rings:
        paintRing(*painter, *row, area);
        break;
    case FigureKind::Lines:
    case FigureKind::Bars:
    case FigureKind::Cells:
        paintLine(*painter, *row, area);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_theme.color(Role::Accent), 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 4, 4);
    }
    painter->restore();
}

int FigureDelegate::paintMark(QPainter &painter, const FigureRow &row, const QRect &area) const
{
    if (!row.mark && !row.severity)
        return 0;
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QPixmap mark = row.severity ? m_theme.severityMark(*row.severity, markSize, ratio)
                                      : m_theme.stateMark(*row.mark, markSize, ratio);
    painter.drawPixmap(area.left(), area.center().y() - markSize / 2, mark);
    return markSize + gap;
}

void FigureDelegate::paintLine(QPainter &painter, const FigureRow &row, QRect area) const
{
    const bool isLine = m_kind == FigureKind::Lines;
    const int mark = paintMark(painter, row, area);
    painter.setFont(m_theme.font(TextStyle::Body));
    painter.setPen(m_theme.color(row.isLink ? Role::Link : Role::Text));
    const QRect name(area.left() + mark, area.top(), m_nameWidth - mark, area.height());
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     elided(painter.fontMetrics(), plainText(row.name), Qt::ElideRight, name.width()));
    const QRect value(area.right() + 1 - m_valueWidth, area.top(), m_valueWidth, area.height());
    painter.setFont(m_theme.font(isLine ? TextStyle::Small : TextStyle::Body));
    painter.setPen(m_theme.color(m_kind == FigureKind::Bars ? Role::Text : Role::Secondary));
    painter.drawText(value, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                     elided(painter.fontMetrics(), plainText(row.value), Qt::ElideMiddle, value.width()));
    const QRect middle(area.left() + m_nameWidth + 2 * gap, area.top(),
                       value.left() - area.left() - m_nameWidth - 4 * gap, area.height());
    if (m_kind == FigureKind::Bars)
        paintBar(painter, row, middle);
    else if (m_kind == FigureKind::Cells)
        paintCells(painter, row, middle);
}

void FigureDelegate::paintBar(QPainter &painter, const FigureRow &row, const QRect &area) const
{
    const double length = row.share * area.width();
    if (length <= 0)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(row.role));
    const QRectF bar(area.left(), area.center().y() - barHeight / 2, std::max(2.0, length), barHeight);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void FigureDelegate::paintCells(QPainter &painter, const FigureRow &row, const QRect &area) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &[cell, reading] : coverageCells(area, row.cells))
        paintReading(painter, m_theme, cell, reading);
    painter.restore();
}

void FigureDelegate::paintRing(QPainter &painter, const FigureRow &row, const QRect &area) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring(area.left() + ringPen / 2.0, area.center().y() - ringSize / 2.0 + ringPen / 2.0,
                      ringSize - ringPen, ringSize - ringPen);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.color(Role::Border), ringPen));
    painter.drawEllipse(ring);
    painter.setPen(QPen(m_theme.color(row.role), ringPen, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 90 * 16, -static_cast<int>(std::lround(row.share * 360 * 16)));
    QFont inside = m_theme.font(TextStyle::Caption);
    inside.setWeight(QFont::DemiBold);
    painter.setFont(inside);
    painter.setPen(m_theme.color(Role::Text));
    painter.drawText(ring, Qt::AlignCenter, tr("%1%").arg(std::floor(row.share * 100 + 0.5)));
    const int left = area.left() + ringSize + 2 * gap;
    const int middle = area.center().y();
    const int width = area.right() - left;
    painter.setFont(m_theme.font(TextStyle::Body));
    const int line = painter.fontMetrics().height();
    painter.drawText(QRect(left, middle - line, width, line), Qt::AlignVCenter | Qt::TextSingleLine,
                     elided(painter.fontMetrics(), row.name, Qt::ElideRight, width));
    painter.setFont(m_theme.font(TextStyle::Small));
    painter.setPen(m_theme.color(Role::Secondary));
    painter.drawText(QRect(left, middle + 1, width, line), Qt::AlignVCenter | Qt::TextSingleLine,
                     elided(painter.fontMetrics(), row.value, Qt::ElideRight, width));
}

} // namespace azimuth
