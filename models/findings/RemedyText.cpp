// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RemedyText.h"

#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

QString withLinksInWords(const QString &text)
{
    static const QRegularExpression link(uR"re(<a\s[^<>]*?href\s*=\s*["']([^"'<>]*)["'][^<>]*>(.*?)</a\s*>)re"_s,
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::DotMatchesEverythingOption);
    QString plain;
    qsizetype from = 0;
    for (auto match = link.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        const QString address = one.captured(1).trimmed(), shown = one.captured(2).trimmed();
        plain += text.mid(from, one.capturedStart() - from);
        plain += shown.isEmpty() || shown == address ? address : u"%1 (%2)"_s.arg(shown, address);
        from = one.capturedEnd();
    }
    return plain + text.mid(from);
}

} // namespace

QString plainRemedy(const QString &text)
{
    if (!text.contains(u'<') && !text.contains(u'&'))
        return text.trimmed();
    static const QRegularExpression breaks(u"<br\\s*/?>|</?(p|div|ol|ul|li|h[1-6]|tr|table)(\\s[^<>]*)?>"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression marks(u"</?(a|b|i|u|em|strong|code|pre|span|font|td|th|sup|sub)(\\s[^<>]*)?/?>"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression blankLines(u"[ \\t]*\\n\\s*"_s);
    QString plain = withLinksInWords(text);
    plain.replace(breaks, u"\n"_s).remove(marks);
    // The ampersand last: "&amp;lt;" is the text "&lt;".
    static const std::array<std::pair<QString, QString>, 7> names{{{u"&nbsp;"_s, u" "_s},
                                                                   {u"&lt;"_s, u"<"_s},
                                                                   {u"&gt;"_s, u">"_s},
                                                                   {u"&quot;"_s, u"\""_s},
                                                                   {u"&#39;"_s, u"'"_s},
                                                                   {u"&apos;"_s, u"'"_s},
                                                                   {u"&amp;"_s, u"&"_s}}};
    for (const auto &[name, sign] : names)
        plain.replace(name, sign);
    return plain.replace(blankLines, u"\n"_s).trimmed();
}

} // namespace azimuth
