// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Paints the cells of a table of entities: icon and name, yes and no with a mark, numbers right, gaps with a reason.

#include "EntityTableModel.h"

#include <QHash>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace azimuth {

class Theme;

class EntityDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    EntityDelegate(Theme &theme, const EntityTableModel &model, QObject *parent = nullptr);

    void setHoveredRow(int row) { m_hovered = row; }
    void setCurrentRow(int row) { m_current = row; }
    void setFocused(bool focused) { m_focused = focused; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    struct Cell {
        QString text; ///< plainText(), not endless.
        EntityColumn::Kind kind = EntityColumn::Kind::Text;
        QVariant value;
        QString column;
        QString gap; ///< Its word; empty: none.
        bool first = false;
    };
    Cell cellAt(const QModelIndex &index) const;
    QFont fontOf(const Cell &cell, const QModelIndex &index) const;
    int decorationWidth(const Cell &cell) const;
    QPixmap iconOf(const QModelIndex &index, qreal ratio) const;
    void paintBackground(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintMark(QPainter *painter, const QRect &place, bool yes, const QColor &color) const;
    QString toolTipOf(const Cell &cell, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Theme &m_theme;
    const EntityTableModel &m_model;
    mutable QHash<QString, QPixmap> m_icons;
    int m_hovered = -1, m_current = -1;
    bool m_focused = false;
};

} // namespace azimuth
