// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One client's connection to an HttpServer.

#include "HttpServer.h"

#include <QPointer>
#include <QSslSocket>

namespace simulator {

/// Reads requests one after another, writes each answer when it is due, deletes itself when the client is gone.
class HttpConnection : public QObject {
    Q_OBJECT
public:
    HttpConnection(QSslSocket *socket, Service service, const HttpServer::Answer &answer, qint64 clockOffset,
                   QObject *parent);

private:
    void read();
    bool takeRequest(Request &request);
    void send(const Response &response);
    void sendFiller();
    void finish();
    QByteArray head(const Response &response) const;

    QSslSocket *m_socket;
    Service m_service;
    const HttpServer::Answer &m_answer;
    qint64 m_clockOffset;
    QByteArray m_buffer;
    QByteArray m_tail;
    qint64 m_fillerLeft = 0;
    bool m_busy = false;
    bool m_close = false;
    bool m_headOnly = false;
};

} // namespace simulator
