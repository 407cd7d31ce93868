// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Collection.h"

#include "CollectionRun.h"

#include <QDeadlineTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {

Collection::Collection(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(u"network"_s);
    connect(&m_thread, &QThread::finished, this, [this] {
        m_thread.wait(); // it is over but for its last steps
        if (const auto result = std::exchange(m_result, std::nullopt))
            emit finished(*result);
    });
}

Collection::~Collection()
{
    m_thread.quit();
    m_thread.wait();
}

bool Collection::end(std::chrono::milliseconds patience)
{
    m_thread.quit();
    return m_thread.wait(QDeadlineTimer(patience));
}

void Collection::start(CollectionRequest request)
{
    Q_ASSERT(!m_thread.isRunning());
    auto *run = new CollectionRun(std::move(request));
    run->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, run, &CollectionRun::start);
    connect(&m_thread, &QThread::finished, run, &QObject::deleteLater);
    connect(this, &Collection::cancelAsked, run, &CollectionRun::cancel);
    connect(run, &CollectionRun::progressed, this, &Collection::progressed);
    connect(run, &CollectionRun::ended, this, [this, run](const CollectionResult &result) {
        m_result = result;
        connect(run, &QObject::destroyed, &m_thread, &QThread::quit, Qt::DirectConnection);
        run->deleteLater(); // on its own thread: nobody here waits for its connections to close
    });
    m_thread.start();
}

void Collection::cancel()
{
    emit cancelAsked({});
}

} // namespace azimuth
