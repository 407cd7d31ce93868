// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Coverage scopes: "/" for the tenant, "/subscriptions/{id}".

#include <QString>

namespace azimuth {

inline const QString subscriptionScopePrefix = QStringLiteral("/subscriptions/");

/// The scope of a subscription; the tenant's for an empty id.
inline QString scopeOf(const QString &subscriptionId)
{
    return subscriptionId.isEmpty() ? QStringLiteral("/") : subscriptionScopePrefix + subscriptionId;
}

/// Empty for the tenant's scope.
inline QString subscriptionOf(const QString &scope)
{
    return scope.startsWith(subscriptionScopePrefix, Qt::CaseInsensitive) ? scope.mid(subscriptionScopePrefix.size())
                                                                          : QString();
}

} // namespace azimuth
