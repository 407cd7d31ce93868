// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies over and under the canvas of a GraphView.
#include "Actions.h"
#include "CanvasPanels.h"
#include "GraphCanvas.h"
#include "GraphView.h"
#include "RelationshipsModel.h"
#include "ShowPanel.h"
#include "Theme.h"

#include <QDataStream>
#include <QEvent>
#include <QHeaderView>
#include <QIODevice>
#include <QSplitter>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int edgeGap = 12;
constexpr qint32 stateVersion = 1;

} // namespace

void GraphView::makePanels()
{
    Theme &theme = workbench().theme();
    m_toolsPanel = new ToolsPanel(theme, m_canvas);
    m_find = new FindField(*m_canvas, theme, m_canvas);
    m_legend = new LegendPanel(*m_canvas, theme, m_canvas);
    m_minimap = new Minimap(*m_canvas, theme, m_canvas);
    m_show = new ShowPanel(theme, m_canvas);
    connect(m_show, &ShowPanel::typeToggled, this, &GraphView::setTypeShown);
    connect(m_show, &ShowPanel::classToggled, this, &GraphView::setClassShown);
    connect(&theme, &Theme::changed, this, [this] {
        m_fileLooks.forget();
        refreshPanels();
    });
    m_canvas->installEventFilter(this);
}

void GraphView::makeTable()
{
    m_table->setObjectName(u"relationshipsTable"_s);
    m_table->setAccessibleName(tr("Relationships table"));
    m_table->setModel(m_relationships);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setMinimumHeight(140);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(workbench().theme().rowHeight());
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (const auto &[column, width] : {std::pair{0, 260}, {1, 160}, {2, 120}, {3, 260}})
        m_table->setColumnWidth(column, width);
    connect(m_table, &QTableView::activated, this,
            [this](const QModelIndex &index) { workbench().choose(m_relationships->entityAt(index)); });
}

void GraphView::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    placePanels();
}

bool GraphView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_canvas && event->type() == QEvent::Resize)
        placePanels();
    return View::eventFilter(watched, event);
}

void GraphView::placePanels()
{
    const int out = FloatingPanel::shadow;
    const int right = m_canvas->width() + out - edgeGap;
    const int bottom = m_canvas->height() + out - edgeGap;
    m_toolsPanel->move(edgeGap - out, edgeGap - out);
    m_find->move(right - m_find->width(), edgeGap - out);
    m_legend->move(right - m_legend->width(), bottom - m_legend->height());
    m_minimap->move(edgeGap - out, bottom - m_minimap->height());
    const int under = m_toolsPanel->geometry().bottom() - out + 8;
    const int above = m_minimap->isVisibleTo(m_canvas) ? m_minimap->y() : bottom;
    m_show->setRoom(std::max(above - under, 120));
    m_show->move(edgeGap - out, under);
}

void GraphView::refreshPanels()
{
    m_table->verticalHeader()->setDefaultSectionSize(workbench().theme().rowHeight());
    if (!m_made.picture || !m_canvas->picture())
        return;
    m_legend->setLines(legendOf(*m_made.picture));
    m_minimap->forget();
    m_show->show(m_made.state, m_made.content, m_made.estate->catalog());
    m_find->forget();
    m_relationships->show(m_made.estate, m_made.content.relationships);
    placePanels();
}

std::optional<TableSource> GraphView::shown() const
{
    if (!m_canvas->picture() || m_relationships->rowCount() == 0)
        return std::nullopt;
    return m_relationships->source();
}

QByteArray GraphView::saveState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << stateVersion << m_actions[u"graph.legend"_s]->isChecked() << m_actions[u"graph.minimap"_s]->isChecked()
           << m_actions[u"graph.show"_s]->isChecked() << m_actions[u"graph.table"_s]->isChecked()
           << m_splitter->saveState() << m_table->horizontalHeader()->saveState();
    for (const bool hidden : m_state.hiddenClasses)
        stream << hidden;
    return bytes;
}

void GraphView::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    qint32 version = 0;
    bool legend = true;
    bool minimap = true;
    bool panel = false;
    bool table = false;
    QByteArray splitter;
    QByteArray header;
    std::array<bool, edgeClassCount> hidden{};
    stream >> version >> legend >> minimap >> panel >> table >> splitter >> header;
    for (bool &one : hidden)
        stream >> one;
    if (stream.status() != QDataStream::Ok || version != stateVersion)
        return;
    m_actions[u"graph.legend"_s]->setChecked(legend);
    m_actions[u"graph.minimap"_s]->setChecked(minimap);
    m_actions[u"graph.show"_s]->setChecked(panel);
    m_actions[u"graph.table"_s]->setChecked(table);
    m_splitter->restoreState(splitter);
    m_table->horizontalHeader()->restoreState(header);
    m_state.hiddenClasses = hidden;
    rebuild(false);
}

} // namespace azimuth
