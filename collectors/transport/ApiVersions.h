// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What to ask instead when Azure Resource Manager refuses an api-version (api-version errors:
/// https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-register-resource-provider).

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <utility>

namespace azimuth {

/// The api-versions that a refusal lists, newest first; std::nullopt where the answer is no such refusal or lists none.
std::optional<QStringList> supportedVersions(int status, const QByteArray &body);

/// The newest stable of `listed` (newest first), or, where all are previews, the newest preview; empty for an empty
/// list.
QString newestOf(const QStringList &listed);

/// The query's api-version, empty if there is none.
QString apiVersionOf(const QUrl &url);
/// The same URL, all else verbatim, with another api-version.
QUrl withApiVersion(const QUrl &url, const QString &version);

/// What was learnt: what answers in place of a refused version of a resource type (compared without case).
class ApiVersions {
public:
    QString known(const QString &type, const QString &asked) const { return m_learnt.value({type.toLower(), asked}); }
    void remember(const QString &type, const QString &asked, const QString &version)
    {
        m_learnt.insert({type.toLower(), asked}, version);
    }
    /// What to ask next after a refusal of `asked`. `replaced` is what was already put in its place (empty: nothing
    /// yet): while a version rolls out, ARM lists versions it does not answer yet, so the second choice is one step
    /// older. Empty: the refusal is the answer.
    static QString instead(const QString &asked, const QString &replaced, const QStringList &listed);

private:
    QHash<std::pair<QString, QString>, QString> m_learnt;
};

} // namespace azimuth
