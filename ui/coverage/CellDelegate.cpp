// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CellDelegate.h"

#include "PlainText.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int padding = 8;
constexpr int currentBar = 3;

} // namespace

CellDelegate::CellDelegate(const Theme &theme, Look look, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_look(std::move(look))
{
}

QRect CellDelegate::textArea(const QStyleOptionViewItem &option, const CellLook &look) const
{
    return option.rect.adjusted(padding + (look.mark ? markSize + padding : 0), 0, -padding, 0);
}

void CellDelegate::paintArc(QPainter &painter, const Theme &theme, const QRectF &area, double turn)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ring = area.adjusted(2, 2, -2, -2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(Role::Border), 2));
    painter.drawEllipse(ring);
    painter.setPen(QPen(theme.color(Role::Accent), 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(ring, static_cast<int>(std::lround((0.25 - turn) * 360 * 16)), -130 * 16);
    painter.restore();
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear(); // drawn below, as plain text
    background.state &= ~QStyle::State_HasFocus; // so is the focus: the style's is a gradient
    const QStyle *style = option.widget ? option.widget->style() : nullptr;
    if (style)
        style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const CellLook look = m_look(index);
    painter->save();
    if (index.column() == 0 && option.state & QStyle::State_Selected)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), currentBar, option.rect.height()),
                          m_theme.color(Role::Accent));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(m_theme.color(Role::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    if (look.mark) {
        const QRect mark(option.rect.left() + padding, option.rect.center().y() - markSize / 2, markSize, markSize);
        if (*look.mark == Mark::Running)
            paintArc(*painter, m_theme, mark, m_turn);
        else
            painter->drawPixmap(mark.topLeft(),
                                m_theme.stateMark(*look.mark, markSize, painter->device()->devicePixelRatioF()));
    }
    const QRect area = textArea(option, look);
    painter->setFont(m_theme.font(look.style));
    painter->setPen(m_theme.color(look.ink));
    const QString text = plainText(index.data().toString());
    painter->drawText(area, background.displayAlignment | Qt::TextSingleLine,
                      painter->fontMetrics().elidedText(text, look.elide, area.width()));
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const CellLook look = m_look(index);
    const QFontMetrics metrics(m_theme.font(look.style));
    const int mark = look.mark ? markSize + padding : 0;
    return {metrics.horizontalAdvance(plainText(index.data().toString())) + mark + 2 * padding + 2,
            m_theme.rowHeight()};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const CellLook look = m_look(index);
    const QString text = plainText(index.data().toString());
    if (QFontMetrics(m_theme.font(look.style)).horizontalAdvance(text) <= textArea(option, look).width()) {
        QToolTip::hideText();
        return false;
    }
    // Escaped, because a tooltip takes what looks like mark-up for mark-up.
    QToolTip::showText(event->globalPos(), u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s, view->viewport(), option.rect);
    return true;
}

} // namespace azimuth
