// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A workbench with everything it needs, for tests of one view.

#include "Actions.h"
#include "FakeBackend.h"
#include "Settings.h"
#include "Theme.h"
#include "Workbench.h"

#include <QTemporaryDir>

namespace azimuth {

struct Bench {
    QTemporaryDir folder;
    FakeBackend backend;
    Theme theme;
    Actions actions;
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    Workbench workbench{backend, theme, actions, settings};

    void show(EstatePtr estate) { workbench.showScene(sceneOf(std::move(estate))); }
};

} // namespace azimuth
