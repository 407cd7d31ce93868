// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Which steps a collection takes: those chosen and those that find their parents. Pure.

#include "CollectionRequest.h"

#include <QSet>

namespace azimuth {

class Plan {
public:
    Plan(const Catalog &catalog, const CollectionScope &scope);

    /// True if the step is to be asked at all.
    bool takes(const QString &step) const { return m_taken.contains(step); }
    /// True if the step at this subscription (empty: the tenant) is to be asked.
    bool takes(const QString &step, const QString &subscriptionId) const;
    /// The step that reads the account: it runs first, for the others need the tenant's default domain. Empty if there
    /// is none.
    const QString &firstStep() const { return m_first; }
    /// The step that lists the subscriptions; empty if there is none.
    const QString &subscriptionStep() const { return m_subscriptionStep; }
    /// Steps of the whole tenant, the first one left out.
    QStringList tenantSteps() const;
    /// Steps that are not taken, for coverage.
    QStringList leftOut() const;
    /// What of the scope names nothing in the catalog ("--step typo"); empty when all is well.
    const QStringList &unknown() const { return m_unknown; }

private:
    void choose(const Catalog &catalog, const CollectionScope &scope);
    void addParents(const Catalog &catalog);

    const Catalog *m_catalog;
    QSet<QString> m_taken;
    QSet<QString> m_subscriptions;
    QString m_first;
    QString m_subscriptionStep;
    QStringList m_unknown;
};

} // namespace azimuth
