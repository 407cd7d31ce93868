// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Collection.h"

#include "CollectionRun.h"

using namespace Qt::StringLiterals;

namespace azimuth {

Collection::Collection(QObject *parent)
    : QObject(parent)
{
    m_thread.setObjectName(u"network"_s);
}

Collection::~Collection()
{
    m_thread.quit();
    m_thread.wait();
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
    connect(run, &CollectionRun::ended, this, [this](const CollectionResult &result) {
        m_thread.quit();
        m_thread.wait();
        emit finished(result);
    });
    m_thread.start();
}

void Collection::cancel()
{
    emit cancelAsked({});
}

} // namespace azimuth
