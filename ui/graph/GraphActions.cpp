// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Actions, menu and files of a GraphView.
#include "Actions.h"
#include "CanvasPanels.h"
#include "GraphCanvas.h"
#include "GraphView.h"
#include "PictureExport.h"
#include "PlainText.h"
#include "ShowPanel.h"
#include "WorkThread.h"

#include <QFileDialog>
#include <QMenu>
#include <QTableView>

#include <memory>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// A list in the table names its entities one by one: more would make every step of the history heavy.
constexpr std::size_t mostListed = 20000;

} // namespace

QAction *GraphView::add(const QString &id, const QString &text, const QKeySequence &shortcut, const QString &icon)
{
    QAction *action = workbench().actions().add(id, text, Menu::Graph, shortcut, icon);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    m_actions.insert(id, action);
    return action;
}

QAction *GraphView::addToggle(const QString &id, const QString &text, const QString &icon, bool on, QWidget *panel)
{
    QAction *action = add(id, text, {}, icon);
    action->setCheckable(true);
    action->setChecked(on);
    panel->setVisible(on);
    connect(action, &QAction::toggled, panel, &QWidget::setVisible);
    connect(action, &QAction::toggled, this, &GraphView::placePanels); // they make room for each other
    return action;
}

void GraphView::makeActions()
{
    const auto on = [this](QAction *action, auto does) { connect(action, &QAction::triggered, this, does); };
    const auto ifCurrent = [this](auto does) {
        return [this, does] {
            if (m_made.picture && m_canvas->current())
                (this->*does)(*m_canvas->current());
        };
    };
    on(add(u"graph.expand"_s, tr("Expand node"), QKeySequence(u"E"_s), u"expand"_s), ifCurrent(&GraphView::expand));
    on(add(u"graph.collapse"_s, tr("Collapse node"), QKeySequence(u"C"_s), u"collapse"_s),
       ifCurrent(&GraphView::collapse));
    on(add(u"graph.here"_s, tr("Start the graph here"), QKeySequence(u"H"_s), u"graph"_s), [this] {
        if (const auto entity = workbench().entity())
            startAt(workbench().estate()->key(*entity));
    });
    on(add(u"graph.list"_s, tr("List neighbours in the table"), QKeySequence(u"L"_s), u"table"_s),
       &GraphView::listNeighbours);
    on(add(u"graph.hideType"_s, tr("Hide entities of this type"), QKeySequence(u"X"_s), u"hide"_s),
       &GraphView::hideTypeOfCurrent);
    on(add(u"graph.undo"_s, tr("Undo in graph"), QKeySequence(u"Ctrl+Z"_s), u"undo"_s), &GraphView::undo);
    on(add(u"graph.redo"_s, tr("Redo in graph"), QKeySequence(u"Ctrl+Shift+Z"_s), u"redo"_s), &GraphView::redo);
    on(add(u"graph.fit"_s, tr("Fit the graph"), QKeySequence(u"0"_s), u"fit"_s), [this] { m_canvas->fit(); });
    on(add(u"graph.zoomIn"_s, tr("Zoom in"), QKeySequence(u"+"_s), u"zoom-in"_s), [this] { m_canvas->zoomBy(1.25); });
    on(add(u"graph.zoomOut"_s, tr("Zoom out"), QKeySequence(u"-"_s), u"zoom-out"_s), [this] { m_canvas->zoomBy(0.8); });
    on(add(u"graph.find"_s, tr("Find in graph"), QKeySequence(u"/"_s), u"search"_s), [this] { m_find->begin(); });
    addToggle(u"graph.show"_s, tr("Choose what the graph shows"), u"filter"_s, false, m_show);
    addToggle(u"graph.legend"_s, tr("Show the legend"), u"legend"_s, true, m_legend);
    addToggle(u"graph.minimap"_s, tr("Show the minimap"), u"minimap"_s, true, m_minimap);
    addToggle(u"graph.table"_s, tr("Relationships table"), u"table"_s, false, m_table);
    on(add(u"graph.exportPng"_s, tr("Export graph as PNG"), {}, u"export"_s), [this] { askExport(false); });
    on(add(u"graph.exportSvg"_s, tr("Export graph as SVG"), {}, u"export"_s), [this] { askExport(true); });
    m_toolsPanel->setTools({m_actions[u"graph.show"_s], nullptr, m_actions[u"graph.undo"_s], m_actions[u"graph.redo"_s],
                            nullptr, m_actions[u"graph.fit"_s], m_actions[u"graph.zoomIn"_s],
                            m_actions[u"graph.zoomOut"_s]});
}

QList<QAction *> GraphView::tools() const
{
    return {m_actions[u"graph.table"_s]};
}

