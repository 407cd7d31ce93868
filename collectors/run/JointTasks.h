// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Gathers the subscriptions that one request asks together (StepSpec::kql) into few listings of the whole tenant.
/// Pure.

#include "SnapshotWriter.h"

#include <QMap>
#include <QStringList>

#include <vector>

namespace azimuth {

class JointTasks {
public:
    /// Microsoft recommends less than 300 subscriptions a query, and refuses more than 1000:
    /// https://learn.microsoft.com/azure/governance/resource-graph/concepts/guidance-for-throttled-requests
    static constexpr qsizetype mostSubscriptions = 300;

    void add(const QString &step, const QString &subscriptionId);
    /// One listing, or as few as will do; its context names the subscriptions: {"subscriptions": [...]}.
    std::vector<TaskRow> tasks() const;

private:
    QMap<QString, QStringList> m_subscriptions; ///< By step.
};

} // namespace azimuth
