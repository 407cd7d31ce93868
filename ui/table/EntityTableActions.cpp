// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// What can be done with rows: filter by them, copy them, open them.

#include "EntityTableView.h"

#include "Actions.h"
#include "FilterBar.h"
#include "FilterChip.h"
#include "FilterEditor.h"
#include "FrozenTable.h"
#include "TableWords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

QString shownText(const CellValue &cell, EntityColumn::Kind kind)
{
    return cell.kind == CellValue::Kind::YesNo ? tableWords::cellText(cell, kind) : exportText(cell, kind);
}

} // namespace

void EntityTableView::addActions()
{
    Actions &actions = workbench().actions();
    const auto add = [&](const char *id, const QString &text, const QKeySequence &keys, const QString &icon,
                         auto triggered) {
        QAction *action = actions.add(QString::fromLatin1(id), text, Menu::Table, keys, icon);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, triggered);
        addAction(action);
        return action;
    };
    add("table.addFilter", tr("Add a filter"), QKeySequence(u"Ctrl+F"_s), u"filter"_s, [this] { addFilter(); });
    add("table.search", tr("Search in the table"), QKeySequence(u"Ctrl+Shift+F"_s), u"search"_s, [this] {
        m_filters->search()->setFocus(Qt::ShortcutFocusReason);
        m_filters->search()->selectAll();
    });
    add("table.filterByCell", tr("Filter by this value"), QKeySequence(u"Ctrl+Shift+V"_s), {},
        [this] { filterByCell(false); });
    add("table.excludeCell", tr("Filter out this value"), QKeySequence(u"Ctrl+Shift+X"_s), {},
        [this] { filterByCell(true); });
    add("table.clearFilters", tr("Clear filters"), QKeySequence(u"Ctrl+Shift+Backspace"_s), {}, [this] {
        EntityQuery list = workbench().list();
        list.conditions.clear();
        list.text.clear();
        m_filters->search()->clear();
        workbench().refine(list);
    });
    m_columns =
        add("table.columns", tr("Columns"), QKeySequence(u"Ctrl+Shift+L"_s), u"columns"_s, [this] { chooseColumns(); });
    m_columns->setToolTip(tr("Choose columns"));
    add("table.fitColumns", tr("Fit columns to content"), {}, {}, [this] { m_table->resizeColumnsToContents(); });
    const auto sortCurrent = [this](bool descending) {
        const int column = std::max(m_table->currentIndex().column(), 0);
        if (column < m_model->columnCount())
            sortBy({{shownColumns().at(column), descending}});
    };
    add("table.sortAscending", tr("Sort ascending by this column"), {}, {}, [sortCurrent] { sortCurrent(false); });
    add("table.sortDescending", tr("Sort descending by this column"), {}, {}, [sortCurrent] { sortCurrent(true); });
    add("table.clearSort", tr("Clear the sort order"), {}, {}, [this] { sortBy({}); });
    add("table.copy", tr("Copy rows"), {}, u"copy"_s, [this] { copy(tabbedText); });
    add("table.copyCsv", tr("Copy rows as CSV"), {}, {}, [this] { copy(csvText); });
    add("table.copyMarkdown", tr("Copy rows as Markdown"), {}, {}, [this] { copy(markdownText); });
}

void EntityTableView::changeConditions(const std::vector<Condition> &conditions)
{
    EntityQuery list = workbench().list();
    list.conditions = conditions;
    workbench().refine(list);
}

void EntityTableView::editFilter(int at)
{
    const auto &conditions = workbench().list().conditions;
    const auto number = static_cast<std::size_t>(at);
    if (number >= conditions.size() || number >= m_filters->chips().size())
        return;
    m_editing = at;
    const FilterChip *chip = m_filters->chips()[number];
    m_editor->open(m_answer.columns, conditions[number], {}, chip->mapToGlobal(QPoint(0, chip->height() + 4)));
}

