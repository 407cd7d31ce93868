// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EntityDelegate.h"

#include "PlainText.h"
#include "TableWords.h"
#include "Theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

using Kind = EntityColumn::Kind;

constexpr int cellMargin = 10;
constexpr int iconSize = 16;
constexpr int iconGap = 8;
constexpr int markRoom = 18;
constexpr qsizetype longestPainted = 1000;
constexpr qsizetype longestToolTip = 4000;

/// Where an answer is bad news, it has a colour.
bool isBadNews(const QString &column, bool yes)
{
    static const QStringList badNo{u"enableHttpsTrafficOnly"_s, u"encrypted"_s,       u"encryptedBlob"_s,
                                   u"encryptedFileShare"_s,     u"encryptedQueue"_s,  u"encryptedTable"_s,
                                   u"enablePurgeProtection"_s,  u"enableSoftDelete"_s};
    static const QStringList badYes{u"public"_s, u"allowBlobPublicAccess"_s, u"isWideOpen"_s};
    return yes ? badYes.contains(column) : badNo.contains(column);
}

} // namespace

EntityDelegate::EntityDelegate(Theme &theme, const EntityTableModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_model(model)
{
    connect(&theme, &Theme::changed, this, [this] { m_icons.clear(); });
}

EntityDelegate::Cell EntityDelegate::cellAt(const QModelIndex &index) const
{
    Cell cell;
    cell.first = index.column() == 0;
    cell.kind = static_cast<Kind>(index.data(EntityTableModel::KindRole).toInt());
    cell.column = index.data(EntityTableModel::ColumnRole).toString();
    cell.value = index.data(EntityTableModel::SortKeyRole);
    QString text = tableWords::cellText(cell.value, cell.kind);
    if (text.size() > longestPainted)
        text.truncate(longestPainted);
    cell.text = plainText(text);
    const QVariant gap = index.data(EntityTableModel::GapRole);
    if (gap.isValid()) {
        cell.gap = tableWords::gapWord(gap.toString());
        if (!cell.value.isValid())
            cell.text = cell.gap;
    }
    return cell;
}

QFont EntityDelegate::fontOf(const Cell &cell, const QModelIndex &index) const
{
    if (cell.first && index.row() == m_current)
        return m_theme.font(TextStyle::BodyBold);
    return m_theme.font(cell.kind == Kind::Identifier ? TextStyle::Fixed : TextStyle::Body);
}

int EntityDelegate::decorationWidth(const Cell &cell) const
{
    if (cell.first)
        return iconSize + iconGap;
    return !cell.gap.isEmpty() || cell.value.typeId() == QMetaType::Bool ? markRoom : 0;
}

QPixmap EntityDelegate::iconOf(const QModelIndex &index, qreal ratio) const
{
    const bool placeholder = index.data(EntityTableModel::PlaceholderRole).toBool();
    const QString type = index.data(EntityTableModel::TypeRole).toString();
    const QString name = type + u'|' + QString::number(ratio) + (placeholder ? u"?"_s : QString());
    QPixmap &icon = m_icons[name];
    if (icon.isNull() && m_model.content())
        icon = m_theme.typePixmap(m_model.content().estate->catalog().find(type), iconSize, ratio);
    return icon;
}

void EntityDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    Role role = index.row() % 2 == 1 ? Role::Alternate : Role::Base;
    if (option.state & QStyle::State_Selected)
        role = m_focused ? Role::Selection : Role::SelectionUnfocused;
    else if (index.row() == m_hovered)
        role = Role::Hover;
    painter->fillRect(option.rect, m_theme.color(role));
    if (index.column() == 0) {
        painter->setPen(m_theme.color(Role::Border));
        painter->drawLine(option.rect.topRight(), option.rect.bottomRight());
    }
    if (index.row() == m_current && index.column() == 0)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), m_theme.color(Role::Accent));
}

