// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What a collection is asked to do, what it tells on the way, and how it ended. Plain values that cross threads.

#include "Catalog.h"
#include "Cloud.h"
#include "Credential.h"
#include "ManagementGroupScope.h"
#include "SignInProblem.h"
#include "SnapshotWriter.h"
#include "Transport.h"

#include <QMap>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace azimuth {

/// Which part of the estate to read; empty lists mean all. Compared without case.
struct CollectionScope {
    QStringList managementGroups; ///< Names; the subscriptions below them are added to `subscriptions` before anything
                                  ///< else is asked.
    QStringList subscriptions; ///< Subscription ids (GUIDs, or what stands for them in a recording).
    QStringList services; ///< StepSpec::service.
    QStringList steps; ///< StepSpec::id.
};

/// Makes the store's writer; called once, on the writer thread, which also destroys what it gave.
using OpenWriter = std::function<std::variant<std::unique_ptr<SnapshotWriter>, StoreProblem>()>;

struct CollectionRequest {
    Cloud cloud;
    Credential credential;
    std::shared_ptr<const Catalog> catalog;
    CollectionScope scope;
    bool resume = false; ///< Go on with the unsealed snapshot, if there is one.
    OpenWriter openWriter;
    Limits limits;
};

struct StepProgress {
    qint64 tasks = 0; ///< Listings known so far.
    qint64 finished = 0;
    qint64 entities = 0; ///< Objects read.
    qint64 gaps = 0; ///< Listings that ended denied, failed, ...
};

/// Sent at most four times a second.
struct CollectionProgress {
    enum class Phase { SigningIn, Collecting, Sealing };
    Phase phase = Phase::SigningIn;
    QMap<QString, StepProgress> steps; ///< By step id.
    QMap<QString, qint64> types; ///< Entities read by type; duplicates still counted.
    qint64 tasks = 0;
    qint64 finished = 0;
    qint64 entities = 0;
    qint64 gaps = 0;
    TransportMeter meter;
};

struct CollectionResult {
    enum class End {
        Complete, ///< Every step ended without a gap.
        Gaps, ///< Sealed, and the coverage says what is missing.
        Cancelled, ///< Stopped by the caller; what was read is sealed.
        Scope, ///< A management group that limits the run could not be read; nothing was written.
        SignIn, ///< Nobody could be signed in; nothing was written.
        Store, ///< The workspace could not be opened or written.
    };
    End end = End::Complete;
    std::optional<SignInProblem>
        signIn; ///< The first refusal; also set beside Gaps when one of the two services refused.
    std::optional<StoreProblem> store;
    std::optional<ScopeProblem> scope;
    SealCounts counts;
    std::vector<CoverageRow> coverage;
    TransportMeter meter;
    std::chrono::milliseconds took{0};
    int subscriptions = 0; ///< Visible to the caller.
    bool resumed = false;
};

} // namespace azimuth
