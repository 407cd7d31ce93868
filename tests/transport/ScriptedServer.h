// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// An HTTPS server on loopback that answers whatever a test wants, in every broken way it wants.

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSslConfiguration>
#include <QSslServer>
#include <QSslSocket>
#include <QUrl>

#include <functional>

namespace azimuth {

struct Heard {
    QByteArray method;
    QByteArray target; ///< "/subscriptions?api-version=2022-12-01"
    QHash<QByteArray, QByteArray> headers; ///< Names in lower case.
    QByteArray body;
};

struct Said {
    enum class How {
        Whole,
        Reset, ///< The connection breaks instead of an answer.
        Cut, ///< It breaks in the middle of a body whose length was told.
        CutChunk, ///< It breaks in the middle of a body whose length was not told.
        Silence, ///< Nothing ever comes.
        Announced, ///< A length of 2 GB is told, and some of it sent.
        Endless, ///< Body without a length and without an end.
    };
    int status = 200;
    QByteArray body = "{}";
    QList<std::pair<QByteArray, QByteArray>> headers;
    How how = How::Whole;
    int afterMs = 0;
};

class ScriptedServer {
public:
    using Script = std::function<Said(const Heard &)>;

    explicit ScriptedServer(const QSslConfiguration &tls);
    QUrl origin() const;
    /// Those heard whose target begins so.
    int count(const QByteArray &target) const;

    Script script = [](const Heard &) { return Said{}; };
    QList<Heard> heard;
    int open = 0; ///< Heard and not answered yet.
    int mostOpen = 0;
    qint64 written = 0; ///< Bytes of endless bodies.

private:
    void serve(QSslSocket *socket);
    void read(QSslSocket *socket, QByteArray &buffer);
    void answer(QSslSocket *socket, const Said &said);

    QSslServer m_server;
};

} // namespace azimuth
