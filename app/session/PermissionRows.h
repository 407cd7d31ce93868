// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What a permission check found, as the rows and lines that a window shows.

#include "Backend.h"
#include "PermissionCheck.h"

#include <QCoreApplication>
#include <QHash>

namespace azimuth {

/// Whose check it was.
struct CheckedCaller {
    QString clientId;
    QHash<QString, QString> scopeNames; ///< Names of subscriptions by "/subscriptions/{id}" in lower case.
    double seconds = 0; ///< It took.
};

class PermissionRows {
    Q_DECLARE_TR_FUNCTIONS(PermissionRows)
public:
    static PermissionTable tableOf(const PermissionReport &report, const Catalog &catalog, const CheckedCaller &caller);
    static ConnectionTest testOf(const PermissionReport &report, const Catalog &catalog, double seconds);

private:
    static PermissionRow rowOf(const VerifiedStep &verified, const StepSpec &step, const PermissionTable &table,
                               const CheckedCaller &caller);
    static QStringList portalSteps(const PermissionRow &row, Api api, const QString &caller);
    static void addTokens(const PermissionReport &report, ConnectionTest &test);
    static void addMissing(const PermissionReport &report, const Catalog &catalog, ConnectionTest &test);
    static void addExcess(const PermissionReport &report, const Catalog &catalog, ConnectionTest &test);
    static void addClock(const PermissionReport &report, ConnectionTest &test);
    static QString problemOf(const PermissionReport &report);
};

} // namespace azimuth
