// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Wire.h"

#include <QDateTime>
#include <QHash>
#include <QHostAddress>
#include <QLocale>
#include <QNetworkProxyFactory>
#include <QSslCertificate>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace azimuth {

namespace {

/// Asked once per host: on Linux a question may go to another process.
class SystemProxy : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QString host = query.peerHostName();
        if (QHostAddress(host).isLoopback() || host.compare("localhost"_L1, Qt::CaseInsensitive) == 0)
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        const auto known = m_known.constFind(host);
        return known != m_known.cend() ? *known : *m_known.insert(host, systemProxyForQuery(query));
    }

private:
    QHash<QString, QList<QNetworkProxy>> m_known;
};

/// The storage services want a version and a time with every bearer token.
void addStorageHeaders(QNetworkRequest &request)
{
    request.setRawHeader("x-ms-version", "2021-12-02");
    request.setRawHeader(
        "x-ms-date",
        QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1());
    request.setRawHeader("x-ms-file-request-intent", "backup"); // the file service refuses tokens without it
}

} // namespace

Wire::Wire(const Cloud &cloud)
    : m_tls(QSslConfiguration::defaultConfiguration())
{
    if (!cloud.extraCa.isEmpty()) {
        static const QList<QSslCertificate> system = QSslConfiguration::systemCaCertificates(); // 150 files
        m_tls.setCaCertificates(system + QSslCertificate::fromData(cloud.extraCa, QSsl::Pem));
    }
}

QNetworkRequest Wire::request(const QUrl &url, Api api, const TokenSource::Token &token, const Headers &headers) const
{
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, true);
    // Qt decompresses as it is read, and Exchange reads no more than it may; Qt's own check calls it a broken body.
    request.setDecompressedSafetyCheckThreshold(-1);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"Azimuth/" AZIMUTH_VERSION ""_s);
    if (!request.hasRawHeader("Accept"))
        request.setRawHeader("Accept", "application/json");
    request.setRawHeader("client-request-id", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    if (api == Api::Storage)
        addStorageHeaders(request);
    request.setRawHeader("Authorization", "Bearer " + token);
    return request;
}

void useSystemProxy(QNetworkAccessManager &network)
{
    if (!network.proxyFactory() && network.proxy().type() == QNetworkProxy::DefaultProxy
        && QNetworkProxy::applicationProxy().type() == QNetworkProxy::NoProxy)
        network.setProxyFactory(new SystemProxy);
}

} // namespace azimuth
