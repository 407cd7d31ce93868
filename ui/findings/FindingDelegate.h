// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Paints findings: severity mark and title, the resource with its type's icon, headings that fold.

#include "FindingModel.h"

#include <QStyledItemDelegate>

namespace azimuth {

class Theme;

class FindingDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    FindingDelegate(const Theme &theme, const FindingModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintFinding(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QRect textArea(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void fold(QPainter &painter, const QRect &area, bool folded) const;

    const Theme &m_theme;
    const FindingModel &m_model;
};

} // namespace azimuth
