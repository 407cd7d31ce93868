// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What Azure Advisor and Microsoft Defender for Cloud say of the estate: a list that folds by severity, and the chosen
/// finding in full. Choosing one chooses its resource.

#include "Ask.h"
#include "FindingModel.h"
#include "View.h"

class QSplitter;
class QStackedLayout;

namespace azimuth {

class EmptyState;
class FindingDetails;
class FindingFilters;
class FindingList;

class FindingsView : public View {
    Q_OBJECT
public:
    explicit FindingsView(Workbench &workbench, QWidget *parent = nullptr);

    QList<QAction *> tools() const override { return {m_group}; }
    std::optional<TableSource> shown() const override;
    QString fileName() const override { return QStringLiteral("findings"); }
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    const FindingModel &model() const { return m_model; }
    FindingList *list() const { return m_list; }

private:
    void makeActions();
    QAction *addAction(const char *id, const QString &text, const QKeySequence &shortcut);
    void arrange();
    void applyTheme();
    void takeScene();
    void takeTable(const FindingTablePtr &table);
    void askRows();
    void takeRows(const FindingTablePtr &table, const FindingQuery &query, std::vector<quint32> rows);
    void sortBy(int section);
    void showCurrent();
    void sayWhyEmpty();
    /// Two texts: what is so, what to do.
    std::pair<QString, QString> whyEmpty() const;
    void copy();

    FindingModel m_model;
    FindingTablePtr m_table; ///< The newest, whose rows may still be chosen.
    std::optional<FindingColumn> m_sort;
    bool m_descending = false;
    QString m_evidence; ///< Key of the chosen finding, also while a filter hides it.
    bool m_isSwapping = false; ///< Rows are exchanged: what the list selects meanwhile is not a choice.
    Ask m_askTable;
    Ask m_askRows;

    QAction *m_group = nullptr, *m_copy = nullptr;
    QStackedLayout *m_whole; ///< Why there is nothing, or the list.
    EmptyState *m_empty;
    QSplitter *m_sides;
    FindingFilters *m_filters;
    QStackedLayout *m_lists; ///< The list, or why it is empty.
    FindingList *m_list;
    EmptyState *m_noMatch;
    FindingDetails *m_details;
};

} // namespace azimuth
