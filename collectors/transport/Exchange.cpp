// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Exchange.h"

#include <QMetaEnum>
#include <QSslCertificate>
#include <QSslError>
#include <QStringList>

#include <utility>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

QString errorName(QNetworkReply::NetworkError error)
{
    return QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(error));
}

/// Errors from 201 on are Qt's names for what the service said; those below and protocol failures mean that it said
/// nothing whole.
bool saysTheService(QNetworkReply::NetworkError error, int status)
{
    if (error == QNetworkReply::UnknownContentError || error == QNetworkReply::ProtocolInvalidOperationError)
        return status >= 400; // else the content could not be decompressed
    return error == QNetworkReply::NoError || (error > 200 && error < 299) || error > 400;
}

bool isLasting(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::ProxyAuthenticationRequiredError || error == QNetworkReply::ProxyNotFoundError
        || error == QNetworkReply::ProtocolUnknownError || error == QNetworkReply::ProtocolInvalidOperationError;
}

QString wordsOf(const QList<QSslError> &errors)
{
    QStringList words;
    for (const QSslError &error : errors) {
        QString text = error.errorString();
        const QString issuer = error.certificate().issuerDisplayName();
        if (!issuer.isEmpty())
            text += u" (issuer: %1)"_s.arg(issuer);
        words << text;
    }
    words.removeDuplicates();
    return words.join(u"; "_s);
}

} // namespace

QByteArray Outcome::header(QByteArrayView name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Exchange::Exchange(QNetworkReply *reply, Bounds bounds, std::function<void(Outcome)> done, QObject *parent)
    : QObject(parent)
    , m_reply(reply)
    , m_bounds(bounds)
    , m_done(std::move(done))
{
    m_silence.setSingleShot(true);
    m_silence.setInterval(bounds.silence);
    connect(&m_silence, &QTimer::timeout, this,
            [this] { breakOff(Outcome::End::Network, QNetworkReply::TimeoutError, u"silent too long"_s); });
    connect(reply, &QNetworkReply::metaDataChanged, this, &Exchange::checkLength);
    connect(reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(reply, &QNetworkReply::uploadProgress, this, [this] { m_silence.start(); });
    connect(reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_tlsErrors = wordsOf(errors); });
    connect(reply, &QNetworkReply::finished, this, &Exchange::finished);
    m_silence.start();
}

Exchange::~Exchange()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void Exchange::checkLength()
{
    m_silence.start();
    bool known = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&known);
    if (!known)
        return;
    if (m_reply->rawHeader("Content-Encoding").isEmpty())
        m_announced = length;
    if (length > m_bounds.maxBody)
        breakOff(Outcome::End::TooLarge, QNetworkReply::OperationCanceledError, u"body too large"_s);
}

void Exchange::read()
{
    m_silence.start();
    // QIODevice::read() allocates as much as it is asked for: no more than has come.
    const qint64 room = m_bounds.maxBody + 1 - m_outcome.body.size();
    m_outcome.body += m_reply->read(qMin<qint64>(room, m_reply->bytesAvailable()));
    if (m_outcome.body.size() > m_bounds.maxBody)
        breakOff(Outcome::End::TooLarge, QNetworkReply::OperationCanceledError, u"body too large"_s);
}

void Exchange::finished()
{
    if (m_reply->bytesAvailable() > 0)
        read();
    if (!m_done)
        return; // read() found it too large
    const QNetworkReply::NetworkError error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QString words = m_reply->errorString();
    if (error == QNetworkReply::SslHandshakeFailedError)
        return breakOff(Outcome::End::Tls, error, m_tlsErrors.isEmpty() ? words : m_tlsErrors);
    if (!saysTheService(error, status) || status == 0) {
        return breakOff(Outcome::End::Network, error, words);
    }
    if (isCutShort())
        return breakOff(Outcome::End::Network, QNetworkReply::RemoteHostClosedError, u"the answer was cut short"_s);
    m_outcome.end = Outcome::End::Answered;
    deliver();
}

/// Qt takes a connection closed inside a compressed or unmeasured body for its end; JSON shows where it really ends.
bool Exchange::isCutShort() const
{
    if (m_announced >= 0 && m_outcome.body.size() < m_announced)
        return true;
    if (!m_reply->rawHeader("Content-Type").contains("json"))
        return false;
    const QByteArrayView tail = QByteArrayView(m_outcome.body).trimmed();
    const bool opened = tail.startsWith('{') || tail.startsWith('[');
    return opened && !tail.endsWith('}') && !tail.endsWith(']');
}

void Exchange::breakOff(Outcome::End end, QNetworkReply::NetworkError error, const QString &why)
{
    m_outcome.end = end;
    m_outcome.body = {};
    m_outcome.code = errorName(error);
    m_outcome.message = why;
    m_outcome.lasting = isLasting(error);
    deliver();
}

void Exchange::deliver()
{
    m_silence.stop();
    m_outcome.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_outcome.headers = m_reply->rawHeaderPairs();
    m_reply->disconnect(this);
    if (m_reply->isRunning())
        m_reply->abort();
    std::exchange(m_reply, nullptr)->deleteLater();
    const auto done = std::exchange(m_done, nullptr);
    done(std::move(m_outcome)); // may destroy this
}

} // namespace azimuth
