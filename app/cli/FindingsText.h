// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Findings as files: CSV for spreadsheets, JSON for programs, SARIF 2.1.0 for what gathers results of many tools
/// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/).

#include "Estate.h"
#include "Finding.h"

#include <QByteArray>
#include <QString>

#include <vector>

class QIODevice;

namespace azimuth {

/// UTF-8 with CRLF, a header row; texts a spreadsheet would run are defused (CsvText.h). False: the device refused.
bool writeFindingsCsv(const Estate &estate, const std::vector<Finding> &findings, QIODevice &device);
/// {"snapshot", "tenant", "collected", "findings": [...]}
QByteArray findingsJson(const Estate &estate, const std::vector<Finding> &findings);
/// Levels: error from high up, warning for medium and where nobody told, note below; the severity itself is among the
/// properties.
QByteArray findingsSarif(const Estate &estate, const std::vector<Finding> &findings, const QString &version);
/// Lines of aligned columns: severity, title, resource, subscription, source.
QString findingsTable(const Estate &estate, const std::vector<Finding> &findings);

} // namespace azimuth
