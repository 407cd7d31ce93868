// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ThinProgress.h"

#include "Theme.h"

#include <QPainter>

namespace azimuth {

ThinProgress::ThinProgress(Theme &theme, QWidget *parent)
    : QProgressBar(parent)
    , m_theme(theme)
{
    setTextVisible(false);
    setFixedHeight(4);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ThinProgress::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Border));
    if (maximum() > minimum()) {
        const double share = static_cast<double>(value() - minimum()) / (maximum() - minimum());
        painter.fillRect(QRectF(0, 0, width() * share, height()), m_theme.color(Role::Accent));
    }
}

} // namespace azimuth
