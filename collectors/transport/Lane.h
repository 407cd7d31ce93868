// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Which asks share a fate: the same host's connections, the same limit, the same provider's limit.

#include "Cloud.h"

#include <QString>
#include <QUrl>

#include <chrono>

namespace azimuth {

/// What counts an ask, so what it must wait for. All in lower case; each name begins with the one before.
struct Lane {
    enum class Kind { ResourceManager, ResourceGraph, Graph, Data };
    Kind kind = Kind::Data;
    QString host; ///< "management.azure.com:443"
    QString bucket; ///< One limit: a subscription, the tenant, Resource Graph, Microsoft Graph, one vault or storage
                    ///< account.
    QString provider; ///< Within the bucket: "microsoft.network", or a family of Graph with limits of its own.
};

/// The lane of a URL that the cloud owns.
Lane laneOf(const Cloud &cloud, Api api, const QUrl &url);

using Clock = std::chrono::steady_clock;

} // namespace azimuth
