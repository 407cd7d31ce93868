// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Cells of CSV files (RFC 4180) that a spreadsheet shows and never runs.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front: where it begins with = + - or @
/// (also the full-width ones), also behind blanks and quotes, or with a tab or a line break. A spreadsheet that splits
/// at semicolons or tabs starts cells in the middle of a text, so the same holds behind each semicolon, tab and line
/// break. A text that is a plain negative number (-5, -0.25) stays as it is, and numbers always do. Nothing is lost: an
/// apostrophe is ours exactly where what follows it (itself behind blanks, quotes, apostrophes) is one of the signs
/// above. Take one apostrophe off each such place, and the text is what it was.

#include "Cells.h"

#include <QString>

#include <string_view>

namespace azimuth {

class ByteSink;

/// Between the items of a list. An item's own `|` is written `\|`, its `\` is written `\\`. A list without items is an
/// empty cell.
inline constexpr char listSeparator = '|';

/// A cell of one text.
void writeCsvText(ByteSink &out, std::string_view text);
void writeCsvText(ByteSink &out, const QString &text);
void writeCsvList(ByteSink &out, const QStringList &texts);
/// A cell of a value; empty for Absent and Null.
void writeCsvValue(ByteSink &out, PropertyValue value);

} // namespace azimuth
