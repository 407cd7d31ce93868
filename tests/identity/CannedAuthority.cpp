// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CannedAuthority.h"

#include <QTcpSocket>

namespace azimuth {

using namespace Qt::StringLiterals;

CannedAuthority::CannedAuthority(const QSslConfiguration &tls, QObject *parent)
    : QSslServer(parent)
{
    setSslConfiguration(tls);
    connect(this, &QTcpServer::pendingConnectionAvailable, this, &CannedAuthority::accept);
    listen(QHostAddress::LocalHost);
}

QUrl CannedAuthority::origin() const
{
    return QUrl(u"https://127.0.0.1:%1"_s.arg(serverPort()));
}

void CannedAuthority::accept()
{
    while (QTcpSocket *socket = nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        read(socket);
    }
}

void CannedAuthority::read(QTcpSocket *socket)
{
    const QByteArray so = socket->property("so").toByteArray() + socket->readAll();
    socket->setProperty("so", so);
    const qsizetype end = so.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = so.left(end);
    const qsizetype mark = head.toLower().indexOf("content-length:");
    const qsizetype size = mark < 0 ? 0 : head.mid(mark + 15).split('\r').first().trimmed().toLongLong();
    if (so.size() < end + 4 + size)
        return;
    seen.append({head, so.mid(end + 4, size)});
    socket->setProperty("so", so.mid(end + 4 + size));
    say(socket);
}

void CannedAuthority::say(QTcpSocket *socket)
{
    const CannedAnswer answer = answers.value(qMin(seen.size(), answers.size()) - 1);
    const QByteArray head = "HTTP/1.1 " + QByteArray::number(answer.status)
        + " Said\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n" + answer.headers + "\r\n";
    switch (answer.way) {
    case CannedAnswer::Way::Whole:
        socket->write(head + answer.body);
        break;
    case CannedAnswer::Way::Silence:
        break;
    case CannedAnswer::Way::CutOff:
        socket->abort();
        break;
    case CannedAnswer::Way::CutBody:
        socket->write(head + answer.body.left(answer.body.size() / 2));
        socket->disconnectFromHost();
        break;
    }
}

} // namespace azimuth
