// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse and keyboard of a GraphCanvas.
#include "GraphCanvas.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace azimuth {
namespace {

constexpr double hitSlack = 4;

} // namespace

std::optional<quint32> GraphCanvas::nodeAt(const QPointF &pos) const
{
    if (!m_picture)
        return std::nullopt;
    return m_picture->nodeAt(m_camera.toPicture(pos, area()), hitSlack / m_camera.scale);
}

void GraphCanvas::hover(std::optional<quint32> node)
{
    if (m_hover == node)
        return;
    m_hover = node;
    QToolTip::hideText();
    if (node)
        m_tipTimer.start();
    else
        m_tipTimer.stop();
    viewport()->setCursor(node ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void GraphCanvas::pick(quint32 node)
{
    setCurrent(node);
    reveal(node);
    emit picked(node);
}

void GraphCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_pressedAt = m_lastAt = event->position();
    m_moved = false;
    const auto node = nodeAt(event->position());
    m_drag = node && event->button() == Qt::LeftButton ? Drag::Node : Drag::Pan;
    m_dragged = node.value_or(0);
    if (m_focusShown) {
        m_focusShown = false;
        viewport()->update();
    }
}

void GraphCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag == Drag::None)
        return hover(nodeAt(event->position()));
    if (!m_moved && (event->position() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    if (!m_moved) {
        m_moved = true;
        hover(std::nullopt);
        viewport()->setCursor(Qt::ClosedHandCursor);
        settleDown();
    }
    const QPointF by = event->position() - m_lastAt;
    m_lastAt = event->position();
    if (m_drag == Drag::Node)
        return dragNodeTo(event->position());
    Camera camera = m_camera;
    camera.centre -= by / m_camera.scale;
    setCamera(camera, false);
}

void GraphCanvas::dragNodeTo(const QPointF &pos)
{
    if (!m_shown || m_dragged >= m_shown->size())
        return;
    std::vector<QPointF> at = m_shown->at;
    at[m_dragged] = m_camera.toPicture(pos, area());
    showAt(std::move(at));
    redraw();
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    viewport()->setCursor(Qt::ArrowCursor);
    if (drag == Drag::None)
        return;
    if (!m_moved) {
        if (drag == Drag::Node)
            return pick(m_dragged);
        if (event->button() == Qt::LeftButton)
            emit pickedNothing();
        return;
    }
    if (drag == Drag::Node && m_shown && m_dragged < m_shown->size()) {
        m_picture = pictureOf(m_shown->parts, m_shown->at);
        m_shown = m_picture;
        redraw();
        emit dragged(m_dragged, m_picture->at[m_dragged]);
    }
}

void GraphCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto node = nodeAt(event->position()))
        emit activated(*node);
    else
        zoomBy(1.5);
}

void GraphCanvas::wheelEvent(QWheelEvent *event)
{
    const double steps = event->angleDelta().y() / 120.0;
    if (steps == 0)
        return;
    const Camera wish = m_glide.cameraFrom ? m_glide.cameraTo : m_camera;
    // At once, not gliding: the wheel itself is the motion.
    setCamera(wish.zoomed(std::pow(1.2, steps), event->position(), area(), leastScale(), mostScale), false);
    hover(nodeAt(event->position()));
    event->accept();
}

void GraphCanvas::askMenu()
{
    const QPointF at = m_current ? screenOf(*m_current) : QPointF(viewport()->rect().center());
    emit menuAsked(m_current ? static_cast<int>(*m_current) : -1, viewport()->mapToGlobal(at.toPoint()));
}

void GraphCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    if (event->reason() == QContextMenuEvent::Keyboard)
        return askMenu();
    const auto node = nodeAt(event->pos());
    if (node)
        pick(*node);
    emit menuAsked(node ? static_cast<int>(*node) : -1, event->globalPos());
}

bool GraphCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover(std::nullopt);
    return QAbstractScrollArea::viewportEvent(event);
}

void GraphCanvas::keyPressEvent(QKeyEvent *event)
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
    case Qt::Key_Enter:
    case Qt::Key_Return:
    case Qt::Key_Space:
        if (m_current)
            emit activated(*m_current);
        return;
    case Qt::Key_Home:
        emit homeAsked();
        return;
    case Qt::Key_Menu:
        return askMenu();
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void GraphCanvas::walk(const QPointF &direction)
{
    if (!m_picture || m_picture->size() == 0)
        return;
    if (!m_current)
        return pick(0);
    if (const auto next = neighbourTowards(*m_current, direction))
        pick(*next);
}

std::optional<quint32> GraphCanvas::neighbourTowards(quint32 node, const QPointF &direction) const
{
    std::optional<quint32> best;
    double bestCost = 0;
    for (const quint32 number : m_picture->parts->edgesOf(node)) {
        const PictureEdge &edge = m_picture->edges()[number];
        const quint32 other = edge.from == node ? edge.to : edge.from;
        const QPointF between = m_picture->at[other] - m_picture->at[node];
        const double length = std::hypot(between.x(), between.y());
        const double facing = QPointF::dotProduct(between, direction) / std::max(length, 1e-9);
        if (other == node || facing < 0.35) // within 70 degrees
            continue;
        const double cost = length / (facing * facing);
        if (!best || cost < bestCost) {
            best = other;
            bestCost = cost;
        }
    }
    return best;
}

void GraphCanvas::focusInEvent(QFocusEvent *event)
{
    m_focusShown = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
        || event->reason() == Qt::ShortcutFocusReason;
    viewport()->update();
    QAbstractScrollArea::focusInEvent(event);
}

void GraphCanvas::focusOutEvent(QFocusEvent *event)
{
    viewport()->update();
    QAbstractScrollArea::focusOutEvent(event);
}

} // namespace azimuth
