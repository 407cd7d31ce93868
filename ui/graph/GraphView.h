// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The graph of one entity's neighbourhood: opened and closed node by node, laid out on a worker, drawn by a
/// GraphCanvas. Follows the workbench's selection while its page is shown.

#include "Ask.h"
#include "Look.h"
#include "NeighbourhoodPicture.h"
#include "UndoStack.h"
#include "View.h"

#include <QHash>

#include <optional>

class QMenu;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace azimuth {

class EmptyState;
class FindField;
class GraphCanvas;
class LegendPanel;
class Minimap;
class RelationshipsModel;
class ShowPanel;
class ToolsPanel;

class GraphView : public View {
    Q_OBJECT
public:
    explicit GraphView(Workbench &workbench, QWidget *parent = nullptr);
    ~GraphView() override;

    QList<QAction *> tools() const override;
    std::optional<TableSource> shown() const override;
    QString fileName() const override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    GraphCanvas *canvas() const { return m_canvas; }
    /// As it is shown; its picture is nullptr while nothing is.
    const NeighbourhoodPicture &content() const { return m_made; }
    /// As it will be shown when the worker is done.
    const NeighbourhoodState &state() const { return m_state; }
    /// Nothing is asked of a worker.
    bool isSettled() const { return !m_ask.isAsking(); }

    void startAt(const QString &entityKey);
    /// Opens what is closed, closes what is open; a node that stands for more shows some of them.
    void toggle(quint32 node);
    void expand(quint32 node);
    void collapse(quint32 node);
    void setTypeShown(const QString &type, bool shown);
    void setClassShown(EdgeClass kind, bool shown);
    void undo();
    void redo();
    /// Written on a worker; exported() follows. Nothing is done while nothing is shown.
    void exportPng(const QString &path);
    void exportSvg(const QString &path);

signals:
    void settled(); ///< A picture, or an empty state, is shown.
    void exported(const QString &path, bool written);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // GraphView.cpp: what is shown
    bool isCurrent() const;
    void follow();
    void sceneChanged();
    void change(NeighbourhoodState next, bool fit = false);
    void rebuild(bool fit);
    void deliver(NeighbourhoodPicture made, bool fit);
    void showPicture(bool fit);
    void showNothing();
    void become(const std::optional<GraphMoment> &moment);
    GraphMoment moment() const;
    QString currentId() const;
    void pin(quint32 node, const QPointF &at);
    void choose(quint32 node);

    // GraphActions.cpp
    void makeActions();
    QAction *add(const QString &id, const QString &text, const QKeySequence &shortcut, const QString &icon);
    QAction *addToggle(const QString &id, const QString &text, const QString &icon, bool on, QWidget *panel);
    void refreshActions();
    void askMenu(int node, const QPoint &globalPos);
    void listNeighbours();
    void hideTypeOfCurrent();
    void askExport(bool svg);
    template <class Write>
    void writeFile(const QString &path, Write write);

    // GraphPanels.cpp
    void makePanels();
    void placePanels();
    void refreshPanels();
    void makeTable();

    NeighbourhoodState m_state;
    NeighbourhoodPicture m_made;
    Places m_places;
    UndoStack m_undo;
    Ask m_ask;
    Ask m_listAsk;
    Looks m_fileLooks;
    QString m_wantedCurrent; ///< To be ringed when the next picture comes.
    bool m_sceneIsOld = false;

    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QSplitter *m_splitter;
    GraphCanvas *m_canvas;
    QTableView *m_table;
    RelationshipsModel *m_relationships;
    ToolsPanel *m_toolsPanel = nullptr;
    FindField *m_find = nullptr;
    LegendPanel *m_legend = nullptr;
    Minimap *m_minimap = nullptr;
    ShowPanel *m_show = nullptr;
    QHash<QString, QAction *> m_actions;
};

} // namespace azimuth
