// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the signed-in App Registration may read, step by step, and how to grant what it lacks.

#include "Ask.h"
#include "PermissionModel.h"
#include "View.h"

class QSplitter;
class QStackedLayout;
class QTreeView;

namespace azimuth {

class EmptyState;
class PermissionDetails;
class PermissionHeader;

class PermissionsView : public View {
    Q_OBJECT
public:
    explicit PermissionsView(Workbench &workbench, QWidget *parent = nullptr);

    QList<QAction *> tools() const override { return {m_check}; }
    std::optional<TableSource> shown() const override;
    QString fileName() const override { return QStringLiteral("permissions"); }
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    const PermissionModel &model() const { return m_model; }
    QTreeView *tree() const { return m_tree; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeActions();
    QAction *addAction(const char *id, const QString &text, const QKeySequence &shortcut);
    void makeTree();
    void arrange();
    void applyTheme();
    void check();
    void takeTable(const PermissionTable &table);
    void takeTree(const PermissionTreePtr &tree);
    void connectionChanged();
    void expandTroubled();
    void showCurrent();
    void press(const QModelIndex &index);
    void sayWhyEmpty();
    void fitColumns();

    PermissionModel m_model;
    QString m_problem; ///< Why nothing could be said.
    QString m_step; ///< The chosen row, also over another check.
    Mark m_mark = Mark::Unknown;
    bool m_isChecking = false;
    bool m_isSwapping = false;
    bool m_isRestored = false; ///< Widths are the user's.
    Ask m_ask;

    QAction *m_check = nullptr;
    QStackedLayout *m_whole; ///< Why there is nothing, or header, tree and details.
    EmptyState *m_empty;
    QSplitter *m_sides;
    PermissionHeader *m_header = nullptr;
    QTreeView *m_tree;
    PermissionDetails *m_details;
};

} // namespace azimuth
