// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Brings calls from other threads to the thread of an object, for as long as that object listens.

#include <QMetaObject>
#include <QObject>

#include <functional>
#include <mutex>

namespace azimuth {

/// Shared by both sides; any thread.
class Mailbox {
public:
    explicit Mailbox(QObject *home)
        : m_home(home)
    {
    }

    /// `call` on the home's thread, later; forgotten once closed.
    void post(std::function<void()> call)
    {
        const std::lock_guard lock(m_mutex);
        if (m_home)
            QMetaObject::invokeMethod(m_home, std::move(call), Qt::QueuedConnection);
    }
    /// On the home's thread, before the home goes.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_home = nullptr;
    }

private:
    std::mutex m_mutex;
    QObject *m_home;
};

} // namespace azimuth
