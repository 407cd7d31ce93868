// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Pages.h"

#include "Actions.h"

#include "CoverageView.h"
#include "EntityTableView.h"
#include "FindingsView.h"
#include "GraphView.h"
#include "ModelView.h"
#include "NoticeBar.h"
#include "OverviewView.h"
#include "PermissionsView.h"
#include "Theme.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace azimuth {

Pages::Pages(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_tabs(new QTabBar(this))
    , m_tools(new QHBoxLayout)
    , m_stack(new QStackedWidget(this))
    , m_notices(new NoticeBar(workbench.theme(), this))
{
    m_tabs->setObjectName(u"pages"_s);
    m_tabs->setAccessibleName(tr("Pages"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideNone);

    auto *bar = new QWidget(this);
    bar->setObjectName(u"pageBar"_s);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(4);
    row->addWidget(m_tabs);
    row->addStretch(1);
    m_tools->setSpacing(4);
    row->addLayout(m_tools);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_notices);
    column->addWidget(m_stack, 1);

    addPage(new OverviewView(workbench, this), tr("Overview"));
    addPage(new EntityTableView(workbench, this), tr("Table"));
    addPage(new GraphView(workbench, this), tr("Graph"));
    addPage(new FindingsView(workbench, this), tr("Findings"));
    addPage(new PermissionsView(workbench, this), tr("Permissions"));
    addPage(new CoverageView(workbench, this), tr("Coverage"));
    addPage(new ModelView(workbench, this), tr("Model"));

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int at) { m_workbench.show(static_cast<Page>(at)); });
    connect(&workbench, &Workbench::pageChanged, this, &Pages::showPage);
    connect(&workbench, &Workbench::sceneChanged, this, &Pages::showBadges);
    connect(&workbench, &Workbench::noticed, this, &Pages::tell);
    connect(&workbench.theme(), &Theme::changed, this, &Pages::showTools);
    showPage();
    showBadges();
}

void Pages::tell(const Notice &notice)
{
    if (notice.toldBy == m_workbench.page())
        return;
    const auto kind = static_cast<NoticeBar::Kind>(notice.kind);
    const QString link = notice.path.isEmpty() ? QString() : tr("Open folder");
    QWidget *shown = m_notices->add(kind, notice.title, notice.text, link,
                                    [path = notice.path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    if (notice.toldBy)
        connect(&m_workbench, &Workbench::pageChanged, shown, [this, shown, toldBy = notice.toldBy] {
            if (toldBy == m_workbench.page())
                m_notices->remove(shown);
        });
}

View *Pages::current() const
{
    return m_views.at(static_cast<std::size_t>(m_workbench.page()));
}

void Pages::setCompact(bool compact)
{
    if (std::exchange(m_compact, compact) != compact)
        showTools();
}

void Pages::addPage(View *view, const QString &title)
{
    Q_ASSERT(static_cast<std::size_t>(view->page()) == m_views.size());
    view->setAccessibleName(title);
    m_views.push_back(view);
    m_tabs->addTab(title);
    m_stack->addWidget(view);
}

void Pages::showPage()
{
    const int at = static_cast<int>(m_workbench.page());
    m_tabs->setCurrentIndex(at);
    m_stack->setCurrentIndex(at);
    showTools();
}

void Pages::showTools()
{
    while (QLayoutItem *item = m_tools->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (QAction *action : current()->tools()) {
        auto *button = new QToolButton(this);
        if (const QString icon = Actions::iconOf(*action); !icon.isEmpty())
            action->setIcon(m_workbench.theme().icon(icon, Role::Secondary));
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setToolButtonStyle(m_compact && !action->icon().isNull() ? Qt::ToolButtonIconOnly
                                                                         : Qt::ToolButtonTextBesideIcon);
        button->setVisible(action->isVisible());
        connect(action, &QAction::visibleChanged, button,
                [action, button] { button->setVisible(action->isVisible()); });
        m_tools->addWidget(button);
    }
}

void Pages::showBadges()
{
    const Scene &scene = m_workbench.scene();
    const qsizetype findings = scene.findings ? static_cast<qsizetype>(scene.findings->size()) : 0;
    const QString title = findings ? tr("Findings %1").arg(QLocale().toString(findings)) : tr("Findings");
    m_tabs->setTabText(static_cast<int>(Page::Findings), title);
}

} // namespace azimuth
