// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Any table as text: what a view shows, to write as CSV or copy as Markdown.

#include "Export.h"

#include <QString>
#include <QStringList>

#include <functional>

namespace azimuth {

/// `cell` is called on a worker, row by row, and holds what it needs (an EstatePtr, row numbers).
struct TableSource {
    QStringList header;
    qint64 rows = 0;
    std::function<QString(qint64 row, int column)> cell;
};

/// UTF-8, CRLF, quoted so that no spreadsheet runs a cell; atomically, mode 0600.
ExportResult writeCsvTable(const TableSource &table, const QString &path, const ExportRequest &request = {});
QString csvText(const TableSource &table);
/// Tabs between cells, for the clipboard: one line a row, as harmless to a spreadsheet as CSV.
QString tabbedText(const TableSource &table);
/// A GitHub-flavoured table; pipes, line ends and mark-up inside cells are escaped.
QString markdownText(const TableSource &table);

} // namespace azimuth
