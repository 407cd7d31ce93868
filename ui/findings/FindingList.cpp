// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingList.h"

#include "FindingDelegate.h"
#include "FindingModel.h"
#include "Theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <array>

namespace azimuth {
namespace {

constexpr int narrow = 720; ///< Below this a list leaves its titles the room of the category, which the details tell.

} // namespace

FindingList::FindingList(const Theme &theme, FindingModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new FindingDelegate(theme, model, this));
    setAccessibleName(tr("Findings"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setStretchLastSection(true);
}

void FindingList::setFolded(int row, bool folded)
{
    const QModelIndex index = m_model.index(row, 0);
    m_model.setFolded(static_cast<Severity>(index.data(FindingModel::SeverityRole).toInt()), folded);
}

void FindingList::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const int key = event->key();
    const auto severity = static_cast<Severity>(currentIndex().data(FindingModel::SeverityRole).toInt());
    if (row >= 0 && m_model.isHeading(row)) {
        const bool folded = m_model.isFolded(severity);
        if (key == Qt::Key_Left || key == Qt::Key_Right)
            return setFolded(row, key == Qt::Key_Left);
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
            return setFolded(row, !folded);
    } else if (row >= 0 && key == Qt::Key_Left && m_model.headingRow(severity) >= 0) {
        return setCurrentIndex(m_model.index(m_model.headingRow(severity), 0));
    }
    QTableView::keyPressEvent(event);
}

void FindingList::mousePressEvent(QMouseEvent *event)
{
    const int row = indexAt(event->pos()).row();
    QTableView::mousePressEvent(event);
    if (event->button() == Qt::LeftButton && row >= 0 && m_model.isHeading(row))
        setFolded(row, !m_model.index(row, 0).data(FindingModel::FoldedRole).toBool());
}

void FindingList::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    setColumnHidden(static_cast<int>(FindingColumn::Category), viewport()->width() < narrow);
    if (event->oldSize().width() <= 0 && !m_isRestored)
        fitColumns();
}

void FindingList::restoreColumns(const QByteArray &state)
{
    m_isRestored = horizontalHeader()->restoreState(state);
}

/// Once, when the width is first known: the title gets most, the rest share, and each head can be read.
void FindingList::fitColumns()
{
    const int width = viewport()->width() - verticalScrollBar()->sizeHint().width(); // it comes with the rows
    const int whole = std::max(width, 640);
    const std::array shares{0.37, 0.17, 0.13, 0.11, 0.13, 0.09};
    int left = whole;
    for (int at = static_cast<int>(shares.size()) - 1; at > 0; --at) {
        if (isColumnHidden(at))
            continue;
        const int share = static_cast<int>(whole * shares[static_cast<std::size_t>(at)]);
        setColumnWidth(at, std::max(share, horizontalHeader()->sectionSizeHint(at)));
        left -= columnWidth(at);
    }
    setColumnWidth(0, std::max(left, static_cast<int>(whole * shares[0] / 2)));
}

} // namespace azimuth
