// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Steps of a running collection as a table. A new status changes only the rows that changed.

#include "Backend.h"

#include <QAbstractTableModel>

namespace azimuth {

class ProgressModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Step, Listings, Entities, Gaps, Rate, Time, Note };
    static constexpr int columns = Note + 1;
    enum Role {
        MarkRole = Qt::UserRole, ///< int of Mark
        StepRole, ///< Id of the step.
        SortRole, ///< QString, qint64 or double.
    };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<StepStatus> steps);
    const StepStatus *at(int row) const;
    /// The first step that runs; -1: none.
    int firstRunning() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString text(const StepStatus &step, int column);

    std::vector<StepStatus> m_steps;
};

} // namespace azimuth
