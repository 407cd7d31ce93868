// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keyboard of a ModelCanvas.
#include "ModelCanvas.h"

#include "ModelWords.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>

#include <cmath>
#include <utility>

namespace azimuth {

CardItem *ModelCanvas::cardAt(const QPoint &pos) const
{
    for (QGraphicsItem *item : items(pos))
        if (auto *card = qgraphicsitem_cast<CardItem *>(item))
            return card;
    return nullptr;
}

void ModelCanvas::pick(const QString &type)
{
    setCurrent(type);
    reveal(type);
    emit picked(type);
}

void ModelCanvas::hover(CardItem *card)
{
    if (m_hovered == card)
        return;
    if (m_hovered)
        m_hovered->setHovered(false);
    m_hovered = card;
    if (card)
        card->setHovered(true);
    if (QApplication::mouseButtons() == Qt::NoButton)
        viewport()->setCursor(card ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ModelCanvas::mousePressEvent(QMouseEvent *event)
{
    m_focusShown = false;
    m_pressedAt = event->position().toPoint();
    m_pressedBeside = false;
    if (event->button() != Qt::LeftButton)
        return event->accept();
    if (const CardItem *card = cardAt(m_pressedAt))
        return pick(typeKeyOf(card->figure()));
    m_pressedBeside = true;
    QGraphicsView::mousePressEvent(event); // moves the picture
}

void ModelCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    QGraphicsView::mouseReleaseEvent(event);
    viewport()->setCursor(cardAt(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const bool stayed =
        (event->position().toPoint() - m_pressedAt).manhattanLength() < QApplication::startDragDistance();
    if (!std::exchange(m_pressedBeside, false))
        return;
    if (stayed && !m_current.isEmpty())
        pick({});
    else if (!stayed)
        m_sight = Sight::ByHand;
}

void ModelCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && cardAt(event->position().toPoint()))
        emit activated(m_current);
}

void ModelCanvas::mouseMoveEvent(QMouseEvent *event)
{
    QGraphicsView::mouseMoveEvent(event);
    hover(event->buttons() == Qt::NoButton ? cardAt(event->position().toPoint()) : nullptr);
}

void ModelCanvas::wheelEvent(QWheelEvent *event)
{
    if (const double steps = event->angleDelta().y() / 120.0; steps != 0)
        setScale(scale() * std::pow(1.2, steps), event->position());
    event->accept();
}

void ModelCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const QRect area = areaOf(m_current);
        return emit menuAsked(viewport()->mapToGlobal((area.isEmpty() ? viewport()->rect() : area).center()));
    }
    if (const CardItem *card = cardAt(event->pos()))
        pick(typeKeyOf(card->figure()));
    emit menuAsked(event->globalPos());
}

void ModelCanvas::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return walk({-1, 0});
    case Qt::Key_Right:
        return walk({1, 0});
    case Qt::Key_Up:
        return walk({0, -1});
    case Qt::Key_Down:
        return walk({0, 1});
    case Qt::Key_Home:
        if (m_map && !m_cards.empty())
            pick(typeOf(0));
        return;
    case Qt::Key_Enter:
    case Qt::Key_Return:
    case Qt::Key_Space:
        if (!m_current.isEmpty())
            emit activated(m_current);
        return;
    case Qt::Key_Escape:
        if (!m_current.isEmpty())
            return pick({});
        [[fallthrough]];
    default:
        event->ignore(); // not scrolling, as QGraphicsView would
    }
}

/// To the nearest card that way, those straight ahead first.
void ModelCanvas::walk(const QPointF &direction)
{
    if (!m_map || m_cards.empty())
        return;
    const auto current = m_map->cardOf(m_current);
    if (!current)
        return pick(typeOf(0));
    const QRectF here = m_map->cards[*current].area;
    std::optional<quint32> best;
    double bestCost = 0;
    for (quint32 card = 0; card < m_map->cards.size(); ++card) {
        const QPointF between = m_map->cards[card].area.center() - here.center();
        const double ahead = QPointF::dotProduct(between, direction);
        const double aside = std::abs(between.x() * direction.y()) + std::abs(between.y() * direction.x());
        const bool reaches = direction.x() != 0 ? ahead > here.width() / 2 : ahead > here.height() / 2;
        const double cost = ahead + 3 * aside;
        if (card == *current || !reaches || (best && cost >= bestCost))
            continue;
        best = card;
        bestCost = cost;
    }
    if (best)
        pick(typeOf(*best));
}

void ModelCanvas::focusInEvent(QFocusEvent *event)
{
    m_focusShown = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void ModelCanvas::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

} // namespace azimuth
