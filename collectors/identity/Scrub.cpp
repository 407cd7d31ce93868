// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Scrub.h"

#include <QRegularExpression>

namespace azimuth {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestMessage = 500;

void hide(QString &text, const QByteArray &hidden)
{
    if (hidden.isEmpty())
        return;
    const QByteArray percent = hidden.toPercentEncoding();
    const QByteArray form = QByteArray(percent).replace("%20", "+");
    const QByteArray base64 = hidden.toBase64(QByteArray::OmitTrailingEquals);
    const QByteArray base64url = hidden.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    for (const QByteArray &way : {hidden, percent, form, base64, base64url, hidden.simplified()})
        if (!way.isEmpty())
            text.replace(QString::fromUtf8(way), u"***"_s, Qt::CaseInsensitive);
}

} // namespace

QString scrubbed(const QString &text, const Credential &credential)
{
    static const QRegularExpression token(uR"(eyJ[A-Za-z0-9_-]{5,}(\.[A-Za-z0-9_-]*){0,2})"_s);
    QString clean = text;
    for (const QByteArray &hidden : {credential.secret, credential.graphToken, credential.resourceManagerToken})
        hide(clean, hidden);
    clean.replace(token, u"***"_s);
    for (QChar &character : clean) // one line, and nothing that moves a terminal's cursor
        if (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format
            || character.category() == QChar::Separator_Line || character.category() == QChar::Separator_Paragraph)
            character = u' ';
    clean = clean.simplified();
    for (const QByteArray &hidden : {credential.secret, credential.graphToken, credential.resourceManagerToken})
        hide(clean, hidden);
    if (clean.size() > longestMessage)
        clean = clean.left(longestMessage - 1) + u'…';
    return clean;
}

} // namespace azimuth
