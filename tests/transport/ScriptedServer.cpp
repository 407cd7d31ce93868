// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScriptedServer.h"

#include <QHostAddress>
#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace azimuth {

ScriptedServer::ScriptedServer(const QSslConfiguration &tls)
{
    m_server.setSslConfiguration(tls);
    QObject::connect(&m_server, &QTcpServer::pendingConnectionAvailable, &m_server, [this] {
        while (auto *socket = qobject_cast<QSslSocket *>(m_server.nextPendingConnection()))
            serve(socket);
    });
    m_server.listen(QHostAddress::LocalHost);
}

QUrl ScriptedServer::origin() const
{
    return QUrl(u"https://127.0.0.1:%1"_s.arg(m_server.serverPort()));
}

int ScriptedServer::count(const QByteArray &target) const
{
    return static_cast<int>(
        std::ranges::count_if(heard, [&target](const Heard &one) { return one.target.startsWith(target); }));
}

void ScriptedServer::serve(QSslSocket *socket)
{
    const auto buffer = std::make_shared<QByteArray>();
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QObject::connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    QObject::connect(socket, &QSslSocket::readyRead, socket, [this, socket, buffer] { read(socket, *buffer); });
    read(socket, *buffer);
}

void ScriptedServer::read(QSslSocket *socket, QByteArray &buffer)
{
    buffer += socket->readAll();
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    Heard one;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    const QList<QByteArray> first = lines.value(0).trimmed().split(' ');
    one.method = first.value(0);
    one.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        one.headers.insert(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = one.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return;
    one.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    heard << one;
    mostOpen = std::max(mostOpen, ++open);
    const Said said = script(one);
    QTimer::singleShot(said.afterMs, &m_server, [this, said, to = QPointer<QSslSocket>(socket)] {
        --open;
        if (to)
            answer(to, said);
    });
}

void ScriptedServer::answer(QSslSocket *socket, const Said &said)
{
    using How = Said::How;
    if (said.how == How::Silence)
        return;
    if (said.how == How::Reset)
        return socket->abort();
    QByteArray text = "HTTP/1.1 " + QByteArray::number(said.status) + " Whatever\r\n";
    bool typed = false;
    for (const auto &[name, value] : said.headers) {
        text += name + ": " + value + "\r\n";
        typed = typed || name == "Content-Type";
    }
    if (!typed)
        text += "Content-Type: application/json\r\n";
    if (said.how == How::Announced)
        text += "Content-Length: 2147483648\r\n\r\n" + QByteArray(100'000, 'x');
    else if (said.how == How::Endless)
        text += "Connection: close\r\n\r\n[";
    else if (said.how == How::CutChunk)
        text += "Transfer-Encoding: chunked\r\n\r\n" + QByteArray::number(said.body.size(), 16) + "\r\n"
            + said.body.left(said.body.size() / 2);
    else if (said.how == How::Cut)
        text += "Content-Length: " + QByteArray::number(said.body.size()) + "\r\n\r\n"
            + said.body.left(said.body.size() / 2);
    else
        text += "Content-Length: " + QByteArray::number(said.body.size()) + "\r\n\r\n" + said.body;
    socket->write(text);
    if (said.how == How::Cut || said.how == How::CutChunk)
        return socket->disconnectFromHost();
    if (said.how == How::Endless) {
        const QByteArray more(100'000, '1');
        QObject::connect(socket, &QSslSocket::encryptedBytesWritten, socket, [this, socket, more] {
            if (socket->encryptedBytesToWrite() == 0)
                written += socket->write(more);
        });
    }
}

} // namespace azimuth
