// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The left dock: the estate as a tree (tenant, directory, subscriptions, resource groups, resources), by type, by
/// class, and saved views, with a filter. Shows what others choose.

#include "Ask.h"
#include "NavigatorView.h"
#include "Workbench.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLineEdit;
class QStackedLayout;

namespace azimuth {

class EmptyState;
struct CollectionStatus;

class Navigator : public QWidget {
    Q_OBJECT
public:
    explicit Navigator(Workbench &workbench, QWidget *parent = nullptr);

    NavigatorModel &model() { return m_model; }
    NavigatorView &tree() { return *m_tree; }

private:
    void makeWidgets();
    void makeActions();
    void connectAll();
    void askFacts();
    void take(const NavigatorFactsPtr &facts);
    void openFirst();
    void showEmptiness();
    void progress(const CollectionStatus &status);
    void readViews();
    void follow();
    bool isListedBy(const QModelIndex &index) const;
    void pick(const QModelIndex &index);
    void activate(const QModelIndex &index);
    void listContents(const QString &entityKey);
    void refreshContents();
    void showMenu(const QModelIndex &index, const QPoint &globalPosition);
    void rememberOpen();
    QHash<QString, QStringList> stepTypes();
    QStringList typesOf(const QString &step);

    Workbench &m_workbench;
    NavigatorModel m_model;
    NavigatorView *m_tree = nullptr;
    QLineEdit *m_filter = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedLayout *m_stack = nullptr;
    QAction *m_find = nullptr;
    QAction *m_contents = nullptr;
    Ask m_ask;
    QTimer m_typing, m_turning, m_remembering;
    QHash<QString, QStringList> m_typesByStep;
    std::optional<NavigatorPlace> m_place; ///< As it was before a filter, or at the last run's end.
    bool m_wasFiltered = false;
    bool m_restoring = false;
};

} // namespace azimuth
