// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What can be copied of an entity to use it elsewhere: commands, requests, queries. Pure; keys come from the tenant
/// and are quoted for where they go. An empty answer means that there is none for such an entity.

#include <QString>
#include <QUrl>

namespace azimuth {

/// One word for a POSIX shell, whatever is in it.
QString posixQuoted(const QString &text);

/// "az resource show --ids '/subscriptions/...'", "az ad user show --id '...'". None where the key holds control
/// characters other than line ends: they could act on the terminal that it is pasted to.
QString azCommand(const QString &key, const QString &type);

/// "https://management.azure.com/subscriptions/...?api-version=2021-01-01". `evidence` is the request its listing was
/// read with ("GET https://..."): host and api-version come from there; empty: the public cloud, and no api-version.
QString requestUrl(const QString &key, const QString &type, const QString &evidence);

/// "Resources | where id =~ '...'", in the table of Azure Resource Graph that such an id is in.
QString resourceGraphQuery(const QString &key);

/// True for https, no user information, and a host that is a portal of Microsoft's: of `cloud` ("usgov"), or of any for
/// an endpoints file.
bool isPortalPage(const QUrl &url, const QString &cloud);

} // namespace azimuth
