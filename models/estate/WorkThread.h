// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Proof that the UI thread never waits: doors to long work say what they do, and a thread that must stay free says so
/// once. Counting only: a forbidden call is still made, logged as a warning, and counted for the test that forbids it.

#include <QtGlobal>

#include <array>

namespace azimuth {

/// Kinds of work that no thread with a window may do.
enum class Work { Network, Store, Parse, Layout, Query, Export };
inline constexpr int workKinds = 6;

/// From now on the calling thread must do none of it.
void forbidWorkHere();
/// Called at the door of such work, on the thread that does it. Cheap: one thread-local read and one atomic addition.
void noteWork(Work kind);

struct WorkCounts {
    std::array<qint64, workKinds> done{}; ///< By Work, all threads together.
    std::array<qint64, workKinds> forbidden{}; ///< Of those, on threads that must stay free.
};
WorkCounts workCounts();

} // namespace azimuth
