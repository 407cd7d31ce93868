// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A check's verdicts as a tree: services, their rows, and where many are ready one row that stands for them until it
/// is opened. UI thread.

#include "PermissionTree.h"

#include <QAbstractItemModel>

namespace azimuth {

enum class PermissionColumn { Step, State, Needs, Scope, Granted, Probe, Feeds };
inline constexpr int permissionColumns = 7;

class PermissionModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Kind { Service, Row, Fold };
    enum DataRole {
        KindRole = Qt::UserRole, ///< int of Kind
        MarkRole, ///< int of Mark; of rows.
        HintRole, ///< Of services: "9 of 15 steps ready".
        AllReadyRole, ///< Of services: nothing to do.
    };

    explicit PermissionModel(QObject *parent = nullptr);

    /// Swaps everything in one reset; nullptr: nothing.
    void show(PermissionTreePtr tree);
    const PermissionTreePtr &tree() const { return m_tree; }
    /// nullptr for a service and a fold.
    const FoldedRow *row(const QModelIndex &index) const;
    Kind kind(const QModelIndex &index) const;
    /// Puts the ready rows where their fold stands.
    void unfold(const QModelIndex &fold);
    /// Where a step's row for a state stands; not valid where it is not shown.
    QModelIndex find(const QString &step, Mark mark) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const PermissionService &service(const QModelIndex &index) const;
    /// True while the ready rows of a service are one row.
    bool isFolded(std::size_t service) const;
    QVariant serviceData(const PermissionService &service, int column, int role) const;
    QVariant rowData(const FoldedRow &row, PermissionColumn column, int role) const;
    QString text(const FoldedRow &row, PermissionColumn column) const;

    PermissionTreePtr m_tree;
    enum class Fold : char { Shut, Opening, Open };
    std::vector<Fold> m_folds; // by service
};

} // namespace azimuth
