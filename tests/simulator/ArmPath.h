// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Taking Resource Manager's ids and paths apart.

#include <QString>
#include <QStringList>

namespace simulator {

/// A path or id of Resource Manager, lower-cased.
struct ArmPath {
    QString path; ///< The whole, lower-cased.
    QString scope; ///< What the provider part is attached to; empty for the tenant. The whole path where there is no
                   ///< provider.
    QString providerSpace; ///< "microsoft.network"; empty where there is no provider part.
    QStringList tail; ///< Type and name segments behind the namespace.
    QString subscription; ///< Its id; empty above subscriptions.
    QString resourceGroup; ///< Its name; empty above resource groups.

    /// "microsoft.network/virtualnetworks/subnets"; subscriptions and resource groups have types too.
    QString type() const;
    /// True for what answers with a list: a type without a name, "/subscriptions", "/subscriptions/{s}/locations".
    bool isList() const;
    /// The list an object stands in: its path without its name.
    QString listPath() const;
    /// What must exist for this to be: the object above, the scope; empty for the tenant.
    QString parent() const;
    QString subscriptionPath() const;
    QString resourceGroupPath() const;
};

ArmPath armPath(const QString &path);

} // namespace simulator
