// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MarkdownText.h"

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr qsizetype widestLine = 120;

} // namespace

QString plainMarkdown(const QString &text)
{
    QString plain;
    for (const QChar sign : text.simplified()) {
        if (u"\\`*_[]<>|#"_s.contains(sign))
            plain += u'\\';
        plain += sign;
    }
    return plain;
}

QString codeMarkdown(QString text)
{
    text = text.simplified().replace(u'`', u'\'');
    return u'`' + text.replace(u' ', QChar::Nbsp) + u'`';
}

QString codesMarkdown(const QStringList &texts, const QString &between)
{
    QStringList codes;
    for (const QString &text : texts)
        codes << codeMarkdown(text);
    return codes.join(between);
}

QString wrappedMarkdown(const QString &first, const QString &text, const QString &indent)
{
    QString all;
    QString line = first;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (line.size() + word.size() >= widestLine && line.trimmed() != first.trimmed()) {
            all += line.trimmed().isEmpty() ? QString() : line + u'\n';
            line = indent;
        }
        line += (line.endsWith(u' ') || line.isEmpty() ? QString() : u" "_s) + word;
    }
    return QString(all + line).replace(QChar::Nbsp, u' ') + u'\n';
}

} // namespace azimuth
