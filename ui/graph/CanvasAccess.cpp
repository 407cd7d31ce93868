// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CanvasAccess.h"

#include "GraphCanvas.h"

#include <QAccessible>
#include <QAccessibleActionInterface>
#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace azimuth {
namespace {

class NodeAccess : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    NodeAccess(GraphCanvas *canvas, quint32 node)
        : m_canvas(canvas)
        , m_node(node)
    {
    }

    bool isValid() const override { return m_canvas && m_canvas->picture() && m_node < m_canvas->picture()->size(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_canvas.data()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    void setText(QAccessible::Text, const QString &) override { }

    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name || !isValid())
            return {};
        return m_canvas->describe(m_node).split(u'\n').join(QStringLiteral(", "));
    }
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const double radius = m_canvas->picture()->nodes()[m_node].radius * m_canvas->camera().scale;
        const QPointF centre = m_canvas->screenOf(m_node);
        const QRect local = QRectF(centre.x() - radius, centre.y() - radius, radius * 2, radius * 2).toAlignedRect();
        return {m_canvas->viewport()->mapToGlobal(local.topLeft()), local.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid())
            return state;
        state.focusable = state.selectable = true;
        state.selected = m_canvas->current() == m_node;
        state.focused = state.selected && m_canvas->hasFocus();
        const PictureNode &node = m_canvas->picture()->nodes()[m_node];
        state.expandable = node.opened || node.canOpen;
        state.expanded = node.opened;
        state.collapsed = node.canOpen;
        state.offscreen = !m_canvas->viewport()->rect().contains(m_canvas->screenOf(m_node).toPoint());
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {setFocusAction(), toggleAction()}; }
    void doAction(const QString &name) override
    {
        if (!isValid())
            return;
        if (name == toggleAction())
            emit m_canvas->activated(m_node);
        else if (name == setFocusAction()) {
            m_canvas->setCurrent(m_node);
            emit m_canvas->picked(m_node);
        }
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<GraphCanvas> m_canvas;
    quint32 m_node;
};

class CanvasAccess : public QAccessibleWidget {
public:
    explicit CanvasAccess(GraphCanvas *canvas)
        : QAccessibleWidget(canvas, QAccessible::Canvas)
    {
    }
    ~CanvasAccess() override { forgetNodes(); }

    int childCount() const override
    {
        return canvas() && canvas()->picture() ? static_cast<int>(canvas()->picture()->size()) : 0;
    }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        QAccessible::Id &id = m_ids[index];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(new NodeAccess(canvas(), static_cast<quint32>(index)));
        return QAccessible::accessibleInterface(id);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto known = m_ids.constBegin(); known != m_ids.constEnd(); ++known)
            if (QAccessible::accessibleInterface(*known) == child)
                return known.key();
        return -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        if (!canvas() || !canvas()->picture())
            return nullptr;
        const QPointF at = canvas()->viewport()->mapFromGlobal(QPoint(x, y));
        const Camera &camera = canvas()->camera();
        const auto node = canvas()->picture()->nodeAt(camera.toPicture(at, QSizeF(canvas()->viewport()->size())), 0);
        return node ? child(static_cast<int>(*node)) : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        return canvas() && canvas()->current() ? child(static_cast<int>(*canvas()->current())) : nullptr;
    }
    void forgetNodes()
    {
        for (const QAccessible::Id id : std::as_const(m_ids))
            QAccessible::deleteAccessibleInterface(id);
        m_ids.clear();
    }

private:
    GraphCanvas *canvas() const { return qobject_cast<GraphCanvas *>(object()); }
    mutable QHash<int, QAccessible::Id> m_ids; // made when asked for: there may be thousands
};

QAccessibleInterface *canvasAccess(const QString &, QObject *object)
{
    if (auto *canvas = qobject_cast<GraphCanvas *>(object))
        return new CanvasAccess(canvas);
    return nullptr;
}

} // namespace

void installCanvasAccess()
{
    static const bool once = [] {
        QAccessible::installFactory(&canvasAccess);
        return true;
    }();
    Q_UNUSED(once)
}

void notifyNodesChanged(GraphCanvas *canvas)
{
    if (!QAccessible::isActive())
        return;
    if (auto *access = dynamic_cast<CanvasAccess *>(QAccessible::queryAccessibleInterface(canvas)))
        access->forgetNodes();
    QAccessibleEvent changed(canvas, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&changed);
}

void notifyNodeFocused(GraphCanvas *canvas, quint32 node)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent focused(canvas, QAccessible::Focus);
    focused.setChild(static_cast<int>(node));
    QAccessible::updateAccessibility(&focused);
}

} // namespace azimuth
