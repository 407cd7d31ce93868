// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Paints rows of a dashboard panel: bars, cells, rings, lines (visual-design.md, section 9).

#include "FigureRow.h"

#include <QStyledItemDelegate>

namespace azimuth {

class FigureModel;

class FigureDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    FigureDelegate(const Theme &theme, FigureKind kind, const FigureModel &model, QObject *parent);

    /// Widths that all rows share, so that bars start below each other. Ask again when rows, fonts or width change.
    void measure(int width);
    /// True if a name or figure is cut at this width.
    bool isCut(const QModelIndex &index, int width) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int rowHeight() const;

private:
    void paintRing(QPainter &painter, const FigureRow &row, const QRect &area) const;
    void paintLine(QPainter &painter, const FigureRow &row, QRect area) const;
    void paintBar(QPainter &painter, const FigureRow &row, const QRect &area) const;
    void paintCells(QPainter &painter, const FigureRow &row, const QRect &area) const;
    /// Mark and its gap; 0 without one.
    int paintMark(QPainter &painter, const FigureRow &row, const QRect &area) const;

    const Theme &m_theme;
    FigureKind m_kind;
    const FigureModel &m_model;
    int m_nameWidth = 0;
    int m_valueWidth = 0;
};

} // namespace azimuth
