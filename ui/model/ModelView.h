// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The data model as a map: types by service, how they may be related, and how many of each the open snapshot has.
/// Counted and laid out on a worker; places depend on the model, so that a collection that goes on moves nothing.

#include "Ask.h"
#include "ModelMap.h"
#include "View.h"

#include <QHash>

class QSplitter;
class QStackedLayout;

namespace azimuth {

class EmptyState;
class ModelCanvas;
class ModelDetails;
class ModelLegend;
class TypeList;

class ModelView : public View {
    Q_OBJECT
public:
    explicit ModelView(Workbench &workbench, QWidget *parent = nullptr);

    QList<QAction *> tools() const override;
    std::optional<TableSource> shown() const override;
    QString fileName() const override { return QStringLiteral("data-model"); }
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    ModelCanvas *canvas() const { return m_canvas; }
    TypeList *list() const { return m_list; }
    ModelDetails *details() const { return m_details; }
    /// The newest is shown, and nothing is asked of a worker.
    bool isSettled() const { return !m_isStale && !m_ask.isAsking(); }
    /// By typeKeyOf(); empty: none.
    void choose(const QString &type);
    const QString &chosen() const { return m_chosen; }

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeActions();
    QAction *add(const char *id, const QString &text, const QKeySequence &shortcut, const QString &icon);
    void arrange();
    void refresh();
    void deliver(const ModelMapPtr &map);
    void refreshActions();
    void openList(const QString &type);
    void askMenu(const QPoint &globalPos);
    ModelMapWish wish() const;

    ModelMapPtr m_map;
    QString m_chosen;
    bool m_isStale = true; ///< The scene, the model or the looks changed since the last question.
    Ask m_ask;

    QStackedLayout *m_whole;
    EmptyState *m_empty;
    QSplitter *m_sides;
    QSplitter *m_levels;
    ModelCanvas *m_canvas;
    TypeList *m_list;
    ModelDetails *m_details;
    ModelLegend *m_legend = nullptr;
    QHash<QString, QAction *> m_actions;
};

} // namespace azimuth
