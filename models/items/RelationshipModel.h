// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The relationships of one entity as a tree: direction and class > kind with count > entities, which are fetched a
/// thousand at a time. Facts by role; a delegate words them.

#include "RelationshipTree.h"

#include <QAbstractItemModel>

namespace azimuth {

class RelationshipModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Kind { Section, Bundle, Entity };
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int of Kind
        OutgoingRole, ///< bool
        ClassRole, ///< "HAS"
        TypeRole, ///< Relationship type; not of a Section.
        OtherTypeRole, ///< Entity type; not of a Section.
        CountRole, ///< Relationships below; 1 for an Entity.
        KeyRole, ///< Entity only.
        PlaceholderRole, ///< Entity only.
    };
    static constexpr int fetchedAtOnce = 1000;

    using QAbstractItemModel::QAbstractItemModel;

    /// One reset; only new values where the same entity has as many of each kind.
    void show(RelationshipTree tree);
    const RelationshipTree &tree() const { return m_tree; }
    /// The bundle of a Bundle or Entity; nullptr for a Section.
    const RelationshipBundle *bundle(const QModelIndex &index) const;
    QModelIndex indexOfBundle(std::size_t bundle) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Section {
        std::size_t first = 0; ///< Bundle
        std::size_t count = 0;
        quint32 relationships = 0;
    };
    bool isSameShape(const RelationshipTree &tree) const;
    Kind kindOf(const QModelIndex &index) const;
    std::size_t bundleNumber(const QModelIndex &index) const;
    QVariant entityData(const QModelIndex &index, int role) const;

    RelationshipTree m_tree;
    std::vector<Section> m_sections;
    std::vector<std::size_t> m_sectionOf; ///< By bundle.
    std::vector<int> m_fetched; ///< By bundle: rows that views know of.
};

} // namespace azimuth
