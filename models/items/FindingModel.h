// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Findings as a table, on request with a heading row for each severity that folds what is below it. Texts of the
/// tenant are given as they are: who paints them escapes them. UI thread; holds row numbers that a worker made.

#include "FindingFields.h"
#include "FindingRows.h"

#include <QAbstractTableModel>

namespace azimuth {

/// "Critical", "High", ... for people.
QString severityName(Severity severity);
/// A column of exported findings: "Resource id".
QString fieldTitle(FindingField field);
/// Since when a finding is there, and who says so; empty where nobody does.
QString firstSeenWords(const Finding &finding);

class FindingModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum DataRole {
        SeverityRole = Qt::UserRole, ///< int of Severity
        SourceRole,
        SubscriptionRole,
        ResourceRole, ///< Its name
        ResourceKeyRole,
        ResourceTypeRole, ///< "azure_vm"; empty where it was not collected.
        EvidenceKeyRole,
        AgeRole, ///< Days as int; invalid where not known.
        HeadingRole, ///< True for a heading row.
        FoldedRole, ///< Of a heading row.
        CountRole, ///< Findings below a heading row.
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Swaps everything in one reset. `rows` as findingRows() made them for `table`.
    void show(FindingTablePtr table, std::vector<quint32> rows, bool grouped);
    const FindingTablePtr &table() const { return m_table; }
    /// Those that match, folded ones included, in order.
    const std::vector<quint32> &rows() const { return m_rows; }

    /// nullptr for a heading row and for none.
    const Finding *finding(int row) const;
    bool isHeading(int row) const;
    bool isFolded(Severity severity) const { return m_folded[static_cast<std::size_t>(severity)]; }
    void setFolded(Severity severity, bool folded);
    /// Row of a heading; -1: there is none.
    int headingRow(Severity severity) const;
    /// By the recommendation's or assessment's key; -1 where it is not shown (or folded).
    int rowOf(const QString &evidenceKey) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    /// One severity's part of m_rows, and where it stands in the model.
    struct Group {
        Severity severity = Severity::Info;
        int begin = 0; // in m_rows
        int count = 0;
    };
    struct Place {
        const Group *heading = nullptr;
        int at = -1; // in m_rows
    };

    Place place(int row) const;
    int heightOf(const Group &group) const { return 1 + (isFolded(group.severity) ? 0 : group.count); }
    QVariant headingData(const Group &group, int column, int role) const;
    QVariant findingData(quint32 number, FindingColumn column, int role) const;
    QString text(quint32 number, FindingColumn column) const;

    FindingTablePtr m_table;
    std::vector<quint32> m_rows;
    std::vector<Group> m_groups; // empty: not grouped
    std::array<bool, severities> m_folded{};
};

} // namespace azimuth
