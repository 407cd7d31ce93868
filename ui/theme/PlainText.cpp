// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PlainText.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

bool isLineEnd(char16_t unit)
{
    return unit == u'\n' || unit == u'\r' || unit == 0x2028 || unit == 0x2029 || unit == 0x85;
}

/// What hides, turns or breaks text. Joiners (200C, 200D) stay: names in many scripts need them.
bool isHostile(char16_t unit)
{
    if (unit < 0x20 || (unit >= 0x7F && unit < 0xA0))
        return true;
    if (unit < 0x61C)
        return unit == 0xAD;
    return unit == 0x61C || unit == 0x180E || unit == 0x200B || unit == 0x200E || unit == 0x200F
        || (unit >= 0x2028 && unit <= 0x202E) || (unit >= 0x2060 && unit <= 0x206F) || unit == 0xFEFF
        || (unit >= 0xFFF9 && unit <= 0xFFFB);
}

QString escapeOf(char16_t unit)
{
    return u"\\u"_s + QString::number(unit, 16).toUpper().rightJustified(4, u'0');
}

/// A surrogate without its other half would be drawn as anything.
bool isLoneSurrogate(const QString &text, qsizetype at)
{
    const QChar unit = text.at(at);
    if (unit.isHighSurrogate())
        return at + 1 >= text.size() || !text.at(at + 1).isLowSurrogate();
    return unit.isLowSurrogate() && (at == 0 || !text.at(at - 1).isHighSurrogate());
}

/// Tag characters (E0000 to E007F) are invisible and carry text.
bool isTag(const QString &text, qsizetype at)
{
    return text.at(at).unicode() == 0xDB40 && at + 1 < text.size() && text.at(at + 1).unicode() >= 0xDC00
        && text.at(at + 1).unicode() <= 0xDC7F;
}

bool isPlainAt(const QString &text, qsizetype at)
{
    const char16_t unit = text.at(at).unicode();
    if (isHostile(unit))
        return false;
    return !QChar::isSurrogate(unit) || (!isLoneSurrogate(text, at) && !isTag(text, at));
}

} // namespace

QString plainText(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size() && isPlainAt(text, at))
        ++at;
    if (at == text.size())
        return text;
    QString plain = text.left(at);
    for (; at < text.size(); ++at) {
        const char16_t unit = text.at(at).unicode();
        if (isPlainAt(text, at)) {
            plain += text.at(at);
        } else if (unit == u'\t') {
            plain += u'\u21E5';
        } else if (isLineEnd(unit)) {
            if (unit == u'\r' && at + 1 < text.size() && text.at(at + 1) == u'\n')
                ++at;
            plain += u"\u23CE";
        } else if (isTag(text, at)) {
            plain += escapeOf(unit) + escapeOf(text.at(++at).unicode());
        } else {
            plain += escapeOf(unit);
        }
    }
    return plain;
}

QString plainToolTip(const QString &text)
{
    constexpr qsizetype longest = 2000;
    if (text.isEmpty())
        return {};
    const QString shown = plainText(text.size() > longest ? text.left(longest) + u'\u2026' : text);
    return u"<qt>"_s + shown.toHtmlEscaped() + u"</qt>"_s;
}

} // namespace azimuth
