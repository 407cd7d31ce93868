// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Actions.h"
#include "CellDelegate.h"
#include "CoverageDetails.h"
#include "CoverageFilterBar.h"
#include "CoverageText.h"
#include "CoverageView.h"
#include "EmptyState.h"
#include "EndNotice.h"
#include "ProgressPanel.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

CellLook lookOf(const QModelIndex &index)
{
    CellLook look;
    switch (static_cast<CoverageColumn>(index.column())) {
    case CoverageColumn::Step:
        break;
    case CoverageColumn::State:
        look.mark = CoverageText::mark(static_cast<CoverageState>(index.data(CoverageModel::StateRole).toInt()));
        break;
    case CoverageColumn::Lacks:
        look.style = TextStyle::Fixed;
        look.elide = Qt::ElideMiddle;
        break;
    case CoverageColumn::Count:
        break;
    default:
        look.ink = Role::Secondary;
    }
    return look;
}

} // namespace

QAction *CoverageView::addAction(const char *id, const QString &text, const QString &segment,
                                 const QKeySequence &shortcut)
{
    QAction *action = workbench().actions().add(QLatin1StringView(id), text, Menu::Collection, shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!segment.isEmpty()) {
        action->setIconText(segment); // what the button says
        action->setCheckable(true);
    }
    QWidget::addAction(action);
    return action;
}

void CoverageView::makeActions()
{
    m_showAll = addAction("coverage.showAll", tr("Show all steps"), tr("All"), Qt::SHIFT | Qt::Key_F7);
    m_showGaps = addAction("coverage.showGaps", tr("Show gaps only"), tr("Gaps"), Qt::Key_F7);
    m_showRead = addAction("coverage.showRead", tr("Show what was read"), tr("Read"), Qt::CTRL | Qt::Key_F7);
    auto *segments = new QActionGroup(this);
    for (const auto &[action, show] :
         {std::pair(m_showAll, CoverageFilter::Show::All), std::pair(m_showGaps, CoverageFilter::Show::Gaps),
          std::pair(m_showRead, CoverageFilter::Show::Read)}) {
        segments->addAction(action);
        connect(action, &QAction::triggered, this, [this, wanted = show] { showSegment(wanted); });
    }
    m_showAll->setChecked(true);
    m_filters = new CoverageFilterBar(workbench().theme(), {m_showAll, m_showGaps, m_showRead}, this);
    QAction *find = addAction("coverage.filter", tr("Filter the coverage list"), {}, Qt::ALT | Qt::Key_F7);
    connect(find, &QAction::triggered, m_filters, &CoverageFilterBar::focusText);
    m_openTypes = addAction("coverage.openTypes", tr("Open what the step feeds"), {}, {});
    connect(m_openTypes, &QAction::triggered, this, &CoverageView::openTypes);
    m_showFix = addAction("coverage.showFix", tr("Show the fix of the gap"), {}, {});
    connect(m_showFix, &QAction::triggered, this, [this] { workbench().show(Page::Permissions); });
    m_copyEvidence = addAction("coverage.copyEvidence", tr("Copy the evidence of the step"), {}, {});
    connect(m_copyEvidence, &QAction::triggered, this,
            [this] { QApplication::clipboard()->setText(m_details->evidence()); });
}

void CoverageView::makeTable()
{
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new CellDelegate(workbench().theme(), lookOf, this));
    m_table->setAccessibleName(tr("Steps by scope"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSortIndicatorClearable(true);
    header->setSectionsClickable(true);
    header->setStretchLastSection(true);
    connect(header, &QHeaderView::sectionClicked, this, &CoverageView::sortBy);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &CoverageView::showCurrent);
    connect(m_table, &QAbstractItemView::activated, this, &CoverageView::openTypes);
}

void CoverageView::arrange()
{
    auto *lists = new QWidget(m_sides);
    lists->setLayout(m_lists);
    m_lists->addWidget(m_table);
    m_lists->addWidget(m_noMatch);
    m_sides->addWidget(lists);
    m_sides->addWidget(m_details);
    m_sides->setStretchFactor(0, 5);
    m_sides->setStretchFactor(1, 2);
    m_sides->setChildrenCollapsible(false);
    m_details->setMinimumSize(240, 120);
    auto *main = new QWidget(this);
    auto *rows = new QVBoxLayout(main);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_filters);
    rows->addWidget(m_sides, 1);
    auto *lower = new QWidget(m_levels);
    lower->setLayout(m_whole);
    m_whole->addWidget(m_empty);
    m_whole->addWidget(main);
    m_levels->addWidget(m_progress);
    m_levels->addWidget(lower);
    m_levels->setStretchFactor(0, 2);
    m_levels->setStretchFactor(1, 3);
    m_levels->setChildrenCollapsible(false);
    m_progress->setMinimumHeight(140);
    for (QSplitter *splitter : {m_levels, m_sides})
        splitter->setHandleWidth(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_levels, 1);
}

void CoverageView::applyTheme()
{
    const Theme &theme = workbench().theme();
    m_table->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
    const QFontMetrics metrics(theme.font(TextStyle::Body));
    const auto wide = [&](CoverageColumn column, const QString &sample) {
        const QString name = m_model.headerData(static_cast<int>(column), Qt::Horizontal, Qt::DisplayRole).toString();
        m_table->setColumnWidth(static_cast<int>(column),
                                std::max(metrics.horizontalAdvance(name) + 36, metrics.horizontalAdvance(sample) + 16));
    };
    wide(CoverageColumn::Step, u"Network security groups and"_s);
    wide(CoverageColumn::Service, u"Microsoft Entra ID"_s);
    wide(CoverageColumn::Scope, u"sub-production-emea"_s);
    QString longest;
    for (const QString &state : m_model.words().states)
        if (metrics.horizontalAdvance(state) > metrics.horizontalAdvance(longest))
            longest = state;
    wide(CoverageColumn::State, longest + u"MMM"_s);
    wide(CoverageColumn::Count, u"888,888"_s);
    wide(CoverageColumn::Expected, u"888,888"_s);
    wide(CoverageColumn::Requests, u"888,888"_s);
    wide(CoverageColumn::Time, u"28 Nov 2026, 08:48"_s);
    m_table->setColumnWidth(static_cast<int>(CoverageColumn::Lacks), 36 * metrics.averageCharWidth());
    m_table->setColumnWidth(static_cast<int>(CoverageColumn::Reason), 28 * metrics.averageCharWidth());
    m_table->viewport()->update();
}

} // namespace azimuth
