// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FindingsView.h"

#include "Actions.h"
#include "Backend.h"
#include "EmptyState.h"
#include "FindingDetails.h"
#include "FindingFilters.h"
#include "FindingList.h"
#include "Findings.h"
#include "Settings.h"
#include "Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDataStream>
#include <QHash>
#include <QHeaderView>
#include <QIODevice>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace azimuth {

FindingsView::FindingsView(Workbench &workbench, QWidget *parent)
    : View(workbench, Page::Findings, parent)
    , m_table(std::make_shared<const FindingTable>())
    , m_whole(new QStackedLayout(this))
    , m_empty(new EmptyState(workbench.theme(), this))
    , m_sides(new QSplitter(Qt::Horizontal, this))
    , m_filters(new FindingFilters(workbench.theme(), this))
    , m_lists(new QStackedLayout)
    , m_list(new FindingList(workbench.theme(), m_model, this))
    , m_noMatch(new EmptyState(workbench.theme(), this))
    , m_details(new FindingDetails(workbench.theme(), this))
{
    setAccessibleName(tr("Findings"));
    makeActions();
    arrange();
    connect(&workbench, &Workbench::sceneChanged, this, &FindingsView::takeScene);
    connect(&workbench.backend(), &Backend::collectionEnded, this, [this] { sayWhyEmpty(); });
    connect(&workbench.theme(), &Theme::changed, this, &FindingsView::applyTheme);
    connect(m_filters, &FindingFilters::changed, this, &FindingsView::askRows);
    connect(m_list->horizontalHeader(), &QHeaderView::sectionClicked, this, &FindingsView::sortBy);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FindingsView::showCurrent);
    connect(m_details, &FindingDetails::resourceWanted, this, [this] {
        if (const Finding *finding = m_model.finding(m_list->currentIndex().row()))
            this->workbench().choose(finding->entityKey);
    });
    connect(m_details, &FindingDetails::graphWanted, this, [this] {
        if (const Finding *finding = m_model.finding(m_list->currentIndex().row()))
            this->workbench().showInGraph(finding->entityKey);
    });
    connect(m_details, &FindingDetails::copyWanted, m_copy, &QAction::trigger);
    applyTheme();
    takeScene();
}

