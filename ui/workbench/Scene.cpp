// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Scene.h"

#include "Findings.h"

namespace azimuth {

Scene sceneOf(EstatePtr estate, bool live)
{
    Scene scene;
    if (!estate)
        return scene;
    scene.containment = Containment::of(estate);
    scene.findings = findingsOf(*estate);
    scene.estate = std::move(estate);
    scene.live = live;
    return scene;
}

} // namespace azimuth
