// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OverviewView.h"

#include "Actions.h"
#include "Backend.h"
#include "BarChart.h"
#include "CoverageCells.h"
#include "EmptyState.h"
#include "FigureCard.h"
#include "FigureList.h"
#include "LinkButton.h"
#include "OverviewRows.h"
#include "Panel.h"
#include "WorkThread.h"

#include <QPainter>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int margin = 16;
constexpr int between = 12;
constexpr int threeFromWindow = 1360; ///< visual-design.md, section 13.
constexpr int threeFromView = 900; ///< Docks may take what the window has.
constexpr int twoFromView = 560;
constexpr int allCardsFrom = 760;

} // namespace

OverviewView::OverviewView(Workbench &workbench, QWidget *parent)
    : View(workbench, Page::Overview, parent)
    , m_empty(new EmptyState(workbench.theme(), this))
    , m_scroll(new QScrollArea(this))
    , m_page(new QWidget)
    , m_stack(new QStackedLayout(this))
    , m_cardGrid(new QGridLayout)
    , m_panelGrid(new QGridLayout)
{
    setAccessibleName(tr("Overview"));
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(between);
    column->addLayout(m_cardGrid);
    column->addLayout(m_panelGrid);
    column->addStretch(1);
    for (QGridLayout *grid : {m_cardGrid, m_panelGrid})
        grid->setSpacing(between);
    m_scroll->setWidget(m_page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_page->setAutoFillBackground(false);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    makeCards();
    makePanels();
    reflow();
    connect(&workbench, &Workbench::sceneChanged, this, &OverviewView::takeScene);
    connect(&workbench.backend(), &Backend::collectionProgressed, this, [this] {
        if (!m_figures)
            sayWhyEmpty();
    });
    connect(&workbench.backend(), &Backend::collectionEnded, this, [this] {
        if (!m_figures)
            sayWhyEmpty();
    });
    connect(&workbench.theme(), &Theme::changed, this, [this] {
        if (m_figures)
            showFigures();
    });
    sayWhyEmpty();
    takeScene();
}

void OverviewView::reflow()
{
    const int columns = window()->width() >= threeFromWindow && width() >= threeFromView ? 3
        : width() >= twoFromView                                                         ? 2
                                                                                         : 1;
    const std::array cards{m_entities, m_relationships, m_subscriptions, m_applications, m_findings};
    const int cardColumns = width() >= allCardsFrom ? static_cast<int>(cards.size()) : 3;
    for (std::size_t at = 0; at < cards.size(); ++at)
        m_cardGrid->addWidget(cards.at(at), static_cast<int>(at) / cardColumns, static_cast<int>(at) % cardColumns);
    if (columns == m_columns)
        return;
    m_columns = columns;
    const int count = static_cast<int>(m_panels.size());
    for (int at = 0; at < count; ++at) {
        const int row = at / columns, column = at % columns;
        const int span = at + 1 == count ? columns - column : 1;
        m_panelGrid->addWidget(m_panels[static_cast<std::size_t>(at)], row, column, 1, span);
    }
    for (int column = 0; column < 3; ++column)
        m_panelGrid->setColumnStretch(column, column < columns ? 1 : 0);
}

void OverviewView::resizeEvent(QResizeEvent *event)
{
    View::resizeEvent(event);
    reflow();
}

void OverviewView::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), workbench().theme().color(Role::Window));
}

void OverviewView::sayWhyEmpty()
{
    const bool collects = workbench().backend().collectionStatus().isRunning();
    if (collects) {
        m_empty->say(u"collect"_s, tr("Collecting"), tr("The first figures appear as soon as something was read."));
        m_empty->addButton(tr("Show the progress"), false, [this] { workbench().show(Page::Coverage); });
    } else {
        m_empty->say(u"compass"_s, tr("Nothing collected yet"),
                     tr("Add a connection to begin, or try the demo tenant."));
        m_empty->addButton(tr("Add a connection"), true, [this] {
            if (QAction *add = workbench().actions().find(u"connection.add"_s))
                add->trigger();
        });
        m_empty->addButton(tr("Open the demo tenant"), false, [this] { workbench().backend().openDemo(); });
    }
    m_stack->setCurrentWidget(m_empty);
}

