// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DataPlane.h"

#include "Answers.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QXmlStreamWriter>

namespace simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype vaultPage = 25;
const QString vaultType = u"microsoft.keyvault/vaults"_s;
const QString accountType = u"microsoft.storage/storageaccounts"_s;

QJsonObject vaultItem(const QJsonObject &resource, const QString &base, const QString &kind)
{
    const QJsonObject properties = resource.value(u"properties"_s).toObject();
    QJsonObject attributes = properties.value(u"attributes"_s).toObject();
    if (attributes.isEmpty())
        attributes = {{u"enabled"_s, true},
                      {u"created"_s, 1700000000},
                      {u"updated"_s, 1700000000},
                      {u"recoveryLevel"_s, u"Recoverable+Purgeable"_s}};
    const QString id = base + u'/' + resource.value(u"name"_s).toString().section(u'/', -1);
    QJsonObject item{{u"attributes"_s, attributes}};
    item.insert(kind == u"keys"_s ? u"kid"_s : u"id"_s, id);
    if (resource.contains(u"tags"_s))
        item.insert(u"tags"_s, resource.value(u"tags"_s));
    return item;
}

Response xml(const QByteArray &body)
{
    Response response;
    response.contentType = "application/xml";
    response.body = body;
    return response;
}

Response vaultForbidden(const QString &message)
{
    const QJsonObject error{{u"code"_s, u"Forbidden"_s},
                            {u"message"_s, message},
                            {u"innererror"_s, QJsonObject{{u"code"_s, u"ForbiddenByRbac"_s}}}};
    return jsonAnswer({{u"error"_s, error}}, 403);
}

} // namespace

DataPlane::DataPlane(const State &state, const ArmIndex &index, const ArmAccess &access)
    : m_state(state)
    , m_index(index)
    , m_access(access)
{
    for (const auto &entry : index.all())
        if (entry.type == vaultType || entry.type == accountType)
            m_names.insert(entry.type + u' ' + entry.id.mid(entry.id.lastIndexOf(u'/') + 1), entry.id);
}

QString DataPlane::resourceOf(const QString &type, const QString &name) const
{
    return m_names.value(type + u' ' + name.toLower());
}

Response DataPlane::answer(const Request &request) const
{
    const QStringList path = request.path.toLower().split(u'/', Qt::SkipEmptyParts);
    if (path.size() >= 2 && path.first() == u"vault"_s)
        return vault(request, path);
    static const QStringList services{u"blob"_s, u"queue"_s, u"table"_s, u"file"_s};
    if (path.size() >= 2 && services.contains(path.first()))
        return storage(request, path);
    return armError(404, u"NotFound"_s, u"There is no such data plane."_s);
}

Response DataPlane::vault(const Request &request, const QStringList &path) const
{
    const QString kind = path.value(2);
    if (request.parameter(u"api-version"_s).isEmpty())
        return armError(400, u"BadParameter"_s, u"The api-version query parameter is missing."_s);
    if (kind != u"keys"_s && kind != u"secrets"_s && kind != u"certificates"_s)
        return armError(404, u"NotFound"_s, u"There is no such collection in a vault."_s);
    const QString id = resourceOf(vaultType, path.at(1));
    const auto recorded = m_state.dataPlane.constFind(path.join(u'/'));
    if (id.isEmpty() && recorded == m_state.dataPlane.constEnd())
        return armError(404, u"VaultNotFound"_s, u"The vault '%1' was not found."_s.arg(path.at(1)));
    const QString action = kind == u"secrets"_s ? u"Microsoft.KeyVault/vaults/secrets/readMetadata/action"_s
                                                : u"Microsoft.KeyVault/vaults/"_s + kind + u"/read"_s;
    if (!m_access.allowsData(action, id))
        return vaultForbidden(
            u"Caller is not authorized to perform action on resource. Action: '%1' Caller: appid=%2;oid=%3"_s.arg(
                action, m_state.clientId, m_state.principalId));
    QJsonArray items;
    if (recorded != m_state.dataPlane.constEnd()) {
        items = QJsonDocument::fromJson(*recorded).object().value(u"value"_s).toArray();
    } else {
        const QString base = u"https://"_s + path.at(1) + u".vault.azure.net/"_s + kind;
        for (const auto &entry : m_index.list(armPath(id + u'/' + kind)))
            items.append(vaultItem(*entry.object, base, kind));
    }
    const qsizetype size = std::clamp<qsizetype>(request.parameter(u"maxresults"_s).toLongLong(), 0, vaultPage);
    const qsizetype step = size > 0 ? size : vaultPage;
    const qsizetype from = std::max<qsizetype>(pageOffset(request.parameter(u"$skiptoken"_s)), 0);
    QJsonArray value;
    for (qsizetype i = from; i < std::min(items.size(), from + step); ++i)
        value.append(items.at(i));
    QJsonObject body{{u"value"_s, value}, {u"nextLink"_s, QJsonValue()}};
    if (from + step < items.size())
        body.insert(u"nextLink"_s, request.linkWith(u"$skiptoken"_s, pageToken(from + step)));
    return jsonAnswer(body);
}

