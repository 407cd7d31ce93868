// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MainWindow.h"

#include "Actions.h"
#include "Backend.h"
#include "CommandPalette.h"
#include "ConnectionPicker.h"
#include "DockTitle.h"
#include "ExportShown.h"
#include "Inspector.h"
#include "Navigator.h"
#include "Pages.h"
#include "Settings.h"
#include "StatusLine.h"
#include "Theme.h"
#include "Toolbar.h"
#include "WindowMenu.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QStatusBar>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int wideEnoughForInspector = 1440; // pixels; visual-design.md, section 13
constexpr int wideEnoughForWords = 1360;
constexpr int layoutVersion = 1; // of saveState(): raise it when docks or toolbars change their names
constexpr QLatin1StringView geometryKey{"window/geometry"};
constexpr QLatin1StringView layoutKey{"window/layout"};
constexpr QLatin1StringView pageKey{"window/page"};
constexpr QLatin1StringView listKey{"window/list"};
constexpr QLatin1StringView entityKey{"window/entity"};
constexpr QLatin1StringView viewKey{"view/%1"};

} // namespace

MainWindow::MainWindow(Workbench &workbench, QWidget *parent)
    : QMainWindow(parent)
    , m_workbench(workbench)
{
    setObjectName(u"window"_s);
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_menu = new WindowMenu(workbench.actions(), this);
    m_export = new ExportShown(workbench, this);
    m_palette = new CommandPalette(workbench, this);
    makeActions();
    makePages();
    makeDocks();
    makeToolbar();
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(new StatusLine(workbench, this), 1);
    for (QAction *action : workbench.actions().all())
        addAction(action);
    connect(&workbench.actions(), &Actions::added, this, [this](QAction *action) { addAction(action); });
    connect(&workbench, &Workbench::sceneChanged, this, &MainWindow::showTitle);
    connect(&workbench.backend(), &Backend::currentConnectionChanged, this, &MainWindow::showTitle);
    connect(&workbench.backend(), &Backend::problem, this, [this](const QString &sentence) {
        m_workbench.tell({Notice::Kind::Error, tr("That did not work."), sentence, {}});
    });
    connect(&workbench.backend(), &Backend::collectionEnded, this, &MainWindow::tellEnd);
    showTitle();
    resize(1600, 1000);
    setMinimumSize(900, 560);
}

MainWindow::~MainWindow() = default;

void MainWindow::makeToolbar()
{
    auto *toolbar = new Toolbar(m_workbench, *m_menu, this);
    m_connections = toolbar->connections();
    m_toolbar = toolbar;
    addToolBar(toolbar);
}

void MainWindow::makePages()
{
    m_pages = new Pages(m_workbench, this);
    setCentralWidget(m_pages);
}

QDockWidget *MainWindow::makeDock(const QString &name, const QString &title, QWidget *content, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    // Later: docks tell of changes while the window is still moving them, or being taken down.
    const auto fit = [this] { fitDockTitles(); };
    connect(dock, &QDockWidget::visibilityChanged, this, fit, Qt::QueuedConnection);
    connect(dock, &QDockWidget::topLevelChanged, this, fit, Qt::QueuedConnection);
    connect(dock, &QDockWidget::dockLocationChanged, this, fit, Qt::QueuedConnection);
    dock->setTitleBarWidget(new DockTitle(m_workbench.theme(), dock));
    dock->setMinimumWidth(200);
    addDockWidget(area, dock);
    return dock;
}

/// A dock among tabs has its title in the tab, and needs no head.
void MainWindow::fitDockTitles()
{
    for (QDockWidget *dock : {m_navigator, m_inspector}) {
        const bool tabbed = !dock->isFloating() && !tabifiedDockWidgets(dock).isEmpty();
        const bool hasHead = qobject_cast<DockTitle *>(dock->titleBarWidget());
        if (tabbed != hasHead)
            continue;
        QWidget *before = dock->titleBarWidget();
        dock->setTitleBarWidget(tabbed ? new QWidget(dock) : new DockTitle(m_workbench.theme(), dock));
        before->deleteLater();
    }
}

