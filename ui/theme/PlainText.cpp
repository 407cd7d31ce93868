// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlainText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

bool isHarmless(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= 0x20 && code < 0x7f)
        return true;
    const QChar::Category category = c.category();
    return category != QChar::Other_Control && category != QChar::Other_Format && category != QChar::Separator_Line
        && category != QChar::Separator_Paragraph;
}

QString escaped(QChar c)
{
    switch (c.unicode()) {
    case u'\n':
        return u"⏎"_s;
    case u'\r':
        return {};
    case u'\t':
        return u"⇥"_s;
    default:
        return u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0')).toUpper().replace(u"\\U"_s, u"\\u"_s);
    }
}

} // namespace

QString plainText(const QString &text)
{
    if (std::all_of(text.begin(), text.end(), isHarmless))
        return text;
    QString plain;
    plain.reserve(text.size() + 8);
    for (const QChar c : text) {
        if (isHarmless(c))
            plain += c;
        else
            plain += escaped(c);
    }
    return plain;
}

} // namespace azimuth
