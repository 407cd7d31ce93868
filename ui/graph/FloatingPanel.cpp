// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FloatingPanel.h"

#include "Theme.h"

#include <QPainter>

namespace azimuth {

FloatingPanel::FloatingPanel(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setContentsMargins(shadow, shadow, shadow, shadow);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FloatingPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF panel = QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow);
    painter.setPen(Qt::NoPen);
    for (int ring = shadow - 1; ring > 0; --ring) {
        painter.setBrush(QColor(0, 0, 0, m_theme.scheme() == Scheme::Dark ? 14 : 3));
        painter.drawRoundedRect(panel.adjusted(-ring, 1 - ring, ring, 1 + ring), 8 + ring, 8 + ring);
    }
    painter.setBrush(m_theme.color(Role::Raised));
    painter.setPen(QPen(m_theme.color(Role::Border), 1));
    painter.drawRoundedRect(panel.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace azimuth
