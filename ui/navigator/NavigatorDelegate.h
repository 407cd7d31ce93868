// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Paints a row of the navigator: icon, name, gap mark or running arc, count.

#include "Theme.h"

#include <QElapsedTimer>
#include <QStyledItemDelegate>

namespace azimuth {

class Workbench;

class NavigatorDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit NavigatorDelegate(Workbench &workbench, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    struct Parts {
        QRect icon, name, mark, count;
        QString text, countText;
    };
    Parts partsOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QPixmap iconOf(const QModelIndex &index, qreal ratio) const;
    void paintArc(QPainter &painter, const QRect &area) const;

    Workbench &m_workbench;
    Theme &m_theme;
    QElapsedTimer m_clock; ///< Of the running arc.
};

} // namespace azimuth