Response DataPlane::storage(const Request &request, const QStringList &path) const
{
    const QString service = path.at(0);
    const QString account = path.at(1);
    QStringList query;
    for (const QString &name : {u"restype"_s, u"comp"_s})
        if (request.hasParameter(name))
            query += name + u'=' + request.parameter(name).toLower();
    const QString key = path.join(u'/') + (query.isEmpty() ? QString() : u'?' + query.join(u'&'));
    const auto recorded = m_state.dataPlane.constFind(key);
    const QString id = resourceOf(accountType, account);
    if (id.isEmpty() && recorded == m_state.dataPlane.constEnd())
        return storageError(404, u"ResourceNotFound"_s, u"The specified resource does not exist."_s);
    // Reading a service's settings is a control right; listing needs a data role.
    const QString action = u"Microsoft.Storage/storageAccounts/"_s + service + u"Services/read"_s;
    if (!m_access.allows(action, id)
        && !m_access.allowsData(u"Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read"_s, id))
        return storageError(403, u"AuthorizationPermissionMismatch"_s,
                            u"This request is not authorized to perform this operation using this permission."_s);
    if (recorded != m_state.dataPlane.constEnd())
        return xml(*recorded);
    if (request.parameter(u"restype"_s) == u"service"_s && request.parameter(u"comp"_s) == u"properties"_s)
        return xml(
            "\xef\xbb\xbf<?xml version=\"1.0\" "
            "encoding=\"utf-8\"?><StorageServiceProperties><Logging><Version>1.0</Version>"
            "<Read>false</Read><Write>false</Write><Delete>false</Delete><RetentionPolicy><Enabled>false</Enabled>"
            "</RetentionPolicy></Logging><HourMetrics><Version>1.0</Version><Enabled>false</Enabled><RetentionPolicy>"
            "<Enabled>false</Enabled></RetentionPolicy></HourMetrics><MinuteMetrics><Version>1.0</"
            "Version><Enabled>false"
            "</Enabled><RetentionPolicy><Enabled>false</Enabled></RetentionPolicy></MinuteMetrics><Cors />"
            "</StorageServiceProperties>");
    if (service == u"table"_s && path.value(2) == u"tables"_s) {
        QJsonArray tables;
        for (const auto &entry : m_index.list(armPath(id + u"/tableservices/default/tables"_s)))
            tables.append(QJsonObject{{u"TableName"_s, entry.object->value(u"name"_s)}});
        return jsonAnswer({{u"odata.metadata"_s, request.origin + request.path}, {u"value"_s, tables}});
    }
    if (request.parameter(u"comp"_s) == u"list"_s && path.size() == 2)
        return containers(request, service, account);
    return storageError(400, u"InvalidQueryParameterValue"_s,
                        u"Value for one of the query parameters specified in the request URI is invalid."_s);
}

Response DataPlane::containers(const Request &request, const QString &service, const QString &account) const
{
    const QString kind = service == u"queue"_s ? u"queue"_s : service == u"file"_s ? u"share"_s : u"container"_s;
    const QString id = resourceOf(accountType, account);
    const auto entries = m_index.list(armPath(id + u'/' + service + u"services/default/"_s + kind + u's'));
    const auto total = static_cast<qsizetype>(entries.size());
    const qsizetype asked = request.parameter(u"maxresults"_s).toLongLong();
    const qsizetype size = asked > 0 && asked < 5000 ? asked : 5000;
    const qsizetype from = std::max<qsizetype>(pageOffset(request.parameter(u"marker"_s)), 0);
    const QString element = kind.left(1).toUpper() + kind.mid(1);
    QByteArray body;
    QXmlStreamWriter writer(&body);
    writer.writeStartDocument();
    writer.writeStartElement(u"EnumerationResults"_s);
    writer.writeAttribute(u"ServiceEndpoint"_s, u"https://%1.%2.core.windows.net/"_s.arg(account, service));
    writer.writeStartElement(element + u's');
    for (qsizetype i = from; i < std::min(total, from + size); ++i) {
        const QJsonObject &resource = *entries.at(static_cast<size_t>(i)).object;
        writer.writeStartElement(element);
        writer.writeTextElement(u"Name"_s, resource.value(u"name"_s).toString());
        if (service != u"queue"_s) {
            writer.writeStartElement(u"Properties"_s);
            writer.writeTextElement(u"Last-Modified"_s,
                                    resource.value(u"properties"_s).toObject().value(u"lastModifiedTime"_s).toString());
            writer.writeTextElement(u"Etag"_s, resource.value(u"etag"_s).toString());
            writer.writeEndElement();
        }
        writer.writeEndElement();
    }
    writer.writeEndElement();
    writer.writeTextElement(u"NextMarker"_s, from + size < total ? pageToken(from + size) : QString());
    writer.writeEndElement();
    writer.writeEndDocument();
    return xml("\xef\xbb\xbf" + body);
}

} // namespace simulator
