// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What a collection has read so far, as an estate that grows: built again and again on a thread of its own, at most a
/// twentieth of its time. Relationships by key and alias as far as both ends are there; what only sealing can make
/// (joins, lookups, placeholders) comes with the sealed snapshot.

#include "Mailbox.h"
#include "Scene.h"
#include "SnapshotWriter.h"

#include <QThread>

#include <functional>
#include <memory>

namespace azimuth {

class LiveEstate {
public:
    /// Beyond it nothing more is shown until the collection ends: Scene::partly.
    static constexpr quint32 mostEntities = 200'000;

    /// `publish` gets each new scene through the mailbox; where it is slow, only the newest.
    LiveEstate(TypeCatalog types, std::shared_ptr<Mailbox> mailbox, std::function<void(const Scene &)> publish,
               quint32 limit = mostEntities);
    /// Waits for an estate that is being built, a few seconds at most: stop() it first, and wait for isOver().
    ~LiveEstate();
    LiveEstate(const LiveEstate &) = delete;
    LiveEstate &operator=(const LiveEstate &) = delete;

    /// Passes everything on to `writer` and keeps what was committed. It lives and dies on the writer's thread and may
    /// outlive this.
    std::unique_ptr<SnapshotWriter> watch(std::unique_ptr<SnapshotWriter> writer);
    /// No scene after this; returns at once.
    void stop();
    bool isOver() const { return m_thread->isFinished(); }
    /// True when the run goes on with one that was cut off, whose pages are not seen here.
    bool isResumed() const;

private:
    struct State;
    std::shared_ptr<State> m_state;
    QThread *m_thread;
};

} // namespace azimuth
