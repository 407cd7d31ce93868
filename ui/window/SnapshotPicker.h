// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Which snapshot of the workspace is shown, and its menu of all of them.

#include "Workbench.h"

#include <QToolButton>

namespace azimuth {

class SnapshotPicker : public QToolButton {
    Q_OBJECT
public:
    explicit SnapshotPicker(Workbench &workbench, QWidget *parent = nullptr);

private:
    void showCurrent();
    void fillMenu();

    Workbench &m_workbench;
};

} // namespace azimuth
