// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EntityMapping.h"

#include "Filters.h"
#include "Secrets.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace azimuth::mapping {
namespace {

/// Fields of the object, then those of its `properties` bag.
void eachHoisted(Node object, const std::function<void(std::string_view, Node)> &visit)
{
    object.eachField(visit);
    object.field("properties").eachField(visit);
}

/// Scalars that the entity's classes take over by name.
void copyByClass(const TypeSpec &type, Node object, Properties &properties)
{
    eachHoisted(object, [&](std::string_view name, Node field) {
        if (!std::ranges::binary_search(type.copied, name) || properties.find(name))
            return;
        Value value = field.value();
        if (value.isNothing() || (value.list() && value.list()->empty()))
            return;
        if (const auto time = value.text() ? epochMilliseconds(*value.text()) : std::nullopt)
            value = *time;
        properties.set(name, std::move(value));
    });
}

/// Every scalar and list of scalars, names in camel case; objects, nulls and empty lists are left out.
void convertScalars(const TypeSpec &type, Node object, Convert which, const std::string &prefix, Properties &properties)
{
    const auto convert = [&](std::string_view name, Node field) {
        Value value = field.value();
        const bool isEmpty = value.isNothing() || (value.list() && value.list()->empty());
        if (isEmpty || name.empty() || name.front() == '@' || name.front() == '_')
            return;
        const auto time = value.text() ? epochMilliseconds(*value.text()) : std::nullopt;
        if (time && type.times == Times::Drop)
            return;
        if (time && type.times == Times::Parse)
            value = *time;
        properties.set(prefix + camelCase(name), std::move(value));
    };
    // The bag first: where both have a name, the object's own wins.
    if (which == Convert::All)
        object.field("properties").eachField(convert);
    object.eachField(convert);
}

/// Scalars at any depth under dotted names that are kept as they are; the objects named "value" between them say
/// nothing.
void flattenScalars(Node object, const std::string &name, Properties &properties)
{
    object.eachField([&](std::string_view inner, Node field) {
        const std::string whole = inner == "value" ? name : name + '.' + std::string(inner);
        if (field.isObject())
            return flattenScalars(field, whole, properties);
        Value value = field.value();
        if (!value.isNothing() && !(value.list() && value.list()->empty()))
            properties.set(whole, std::move(value));
    });
}

void fillCreatedOn(Node object, Properties &properties)
{
    if (properties.find("createdOn"))
        return;
    for (const char *name : {"createdAt", "creationDate", "creationTime", "creationTimestamp"}) {
        if (const auto time = epochMilliseconds(object.child(name).text())) {
            properties.set("createdOn", *time);
            return;
        }
    }
}

void fillActive(Node object, Properties &properties)
{
    if (properties.find("active"))
        return;
    const std::string_view status = object.child("status").text();
    const auto isOneOf = [&](std::array<std::string_view, 3> words) {
        return std::ranges::any_of(words, [&](std::string_view word) { return sameText(word, status); });
    };
    if (isOneOf({"active", "enabled", "online"}))
        properties.set("active", true);
    else if (isOneOf({"inactive", "disabled", "offline"}))
        properties.set("active", false);
}

/// True for tags that also become a property of their own.
bool isPlainTag(const TypeSpec &type, const std::string &lowerName)
{
    static constexpr std::array<std::string_view, 3> always{"classification", "owner", "email"};
    return std::ranges::find(always, lowerName) != always.end()
        || type.plainTags.contains(QString::fromStdString(lowerName));
}

/// Carried tags are fields with this before their name.
constexpr std::string_view tagPrefix = "tag.";

/// Tags by name: the object's own, then its parent's where the type takes those over.
void eachTag(const TypeSpec &type, const Scope &scope, const std::function<void(std::string_view, Node)> &visit)
{
    const Node own = scope.entity.field("tags");
    own.eachField(visit);
    if (!type.tagsOfParent)
        return;
    scope.carried.eachField([&](std::string_view name, Node field) {
        if (name.starts_with(tagPrefix) && !own.field(name.substr(tagPrefix.size())).exists())
            visit(name.substr(tagPrefix.size()), field);
    });
}

Value addTags(const TypeSpec &type, const Scope &scope, Properties &properties)
{
    Value::List bare;
    Value taggedName;
    eachTag(type, scope, [&](std::string_view name, Node field) {
        const Value given = field.value();
        if (given.isNothing() || given.list())
            return;
        const std::string text = given.asText();
        const Value value = parsedScalar(text);
        properties.set(std::string(tagPrefix) + std::string(name), value);
        if (text.empty() || value == Value(true))
            bare.emplace_back(std::string(name));
        const std::string lowerName = lowerAscii(name);
        if (lowerName == "name" && !text.empty()) {
            if (scope.entity.field("tags").field(name).exists()) // A parent's name is not its child's.
                taggedName = text;
            if (!properties.find("name"))
                properties.set("name", text);
        } else if (isPlainTag(type, lowerName)) {
            properties.set(lowerName, QString::fromStdString(text).toLower().toStdString());
        }
    });
    if (!bare.empty())
        properties.set("tags", std::move(bare));
    return taggedName;
}

/// The values an end names: one, several, or none.
std::vector<QString> endTexts(const EndSpec &end, const Scope &scope)
{
    if (!end.value)
        return {QString::fromStdString(scope.key)};
    const Value value = end.value->evaluate(scope);
    std::vector<QString> texts;
    if (const auto *list = value.list()) {
        for (const Value &item : *list)
            texts.push_back(item.asString());
    } else {
        texts.push_back(value.asString());
    }
    std::erase_if(texts, [](const QString &text) { return text.isEmpty(); });
    return texts;
}

End endOf(const EndSpec &spec, const QString &text)
{
    return spec.isAlias ? End{{}, text} : End{text, {}};
}

QByteArray namedJson(const std::vector<NamedExpression> &named, const Scope &scope)
{
    Properties properties;
    for (const auto &[name, expression] : named)
        properties.set(name, expression.evaluate(scope));
    return properties.isEmpty() ? QByteArray() : properties.toJson();
}

Placeholder placeholderOf(const PlaceholderSpec &spec, const QString &endText, const Scope &scope,
                          const TypeCatalog &types)
{
    Placeholder placeholder;
    placeholder.type = spec.type.evaluate(scope).asString();
    placeholder.key = spec.key ? spec.key->evaluate(scope).asString() : endText;
    placeholder.displayName = spec.displayName ? spec.displayName->evaluate(scope).asString() : QString();
    if (placeholder.displayName.isEmpty())
        placeholder.displayName = placeholder.key.mid(placeholder.key.lastIndexOf(u'/') + 1);
    if (placeholder.displayName.isEmpty())
        placeholder.displayName = placeholder.key;
    placeholder.classes = spec.classes.isEmpty() ? types.classesOf(placeholder.type) : spec.classes;
    placeholder.properties = namedJson(spec.properties, scope);
    return placeholder;
}

void mapOneReference(const ReferenceSpec &spec, const Scope &scope, const TypeCatalog &types,
                     std::vector<Reference> &references)
{
    if (spec.when && !spec.when->evaluate(scope).isTrue())
        return;
    for (const QString &from : endTexts(spec.from, scope)) {
        for (const QString &to : endTexts(spec.to, scope)) {
            Reference reference;
            reference.className = spec.className;
            reference.type = spec.type;
            reference.from = endOf(spec.from, from);
            reference.to = endOf(spec.to, to);
            reference.key = spec.key ? spec.key->evaluate(scope).asString() : QString();
            reference.keyIsPrefix = spec.keyIsPrefix;
            reference.properties = namedJson(spec.properties, scope);
            if (spec.placeholder)
                reference.placeholder = placeholderOf(*spec.placeholder, spec.to.value ? to : from, scope, types);
            references.push_back(std::move(reference));
        }
    }
}

} // namespace

