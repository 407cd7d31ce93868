// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreThread.h"

#include "Connections.h"

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int storePatience = 10'000; // ms

} // namespace

StoreThread::StoreThread(std::shared_ptr<Mailbox> mailbox)
    : m_mailbox(std::move(mailbox))
    , m_place(std::make_shared<Place>())
    , m_thread(new QThread)
    , m_desk(new QObject)
{
    m_thread->setObjectName(u"store"_s);
    m_desk->moveToThread(m_thread);
    QObject::connect(m_thread, &QThread::finished, m_desk, &QObject::deleteLater);
    m_thread->start();
    ask([place = m_place] { place->profiles.emplace(connectionsFile()); });
}

StoreThread::~StoreThread()
{
    // Queued behind all work: a workspace ends on the thread that it was opened on.
    ask([place = m_place, thread = m_thread] {
        place->workspace.reset();
        thread->quit();
    });
    if (m_thread->wait(storePatience))
        delete m_thread;
    else
        qWarning("The store is still busy; it is left to the end of the program.");
}

void StoreThread::ask(std::function<void()> work)
{
    QMetaObject::invokeMethod(m_desk, std::move(work), Qt::QueuedConnection);
}

} // namespace azimuth
