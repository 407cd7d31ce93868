// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NavigatorView.h"

#include "Theme.h"

#include <QContextMenuEvent>
#include <QPainter>
#include <QScrollBar>

namespace azimuth {
namespace {

constexpr int indent = 14;
constexpr int inset = 4;
constexpr int chevronSize = 12;
constexpr qreal corner = 4;

} // namespace

NavigatorView::NavigatorView(Theme &theme, NavigatorModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_theme(theme)
    , m_model(model)
{
    setObjectName(QStringLiteral("navigatorTree"));
    setModel(&model);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(indent);
    setExpandsOnDoubleClick(false);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    connect(&theme, &Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        viewport()->update();
    });
}

void NavigatorView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = selectionModel()->isSelected(index);
    const bool hovered = viewport()->rect().contains(viewport()->mapFromGlobal(QCursor::pos())) && underMouse()
        && indexAt(viewport()->mapFromGlobal(QCursor::pos())) == index;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF area = QRectF(option.rect).adjusted(inset, 0, -inset, 0);
    if (selected || hovered) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(!selected        ? Role::Hover
                                            : hasFocus() ? Role::Selection
                                                         : Role::SelectionUnfocused));
        painter->drawRoundedRect(area, corner, corner);
    }
    if (hasFocus() && index == currentIndex()) {
        painter->setPen(QPen(m_theme.color(Role::Accent), 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    }
    painter->restore();

    const QRect item = visualRect(index);
    drawBranches(painter, QRect(0, option.rect.top(), item.left(), option.rect.height()), index);
    QStyleOptionViewItem own(option);
    own.rect = QRect(item.left(), option.rect.top(), viewport()->width() - item.left(), option.rect.height());
    itemDelegateForIndex(index)->paint(painter, own, index);
}

void NavigatorView::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    if (!m_model.hasChildren(index))
        return;
    const QRect area(rect.right() - chevronSize, rect.top() + (rect.height() - chevronSize) / 2, chevronSize,
                     chevronSize);
    const QString name = isExpanded(index) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right");
    painter->drawPixmap(area.topLeft(),
                        m_theme.pixmap(name, Role::Secondary, chevronSize, painter->device()->devicePixelRatioF()));
}

void NavigatorView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        emit menuWanted(index, byKey ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

bool NavigatorView::isOnView(const QModelIndex &index)
{
    executeDelayedItemsLayout();
    const QRect area = visualRect(index);
    return !area.isEmpty() && area.top() >= 0 && area.bottom() <= viewport()->height();
}

void NavigatorView::point(const QModelIndex &index)
{
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
        expand(above);
    const bool seen = isOnView(index);
    setAutoScroll(false); // becoming current scrolls, which jumps where the row is on view
    setCurrentIndex(index);
    setAutoScroll(true);
    if (!seen)
        scrollTo(index, PositionAtCenter);
}

void NavigatorView::collectOpen(const QModelIndex &parent, QList<QList<QByteArray>> &open) const
{
    for (int row = 0; row < m_model.rowCount(parent); ++row) {
        const QModelIndex index = m_model.index(row, 0, parent);
        if (!isExpanded(index))
            continue;
        open.append(m_model.pathOf(index));
        collectOpen(index, open);
    }
}

QModelIndex NavigatorView::anchor()
{
    executeDelayedItemsLayout();
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    if (underMouse() && viewport()->rect().contains(pointer))
        if (const QModelIndex index = indexAt(pointer); index.isValid())
            return index;
    return indexAt({1, 1});
}

NavigatorPlace NavigatorView::place()
{
    NavigatorPlace place;
    collectOpen({}, place.open);
    place.current = m_model.pathOf(currentIndex());
    const QModelIndex top = anchor();
    place.top = m_model.pathOf(top);
    place.topAt = visualRect(top).top();
    return place;
}

void NavigatorView::restore(const NavigatorPlace &place)
{
    for (const auto &path : place.open)
        if (const QModelIndex index = m_model.indexAt(path); m_model.pathOf(index) == path)
            expand(index);
    const auto exactly = [this](const QList<QByteArray> &path) {
        const QModelIndex index = m_model.indexAt(path);
        return m_model.pathOf(index) == path ? index : QModelIndex();
    };
    setAutoScroll(false);
    setCurrentIndex(exactly(place.current));
    setAutoScroll(true);
    if (const QModelIndex top = exactly(place.top); top.isValid()) {
        executeDelayedItemsLayout();
        updateGeometries();
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(top).top() - place.topAt);
    }
}

void NavigatorView::keepStill(const std::function<void()> &change)
{
    const QPersistentModelIndex still = anchor();
    const int before = visualRect(still).top();
    change();
    if (!still.isValid())
        return;
    executeDelayedItemsLayout();
    updateGeometries();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(still).top() - before);
}

} // namespace azimuth
