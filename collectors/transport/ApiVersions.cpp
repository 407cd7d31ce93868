// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ApiVersions.h"

#include "ErrorBody.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

bool isPreview(const QString &version)
{
    return version.size() > 10;
}

/// Newest first; of one date the stable one before its previews.
bool newer(const QString &one, const QString &other)
{
    const int dates = QStringView(one).left(10).compare(QStringView(other).left(10));
    return dates != 0 ? dates > 0 : one.size() < other.size();
}

const QRegularExpression &versionParameter()
{
    static const QRegularExpression pattern(u"(?<=^|&)api-version=([^&]*)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

} // namespace

std::optional<QStringList> supportedVersions(int status, const QByteArray &body)
{
    if (status != 400 && status != 404)
        return std::nullopt;
    const ErrorBody error = errorBody(body);
    static const QStringList codes{u"NoRegisteredProviderFound"_s, u"InvalidApiVersionParameter"_s,
                                   u"InvalidResourceType"_s, u"UnsupportedApiVersion"_s, u"InvalidApiVersion"_s};
    if (!codes.contains(error.code, Qt::CaseInsensitive))
        return std::nullopt;
    static const QRegularExpression list(u"supported (?:api-)?versions are([^A-Z]*)"_s);
    const auto found = list.match(error.message);
    if (!found.hasMatch())
        return std::nullopt;
    static const QRegularExpression version(u"\\b\\d{4}-\\d{2}-\\d{2}(?:-[a-z][a-z0-9.-]*[a-z0-9])?"_s);
    QStringList versions;
    for (auto it = version.globalMatch(found.captured(1)); it.hasNext();)
        versions << it.next().captured();
    if (versions.isEmpty())
        return std::nullopt;
    std::ranges::sort(versions, newer);
    versions.removeDuplicates();
    return versions;
}

QString newestOf(const QStringList &listed)
{
    const auto stable = std::ranges::find_if_not(listed, isPreview);
    return stable != listed.end() ? *stable : listed.value(0);
}

QString apiVersionOf(const QUrl &url)
{
    return QUrl::fromPercentEncoding(versionParameter().match(url.query(QUrl::FullyEncoded)).captured(1).toUtf8());
}

QUrl withApiVersion(const QUrl &url, const QString &version)
{
    QString query = url.query(QUrl::FullyEncoded);
    query.replace(versionParameter(), u"api-version="_s + version);
    QUrl other = url;
    other.setQuery(query, QUrl::StrictMode);
    return other;
}

QString ApiVersions::instead(const QString &asked, const QString &replaced, const QStringList &listed)
{
    if (asked.isEmpty())
        return {};
    if (replaced.isEmpty())
        return listed.contains(asked, Qt::CaseInsensitive) ? QString() : newestOf(listed); // listed: wrong location
    if (!listed.contains(replaced))
        return {};
    QStringList older = listed.mid(listed.indexOf(replaced) + 1);
    older.removeIf([](const QString &version) { return isPreview(version); });
    return older.value(0);
}

} // namespace azimuth
