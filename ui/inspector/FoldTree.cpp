// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FoldTree.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace azimuth {

FoldTree::FoldTree(Theme &theme, QWidget *parent)
    : QTreeView(parent)
    , m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    // The dock's background, not a table's; the selection is drawn here, else the branches have another.
    setStyleSheet(u"QAbstractItemView { background: transparent; selection-background-color: transparent; }"_s);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(14);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&theme, &Theme::changed, this, [this] { doItemsLayout(); });
}

void FoldTree::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect row = option.rect;
    row.setLeft(0);
    row.setRight(viewport()->width());
    if (selectionModel()->isSelected(index))
        painter->fillRect(row, m_theme.color(hasFocus() ? Role::Selection : Role::SelectionUnfocused));
    else if (indexAt(viewport()->mapFromGlobal(QCursor::pos())) == index && underMouse())
        painter->fillRect(row, m_theme.color(Role::Hover));
    QTreeView::drawRow(painter, option, index);
}

} // namespace azimuth
