// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpConnection.h"

#include <QDateTime>
#include <QLocale>
#include <QTimer>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumHead = 256 * 1024;
constexpr qsizetype maximumBody = 64 * 1024 * 1024;
constexpr qint64 fillerChunk = 256 * 1024;

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 413:
        return "Content Too Large";
    case 429:
        return "Too Many Requests";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return status < 400 ? "OK" : "Error";
    }
}

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

/// Decodes a chunked body starting at `from`; 1 done, 0 more to come, -1 nonsense. `end` is where the next request
/// starts.
int readChunks(const QByteArray &buffer, qsizetype from, QByteArray &body, qsizetype &end)
{
    for (;;) {
        const auto line = buffer.indexOf("\r\n", from);
        if (line < 0)
            return 0;
        bool valid = false;
        const auto size = buffer.mid(from, line - from).split(';').first().trimmed().toLongLong(&valid, 16);
        if (!valid || size < 0 || size > maximumBody)
            return -1;
        if (buffer.size() < line + 2 + size + 2)
            return 0;
        body += buffer.mid(line + 2, size);
        from = line + 2 + size + 2;
        if (size == 0) {
            end = from;
            return 1;
        }
    }
}

} // namespace

HttpConnection::HttpConnection(QSslSocket *socket, Service service, const HttpServer::Answer &answer,
                               qint64 clockOffset, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_service(service)
    , m_answer(answer)
    , m_clockOffset(clockOffset)
{
    socket->setParent(this);
    connect(socket, &QSslSocket::readyRead, this, &HttpConnection::read);
    connect(socket, &QSslSocket::disconnected, this, &QObject::deleteLater);
    connect(socket, &QSslSocket::encryptedBytesWritten, this, &HttpConnection::sendFiller);
    connect(socket, &QAbstractSocket::errorOccurred, this, [this] {
        if (m_socket->state() != QAbstractSocket::ConnectedState)
            deleteLater();
    });
}

void HttpConnection::read()
{
    m_buffer += m_socket->readAll();
    if (m_busy)
        return;
    Request request;
    request.service = m_service;
    if (!takeRequest(request))
        return;
    m_busy = true;
    m_headOnly = request.method == "HEAD";
    const Response response = m_answer(request);
    if (response.delay <= 0) {
        send(response);
        return;
    }
    QTimer::singleShot(response.delay, Qt::PreciseTimer, this, [this, response] { send(response); });
}

bool HttpConnection::takeRequest(Request &request)
{
    const auto headerEnd = m_buffer.indexOf("\r\n\r\n");
    if (headerEnd < 0) {
        if (m_buffer.size() > maximumHead)
            m_socket->abort();
        return false;
    }
    const QList<QByteArray> lines = m_buffer.left(headerEnd).split('\n');
    const QList<QByteArray> start = lines.first().trimmed().split(' ');
    if (start.size() != 3 || !readTarget(start.at(1), request)) {
        m_socket->abort();
        return false;
    }
    request.method = start.first();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto colon = lines.at(i).indexOf(':');
        if (colon > 0)
            request.headers.insert(lines.at(i).left(colon).trimmed().toLower(), lines.at(i).mid(colon + 1).trimmed());
    }
    qsizetype next = headerEnd + 4;
    if (request.headers.value("transfer-encoding").toLower() == "chunked") {
        const int state = readChunks(m_buffer, next, request.body, next);
        if (state <= 0) {
            if (state < 0)
                m_socket->abort();
            return false;
        }
    } else {
        const auto length = request.headers.value("content-length").toLongLong();
        if (length < 0 || length > maximumBody) {
            m_socket->abort();
            return false;
        }
        if (m_buffer.size() < next + length)
            return false;
        request.body = m_buffer.mid(next, length);
        next += length;
    }
    m_buffer.remove(0, next);
    m_close = request.headers.value("connection").toLower() == "close" || start.at(2) == "HTTP/1.0";
    // Links follow the name the client used for us, as long as it is one the certificate bears.
    const QByteArray host = request.headers.value("host").split(':').first() == "localhost" ? "localhost" : "127.0.0.1";
    request.origin = u"https://%1:%2"_s.arg(QString::fromLatin1(host)).arg(m_socket->localPort());
    return true;
}

QByteArray HttpConnection::head(const Response &response) const
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonOf(response.status) + "\r\n";
    head += "Date: " + httpDate(QDateTime::currentDateTimeUtc().addSecs(m_clockOffset)) + "\r\n";
    head += "Content-Type: " + response.contentType + "\r\n";
    head += "Content-Length: " + QByteArray::number(response.body.size() + response.filler) + "\r\n";
    for (const auto &[name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    return head + (m_close ? "Connection: close\r\n\r\n" : "Connection: keep-alive\r\n\r\n");
}

void HttpConnection::send(const Response &response)
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    const QByteArray headers = head(response);
    if (m_headOnly) {
        m_socket->write(headers);
        finish();
        return;
    }
    if (response.cut) {
        m_socket->write(headers + response.body.left(response.body.size() / 2));
        m_socket->flush();
        m_socket->disconnectFromHost();
        return;
    }
    if (response.filler > 0) {
        m_socket->write(headers + response.body.chopped(3));
        m_tail = response.body.right(3);
        m_fillerLeft = response.filler;
        sendFiller();
        return;
    }
    m_socket->write(headers + response.body);
    finish();
}

void HttpConnection::sendFiller()
{
    if (m_fillerLeft <= 0)
        return;
    while (m_fillerLeft > 0 && m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() < 4 * fillerChunk) {
        const qint64 now = std::min(m_fillerLeft, fillerChunk);
        m_fillerLeft -= now;
        m_socket->write(QByteArray(now, 'x'));
    }
    if (m_fillerLeft > 0)
        return;
    m_socket->write(m_tail);
    finish();
}

void HttpConnection::finish()
{
    m_busy = false;
    if (m_close)
        m_socket->disconnectFromHost();
    else if (!m_buffer.isEmpty())
        QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

} // namespace simulator
