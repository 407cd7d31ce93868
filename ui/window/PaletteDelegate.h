// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Draws a row of the command palette: icon, title, detail at the right.

#include <QStyledItemDelegate>

namespace azimuth {

class Workbench;

class PaletteDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    PaletteDelegate(Workbench &workbench, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    QPixmap iconOf(const QModelIndex &index, qreal ratio) const;

    Workbench &m_workbench;
};

} // namespace azimuth
