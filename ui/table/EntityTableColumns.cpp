// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Which columns, how wide, sorted how.

#include "EntityTableView.h"

#include "Actions.h"
#include "ColumnChooser.h"
#include "EntityHeader.h"
#include "FilterBar.h"
#include "FrozenTable.h"
#include "PlainText.h"
#include "Settings.h"
#include "TableWords.h"
#include "Theme.h"

#include <QMenu>
#include <QScrollBar>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {

std::vector<EntityColumn> EntityTableView::chosenColumns() const
{
    const QStringList &names = m_layout.columns.isEmpty() ? m_answer.first : m_layout.columns;
    std::vector<EntityColumn> chosen;
    for (const QString &name : names) {
        const auto known = std::ranges::find(m_answer.columns, name, &EntityColumn::name);
        if (known == m_answer.columns.end())
            continue;
        chosen.push_back(*known);
        chosen.back().label = tableWords::columnTitle(name);
    }
    return chosen;
}

QStringList EntityTableView::shownColumns() const
{
    QStringList names;
    for (const EntityColumn &column : m_model->content().columns)
        names.append(column.name);
    return names;
}

int EntityTableView::widthOf(const EntityColumn &column, int at) const
{
    if (const int chosen = m_layout.widths.value(column.name); chosen > 0)
        return chosen;
    const int sign = std::max(QFontMetrics(workbench().theme().font(TextStyle::Body)).averageCharWidth(), 4);
    int signs = 18;
    switch (column.kind) {
    case EntityColumn::Kind::Text:
        signs = column.name == columns::name ? 30 : 18;
        break;
    case EntityColumn::Kind::Identifier:
        signs = 34;
        break;
    case EntityColumn::Kind::Number:
        signs = 10;
        break;
    case EntityColumn::Kind::YesNo:
        signs = 9;
        break;
    case EntityColumn::Kind::Date:
        signs = 21;
        break;
    case EntityColumn::Kind::List:
        signs = 24;
        break;
    }
    return std::max(sign * signs + 20, m_table->header()->titleWidth(at));
}

void EntityTableView::applyWidths()
{
    const auto &columns = m_model->content().columns;
    if (m_model->columnCount() == 0)
        return;
    std::vector<int> widths;
    int used = 0, free = 0;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        widths.push_back(widthOf(columns[at], static_cast<int>(at)));
        used += widths.back();
        free += m_layout.widths.contains(columns[at].name) ? 0 : widths.back();
    }
    // Room that is left goes to the columns whose width nobody chose.
    // The scroll bar's place stays free, so that it brings no second one with it.
    const int room = m_table->width() - m_table->verticalScrollBar()->sizeHint().width() - 2;
    const int spare = std::max(room - used, 0);
    const bool before = std::exchange(m_showing, true);
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const bool chosen = m_layout.widths.contains(columns[at].name);
        const int more = chosen || free == 0 ? 0 : spare * widths[at] / free;
        m_table->setWidthOf(static_cast<int>(at), widths[at] + more);
    }
    m_showing = before;
}

void EntityTableView::remember()
{
    workbench().settings().set(u"table/layout/"_s + m_layoutKey, toJson(m_layout));
}

void EntityTableView::showColumn(const QString &name, bool shown)
{
    QStringList names = m_layout.columns.isEmpty() ? m_answer.first : m_layout.columns;
    names.removeAll(name);
    if (shown)
        names.append(name);
    if (!names.contains(QString(columns::name)))
        names.prepend(columns::name);
    m_layout.columns = names;
    remember();
    showContent(true);
}

void EntityTableView::moved(int from, int to)
{
    if (m_showing || from == to)
        return;
    // The header goes back to its own order, and the model takes the new one: so a column's place is one number.
    m_showing = true;
    m_table->header()->moveSection(to, from);
    m_showing = false;
    QStringList names = shownColumns();
    to = std::max(to, 1);
    if (from < 1 || from >= names.size() || to >= names.size())
        return;
    names.move(from, to);
    m_layout.columns = names;
    remember();
    // Not in the middle of the header's own event.
    QMetaObject::invokeMethod(
        this, [this] { showContent(true); }, Qt::QueuedConnection);
}

void EntityTableView::resized(int section, int width)
{
    const auto &columns = m_model->content().columns;
    if (m_showing || section < 0 || section >= static_cast<int>(columns.size()) || width <= 0)
        return;
    m_layout.widths.insert(columns[static_cast<std::size_t>(section)].name, width);
    remember();
}

void EntityTableView::sortBy(const std::vector<SortKey> &sort)
{
    m_layout.sort = sort;
    remember();
    EntityQuery list = workbench().list();
    if (list.sort == sort)
        return refresh();
    list.sort = sort;
    workbench().refine(list);
}

void EntityTableView::sortWanted(int section, bool add)
{
    const auto &columns = m_model->content().columns;
    if (section < 0 || section >= static_cast<int>(columns.size()))
        return;
    const QString name = columns[static_cast<std::size_t>(section)].name;
    std::vector<SortKey> keys = sort();
    const auto known = std::ranges::find(keys, name, &SortKey::column);
    // Up, down, not at all.
    std::optional<SortKey> next = SortKey{name, false};
    if (known != keys.end() && (add || keys.size() == 1))
        next = known->descending ? std::nullopt : std::optional(SortKey{name, true});
    if (!add)
        keys.clear();
    else if (known != keys.end() && next)
        *known = *next;
    else if (known != keys.end())
        keys.erase(known);
    if (next && (!add || std::ranges::find(keys, name, &SortKey::column) == keys.end()))
        keys.push_back(*next);
    sortBy(keys);
}

void EntityTableView::headerMenu(const QPoint &place)
{
    const auto &columns = m_model->content().columns;
    const auto section = static_cast<std::size_t>(place.x());
    if (place.x() < 0 || section >= columns.size())
        return;
    const QString name = columns[section].name;
    const QString title = plainText(tableWords::columnTitle(name)).replace(u"&"_s, u"&&"_s);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"table.headerMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *hide = menu->addAction(tr("Hide %1").arg(title), this, [this, name] { showColumn(name, false); });
    hide->setEnabled(section > 0);
    menu->addAction(tr("Fit to content"), this,
                    [this, section] { m_table->resizeColumnToContents(static_cast<int>(section)); });
    menu->addSeparator();
    menu->addAction(tr("Sort ascending"), this, [this, name] { sortBy({{name, false}}); });
    menu->addAction(tr("Sort descending"), this, [this, name] { sortBy({{name, true}}); });
    menu->addAction(tr("Filter by %1").arg(title), this, [this, name] { addFilter(name); });
    menu->addSeparator();
    menu->addAction(m_columns);
    menu->popup(QCursor::pos());
}

void EntityTableView::chooseColumns()
{
    if (!m_answer.scene)
        return;
    const QPoint corner =
        m_filters->mapToGlobal(QPoint(m_filters->width() - m_chooser->width() - 16, m_filters->height()));
    m_chooser->open(m_answer.columns, shownColumns(), corner);
}

} // namespace azimuth
