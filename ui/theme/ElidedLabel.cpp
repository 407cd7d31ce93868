// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ElidedLabel.h"

#include "PlainText.h"

#include <QEvent>
#include <QFontMetrics>

namespace azimuth {

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, QWidget *parent)
    : QLabel(parent)
    , m_mode(mode)
{
    setTextFormat(Qt::PlainText);
    setProperty("elides", true);
}

void ElidedLabel::setWhole(const QString &text)
{
    m_whole = text;
    m_plain = plainText(text);
    setAccessibleName(m_plain);
    updateGeometry();
    fit();
}

QSize ElidedLabel::minimumSizeHint() const
{
    constexpr int fewLetters = 4;
    return {fontMetrics().averageCharWidth() * fewLetters, fontMetrics().height()};
}

QSize ElidedLabel::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return {fontMetrics().horizontalAdvance(m_plain) + margins.left() + margins.right() + 2, fontMetrics().height()};
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void ElidedLabel::fit()
{
    const QString shown = fontMetrics().elidedText(m_plain, m_mode, contentsRect().width());
    if (shown != text())
        setText(shown);
    // Never mark-up: a tooltip guesses, so what looks like it is told that it is not.
    setToolTip(shown == m_plain ? QString() : Qt::convertFromPlainText(m_plain));
}

} // namespace azimuth
