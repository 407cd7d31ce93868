// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PermissionDelegate.h"

#include "PlainText.h"
#include "Theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int padding = 8;
constexpr int chevron = 12;
constexpr int markSize = 15;
constexpr int currentBar = 3;
constexpr int indent = padding + chevron + padding;

Role inkOf(Mark mark)
{
    switch (mark) {
    case Mark::Ready:
        return Role::Good;
    case Mark::Missing:
        return Role::Critical;
    case Mark::OverPrivileged:
        return Role::High;
    case Mark::NotConsented:
        return Role::Medium;
    case Mark::LicenceMissing:
        return Role::Identity;
    default:
        return Role::Secondary;
    }
}

Mark markOf(const QModelIndex &index)
{
    return static_cast<Mark>(index.data(PermissionModel::MarkRole).toInt());
}

PermissionModel::Kind kindOf(const QModelIndex &index)
{
    return static_cast<PermissionModel::Kind>(index.data(PermissionModel::KindRole).toInt());
}

bool isIn(const QModelIndex &index, PermissionColumn column)
{
    return index.column() == static_cast<int>(column);
}

} // namespace

PermissionDelegate::PermissionDelegate(const Theme &theme, QTreeView &tree)
    : QStyledItemDelegate(&tree)
    , m_theme(theme)
    , m_tree(tree)
{
}

QFont PermissionDelegate::fontOf(const QModelIndex &index) const
{
    const bool fixed = isIn(index, PermissionColumn::Needs) || isIn(index, PermissionColumn::Granted);
    return m_theme.font(fixed ? TextStyle::Fixed : TextStyle::Body);
}

void PermissionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const PermissionModel::Kind kind = kindOf(index);
    const QRect area = option.rect;
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    Role ground = kind == PermissionModel::Kind::Service ? Role::Alternate : Role::Base;
    if (selected)
        ground = m_tree.hasFocus() ? Role::Selection : Role::SelectionUnfocused;
    else if (option.state & QStyle::State_MouseOver)
        ground = Role::Hover;
    painter->fillRect(area, m_theme.color(ground));
    if (selected && index.column() == 0)
        painter->fillRect(QRect(area.left(), area.top(), currentBar, area.height()), m_theme.color(Role::Accent));
    if (kind == PermissionModel::Kind::Service) {
        painter->setPen(m_theme.color(Role::Border));
        painter->drawLine(area.bottomLeft(), area.bottomRight());
        if (index.column() == 0)
            paintService(*painter, area, index);
    } else {
        paintRow(*painter, area, index);
    }
    painter->restore();
}

void PermissionDelegate::paintService(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Role::Secondary), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle(area.left() + padding + chevron / 2.0, area.top() + area.height() / 2.0);
    if (m_tree.isExpanded(index))
        painter.drawPolyline(QPolygonF({middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)}));
    else
        painter.drawPolyline(QPolygonF({middle + QPointF(-2, -4), middle + QPointF(2, 0), middle + QPointF(-2, 4)}));
    // The heading runs over the other columns, which are empty.
    QRect room(area.left() + indent, area.top(), m_tree.viewport()->width(), area.height());
    painter.setClipping(false);
    painter.setFont(m_theme.font(TextStyle::BodyBold));
    painter.setPen(m_theme.color(Role::Text));
    QRect used;
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, plainText(index.data().toString()),
                     &used);
    room.setLeft(used.right() + 10);
    painter.setFont(m_theme.font(TextStyle::Body));
    painter.setPen(m_theme.color(Role::Secondary));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     index.data(PermissionModel::HintRole).toString());
}

void PermissionDelegate::paintRow(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    const bool fold = kindOf(index) == PermissionModel::Kind::Fold;
    QRect room = area.adjusted(index.column() == 0 ? indent : padding, 0, -padding, 0);
    Role ink = Role::Text;
    if (fold) {
        ink = Role::Link;
    } else if (isIn(index, PermissionColumn::State)) {
        const Mark mark = markOf(index);
        painter.drawPixmap(room.left(), area.top() + (area.height() - markSize) / 2,
                           m_theme.stateMark(mark, markSize, painter.device()->devicePixelRatioF()));
        room.setLeft(room.left() + markSize + padding);
        ink = inkOf(mark);
    } else if (!isIn(index, PermissionColumn::Step) && !isIn(index, PermissionColumn::Needs)) {
        ink = Role::Secondary;
    }
    painter.setFont(fold ? m_theme.font(TextStyle::Body) : fontOf(index));
    painter.setPen(m_theme.color(ink));
    const bool id = isIn(index, PermissionColumn::Needs) || isIn(index, PermissionColumn::Granted);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(plainText(index.data().toString()),
                                                      id ? Qt::ElideMiddle : Qt::ElideRight, room.width()));
}

QSize PermissionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFontMetrics metrics(fontOf(index));
    const int left = index.column() == 0       ? indent
        : isIn(index, PermissionColumn::State) ? markSize + 2 * padding
                                               : padding;
    const bool narrow = kindOf(index) == PermissionModel::Kind::Row;
    return {narrow ? left + metrics.horizontalAdvance(plainText(index.data().toString())) + padding + 2 : 0,
            m_theme.rowHeight()};
}

bool PermissionDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                   const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString whole = plainText(index.data(Qt::ToolTipRole).toString());
    const QString cell = plainText(index.data().toString());
    if (whole.isEmpty() || (whole == cell && sizeHint(option, index).width() <= option.rect.width())) {
        QToolTip::hideText();
        return false;
    }
    // Escaped, because a tooltip takes what looks like mark-up for mark-up.
    QToolTip::showText(event->globalPos(), u"<p>"_s + whole.toHtmlEscaped() + u"</p>"_s, view->viewport(), option.rect);
    return true;
}

} // namespace azimuth
