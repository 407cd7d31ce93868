// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// JSON text of values, exact: what is read back is what was there.

#include "Cells.h"

#include <QString>

#include <string_view>

namespace azimuth {

class ByteSink;

/// A number as JSON and CSV write it: the shortest that reads back the same, with a point or an exponent.
void writeDouble(ByteSink &out, double number);
void writeInt(ByteSink &out, qint64 number);
void writeJsonText(ByteSink &out, std::string_view text);
void writeJsonText(ByteSink &out, const QString &text);
/// True or false, or a number, which JSON and CSV write alike; false, and nothing written, for any other kind.
bool writePlainValue(ByteSink &out, PropertyValue value);
/// Absent becomes null.
void writeJsonValue(ByteSink &out, PropertyValue value);

} // namespace azimuth
