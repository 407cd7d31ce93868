// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Estates to export in tests, and a reader of CSV that shares no code with the writer.

#include "Estate.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace azimuth {

/// Two machines, an interface, a placeholder each of known and unknown type, relationships with and without properties,
/// coverage with a gap; every kind of property value.
EstatePtr smallEstate();

/// RFC 4180 to the letter, behind a byte order mark: every row ends with CRLF, quotes stand only around a whole cell.
/// std::nullopt for anything else.
std::optional<QList<QStringList>> readCsv(const QByteArray &bytes);

/// The content of a file; fails the reading with an empty array.
QByteArray contentOf(const QString &path);

} // namespace azimuth
