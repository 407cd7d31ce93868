// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FigureCard.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace azimuth {
namespace {

constexpr int side = 16;
constexpr int top = 12;
constexpr int iconSide = 16;

} // namespace

FigureCard::FigureCard(Theme &theme, const QString &title, const QString &icon, Role tint, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_tint(tint)
{
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FigureCard::show(const QString &figure, const QString &note)
{
    if (m_figure == figure && m_note == note)
        return;
    m_figure = figure;
    m_note = note;
    //: A figure of the dashboard for a screen reader: what, how many
    const QString spoken = tr("%1: %2").arg(text(), figure);
    //: %1 is a figure, %2 a remark on it
    setAccessibleName(note.isEmpty() ? spoken : tr("%1, %2").arg(spoken, note));
    update();
}

QSize FigureCard::sizeHint() const
{
    const int title = QFontMetrics(m_theme.font(TextStyle::Body)).height();
    const int figure = QFontMetrics(m_theme.font(TextStyle::Headline)).height();
    return {180, 2 * top + title + figure + 4};
}

QSize FigureCard::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void FigureCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(hasFocus() ? Role::Accent : Role::Border), hasFocus() ? 2 : 1));
    painter.setBrush(m_theme.color(underMouse() ? Role::Hover : Role::Raised));
    const double inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);

    QRect area = rect().adjusted(side, top, -side, -top);
    painter.setFont(m_theme.font(TextStyle::Body));
    const int line = painter.fontMetrics().height();
    const QPixmap icon = m_theme.pixmap(m_icon, m_tint, iconSide, devicePixelRatioF());
    painter.drawPixmap(area.left(), area.top() + (line - iconSide) / 2, icon);
    painter.setPen(m_theme.color(Role::Secondary));
    const QRect title = area.adjusted(iconSide + 8, 0, 0, 0);
    painter.drawText(title, Qt::AlignTop | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, title.width()));

    area.setTop(area.top() + line + 4);
    painter.setFont(m_theme.font(TextStyle::Headline));
    painter.setPen(m_theme.color(Role::Text));
    const QFontMetrics large = painter.fontMetrics();
    const int baseline = area.top() + large.ascent();
    painter.drawText(area.left(), baseline, large.elidedText(m_figure, Qt::ElideRight, area.width()));
    area.setLeft(area.left() + large.horizontalAdvance(m_figure) + 12);
    painter.setFont(m_theme.font(TextStyle::Small));
    painter.setPen(m_theme.color(Role::Secondary));
    if (area.width() > 24)
        painter.drawText(area.left(), baseline, painter.fontMetrics().elidedText(m_note, Qt::ElideRight, area.width()));
}

void FigureCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace azimuth
