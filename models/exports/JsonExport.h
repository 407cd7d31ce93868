// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The JSON export: one object, a row a line.
/// {"entities":[{"_key","_type","_class":[...],"displayName",properties...}],
///  "relationships":[{"_key","_type","_class","_fromEntityKey","_toEntityKey","displayName",properties...}],
///  "coverage":[{"step","scope","state","count","expected","permissions","reason","evidence":{"request","status","code","message",
///               "requestId","time"}}]}
/// Properties stand flat beside the members that begin with an underscore. Placeholders carry "_placeholder":true;
/// their `_type` is empty where nobody knows it. `expected` is null where the service does not say, `time` (ISO 8601,
/// UTC) where nothing was asked. Rows are in the Estate's order: by type, then as they came.

#include "Estate.h"
#include "Export.h"

class QIODevice;

namespace azimuth {

/// To an open device, UTF-8 without a byte order mark. After a problem the device holds a part.
ExportResult writeJson(const Estate &estate, QIODevice &device, const ExportRequest &request = {});
/// To a file, mode 0600, whole or not at all: what was there stays until the new text is complete.
ExportResult writeJsonFile(const Estate &estate, const QString &path, const ExportRequest &request = {});

} // namespace azimuth
