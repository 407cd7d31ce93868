// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A small HTTP/1.1 server over TLS: keep-alive, one request at a time on a connection, answers that may be late,
/// broken or endless. QHttpServer of Qt 6.4 can neither cut a connection in the middle of a body nor wait without
/// blocking, hence this one.

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QPair>
#include <QSslConfiguration>
#include <QString>
#include <QTcpServer>

#include <functional>

namespace simulator {

enum class Service { Authority, Graph, ResourceManager, DataPlane };

struct Request {
    Service service = Service::Authority;
    QByteArray method;
    QString path; ///< Percent-decoded, double slashes folded, without a slash at the end (the root is "/").
    QList<QPair<QString, QString>> query; ///< Decoded, in the order given.
    QHash<QByteArray, QByteArray> headers; ///< By lower-cased name.
    QByteArray body;
    QString origin; ///< Where the client reached us, "https://127.0.0.1:4001": links in answers start with it.

    /// The first value of the query parameter `name`, compared without case; empty if absent.
    QString parameter(const QString &name) const;
    bool hasParameter(const QString &name) const;
    /// Path and query as sent back in links; the parameter `name` is replaced or added.
    QString linkWith(const QString &name, const QString &value) const;
};

struct Response {
    int status = 200;
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray contentType = "application/json; charset=utf-8";
    QByteArray body;
    int delay = 0; ///< Milliseconds until the first byte; other connections go on.
    bool cut = false; ///< Close the connection in the middle of the body.
    qint64 filler = 0; ///< So many bytes of 'x' before the last three bytes of the body, streamed.

    void setHeader(const QByteArray &name, const QByteArray &value);
};

/// Splits "path?query" into `request`; false for what is no origin-form target.
bool readTarget(const QByteArray &target, Request &request);

/// Serves one port. Lives in the thread that made it; `answer` is called there.
class HttpServer : public QTcpServer {
    Q_OBJECT
public:
    using Answer = std::function<Response(const Request &)>;
    HttpServer(Service service, const QSslConfiguration &tls, Answer answer, QObject *parent = nullptr);
    /// Seconds the Date header runs ahead of the clock (a fault).
    void setClockOffset(qint64 seconds) { m_clockOffset = seconds; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    Service m_service;
    QSslConfiguration m_tls;
    Answer m_answer;
    qint64 m_clockOffset = 0;
};

} // namespace simulator
