// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Coverage as a table: step x scope with how it ended. A model over row numbers that a worker chose (coverageRows());
/// words for people come from the view (setWords()), facts by role. UI thread.

#include "CoverageList.h"

#include <QAbstractTableModel>

#include <array>
#include <functional>

namespace azimuth {

/// What the model says in words; made by the view with tr().
struct CoverageWords {
    QStringList headers; ///< By CoverageColumn.
    std::array<QString, 9> states; ///< By CoverageState.
    QString tenant; ///< Name of the scope "/".
    QString unknown; ///< For what no step or service is known.
    QString anyOf; ///< Between permissions of which any one would do: " or ".
    std::function<QString(qint64)> number; ///< As the locale writes it.
    std::function<QString(const QDateTime &)> time;
};

class CoverageModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        StateRole = Qt::UserRole, ///< int of CoverageState
        IsGapRole, ///< bool
        StepRole, ///< Id of the step.
        ScopeRole, ///< Key of the scope, "/" for the tenant.
        PermissionsRole, ///< QStringList
        TypesRole, ///< QStringList: entity types the step brings.
        SortRole, ///< Typed: QString, qint64 or QDateTime.
        RowNumberRole, ///< quint32: position in CoverageList::rows().
    };

    explicit CoverageModel(QObject *parent = nullptr);

    void setWords(CoverageWords words);
    /// Names of steps; rows shown are told anew.
    void setSteps(const StepNamesById &steps);
    /// One reset; nothing at all if neither the list nor the rows are others. `rows` must be of `list`.
    void show(CoverageListPtr list, std::vector<quint32> rows);

    const CoverageListPtr &list() const { return m_list; }
    const std::vector<quint32> &rowNumbers() const { return m_rows; }
    /// nullptr: `row` is not one.
    const CoverageRow *at(int row) const;
    /// Row of a step at a scope; -1: not shown.
    int find(const QString &step, const QString &scope) const;

    /// Also what a CSV file says; may be called on any thread with values copied from a model.
    static QString text(const CoverageList &list, const StepNamesById &steps, const CoverageWords &words,
                        quint32 number, CoverageColumn column);
    const StepNamesById &steps() const { return m_steps; }
    const CoverageWords &words() const { return m_words; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant sortKey(const CoverageRow &row, quint32 number, CoverageColumn column) const;

    CoverageListPtr m_list;
    StepNamesById m_steps;
    std::vector<quint32> m_rows;
    CoverageWords m_words;
};

} // namespace azimuth
