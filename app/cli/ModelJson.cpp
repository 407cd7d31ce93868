// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

QJsonObject requestObject(const ModelRequest &request)
{
    const RequestParts parts = partsOf(request);
    return {{u"step"_s, request.step},
            {u"label"_s, request.label},
            {u"method"_s, parts.address.section(u' ', 0, 0)},
            {u"path"_s, parts.address.section(u' ', 1)},
            {u"query"_s, parts.query.join(u'&')},
            {u"apiVersion"_s, parts.version},
            {u"kql"_s, request.kql},
            {u"retired"_s, request.retired},
            {u"perEntityOf"_s, request.parentType},
            {u"permissions"_s, QJsonArray::fromStringList(request.needs)},
            {u"isGraph"_s, request.isGraph},
            {u"bringsEntities"_s, request.bringsEntities}};
}

QJsonObject typeObject(const ModelType &type)
{
    QJsonArray requests;
    for (const ModelRequest &request : type.requests)
        requests.append(requestObject(request));
    return {{u"type"_s, type.facts.name},
            {u"label"_s, type.facts.label},
            {u"service"_s, type.facts.service},
            {u"classes"_s, QJsonArray::fromStringList(type.facts.classes)},
            {u"columns"_s, QJsonArray::fromStringList(type.facts.columns)},
            {u"placeholderOnly"_s, type.placeholderOnly},
            {u"requests"_s, requests}};
}

} // namespace

RequestParts partsOf(const ModelRequest &request)
{
    static const QString versionField = u"api-version="_s;
    const qsizetype question = request.request.indexOf(u'?');
    RequestParts parts{request.request.left(question), {}, {}};
    if (question < 0)
        return parts;
    for (const QString &field : request.request.mid(question + 1).split(u'&', Qt::SkipEmptyParts)) {
        if (parts.version.isEmpty() && field.startsWith(versionField))
            parts.version = field.mid(versionField.size());
        else
            parts.query << field;
    }
    return parts;
}

QByteArray modelJson(const DataModel &model)
{
    QJsonArray types, relationships;
    for (const ModelType &type : model.types)
        types.append(typeObject(type));
    for (const ModelRelationship &one : model.relationships)
        relationships.append(QJsonObject{
            {u"class"_s, one.className}, {u"type"_s, one.type}, {u"from"_s, one.fromType}, {u"to"_s, one.toType}});
    return QJsonDocument(QJsonObject{{u"types"_s, types}, {u"relationships"_s, relationships}}).toJson();
}

} // namespace azimuth
