// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The thread on which a store's writer lives from its making to its end; the network thread never waits for it.

#include "CollectionRequest.h"

#include <QObject>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace azimuth {

/// Made and used on one thread (the network thread). Work is done in the order it was asked for.
class WriterThread {
public:
    using Problem = std::optional<StoreProblem>;

    WriterThread();
    /// Lets the work already asked for finish, destroys the writer on its own thread, and waits for both.
    ~WriterThread();
    WriterThread(const WriterThread &) = delete;
    WriterThread &operator=(const WriterThread &) = delete;

    /// Makes the writer; `done` is called on `context`'s thread, unless that is gone.
    void open(OpenWriter openWriter, QObject *context, std::function<void(Problem)> done);
    /// Runs `work` on the writer's thread with the writer, then `done` on `context`'s thread. Only after a good open().
    template <class Result>
    void run(std::function<Result(SnapshotWriter &)> work, QObject *context, std::function<void(Result)> done)
    {
        QMetaObject::invokeMethod(
            m_place,
            [place = m_writer.get(), work = std::move(work), context, done = std::move(done)] {
                auto result = std::make_shared<Result>(work(**place));
                QMetaObject::invokeMethod(
                    context, [result, done] { done(std::move(*result)); }, Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    }

private:
    QThread m_thread;
    QObject *m_place = nullptr; ///< Lives on m_thread; deleted when it finishes.
    std::unique_ptr<std::unique_ptr<SnapshotWriter>> m_writer; ///< The inner one is touched on m_thread only.
};

} // namespace azimuth