/// A scene waits for the one before it, not the other way round: in a fast collection the newest question would else
/// never be answered.
void OverviewView::takeScene()
{
    const Scene scene = workbench().scene();
    if (!scene) {
        m_ask.forget();
        m_isStale = false;
        m_figures.reset();
        m_estate.reset();
        return sayWhyEmpty();
    }
    if (m_ask.isAsking()) {
        m_isStale = true;
        return;
    }
    m_isStale = false;
    m_ask(
        [scene] {
            noteWork(Work::Query);
            return std::make_shared<const OverviewFigures>(overviewFigures(
                *scene.estate, *scene.containment, scene.findings.get(), QDateTime::currentDateTimeUtc()));
        },
        [this, estate = scene.estate](const std::shared_ptr<const OverviewFigures> &figures) {
            m_estate = estate;
            m_figures = figures;
            showFigures();
            m_stack->setCurrentWidget(m_scroll);
            if (m_isStale)
                takeScene();
        });
}

void OverviewView::showCards()
{
    const OverviewFigures &figures = *m_figures;
    const auto number = &OverviewRows::number;
    m_entities->show(number(figures.entities), tr("%n types", nullptr, static_cast<int>(figures.types.size())));
    m_relationships->show(
        number(figures.relationships),
        figures.placeholders == 0 ? QString() : tr("%n open ends", nullptr, static_cast<int>(figures.placeholders)));
    m_subscriptions->show(number(static_cast<qint64>(figures.subscriptions.size())),
                          figures.subscriptionsWithGaps == 0
                              ? QString()
                              : tr("%n in part", nullptr, static_cast<int>(figures.subscriptionsWithGaps)));
    m_applications->show(number(figures.applications.count),
                         figures.expired.count == 0
                             ? QString()
                             : tr("%n with an expired credential", nullptr, static_cast<int>(figures.expired.count)));
    const qint64 critical = figures.findings.front();
    m_findings->show(number(figures.openFindings()),
                     critical == 0 ? QString() : tr("%n critical", nullptr, static_cast<int>(critical)));
}

void OverviewView::showCoverage()
{
    const OverviewFigures &figures = *m_figures;
    const Backend &backend = workbench().backend();
    const auto titleOf = [&backend](const QString &step) {
        const QString title = backend.stepInfo(step).title;
        return title.isEmpty() ? step : title;
    };
    const auto services =
        coverageByService(figures.steps, [&backend](const QString &step) { return backend.stepInfo(step).service; });
    m_coverageList->show(OverviewRows::coverage(services));
    const int steps = static_cast<int>(figures.steps.size());
    m_coveragePanel->say(steps == 0
                             ? QString()
                             : tr("%1 of %n steps read", nullptr, steps).arg(OverviewRows::number(figures.stepsRead)));
    m_coveragePanel->sayNothing(figures.steps.empty() ? tr("No step was asked yet.") : QString());
    const int gaps = steps - static_cast<int>(figures.stepsRead);
    m_gapsList->show(OverviewRows::gaps(figures, titleOf));
    m_gapsPanel->say(gaps == 0 ? QString() : tr("%n steps were not read or only in part", nullptr, gaps));
    m_gapsPanel->sayNothing(gaps > 0         ? QString()
                                : steps == 0 ? tr("No step was asked yet.")
                                             : tr("Every step was read."));
}

