// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One entity from top to bottom: findings, properties by group, what it is connected to, tags, gaps. A list with
/// headings; facts by role, worded by a delegate.

#include "PropertySummary.h"

#include <QAbstractListModel>

namespace azimuth {

class PropertyModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum class Kind { Heading, Finding, Fact, Bundle, Tags, Gap };
    enum class Section { Findings, Identity, Security, Network, Dates, Other, Relationships, Tags, Gaps };
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int of Kind
        SectionRole, ///< int of Section
        NameRole, ///< Fact: the property's own name.
        LabelRole, ///< Fact: for people.
        ValueRole, ///< Fact: the whole text. Tags: QStringList "name = value". What copying copies.
        ValueKindRole, ///< Fact: int of PropertyKind.
    };

    using QAbstractListModel::QAbstractListModel;

    /// One reset; only new values where the same entity has the same rows.
    void show(PropertySummary summary);
    const PropertySummary &summary() const { return m_summary; }

    Kind kind(int row) const { return m_rows[static_cast<std::size_t>(row)].kind; }
    const PropertyFact *fact(int row) const; ///< nullptr: another kind of row.
    const Finding *finding(int row) const;
    const RelationshipBundle *bundle(int row) const;
    const EvidenceRow *gap(int row) const;
    /// "name = value", or the name alone.
    QStringList tags() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        Kind kind;
        Section section;
        std::size_t at = 0; ///< Into the list that the kind means.

        friend bool operator==(const Row &, const Row &) = default;
    };
    template <class Item>
    const Item *item(int row, Kind kind, const std::vector<Item> &items) const;
    static std::vector<Row> rowsOf(const PropertySummary &summary);
    static void addSection(std::vector<Row> &rows, Section section, Kind kind, std::size_t count);
    QVariant factData(const PropertyFact &fact, int role) const;

    PropertySummary m_summary;
    std::vector<Row> m_rows;
};

} // namespace azimuth
