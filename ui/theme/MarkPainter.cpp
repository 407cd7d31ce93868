// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Severity and state marks, drawn on a grid of 16: each has a shape of its own, so that none needs its colour.
#include "IconPainter.h"
#include "Theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QPen>
#include <QPolygonF>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

QPen inkPen(const QColor &color, qreal width = 1.6)
{
    return QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void filled(QPainter &painter, const QColor &color, std::initializer_list<QPointF> corners)
{
    // A stroke of the same colour rounds the corners.
    painter.setPen(inkPen(color, 1.2));
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF(QList<QPointF>(corners)));
}

void strokes(QPainter &painter, const QColor &color, std::initializer_list<QPointF> points)
{
    painter.setPen(inkPen(color));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF(QList<QPointF>(points)));
}

void disc(QPainter &painter, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(8, 8), 7, 7);
}

void dot(QPainter &painter, const QColor &color, qreal y)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(8, y), 1, 1);
}

void ring(QPainter &painter, const QColor &color, Qt::PenStyle style)
{
    QPen pen(color, 1.5, style, Qt::FlatCap);
    if (style == Qt::CustomDashLine)
        pen.setDashPattern({1.7, 1.2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(8, 8), 6.25, 6.25);
}

void triangle(QPainter &painter, const QColor &color)
{
    filled(painter, color, {{8, 1.8}, {14.8, 14}, {1.2, 14}});
}

void diamond(QPainter &painter, const QColor &color)
{
    filled(painter, color, {{8, 1}, {15, 8}, {8, 15}, {1, 8}});
}

void octagon(QPainter &painter, const QColor &color)
{
    filled(painter, color,
           {{5.2, 1.4}, {10.8, 1.4}, {14.6, 5.2}, {14.6, 10.8}, {10.8, 14.6}, {5.2, 14.6}, {1.4, 10.8}, {1.4, 5.2}});
}

void letterC(QPainter &painter, const QColor &ink)
{
    painter.setPen(inkPen(ink));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(5.3, 5.3, 5.4, 5.4), 48 * 16, 264 * 16);
}

void ticket(QPainter &painter, const QColor &color, const QColor &ink)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(1, 3.5, 14, 9), 1.5, 1.5);
    QPainterPath notches;
    notches.addEllipse(QPointF(1, 8), 1.7, 1.7);
    notches.addEllipse(QPointF(15, 8), 1.7, 1.7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPath(path.subtracted(notches));
    strokes(painter, ink, {{6, 6}, {10, 10}});
    strokes(painter, ink, {{10, 6}, {6, 10}});
}

void questionMark(QPainter &painter, const QColor &color)
{
    QPainterPath path(QPointF(6.2, 6.6));
    path.cubicTo(6.2, 4.2, 9.8, 4.2, 9.8, 6.5);
    path.cubicTo(9.8, 7.8, 8, 7.7, 8, 9.1);
    painter.setPen(inkPen(color, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    dot(painter, color, 11.3);
}

void arc(QPainter &painter, const QColor &color, const QColor &rail)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(rail, 2));
    painter.drawEllipse(QPointF(8, 8), 6, 6);
    painter.setPen(inkPen(color, 2));
    painter.drawArc(QRectF(2, 2, 12, 12), 90 * 16, -130 * 16);
}

void onGrid(QPainter &painter, const QRectF &area)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.topLeft());
    painter.scale(area.width() / 16, area.height() / 16);
}

void paintSeverity(QPainter &painter, const QRectF &area, Severity severity, const Theme &theme)
{
    painter.save();
    onGrid(painter, area);
    const QColor color = theme.color(Theme::roleOf(severity));
    const QColor ink = theme.color(Role::OnAccent);
    switch (severity) {
    case Severity::Critical:
        octagon(painter, color);
        letterC(painter, ink);
        break;
    case Severity::High:
        triangle(painter, color);
        strokes(painter, ink, {{6.1, 8}, {6.1, 12.4}});
        strokes(painter, ink, {{9.9, 8}, {9.9, 12.4}});
        strokes(painter, ink, {{6.1, 10.2}, {9.9, 10.2}});
        break;
    case Severity::Medium:
        diamond(painter, color);
        strokes(painter, ink, {{5.4, 10.4}, {5.4, 5.8}, {8, 8.9}, {10.6, 5.8}, {10.6, 10.4}});
        break;
    case Severity::Low:
        disc(painter, color);
        strokes(painter, ink, {{6.6, 5}, {6.6, 11}, {9.9, 11}});
        break;
    case Severity::Info:
        ring(painter, color, Qt::SolidLine);
        dot(painter, color, 5.2);
        strokes(painter, color, {{8, 7.8}, {8, 11.2}});
        break;
    case Severity::Unknown:
        ring(painter, color, Qt::CustomDashLine);
        questionMark(painter, color);
        break;
    }
    painter.restore();
}

void paintState(QPainter &painter, const QRectF &area, Mark mark, const Theme &theme)
{
    painter.save();
    onGrid(painter, area);
    const QColor ink = theme.color(Role::OnAccent);
    switch (mark) {
    case Mark::Ready:
        disc(painter, theme.color(Role::Good));
        strokes(painter, ink, {{4.9, 8.2}, {7.1, 10.4}, {11.1, 5.9}});
        break;
    case Mark::Missing:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Role::Critical));
        painter.drawRoundedRect(QRectF(1.5, 1.5, 13, 13), 2.5, 2.5);
        strokes(painter, ink, {{5.3, 5.3}, {10.7, 10.7}});
        strokes(painter, ink, {{10.7, 5.3}, {5.3, 10.7}});
        break;
    case Mark::OverPrivileged:
        filled(painter, theme.color(Role::High),
               {{8, 1.6}, {14.4, 8}, {10.9, 8}, {10.9, 14.4}, {5.1, 14.4}, {5.1, 8}, {1.6, 8}});
        break;
    case Mark::NotConsented:
        diamond(painter, theme.color(Role::Medium));
        strokes(painter, ink, {{5, 8}, {11, 8}});
        break;
    case Mark::LicenceMissing:
        ticket(painter, theme.color(Role::Identity), ink);
        break;
    case Mark::Unknown:
        ring(painter, theme.color(Role::Secondary), Qt::CustomDashLine);
        questionMark(painter, theme.color(Role::Secondary));
        break;
    case Mark::Gap:
        triangle(painter, theme.color(Role::Medium));
        strokes(painter, ink, {{8, 6.2}, {8, 9.4}});
        dot(painter, ink, 12);
        break;
    case Mark::Running:
        arc(painter, theme.color(Role::Accent), theme.color(Role::ButtonBorder));
        break;
    case Mark::Waiting:
        strokes(painter, theme.color(Role::Secondary), {{4, 8}, {12, 8}});
        break;
    }
    painter.restore();
}

} // namespace

QPixmap Theme::severityMark(Severity severity, int size, qreal deviceRatio) const
{
    const QString key = u"severity/%1/%2"_s.arg(int(severity)).arg(int(scheme()));
    return keptPixmap(key, size, deviceRatio,
                      [&](QPainter &painter, const QRectF &area) { paintSeverity(painter, area, severity, *this); });
}

QPixmap Theme::stateMark(Mark mark, int size, qreal deviceRatio) const
{
    const QString key = u"state/%1/%2"_s.arg(int(mark)).arg(int(scheme()));
    return keptPixmap(key, size, deviceRatio,
                      [&](QPainter &painter, const QRectF &area) { paintState(painter, area, mark, *this); });
}

} // namespace azimuth
