// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Rows of a dashboard panel. A new scene changes only the rows that changed.

#include "FigureRow.h"

#include <QAbstractListModel>

namespace azimuth {

class FigureModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void show(std::vector<FigureRow> rows);
    const std::vector<FigureRow> &rows() const { return m_rows; }
    /// nullptr: not a row.
    const FigureRow *at(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void change(std::vector<FigureRow> rows);

    std::vector<FigureRow> m_rows;
};

} // namespace azimuth
