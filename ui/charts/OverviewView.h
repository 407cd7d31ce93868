// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The dashboard: what the estate holds, how much of it was read, what needs attention. Every part opens the list
/// behind it.

#include "Ask.h"
#include "FigureRow.h"
#include "View.h"

#include <memory>

class QGridLayout;
class QScrollArea;
class QStackedLayout;

namespace azimuth {

class BarChart;
class EmptyState;
class FigureCard;
class FigureList;
class Panel;

class OverviewView : public View {
    Q_OBJECT
public:
    explicit OverviewView(Workbench &workbench, QWidget *parent = nullptr);

    std::optional<TableSource> shown() const override;
    QString fileName() const override { return QStringLiteral("overview"); }

    /// What is shown now; nullptr before the first scene was worked out.
    std::shared_ptr<const OverviewFigures> figures() const { return m_figures; }
    /// Panels side by side at the present width.
    int columnCount() const { return m_columns; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeCards();
    void makePanels();
    FigureList *addList(Panel *panel, FigureKind kind, const QString &title);
    BarChart *addChart(Panel *panel, const QString &title);
    Panel *addPanel(const QString &title, const QString &link);
    void reflow();
    void takeScene();
    void sayWhyEmpty();
    void showFigures();
    void showCards();
    void showCoverage();
    void openRow(const FigureRow &row);
    void openType(const QString &type);
    void keepVisible(QWidget *widget, const QRect &area);

    EmptyState *m_empty;
    QScrollArea *m_scroll;
    QWidget *m_page;
    QStackedLayout *m_stack;
    QGridLayout *m_cardGrid;
    QGridLayout *m_panelGrid;
    int m_columns = 0;

    FigureCard *m_entities = nullptr;
    FigureCard *m_relationships = nullptr;
    FigureCard *m_subscriptions = nullptr;
    FigureCard *m_applications = nullptr;
    FigureCard *m_findings = nullptr;
    std::vector<Panel *> m_panels; ///< In reading order.
    Panel *m_findingsPanel = nullptr, *m_typesPanel = nullptr, *m_coveragePanel = nullptr, *m_servicesPanel = nullptr,
          *m_subscriptionsPanel = nullptr, *m_peoplePanel = nullptr, *m_regionsPanel = nullptr,
          *m_credentialsPanel = nullptr, *m_gapsPanel = nullptr;
    FigureList *m_findingsList = nullptr, *m_typesList = nullptr, *m_coverageList = nullptr, *m_servicesList = nullptr,
               *m_peopleList = nullptr, *m_credentialsList = nullptr, *m_gapsList = nullptr;
    BarChart *m_subscriptionsChart = nullptr, *m_regionsChart = nullptr;

    std::shared_ptr<const OverviewFigures> m_figures;
    EstatePtr m_estate; ///< Of the figures.
    Ask m_ask;
    bool m_isStale = false; ///< Another scene came while one was worked out.
};

} // namespace azimuth
