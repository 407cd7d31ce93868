// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BarChart.h"

#include "PlainText.h"

#include <QAccessible>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QHorizontalBarSeries>
#include <QKeyEvent>
#include <QLegend>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int fewestBands = 5; ///< One bar alone would be as wide as the panel.
constexpr int uprightHeight = 200;

} // namespace

BarChart::BarChart(Theme &theme, const QString &accessibleName, QWidget *parent)
    : QChartView(parent)
    , m_theme(theme)
    , m_title(accessibleName)
{
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(accessibleName);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::PointingHandCursor);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    connect(&theme, &Theme::changed, this, &BarChart::applyTheme);
    makeSeries();
}

void BarChart::show(std::vector<FigureRow> rows, std::vector<qint64> counts)
{
    Q_ASSERT(rows.size() == counts.size());
    if (rows == m_rows && counts == m_counts)
        return;
    const QString current = m_current >= 0 ? m_rows[static_cast<std::size_t>(m_current)].id : QString();
    m_rows = std::move(rows);
    m_counts = std::move(counts);
    const auto kept =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const FigureRow &row) { return row.id == current; });
    m_current = kept == m_rows.end() ? -1 : static_cast<int>(kept - m_rows.begin());
    m_hovered = -1;
    QStringList spoken;
    for (const FigureRow &row : m_rows)
        spoken.append(row.spoken);
    setAccessibleDescription(spoken.join(u"; "_s));
    arrange();
}

/// Named categories would have to differ; numbers always do, and the names are painted anyway.
void BarChart::makeSeries()
{
    chart()->removeAllSeries();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    const bool upright = m_orientation == Qt::Vertical;
    m_series = upright ? static_cast<QAbstractBarSeries *>(new QBarSeries) : new QHorizontalBarSeries;
    m_set = new QBarSet(QString());
    m_series->append(m_set);
    m_series->setBarWidth(upright ? 0.56 : 0.4);
    m_names = new QBarCategoryAxis;
    m_values = new QValueAxis;
    chart()->addSeries(m_series);
    chart()->addAxis(m_names, upright ? Qt::AlignBottom : Qt::AlignLeft);
    chart()->addAxis(m_values, upright ? Qt::AlignLeft : Qt::AlignBottom);
    m_series->attachAxis(m_names);
    m_series->attachAxis(m_values);
    for (QAbstractAxis *axis : {static_cast<QAbstractAxis *>(m_names), static_cast<QAbstractAxis *>(m_values)}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
    }
    m_names->setGridLineVisible(false);
    m_values->setGridLineVisible(false); // painted, for the names stand where it says
    applyTheme();
}

void BarChart::applyTheme()
{
    setBackgroundBrush(m_theme.color(Role::Raised));
    m_set->setColor(m_theme.color(Role::Accent));
    m_set->setBorderColor(m_theme.color(Role::Accent));
    arrange();
}

int BarChart::bandCount() const
{
    return std::max(fewestBands, static_cast<int>(m_rows.size()));
}

double BarChart::step() const
{
    const double largest = m_counts.empty()
        ? 1
        : static_cast<double>(std::max<qint64>(1, *std::max_element(m_counts.begin(), m_counts.end())));
    const double power = std::pow(10.0, std::floor(std::log10(largest)));
    for (const double factor : {0.2, 0.5, 1.0, 2.0, 5.0})
        if (factor * power >= 1 && largest / (factor * power) <= 3.5)
            return factor * power;
    return power;
}

void BarChart::setValues()
{
    const int bands = m_orientation == Qt::Vertical ? bandCount() : static_cast<int>(m_rows.size());
    if (m_set->count() != bands) {
        m_set->remove(0, m_set->count());
        QStringList numbers;
        for (int band = 0; band < bands; ++band) {
            m_set->append(0);
            numbers.append(QString::number(band));
        }
        m_names->setCategories(numbers);
    }
    double largest = 1;
    for (int band = 0; band < bands; ++band) {
        // Lying bars count from below.
        const int row = m_orientation == Qt::Vertical ? band : bands - 1 - band;
        const bool isRow = row < static_cast<int>(m_counts.size());
        const double value = isRow ? static_cast<double>(m_counts[static_cast<std::size_t>(row)]) : 0;
        largest = std::max(largest, value);
        if (m_set->at(band) != value)
            m_set->replace(band, value);
    }
    const double tick = step();
    const double top = m_orientation == Qt::Vertical ? tick * std::ceil(largest / tick) : largest;
    m_values->setRange(0, top);
    m_values->setTickCount(m_orientation == Qt::Vertical ? static_cast<int>(std::lround(top / tick)) + 1 : 2);
}

