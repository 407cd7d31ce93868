// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What every export takes and answers. Exports run on any one thread, read the Estate only, and keep no text as a
/// whole in memory.

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>
#include <variant>

namespace azimuth {

struct ExportRequest {
    /// Only entities of these types, and relationships with both ends among them; empty: everything. Coverage always
    /// goes along.
    QStringList types;
    /// Asked every few thousand rows; a stopped export leaves no file behind.
    std::stop_token stop;
    /// Told the rows written and the rows to write, every few thousand rows, on the exporting thread.
    std::function<void(qint64 done, qint64 total)> progress;
};

struct ExportProblem {
    enum class Kind {
        CannotWrite, ///< The system refused a folder, a file or a byte.
        InTheWay, ///< Something that is not a regular file has the name of a file to write.
        Canceled,
    };
    Kind kind = Kind::CannotWrite;
    QString path; ///< Of the file or folder; empty where the caller gave a device.
    QString detail; ///< The system's own words; empty for Canceled and InTheWay.
};

struct ExportSummary {
    qint64 entities = 0;
    qint64 relationships = 0;
    qint64 gaps = 0; ///< Coverage rows that are gaps (isGap()): to be told where the export has no room for them.
    QStringList files; ///< Written, in order; empty where the caller gave a device.
    QStringList
        olderFiles; ///< Other CSV files in the folder, which this export did not write: an older one's, perhaps.
};

using ExportResult = std::variant<ExportSummary, ExportProblem>;

} // namespace azimuth
