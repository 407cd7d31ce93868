// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A table of entities over row numbers: a million rows cost four bytes each, and one reset. Facts by role, no looks.

#include "EntityColumns.h"
#include "QueryColumn.h"

#include <QAbstractTableModel>
#include <QHash>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace azimuth {

/// Why something is not in the table, as coverage has it.
struct TableGap {
    CoverageState state = CoverageState::Skipped;
    QString step;
    QString reason; ///< A fact, plain; may be empty.
};

/// Gaps that cells can tell of without looking far.
struct TableGaps {
    QHash<quint32, TableGap> byEntity; ///< A listing of what lies in or hangs on this entity has a gap.
    QHash<QString, TableGap> limitedTypes; ///< Answers for this type came with fields withheld.
};
/// `typesOf`: entity types that a step brings. For workers.
TableGaps tableGapsOf(const Estate &estate, const std::function<QStringList(const QString &step)> &typesOf);

using EntityRowsPtr = std::shared_ptr<const std::vector<EntityIndex>>;

/// What a table shows. A value: copying it is cheap, workers may read a copy.
struct TableContent {
    EstatePtr estate;
    ContainmentPtr containment;
    EntityRowsPtr rows;
    std::vector<EntityColumn> columns; ///< In order; the first is frozen.
    std::shared_ptr<const TableGaps> gaps;

    explicit operator bool() const { return estate && containment && rows; }
};

class EntityTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role {
        EntityRole = Qt::UserRole + 1, ///< quint32: EntityIndex::value.
        KeyRole,
        TypeRole, ///< "azure_vm"
        ValueRole, ///< bool, qlonglong, double, QString or QStringList; invalid where absent.
        AbsentRole, ///< bool
        GapRole, ///< QString: a coverageWord() where the cell, or what it counts, is not whole; else invalid.
        GapReasonRole, ///< QString: the reason, plain.
        SortKeyRole, ///< As ValueRole, in the kind that sorts: dates as milliseconds since 1970.
        KindRole, ///< int: EntityColumn::Kind.
        ColumnRole, ///< QString: EntityColumn::name.
        PlaceholderRole, ///< bool
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Everything at once, in one reset; an empty content empties the table.
    void show(TableContent content);
    const TableContent &content() const { return m_content; }
    std::optional<EntityIndex> entityAt(int row) const;
    /// Looks through all rows: a millisecond at a million.
    std::optional<int> rowOf(EntityIndex entity) const;
    std::optional<int> rowOf(const QString &key) const;
    int columnOf(const QString &name) const; ///< -1: not shown.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    const TableGap *gapOf(EntityIndex entity, int column, bool absent) const;

    TableContent m_content;
    std::vector<QueryColumn> m_cells; ///< By column.
};

/// A cell as exports write it: dates in ISO 8601 (UTC), numbers without separators, "true" and "false", texts as they
/// are.
QString exportText(const CellValue &cell, EntityColumn::Kind kind);

} // namespace azimuth
