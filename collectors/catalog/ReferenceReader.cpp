// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RowReaders.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace azimuth::mapping {
namespace {

/// Ends that need no type because their variable tells it.
QString impliedEndType(const QString &end)
{
    static const QHash<QString, QString> types{{u"$resourceGroupKey"_s, u"azure_resource_group"_s},
                                               {u"$subscription"_s, u"azure_subscription"_s},
                                               {u"$account"_s, u"azure_account"_s}};
    return types.value(end);
}

/// The first field of `json` that is not among `known`; empty when all are.
QString strangerIn(const QJsonObject &json, const QStringList &known)
{
    for (const QString &field : json.keys())
        if (!known.contains(field))
            return field;
    return {};
}

void readEnd(const QJsonValue &json, const QString &name, const QString &self, const QString &field, RowFields &fields,
             EndSpec &end)
{
    if (json.isUndefined()) {
        end.types = {self};
        return;
    }
    if (json.isString()) {
        end.types = {impliedEndType(json.toString())};
        if (end.types.first().isEmpty())
            fields.refuse(field, u"\"%1\": \"%2\" needs {\"key\", \"type\"}"_s.arg(name, json.toString()));
        readExpression(json, field, fields, end.value.emplace());
        return;
    }
    const QJsonObject object = json.toObject();
    if (const QString stranger = strangerIn(object, {u"key"_s, u"alias"_s, u"type"_s, u"note"_s}); !stranger.isEmpty())
        fields.refuse(field, u"\"%1\": no such field \"%2\""_s.arg(name, stranger));
    if (object.contains(u"key"_s) == object.contains(u"alias"_s))
        fields.refuse(field, u"\"%1\": needs either key or alias"_s.arg(name));
    end.isAlias = object.contains(u"alias"_s);
    end.value.emplace();
    if (end.isAlias) {
        if (const QString problem = Expression::parseTemplate(object.value(u"alias"_s).toString(), *end.value);
            !problem.isEmpty())
            fields.refuse(field, problem);
    } else {
        readExpression(object.value(u"key"_s), field, fields, *end.value);
    }
    const QJsonValue type = object.value(u"type"_s);
    end.types = type.isArray() ? type.toVariant().toStringList() : QStringList{type.toString()};
    if (end.types.isEmpty() || end.types.contains(QString()))
        fields.refuse(field, u"\"%1\": needs the type that is found there"_s.arg(name));
}

void readPlaceholder(const QJsonObject &json, const QString &field, RowFields &fields, PlaceholderSpec &placeholder)
{
    if (const QString stranger =
            strangerIn(json, {u"key"_s, u"type"_s, u"displayName"_s, u"classes"_s, u"properties"_s, u"note"_s});
        !stranger.isEmpty())
        fields.refuse(field, u"placeholder: no such field \"%1\""_s.arg(stranger));
    const QJsonValue type = json.value(u"type"_s);
    // A bare name is the type itself; anything else is an expression that gives one.
    readExpression(type.isString() ? QJsonValue(QJsonObject{{u"value"_s, type}}) : type, field, fields,
                   placeholder.type);
    if (json.contains(u"key"_s))
        readExpression(json.value(u"key"_s), field, fields, placeholder.key.emplace());
    if (json.contains(u"displayName"_s))
        readExpression(json.value(u"displayName"_s), field, fields, placeholder.displayName.emplace());
    placeholder.classes = json.value(u"classes"_s).toVariant().toStringList();
    placeholder.properties = readNamed(json.value(u"properties"_s), field, fields);
}

} // namespace

std::optional<ReferenceSpec> readReference(const QJsonValue &json, const QString &self, const QString &field,
                                           RowFields &fields)
{
    const QJsonObject object = json.toObject();
    static const QStringList known{u"class"_s,       u"link"_s,       u"type"_s,        u"each"_s,
                                   u"when"_s,        u"from"_s,       u"to"_s,          u"key"_s,
                                   u"keyIsPrefix"_s, u"properties"_s, u"placeholder"_s, u"note"_s};
    if (const QString stranger = strangerIn(object, known); !stranger.isEmpty() || !json.isObject()) {
        fields.refuse(field, u"no such field \"%1\""_s.arg(stranger));
        return std::nullopt;
    }
    ReferenceSpec reference;
    reference.className = object.value(u"class"_s).toString();
    reference.type = object.value(u"type"_s).toString(object.value(u"link"_s).toString());
    if (object.contains(u"class"_s) == object.contains(u"link"_s)
        || (reference.className.isEmpty() && reference.type.isEmpty()))
        fields.refuse(field, u"needs either class or link"_s);
    if (reference.className != reference.className.toUpper())
        fields.refuse(field, u"class \"%1\" is not in capitals"_s.arg(reference.className));
    if (object.contains(u"each"_s)) {
        if (const QString problem = Path::parse(object.value(u"each"_s).toString(), reference.each.emplace());
            !problem.isEmpty())
            fields.refuse(field, problem);
    }
    if (object.contains(u"when"_s))
        readExpression(object.value(u"when"_s), field, fields, reference.when.emplace());
    if (!object.contains(u"from"_s) && !object.contains(u"to"_s))
        fields.refuse(field, u"needs from or to"_s);
    readEnd(object.value(u"from"_s), u"from"_s, self, field, fields, reference.from);
    readEnd(object.value(u"to"_s), u"to"_s, self, field, fields, reference.to);
    if (object.contains(u"key"_s)) {
        if (const QString problem =
                Expression::parseTemplate(object.value(u"key"_s).toString(), reference.key.emplace());
            !problem.isEmpty())
            fields.refuse(field, problem);
    }
    reference.keyIsPrefix = object.value(u"keyIsPrefix"_s).toBool();
    reference.properties = readNamed(object.value(u"properties"_s), field, fields);
    if (object.contains(u"placeholder"_s))
        readPlaceholder(object.value(u"placeholder"_s).toObject(), field, fields, reference.placeholder.emplace());
    return reference;
}

} // namespace azimuth::mapping
