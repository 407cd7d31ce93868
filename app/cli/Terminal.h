// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Standard input, output and error as a person or a pipe has them.

#include "CollectionRequest.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QString>

#include <optional>

namespace azimuth {

/// Writes a line to standard output or error, UTF-8, control characters of foreign text made visible.
void say(const QString &line);
void complain(const QString &line);
/// Text from a tenant on a terminal is data: escape sequences in it must not move the cursor or colour the screen.
QString harmless(QString text);

/// Reads a secret from standard input up to the first line break or the end; on a terminal it asks and does not echo.
/// std::nullopt when nothing was given or it is longer than any secret.
std::optional<QByteArray> readSecret(const QString &prompt);

/// The collection's progress: one line that renews itself on a terminal, a plain line every few seconds elsewhere.
class ProgressLine {
    Q_DECLARE_TR_FUNCTIONS(ProgressLine)
public:
    ProgressLine();
    void show(const CollectionProgress &progress);
    /// Ends the renewing line, so that what follows starts on a line of its own.
    void end();

private:
    QString text(const CollectionProgress &progress) const;

    bool m_terminal = false;
    bool m_open = false;
    QElapsedTimer m_started;
    qint64 m_lastPlain = -1;
    QString m_last;
};

} // namespace azimuth
