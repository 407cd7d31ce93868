// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingDelegate.h"

#include "PlainText.h"
#include "Theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int padding = 8;
constexpr int chevron = 12;
constexpr int markSize = 15;
constexpr int iconSize = 16;
constexpr int currentBar = 3;
/// Marks stand below the marks of the headings.
constexpr int markLeft = padding + chevron + padding;

QRect centred(const QRect &area, int left, int size)
{
    return {area.left() + left, area.top() + (area.height() - size) / 2, size, size};
}

} // namespace

FindingDelegate::FindingDelegate(const Theme &theme, const FindingModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_model(model)
{
}

QRect FindingDelegate::textArea(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int left = padding;
    if (index.column() == int(FindingColumn::Title))
        left = markLeft + markSize + padding;
    else if (index.column() == int(FindingColumn::Resource) && !index.data().toString().isEmpty())
        left = padding + iconSize + 6;
    return option.rect.adjusted(left, 0, -padding, 0);
}

void FindingDelegate::fold(QPainter &painter, const QRect &area, bool folded) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Role::Secondary), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = QRectF(area).center();
    if (folded)
        painter.drawPolyline(QPolygonF({middle + QPointF(-2, -4), middle + QPointF(2, 0), middle + QPointF(-2, 4)}));
    else
        painter.drawPolyline(QPolygonF({middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)}));
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool heading = index.data(FindingModel::HeadingRole).toBool();
    const bool selected = option.state & QStyle::State_Selected;
    Role ground = heading ? Role::Alternate : Role::Base;
    if (selected)
        ground = option.state & QStyle::State_Active && option.widget && option.widget->hasFocus()
            ? Role::Selection
            : Role::SelectionUnfocused;
    else if (option.state & QStyle::State_MouseOver)
        ground = Role::Hover;
    painter->fillRect(option.rect, m_theme.color(ground));
    if (heading) {
        painter->setPen(m_theme.color(Role::Border));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    if (selected && index.column() == 0)
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), currentBar, option.rect.height()),
                          m_theme.color(Role::Accent));
    heading ? paintHeading(*painter, option, index) : paintFinding(*painter, option, index);
    painter->restore();
}

void FindingDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    if (index.column() != 0)
        return;
    fold(painter, centred(option.rect, padding, chevron), index.data(FindingModel::FoldedRole).toBool());
    const auto severity = static_cast<Severity>(index.data(FindingModel::SeverityRole).toInt());
    painter.drawPixmap(centred(option.rect, markLeft, markSize),
                       m_theme.severityMark(severity, markSize, painter.device()->devicePixelRatioF()));
    QRect area = option.rect.adjusted(markLeft + markSize + padding, 0, -padding, 0);
    painter.setFont(m_theme.font(TextStyle::BodyBold));
    painter.setPen(m_theme.color(Role::Text));
    QRect used;
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, index.data().toString(), &used);
    area.setLeft(used.right() + padding);
    painter.setFont(m_theme.font(TextStyle::Body));
    painter.setPen(m_theme.color(Role::Secondary));
    const int count = index.data(FindingModel::CountRole).toInt();
    const QString text = tr("%n finding(s)", nullptr, count);
    painter.drawText(area, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

void FindingDelegate::paintFinding(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const auto column = static_cast<FindingColumn>(index.column());
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QString text = plainText(index.data().toString());
    if (column == FindingColumn::Title) {
        const auto severity = static_cast<Severity>(index.data(FindingModel::SeverityRole).toInt());
        painter.drawPixmap(centred(option.rect, markLeft, markSize), m_theme.severityMark(severity, markSize, ratio));
    } else if (column == FindingColumn::Resource && !text.isEmpty()) {
        const QString name = index.data(FindingModel::ResourceTypeRole).toString();
        const EntityType *type = m_model.table()->estate->catalog().find(name);
        painter.drawPixmap(centred(option.rect, padding, iconSize), m_theme.typePixmap(type, iconSize, ratio));
    }
    const bool quiet = column != FindingColumn::Title && column != FindingColumn::Resource;
    painter.setPen(m_theme.color(quiet ? Role::Secondary : Role::Text));
    painter.setFont(m_theme.font(TextStyle::Body));
    const QRect area = textArea(option, index);
    painter.drawText(area, index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

bool FindingDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString whole = plainText(index.data(Qt::ToolTipRole).toString());
    const QString cell = plainText(index.data().toString());
    const bool cut =
        QFontMetrics(m_theme.font(TextStyle::Body)).horizontalAdvance(cell) > textArea(option, index).width();
    if (whole.isEmpty() || (whole == cell && !cut)) {
        QToolTip::hideText();
        return false;
    }
    // Escaped, because a tooltip takes what looks like mark-up for mark-up.
    QToolTip::showText(event->globalPos(), u"<p>"_s + whole.toHtmlEscaped() + u"</p>"_s, view->viewport(), option.rect);
    return true;
}

} // namespace azimuth
