// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cloud.h"

#include "EndpointTemplate.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>

#include <algorithm>
#include <initializer_list>

namespace azimuth {

using namespace Qt::StringLiterals;

namespace {

constexpr int httpsPort = 443;
constexpr qint64 largestCloudFile = 1 << 20;

struct NamedCloud {
    const char16_t *name;
    const char16_t *authority;
    const char16_t *graph;
    const char16_t *resourceManager;
    const char16_t *portal;
    const char16_t *keyVault;
    const char16_t *storage;
};

// https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud and
// https://learn.microsoft.com/graph/deployments
constexpr NamedCloud namedClouds[] = {
    {u"public", u"https://login.microsoftonline.com", u"https://graph.microsoft.com", u"https://management.azure.com",
     u"https://portal.azure.com", u"https://{name}.vault.azure.net", u"https://{name}.{service}.core.windows.net"},
    {u"usgov", u"https://login.microsoftonline.us", u"https://graph.microsoft.us",
     u"https://management.usgovcloudapi.net", u"https://portal.azure.us", u"https://{name}.vault.usgovcloudapi.net",
     u"https://{name}.{service}.core.usgovcloudapi.net"},
    {u"usgovdod", u"https://login.microsoftonline.us", u"https://dod-graph.microsoft.us",
     u"https://management.usgovcloudapi.net", u"https://portal.azure.us", u"https://{name}.vault.usgovcloudapi.net",
     u"https://{name}.{service}.core.usgovcloudapi.net"},
    {u"china", u"https://login.partner.microsoftonline.cn", u"https://microsoftgraph.chinacloudapi.cn",
     u"https://management.chinacloudapi.cn", u"https://portal.azure.cn", u"https://{name}.vault.azure.cn",
     u"https://{name}.{service}.core.chinacloudapi.cn"},
};

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

Cloud fromNamed(const NamedCloud &named)
{
    return {.name = text(named.name),
            .authority = QUrl(text(named.authority)),
            .graph = QUrl(text(named.graph)),
            .resourceManager = QUrl(text(named.resourceManager)),
            .portal = QUrl(text(named.portal)),
            .keyVault = text(named.keyVault),
            .storage = text(named.storage),
            .extraCa = {}};
}

// QUrl reads "https://@host" as without user information; the sign is a trick all the same.
bool namesUser(const QUrl &url)
{
    return url.authority(QUrl::FullyEncoded).contains(u'@');
}

bool sameOrigin(const QUrl &origin, const QUrl &url)
{
    return !origin.host().isEmpty() && origin.host(QUrl::FullyEncoded) == url.host(QUrl::FullyEncoded)
        && origin.port(httpsPort) == url.port(httpsPort);
}

// Reads one bare origin; std::nullopt and `problem` when it is none.
std::optional<QUrl> originFrom(const QString &field, const QJsonObject &object, CloudProblem &problem)
{
    const QString written = object.value(field).toString();
    const QUrl url(written, QUrl::StrictMode);
    problem.what = field;
    if (written.isEmpty())
        problem.kind = CloudProblem::Kind::MissingEndpoint;
    else if (url.scheme() != u"https"_s)
        problem.kind = CloudProblem::Kind::NotHttps;
    else if (!url.isValid() || url.host().isEmpty() || namesUser(url) || url.hasQuery() || url.hasFragment()
             || url.port(httpsPort) < 1 || !(url.path().isEmpty() || url.path() == u"/"_s))
        problem.kind = CloudProblem::Kind::BadEndpoint;
    else {
        QUrl origin;
        origin.setScheme(u"https"_s);
        origin.setHost(url.host());
        origin.setPort(url.port(httpsPort) == httpsPort ? -1 : url.port());
        return origin;
    }
    return std::nullopt;
}

std::optional<QString> templateFrom(const QString &field, const QJsonObject &object, CloudProblem &problem)
{
    const QString written = object.value(field).toString();
    problem.what = field;
    if (written.isEmpty())
        problem.kind = CloudProblem::Kind::MissingEndpoint;
    else if (!written.startsWith(u"https://"_s, Qt::CaseInsensitive))
        problem.kind = CloudProblem::Kind::NotHttps;
    else if (!EndpointTemplate::parse(written))
        problem.kind = CloudProblem::Kind::BadEndpoint;
    else
        return written;
    return std::nullopt;
}

bool isPem(const QByteArray &pem)
{
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(pem, QSsl::Pem);
    for (const QSslCertificate &certificate : certificates)
        if (certificate.isNull())
            return false;
    return !certificates.isEmpty() && certificates.size() == pem.count("-----BEGIN CERTIFICATE-----");
}

// Read once: it takes a tenth of a second (120 certificates).
const QList<QSslCertificate> &systemCertificates()
{
    static const QList<QSslCertificate> certificates = QSslConfiguration::systemCaCertificates();
    return certificates;
}

std::optional<QJsonObject> objectFrom(const QByteArray &json)
{
    QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) // the simulator writes another line when it ends
        document = QJsonDocument::fromJson(json.left(json.indexOf('\n')));
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

std::variant<Cloud, CloudProblem> fromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestCloudFile)
        return CloudProblem{CloudProblem::Kind::CannotRead, path};
    auto cloud = cloudFromJson(file.read(largestCloudFile));
    if (auto *problem = std::get_if<CloudProblem>(&cloud); problem && problem->kind == CloudProblem::Kind::NotJson)
        problem->what = path;
    return cloud;
}

} // namespace

