// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GraphView.h"

#include "CanvasPanels.h"
#include "EmptyState.h"
#include "GraphCanvas.h"
#include "PlainText.h"
#include "RelationshipsModel.h"
#include "Rows.h"
#include "ShowPanel.h"
#include "Theme.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace azimuth {

GraphView::GraphView(Workbench &workbench, QWidget *parent)
    : View(workbench, Page::Graph, parent)
    , m_ask(this)
    , m_listAsk(this)
    , m_fileLooks(workbench.theme())
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(workbench.theme(), this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_canvas(new GraphCanvas(workbench.theme(), this))
    , m_table(new QTableView(this))
    , m_relationships(new RelationshipsModel(this))
{
    auto *column = new QHBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_splitter->addWidget(m_canvas);
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_splitter);
    setFocusProxy(m_canvas);
    makeTable();
    makePanels();
    makeActions();
    connect(&workbench, &Workbench::sceneChanged, this, &GraphView::sceneChanged);
    connect(&workbench, &Workbench::entityChanged, this, &GraphView::follow);
    connect(&workbench, &Workbench::pageChanged, this, &GraphView::follow);
    connect(m_canvas, &GraphCanvas::picked, this, &GraphView::choose);
    connect(m_canvas, &GraphCanvas::activated, this, &GraphView::toggle);
    connect(m_canvas, &GraphCanvas::dragged, this, &GraphView::pin);
    connect(m_canvas, &GraphCanvas::menuAsked, this, &GraphView::askMenu);
    connect(m_canvas, &GraphCanvas::homeAsked, this, [this] {
        if (!m_made.picture)
            return;
        choose(0);
        m_canvas->reveal(0);
    });
    connect(m_find, &FindField::chosen, this, [this](quint32 node) {
        choose(node);
        m_canvas->reveal(node);
    });
    showNothing();
    refreshActions();
}

GraphView::~GraphView() = default;

bool GraphView::isCurrent() const
{
    return workbench().page() == Page::Graph;
}

void GraphView::showEvent(QShowEvent *event)
{
    View::showEvent(event);
    follow();
}

void GraphView::sceneChanged()
{
    m_sceneIsOld = true;
    follow();
}

/// Shows the chosen entity: where it is in the picture, else in a picture of its own.
void GraphView::follow()
{
    if (!isCurrent())
        return;
    if (!workbench().scene() || workbench().estate()->entityCount() == 0)
        return showNothing();
    if (m_sceneIsOld && !m_state.start.isEmpty())
        return rebuild(false); // and follows then
    m_sceneIsOld = false;
    const QString key = foldedKey(workbench().entityKey());
    if (m_ask.isAsking())
        return; // deliver() comes here again
    if (key.isEmpty()) {
        if (m_made.picture)
            m_canvas->setCurrent(std::nullopt);
        return m_state.start.isEmpty() ? showNothing() : refreshActions();
    }
    if (m_made.picture) {
        if (const auto node = m_made.picture->find(key)) {
            const auto current = m_canvas->current();
            // The rest of an entity's neighbours stands for that entity.
            const bool isThere = current && m_made.content.nodes[*current].entity == m_made.content.nodes[*node].entity;
            if (!isThere) {
                m_canvas->setCurrent(node);
                m_canvas->reveal(*node);
            }
            return refreshActions();
        }
    }
    if (m_state.start == key)
        return showNothing(); // the estate lacks it
    startAt(key);
}

void GraphView::startAt(const QString &entityKey)
{
    NeighbourhoodState next;
    next.start = foldedKey(entityKey);
    next.opened.insert(next.start, {});
    next.hiddenTypes = m_state.hiddenTypes;
    next.hiddenClasses = m_state.hiddenClasses;
    if (m_state.start.isEmpty()) {
        m_state = next;
        return rebuild(true);
    }
    m_undo.push(moment());
    m_places.clear();
    m_state = next;
    m_wantedCurrent = next.start;
    rebuild(true);
}

void GraphView::change(NeighbourhoodState next, bool fit)
{
    if (next == m_state)
        return;
    m_undo.push(moment());
    m_state = std::move(next);
    m_wantedCurrent = currentId();
    rebuild(fit);
}

void GraphView::rebuild(bool fit)
{
    if (!workbench().estate() || m_state.start.isEmpty())
        return;
    m_sceneIsOld = false;
    m_ask([estate = workbench().estate(), state = m_state,
           places = m_places] { return pictureOf(estate, state, places); },
          [this, fit](NeighbourhoodPicture made) { deliver(std::move(made), fit); });
    refreshActions();
}

void GraphView::deliver(NeighbourhoodPicture made, bool fit)
{
    const QString current = m_wantedCurrent.isEmpty() ? currentId() : std::exchange(m_wantedCurrent, {});
    m_made = std::move(made);
    const auto &nodes = m_made.content.nodes;
    const bool isAlone = nodes.size() == 1 && nodes.front().degree == 0;
    if (m_made.picture && !nodes.empty() && !isAlone) {
        showPicture(fit);
        if (const auto node = m_made.picture->find(current))
            m_canvas->setCurrent(node);
        else if (const auto owner = m_made.picture->find(current.section(u'\n', 0, 0)))
            m_canvas->setCurrent(owner); // the last of "more" has come
    } else {
        showNothing();
    }
    refreshPanels();
    refreshActions();
    follow();
    if (!m_ask.isAsking())
        emit settled();
}