void EntityTableView::addFilter(const QString &column)
{
    if (!m_answer.scene)
        return;
    m_editing = -1;
    QString start = column;
    const int current = m_table->currentIndex().column();
    if (start.isEmpty() && m_model->columnCount() > 1)
        start = shownColumns().at(current > 0 ? current : 1);
    const QToolButton *button = m_filters->addButton();
    m_editor->open(m_answer.columns, std::nullopt, start, button->mapToGlobal(QPoint(0, button->height() + 4)));
}

void EntityTableView::filterByCell(bool exclude)
{
    const QModelIndex cell = m_table->currentIndex();
    if (!cell.isValid())
        return;
    using Test = Condition::Test;
    const QVariant value = cell.data(EntityTableModel::ValueRole);
    Condition condition{cell.data(EntityTableModel::ColumnRole).toString(), exclude ? Test::IsNot : Test::Is, {}};
    if (!value.isValid())
        condition.test = exclude ? Test::Present : Test::Absent;
    else
        condition.values =
            value.typeId() == QMetaType::QStringList ? value.toStringList() : QStringList(value.toString());
    std::vector<Condition> conditions = workbench().list().conditions;
    if (std::ranges::find(conditions, condition) == conditions.end())
        conditions.push_back(condition);
    changeConditions(conditions);
}

void EntityTableView::rowMenu(const QPoint &)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"table.rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString key = current.data(EntityTableModel::KeyRole).toString();
    menu->addAction(tr("Show in graph"), this, [this, key] { workbench().showInGraph(key); });
    menu->addAction(tr("List what lies in it"), this, [this, key] {
        EntityQuery list;
        list.within = key;
        workbench().open(list);
    });
    menu->addSeparator();
    for (const char *id : {"table.filterByCell", "table.excludeCell", "", "table.copy", "table.copyCsv",
                           "table.copyMarkdown", "", "table.columns"}) {
        if (QAction *action = workbench().actions().find(QString::fromLatin1(id)))
            menu->addAction(action);
        else
            menu->addSeparator();
    }
    menu->popup(QCursor::pos());
}

TableSource EntityTableView::sourceOf(EntityRowsPtr rows) const
{
    // The content keeps the estate alive that the columns read.
    struct Cells {
        TableContent content;
        std::vector<QueryColumn> columns;
    };
    auto cells = std::make_shared<Cells>();
    cells->content = m_model->content();
    TableSource source;
    for (const EntityColumn &column : cells->content.columns) {
        source.header << column.label;
        cells->columns.emplace_back(*cells->content.estate, *cells->content.containment, column.name);
    }
    source.rows = static_cast<qint64>(rows->size());
    source.cell = [cells, rows](qint64 row, int column) {
        const auto at = static_cast<std::size_t>(column);
        return shownText(cells->columns[at].at((*rows)[static_cast<std::size_t>(row)]),
                         cells->content.columns[at].kind);
    };
    return source;
}

std::optional<TableSource> EntityTableView::selected() const
{
    if (!m_model->content())
        return std::nullopt;
    const auto &all = *m_model->content().rows;
    QItemSelection selection = m_table->selectionModel()->selection();
    std::ranges::sort(selection, {}, &QItemSelectionRange::top);
    auto rows = std::make_shared<std::vector<EntityIndex>>();
    for (const QItemSelectionRange &range : selection)
        if (range.left() == 0)
            rows->insert(rows->end(), all.begin() + range.top(), all.begin() + range.bottom() + 1);
    if (rows->empty())
        return std::nullopt;
    return sourceOf(rows);
}

void EntityTableView::copy(QString (*write)(const TableSource &))
{
    const auto source = selected();
    if (!source) {
        m_status->setText(tr("No rows are selected. Select rows to copy them."));
        return;
    }
    m_copyAsk([source = *source, write] { return write(source); },
              [this, rows = source->rows](const QString &text) {
                  QGuiApplication::clipboard()->setText(text);
                  m_status->setText(tr("%Ln rows copied", nullptr, static_cast<int>(rows)));
              });
}

} // namespace azimuth
