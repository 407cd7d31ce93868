// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What was asked and how it ended: live progress while a collection runs, then each step at each scope with its state,
/// what it lacks and the request that proves it.

#include "Ask.h"
#include "CoverageModel.h"
#include "View.h"

class QSplitter;
class QStackedLayout;
class QTableView;

namespace azimuth {

class CoverageDetails;
class CoverageFilterBar;
class EmptyState;
class EndNotice;
class ProgressPanel;
struct CollectionEnd;
struct CollectionStatus;

class CoverageView : public View {
    Q_OBJECT
public:
    explicit CoverageView(Workbench &workbench, QWidget *parent = nullptr);

    std::optional<TableSource> shown() const override;
    QString fileName() const override { return QStringLiteral("coverage"); }
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    const CoverageModel &model() const { return m_model; }
    QTableView *table() const { return m_table; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeActions();
    QAction *addAction(const char *id, const QString &text, const QString &segment, const QKeySequence &shortcut);
    void makeTable();
    void arrange();
    void applyTheme();
    void takeScene();
    void takeList(const CoverageListPtr &list);
    void askRows();
    void takeRows(const CoverageListPtr &list, std::vector<quint32> rows);
    void sortBy(int section);
    void showCurrent();
    void showProgress(const CollectionStatus &status);
    void showEnd(const CollectionEnd &end);
    void showSegment(CoverageFilter::Show show);
    void sayWhyEmpty();
    void sayNoMatch();
    void openTypes();
    int currentRow() const;

    CoverageModel m_model;
    CoverageListPtr m_list; ///< The newest, whose rows may still be chosen.
    StepNamesById m_steps; ///< All that were ever met.
    CoverageOrder m_order;
    QString m_step, m_scope; ///< The chosen row, also while a filter hides it.
    bool m_isStale = false; ///< Another scene came while one was read.
    bool m_isSwapping = false; ///< Rows are exchanged: what the table selects meanwhile is not a choice.
    Ask m_askList;
    Ask m_askRows;

    QAction *m_showAll = nullptr, *m_showGaps = nullptr, *m_showRead = nullptr, *m_openTypes = nullptr,
            *m_showFix = nullptr, *m_copyEvidence = nullptr;
    EndNotice *m_notice;
    QSplitter *m_levels; ///< Progress above the list.
    ProgressPanel *m_progress;
    QStackedLayout *m_whole; ///< Why there is no list, or the list.
    EmptyState *m_empty;
    QSplitter *m_sides; ///< List beside or above its details.
    QStackedLayout *m_lists; ///< The table, or why it is empty.
    QTableView *m_table;
    EmptyState *m_noMatch;
    CoverageFilterBar *m_filters = nullptr;
    CoverageDetails *m_details;
};

} // namespace azimuth
