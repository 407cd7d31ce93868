// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Coverage as cells: full, hatched, outlined, so that colour is never the only sign.

#include "OverviewFigures.h"
#include "Theme.h"

#include <QRectF>
#include <QWidget>

#include <utility>
#include <vector>

class QPainter;

namespace azimuth {

/// A rectangle for each reading, side by side in the middle of `area`. Where they would be too narrow to tell apart,
/// one for each kind of reading, as wide as its share.
std::vector<std::pair<QRectF, Reading>> coverageCells(const QRectF &area, const std::vector<Reading> &readings);

void paintReading(QPainter &painter, const Theme &theme, const QRectF &cell, Reading reading);

/// Says in words what the cells mean.
class CoverageLegend : public QWidget {
    Q_OBJECT
public:
    explicit CoverageLegend(Theme &theme, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
};

} // namespace azimuth
