// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// An estate with what is worked out from it once, off the UI thread, before any view sees it.

#include "Containment.h"
#include "Estate.h"
#include "Finding.h"

namespace azimuth {

struct Scene {
    EstatePtr estate; ///< nullptr: nothing is open.
    ContainmentPtr containment; ///< Of `estate`.
    FindingsPtr findings;
    bool live = false; ///< A collection goes on and more will come.
    bool partly = false; ///< Live, and so large that the rest appears only when the collection ends.

    explicit operator bool() const { return estate != nullptr; }
};

/// Everything worked out; call it on a worker.
Scene sceneOf(EstatePtr estate, bool live = false);

} // namespace azimuth
