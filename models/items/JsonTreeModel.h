// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A JsonTree as a foldable document: the root's members at the top, one row a value.

#include "JsonTree.h"

#include <QAbstractItemModel>

#include <memory>

namespace azimuth {

using JsonTreePtr = std::shared_ptr<const JsonTree>;

class JsonTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        NodeRole = Qt::UserRole + 1, ///< quint32, number in the tree.
        KeyRole, ///< Name of a member, or "[0]" of an item.
        IsItemRole, ///< True for an item of an array.
        ValueRole, ///< Plain values as the source wrote them, at most 4 kB; empty for objects and arrays.
        KindRole, ///< int of JsonNode::Kind
        CountRole, ///< Children.
    };

    using QAbstractItemModel::QAbstractItemModel;

    /// nullptr, or a tree without nodes: an empty model. A plain value as root is one row.
    void show(JsonTreePtr tree);
    const JsonTreePtr &tree() const { return m_tree; }
    QModelIndex indexOf(quint32 node) const;
    quint32 nodeOf(const QModelIndex &index) const { return static_cast<quint32>(index.internalId()); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    bool isPlainRoot() const;

    JsonTreePtr m_tree;
};

} // namespace azimuth
