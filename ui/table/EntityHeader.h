// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The table's header: sort arrows after the names, numbered where several keys sort. Click sorts, Shift adds a key,
/// drag moves, right click hides.

#include "EntityQuery.h"

#include <QHeaderView>

#include <vector>

namespace azimuth {

class Theme;

class EntityHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit EntityHeader(Theme &theme, QWidget *parent = nullptr);

    void setSort(const std::vector<SortKey> &sort);
    int titleWidth(int section) const; ///< So that nothing is cut.

signals:
    void sortWanted(int section, bool add);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QString columnName(int section) const;

    Theme &m_theme;
    std::vector<SortKey> m_sort;
    QPoint m_pressed;
    int m_sizeBefore = 0;
};

} // namespace azimuth
