// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Asks a worker and hears only the newest answer: a newer question forgets the older one, whose work runs out unheard.
/// Lives on the thread that asks (the UI's); work runs in the global pool.

#include <QFutureWatcher>
#include <QObject>
#include <QtConcurrent/QtConcurrentRun>

#include <memory>

namespace azimuth {

class Ask : public QObject {
public:
    using QObject::QObject;

    /// `work()` on a worker; `deliver(answer)` here, later, unless this is gone or a newer question was asked.
    template <class Work, class Deliver>
    void operator()(Work work, Deliver deliver)
    {
        using Result = std::invoke_result_t<Work>;
        auto *watcher = new QFutureWatcher<Result>(this);
        forget();
        m_watcher = watcher;
        connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, deliver] {
            if (m_watcher != watcher)
                return watcher->deleteLater();
            m_watcher = nullptr;
            watcher->deleteLater();
            deliver(watcher->future().takeResult());
        });
        watcher->setFuture(QtConcurrent::run(std::move(work)));
    }
    void forget() { m_watcher = nullptr; }
    bool isAsking() const { return m_watcher != nullptr; }

private:
    QObject *m_watcher = nullptr;
};

} // namespace azimuth
