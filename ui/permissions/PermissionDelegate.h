// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Paints the rows of the permissions tree.

#include "PermissionModel.h"

#include <QStyledItemDelegate>

class QTreeView;

namespace azimuth {

class Theme;

class PermissionDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    PermissionDelegate(const Theme &theme, QTreeView &tree);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintService(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    void paintRow(QPainter &painter, const QRect &area, const QModelIndex &index) const;
    QFont fontOf(const QModelIndex &index) const;

    const Theme &m_theme;
    QTreeView &m_tree;
};

} // namespace azimuth
