// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WriterThread.h"

using namespace Qt::StringLiterals;

namespace azimuth {

WriterThread::WriterThread()
    : m_place(new QObject)
    , m_writer(std::make_unique<std::unique_ptr<SnapshotWriter>>())
{
    m_thread.setObjectName(u"workspace writer"_s);
    m_place->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_place, &QObject::deleteLater);
    m_thread.start();
}

WriterThread::~WriterThread()
{
    // Queued behind all work: the writer ends on its own thread, as SQLite connections must.
    QMetaObject::invokeMethod(
        m_place,
        [place = m_writer.get(), thread = &m_thread] {
            place->reset();
            thread->quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void WriterThread::open(OpenWriter openWriter, QObject *context, std::function<void(Problem)> done)
{
    QMetaObject::invokeMethod(
        m_place,
        [place = m_writer.get(), openWriter = std::move(openWriter), context, done = std::move(done)] {
            auto opened = openWriter();
            Problem problem;
            if (auto *writer = std::get_if<std::unique_ptr<SnapshotWriter>>(&opened))
                *place = std::move(*writer);
            else
                problem = std::get<StoreProblem>(opened);
            QMetaObject::invokeMethod(
                context, [problem, done] { done(problem); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

} // namespace azimuth
