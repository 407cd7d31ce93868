// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Questions to workers, and their answers into the table without losing the reader's place.

#include "EntityTableView.h"

#include "Actions.h"
#include "Backend.h"
#include "EmptyState.h"
#include "EntityHeader.h"
#include "FilterBar.h"
#include "FrozenTable.h"
#include "PlainText.h"
#include "QueryText.h"
#include "Settings.h"
#include "TableWords.h"
#include "Theme.h"

#include <QLabel>
#include <QLocale>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr qsizetype mostKept = 1000; // rows of a selection that a new snapshot finds again

int selectedRows(const QItemSelection &selection)
{
    int rows = 0;
    for (const QItemSelectionRange &range : selection)
        if (range.left() == 0)
            rows += range.height();
    return rows;
}

} // namespace

struct EntityTableView::Place {
    QStringList selected; ///< Keys, not too many.
    QString top; ///< Key of the first row in sight.
    int offset = 0; ///< How much of it is scrolled away.
    int across = 0;
    int column = 0;
};

std::vector<SortKey> EntityTableView::sort() const
{
    const EntityQuery &list = workbench().list();
    return list.sort.empty() && list.keys.isEmpty() ? m_layout.sort : list.sort;
}

QHash<QString, QStringList> EntityTableView::typesOfSteps()
{
    if (workbench().scene())
        for (const CoverageRow &row : workbench().estate()->coverage())
            if (!m_typesOfStep.contains(row.step))
                m_typesOfStep.insert(row.step, workbench().backend().stepInfo(row.step).types);
    return m_typesOfStep;
}

void EntityTableView::listChanged()
{
    const QString key = layoutKey(workbench().list());
    if (key != m_layoutKey) {
        m_layoutKey = key;
        m_layout = tableLayoutFrom(workbench().settings().value(u"table/layout/"_s + key).toByteArray());
    }
    m_filters->setSearchText(workbench().list().text);
    refresh();
}

void EntityTableView::sceneChanged()
{
    // A collection publishes faster than a large sort may take: let the question under way be answered first.
    if (m_ask.isAsking() && workbench().scene()) {
        m_again = true;
        return;
    }
    refresh();
}

void EntityTableView::refresh()
{
    m_again = false;
    m_stale = !isVisible();
    if (m_stale)
        return;
    m_stop.request_stop();
    m_stop = std::stop_source();
    if (!workbench().scene() || !workbench().scene().containment) {
        m_ask.forget();
        return present({});
    }
    EntityQuery list = workbench().list();
    list.sort = sort();
    TableQuestion question{workbench().scene(), list, typesOfSteps(), m_stop.get_token()};
    m_busyTimer.start();
    m_ask([question = std::move(question)] { return answerTo(question); },
          [this](const TableAnswer &answer) {
              present(answer);
              if (m_again)
                  refresh();
          });
}

void EntityTableView::present(const TableAnswer &answer)
{
    m_busyTimer.stop();
    const auto sameRows = [](EntityQuery one, EntityQuery other) {
        one.sort.clear();
        other.sort.clear();
        return one == other;
    };
    const bool sameList = m_answer.scene && answer.scene && sameRows(m_answer.list, answer.list);
    const bool sameOrder = sameList && m_answer.list.sort == answer.list.sort;
    m_answer = answer;
    showContent(sameOrder);
    emit refreshed();
}

void EntityTableView::showContent(bool keepPlace)
{
    const Place place = placeNow();
    m_showing = true;
    TableContent content{m_answer.scene.estate, m_answer.scene.containment, m_answer.rows, chosenColumns(),
                         m_answer.gaps};
    m_model->show(std::move(content));
    applyWidths();
    m_table->arrange();
    m_table->header()->setSort(m_answer.list.sort);
    m_table->frozenHeader()->setSort(m_answer.list.sort);
    restore(place, keepPlace);
    m_showing = false;

    QHash<QString, EntityColumn::Kind> kinds;
    for (const EntityColumn &column : m_answer.columns)
        kinds.insert(column.name, column.kind);
    m_filters->setConditions(workbench().list().conditions, kinds);
    m_filters->setCount(m_model->rowCount(), m_answer.scene ? m_answer.all : -1);
    const bool empty = m_model->rowCount() == 0;
    if (empty)
        showEmpty();
    m_stack->setCurrentIndex(empty ? 1 : 0);
    restyle();
    showStatus();
}

EntityTableView::Place EntityTableView::placeNow() const
{
    Place place;
    const int top = m_table->rowAt(0);
    if (top < 0)
        return place;
    const auto keyOf = [this](int row) { return m_model->index(row, 0).data(EntityTableModel::KeyRole).toString(); };
    place.top = keyOf(top);
    place.offset = -m_table->rowViewportPosition(top);
    place.across = m_table->horizontalScrollBar()->value();
    place.column = std::max(m_table->currentIndex().column(), 0);
    for (const QItemSelectionRange &range : m_table->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom() && place.selected.size() <= mostKept; ++row)
            place.selected.append(keyOf(row));
    if (place.selected.size() > mostKept)
        place.selected.clear();
    return place;
}

