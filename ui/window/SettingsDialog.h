// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Looks of the window: colours, density, motion. Each choice works at once and is remembered.

#include "Theme.h"
#include "Workbench.h"

#include <QDialog>

class QComboBox;
class QFormLayout;

namespace azimuth {

class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(Workbench &workbench, QWidget *parent = nullptr);

    /// What was remembered, put into effect; called once at start.
    static void apply(Workbench &workbench);
    /// Chooses and remembers.
    static void choose(Workbench &workbench, SchemeChoice scheme);

private:
    void addColours(QFormLayout &form);
    void addDensity(QFormLayout &form);
    void addMotion(QFormLayout &form);

    Workbench &m_workbench;
};

} // namespace azimuth
