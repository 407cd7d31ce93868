// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The navigator's tree as an item model of one column: rows are made when they are fetched, a new scene inserts and
/// removes what changed, so that nothing a person opened or chose moves. UI thread.

#include "NavigatorTree.h"

#include <QAbstractItemModel>

#include <memory>

namespace azimuth {

class NavigatorModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role {
        Kind = Qt::UserRole, ///< NavigatorKind, as int.
        Key, ///< Of an entity; empty for other rows.
        Type, ///< Name of the type whose icon it bears; empty for headings.
        Count, ///< qint64; invalid where nothing is counted.
        Words, ///< Instead of a count: "94 types", "no permission"; mostly empty.
        Gap, ///< bool: something of it could not be read.
        Running, ///< bool: it is being read now.
        Placeholder, ///< bool: an entity that nothing collected.
    };

    explicit NavigatorModel(QObject *parent = nullptr);
    ~NavigatorModel() override;

    /// nullptr: nothing is collected. Reset only where nearly everything is new: modelAboutToBeReset() tells.
    void setFacts(const NavigatorFactsPtr &facts);
    const NavigatorFactsPtr &facts() const { return m_tree.facts(); }
    void setLive(const NavigatorLive &live);
    void setViews(std::vector<SavedQuery> views);

    /// Where an entity stands, or the row that stands for it (its type, in a directory); fetches what lies above it.
    QModelIndex indexOf(const QString &entityKey);
    /// Tells a row by its ancestors, in this scene and the next; and back, fetching. The nearest ancestor where it is
    /// gone.
    QList<QByteArray> pathOf(const QModelIndex &index) const;
    QModelIndex indexAt(const QList<QByteArray> &path);
    /// What to list for a row; std::nullopt for "Saved views".
    std::optional<EntityQuery> queryOf(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool hasChildren(const QModelIndex &parent = {}) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    struct Node;
    Node *nodeOf(const QModelIndex &index) const;
    QModelIndex indexOf(const Node *node) const;
    std::vector<NavigatorRow> rowsUnder(const Node &node) const;
    void append(Node &node, std::vector<NavigatorRow> rows);
    void reset();
    void remember(Node &node);
    void rebind(Node &node);
    void refresh(bool entitiesToo);
    /// Takes what lies under `node` to what the tree says now. False: too much changed for runs of rows to come and go.
    bool sync(Node &node, bool entitiesToo);
    bool change(Node &node, std::vector<NavigatorRow> rows);
    void removeRun(Node &node, int first, int last);
    void insertRun(Node &node, int first, std::vector<NavigatorRow> rows);
    QModelIndex childWhere(const QModelIndex &parent, const QByteArray &id);

    NavigatorTree m_tree;
    std::unique_ptr<Node> m_root;
};

} // namespace azimuth
