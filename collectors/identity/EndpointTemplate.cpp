// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndpointTemplate.h"

#include <QRegularExpression>

namespace azimuth {

using namespace Qt::StringLiterals;

namespace {

bool isPlaceholder(const QString &part)
{
    return part == u"{name}"_s || part == u"{service}"_s;
}

// RFC 1123 labels: what every vault's and storage account's name is made of, too.
bool isLabel(const QString &part)
{
    static const QRegularExpression label(uR"(\A[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\z)"_s);
    return label.match(part).hasMatch();
}

bool partMatches(const QString &pattern, const QString &part, Qt::CaseSensitivity cs)
{
    if (pattern == u"{name}"_s)
        return isLabel(part);
    if (pattern == u"{service}"_s)
        return QStringList{u"blob"_s, u"queue"_s, u"table"_s, u"file"_s}.contains(part);
    return pattern.compare(part, cs) == 0;
}

bool startMatches(const QStringList &patterns, const QStringList &parts, Qt::CaseSensitivity cs)
{
    if (parts.size() < patterns.size())
        return false;
    for (qsizetype i = 0; i < patterns.size(); ++i)
        if (!partMatches(patterns[i], parts[i], cs))
            return false;
    return true;
}

} // namespace

std::optional<EndpointTemplate> EndpointTemplate::parse(const QString &written)
{
    static const QRegularExpression shape(
        uR"(\Ahttps://([A-Za-z0-9.{}-]+|\[[0-9A-Fa-f:.]+\])(?::([0-9]{1,5}))?((?:/[A-Za-z0-9._~{}-]+)*)/?\z)"_s);
    const QRegularExpressionMatch match = shape.match(written);
    if (!match.hasMatch())
        return std::nullopt;
    EndpointTemplate result;
    const QString host = match.captured(1).toLower();
    result.m_labels = host.startsWith(u'[') ? QStringList{host.mid(1, host.size() - 2)} : host.split(u'.');
    if (!match.captured(2).isEmpty())
        result.m_port = match.captured(2).toInt();
    result.m_segments = match.captured(3).split(u'/', Qt::SkipEmptyParts);
    const QStringList all = result.m_labels + result.m_segments;
    for (const QString &part : all)
        if (part.isEmpty() || part == u"."_s || part == u".."_s
            || ((part.contains(u'{') || part.contains(u'}')) && !isPlaceholder(part)))
            return std::nullopt;
    // A host of placeholders alone would own the whole Internet; so would one fixed label, a top-level domain.
    const bool inHost = result.m_labels.contains(u"{name}"_s) || result.m_labels.contains(u"{service}"_s);
    const bool safeHost = !inHost || result.commonSuffix().contains(u'.');
    if (!safeHost || all.count(u"{name}"_s) != 1 || all.count(u"{service}"_s) > 1 || result.m_port < 1
        || result.m_port > 65535)
        return std::nullopt;
    return result;
}

bool EndpointTemplate::matches(const QUrl &url) const
{
    const QString host = url.host(QUrl::FullyEncoded).remove(u'[').remove(u']').toLower();
    const QStringList labels = host.contains(u':') ? QStringList{host} : host.split(u'.');
    if (url.port(443) != m_port || labels.size() != m_labels.size()
        || !startMatches(m_labels, labels, Qt::CaseInsensitive))
        return false;
    if (m_segments.isEmpty())
        return true;
    const QStringList segments = url.path(QUrl::FullyEncoded).mid(1).split(u'/');
    return startMatches(m_segments, segments, Qt::CaseSensitive) && !segments.contains(u"."_s)
        && !segments.contains(u".."_s);
}

QString EndpointTemplate::commonSuffix() const
{
    qsizetype first = m_labels.size();
    while (first > 0 && !isPlaceholder(m_labels[first - 1]))
        --first;
    return first == 0 ? QString() : m_labels.mid(first).join(u'.');
}

} // namespace azimuth
