// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A tree whose rows are filled over their whole width, with hover and selection in the theme's colours.

#include "Theme.h"

#include <QTreeView>

namespace azimuth {

class FoldTree : public QTreeView {
    Q_OBJECT
public:
    FoldTree(Theme &theme, QWidget *parent);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme &m_theme;
};

} // namespace azimuth
