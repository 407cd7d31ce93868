// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The thread that reads and writes workspaces and saved connections: the UI thread asks it and hears later.

#include "Mailbox.h"
#include "Profiles.h"
#include "Workspace.h"

#include <QThread>

#include <memory>
#include <type_traits>

namespace azimuth {

/// Made and asked on the UI thread. Work is done in the order it was asked for.
class StoreThread {
public:
    /// What lives on the thread.
    struct Place {
        std::unique_ptr<Workspace> workspace; ///< nullptr: none is open.
        std::optional<Profiles> profiles; ///< Set before the first work.
    };

    explicit StoreThread(std::shared_ptr<Mailbox> mailbox);
    /// Lets the work already asked for finish and closes the workspace; waits ten seconds at most.
    ~StoreThread();
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    /// `work(place)` there, then `done(result)` in the mailbox.
    template <class Work, class Done>
    void run(Work work, Done done)
    {
        using Result = std::invoke_result_t<Work, Place &>;
        ask([place = m_place, mailbox = m_mailbox, work = std::move(work), done = std::move(done)]() mutable {
            auto result = std::make_shared<Result>(work(*place));
            mailbox->post([result, done = std::move(done)]() mutable { done(std::move(*result)); });
        });
    }

private:
    void ask(std::function<void()> work);

    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<Place> m_place; ///< Touched on the thread only.
    QThread *m_thread;
    QObject *m_desk; ///< Lives on the thread; goes with it.
};

} // namespace azimuth
