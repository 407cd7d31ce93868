// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Where a cloud's services answer. Hosts:
/// https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <variant>

namespace azimuth {

/// The services a token is asked for; each has its own audience.
enum class Api { Graph, ResourceManager, KeyVault, Storage };

struct Cloud {
    QString name; ///< "public", "usgov", "usgovdod", "china", or "custom".
    QUrl authority; ///< Bare origins, https only: "https://login.microsoftonline.com".
    QUrl graph;
    QUrl resourceManager;
    QUrl portal; ///< "https://portal.azure.com"; for webLink and "open in the portal".
    QString keyVault; ///< Templates with {name}: "https://{name}.vault.azure.net".
    QString
        storage; ///< With {service} (blob, queue, table, file) and {name}: "https://{name}.{service}.core.windows.net".
    QByteArray extraCa; ///< PEM; trusted besides the system's certificates, for this cloud alone. May be empty.

    /// The origin that `api` is served from; for KeyVault and Storage the template's host is not known here and is
    /// empty.
    QUrl origin(Api api) const;
    /// True if a token for this cloud may go to `url`: https, one of the cloud's own hosts (without case, :443 = no
    /// port; for the templates any name in place of {name} that is one DNS label or path segment), and no user
    /// information.
    bool owns(const QUrl &url) const;
    /// The scope to ask a token with: "https://graph.microsoft.com/.default".
    QString scope(Api api) const;
};

/// Why a --cloud argument is not usable.
struct CloudProblem {
    enum class Kind {
        UnknownName, ///< Neither a cloud's name nor anything like a path.
        CannotRead, ///< No such file, no right to read it, or over 1 MiB.
        NotJson, ///< Not a JSON object.
        MissingEndpoint, ///< The field is absent, empty or not a text.
        NotHttps, ///< The field's URL is not https.
        BadEndpoint, ///< Not a bare origin (user information, a path, a query), or a template without its {name}.
        BadCertificate, ///< `ca` is not PEM with certificates and nothing else broken.
    };
    Kind kind = Kind::UnknownName;
    QString what; ///< The name, the path, or the field at fault.
};

/// The names of the built-in clouds: "public", "usgov", "usgovdod", "china".
QStringList cloudNames();

/// "public", "usgov", "usgovdod", "china", or the path of a JSON file with authority, graph, resourceManager, keyVault,
/// storage, and optionally ca (PEM) and portal: the line the simulator prints. Everything else in the file is ignored,
/// and so is all that follows a first line which is an object by itself. Names are compared without case.
std::variant<Cloud, CloudProblem> cloudFrom(const QString &nameOrFile);
/// The same, from the file's contents.
std::variant<Cloud, CloudProblem> cloudFromJson(const QByteArray &json);

/// How to talk TLS with `cloud`: TLS 1.2 or later, peers verified, the system's certificates and the cloud's extra CA.
/// Where there is an extra CA, the system's certificates are those of the first call in this process.
QSslConfiguration tlsFor(const Cloud &cloud);

} // namespace azimuth
