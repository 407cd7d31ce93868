// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Collects an estate on background threads: one for the network, a pool for parsing, one for the workspace.

#include "CollectionRequest.h"

#include <QObject>
#include <QThread>

namespace azimuth {

/// Made and used on the caller's thread, which needs an event loop; signals come there. One collection at a time each.
class Collection : public QObject {
    Q_OBJECT
public:
    explicit Collection(QObject *parent = nullptr);
    /// Cancels what is under way and waits for the threads (what was committed stays in the workspace's journal).
    ~Collection() override;
    /// As the destructor, but waits no longer than `patience`: false when something (a seal) still goes on.
    bool end(std::chrono::milliseconds patience);

    void start(CollectionRequest request);
    /// Asks to stop; finished() follows soon, with what was read sealed.
    void cancel();
    bool isRunning() const { return m_thread.isRunning(); }

signals:
    void progressed(const azimuth::CollectionProgress &progress);
    void finished(const azimuth::CollectionResult &result);
    void cancelAsked(QPrivateSignal);

private:
    QThread m_thread;
    std::optional<CollectionResult> m_result; ///< Of a run that has ended, until its thread has.
};

} // namespace azimuth