void GraphView::showPicture(bool fit)
{
    const PicturePtr before = m_canvas->picture();
    const bool sawAll =
        before && m_canvas->camera().visible(QSizeF(m_canvas->viewport()->size())).contains(before->bounds);
    for (quint32 node = 0; node < m_made.picture->size(); ++node)
        m_places[m_made.picture->nodes()[node].id].at = m_made.picture->at[node];
    const bool same = before && before->nodes().front().id == m_made.picture->nodes().front().id;
    m_stack->setCurrentWidget(m_splitter);
    // Aliased: the catalog lives in the estate.
    m_canvas->setPicture(m_made.picture, {m_made.estate, &m_made.estate->catalog()}, true);
    if (fit || !same || (sawAll && before->size() != m_made.picture->size()))
        m_canvas->fit(same);
}

void GraphView::showNothing()
{
    const QString key = workbench().entityKey();
    if (!workbench().scene() || workbench().estate()->entityCount() == 0) {
        m_empty->say(u"graph"_s, tr("Nothing collected yet."),
                     tr("Collect a tenant or open a workspace to see how its entities are related."));
    } else if (key.isEmpty()) {
        m_empty->say(u"graph"_s, tr("Nothing is chosen."),
                     tr("Choose an entity in the navigator or a table to see what it is related to."));
        const auto &roots = workbench().scene().containment->roots();
        if (!roots.empty())
            m_empty->addButton(tr("Show the tenant"), true,
                               [this, root = workbench().estate()->key(roots.front())] { workbench().choose(root); });
    } else if (const auto entity = workbench().entity()) {
        m_empty->say(u"graph"_s,
                     tr("%1 has no relationships.").arg(plainText(workbench().estate()->displayName(*entity))),
                     tr("Nothing that was read refers to it, and it refers to nothing."));
    } else {
        m_empty->say(u"graph"_s, tr("This entity is not here."),
                     tr("The chosen entity does not exist in the snapshot that is shown. Choose another one."));
    }
    m_stack->setCurrentWidget(m_empty);
    m_canvas->setPicture(nullptr, nullptr, false);
    m_relationships->show(nullptr, {});
    if (!m_ask.isAsking())
        m_made = {};
    refreshActions();
    emit settled();
}

QString GraphView::currentId() const
{
    return m_made.picture && m_canvas->current() ? m_made.picture->nodes()[*m_canvas->current()].id : QString();
}

GraphMoment GraphView::moment() const
{
    return {m_state, m_places, currentId()};
}

void GraphView::become(const std::optional<GraphMoment> &moment)
{
    if (!moment)
        return;
    m_state = moment->state;
    m_places = moment->places;
    // The selection goes along: else following it would start anew at once.
    m_wantedCurrent = moment->current.isEmpty() ? m_state.start : moment->current;
    rebuild(true);
    if (workbench().estate())
        if (const auto entity = workbench().estate()->find(m_wantedCurrent.section(u'\n', 0, 0)))
            workbench().choose(*entity);
}

void GraphView::undo()
{
    become(m_undo.undo(moment()));
}

void GraphView::redo()
{
    become(m_undo.redo(moment()));
}

void GraphView::toggle(quint32 node)
{
    if (!m_made.picture || node >= m_made.content.nodes.size())
        return;
    m_made.content.nodes[node].opened ? collapse(node) : expand(node);
}

void GraphView::expand(quint32 node)
{
    const NeighbourNode &one = m_made.content.nodes[node];
    if (one.more > 0)
        change(withMore(m_state, m_made.content.nodes[one.owner].id, one.group));
    else
        change(withOpened(m_state, one.id));
}

void GraphView::collapse(quint32 node)
{
    if (m_made.content.nodes[node].more == 0)
        change(withClosed(m_made.content, m_state, m_made.content.nodes[node].id));
}

void GraphView::setTypeShown(const QString &type, bool shown)
{
    NeighbourhoodState next = m_state;
    if (shown)
        next.hiddenTypes.remove(type);
    else
        next.hiddenTypes.insert(type);
    change(std::move(next));
}

void GraphView::setClassShown(EdgeClass kind, bool shown)
{
    NeighbourhoodState next = m_state;
    next.hiddenClasses[static_cast<std::size_t>(kind)] = !shown;
    change(std::move(next));
}

void GraphView::pin(quint32 node, const QPointF &at)
{
    m_undo.push(moment());
    m_places[m_made.picture->nodes()[node].id] = {at, true};
    m_made.picture = m_canvas->picture();
    m_minimap->forget();
    refreshActions();
}

void GraphView::choose(quint32 node)
{
    m_canvas->setCurrent(node);
    workbench().choose(m_made.content.nodes[node].entity);
    refreshActions();
}

} // namespace azimuth
