// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BarChart.h"
#include "CoverageCells.h"
#include "FigureCard.h"
#include "FigureList.h"
#include "LinkButton.h"
#include "OverviewView.h"
#include "Panel.h"

using namespace Qt::StringLiterals;

namespace azimuth {

void OverviewView::makeCards()
{
    const auto card = [this](const QString &title, const QString &icon, Role tint, const std::function<void()> &open) {
        auto *made = new FigureCard(workbench().theme(), title, icon, tint, m_page);
        connect(made, &QAbstractButton::clicked, this, open);
        return made;
    };
    m_entities = card(tr("Entities"), u"resource-group"_s, Role::Accent, [this] { workbench().open({}); });
    m_relationships = card(tr("Relationships"), u"graph"_s, Role::Network, [this] {
        EntityQuery mostFirst;
        mostFirst.sort = {{columns::outgoing, true}};
        workbench().open(mostFirst);
    });
    m_subscriptions =
        card(tr("Subscriptions"), u"subscription"_s, Role::Secondary, [this] { openType(u"azure_subscription"_s); });
    m_applications = card(tr("Applications"), u"application"_s, Role::Identity, [this] {
        if (m_figures)
            workbench().open(m_figures->applications.list);
    });
    m_findings = card(tr("Open findings"), u"finding"_s, Role::Critical, [this] { workbench().show(Page::Findings); });
}

Panel *OverviewView::addPanel(const QString &title, const QString &link)
{
    auto *panel = new Panel(workbench().theme(), title, link, m_page);
    m_panels.push_back(panel);
    return panel;
}

FigureList *OverviewView::addList(Panel *panel, FigureKind kind, const QString &title)
{
    auto *list = new FigureList(workbench().theme(), kind, title, panel);
    panel->setContent(list);
    connect(list, &FigureList::reached, this, [this, list](const QRect &row) { keepVisible(list, row); });
    return list;
}

BarChart *OverviewView::addChart(Panel *panel, const QString &title)
{
    auto *chart = new BarChart(workbench().theme(), title, panel);
    panel->setContent(chart);
    connect(chart, &BarChart::opened, this, &OverviewView::openRow);
    return chart;
}

void OverviewView::makePanels()
{
    const auto to = [this](Page page) { return [this, page] { workbench().show(page); }; };
    const auto linkOf = [this](Panel *panel, const std::function<void()> &open) {
        connect(panel->link(), &QAbstractButton::clicked, this, open);
    };
    QString title = tr("Entities by type");
    m_typesPanel = addPanel(title, tr("Open table"));
    m_typesList = addList(m_typesPanel, FigureKind::Bars, title);
    linkOf(m_typesPanel, [this] { workbench().open({}); });
    connect(m_typesList, &FigureList::opened, this, &OverviewView::openRow);

    title = tr("Entities by service");
    m_servicesPanel = addPanel(title, tr("Open table"));
    m_servicesList = addList(m_servicesPanel, FigureKind::Bars, title);
    linkOf(m_servicesPanel, [this] { workbench().open({}); });
    connect(m_servicesList, &FigureList::opened, this, &OverviewView::openRow);

    title = tr("Coverage");
    m_coveragePanel = addPanel(title, tr("See coverage"));
    m_coverageList = addList(m_coveragePanel, FigureKind::Cells, title);
    m_coveragePanel->setFoot(new CoverageLegend(workbench().theme(), m_coveragePanel));
    linkOf(m_coveragePanel, to(Page::Coverage));
    connect(m_coverageList, &FigureList::opened, this, to(Page::Coverage));

    title = tr("Findings by severity");
    m_findingsPanel = addPanel(title, tr("Open findings"));
    m_findingsList = addList(m_findingsPanel, FigureKind::Bars, title);
    linkOf(m_findingsPanel, to(Page::Findings));
    connect(m_findingsList, &FigureList::opened, this, to(Page::Findings));

    title = tr("Entities by subscription");
    m_subscriptionsPanel = addPanel(title, tr("Open table"));
    m_subscriptionsChart = addChart(m_subscriptionsPanel, title);
    linkOf(m_subscriptionsPanel, [this] { openType(u"azure_subscription"_s); });

    title = tr("Entities by region");
    m_regionsPanel = addPanel(title, tr("Open table"));
    m_regionsChart = addChart(m_regionsPanel, title);
    linkOf(m_regionsPanel, [this] {
        EntityQuery placed;
        placed.conditions = {{u"region"_s, Condition::Test::Present, {}}};
        workbench().open(placed);
    });

    title = tr("Identities");
    m_peoplePanel = addPanel(title, tr("Open list"));
    m_peopleList = addList(m_peoplePanel, FigureKind::Rings, title);
    linkOf(m_peoplePanel, [this] { openType(u"azure_user"_s); });
    connect(m_peopleList, &FigureList::opened, this, &OverviewView::openRow);

    title = tr("Credentials that expire");
    m_credentialsPanel = addPanel(title, tr("Open table"));
    m_credentialsList = addList(m_credentialsPanel, FigureKind::Lines, title);
    linkOf(m_credentialsPanel, [this] {
        if (m_figures && !m_figures->expiringList.keys.isEmpty())
            workbench().open(m_figures->expiringList);
    });
    connect(m_credentialsList, &FigureList::opened, this, &OverviewView::openRow);

    title = tr("Gaps");
    m_gapsPanel = addPanel(title, tr("See fixes"));
    m_gapsList = addList(m_gapsPanel, FigureKind::Lines, title);
    linkOf(m_gapsPanel, to(Page::Permissions));
    connect(m_gapsList, &FigureList::opened, this, to(Page::Coverage));
}

} // namespace azimuth
