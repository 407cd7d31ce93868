// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The relationships tab: what the entity is connected to, as a tree of links. Enter or a click on an entity chooses
/// it; on a kind lists its entities in the table.

#include "Ask.h"
#include "FoldTree.h"
#include "RelationshipModel.h"
#include "Workbench.h"

#include <QIdentityProxyModel>
#include <QSet>
#include <QStyledItemDelegate>

namespace azimuth {

/// Says the rows in words.
class WordedRelationships : public QIdentityProxyModel {
    Q_OBJECT
public:
    WordedRelationships(RelationshipModel &model, QObject *parent);
    QVariant data(const QModelIndex &index, int role) const override;

private:
    RelationshipModel &m_model;
};

class RelationshipDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    RelationshipDelegate(Theme &theme, RelationshipModel &model, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme &m_theme;
    RelationshipModel &m_model;
};

class RelationshipList : public FoldTree {
    Q_OBJECT
public:
    RelationshipList(Workbench &workbench, QWidget *parent = nullptr);

    void show(RelationshipTree tree);
    using FoldTree::show;
    RelationshipModel &relationships() { return m_model; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void follow(const QModelIndex &index);
    void list(const QModelIndex &index);
    QString identity(const QModelIndex &index) const;
    void expandAgain();

    Workbench &m_workbench;
    RelationshipModel m_model;
    Ask m_ask;
    QString m_shownKey;
    QSet<QString> m_closed; ///< Sections and kinds that were folded by hand; kept while the same entity is shown.
    QSet<QString> m_opened;
    bool m_isExpanding = false;
};

} // namespace azimuth