void EntityDelegate::paintMark(QPainter *painter, const QRect &place, bool yes, const QColor &color) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF middle = QRectF(place).center();
    if (yes) {
        painter->drawPolyline(
            QPolygonF({middle + QPointF(-4, 0.5), middle + QPointF(-1, 3.5), middle + QPointF(4.5, -3)}));
    } else {
        painter->drawLine(middle + QPointF(-3.5, -3.5), middle + QPointF(3.5, 3.5));
        painter->drawLine(middle + QPointF(-3.5, 3.5), middle + QPointF(3.5, -3.5));
    }
    painter->restore();
}

void EntityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    paintBackground(painter, option, index);
    const Cell cell = cellAt(index);
    const QFont font = fontOf(cell, index);
    const QFontMetrics metrics(font);
    QRect room = option.rect.adjusted(cellMargin, 0, -cellMargin, 0);
    const bool right = cell.kind == Kind::Number;
    const int decoration = decorationWidth(cell);
    const QString text = metrics.elidedText(cell.text, cell.kind == Kind::Identifier ? Qt::ElideMiddle : Qt::ElideRight,
                                            std::max(room.width() - decoration, 0));
    const int left = right ? room.right() + 1 - metrics.horizontalAdvance(text) : room.left() + decoration;
    const QRect mark(left - decoration, room.top(), decoration > 0 ? iconSize : 0, room.height());

    QColor color = m_theme.color(Role::Text);
    const bool isBool = cell.value.typeId() == QMetaType::Bool;
    if (cell.first) {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const int top = room.top() + (room.height() - iconSize) / 2;
        painter->drawPixmap(mark.left(), top, iconOf(index, ratio));
        if (index.data(EntityTableModel::PlaceholderRole).toBool())
            color = m_theme.color(Role::Secondary);
    } else if (!cell.gap.isEmpty()) {
        const QPixmap gap = m_theme.stateMark(Mark::Gap, 14, painter->device()->devicePixelRatioF());
        painter->drawPixmap(mark.left(), room.top() + (room.height() - 14) / 2, gap);
        if (!cell.value.isValid())
            color = m_theme.color(Role::Secondary);
    } else if (isBool) {
        const bool yes = cell.value.toBool();
        if (isBadNews(cell.column, yes))
            color = m_theme.color(Role::High);
        paintMark(painter, mark.adjusted(-2, 0, -4, 0), yes,
                  isBadNews(cell.column, yes) ? color : m_theme.color(Role::Secondary));
    }
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(QRect(left, room.top(), room.right() - left + 2, room.height()),
                      Qt::AlignVCenter | Qt::TextSingleLine, text);
    if ((option.state & QStyle::State_HasFocus) && m_focused) {
        painter->setPen(m_theme.color(Role::Accent));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

QSize EntityDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const Cell cell = cellAt(index);
    const int wide = QFontMetrics(fontOf(cell, index)).horizontalAdvance(cell.text);
    return {std::min(wide + decorationWidth(cell) + 2 * cellMargin + 2, 900), m_theme.rowHeight()};
}

QString EntityDelegate::toolTipOf(const Cell &cell, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!cell.gap.isEmpty()) {
        const QString reason = index.data(EntityTableModel::GapReasonRole).toString();
        const QString why = reason.isEmpty() ? cell.gap : tr("%1: %2").arg(cell.gap, reason);
        return cell.value.isValid() ? tr("There may be more. %1").arg(why) : why;
    }
    if (cell.kind == Kind::Date && cell.value.typeId() == QMetaType::LongLong)
        return QDateTime::fromMSecsSinceEpoch(cell.value.toLongLong(), Qt::UTC).toString(Qt::ISODateWithMs);
    const int room = option.rect.width() - 2 * cellMargin - decorationWidth(cell);
    if (QFontMetrics(fontOf(cell, index)).horizontalAdvance(cell.text) <= room)
        return {};
    return tableWords::cellText(cell.value, cell.kind).left(longestToolTip);
}

bool EntityDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QString text = toolTipOf(cellAt(index), option, index);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPos(), tableWords::toolTip(plainText(text)), view, option.rect);
    return true;
}

} // namespace azimuth
