// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Texts of others as Markdown.

#include <QString>
#include <QStringList>

namespace azimuth {

/// Names come from files that people write: what Markdown would take for its own is made plain.
QString plainMarkdown(const QString &text);
/// A span whose spaces no line is broken at.
QString codeMarkdown(QString text);
QString codesMarkdown(const QStringList &texts, const QString &between);
/// `first` and `text` in lines of at most 120 signs, those after the first indented. Ends the last.
QString wrappedMarkdown(const QString &first, const QString &text, const QString &indent);

} // namespace azimuth
