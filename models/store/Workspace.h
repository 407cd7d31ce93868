// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A workspace: every snapshot of an estate, and what people noted about it. Today one SQLite file; the interface is
/// what another engine has to offer. A workspace is made and used on one thread (its connection belongs to that
/// thread). Several processes may read one workspace while one of them writes.

#include "Annotation.h"
#include "Estate.h"
#include "SnapshotWriter.h"

#include <QDateTime>
#include <QString>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace azimuth {

using SnapshotId = qint64; ///< Grows with time; 1 is the first.

/// One collection, as a list of them shows it.
struct SnapshotSummary {
    SnapshotId id = 0;
    QDateTime started; ///< UTC.
    QDateTime sealed; ///< UTC; not valid while it is being collected, or when a run was cut off and not yet resumed.
    SnapshotInfo info;
    SealCounts counts; ///< Zero until sealed.
};

class Workspace : public SnapshotWriter {
public:
    enum class Mode {
        ReadOnly, ///< Nothing is written; begin(), seal() and the like answer CannotWrite.
        ReadWrite, ///< The file must exist.
        CreateIfAbsent, ///< As ReadWrite; an absent or empty file becomes a new workspace, with mode 0600.
    };
    using Opened = std::variant<std::unique_ptr<Workspace>, StoreProblem>;

    /// Opens the workspace at `path`. A file that is not one is never touched. Small files are checked for damage here,
    /// big ones when they are read.
    static Opened open(const QString &path, Mode mode);

    virtual QString path() const = 0;

    /// All snapshots, oldest first; the unsealed one, if there is one, is last.
    virtual std::variant<std::vector<SnapshotSummary>, StoreProblem> snapshots() = 0;

    /// Everything of a sealed snapshot (std::nullopt: the newest). Its raw JSON is read from the file when it is asked
    /// for.
    virtual std::variant<EstatePtr, StoreProblem> loadEstate(std::optional<SnapshotId> snapshot = {}) = 0;

    /// The coverage rows of a sealed snapshot (std::nullopt: of the newest), in the order they were sealed in.
    /// NoSnapshot if none.
    virtual std::variant<std::vector<CoverageRow>, StoreProblem> coverage(std::optional<SnapshotId> snapshot = {}) = 0;

    /// The raw JSON an entity was made from, as it was in `snapshot` (std::nullopt: the newest sealed). The key is
    /// compared with foldedKey(). Empty for an entity that no answer stands behind, and for an unknown one. NoSnapshot
    /// if nothing is sealed.
    virtual std::variant<QByteArray, StoreProblem> rawJson(const QString &entityKey,
                                                           std::optional<SnapshotId> snapshot = {}) = 0;

    /// Adds an annotation, or replaces the one with the same kind, key and name. The key is kept folded; `changed` is
    /// set.
    virtual std::optional<StoreProblem> setAnnotation(const Annotation &annotation) = 0;
    /// Takes an annotation away; there being none is no problem.
    virtual std::optional<StoreProblem> removeAnnotation(AnnotationKind kind, const QString &entityKey,
                                                         const QString &name) = 0;
    /// All annotations (or those of one kind, or of one entity), ordered by kind, key and name.
    virtual std::variant<std::vector<Annotation>, StoreProblem> annotations(std::optional<AnnotationKind> kind = {},
                                                                            const QString &entityKey = {}) = 0;
};

} // namespace azimuth
