// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window's own actions: pages, history, collection, window, looks, help.
#include "MainWindow.h"

#include "Actions.h"
#include "Backend.h"
#include "CommandPalette.h"
#include "ConnectionPicker.h"
#include "ExportShown.h"
#include "Pages.h"
#include "Settings.h"
#include "SettingsDialog.h"
#include "ShortcutsDialog.h"
#include "Theme.h"
#include "Toolbar.h"
#include "WindowMenu.h"

#include <QApplication>
#include <QDockWidget>
#include <QFileDialog>
#include <QMessageBox>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace azimuth {

void MainWindow::makeActions()
{
    addPageActions();
    addHistoryActions();
    addCollectionActions();
    addWindowActions();
    addLooksActions();
}

void MainWindow::addPageActions()
{
    struct PageAction {
        QString id, text, icon;
    };
    const PageAction pages[] = {
        {u"page.overview"_s, tr("Show the overview"), u"compass"_s},
        {u"page.table"_s, tr("Show the table"), u"table"_s},
        {u"page.graph"_s, tr("Show the graph"), u"graph"_s},
        {u"page.findings"_s, tr("Show findings"), u"flag"_s},
        {u"page.permissions"_s, tr("Show permissions"), u"key"_s},
        {u"page.coverage"_s, tr("Show coverage"), u"check"_s},
        {u"page.model"_s, tr("Show the data model"), u"scope"_s},
    };
    int number = 0;
    for (const auto &[id, text, icon] : pages) {
        const auto page = static_cast<Page>(number++);
        const QKeySequence key(u"Ctrl+%1"_s.arg(number));
        connect(m_workbench.actions().add(id, text, Menu::View, key, icon), &QAction::triggered, this,
                [this, page] { m_workbench.show(page); });
    }
}

void MainWindow::addHistoryActions()
{
    Actions &actions = m_workbench.actions();
    QAction *back = actions.add(u"go.back"_s, tr("Go back"), Menu::Go, QKeySequence::Back, u"back"_s);
    QAction *forward = actions.add(u"go.forward"_s, tr("Go forward"), Menu::Go, QKeySequence::Forward, u"forward"_s);
    connect(back, &QAction::triggered, &m_workbench, &Workbench::back);
    connect(forward, &QAction::triggered, &m_workbench, &Workbench::forward);
    const auto enable = [this, back, forward] {
        back->setEnabled(m_workbench.canGoBack());
        forward->setEnabled(m_workbench.canGoForward());
    };
    connect(&m_workbench, &Workbench::historyChanged, this, enable);
    enable();
    QAction *search =
        actions.add(u"go.search"_s, tr("Search or run an action"), Menu::Go, QKeySequence(u"Ctrl+K"_s), u"search"_s);
    connect(search, &QAction::triggered, m_palette, &CommandPalette::summon);
    QAction *everything = actions.add(u"go.everything"_s, tr("List everything"), Menu::Go, QKeySequence(u"Ctrl+L"_s));
    connect(everything, &QAction::triggered, this, [this] { m_workbench.open({}); });
}

void MainWindow::addCollectionActions()
{
    Actions &actions = m_workbench.actions();
    QAction *collect =
        actions.add(u"collection.start"_s, tr("Collect"), Menu::Collection, QKeySequence(Qt::Key_F5), u"collect"_s);
    collect->setToolTip(tr("Reads the estate again with the current connection"));
    connect(collect, &QAction::triggered, this, [this] { m_workbench.backend().collect(); });
    QAction *cancel = actions.add(u"collection.cancel"_s, tr("Cancel collection"), Menu::Collection,
                                  QKeySequence(u"Shift+F5"_s), u"cancel"_s);
    cancel->setToolTip(tr("Stops; what was read is kept"));
    connect(cancel, &QAction::triggered, this, [this] { m_workbench.backend().cancelCollection(); });
    const auto enable = [this, collect, cancel] {
        const bool running = m_workbench.backend().collectionStatus().isRunning();
        collect->setEnabled(!running && !m_workbench.backend().currentConnection().isEmpty());
        cancel->setEnabled(running);
    };
    connect(&m_workbench.backend(), &Backend::collectionProgressed, this, enable);
    connect(&m_workbench.backend(), &Backend::collectionEnded, this, enable);
    connect(&m_workbench.backend(), &Backend::currentConnectionChanged, this, enable);
    enable();
}

