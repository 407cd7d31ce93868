// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Which subscriptions lie below management groups, asked before a collection that is limited to some of them:
/// https://learn.microsoft.com/rest/api/managementgroups/management-groups/get-descendants

#include "Transport.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace azimuth {

/// A management group that could not be read.
struct ScopeProblem {
    QString managementGroup;
    Answer answer; ///< The refusal; or 200 with a body that is not a list.
};

/// Lives on the network thread; one question at a time.
class ManagementGroupScope : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const QStringList &subscriptions, const std::optional<ScopeProblem> &problem)>;

    ManagementGroupScope(Transport *transport, const Cloud &cloud, QObject *parent = nullptr);
    /// Ids of the subscriptions below any of `groups` (names, as in their ids), each once. Ends at the first refusal.
    void ask(const QStringList &groups, Done done);

private:
    void askNext();
    void askPage(const QUrl &url);
    void answered(const Answer &answer);

    Transport *m_transport;
    QString m_origin;
    QStringList m_groups; ///< Still to be asked, the current one first.
    QStringList m_found;
    QStringList m_followed;
    Done m_done;
};

} // namespace azimuth
