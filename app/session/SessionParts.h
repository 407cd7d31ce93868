// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What the parts of Session share. Internal to app/session.

#include "Collection.h"
#include "CollectionWatch.h"
#include "Session.h"

namespace azimuth {

struct Session::Run {
    int number = 0;
    QString connection;
    QString path; ///< Of its workspace.
    std::unique_ptr<CollectionWatch> watch; ///< nullptr until it has started.
    std::unique_ptr<LiveEstate> live;
    bool showsLive = false; ///< A live scene was published.
};

struct Session::Shown {
    std::optional<StoreProblem> problem;
    QString path; ///< Empty: nothing is open.
    Scene scene;
    qint64 snapshot = 0;
    std::vector<SnapshotLine> lines;
    std::vector<Annotation> annotations;
};

struct Session::Prepared {
    QString problem; ///< A sentence; empty: all is well.
    Cloud cloud;
    bool resume = false;
    QStringList subscriptions;
    QString tenant;
    QString clientId;
};

} // namespace azimuth
