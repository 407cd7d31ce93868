// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LinkButton.h"

#include "PlainText.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace azimuth {
namespace {

constexpr int focusRoom = 4;

} // namespace

LinkButton::LinkButton(Theme &theme, const QString &text, int longest, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_shown(plainText(text).left(500))
    , m_longest(longest)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(m_shown);
    setToolTip(plainToolTip(text));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LinkButton::setTextStyle(TextStyle style)
{
    m_style = style;
    updateGeometry();
    update();
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(m_style));
    return {std::min(metrics.horizontalAdvance(m_shown), m_longest) + 2 * focusRoom + 1, metrics.height() + focusRoom};
}

QSize LinkButton::minimumSizeHint() const
{
    return {24, sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont font = m_theme.font(m_style);
    font.setUnderline(underMouse());
    painter.setFont(font);
    painter.setPen(m_theme.color(Role::Link));
    const QRect inside = rect().adjusted(focusRoom, 0, -focusRoom, 0);
    painter.drawText(inside, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_shown, Qt::ElideRight, inside.width()));
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Role::Accent), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace azimuth
