// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CoverageView.h"

#include "Actions.h"
#include "Backend.h"
#include "CellDelegate.h"
#include "CoverageDetails.h"
#include "CoverageFilterBar.h"
#include "CoverageText.h"
#include "EmptyState.h"
#include "EndNotice.h"
#include "ProgressPanel.h"
#include "WorkThread.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int besideFrom = 1000; ///< Width of the view from which details stand at the right.

} // namespace

CoverageView::CoverageView(Workbench &workbench, QWidget *parent)
    : View(workbench, Page::Coverage, parent)
    , m_notice(new EndNotice(workbench.theme(), this))
    , m_levels(new QSplitter(Qt::Vertical, this))
    , m_progress(new ProgressPanel(workbench.theme(), m_levels))
    , m_whole(new QStackedLayout)
    , m_empty(new EmptyState(workbench.theme(), this))
    , m_sides(new QSplitter(Qt::Horizontal, this))
    , m_lists(new QStackedLayout)
    , m_table(new QTableView(this))
    , m_noMatch(new EmptyState(workbench.theme(), this))
    , m_details(new CoverageDetails(workbench.theme(), this))
{
    setAccessibleName(tr("Coverage"));
    m_model.setWords(CoverageText::words());
    makeActions();
    makeTable();
    arrange();
    connect(&workbench, &Workbench::sceneChanged, this, &CoverageView::takeScene);
    connect(&workbench.theme(), &Theme::changed, this, &CoverageView::applyTheme);
    Backend &backend = workbench.backend();
    connect(&backend, &Backend::collectionProgressed, this, &CoverageView::showProgress);
    connect(&backend, &Backend::collectionEnded, this, &CoverageView::showEnd);
    connect(m_progress, &ProgressPanel::cancelled, &backend, &Backend::cancelCollection);
    connect(m_notice, &EndNotice::overviewWanted, this, [this] { this->workbench().show(Page::Overview); });
    connect(m_notice, &EndNotice::fixWanted, this, [this] { this->workbench().show(Page::Permissions); });
    connect(m_notice, &EndNotice::collectWanted, &backend, &Backend::collect);
    connect(m_notice, &EndNotice::gapsWanted, this, [this] {
        m_showGaps->trigger();
        m_table->setFocus();
    });
    connect(m_details, &CoverageDetails::fixWanted, m_showFix, &QAction::trigger);
    connect(m_details, &CoverageDetails::listWanted, m_openTypes, &QAction::trigger);
    connect(m_filters, &CoverageFilterBar::changed, this, &CoverageView::askRows);
    applyTheme();
    sayWhyEmpty();
    showProgress(backend.collectionStatus());
    showCurrent();
    takeScene();
}

void CoverageView::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    const Qt::Orientation wanted = width() >= besideFrom ? Qt::Horizontal : Qt::Vertical;
    if (m_sides->orientation() == wanted)
        return;
    m_sides->setOrientation(wanted);
    const int room = wanted == Qt::Horizontal ? width() : height();
    m_sides->setSizes({room * 2 / 3, room / 3});
}

void CoverageView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), workbench().theme().color(Role::Base));
}