void MainWindow::addWindowActions()
{
    Actions &actions = m_workbench.actions();
    const auto on = [this, &actions](const QString &id, const QString &text, Menu menu, const QKeySequence &key,
                                     const QString &icon, auto does) {
        connect(actions.add(id, text, menu, key, icon), &QAction::triggered, this, does);
    };
    on(u"file.openWorkspace"_s, tr("Open a workspace…"), Menu::File, QKeySequence::Open, u"folder"_s,
       [this] { openWorkspace(); });
    on(u"file.export"_s, tr("Export what is shown…"), Menu::File, QKeySequence(u"Ctrl+E"_s), u"export"_s,
       [this] { m_export->ask(*currentView()); });
    on(u"file.quit"_s, tr("Quit"), Menu::File, QKeySequence(u"Ctrl+Q"_s), {}, [this] { close(); });
    on(u"view.inspector"_s, tr("Show the inspector"), Menu::View, QKeySequence(Qt::Key_F4), {}, [this] {
        m_inspector->setVisible(m_narrow || !m_inspector->isVisible());
        m_inspector->raise();
    });
    on(u"view.navigator"_s, tr("Show the navigator"), Menu::View, QKeySequence(Qt::Key_F9), {}, [this] {
        m_navigator->setVisible(m_narrow || !m_navigator->isVisible());
        m_navigator->raise();
    });
    on(u"view.nextPane"_s, tr("Go to the next pane"), Menu::View, QKeySequence(Qt::Key_F6), {},
       [this] { focusNextPane(); });
    on(u"view.menu"_s, tr("Open the menu"), Menu::View, QKeySequence(Qt::Key_F10), u"menu"_s,
       [this] { m_toolbar->openMenu(); });
    on(u"help.shortcuts"_s, tr("Keyboard shortcuts"), Menu::Help, QKeySequence(Qt::Key_F1), u"keyboard"_s,
       [this] { openShortcuts(); });
    on(u"help.about"_s, tr("About Azimuth"), Menu::Help, {}, u"info"_s, [this] { openAbout(); });
}

void MainWindow::addLooksActions()
{
    Actions &actions = m_workbench.actions();
    QAction *settings =
        actions.add(u"edit.settings"_s, tr("Settings"), Menu::Edit, QKeySequence(u"Ctrl+,"_s), u"settings"_s);
    connect(settings, &QAction::triggered, this, &MainWindow::openSettings);
    QAction *scheme = actions.add(u"view.scheme"_s, tr("Switch between light and dark"), Menu::View, {}, u"moon"_s);
    connect(scheme, &QAction::triggered, this, [this] {
        Theme &theme = m_workbench.theme();
        const SchemeChoice other = theme.scheme() == Scheme::Light ? SchemeChoice::Dark : SchemeChoice::Light;
        SettingsDialog::choose(m_workbench, other);
    });
}

void MainWindow::focusNextPane()
{
    QWidget *panes[] = {m_navigator->widget(), m_pages->current(), m_inspector->widget()};
    std::size_t at = 0;
    const QWidget *focused = QApplication::focusWidget();
    for (std::size_t pane = 0; pane < std::size(panes); ++pane)
        if (focused && panes[pane]->isAncestorOf(focused))
            at = pane + 1;
    for (std::size_t step = 0; step < std::size(panes); ++step) {
        QWidget *pane = panes[(at + step) % std::size(panes)];
        if (!pane->isVisible())
            continue;
        QWidget *first = pane->focusPolicy() == Qt::NoFocus ? pane->nextInFocusChain() : pane;
        return first->setFocus(Qt::TabFocusReason);
    }
}

void MainWindow::openWorkspace()
{
    auto *dialog = new QFileDialog(this, tr("Open a workspace"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Azimuth workspaces (*.azimuth)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_workbench.backend().openWorkspace(path); });
    dialog->open();
}

void MainWindow::openSettings()
{
    (new SettingsDialog(m_workbench, this))->open();
}

void MainWindow::openShortcuts()
{
    (new ShortcutsDialog(m_workbench.actions(), this))->open();
}

void MainWindow::openAbout()
{
    auto *box = new QMessageBox(this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Azimuth"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Azimuth %1").arg(QStringLiteral(AZIMUTH_VERSION)));
    box->setInformativeText(tr(
        "Explores Microsoft Azure estates.\n\nFree software under the GNU General Public License, version 3 or later. "
        "It comes without any warranty."));
    box->open();
}

} // namespace azimuth
