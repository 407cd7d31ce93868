// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RunningArc.h"

#include "Theme.h"

#include <QPainter>
#include <QTimerEvent>

namespace azimuth {

namespace {
constexpr int frameMilliseconds = 40;
constexpr int turnMilliseconds = 1200;
} // namespace

RunningArc::RunningArc(Theme &theme, QWidget *parent, int size)
    : QWidget(parent)
    , m_theme(theme)
    , m_size(size)
{
    setFixedSize(size, size);
    setAccessibleName(tr("Running"));
    connect(&theme, &Theme::changed, this, [this] {
        turnIfWanted();
        update();
    });
}

void RunningArc::turnIfWanted()
{
    if (isVisible() && !m_theme.isMotionReduced())
        m_timer.start(frameMilliseconds, this);
    else
        m_timer.stop();
}

void RunningArc::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.translate(width() / 2.0, height() / 2.0);
    painter.rotate(m_angle);
    const QPixmap mark = m_theme.stateMark(Mark::Running, m_size, devicePixelRatioF());
    painter.drawPixmap(QPointF(-m_size / 2.0, -m_size / 2.0), mark);
}

void RunningArc::showEvent(QShowEvent *)
{
    turnIfWanted();
}

void RunningArc::hideEvent(QHideEvent *)
{
    m_timer.stop();
}

void RunningArc::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QWidget::timerEvent(event);
    m_angle = (m_angle + 360 * frameMilliseconds / turnMilliseconds) % 360;
    update();
}

} // namespace azimuth