/// A scene waits for the one before it: in a fast collection the newest would else never be shown.
void CoverageView::takeScene()
{
    const EstatePtr estate = workbench().estate();
    if (!estate) {
        m_askList.forget();
        m_isStale = false;
        return takeList(nullptr);
    }
    if (m_askList.isAsking()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    m_askList(
        [estate] {
            noteWork(Work::Query);
            return coverageListOf(estate);
        },
        [this](const CoverageListPtr &list) {
            takeList(list);
            if (m_isStale)
                takeScene();
        });
}

void CoverageView::takeList(const CoverageListPtr &list)
{
    m_list = list;
    QStringList services;
    for (const QString &step : list ? list->steps : QStringList()) {
        if (!m_steps.contains(step)) {
            const StepInfo info = workbench().backend().stepInfo(step);
            m_steps.insert(step, {info.title, info.service, info.types});
        }
        const QString service = m_steps.value(step).service;
        if (!service.isEmpty() && !services.contains(service))
            services.append(service);
    }
    services.sort(Qt::CaseInsensitive);
    m_filters->setServices(services);
    askRows();
}

void CoverageView::askRows()
{
    if (!m_list) {
        m_askRows.forget();
        return takeRows(nullptr, {});
    }
    m_askRows(
        [list = m_list, steps = m_steps, filter = m_filters->filter(), order = m_order] {
            noteWork(Work::Query);
            return coverageRows(*list, steps, filter, order);
        },
        [this, list = m_list](std::vector<quint32> rows) { takeRows(list, std::move(rows)); });
}

void CoverageView::takeRows(const CoverageListPtr &list, std::vector<quint32> rows)
{
    const int scrolled = m_table->verticalScrollBar()->value();
    const bool hadRows = m_model.rowCount() > 0;
    m_isSwapping = true;
    m_model.setSteps(m_steps);
    m_model.show(list, std::move(rows));
    if (const int row = m_step.isEmpty() ? -1 : m_model.find(m_step, m_scope); row >= 0)
        m_table->setCurrentIndex(m_model.index(row, 0));
    m_isSwapping = false;
    if (hadRows)
        m_table->verticalScrollBar()->setValue(scrolled);
    const qint64 all = list ? static_cast<qint64>(list->rows().size()) : 0;
    m_filters->setCount(m_model.rowCount(), all);
    if (all == 0) {
        sayWhyEmpty();
        m_whole->setCurrentIndex(0);
    } else {
        m_whole->setCurrentIndex(1);
        if (m_model.rowCount() == 0)
            sayNoMatch();
        m_lists->setCurrentIndex(m_model.rowCount() == 0 ? 1 : 0);
    }
    showProgress(workbench().backend().collectionStatus());
    showCurrent();
}

void CoverageView::sortBy(int section)
{
    const auto column = static_cast<CoverageColumn>(section);
    const bool isNumber = column == CoverageColumn::Count || column == CoverageColumn::Requests
        || column == CoverageColumn::Expected || column == CoverageColumn::Time;
    if (m_order.column != column)
        m_order = {column, isNumber}; // what is largest is what one looks for
    else if (m_order.descending == isNumber)
        m_order.descending = !m_order.descending;
    else
        m_order = {};
    QHeaderView *header = m_table->horizontalHeader();
    header->setSortIndicatorShown(m_order.column.has_value());
    header->setSortIndicator(m_order.column ? section : -1,
                             m_order.descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    askRows();
}

int CoverageView::currentRow() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

void CoverageView::showCurrent()
{
    if (m_isSwapping)
        return;
    const int row = currentRow();
    const CoverageRow *current = m_model.at(row);
    if (current) {
        m_step = current->step;
        m_scope = current->scope;
    }
    m_details->show(m_model, row);
    m_openTypes->setEnabled(current && !m_model.index(row, 0).data(CoverageModel::TypesRole).toStringList().isEmpty());
    m_copyEvidence->setEnabled(current);
    m_showFix->setEnabled(current && isGap(current->state) && !current->permissions.isEmpty());
}

void CoverageView::showProgress(const CollectionStatus &status)
{
    const bool runs = status.isRunning();
    if (runs)
        m_notice->hide();
    if (runs || m_progress->isVisibleTo(this))
        m_progress->show(status);
    const bool isAlone = !m_list || m_list->rows().empty();
    m_progress->setVisible(runs);
    m_levels->widget(1)->setVisible(!runs || !isAlone); // at first there is nothing but the progress
}

void CoverageView::showEnd(const CollectionEnd &end)
{
    m_progress->hide();
    m_levels->widget(1)->show();
    m_notice->show(end);
    if (!m_list || m_list->rows().empty())
        sayWhyEmpty();
}

void CoverageView::showSegment(CoverageFilter::Show show)
{
    m_filters->setShow(show);
}

void CoverageView::sayWhyEmpty()
{
    if (workbench().scene()) {
        m_empty->say(u"coverage"_s, tr("No coverage is known"),
                     tr("This snapshot does not tell what was asked. Collect again to see it."));
        m_empty->addButton(tr("Collect"), true, [this] { workbench().backend().collect(); });
        return;
    }
    m_empty->say(u"compass"_s, tr("Nothing collected yet"), tr("Add a connection to begin, or try the demo tenant."));
    m_empty->addButton(tr("Add a connection"), true, [this] {
        if (QAction *add = workbench().actions().find(u"connection.add"_s))
            add->trigger();
    });
    m_empty->addButton(tr("Open the demo tenant"), false, [this] { workbench().backend().openDemo(); });
}

void CoverageView::sayNoMatch()
{
    const CoverageFilter &filter = m_filters->filter();
    CoverageFilter onlyGaps;
    onlyGaps.show = CoverageFilter::Show::Gaps;
    if (m_list->gaps == 0 && filter == onlyGaps) {
        m_noMatch->say(u"check"_s, tr("Every step was read"), tr("There are no gaps in what is known."));
        m_noMatch->addButton(tr("Show all steps"), false, [this] { m_showAll->trigger(); });
        return;
    }
    m_noMatch->say(u"filter"_s, tr("No match"),
                   tr("%n rows are hidden by the filter.", nullptr, static_cast<int>(m_list->rows().size())));
    m_noMatch->addButton(tr("Clear the filter"), false, [this] {
        m_showAll->trigger();
        m_filters->clear();
    });
}

void CoverageView::openTypes()
{
    const int row = currentRow();
    const CoverageRow *current = m_model.at(row);
    if (!current)
        return;
    EntityQuery list;
    list.types = m_model.index(row, 0).data(CoverageModel::TypesRole).toStringList();
    if (list.types.isEmpty())
        return;
    if (current->scope != u"/" && workbench().estate()->find(current->scope))
        list.within = current->scope;
    workbench().open(list);
}

std::optional<TableSource> CoverageView::shown() const
{
    if (m_model.rowCount() == 0)
        return std::nullopt;
    TableSource table;
    CoverageWords words = m_model.words();
    table.header = words.headers;
    table.rows = m_model.rowCount();
    words.number = {}; // a file has plain numbers and ISO times
    words.time = {};
    table.cell = [list = m_model.list(), rows = m_model.rowNumbers(), steps = m_model.steps(), words](qint64 row,
                                                                                                      int column) {
        return CoverageModel::text(*list, steps, words, rows.at(static_cast<std::size_t>(row)),
                                   static_cast<CoverageColumn>(column));
    };
    return table;
}

QByteArray CoverageView::saveState() const
{
    return m_table->horizontalHeader()->saveState();
}

void CoverageView::restoreState(const QByteArray &state)
{
    m_table->horizontalHeader()->restoreState(state);
}

} // namespace azimuth