MappedProperties mapProperties(const TypeSpec &type, Scope &scope)
{
    MappedProperties mapped;
    Properties &properties = mapped.properties;
    scope.own = &properties;
    copyByClass(type, scope.entity, properties);
    if (type.convert != Convert::None)
        convertScalars(type, scope.entity, type.convert, {}, properties);
    for (const SpreadSpec &spread : type.spread)
        spread.in.eachNode(scope,
                           [&](Node inner) { convertScalars(type, inner, Convert::Top, spread.prefix, properties); });
    for (const SpreadSpec &flat : type.flatten)
        flat.in.eachNode(scope, [&](Node inner) { flattenScalars(inner, flat.prefix, properties); });
    for (const QString &name : type.omit)
        properties.remove(name.toStdString());
    for (const auto &[name, expression] : type.properties)
        if (Value value = expression.evaluate(scope); !value.isNull() || expression.keepsNull())
            properties.set(name, std::move(value));
    fillCreatedOn(scope.entity, properties);
    fillActive(scope.entity, properties);
    mapped.taggedName = addTags(type, scope, properties);
    if (type.masksSecrets)
        maskSecrets(properties);
    scope.own = nullptr;
    return mapped;
}

void carryTags(Node object, Properties &carried)
{
    object.field("tags").eachField([&](std::string_view name, Node field) {
        carried.set(std::string(tagPrefix) + std::string(name), field.value());
    });
}

void mapReference(const ReferenceSpec &spec, const Scope &scope, const TypeCatalog &types,
                  std::vector<Reference> &references)
{
    if (!spec.each)
        return mapOneReference(spec, scope, types, references);
    spec.each->eachNode(scope, [&](Node item) {
        Scope inner = scope;
        inner.item = item;
        mapOneReference(spec, inner, types, references);
    });
}

} // namespace azimuth::mapping
