// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ConnectionCheck.h"

#include <QElapsedTimer>
#include <QFile>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

constexpr int checkPatience = 5'000; // ms

GraphPermissions shippedPermissions()
{
    QFile file(u":/permissions/graph.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto read = GraphPermissions::fromJson(file.readAll());
    auto *known = std::get_if<GraphPermissions>(&read);
    return known ? std::move(*known) : GraphPermissions();
}

} // namespace

ConnectionCheck::ConnectionCheck(ConnectionCheckRequest request, const std::shared_ptr<Mailbox> &mailbox, Done done)
    : m_thread(new QThread)
    , m_wanted(std::make_shared<bool>(true))
{
    m_thread->setObjectName(u"permission check"_s);
    auto *desk = new QObject;
    desk->moveToThread(m_thread);
    QObject::connect(m_thread, &QThread::finished, desk, &QObject::deleteLater);
    QObject::connect(m_thread, &QThread::started, desk,
                     [desk, request = std::move(request), mailbox, done = std::move(done), wanted = m_wanted] {
                         QElapsedTimer clock;
                         clock.start();
                         auto *check = new PermissionCheck(request.cloud, request.credential, request.catalog,
                                                           shippedPermissions(), request.subscriptions, desk);
                         QObject::connect(check, &PermissionCheck::finished, desk,
                                          [mailbox, done, wanted, clock](const PermissionReport &report) {
                                              const double seconds = static_cast<double>(clock.elapsed()) / 1000;
                                              mailbox->post([wanted, tell = done(report, seconds)] {
                                                  if (*wanted)
                                                      tell();
                                              });
                                          });
                         check->start();
                     });
    m_thread->start();
}

void ConnectionCheck::stop()
{
    *m_wanted = false;
    m_thread->quit();
}

ConnectionCheck::~ConnectionCheck()
{
    stop();
    if (m_thread->wait(checkPatience))
        delete m_thread;
}

} // namespace azimuth
