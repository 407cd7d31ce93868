// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FrozenTable.h"

#include "EntityDelegate.h"
#include "EntityHeader.h"
#include "EntityTableModel.h"
#include "Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

void makeCalm(QTableView *view)
{
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setCornerButtonEnabled(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setMouseTracking(true);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setMinimumSectionSize(16);
}

} // namespace

FrozenTable::FrozenTable(Theme &theme, EntityTableModel &model, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_delegate(new EntityDelegate(theme, model, this))
    , m_header(new EntityHeader(theme, this))
    , m_frozenHeader(new EntityHeader(theme))
    , m_frozen(new QTableView(this))
{
    setHorizontalHeader(m_header);
    m_frozen->setHorizontalHeader(m_frozenHeader);
    m_frozenHeader->setSectionsMovable(false);
    makeCalm(this);
    makeCalm(m_frozen);
    m_frozen->setAccessibleName(tr("Names"));
    setModel(&model);
    m_frozen->setModel(&model);
    m_frozen->setSelectionModel(selectionModel());
    setItemDelegate(m_delegate);
    m_frozen->setItemDelegate(m_delegate);
    m_frozen->setFocusPolicy(Qt::NoFocus);
    m_frozen->setFocusProxy(this);
    m_frozen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_frozen->viewport()->installEventFilter(this);
    viewport()->stackUnder(m_frozen);
    m_frozen->show();
    connect(verticalScrollBar(), &QScrollBar::valueChanged, m_frozen->verticalScrollBar(), &QScrollBar::setValue);
    connect(m_frozen->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(m_header, &QHeaderView::sectionResized, this, [this](int section, int, int width) {
        if (section == 0 && m_frozen->columnWidth(0) != width)
            m_frozen->setColumnWidth(0, width);
        placeFrozen();
    });
    connect(m_frozenHeader, &QHeaderView::sectionResized, this, [this](int section, int, int width) {
        if (section == 0 && width > 0 && columnWidth(0) != width)
            setColumnWidth(0, width);
    });
    connect(this, &QAbstractItemView::doubleClicked, this, &FrozenTable::openWanted);
    connect(m_frozen, &QAbstractItemView::doubleClicked, this, &FrozenTable::openWanted);
    connect(m_frozen, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &place) { emit customContextMenuRequested(place); });
    connect(&theme, &Theme::changed, this, &FrozenTable::restyle);
    restyle();
}

void FrozenTable::restyle()
{
    const int high = m_theme.rowHeight();
    verticalHeader()->setDefaultSectionSize(high);
    m_frozen->verticalHeader()->setDefaultSectionSize(high);
    m_header->setFixedHeight(std::max(28, QFontMetrics(m_theme.font(TextStyle::Small)).height() + 8));
    m_frozenHeader->setFixedHeight(m_header->height());
    QPalette colors = palette();
    colors.setColor(QPalette::Base, m_theme.color(Role::Base));
    colors.setColor(QPalette::Window, m_theme.color(Role::Window));
    setPalette(colors);
    viewport()->update();
    m_frozen->viewport()->update();
    m_header->viewport()->update();
    m_frozenHeader->viewport()->update();
    placeFrozen();
}

void FrozenTable::arrange()
{
    const int count = m_header->count();
    for (int column = 1; column < count; ++column)
        m_frozen->setColumnHidden(column, true);
    if (count > 0) {
        m_frozen->setColumnHidden(0, false);
        m_frozen->setColumnWidth(0, columnWidth(0));
    }
    m_delegate->setCurrentRow(currentIndex().row());
    hover(-1);
    placeFrozen();
    m_frozen->verticalScrollBar()->setValue(verticalScrollBar()->value());
}

void FrozenTable::setWidthOf(int column, int width)
{
    setColumnWidth(column, width);
    if (column == 0)
        m_frozen->setColumnWidth(0, width);
}

int FrozenTable::frozenWidth() const
{
    return m_header->count() > 0 ? std::min(columnWidth(0), std::max(width() - 80, 80)) : 0;
}

void FrozenTable::placeFrozen()
{
    const QRect room = viewport()->geometry();
    m_frozen->setGeometry(room.left(), frameWidth(), frozenWidth(), room.bottom() + 1 - frameWidth());
    m_frozen->setVisible(m_header->count() > 0);
}

void FrozenTable::updateGeometries()
{
    QTableView::updateGeometries();
    if (m_frozen)
        placeFrozen();
}

void FrozenTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    placeFrozen();
}

void FrozenTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (index.column() == 0) {
        const int across = horizontalScrollBar()->value();
        QTableView::scrollTo(index, hint);
        horizontalScrollBar()->setValue(across); // it is seen anyway
        return;
    }
    QTableView::scrollTo(index, hint);
    const int hidden = frozenWidth() - columnViewportPosition(index.column());
    if (hidden > 0)
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - hidden);
}

void FrozenTable::keyboardSearch(const QString &text)
{
    emit typedAhead(text);
}

void FrozenTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyWanted();
        return event->accept();
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit openWanted(currentIndex());
        return event->accept();
    }
    // Home and End go to the first and last row: rows are chosen here, not cells.
    const bool home = event->key() == Qt::Key_Home, end = event->key() == Qt::Key_End;
    if ((home || end) && model()->rowCount() > 0) {
        const int row = home ? 0 : model()->rowCount() - 1;
        const QModelIndex to = model()->index(row, std::max(currentIndex().column(), 0));
        const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
        if (extend && currentIndex().isValid()) {
            const QItemSelection rows(currentIndex(), to);
            selectionModel()->setCurrentIndex(to, QItemSelectionModel::NoUpdate);
            selectionModel()->select(rows, QItemSelectionModel::Select | QItemSelectionModel::Rows);
        } else {
            setCurrentIndex(to);
        }
        scrollTo(to);
        return event->accept();
    }
    QTableView::keyPressEvent(event);
}

void FrozenTable::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    m_delegate->setFocused(true);
    viewport()->update();
    m_frozen->viewport()->update();
}

void FrozenTable::focusOutEvent(QFocusEvent *event)
{
    QTableView::focusOutEvent(event);
    m_delegate->setFocused(false);
    viewport()->update();
    m_frozen->viewport()->update();
}

bool FrozenTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        hover(rowAt(static_cast<QMouseEvent *>(event)->pos().y()));
    else if (event->type() == QEvent::Leave)
        hover(-1);
    return QTableView::viewportEvent(event);
}

bool FrozenTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_frozen->viewport()) {
        if (event->type() == QEvent::MouseMove)
            hover(m_frozen->rowAt(static_cast<QMouseEvent *>(event)->pos().y()));
        else if (event->type() == QEvent::Leave)
            hover(-1);
        else if (event->type() == QEvent::MouseButtonPress)
            setFocus(Qt::MouseFocusReason);
    }
    return QTableView::eventFilter(watched, event);
}

void FrozenTable::hover(int row)
{
    if (row == m_hovered)
        return;
    const int before = std::exchange(m_hovered, row);
    m_delegate->setHoveredRow(row);
    repaintRow(before);
    repaintRow(row);
}

void FrozenTable::repaintRow(int row)
{
    if (row < 0)
        return;
    const QRect place(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
    viewport()->update(place);
    m_frozen->viewport()->update(place);
}

void FrozenTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    m_delegate->setCurrentRow(current.row());
    QTableView::currentChanged(current, previous);
    repaintRow(previous.row());
    repaintRow(current.row());
}

} // namespace azimuth
