// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The window: toolbar, tabs, docks, menus, status bar.

#include "Workbench.h"

#include <QMainWindow>

namespace azimuth {

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Workbench &workbench, QWidget *parent = nullptr);

private:
    Workbench &m_workbench;
};

} // namespace azimuth
