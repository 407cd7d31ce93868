// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The CSV export: RFC 4180 (commas, CRLF, quotes doubled), UTF-8 with a byte order mark, without which Excel reads the
/// file in the system's old code page; LibreOffice and pandas skip the mark, Python's csv module wants
/// encoding="utf-8-sig". What cells hold and how formulas are made harmless: CsvText.h.
///
/// - One file per type, named after it (fileNameFor()): _key, _type, displayName, the catalog's first columns, all
/// other
///   properties by name, _class, _placeholder ("true" for placeholders, else empty). Placeholders of unknown type:
///   unknown.csv.
/// - relationships.csv: _key, _type, _class, _fromEntityKey, _toEntityKey, displayName, properties by name.
/// - coverage.csv: step, scope, state, count, expected, permissions, reason, evidence.request, .status, .code,
/// .message,
///   .requestId, .time. Empty where not known.

#include "Estate.h"
#include "Export.h"

namespace azimuth {

/// All files into a folder, made if absent (0700): the files (0600) appear all together at the end, or none does and
/// the problem says which failed. A requested type without entities gets a file with its header. Files of an older
/// export are replaced, others left alone (ExportSummary::olderFiles).
ExportResult writeCsv(const Estate &estate, const QString &folder, const ExportRequest &request = {});
/// One type into one file (0600), whole or not at all; request.types is not looked at. There is no room for
/// relationships and coverage: tell the user of ExportSummary::gaps.
ExportResult writeCsvFile(const Estate &estate, const QString &path, const QString &type,
                          const ExportRequest &request = {});

} // namespace azimuth
