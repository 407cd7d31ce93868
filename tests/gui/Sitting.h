// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The whole program as one person has it from its start to its end, and what can be seen of it.

#include "CoverageView.h"
#include "EntityTableView.h"
#include "FindingsView.h"
#include "GraphView.h"
#include "Hand.h"
#include "Inspector.h"
#include "Navigator.h"
#include "Program.h"
#include "RelationshipList.h"

#include <QDockWidget>

namespace azimuth {

class Sitting {
public:
    /// Starts the program with what `settingsFile` remembers, and waits for its window.
    explicit Sitting(const QString &settingsFile);

    Session &session() { return m_program.session(); }
    Workbench &workbench() { return m_program.workbench(); }
    MainWindow &window() { return m_program.window(); }

    Navigator &navigator() { return *window().findChild<Navigator *>(); }
    Inspector &inspector() { return *window().findChild<Inspector *>(); }
    RelationshipList &relationships() { return *window().findChild<RelationshipList *>(); }
    EntityTableView &table() { return *window().findChild<EntityTableView *>(); }
    GraphView &graph() { return *window().findChild<GraphView *>(); }
    FindingsView &findings() { return *window().findChild<FindingsView *>(); }
    CoverageView &coverage() { return *window().findChild<CoverageView *>(); }
    QDockWidget *dock(const QString &name) { return window().findChild<QDockWidget *>(name); }

    /// Presses the page's keys.
    void show(Page page);
    /// Opens the search for actions, types the words, and runs the first one found.
    void run(const QString &words);
    /// The name of the chosen entity as the inspector shows it.
    QString inspectedName();
    /// What the navigator stands on: an entity's key or empty.
    QString navigatedKey();
    /// The key in the table's current row.
    QString tabledKey();
    /// The graph's current node, by its id; empty: none.
    QString graphedKey();
    /// Empty when navigator, inspector and the shown page all show the entity; else what differs. Waits.
    QString whoDiffers(const QString &key);

private:
    QString differing(const QString &key);

    Program m_program;
};

} // namespace azimuth
