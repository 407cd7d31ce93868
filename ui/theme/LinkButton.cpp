// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LinkButton.h"

#include "PlainText.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int focusRoom = 4;

} // namespace

QString plainToolTip(const QString &text)
{
    constexpr qsizetype longest = 2000;
    if (text.isEmpty())
        return {};
    const QString shown = plainText(text.size() > longest ? text.left(longest) + u'\u2026' : text);
    return u"<qt>"_s + shown.toHtmlEscaped() + u"</qt>"_s;
}

LinkButton::LinkButton(Theme &theme, const QString &text, int longest, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_shown(plainText(text).left(500))
    , m_longest(longest)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(m_shown);
    setToolTip(plainToolTip(text));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize LinkButton::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::Body));
    return {std::min(metrics.horizontalAdvance(m_shown), m_longest) + 2 * focusRoom + 1, metrics.height() + focusRoom};
}

QSize LinkButton::minimumSizeHint() const
{
    return {24, sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QFont font = m_theme.font(TextStyle::Body);
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

void LinkButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void LinkButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace azimuth
