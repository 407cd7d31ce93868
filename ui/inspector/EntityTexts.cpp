// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EntityTexts.h"

#include <QHash>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

struct DirectoryType {
    const char *type;
    const char *command; ///< Of the Azure CLI, up to the id.
    const char *collection; ///< Of Microsoft Graph.
};

// https://learn.microsoft.com/cli/azure/ad, https://learn.microsoft.com/graph/api/overview
constexpr DirectoryType directoryTypes[] = {
    {"azure_user", "az ad user show --id", "users"},
    {"azure_user_group", "az ad group show --group", "groups"},
    {"azure_foreign_group", "az ad group show --group", "groups"},
    {"azure_application", "az ad app show --id", "applications"},
    {"azure_service_principal", "az ad sp show --id", "servicePrincipals"},
    {"azure_msi", "az ad sp show --id", "servicePrincipals"},
    {"azure_account", nullptr, "organization"},
    {"azure_device", nullptr, "devices"},
};

const DirectoryType *directoryType(const QString &type)
{
    for (const DirectoryType &known : directoryTypes)
        if (type == QLatin1StringView(known.type))
            return &known;
    return nullptr;
}

bool isArm(const QString &key)
{
    return key.startsWith("/subscriptions/"_L1, Qt::CaseInsensitive)
        || key.startsWith("/providers/"_L1, Qt::CaseInsensitive);
}

bool isSafeToPaste(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar letter) {
        const char16_t code = letter.unicode();
        return (code < 0x20 && code != u'\n') || (code >= 0x7F && code < 0xA0);
    });
}

/// "/subscriptions/s/resourceGroups/rg" -> its parts.
QStringList partsOf(const QString &key)
{
    return key.split(u'/', Qt::SkipEmptyParts);
}

QString armCommand(const QString &key)
{
    const QStringList parts = partsOf(key);
    const QString first = parts.value(0).toLower();
    const QString third = parts.value(2).toLower();
    if (first == u"subscriptions"_s && parts.size() == 2)
        return u"az account show --subscription "_s + posixQuoted(parts.at(1));
    if (first == u"subscriptions"_s && third == u"resourcegroups"_s && parts.size() == 4)
        return u"az group show --name "_s + posixQuoted(parts.at(3)) + u" --subscription "_s + posixQuoted(parts.at(1));
    if (first == u"providers"_s && third == u"managementgroups"_s && parts.size() == 4)
        return u"az account management-group show --name "_s + posixQuoted(parts.at(3));
    return u"az resource show --ids "_s + posixQuoted(key);
}

/// "GET https://host/path?query" -> the URL.
QUrl urlOf(const QString &evidence)
{
    return QUrl(evidence.section(u' ', -1), QUrl::StrictMode);
}

QString kqlText(const QString &text)
{
    QString quoted(u'\'');
    for (const QChar letter : text) {
        if (letter == u'\\' || letter == u'\'')
            quoted += u'\\' + QString(letter);
        else if (letter.unicode() < 0x20)
            quoted += u"\\u%1"_s.arg(uint(letter.unicode()), 4, 16, QChar(u'0'));
        else
            quoted += letter;
    }
    return quoted + u'\'';
}

/// https://learn.microsoft.com/azure/governance/resource-graph/reference/supported-tables-resources
QString resourceGraphTable(const QString &key)
{
    const QStringList parts = partsOf(key);
    const QString first = parts.value(0).toLower();
    const QString third = parts.value(2).toLower();
    const bool isContainer =
        (first == u"subscriptions"_s && (parts.size() == 2 || (parts.size() == 4 && third == u"resourcegroups"_s)))
        || (first == u"providers"_s && third == u"managementgroups"_s && parts.size() == 4);
    if (isContainer)
        return u"ResourceContainers"_s;
    const qsizetype at = key.lastIndexOf("/providers/"_L1, -1, Qt::CaseInsensitive);
    const QString provider = key.mid(at).section(u'/', 2, 2).toLower();
    static const QHash<QString, QString> tables{{u"microsoft.authorization"_s, u"AuthorizationResources"_s},
                                                {u"microsoft.security"_s, u"SecurityResources"_s},
                                                {u"microsoft.advisor"_s, u"AdvisorResources"_s}};
    return tables.value(provider, u"Resources"_s);
}

} // namespace

QString posixQuoted(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString azCommand(const QString &key, const QString &type)
{
    if (key.isEmpty() || !isSafeToPaste(key))
        return {};
    if (isArm(key))
        return armCommand(key);
    const DirectoryType *known = directoryType(type);
    return known && known->command ? QString::fromLatin1(known->command) + u' ' + posixQuoted(key) : QString();
}

QString requestUrl(const QString &key, const QString &type, const QString &evidence)
{
    const QUrl read = urlOf(evidence);
    const DirectoryType *known = directoryType(type);
    QUrl url;
    url.setScheme(u"https"_s);
    if (isArm(key)) {
        url.setAuthority(read.host().isEmpty() ? u"management.azure.com"_s : read.authority());
        url.setPath(key, QUrl::DecodedMode);
        const QString version = QUrlQuery(read).queryItemValue(u"api-version"_s);
        if (!version.isEmpty())
            url.setQuery(u"api-version="_s + version);
    } else if (known && !key.isEmpty()) {
        const QString version = read.path().section(u'/', 1, 1);
        url.setAuthority(read.host().isEmpty() ? u"graph.microsoft.com"_s : read.authority());
        url.setPath(u'/' + (version.isEmpty() ? u"v1.0"_s : version) + u'/' + QLatin1StringView(known->collection)
                        + u'/' + key,
                    QUrl::DecodedMode);
    } else {
        return {};
    }
    return url.toString(QUrl::FullyEncoded);
}

QString resourceGraphQuery(const QString &key)
{
    return isArm(key) ? resourceGraphTable(key) + u" | where id =~ "_s + kqlText(key) : QString();
}

bool isPortalPage(const QUrl &url, const QString &cloud)
{
    static const QHash<QString, QString> portals{{u"public"_s, u"portal.azure.com"_s},
                                                 {u"usgov"_s, u"portal.azure.us"_s},
                                                 {u"usgovdod"_s, u"portal.azure.us"_s},
                                                 {u"china"_s, u"portal.azure.cn"_s}};
    if (!url.isValid() || url.scheme() != u"https"_s || !url.userInfo().isEmpty() || url.port(443) != 443)
        return false;
    const auto own = portals.constFind(cloud);
    if (own != portals.cend())
        return url.host() == *own;
    return std::find(portals.cbegin(), portals.cend(), url.host()) != portals.cend();
}

} // namespace azimuth
