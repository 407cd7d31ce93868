// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Paints the cells of the two lists of coverage: an optional mark, then text that may come from the tenant.

#include "Marks.h"
#include "Theme.h"

#include <QStyledItemDelegate>

#include <functional>
#include <optional>

namespace azimuth {

struct CellLook {
    std::optional<Mark> mark;
    Role ink = Role::Text;
    TextStyle style = TextStyle::Body;
    Qt::TextElideMode elide = Qt::ElideRight;
};

class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using Look = std::function<CellLook(const QModelIndex &)>;
    CellDelegate(const Theme &theme, Look look, QObject *parent);

    /// Where the running arc stands, 0 to 1; without motion it stands still.
    void setTurn(double turn) { m_turn = turn; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The whole text of a cell that is cut.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

    static constexpr int markSize = 15;
    static void paintArc(QPainter &painter, const Theme &theme, const QRectF &area, double turn);

private:
    QRect textArea(const QStyleOptionViewItem &option, const CellLook &look) const;

    const Theme &m_theme;
    Look m_look;
    double m_turn = 0;
};

} // namespace azimuth