void OverviewView::showFigures()
{
    const OverviewFigures &figures = *m_figures;
    const TypeCatalog &catalog = m_estate->catalog();
    showCards();
    showCoverage();
    m_findingsList->show(OverviewRows::findings(figures));
    m_findingsPanel->say(tr("What the sources say is open"));
    m_findingsPanel->sayNothing(figures.openFindings() == 0 ? tr("No findings are known.") : QString());
    m_typesList->show(OverviewRows::types(figures, catalog));
    m_typesPanel->say(figures.types.size() > OverviewRows::most
                          ? tr("Ten largest of %n types", nullptr, static_cast<int>(figures.types.size()))
                          : tr("%n types", nullptr, static_cast<int>(figures.types.size())));
    m_typesPanel->sayNothing(figures.types.empty() ? tr("Nothing was read.") : QString());
    m_servicesList->show(OverviewRows::services(figures, catalog));
    m_servicesPanel->say(tr("As Azure groups them"));
    m_servicesPanel->sayNothing(figures.services.empty() ? tr("Nothing was read.") : QString());
    m_peopleList->show(OverviewRows::people(figures));
    m_peoplePanel->say(tr("Users and applications in Entra ID"));
    m_peoplePanel->sayNothing(m_peopleList->model()->rowCount() == 0
                                  ? tr("What was read of users and applications does not tell.")
                                  : QString());
    const auto counts = [](const std::vector<CountFigure> &all) {
        std::vector<qint64> numbers;
        for (const CountFigure &figure : all)
            if (numbers.size() < 8)
                numbers.push_back(figure.count);
        return numbers;
    };
    m_subscriptionsChart->show(OverviewRows::counts(figures.subscriptions, 8), counts(figures.subscriptions));
    m_subscriptionsPanel->say(figures.subscriptions.size() > 8 ? tr("Eight largest of %n subscriptions", nullptr,
                                                                    static_cast<int>(figures.subscriptions.size()))
                                                               : tr("Azure resources and what they contain"));
    m_subscriptionsPanel->sayNothing(figures.subscriptions.empty() ? tr("No subscription was read.") : QString());
    m_regionsChart->show(OverviewRows::counts(figures.regions, 8), counts(figures.regions));
    m_regionsPanel->say(figures.regions.size() > 8
                            ? tr("Eight largest of %n regions", nullptr, static_cast<int>(figures.regions.size()))
                            : tr("Where resources say they are"));
    m_regionsPanel->sayNothing(figures.regions.empty() ? tr("Nothing that was read has a region.") : QString());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_credentialsList->show(OverviewRows::credentials(figures, now));
    const int expiring = static_cast<int>(figures.expiring.size());
    m_credentialsPanel->say(expiring == 0 ? QString() : tr("%n expired or within 30 days", nullptr, expiring));
    m_credentialsPanel->sayNothing(expiring == 0 ? tr("No secret or certificate that was read expires within 30 days.")
                                                 : QString());
    m_credentialsPanel->link()->setVisible(expiring > 0);
}

std::optional<TableSource> OverviewView::shown() const
{
    if (!m_figures)
        return std::nullopt;
    auto lines = std::make_shared<const std::vector<std::array<QString, 3>>>(OverviewRows::lines(*m_figures));
    TableSource table;
    table.header = {tr("Panel"), tr("Name"), tr("Count")};
    table.rows = static_cast<qint64>(lines->size());
    table.cell = [lines](qint64 row, int column) {
        return lines->at(static_cast<std::size_t>(row)).at(static_cast<std::size_t>(column));
    };
    return table;
}

void OverviewView::openRow(const FigureRow &row)
{
    Place place = workbench().place();
    place.list = row.list;
    place.page = Page::Table;
    if (!row.entityKey.isEmpty())
        place.entity = row.entityKey;
    workbench().go(place);
}

void OverviewView::openType(const QString &type)
{
    EntityQuery list;
    list.types = {type};
    workbench().open(list);
}

void OverviewView::keepVisible(QWidget *widget, const QRect &area)
{
    const QPoint corner = widget->mapTo(m_page, area.topLeft());
    m_scroll->ensureVisible(corner.x() + area.width() / 2, corner.y() + area.height() / 2, 0, area.height() + margin);
}

} // namespace azimuth