void GraphView::refreshActions()
{
    const bool shows = m_made.picture != nullptr && m_canvas->picture() != nullptr;
    const auto current = shows ? m_canvas->current() : std::nullopt;
    const NeighbourNode *node = current ? &m_made.content.nodes[*current] : nullptr;
    const auto enable = [this](const char *id, bool enabled) {
        if (QAction *action = m_actions.value(QString::fromLatin1(id)))
            action->setEnabled(enabled);
    };
    enable("graph.expand", node && (node->more > 0 || !node->opened));
    enable("graph.collapse", node && node->opened);
    enable("graph.here", workbench().entity().has_value());
    enable("graph.list", node);
    enable("graph.hideType", node && node->more == 0);
    enable("graph.undo", m_undo.canUndo());
    enable("graph.redo", m_undo.canRedo());
    for (const char *id :
         {"graph.fit", "graph.zoomIn", "graph.zoomOut", "graph.find", "graph.exportPng", "graph.exportSvg"})
        enable(id, shows);
}

void GraphView::askMenu(int node, const QPoint &globalPos)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (node >= 0) {
        for (const char *id : {"graph.expand", "graph.collapse", "graph.here", "graph.list", "graph.hideType"})
            menu->addAction(m_actions[QString::fromLatin1(id)]);
        menu->addSeparator();
    }
    for (const char *id : {"graph.fit", "graph.undo", "graph.redo", "graph.show", "graph.exportPng", "graph.exportSvg"})
        menu->addAction(m_actions[QString::fromLatin1(id)]);
    menu->popup(globalPos);
}

void GraphView::hideTypeOfCurrent()
{
    if (!m_made.picture || !m_canvas->current())
        return;
    const NeighbourNode &node = m_made.content.nodes[*m_canvas->current()];
    if (node.more == 0)
        setTypeShown(m_made.estate->type(node.entity), false);
}

void GraphView::listNeighbours()
{
    if (!m_made.picture || !m_canvas->current())
        return;
    const NeighbourNode node = m_made.content.nodes[*m_canvas->current()];
    const QString owner = m_made.content.nodes[node.owner].id;
    m_listAsk(
        [estate = m_made.estate, state = m_state, node, owner] {
            noteWork(Work::Query);
            EntityQuery query;
            const auto take = [&](EntityIndex entity) {
                if (static_cast<std::size_t>(query.keys.size()) < mostListed)
                    query.keys.append(estate->key(entity));
            };
            if (node.more > 0) {
                for (const EntityIndex entity : leftOut(*estate, state, owner, node.group, mostListed))
                    take(entity);
                return query;
            }
            for (const RelationshipIndex one : estate->relationshipsFrom(node.entity))
                take(estate->to(one));
            for (const RelationshipIndex one : estate->relationshipsTo(node.entity))
                take(estate->from(one));
            query.keys.removeDuplicates();
            return query;
        },
        [this](const EntityQuery &query) {
            if (!query.keys.isEmpty())
                workbench().open(query);
        });
}

QString GraphView::fileName() const
{
    const auto entity = m_made.estate ? m_made.estate->find(m_state.start) : std::nullopt;
    QString name = entity ? plainText(m_made.estate->displayName(*entity)) : QString();
    for (QChar &letter : name)
        if (!letter.isLetterOrNumber())
            letter = u'-';
    return u"graph-"_s + name.left(60);
}

void GraphView::askExport(bool svg)
{
    const QString ending = svg ? u"svg"_s : u"png"_s;
    auto *dialog = new QFileDialog(this, svg ? tr("Export graph as SVG") : tr("Export graph as PNG"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(ending);
    dialog->setNameFilter(svg ? tr("SVG pictures (*.svg)") : tr("PNG pictures (*.png)"));
    dialog->selectFile(fileName() + u'.' + ending);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, svg](const QString &path) { svg ? exportSvg(path) : exportPng(path); });
    dialog->open();
}

template <class Write>
void GraphView::writeFile(const QString &path, Write write)
{
    if (!m_made.picture)
        return;
    const PicturePtr picture = m_made.picture;
    const Look look = m_fileLooks.make(picture->parts->iconTypes, m_made.estate->catalog(), 2);
    // An Ask of its own: two files at once are both written, and both told.
    auto *ask = new Ask(this);
    (*ask)([picture, look, path,
            write] { return write(*picture, orderForFile(*picture, look, legendOf(*picture)), path); },
           [this, ask, path](const ExportResult &result) {
               ask->deleteLater();
               const auto *problem = std::get_if<ExportProblem>(&result);
               if (problem)
                   workbench().tell({Notice::Kind::Error,
                                     GraphView::tr("The picture was not written."),
                                     GraphView::tr("%1 could not be written. %2").arg(path, problem->detail),
                                     {}});
               else
                   workbench().tell({Notice::Kind::Good, GraphView::tr("The picture was written."), path, path});
               emit exported(path, !problem);
           });
}

void GraphView::exportPng(const QString &path)
{
    writeFile(path, [](const Picture &picture, const PaintOrder &order, const QString &file) {
        return writePng(picture, order, file);
    });
}

void GraphView::exportSvg(const QString &path)
{
    const QString title = m_made.picture ? m_made.picture->nodes().front().name : QString();
    writeFile(path, [title](const Picture &picture, const PaintOrder &order, const QString &file) {
        return writeSvg(picture, order, title, file);
    });
}

} // namespace azimuth
