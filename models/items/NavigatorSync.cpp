// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// How the tree goes from one scene to the next: runs of rows come and go, everything else stays where it is.
#include "NavigatorNode.h"

#include <QHash>

#include <algorithm>

namespace azimuth {
namespace {

/// Each run costs the view a pass over its rows; beyond this a reset is cheaper.
constexpr int mostRuns = 200;

/// Where each kept child will stand; -1: it goes. What would have to move goes and comes again.
std::vector<int> keptPlaces(const std::vector<QByteArray> &before, const QHash<QByteArray, int> &after)
{
    std::vector<int> places;
    places.reserve(before.size());
    int last = -1;
    for (const QByteArray &id : before) {
        const int place = after.value(id, -1);
        places.push_back(place > last ? place : -1);
        last = std::max(last, places.back());
    }
    return places;
}

/// How many runs of rows go and come.
int runsOf(const std::vector<int> &places, int rows)
{
    int runs = 0;
    int expected = 0;
    bool going = false;
    for (const int place : places) {
        runs += place < 0 && !going ? 1 : 0;
        going = place < 0;
        if (place < 0)
            continue;
        runs += place != expected ? 1 : 0;
        expected = place + 1;
    }
    return runs + (expected < rows ? 1 : 0);
}

} // namespace

void NavigatorModel::remember(Node &node)
{
    for (const auto &child : node.children) {
        child->id = m_tree.id(child->row);
        remember(*child);
    }
}

/// Every row speaks of the new estate before anybody hears of a change: listeners ask about any of them.
void NavigatorModel::rebind(Node &node)
{
    for (const auto &child : node.children) {
        if (child->row.kind == NavigatorKind::Entity) {
            const QByteArray key = child->id.mid(1);
            const auto entity = m_tree.facts()->estate().find(QUtf8StringView(key));
            child->gone = !entity;
            child->row.entity = entity.value_or(EntityIndex());
        } else if (child->row.kind == NavigatorKind::TypeWithin) {
            child->gone = node.gone;
            child->row.entity = node.row.entity;
        }
        rebind(*child);
    }
}

void NavigatorModel::refresh(bool entitiesToo)
{
    if (sync(*m_root, entitiesToo))
        return;
    beginResetModel();
    reset();
    endResetModel();
}

bool NavigatorModel::sync(Node &node, bool entitiesToo)
{
    const bool hasEntities = &node != m_root.get() && node.row.kind == NavigatorKind::Entity;
    if ((entitiesToo || !hasEntities) && !change(node, rowsUnder(node)))
        return false;
    for (const auto &child : node.children)
        if (child->fetched && !sync(*child, entitiesToo))
            return false;
    if (!node.children.empty())
        emit dataChanged(indexOf(node.children.front().get()), indexOf(node.children.back().get()));
    return true;
}

bool NavigatorModel::change(Node &node, std::vector<NavigatorRow> rows)
{
    std::vector<QByteArray> before;
    before.reserve(node.children.size());
    for (const auto &child : node.children)
        before.push_back(child->gone ? QByteArray() : m_tree.id(child->row));
    QHash<QByteArray, int> after;
    after.reserve(static_cast<qsizetype>(rows.size()));
    for (std::size_t at = 0; at < rows.size(); ++at)
        after.insert(m_tree.id(rows[at]), static_cast<int>(at));

    const auto places = keptPlaces(before, after);
    if (runsOf(places, static_cast<int>(rows.size())) > mostRuns)
        return false;
    for (int last = static_cast<int>(places.size()) - 1; last >= 0; --last) {
        if (places[static_cast<std::size_t>(last)] >= 0)
            continue;
        int first = last;
        while (first > 0 && places[static_cast<std::size_t>(first) - 1] < 0)
            --first;
        removeRun(node, first, last);
        last = first;
    }
    std::vector<bool> present(rows.size(), false);
    for (const int place : places)
        if (place >= 0)
            present[static_cast<std::size_t>(place)] = true;
    for (std::size_t first = 0; first < rows.size(); ++first) {
        if (present[first])
            continue;
        std::size_t end = first;
        while (end < rows.size() && !present[end])
            ++end;
        const auto from = rows.begin() + static_cast<std::ptrdiff_t>(first);
        insertRun(node, static_cast<int>(first), {from, rows.begin() + static_cast<std::ptrdiff_t>(end)});
        first = end;
    }
    return true;
}

void NavigatorModel::removeRun(Node &node, int first, int last)
{
    beginRemoveRows(indexOf(&node), first, last);
    node.children.erase(node.children.begin() + first, node.children.begin() + last + 1);
    for (std::size_t at = static_cast<std::size_t>(first); at < node.children.size(); ++at)
        node.children[at]->place = static_cast<int>(at);
    endRemoveRows();
}

void NavigatorModel::insertRun(Node &node, int first, std::vector<NavigatorRow> rows)
{
    beginInsertRows(indexOf(&node), first, first + static_cast<int>(rows.size()) - 1);
    std::vector<std::unique_ptr<Node>> made;
    for (NavigatorRow &row : rows) {
        made.push_back(std::make_unique<Node>());
        made.back()->row = std::move(row);
        made.back()->parent = &node;
    }
    node.children.insert(node.children.begin() + first, std::make_move_iterator(made.begin()),
                         std::make_move_iterator(made.end()));
    for (std::size_t at = static_cast<std::size_t>(first); at < node.children.size(); ++at)
        node.children[at]->place = static_cast<int>(at);
    endInsertRows();
}

} // namespace azimuth
