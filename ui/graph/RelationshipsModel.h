// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The relationships that the graph shows, as a table: its twin for those who cannot see it.

#include "Estate.h"
#include "TextTable.h"

#include <QAbstractTableModel>

#include <vector>

namespace azimuth {

class RelationshipsModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { From, FromType, Kind, To, ToType, columnTotal };
    using QAbstractTableModel::QAbstractTableModel;

    void show(EstatePtr estate, std::vector<RelationshipIndex> relationships);
    /// The entity that a cell is about: its start left of the relationship, else its end.
    EntityIndex entityAt(const QModelIndex &index) const;
    TableSource source() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    EstatePtr m_estate;
    std::vector<RelationshipIndex> m_rows;
};

} // namespace azimuth
