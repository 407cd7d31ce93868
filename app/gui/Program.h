// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The whole program with its window, put together: for main(), and for what drives or measures it from a test.

#include "Actions.h"
#include "Language.h"
#include "MainWindow.h"
#include "Session.h"
#include "Settings.h"
#include "StartOptions.h"
#include "Theme.h"
#include "Workbench.h"

namespace azimuth {

/// Call before a Program or a QApplication is made: names that decide where files lie.
void nameProgram();

/// Needs a QApplication. From now on its thread does no long work (WorkThread.h).
class Program {
public:
    /// `settingsFile` empty: the user's own.
    explicit Program(const QString &settingsFile = {});
    Q_DISABLE_COPY_MOVE(Program)

    /// Shows the window as it was left, then opens what `options` ask for.
    void start(const StartOptions &options);

    Session &session() { return m_session; }
    Theme &theme() { return m_theme; }
    Actions &actions() { return m_actions; }
    Workbench &workbench() { return m_workbench; }
    MainWindow &window() { return m_window; }

private:
    void openLast();
    void rememberConnection();

    Language m_language;
    Theme m_theme;
    Actions m_actions;
    Settings m_settings;
    Session m_session;
    Workbench m_workbench;
    MainWindow m_window;
};

} // namespace azimuth
