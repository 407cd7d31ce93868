// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One request and its answer on the wire: read as it arrives, bounded in size and in silence.

#include <QByteArray>
#include <QList>
#include <QNetworkReply>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <functional>

namespace azimuth {

/// What came of a request: an answer of the service, or the reason why there is none.
struct Outcome {
    enum class End { Answered, Network, Tls, TooLarge };
    End end = End::Network;
    int status = 0;
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;
    QString code; ///< Without an answer: Qt's name of the network error, "ConnectionRefusedError".
    QString message; ///< Without an answer: the network's own words.
    bool lasting = false; ///< Without an answer: asking again cannot help (a proxy that wants a password).

    /// The first header of that name, compared without case; empty if there is none.
    QByteArray header(QByteArrayView name) const;
};

/// Owns a reply until it is answered, broken, silent too long, or this is destroyed (then nobody hears of it any more).
class Exchange : public QObject {
    Q_OBJECT
public:
    struct Bounds {
        std::chrono::milliseconds silence; ///< The longest time without a byte either way.
        qint64 maxBody; ///< Bytes, after decompression.
    };
    /// `done` is called once, from the event loop; it may destroy this.
    Exchange(QNetworkReply *reply, Bounds bounds, std::function<void(Outcome)> done, QObject *parent);
    ~Exchange() override;

private:
    void read();
    void checkLength();
    void finished();
    void breakOff(Outcome::End end, QNetworkReply::NetworkError error, const QString &why);
    void deliver();
    bool isCutShort() const;

    QNetworkReply *m_reply;
    Bounds m_bounds;
    std::function<void(Outcome)> m_done;
    Outcome m_outcome;
    QString m_tlsErrors;
    qint64 m_announced = -1; ///< Content-Length of a body sent as it is; -1 where unknown.
    QTimer m_silence;
};

} // namespace azimuth