void EntityTableView::restore(const Place &place, bool keepPlace)
{
    if (!m_model->content())
        return;
    const Estate &estate = *m_model->content().estate;
    // One walk over the rows for all of them.
    std::vector<quint8> wanted(estate.entityCount());
    const auto want = [&](const QString &key, quint8 what) {
        const auto entity = key.isEmpty() ? std::nullopt : estate.find(key);
        if (entity)
            wanted[entity->value] |= what;
    };
    constexpr quint8 isSelected = 1, isCurrent = 2, isTop = 4;
    for (const QString &key : place.selected)
        want(key, isSelected);
    want(workbench().entityKey(), isCurrent);
    want(place.top, isTop);
    QItemSelection selection;
    int current = -1, top = -1;
    const auto &rows = *m_model->content().rows;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const quint8 what = wanted[rows[row].value];
        if (what == 0)
            continue;
        const auto at = static_cast<int>(row);
        if (what & isSelected)
            selection.select(m_model->index(at, 0), m_model->index(at, m_model->columnCount() - 1));
        if (what & isCurrent)
            current = at;
        if (what & isTop)
            top = at;
    }
    const int column = std::min(place.column, m_model->columnCount() - 1);
    if (current >= 0)
        m_table->selectionModel()->setCurrentIndex(m_model->index(current, std::max(column, 0)),
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (selection.size() > 1 || current < 0)
        m_table->selectionModel()->select(selection, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    m_table->horizontalScrollBar()->setValue(place.across);
    if (keepPlace && top >= 0)
        m_table->verticalScrollBar()->setValue(m_table->verticalHeader()->sectionPosition(top) + place.offset);
    else if (current >= 0)
        m_table->scrollTo(m_model->index(current, 0), QAbstractItemView::PositionAtCenter);
    else
        m_table->verticalScrollBar()->setValue(0);
    m_table->arrange();
}

void EntityTableView::showEmpty()
{
    const EmptyReason reason = emptyReason(workbench().scene(), workbench().list(), m_answer.all, m_typesOfStep);
    m_empty->say(reason.icon, reason.title, reason.text);
    Workbench *bench = &workbench();
    switch (reason.help) {
    case EmptyReason::Help::None:
        break;
    case EmptyReason::Help::Connect:
        if (QAction *add = bench->actions().find(u"connection.add"_s))
            m_empty->addButton(tr("Add a connection"), true, [add] { add->trigger(); });
        m_empty->addButton(tr("Open the demo tenant"), false, [bench] { bench->backend().openDemo(); });
        break;
    case EmptyReason::Help::ClearFilters:
        m_empty->addButton(tr("Clear filters"), true,
                           [bench] { bench->actions().find(u"table.clearFilters"_s)->trigger(); });
        break;
    case EmptyReason::Help::Coverage:
        m_empty->addButton(tr("Show coverage"), false, [bench] { bench->show(azimuth::Page::Coverage); });
        break;
    case EmptyReason::Help::Permissions:
        m_empty->addButton(tr("Show the fix"), true, [bench] { bench->show(azimuth::Page::Permissions); });
        break;
    }
}

void EntityTableView::showStatus()
{
    if (m_showing)
        return;
    if (m_model->rowCount() == 0) {
        m_status->clear();
        m_time->clear();
        return;
    }
    const QLocale locale;
    const int selected = selectedRows(m_table->selectionModel()->selection());
    QStringList facts{tr("%1 of %2 selected").arg(locale.toString(selected), locale.toString(m_model->rowCount()))};
    if (workbench().scene().partly)
        facts.append(tr("More appears when the collection ends"));
    m_status->setText(facts.join(u"   "_s));
    const bool filtered = !m_answer.list.conditions.empty() || !m_answer.list.text.isEmpty();
    const QString time = locale.toString(m_answer.milliseconds, 'f', m_answer.milliseconds < 10 ? 1 : 0);
    m_time->setText(filtered ? tr("Filtered in %1 ms").arg(time) : tr("Listed in %1 ms").arg(time));
}

void EntityTableView::currentChosen()
{
    const QModelIndex current = m_table->currentIndex();
    if (!m_showing && current.isValid())
        workbench().choose(current.data(EntityTableModel::KeyRole).toString());
}

void EntityTableView::followEntity()
{
    if (!m_model->content())
        return;
    const QString key = workbench().entityKey();
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid() && current.data(EntityTableModel::KeyRole).toString() == key)
        return;
    const auto row = m_model->rowOf(key);
    m_showing = true;
    if (row) {
        const QModelIndex index = m_model->index(*row, std::max(current.column(), 0));
        m_table->selectionModel()->setCurrentIndex(index,
                                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_table->scrollTo(m_model->index(*row, 0));
    } else {
        m_table->selectionModel()->clear();
    }
    m_table->arrange();
    m_showing = false;
    showStatus();
}

void EntityTableView::typeAhead(const QString &text)
{
    if (!m_model->content())
        return;
    m_typed += text;
    m_typedTimer.start();
    const int from = std::max(m_table->currentIndex().row(), 0);
    const auto find = [content = m_model->content(), typed = foldedText(m_typed.toStdString()), from] {
        const auto count = static_cast<int>(content.rows->size());
        for (int step = 0; step < count; ++step) {
            const int row = (from + step) % count;
            const EntityIndex entity = (*content.rows)[static_cast<std::size_t>(row)];
            if (foldedText(content.estate->displayNameUtf8(entity)).starts_with(typed))
                return row;
        }
        return -1;
    };
    m_typeAsk(find, [this, rows = m_model->content().rows](int row) {
        if (row < 0 || rows != m_model->content().rows)
            return;
        const QModelIndex found = m_model->index(row, std::max(m_table->currentIndex().column(), 0));
        m_table->setCurrentIndex(found);
        m_table->scrollTo(found);
    });
}

} // namespace azimuth
