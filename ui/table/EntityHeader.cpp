// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EntityHeader.h"

#include "EntityTableModel.h"
#include "PlainText.h"
#include "TableWords.h"
#include "Theme.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int titleMargin = 10;
constexpr int arrowRoom = 16;

} // namespace

EntityHeader::EntityHeader(Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(false);
    setHighlightSections(false);
    setMinimumSectionSize(48);
    setResizeContentsPrecision(0); // fit to what is visible
    setContextMenuPolicy(Qt::CustomContextMenu);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void EntityHeader::setSort(const std::vector<SortKey> &sort)
{
    m_sort = sort;
    viewport()->update();
}

QString EntityHeader::columnName(int section) const
{
    return model() ? model()->headerData(section, Qt::Horizontal, EntityTableModel::ColumnRole).toString() : QString();
}

int EntityHeader::titleWidth(int section) const
{
    const QString title = plainText(tableWords::columnTitle(columnName(section)));
    return QFontMetrics(m_theme.font(TextStyle::Small)).horizontalAdvance(title) + 2 * titleMargin + arrowRoom;
}

QSize EntityHeader::sectionSizeFromContents(int section) const
{
    const int high = std::max(28, QFontMetrics(m_theme.font(TextStyle::Small)).height() + 8);
    return {titleWidth(section), high};
}

void EntityHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->fillRect(rect, m_theme.color(Role::Window));
    painter->setPen(m_theme.color(Role::Border));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->drawLine(rect.topRight() + QPoint(0, 6), rect.bottomRight() - QPoint(0, 6));

    const QString name = columnName(section);
    const auto key = std::ranges::find(m_sort, name, &SortKey::column);
    const bool sorted = key != m_sort.end();
    const auto kind = static_cast<EntityColumn::Kind>(
        model()->headerData(section, Qt::Horizontal, EntityTableModel::KindRole).toInt());
    const bool right = kind == EntityColumn::Kind::Number;
    const QFont font = m_theme.font(TextStyle::Small);
    const QFontMetrics metrics(font);
    QRect room = rect.adjusted(titleMargin, 0, -titleMargin, -1);
    const int marks = sorted ? arrowRoom + (m_sort.size() > 1 ? metrics.horizontalAdvance(u'9') : 0) : 0;
    const QString title =
        metrics.elidedText(plainText(tableWords::columnTitle(name)), Qt::ElideRight, std::max(room.width() - marks, 8));
    const int wide = metrics.horizontalAdvance(title);
    const int left = right ? std::max(room.left(), room.right() - marks - wide + 1) : room.left();
    painter->setFont(font);
    painter->setPen(m_theme.color(sorted ? Role::Text : Role::Secondary));
    painter->drawText(QRect(left, room.top(), wide + 2, room.height()), Qt::AlignVCenter | Qt::TextSingleLine, title);
    if (sorted) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.color(Role::Text), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF middle(left + wide + 9, room.center().y() + 0.5);
        const double up = key->descending ? -1 : 1;
        painter->drawLine(middle + QPointF(0, 4 * up), middle + QPointF(0, -4 * up));
        painter->drawLine(middle + QPointF(0, -4 * up), middle + QPointF(-3, -1 * up));
        painter->drawLine(middle + QPointF(0, -4 * up), middle + QPointF(3, -1 * up));
        if (m_sort.size() > 1)
            painter->drawText(QRect(left + wide + arrowRoom, room.top(), 20, room.height()), Qt::AlignVCenter,
                              QString::number(key - m_sort.begin() + 1));
    }
    painter->restore();
}

void EntityHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    const int section = logicalIndexAt(event->pos());
    m_sizeBefore = section < 0 ? 0 : length();
    QHeaderView::mousePressEvent(event);
}

void EntityHeader::mouseReleaseEvent(QMouseEvent *event)
{
    QHeaderView::mouseReleaseEvent(event);
    const int section = logicalIndexAt(m_pressed);
    const bool dragged = (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    const bool onHandle = cursor().shape() == Qt::SplitHCursor;
    if (event->button() == Qt::LeftButton && section >= 0 && !dragged && !onHandle && length() == m_sizeBefore)
        emit sortWanted(section, event->modifiers().testFlag(Qt::ShiftModifier));
}

} // namespace azimuth
