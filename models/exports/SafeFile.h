// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Files that are there whole or not at all, mode 0600; alone, or many in one folder.

#include "Export.h"

#include <QString>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

class QIODevice;

namespace azimuth {

/// Writes one file: `write` gets an open device; where it answers with a problem, or the system refuses, the old file
/// stays.
ExportResult writeSafeFile(const QString &path, const std::function<ExportResult(QIODevice &)> &write);

/// Files that appear in a folder together: written in a hidden folder beside their places, moved at the end. Where one
/// cannot be moved, those moved before are taken back. A folder that had to be made (mode 0700) goes again with a
/// failure.
class FileSet {
public:
    explicit FileSet(const QString &folder);
    ~FileSet();
    Q_DISABLE_COPY_MOVE(FileSet)

    /// Makes what is needed to write.
    std::optional<ExportProblem> open();
    /// A file of the set. `name` is free of separators.
    std::optional<ExportProblem> write(const QString &name,
                                       const std::function<std::optional<ExportProblem>(QIODevice &)> &write);
    /// Moves all files to their places.
    std::optional<ExportProblem> commit();
    /// Paths of the files, as they will be.
    QStringList paths() const;
    /// Other files in the folder whose names end with `suffix`.
    QStringList others(const QString &suffix) const;

private:
    struct Move {
        QString name;
        bool replaced = false; ///< The older file waits in the hidden folder.
    };

    QString place(const QString &name) const;
    QString hidden(const QString &name) const;
    QString older(const QString &name) const;
    std::optional<ExportProblem> move(const QString &name);
    void takeBack();

    QString m_folder;
    QStringList m_made; // folders made for this export, outermost first
    std::unique_ptr<QTemporaryDir> m_hidden;
    QStringList m_names;
    std::vector<Move> m_moved;
    bool m_committed = false;
};

} // namespace azimuth
