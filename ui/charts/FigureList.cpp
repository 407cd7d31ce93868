// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FigureList.h"

#include "FigureDelegate.h"
#include "PlainText.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace azimuth {

FigureList::FigureList(Theme &theme, FigureKind kind, const QString &accessibleName, QWidget *parent)
    : QListView(parent)
    , m_theme(theme)
    , m_delegate(new FigureDelegate(theme, kind, m_model, this))
{
    setModel(&m_model);
    setItemDelegate(m_delegate);
    setAccessibleName(accessibleName);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setStyleSheet(u"QListView { background: transparent; }"_s); // the panel paints it
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::PointingHandCursor);
    connect(this, &QAbstractItemView::clicked, this, &FigureList::open);
    connect(&theme, &Theme::changed, this, &FigureList::fit);
}

void FigureList::show(std::vector<FigureRow> rows)
{
    const FigureRow *before = m_model.at(currentIndex());
    const QString id = before ? before->id : QString();
    m_model.show(std::move(rows));
    if (!id.isEmpty() && !currentIndex().isValid())
        for (int row = 0; row < m_model.rowCount(); ++row)
            if (m_model.rows()[static_cast<std::size_t>(row)].id == id)
                setCurrentIndex(m_model.index(row));
    fit();
}

void FigureList::fit()
{
    m_delegate->measure(viewport()->width() - 16);
    setFixedHeight(m_delegate->rowHeight() * m_model.rowCount());
    scheduleDelayedItemsLayout();
    viewport()->update();
}

void FigureList::open(const QModelIndex &index)
{
    if (const FigureRow *row = m_model.at(index)) {
        const FigureRow opening = *row; // a scene may come while it is opened
        emit opened(opening);
    }
}

void FigureList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (hasFocus() && current.isValid())
        emit reached(visualRect(current));
}

void FigureList::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return open(currentIndex());
    default:
        QListView::keyPressEvent(event);
    }
}

void FigureList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (currentIndex().isValid())
        emit reached(visualRect(currentIndex()));
}

void FigureList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    m_delegate->measure(viewport()->width() - 16);
}

void FigureList::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the dashboard scrolls, not its panels
}

bool FigureList::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QListView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex index = indexAt(help->pos());
    const FigureRow *row = m_model.at(index);
    if (!row || !m_delegate->isCut(index, viewport()->width() - 16)) {
        QToolTip::hideText();
        return true;
    }
    // Escaped, because a tooltip takes what looks like mark-up for mark-up.
    QToolTip::showText(help->globalPos(), u"<p>"_s + plainText(row->spoken).toHtmlEscaped() + u"</p>"_s, viewport(),
                       visualRect(index));
    return true;
}

} // namespace azimuth
