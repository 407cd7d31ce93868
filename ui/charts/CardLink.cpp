// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CardLink.h"

#include "Theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace azimuth {

CardLink::CardLink(Theme &theme, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize CardLink::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::Small));
    return {metrics.horizontalAdvance(text()) + 8, metrics.height() + 8};
}

void CardLink::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont font = m_theme.font(TextStyle::Small);
    font.setUnderline(underMouse());
    painter.setFont(font);
    painter.setPen(m_theme.color(Role::Link));
    painter.drawText(rect(), Qt::AlignCenter, text());
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Role::Accent), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

void CardLink::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace azimuth
