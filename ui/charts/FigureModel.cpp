// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FigureModel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

bool haveSameIds(const std::vector<FigureRow> &one, const std::vector<FigureRow> &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const FigureRow &a, const FigureRow &b) { return a.id == b.id; });
}

} // namespace

void FigureModel::show(std::vector<FigureRow> rows)
{
    if (rows == m_rows)
        return;
    if (haveSameIds(rows, m_rows))
        return change(std::move(rows));
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void FigureModel::change(std::vector<FigureRow> rows)
{
    rows.swap(m_rows);
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        if (rows[row] != m_rows[row])
            emit dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)));
}

const FigureRow *FigureModel::at(const QModelIndex &index) const
{
    const bool isRow = index.isValid() && index.model() == this && index.row() < rowCount();
    return isRow ? &m_rows[static_cast<std::size_t>(index.row())] : nullptr;
}

int FigureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FigureModel::data(const QModelIndex &index, int role) const
{
    const FigureRow *row = at(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return row->name;
    case Qt::AccessibleTextRole:
        return row->spoken;
    default:
        return {};
    }
}

} // namespace azimuth
