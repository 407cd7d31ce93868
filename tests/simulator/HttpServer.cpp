// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpServer.h"

#include "HttpConnection.h"

#include <QSslSocket>
#include <QUrl>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

QString decoded(QByteArray text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text, "$():,/@'"));
}

} // namespace

QString Request::parameter(const QString &name) const
{
    for (const auto &[key, value] : query)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

bool Request::hasParameter(const QString &name) const
{
    for (const auto &[key, value] : query)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

QString Request::linkWith(const QString &name, const QString &value) const
{
    QStringList parts;
    for (const auto &[key, old] : query)
        if (key.compare(name, Qt::CaseInsensitive) != 0)
            parts += encoded(key) + u'=' + encoded(old);
    parts += encoded(name) + u'=' + encoded(value);
    return origin + encoded(path) + u'?' + parts.join(u'&');
}

void Response::setHeader(const QByteArray &name, const QByteArray &value)
{
    for (auto &header : headers) {
        if (header.first == name) {
            header.second = value;
            return;
        }
    }
    headers.append({name, value});
}

bool readTarget(const QByteArray &target, Request &request)
{
    if (!target.startsWith('/'))
        return false;
    const auto mark = target.indexOf('?');
    QString path = QString::fromUtf8(QByteArray::fromPercentEncoding(mark < 0 ? target : target.left(mark)));
    while (path.contains(u"//"_s))
        path.replace(u"//"_s, u"/"_s);
    if (path.size() > 1 && path.endsWith(u'/'))
        path.chop(1);
    request.path = path;
    if (mark < 0)
        return true;
    for (const QByteArray &part : target.mid(mark + 1).split('&')) {
        if (part.isEmpty())
            continue;
        const auto equals = part.indexOf('=');
        request.query.append(
            {decoded(equals < 0 ? part : part.left(equals)), equals < 0 ? QString() : decoded(part.mid(equals + 1))});
    }
    return true;
}

HttpServer::HttpServer(Service service, const QSslConfiguration &tls, Answer answer, QObject *parent)
    : QTcpServer(parent)
    , m_service(service)
    , m_tls(tls)
    , m_answer(std::move(answer))
{
    setListenBacklogSize(512);
}

void HttpServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket;
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    socket->setSslConfiguration(m_tls);
    new HttpConnection(socket, m_service, m_answer, m_clockOffset, this);
    socket->startServerEncryption();
}

} // namespace simulator