QUrl Cloud::origin(Api api) const
{
    switch (api) {
    case Api::Graph:
        return graph;
    case Api::ResourceManager:
        return resourceManager;
    case Api::KeyVault:
    case Api::Storage:
        break;
    }
    return {};
}

bool Cloud::owns(const QUrl &url) const
{
    if (!url.isValid() || url.scheme() != u"https"_s || namesUser(url))
        return false;
    for (const QUrl &own : {graph, resourceManager, authority})
        if (sameOrigin(own, url))
            return true;
    return std::ranges::any_of(std::initializer_list<QString>{keyVault, storage}, [&url](const QString &written) {
        const auto endpoint = EndpointTemplate::parse(written);
        return endpoint && endpoint->matches(url);
    });
}

QString Cloud::scope(Api api) const
{
    QString audience;
    switch (api) {
    case Api::Graph:
        audience = graph.toString(QUrl::RemovePath | QUrl::RemoveQuery);
        break;
    case Api::ResourceManager:
        audience = resourceManager.toString(QUrl::RemovePath | QUrl::RemoveQuery);
        break;
    case Api::KeyVault: { // every named cloud's audience is its vaults' common suffix
        const auto endpoint = EndpointTemplate::parse(keyVault);
        const QString suffix = endpoint ? endpoint->commonSuffix() : QString();
        audience = suffix.isEmpty() ? u"https://vault.azure.net"_s : u"https://"_s + suffix;
        break;
    }
    case Api::Storage: // one for all clouds
        audience = u"https://storage.azure.com"_s;
        break;
    }
    return audience + u"/.default"_s;
}

QStringList cloudNames()
{
    QStringList names;
    for (const NamedCloud &named : namedClouds)
        names.append(text(named.name));
    return names;
}

std::variant<Cloud, CloudProblem> cloudFrom(const QString &nameOrFile)
{
    for (const NamedCloud &named : namedClouds)
        if (text(named.name).compare(nameOrFile, Qt::CaseInsensitive) == 0)
            return fromNamed(named);
    const bool looksLikePath = nameOrFile.contains(u'/') || nameOrFile.contains(u'.');
    if (nameOrFile.isEmpty() || (!looksLikePath && !QFile::exists(nameOrFile)))
        return CloudProblem{CloudProblem::Kind::UnknownName, nameOrFile};
    return fromFile(nameOrFile);
}

std::variant<Cloud, CloudProblem> cloudFromJson(const QByteArray &json)
{
    const std::optional<QJsonObject> object = objectFrom(json);
    if (!object)
        return CloudProblem{CloudProblem::Kind::NotJson, {}};
    CloudProblem problem;
    Cloud cloud{.name = u"custom"_s,
                .authority = {},
                .graph = {},
                .resourceManager = {},
                .portal = QUrl(u"https://portal.azure.com"_s),
                .keyVault = {},
                .storage = {},
                .extraCa = object->value("ca"_L1).toString().toUtf8()};
    struct Origin {
        QString field;
        QUrl *place;
    };
    for (const Origin &wanted :
         {Origin{u"authority"_s, &cloud.authority}, Origin{u"graph"_s, &cloud.graph},
          Origin{u"resourceManager"_s, &cloud.resourceManager}, Origin{u"portal"_s, &cloud.portal}}) {
        if (wanted.field == u"portal"_s && !object->contains(wanted.field))
            continue;
        const auto origin = originFrom(wanted.field, *object, problem);
        if (!origin)
            return problem;
        *wanted.place = *origin;
    }
    struct Template {
        QString field;
        QString *place;
    };
    for (const Template &wanted : {Template{u"keyVault"_s, &cloud.keyVault}, Template{u"storage"_s, &cloud.storage}}) {
        const auto written = templateFrom(wanted.field, *object, problem);
        if (!written)
            return problem;
        *wanted.place = *written;
    }
    if (object->contains("ca"_L1) && !isPem(cloud.extraCa))
        return CloudProblem{CloudProblem::Kind::BadCertificate, u"ca"_s};
    return cloud;
}

QSslConfiguration tlsFor(const Cloud &cloud)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!cloud.extraCa.isEmpty()) { // setting any list ends Qt's loading on demand: the system's must be in it
        QList<QSslCertificate> trusted = tls.caCertificates();
        if (trusted.isEmpty())
            trusted = systemCertificates();
        tls.setCaCertificates(trusted + QSslCertificate::fromData(cloud.extraCa, QSsl::Pem));
    }
    return tls;
}

} // namespace azimuth
