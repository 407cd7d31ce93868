// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A workspace in one SQLite file (WAL); see docs/workspace.md for its views.

#include "Connection.h"
#include "Staging.h"
#include "Workspace.h"

namespace azimuth {

class SqliteWorkspace final : public Workspace {
public:
    static Opened open(const QString &path, Mode mode);
    ~SqliteWorkspace() override;

    QString path() const override { return m_connection.path(); }
    std::variant<std::vector<SnapshotSummary>, StoreProblem> snapshots() override;
    std::variant<std::vector<CoverageRow>, StoreProblem> coverage(std::optional<SnapshotId> snapshot) override;
    std::variant<EstatePtr, StoreProblem> loadEstate(std::optional<SnapshotId> snapshot) override;
    std::variant<QByteArray, StoreProblem> rawJson(const QString &entityKey,
                                                   std::optional<SnapshotId> snapshot) override;
    std::optional<StoreProblem> setAnnotation(const Annotation &annotation) override;
    std::optional<StoreProblem> removeAnnotation(AnnotationKind kind, const QString &entityKey,
                                                 const QString &name) override;
    std::variant<std::vector<Annotation>, StoreProblem> annotations(std::optional<AnnotationKind> kind,
                                                                    const QString &entityKey) override;

    std::optional<StoreProblem> begin(const SnapshotInfo &info, std::vector<TaskRow> &tasks) override;
    std::optional<StoreProblem> resume(SnapshotInfo &info, std::vector<TaskRow> &unfinished, bool &found) override;
    std::optional<StoreProblem> addTasks(std::vector<TaskRow> &tasks) override;
    std::optional<StoreProblem> commitPage(PageCommit &commit) override;
    std::optional<StoreProblem> tallies(std::vector<TaskTally> &rows, int failedChildren) override;
    std::optional<StoreProblem> seal(const SealRules &rules, SealCounts &counts) override;

private:
    explicit SqliteWorkspace(Mode mode)
        : m_mode(mode)
    {
    }

    std::optional<StoreProblem> openFile(const QString &path);
    bool connect(const QString &path);
    bool checkVersion();
    bool checkPages(const QString &path);
    std::optional<StoreProblem> openStaging();
    std::optional<StoreProblem> notCollecting() const;
    template <class Value>
    std::variant<Value, StoreProblem> answer(Value value);

    Mode m_mode;
    Connection m_connection;
    std::unique_ptr<Staging> m_staging;
    SnapshotId m_collecting = 0; ///< The snapshot that begin() or resume() opened.
};

} // namespace azimuth