QAction *FindingsView::addAction(const char *id, const QString &text, const QKeySequence &shortcut)
{
    QAction *action = workbench().actions().add(QLatin1StringView(id), text, Menu::View, shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QWidget::addAction(action);
    return action;
}

void FindingsView::makeActions()
{
    m_group = addAction("findings.group", tr("Group findings by severity"), Qt::Key_F8);
    m_group->setIconText(tr("Group: severity"));
    m_group->setCheckable(true);
    m_group->setChecked(workbench().settings().value(u"findings/grouped"_s, true).toBool());
    connect(m_group, &QAction::toggled, this, [this](bool grouped) {
        workbench().settings().set(u"findings/grouped"_s, grouped);
        askRows();
    });
    const QAction *find = addAction("findings.filter", tr("Filter findings"), Qt::ALT | Qt::Key_F8);
    connect(find, &QAction::triggered, m_filters, &FindingFilters::focusText);
    const QAction *clear = addAction("findings.clearFilters", tr("Clear the filters of the findings"), {});
    connect(clear, &QAction::triggered, m_filters, &FindingFilters::clear);
    m_copy = addAction("findings.copy", tr("Copy the finding"), Qt::SHIFT | Qt::Key_F8);
    connect(m_copy, &QAction::triggered, this, &FindingsView::copy);
}

void FindingsView::arrange()
{
    auto *left = new QWidget(m_sides);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *below = new QWidget(left);
    below->setLayout(m_lists);
    m_lists->addWidget(m_list);
    m_lists->addWidget(m_noMatch);
    column->addWidget(m_filters);
    column->addWidget(below, 1);
    m_sides->addWidget(left);
    m_sides->addWidget(m_details);
    m_sides->setStretchFactor(0, 1);
    m_sides->setChildrenCollapsible(false);
    m_details->setMinimumWidth(240);
    m_sides->setSizes({700, 340});
    m_whole->addWidget(m_sides);
    m_whole->addWidget(m_empty);
    QWidget::setTabOrder(m_filters, m_list);
    QWidget::setTabOrder(m_list, m_details);
}

void FindingsView::applyTheme()
{
    m_list->verticalHeader()->setDefaultSectionSize(workbench().theme().rowHeight());
    m_list->viewport()->update();
}

void FindingsView::takeScene()
{
    const Scene &scene = workbench().scene();
    m_askTable([estate = scene.estate, findings = scene.findings] { return findingTable(estate, findings); },
               [this](const FindingTablePtr &table) { takeTable(table); });
}

void FindingsView::takeTable(const FindingTablePtr &table)
{
    m_table = table;
    m_filters->offer(*table);
    m_list->setColumnHidden(int(FindingColumn::Age), !table->hasAges);
    m_list->setColumnHidden(int(FindingColumn::Source), table->sources.size() < 2);
    askRows();
}

void FindingsView::askRows()
{
    FindingQuery query = m_filters->query();
    query.grouped = m_group->isChecked();
    query.sort = m_sort;
    query.descending = m_descending;
    m_askRows([table = m_table, query] { return findingRows(*table, query); },
              [this, table = m_table, query](std::vector<quint32> rows) { takeRows(table, query, std::move(rows)); });
}

void FindingsView::takeRows(const FindingTablePtr &table, const FindingQuery &query, std::vector<quint32> rows)
{
    m_filters->tell(static_cast<qint64>(rows.size()), static_cast<qint64>(table->names.size()), table->leftOut);
    m_isSwapping = true;
    const int scrolled = m_list->verticalScrollBar()->value();
    m_model.show(table, std::move(rows), query.grouped);
    m_list->verticalScrollBar()->setValue(scrolled);
    if (const int row = m_evidence.isEmpty() ? -1 : m_model.rowOf(m_evidence); row >= 0)
        m_list->setCurrentIndex(m_model.index(row, 0));
    m_isSwapping = false;
    showCurrent();
    m_lists->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    if (m_model.rowCount() == 0) {
        m_noMatch->say(u"filter"_s, tr("No match."),
                       tr("%n finding(s) are hidden by the filters.", nullptr, static_cast<int>(table->names.size())));
        m_noMatch->addButton(tr("Clear filters"), false, [this] { m_filters->clear(); });
    }
    sayWhyEmpty();
}

void FindingsView::sortBy(int section)
{
    const QHeaderView *header = m_list->horizontalHeader();
    if (header->sortIndicatorSection() == section)
        m_sort = static_cast<FindingColumn>(section);
    else
        m_sort.reset(); // the third click
    m_descending = header->sortIndicatorOrder() == Qt::DescendingOrder;
    askRows();
}

void FindingsView::showCurrent()
{
    if (m_isSwapping)
        return;
    const Finding *finding = m_model.finding(m_list->currentIndex().row());
    m_copy->setEnabled(finding);
    m_details->show(finding ? m_model.table().get() : nullptr, finding);
    if (!finding || finding->evidenceKey == m_evidence)
        return;
    m_evidence = finding->evidenceKey;
    if (!finding->entityKey.isEmpty())
        workbench().choose(finding->entityKey);
}

std::pair<QString, QString> FindingsView::whyEmpty() const
{
    const EstatePtr &estate = workbench().estate();
    if (!estate)
        return {tr("Nothing collected yet."), tr("Add a connection and collect it, or open a workspace.")};
    bool asked = estate->findType(findingTypes::advisor) || estate->findType(findingTypes::defender);
    const CoverageRow *denied = nullptr;
    const CoverageRow *gap = nullptr;
    QHash<QString, bool> lists; // by step: there is a row for each of its scopes
    for (const CoverageRow &row : estate->coverage()) {
        auto known = lists.constFind(row.step);
        if (known == lists.cend()) {
            const QStringList types = workbench().backend().stepInfo(row.step).types;
            known =
                lists.insert(row.step, types.contains(findingTypes::advisor) || types.contains(findingTypes::defender));
        }
        if (!*known)
            continue;
        asked = true;
        if (row.state == CoverageState::Denied && !denied)
            denied = &row;
        else if (isGap(row.state) && !gap)
            gap = &row;
    }
    if (!asked)
        return {tr("This snapshot was collected without Advisor's recommendations and Defender's assessments."),
                tr("So there is nothing to list here; that does not mean that nothing is wrong.")};
    if (denied)
        return {tr("%1 were not read.").arg(workbench().backend().stepInfo(denied->step).title),
                denied->permissions.isEmpty()
                    ? tr("The sign-in was refused at %1.").arg(denied->scope)
                    : tr("The sign-in lacks %1 at %2.").arg(denied->permissions.join(tr(" or ")), denied->scope)};
    if (gap)
        return {tr("%1 were not read completely.").arg(workbench().backend().stepInfo(gap->step).title),
                gap->reason.isEmpty() ? tr("The coverage list says why.") : gap->reason};
    return {tr("No findings."),
            tr("Azure Advisor and Microsoft Defender for Cloud were read and report nothing open.")};
}

void FindingsView::sayWhyEmpty()
{
    const bool empty = !workbench().estate() || m_table->names.empty();
    m_group->setVisible(!empty); // there is nothing to group
    m_whole->setCurrentWidget(empty ? static_cast<QWidget *>(m_empty) : m_sides);
    if (!empty)
        return;
    const auto [title, text] = whyEmpty();
    m_empty->say(u"finding"_s, title, text);
    if (workbench().estate() && !workbench().estate()->coverage().empty())
        m_empty->addButton(tr("Show the coverage"), false, [this] { workbench().show(Page::Coverage); });
}

void FindingsView::copy()
{
    if (!m_details->text().isEmpty())
        QApplication::clipboard()->setText(m_details->text());
}

std::optional<TableSource> FindingsView::shown() const
{
    if (m_model.rows().empty())
        return std::nullopt;
    TableSource source;
    for (const FindingField field : allFindingFields())
        source.header << fieldTitle(field);
    source.rows = static_cast<qint64>(m_model.rows().size());
    source.cell = [table = m_model.table(), rows = m_model.rows()](qint64 row, int column) {
        const Finding &finding = table->finding(rows[static_cast<std::size_t>(row)]);
        const auto field = static_cast<FindingField>(column);
        return field == FindingField::Severity ? severityName(finding.severity)
                                               : fieldText(*table->estate, finding, field);
    };
    return source;
}

QByteArray FindingsView::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << m_list->horizontalHeader()->saveState() << m_sides->saveState() << (m_sort ? qint32(*m_sort) : -1)
        << m_descending;
    return state;
}

void FindingsView::restoreState(const QByteArray &state)
{
    QByteArray header, sides;
    qint32 sort = -1;
    bool descending = false;
    QDataStream in(state);
    in >> header >> sides;
    if (in.status() != QDataStream::Ok)
        return;
    in >> sort >> descending;
    const bool sorted = in.status() == QDataStream::Ok && sort >= 0 && sort < findingColumns;
    m_list->restoreColumns(header);
    m_sort = sorted ? std::optional(static_cast<FindingColumn>(sort)) : std::nullopt;
    m_descending = sorted && descending;
    // The arrow says what is asked, whatever the header remembers.
    m_list->horizontalHeader()->setSortIndicator(sorted ? sort : -1,
                                                 m_descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_sides->restoreState(sides);
    askRows();
}

} // namespace azimuth
