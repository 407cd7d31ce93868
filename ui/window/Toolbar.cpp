// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Toolbar.h"

#include "Actions.h"
#include "Backend.h"
#include "ConnectionPicker.h"
#include "SnapshotPicker.h"
#include "Theme.h"
#include "WindowMenu.h"

#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace azimuth {

Toolbar::Toolbar(Workbench &workbench, WindowMenu &menu, QWidget *parent)
    : QToolBar(tr("Toolbar"), parent)
    , m_workbench(workbench)
{
    setObjectName(u"toolbar"_s);
    setMovable(false);
    setFloatable(false);
    toggleViewAction()->setVisible(false);

    m_menuButton = new QToolButton(this);
    m_menuButton->setObjectName(u"menu"_s);
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(tr("Menu (F10)"));
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setMenu(&menu);
    m_menuButton->setAutoRaise(true);
    addWidget(m_menuButton);
    addButton(u"go.back"_s);
    addButton(u"go.forward"_s);
    m_connections = new ConnectionPicker(workbench, this);
    addWidget(m_connections);
    addWidget(new SnapshotPicker(workbench, this));
    addSpace();
    m_search = new QPushButton(this);
    m_search->setObjectName(u"search"_s);
    m_search->setAccessibleName(tr("Search or run an action"));
    connect(m_search, &QPushButton::clicked, workbench.actions().find(u"go.search"_s), &QAction::trigger);
    addWidget(m_search);
    addSpace();
    m_export = new QToolButton(this);
    m_export->setText(tr("Export"));
    m_export->setAutoRaise(true);
    m_export->setAccessibleName(tr("Export"));
    m_export->setToolTip(tr("Writes what this page shows as CSV"));
    connect(m_export, &QToolButton::clicked, workbench.actions().find(u"file.export"_s), &QAction::trigger);
    addWidget(m_export);
    m_collect = new QPushButton(this);
    m_collect->setObjectName(u"collect"_s);
    connect(m_collect, &QPushButton::clicked, this, [this] {
        const bool running = m_workbench.backend().collectionStatus().isRunning();
        m_workbench.actions().find(running ? u"collection.cancel"_s : u"collection.start"_s)->trigger();
    });
    addWidget(m_collect);

    connect(&workbench.theme(), &Theme::changed, this, &Toolbar::showIcons);
    for (const QString &id : {u"collection.start"_s, u"collection.cancel"_s})
        connect(workbench.actions().find(id), &QAction::changed, this, &Toolbar::showCollect);
    showIcons();
}

QToolButton *Toolbar::addButton(const QString &actionId)
{
    QAction *action = m_workbench.actions().find(actionId);
    auto *button = new QToolButton(this);
    button->setObjectName(actionId);
    button->setAutoRaise(true);
    button->setDefaultAction(action);
    button->setAccessibleName(action->text());
    addWidget(button);
    return button;
}

void Toolbar::addSpace()
{
    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
}

void Toolbar::openMenu()
{
    // Not showMenu(): that would wait in an event loop of its own.
    m_menuButton->menu()->popup(m_menuButton->mapToGlobal(QPoint(0, m_menuButton->height())));
}

void Toolbar::setCompact(bool compact)
{
    if (m_compact == compact)
        return;
    m_compact = compact;
    showIcons();
}

void Toolbar::showIcons()
{
    const Theme &theme = m_workbench.theme();
    m_menuButton->setIcon(theme.icon(u"menu"_s));
    for (QAction *action : m_workbench.actions().all())
        if (const QString icon = Actions::iconOf(*action); !icon.isEmpty())
            action->setIcon(theme.icon(icon));
    m_search->setIcon(theme.icon(u"search"_s, Role::Secondary));
    const QString keys = m_workbench.actions().find(u"go.search"_s)->shortcut().toString(QKeySequence::NativeText);
    m_search->setText(tr("Search or run an action   %1").arg(keys));
    m_search->setMinimumWidth(m_compact ? 260 : 400);
    m_export->setIcon(theme.icon(u"export"_s));
    m_export->setToolButtonStyle(m_compact ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    showCollect();
}

void Toolbar::showCollect()
{
    const bool running = m_workbench.backend().collectionStatus().isRunning();
    const QAction *action = m_workbench.actions().find(running ? u"collection.cancel"_s : u"collection.start"_s);
    const QSignalBlocker quiet(m_collect);
    const bool wasPrimary = m_collect->property("primary").toBool();
    m_collect->setProperty("primary", !running);
    m_collect->setText(action->text());
    m_collect->setToolTip(action->toolTip());
    m_collect->setEnabled(action->isEnabled());
    m_collect->setIcon(m_workbench.theme().icon(Actions::iconOf(*action), running ? Role::Text : Role::OnAccent));
    if (wasPrimary != !running) {
        m_collect->style()->unpolish(m_collect);
        m_collect->style()->polish(m_collect);
    }
}

} // namespace azimuth
