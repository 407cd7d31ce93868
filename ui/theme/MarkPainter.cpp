// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Marks of severity and state: each has a shape of its own, so that colour is never the only sign.
#include "Theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include <functional>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

// Shapes are drawn in a square of this side.
constexpr qreal side = 16;

QPixmap drawn(int size, qreal ratio, const std::function<void(QPainter &)> &draw)
{
    const int pixels = qCeil(size * ratio);
    QPixmap pixmap(pixels, pixels);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / side, size / side);
    draw(painter);
    return pixmap;
}

QPolygonF octagon()
{
    QPolygonF shape;
    for (int corner = 0; corner < 8; ++corner) {
        const qreal angle = qDegreesToRadians(22.5 + 45.0 * corner);
        shape << QPointF(8 + 7.4 * qCos(angle), 8 + 7.4 * qSin(angle));
    }
    return shape;
}

const QPolygonF triangle{{8, 1}, {15.4, 14.4}, {0.6, 14.4}};
const QPolygonF diamond{{8, 0.4}, {15.6, 8}, {8, 15.6}, {0.4, 8}};

void letter(QPainter &painter, const QColor &color, QChar text, qreal lower = 0)
{
    QFont font = painter.font();
    font.setPixelSize(9);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(QRectF(0, lower, side, side), Qt::AlignCenter, QString(text));
}

void drawSeverity(QPainter &painter, Severity severity, const QColor &color, const QColor &on)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (severity) {
    case Severity::Critical:
        painter.drawPolygon(octagon());
        return letter(painter, on, u'C');
    case Severity::High:
        painter.drawPolygon(triangle);
        return letter(painter, on, u'H', 2);
    case Severity::Medium:
        painter.drawPolygon(diamond);
        return letter(painter, on, u'M');
    case Severity::Low:
        painter.drawEllipse(QPointF(8, 8), 7.2, 7.2);
        return letter(painter, on, u'L');
    case Severity::Info:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 1.6));
        painter.drawEllipse(QPointF(8, 8), 6.6, 6.6);
        return letter(painter, color, u'i');
    }
}

void stroke(QPainter &painter, const QColor &color, const QPolygonF &line)
{
    painter.setPen(QPen(color, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

void drawTicket(QPainter &painter)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(0.8, 3.4, 14.4, 9.2), 1.4, 1.4);
    QPainterPath notches;
    notches.addEllipse(QPointF(0.8, 8), 1.8, 1.8);
    notches.addEllipse(QPointF(15.2, 8), 1.8, 1.8);
    notches.addRect(QRectF(9.6, 4.6, 1.2, 1.6));
    notches.addRect(QRectF(9.6, 7.2, 1.2, 1.6));
    notches.addRect(QRectF(9.6, 9.8, 1.2, 1.6));
    painter.drawPath(path.subtracted(notches));
}

void drawState(QPainter &painter, Mark mark, const QColor &color, const QColor &on)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (mark) {
    case Mark::Ready:
        painter.drawEllipse(QPointF(8, 8), 7.2, 7.2);
        return stroke(painter, on, {{4.8, 8.2}, {7.1, 10.5}, {11.3, 5.8}});
    case Mark::Missing:
        painter.drawRoundedRect(QRectF(1, 1, 14, 14), 2.5, 2.5);
        stroke(painter, on, {{5.4, 5.4}, {10.6, 10.6}});
        return stroke(painter, on, {{10.6, 5.4}, {5.4, 10.6}});
    case Mark::OverPrivileged:
        painter.drawPolygon(QPolygonF{{8, 0.8}, {15, 8}, {11, 8}, {11, 15}, {5, 15}, {5, 8}, {1, 8}});
        return;
    case Mark::NotConsented:
        painter.drawPolygon(diamond);
        return stroke(painter, on, {{4.8, 8}, {11.2, 8}});
    case Mark::LicenceMissing:
        return drawTicket(painter);
    case Mark::Unknown: {
        painter.setBrush(Qt::NoBrush);
        QPen pen(color, 1.4);
        pen.setDashPattern({2.2, 1.8});
        painter.setPen(pen);
        painter.drawEllipse(QPointF(8, 8), 6.8, 6.8);
        return letter(painter, color, u'?');
    }
    case Mark::Gap:
        painter.drawPolygon(triangle);
        return letter(painter, on, u'!', 2);
    case Mark::Running:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap));
        return painter.drawArc(QRectF(2, 2, 12, 12), 90 * 16, -270 * 16);
    case Mark::Waiting:
        return stroke(painter, color, {{4, 8}, {12, 8}});
    }
}

Role roleOfState(Mark mark)
{
    switch (mark) {
    case Mark::Ready:
        return Role::Good;
    case Mark::Missing:
        return Role::Critical;
    case Mark::OverPrivileged:
        return Role::High;
    case Mark::NotConsented:
    case Mark::Gap:
        return Role::Medium;
    case Mark::LicenceMissing:
        return Role::Identity;
    case Mark::Running:
        return Role::Accent;
    case Mark::Unknown:
    case Mark::Waiting:
        break;
    }
    return Role::Secondary;
}

} // namespace

QPixmap Theme::severityMark(Severity severity, int size, qreal deviceRatio) const
{
    return drawn(size, deviceRatio, [&](QPainter &painter) {
        drawSeverity(painter, severity, color(roleOf(severity)), color(Role::Base));
    });
}

QPixmap Theme::stateMark(Mark mark, int size, qreal deviceRatio) const
{
    return drawn(size, deviceRatio,
                 [&](QPainter &painter) { drawState(painter, mark, color(roleOfState(mark)), color(Role::Base)); });
}

} // namespace azimuth
