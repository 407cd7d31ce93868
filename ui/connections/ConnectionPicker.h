// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The button at the left of the toolbar: which connection is in use; its menu chooses another, adds, edits, renames,
/// duplicates and removes.

#include "Workbench.h"

#include <QToolButton>

namespace azimuth {

class ConnectionPicker : public QToolButton {
    Q_OBJECT
public:
    explicit ConnectionPicker(Workbench &workbench, QWidget *parent = nullptr);

    /// Opens the dialog for a new connection.
    void addConnection();
};

} // namespace azimuth