bool BarChart::fitUpright() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::Small));
    const int band = (viewport()->width() - 48) / bandCount() - 6;
    return std::all_of(m_rows.begin(), m_rows.end(), [&](const FigureRow &row) {
        return metrics.horizontalAdvance(plainText(row.name)) <= band && metrics.horizontalAdvance(row.value) <= band;
    });
}

void BarChart::arrange()
{
    if (!m_set || !m_values)
        return;
    const Qt::Orientation wanted = fitUpright() ? Qt::Vertical : Qt::Horizontal;
    if (wanted != m_orientation) {
        m_orientation = wanted;
        m_set = nullptr; // makeSeries() comes back here with the new one
        m_values = nullptr;
        return makeSeries();
    }
    setValues();
    const QFontMetrics small(m_theme.font(TextStyle::Small));
    const QFontMetrics body(m_theme.font(TextStyle::Body));
    if (m_orientation == Qt::Vertical) {
        setFixedHeight(uprightHeight);
        const double axis = small.horizontalAdvance(QLocale().toString(m_values->max(), 'f', 0)) + 12;
        m_plot =
            QRectF(axis, small.height() + 4, viewport()->width() - axis - 4, uprightHeight - 2 * small.height() - 14);
    } else {
        int names = 0, figures = 0;
        for (const FigureRow &row : m_rows) {
            names = std::max(names, body.horizontalAdvance(plainText(row.name)));
            figures = std::max(figures, body.horizontalAdvance(row.value));
        }
        const int width = viewport()->width() - 16;
        names = std::min(names + 2, width * 45 / 100); // a text is wider than its advance by a part of a pixel
        const int height = std::max(m_theme.treeRowHeight(), body.height() + 8) * static_cast<int>(m_rows.size());
        setFixedHeight(std::max(1, height));
        m_plot = QRectF(8 + names + 16, 0, std::max(8, width - names - figures - 32), std::max(1, height));
    }
    chart()->setMinimumSize(1, 1);
    chart()->resize(viewport()->width(), height());
    setSceneRect(0, 0, viewport()->width(), height()); // else the view may scroll what is painted over it away
    chart()->setPlotArea(m_plot);
    viewport()->update();
}

QRectF BarChart::bandOf(int bar) const
{
    if (m_orientation == Qt::Horizontal) {
        const double height = m_plot.height() / std::max(1, static_cast<int>(m_rows.size()));
        return {0, m_plot.top() + bar * height, static_cast<double>(viewport()->width()), height};
    }
    const double width = m_plot.width() / bandCount();
    return {m_plot.left() + bar * width, 0, width, static_cast<double>(viewport()->height())};
}

int BarChart::barAt(const QPointF &position) const
{
    for (int bar = 0; bar < static_cast<int>(m_rows.size()); ++bar)
        if (bandOf(bar).contains(position))
            return bar;
    return -1;
}

void BarChart::setCurrent(int bar)
{
    m_current = bar;
    viewport()->update();
    if (bar < 0)
        return;
    //: Title of a chart, then its current bar, for a screen reader
    setAccessibleName(tr("%1: %2").arg(m_title, m_rows[static_cast<std::size_t>(bar)].spoken));
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void BarChart::open(int bar)
{
    if (bar < 0 || bar >= static_cast<int>(m_rows.size()))
        return;
    const FigureRow opening = m_rows[static_cast<std::size_t>(bar)]; // a scene may come while it is opened
    emit opened(opening);
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_rows.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        return setCurrent(std::clamp(m_current - 1, last < 0 ? -1 : 0, std::max(last, -1)));
    case Qt::Key_Right:
    case Qt::Key_Down:
        return setCurrent(std::min(m_current + 1, last));
    case Qt::Key_Home:
        return setCurrent(last < 0 ? -1 : 0);
    case Qt::Key_End:
        return setCurrent(last);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return open(m_current);
    default:
        event->ignore();
    }
}

void BarChart::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    setCurrent(m_current < 0 && !m_rows.empty() ? 0 : m_current);
}

void BarChart::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    setAccessibleName(m_title);
    viewport()->update();
}

void BarChart::mouseMoveEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position());
    if (std::exchange(m_hovered, bar) != bar)
        viewport()->update();
}

void BarChart::mousePressEvent(QMouseEvent *event)
{
    setCurrent(barAt(event->position()));
}

void BarChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position());
    if (event->button() == Qt::LeftButton && bar == m_current)
        open(bar);
}

void BarChart::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    m_hovered = -1;
    viewport()->update();
}

void BarChart::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the dashboard scrolls, not its panels
}

void BarChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    arrange();
}

bool BarChart::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int bar = barAt(help->pos());
    if (bar < 0) {
        QToolTip::hideText();
        return true;
    }
    const QString text = plainText(m_rows[static_cast<std::size_t>(bar)].spoken);
    QToolTip::showText(help->globalPos(), u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s, viewport());
    return true;
}

} // namespace azimuth
