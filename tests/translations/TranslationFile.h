// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Reads Qt Linguist's .ts files for the tests of the translations.

#include <QString>
#include <QStringList>

#include <vector>

namespace azimuth {

struct TranslatedMessage {
    QString context;
    QString source;
    QString comment; ///< Tells equal sources apart; mostly empty.
    QString state; ///< Empty when done, else "unfinished", "vanished" or "obsolete".
    bool isPlural = false;
    QStringList translations; ///< One, or one for each plural form.

    QString identity() const;
};

struct TranslationFile {
    QString language;
    QString problem; ///< Why the file could not be read; empty if it could.
    std::vector<TranslatedMessage> messages;

    static TranslationFile read(const QString &path);
    QStringList identities() const; ///< In order of the alphabet.
};

} // namespace azimuth
