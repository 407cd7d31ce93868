// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// An HTTPS server on loopback that says what a test told it to say, and remembers what it was asked.

#include <QByteArray>
#include <QList>
#include <QSslConfiguration>
#include <QSslServer>
#include <QUrl>

namespace azimuth {

struct CannedAnswer {
    enum class Way {
        Whole, ///< The answer as given.
        Silence, ///< Nothing, and the connection stays open.
        CutOff, ///< The connection is reset before a byte was said.
        CutBody, ///< Half of the body, then the end.
    };
    Way way = Way::Whole;
    int status = 200;
    QByteArray body;
    QByteArray headers; ///< "Name: value\r\n" each.
};

struct SeenRequest {
    QByteArray head; ///< Request line and headers.
    QByteArray body;
};

class CannedAuthority : public QSslServer {
    Q_OBJECT
public:
    explicit CannedAuthority(const QSslConfiguration &tls, QObject *parent = nullptr);

    QUrl origin() const;
    QList<CannedAnswer> answers; ///< One for each request in order; the last one goes on for ever.
    QList<SeenRequest> seen;

private:
    void accept();
    void read(class QTcpSocket *socket);
    void say(class QTcpSocket *socket);
};

} // namespace azimuth
