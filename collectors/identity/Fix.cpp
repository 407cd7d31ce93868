// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Verification.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrlQuery>

namespace azimuth {

using namespace Qt::StringLiterals;

namespace {

// Microsoft Graph's own application id, the same in every tenant and cloud.
constexpr QLatin1StringView graphAppId("00000003-0000-0000-c000-000000000000");

// Names come from the tenant and from people: nothing in them may end the word.
QString quoted(const QString &word)
{
    static const QRegularExpression plain(uR"(\A[A-Za-z0-9_./:@=-]+\z)"_s);
    if (plain.match(word).hasMatch())
        return word;
    return u'\'' + QString(word).replace(u"'"_s, u"'\\''"_s) + u'\'';
}

} // namespace

QUrl adminConsentUrl(const Cloud &cloud, const QString &tenant, const QString &clientId, const QUrl &redirect,
                     const QString &state)
{
    QByteArray url = cloud.authority.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery) + '/'
        + QUrl::toPercentEncoding(tenant) + "/adminconsent?client_id=" + QUrl::toPercentEncoding(clientId);
    if (!redirect.isEmpty())
        url += "&redirect_uri=" + QUrl::toPercentEncoding(QString::fromLatin1(redirect.toEncoded()));
    if (!state.isEmpty())
        url += "&state=" + QUrl::toPercentEncoding(state);
    return QUrl::fromEncoded(url, QUrl::StrictMode);
}

Fix graphFix(const QStringList &permissions, const Cloud &cloud, const QString &tenant, const QString &clientId,
             const GraphPermissions &known)
{
    Fix fix;
    fix.adminConsent = adminConsentUrl(cloud, tenant, clientId);
    QStringList roles;
    for (const QString &permission : permissions)
        if (const QString id = known.appRoleId(permission); !id.isEmpty())
            roles.append(id + u"=Role"_s);
    if (roles.isEmpty())
        return fix;
    fix.commands = {u"az ad app permission add --id %1 --api %2 --api-permissions %3"_s.arg(
                        quoted(clientId), graphAppId, roles.join(u' ')),
                    u"az ad app permission admin-consent --id %1"_s.arg(quoted(clientId))};
    return fix;
}

Fix armFix(const QStringList &actions, const QString &scope, const QString &principalId, const QString &roleName)
{
    const QJsonObject role{{u"Name"_s, roleName},
                           {u"IsCustom"_s, true},
                           {u"Description"_s, QString()},
                           {u"Actions"_s, QJsonArray::fromStringList(actions)},
                           {u"NotActions"_s, QJsonArray()},
                           {u"DataActions"_s, QJsonArray()},
                           {u"NotDataActions"_s, QJsonArray()},
                           {u"AssignableScopes"_s, QJsonArray{scope}}};
    Fix fix;
    fix.customRole = QJsonDocument(role).toJson();
    fix.commands = {
        u"az role definition create --role-definition %1"_s.arg(
            quoted(QString::fromUtf8(QJsonDocument(role).toJson(QJsonDocument::Compact)))),
        u"az role assignment create --assignee-object-id %1 --assignee-principal-type ServicePrincipal --role %2 --scope %3"_s
            .arg(quoted(principalId), quoted(roleName), quoted(scope)),
    };
    return fix;
}

Fix readerFix(const QString &scope, const QString &principalId)
{
    Fix fix;
    fix.commands = {
        u"az role assignment create --assignee-object-id %1 --assignee-principal-type ServicePrincipal --role Reader --scope %2"_s
            .arg(quoted(principalId), quoted(scope))};
    return fix;
}

} // namespace azimuth
