// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A permission check on a thread of its own, so that the UI thread never touches the network.

#include "Mailbox.h"
#include "PermissionCheck.h"

#include <QThread>

#include <functional>
#include <memory>

namespace azimuth {

struct ConnectionCheckRequest {
    Cloud cloud;
    Credential credential;
    std::shared_ptr<const Catalog> catalog;
    QStringList subscriptions;
};

/// One check. To destroy it is to wait until its connections are closed: stop() it first, and wait for isOver().
class ConnectionCheck {
public:
    /// Called on the check's thread; what it gives is called through the mailbox, unless this was stopped by then.
    using Done = std::function<std::function<void()>(const PermissionReport &report, double seconds)>;

    ConnectionCheck(ConnectionCheckRequest request, const std::shared_ptr<Mailbox> &mailbox, Done done);
    ~ConnectionCheck();
    /// Ends what is under way; returns at once.
    void stop();
    bool isOver() const { return m_thread->isFinished(); }
    ConnectionCheck(const ConnectionCheck &) = delete;
    ConnectionCheck &operator=(const ConnectionCheck &) = delete;

private:
    QThread *m_thread;
    std::shared_ptr<bool> m_wanted; ///< Touched on the mailbox's thread only.
};

} // namespace azimuth
