// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Bars with Qt Charts: upright where all names fit under them, else lying. Names, figures and the ring of the current
/// bar are painted here, because Qt Charts takes labels for HTML. The keyboard walks the bars.

#include "FigureRow.h"

#include <QChartView>

QT_BEGIN_NAMESPACE
class QAbstractBarSeries;
class QBarCategoryAxis;
class QBarSet;
class QValueAxis;
QT_END_NAMESPACE

namespace azimuth {

class BarChart : public QChartView {
    Q_OBJECT
public:
    BarChart(Theme &theme, const QString &accessibleName, QWidget *parent = nullptr);

    /// Rows in order, with counts by row; keeps the current bar by its id.
    void show(std::vector<FigureRow> rows, std::vector<qint64> counts);
    Qt::Orientation orientation() const { return m_orientation; }
    int currentBar() const { return m_current; }
    const std::vector<FigureRow> &rows() const { return m_rows; }
    /// Where a bar can be pressed, in this widget.
    QRectF bandOf(int bar) const;
    using QWidget::show;

signals:
    void opened(const azimuth::FigureRow &row);

protected:
    void drawBackground(QPainter *painter, const QRectF &rect) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void makeSeries();
    void setValues();
    void applyTheme();
    void arrange();
    void setCurrent(int bar);
    void open(int bar);
    int barAt(const QPointF &position) const;
    int bandCount() const;
    bool fitUpright() const;
    double step() const;
    void paintUpright(QPainter &painter);
    void paintLying(QPainter &painter);

    Theme &m_theme;
    QString m_title;
    std::vector<FigureRow> m_rows;
    std::vector<qint64> m_counts;
    Qt::Orientation m_orientation = Qt::Vertical;
    QAbstractBarSeries *m_series = nullptr;
    QBarSet *m_set = nullptr;
    QBarCategoryAxis *m_names = nullptr;
    QValueAxis *m_values = nullptr;
    QRectF m_plot; ///< In this widget.
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace azimuth
