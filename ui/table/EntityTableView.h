// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The table of whatever the workbench lists: filters above, rows, a line of facts below. Asks workers; keeps
/// selection, place and columns while a collection publishes more.

#include "Ask.h"
#include "TableAnswer.h"
#include "TableLayout.h"
#include "View.h"

#include <QTimer>

#include <stop_token>

class QLabel;
class QStackedWidget;

namespace azimuth {

class ColumnChooser;
class EmptyState;
class FilterBar;
class FilterEditor;
class FrozenTable;

class EntityTableView : public View {
    Q_OBJECT
public:
    explicit EntityTableView(Workbench &workbench, QWidget *parent = nullptr);
    ~EntityTableView() override;

    QList<QAction *> tools() const override;
    std::optional<TableSource> shown() const override;
    QString fileName() const override;
    QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;

    EntityTableModel &model() const { return *m_model; }
    FrozenTable *table() const { return m_table; }
    FilterBar *filters() const { return m_filters; }
    FilterEditor *filterEditor() const { return m_editor; }
    ColumnChooser *columnChooser() const { return m_chooser; }
    QStringList shownColumns() const; ///< In order.

signals:
    void refreshed(); ///< Rows of the newest question are shown.

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Place; // what a reset must not lose
    void build();
    void connectParts();
    void addActions();
    void restyle();

    // EntityTableRows.cpp: questions and answers
    void listChanged();
    void sceneChanged();
    void refresh();
    void present(const TableAnswer &answer);
    void showContent(bool keepPlace);
    Place placeNow() const;
    void restore(const Place &place, bool keepPlace);
    void showEmpty();
    void showStatus();
    void followEntity();
    void currentChosen();
    void typeAhead(const QString &text);
    std::vector<SortKey> sort() const;
    QHash<QString, QStringList> typesOfSteps();

    // EntityTableColumns.cpp
    std::vector<EntityColumn> chosenColumns() const;
    int widthOf(const EntityColumn &column, int at) const;
    void applyWidths();
    void showColumn(const QString &name, bool shown);
    void moved(int from, int to);
    void resized(int section, int width);
    void remember();
    void sortBy(const std::vector<SortKey> &sort);
    void sortWanted(int section, bool add);
    void headerMenu(const QPoint &place);
    void chooseColumns();

    // EntityTableActions.cpp
    void editFilter(int at);
    void addFilter(const QString &column = {});
    void filterByCell(bool exclude);
    void changeConditions(const std::vector<Condition> &conditions);
    void rowMenu(const QPoint &place);
    TableSource sourceOf(EntityRowsPtr rows) const;
    std::optional<TableSource> selected() const;
    void copy(QString (*write)(const TableSource &));

    EntityTableModel *m_model;
    FilterBar *m_filters = nullptr;
    FrozenTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_busy = nullptr;
    QLabel *m_status = nullptr, *m_time = nullptr;
    FilterEditor *m_editor = nullptr;
    ColumnChooser *m_chooser = nullptr;
    QAction *m_columns = nullptr;

    TableAnswer m_answer;
    TableLayout m_layout;
    QString m_layoutKey;
    QHash<QString, QStringList> m_typesOfStep;
    Ask m_ask, m_askValues, m_copyAsk, m_typeAsk;
    std::stop_source m_stop;
    QTimer m_busyTimer, m_typedTimer;
    QString m_typed;
    int m_editing = -1; ///< The chip under edit; -1: a new one.
    bool m_stale = true; ///< Not asked since the list or the scene changed, for the page is hidden.
    bool m_again = false; ///< The scene changed while a question was under way.
    bool m_showing = false; ///< The model is changing: selections are not the user's.
};

} // namespace azimuth
