// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The journal of a collection until it is sealed: its tasks and the pages they brought. It lies in a file of its own
/// beside the workspace ("NAME-collecting", mode 0600), so that the workspace does not swell with what is thrown away,
/// and readers and annotations are not disturbed. Held exclusively by the process that collects; a killed process holds
/// nothing.

#include "Compression.h"
#include "Connection.h"
#include "PageCoding.h"
#include "RawBlocks.h"
#include "SnapshotWriter.h"

#include <functional>
#include <memory>

namespace azimuth {

/// A page as it lies in the journal.
struct StagedPage {
    qint64 id = 0;
    qint64 firstBlock = 0;
    qint64 blockCount = 0;
    QByteArray entities; ///< Unpacked; see decode(). Empty where they were not asked for.
    QByteArray others;
};

/// How much there is, to make room for.
struct StagedCounts {
    qint64 entities = 0;
    qint64 references = 0;
    qint64 lookups = 0;
};

class Staging {
public:
    Staging(QString workspacePath, qint64 hashSeed);

    static QString pathFor(const QString &workspacePath);

    /// Opens the journal, making it where there is none. Locked if another process collects into this workspace.
    std::optional<StoreProblem> open();
    /// The snapshot being collected; 0 when there is none, or an older program wrote the journal.
    qint64 snapshot();
    /// Forgets what there was and starts anew.
    std::optional<StoreProblem> begin(qint64 snapshot, std::vector<TaskRow> &tasks);
    std::optional<StoreProblem> unfinished(std::vector<TaskRow> &tasks);
    std::optional<StoreProblem> addTasks(std::vector<TaskRow> &tasks);
    std::optional<StoreProblem> commitPage(PageCommit &commit);
    std::optional<StoreProblem> tallies(std::vector<TaskTally> &rows, int failedChildren);
    /// Deletes the journal, which must be open: nobody else can be using it then.
    void remove();

    Connection &connection() { return m_connection; }
    StagedCounts counts();
    /// The packed raw blocks of a page, by their numbers from `firstBlock` on.
    std::vector<QByteArray> rawBlocks(const StagedPage &page);

    enum class Part { Entities, Others, Lookups };
    /// Walks the pages that have such rows, ordered by task and then by coming, until `visit` answers false. False when
    /// something failed; the problem is in connection().
    bool eachPage(Part part, const std::function<bool(StagedPage &)> &visit);

private:
    bool insertTasks(std::vector<TaskRow> &tasks);
    bool insertPage(const PageCommit &commit);
    bool finishTask(const PageCommit &commit, const TaskOutcome &outcome);
    std::vector<RawPosition> keepRaw(const std::vector<EntityRow> &entities);

    Connection m_connection;
    QString m_path;
    KeyHashing m_hashing;
    Compression m_compression{1};
    std::unique_ptr<RawBlockWriter> m_raw;
};

} // namespace azimuth
