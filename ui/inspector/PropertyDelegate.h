// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Paints the rows of a PropertyModel: headings, label and value side by side, findings, links, tags, gaps.

#include "PropertyModel.h"
#include "Theme.h"

#include <QStyledItemDelegate>

namespace azimuth {

class PropertyDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    PropertyDelegate(Theme &theme, const PropertyModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Width of the list, which heights depend on.
    void setWidth(int width) { m_width = width; }
    /// Anew from what the model shows.
    void measureLabels();
    /// Where a click copies, in a row of that rectangle; empty where nothing can be copied.
    QRect copyRect(const QRect &row, const QModelIndex &index) const;
    /// Where a click follows the link; empty where there is none.
    QRect linkRect(const QRect &row, const QModelIndex &index) const;
    /// True where the value needs its tooltip.
    bool isElided(const QRect &row, const QModelIndex &index) const;

    static constexpr int margin = 16;

private:
    int labelWidth() const;
    QRect valueRect(const QRect &row, bool withCopy) const;
    QFont valueFont(const PropertyFact &fact) const;
    QString shownValue(const PropertyFact &fact) const;
    void paintBackground(QPainter &painter, const QStyleOptionViewItem &option, bool isRow) const;
    void paintHeading(QPainter &painter, const QRect &rect, const QModelIndex &index) const;
    void paintFact(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintCopy(QPainter &painter, const QRect &rect) const;
    void paintFinding(QPainter &painter, const QStyleOptionViewItem &option, const Finding &finding) const;
    void paintBundle(QPainter &painter, const QStyleOptionViewItem &option, const RelationshipBundle &bundle) const;
    void paintGap(QPainter &painter, const QRect &rect, const EvidenceRow &gap) const;
    /// Height; paints where there is a painter.
    int flowTags(QPainter *painter, const QRect &rect) const;
    int layOutGap(QPainter *painter, const QRect &box, const EvidenceRow &gap) const;
    bool showsCopy(const QStyleOptionViewItem &option) const;

    Theme &m_theme;
    const PropertyModel &m_model;
    int m_width = 320;
    int m_widestLabel = 100;
};

} // namespace azimuth
