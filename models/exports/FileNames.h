// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Names of files for types, whatever a type is called.

#include <QSet>
#include <QString>

namespace azimuth {

/// Gives each type a file name of its own: letters, digits, - _ and dots within, no name that a system keeps for
/// itself, not longer than 100 characters; a number is added where names would be the same without case.
class FileNames {
public:
    /// Names that are taken from the start, with their suffix.
    explicit FileNames(const QStringList &taken);
    QString nameFor(const QString &type, const QString &suffix);

private:
    QSet<QString> m_taken; // lower case
};

} // namespace azimuth
