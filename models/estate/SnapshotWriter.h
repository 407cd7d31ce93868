// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The door between collectors and a store: collectors/run calls it, models/store implements it, app introduces them.
/// All calls come from one thread, the writer's. Each call is one transaction: after kill -9 it happened whole or not
/// at all.

#include "Coverage.h"
#include "Rows.h"
#include "TypeCatalog.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace azimuth {

using TaskId = qint64;

/// One listing to read: a step, at a scope, perhaps below a parent entity. Journalled, so that a killed run goes on.
struct TaskRow {
    TaskId id = 0; ///< Given by the writer.
    QString step;
    QString scope; ///< Coverage scope: "/" or "/subscriptions/{id}".
    QString parent; ///< Key of the parent entity; empty for a listing of the whole scope.
    QByteArray context; ///< Compact JSON object: what the step's templates and mappings need of the parent.
    QString next; ///< Next link to read; empty: start at the beginning.
};

/// How a task ended.
struct TaskOutcome {
    CoverageState state = CoverageState::Complete;
    QString reason; ///< As CoverageRow::reason.
    QStringList permissions; ///< As CoverageRow::permissions.
    std::optional<qint64> expected;
    Evidence evidence;
    bool repeatsGap = false; ///< As CoverageRow::repeatsGap.
};

/// One page of a task, with everything that must be true together.
struct PageCommit {
    TaskId task = 0;
    PageRows rows;
    qint64 count = 0; ///< Objects read from this page, for coverage.
    qint64 requests = 1; ///< Answers it took, retries included.
    std::vector<TaskRow> spawned; ///< Child listings found on this page; their ids are ignored.
    QString next; ///< The page's next link; empty when `outcome` is set.
    std::optional<TaskOutcome> outcome; ///< Set with the last page (or the failure that ended the task).
};

/// A task with what is known of it so far, for coverage.
struct TaskTally {
    QString step;
    QString scope;
    QString parent; ///< Set only in rows of failed children (see SnapshotWriter::tallies()).
    CoverageState state = CoverageState::Complete;
    qint64 tasks = 0; ///< How many tasks this row adds up.
    qint64 count = 0;
    qint64 requests = 0;
    std::optional<qint64> expected;
    QString reason; ///< Of one of them.
    QStringList permissions;
    Evidence evidence; ///< Of one of them.
    bool repeatsGap = false; ///< As CoverageRow::repeatsGap.
};

/// Who collected, from where; kept with the snapshot. Never a secret, never a token.
struct SnapshotInfo {
    QString tenantId;
    QString tenantName;
    QString clientId;
    QString cloud; ///< "public", "usgov", ... or "custom".
    QString caller; ///< Object id of the signed-in principal, where the token tells.
    QByteArray plan; ///< Compact JSON: the options of the run (services, steps, subscriptions), needed to resume.
};

/// What sealing needs to know beyond the rows.
struct SealRules {
    TypeCatalog types; ///< Classes to keep with the rows, so that the workspace opens without the catalog.
    std::vector<Join> joins;
    std::vector<CoverageRow> coverage; ///< The final rows.
};

/// What went wrong in the store, as facts; `app` and `ui` make the sentence.
struct StoreProblem {
    enum class Kind { CannotOpen, NotAWorkspace, Damaged, NewerVersion, CannotWrite, DiskFull, Locked, NoSnapshot };
    Kind kind = Kind::CannotOpen;
    QString path;
    QString detail; ///< The engine's own words, or what is damaged.
};

struct SealCounts {
    qint64 entities = 0;
    qint64 placeholders = 0;
    qint64 relationships = 0;
    qint64 dropped = 0; ///< References without both ends and without a placeholder.
    qint64 duplicates = 0; ///< Entities that more than one page brought.
    QMap<QString, qint64> types = {}; ///< Entities by type, placeholders left out; only where seal() just made them.
};

class SnapshotWriter {
public:
    virtual ~SnapshotWriter() = default;

    /// Starts a snapshot, with its first tasks; gives the tasks their ids. An unsealed older snapshot is discarded.
    virtual std::optional<StoreProblem> begin(const SnapshotInfo &info, std::vector<TaskRow> &tasks) = 0;
    /// Goes on with an unsealed snapshot: fills `info` and the tasks without an outcome. False in `found` when there is
    /// none.
    virtual std::optional<StoreProblem> resume(SnapshotInfo &info, std::vector<TaskRow> &unfinished, bool &found) = 0;
    /// Adds tasks that a plan makes late (subscriptions found); gives them their ids.
    virtual std::optional<StoreProblem> addTasks(std::vector<TaskRow> &tasks) = 0;
    /// Keeps a page. `commit.spawned` gets its ids.
    virtual std::optional<StoreProblem> commitPage(PageCommit &commit) = 0;
    /// One row per (step, scope, state, repeatsGap), and besides one per failed child (state is a gap and `parent`
    /// set), at most `failedChildren` of those.
    virtual std::optional<StoreProblem> tallies(std::vector<TaskTally> &rows, int failedChildren) = 0;
    /// Resolves references, lookups and joins, compares with the snapshot before, and makes this one the newest.
    virtual std::optional<StoreProblem> seal(const SealRules &rules, SealCounts &counts) = 0;
};

} // namespace azimuth