void MainWindow::makeDocks()
{
    auto *navigator = new Navigator(m_workbench, this);
    auto *inspector = new Inspector(m_workbench, this);
    m_navigator = makeDock(u"navigator"_s, tr("Navigator"), navigator, Qt::LeftDockWidgetArea);
    m_inspector = makeDock(u"inspector"_s, tr("Inspector"), inspector, Qt::RightDockWidgetArea);
    m_inspector->setMinimumWidth(260); // its buttons' words in any language
    resizeDocks({m_navigator, m_inspector}, {260, 336}, Qt::Horizontal);
    connect(inspector, &Inspector::wanted, m_inspector, [this] {
        m_inspector->show();
        m_inspector->raise();
    });
}

View *MainWindow::currentView() const
{
    return m_pages->current();
}

void MainWindow::exportShownTo(const QString &path)
{
    if (const auto table = currentView()->shown())
        m_export->write(*table, path);
}

void MainWindow::tellEnd(const CollectionEnd &end)
{
    Notice notice;
    notice.toldBy = Page::Coverage;
    notice.title = end.sentence;
    notice.text = end.detail;
    switch (end.kind) {
    case CollectionEnd::Kind::Complete:
        notice.kind = Notice::Kind::Good;
        break;
    case CollectionEnd::Kind::Gaps:
    case CollectionEnd::Kind::Cancelled:
        notice.kind = Notice::Kind::Warning;
        break;
    case CollectionEnd::Kind::Failed:
        notice.kind = Notice::Kind::Error;
        break;
    }
    m_workbench.tell(notice);
}

void MainWindow::showTitle()
{
    const QString current = m_workbench.backend().currentConnection();
    for (const ConnectionFields &connection : m_workbench.backend().connections())
        if (connection.id == current)
            return setWindowTitle(tr("%1 - Azimuth").arg(connection.name));
    setWindowTitle(tr("Azimuth"));
}

void MainWindow::adaptToWidth()
{
    const bool narrow = width() < wideEnoughForInspector;
    m_pages->setCompact(width() < wideEnoughForWords);
    m_toolbar->setCompact(width() < wideEnoughForWords);
    if (m_narrow == narrow || m_inspector->isFloating())
        return;
    m_narrow = narrow;
    if (narrow && dockWidgetArea(m_inspector) == Qt::RightDockWidgetArea) {
        tabifyDockWidget(m_navigator, m_inspector);
        m_navigator->raise();
    } else if (!narrow && tabifiedDockWidgets(m_navigator).contains(m_inspector)) {
        addDockWidget(Qt::RightDockWidgetArea, m_inspector);
        resizeDocks({m_navigator, m_inspector}, {260, 336}, Qt::Horizontal);
    }
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    adaptToWidth();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    adaptToWidth();
}

void MainWindow::restore()
{
    const Settings &settings = m_workbench.settings();
    restoreGeometry(settings.value(geometryKey).toByteArray());
    if (const QByteArray layout = settings.value(layoutKey).toByteArray(); !layout.isEmpty()) {
        restoreState(layout, layoutVersion);
        m_narrow = tabifiedDockWidgets(m_navigator).contains(m_inspector);
    }
    for (View *view : m_pages->views())
        view->restoreState(settings.value(QString(viewKey).arg(static_cast<int>(view->page()))).toByteArray());
    Place place;
    place.list = entityQueryFrom(settings.value(listKey).toByteArray());
    place.entity = settings.value(entityKey).toString();
    const int page = settings.value(pageKey, 0).toInt();
    if (page >= 0 && page < static_cast<int>(m_pages->views().size()))
        place.page = static_cast<Page>(page);
    m_workbench.go(place);
}

void MainWindow::remember()
{
    Settings &settings = m_workbench.settings();
    settings.set(geometryKey, saveGeometry());
    settings.set(layoutKey, saveState(layoutVersion));
    settings.set(pageKey, static_cast<int>(m_workbench.page()));
    settings.set(listKey, toJson(m_workbench.list()));
    settings.set(entityKey, m_workbench.entityKey());
    for (const View *view : m_pages->views())
        settings.set(QString(viewKey).arg(static_cast<int>(view->page())), view->saveState());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    QMainWindow::closeEvent(event);
}

} // namespace azimuth
