// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RowReaders.h"

#include "ResourceGraphQuery.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth::mapping {
namespace {

/// Which member of an enumeration a word names; notes the problem when none.
template <class Enum>
Enum wordOf(const QString &field, const std::vector<std::pair<QString, Enum>> &words, RowFields &fields)
{
    const QString word = fields.text(field);
    for (const auto &[name, value] : words)
        if (word == name)
            return value;
    if (!word.isEmpty())
        fields.refuse(field, u"\"%1\" is not one of its words"_s.arg(word));
    return words.front().second;
}

std::vector<ReferenceSpec> readReferences(const QString &self, RowFields &fields)
{
    std::vector<ReferenceSpec> references;
    const QString field = u"references"_s;
    for (const QJsonValue item : fields.json(field).toArray())
        if (std::optional<ReferenceSpec> reference = readReference(item, self, field, fields))
            references.push_back(std::move(*reference));
    return references;
}

std::vector<LookupSpec> readLookups(RowFields &fields)
{
    std::vector<LookupSpec> lookups;
    for (const QJsonValue item : fields.json(u"lookups"_s).toArray()) {
        const QJsonObject json = item.toObject();
        LookupSpec lookup;
        lookup.property = json.value(u"property"_s).toString();
        lookup.targetProperty = json.value(u"targetProperty"_s).toString();
        if (lookup.property.isEmpty() || lookup.targetProperty.isEmpty() || json.size() != 3)
            fields.refuse(u"lookups"_s, u"needs property, target and targetProperty"_s);
        readExpression(json.value(u"target"_s), u"lookups"_s, fields, lookup.target);
        lookups.push_back(std::move(lookup));
    }
    return lookups;
}

std::vector<NestedSpec> readNested(RowFields &fields)
{
    std::vector<NestedSpec> nested;
    for (const QJsonValue item : fields.json(u"nested"_s).toArray()) {
        const QJsonObject json = item.toObject();
        NestedSpec spec;
        spec.type = json.value(u"type"_s).toString();
        if (spec.type.isEmpty() || json.size() != 2)
            fields.refuse(u"nested"_s, u"needs type and in"_s);
        if (const QString problem = Path::parse(json.value(u"in"_s).toString(), spec.in); !problem.isEmpty())
            fields.refuse(u"nested"_s, problem);
        else if (spec.in.root != Path::Root::Item || !spec.in.isList() || !spec.in.steps.back().everyItem)
            fields.refuse(u"nested"_s, u"\"in\" must be a path of the object that ends in []"_s);
        nested.push_back(std::move(spec));
    }
    return nested;
}

std::vector<SpreadSpec> readSpread(const QString &field, RowFields &fields)
{
    std::vector<SpreadSpec> spread;
    const QJsonObject json = fields.json(field).toObject();
    for (auto one = json.begin(); one != json.end(); ++one) {
        SpreadSpec spec{{}, one.value().toString().toStdString()};
        if (const QString problem = Path::parse(one.key(), spec.in); !problem.isEmpty())
            fields.refuse(field, problem);
        else if (!one.value().isString())
            fields.refuse(field, u"\"%1\" needs what its names begin with"_s.arg(one.key()));
        spread.push_back(std::move(spec));
    }
    return spread;
}

/// An object of names and expressions is told of the parent; a list of {to, properties} of whoever bears those aliases.
void readAdds(RowFields &fields, StepRow &step)
{
    const QString field = u"adds"_s;
    const QJsonValue adds = fields.json(field);
    if (!adds.isArray()) {
        step.adds = readNamed(adds, field, fields);
        return;
    }
    for (const QJsonValue item : adds.toArray()) {
        const QJsonObject json = item.toObject();
        AddSpec spec;
        if (!json.value(u"to"_s).isString() || !json.value(u"properties"_s).isObject() || json.size() != 2)
            fields.refuse(field, u"needs to and properties"_s);
        if (const QString problem = Expression::parseTemplate(json.value(u"to"_s).toString(), spec.to);
            !problem.isEmpty())
            fields.refuse(field, problem);
        spec.properties = readNamed(json.value(u"properties"_s), field, fields);
        step.addsTo.push_back(std::move(spec));
    }
}

void readDerivations(RowFields &fields, TypeSpec &type)
{
    for (const QString &name : fields.texts(u"derive"_s)) {
        if (const RowDerivationFacts *derivation = rowDerivation(name))
            type.derivations.push_back(derivation);
        else
            fields.refuse(u"derive"_s, u"derivation \"%1\" is unknown"_s.arg(name));
    }
}

std::vector<std::string> copiedNames(const QStringList &classes, const QHash<QString, QStringList> &classProperties)
{
    std::vector<std::string> names;
    for (const QString &className : QStringList{u"common"_s} + classes)
        for (const QString &name : classProperties.value(className))
            names.push_back(name.toStdString());
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

/// Step templates know only what the plan knows before anything is answered.
void checkTemplate(const QString &field, const QString &text, RowFields &fields)
{
    static const QRegularExpression part(u"\\{([^}]*)\\}?"_s);
    static const QRegularExpression known(u"^(subscriptionId|tenantId|parentKey|carried\\.[A-Za-z0-9]+)$"_s);
    for (auto match = part.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        if (!found.captured().endsWith(u'}') || !known.match(found.captured(1)).hasMatch())
            fields.refuse(field, u"\"%1\" is not known to a request"_s.arg(found.captured()));
    }
}

/// Resource Graph pages only what is in an order and has its id.
void checkQuery(const StepSpec &spec, RowFields &fields)
{
    const QString field = u"kql"_s;
    if (spec.kql.isEmpty())
        return;
    static const QRegularExpression project(u"\\|\\s*project\\s+id\\b"_s), order(u"\\|\\s*order by id\\b"_s);
    if (!spec.kql.contains(project) || !spec.kql.contains(order))
        fields.refuse(field, u"must project id first and order by id, or its pages cannot be told apart"_s);
    if (QString(spec.kql).remove(otherTypesMark()).contains(u'{'))
        fields.refuse(field, u"knows no template but {otherTypes}"_s);
    if (spec.api != Api::ResourceManager || spec.parentType != u"azure_subscription")
        fields.refuse(field, u"is asked of Resource Manager, below azure_subscription"_s);
}

} // namespace

void readExpression(const QJsonValue &json, const QString &field, RowFields &fields, Expression &expression)
{
    if (const QString problem = Expression::parse(json, expression); !problem.isEmpty())
        fields.refuse(field, problem);
}

std::vector<NamedExpression> readNamed(const QJsonValue &json, const QString &field, RowFields &fields)
{
    std::vector<NamedExpression> named;
    if (!json.isObject() && !json.isUndefined())
        fields.refuse(field, u"must be an object of names and expressions"_s);
    const QJsonObject object = json.toObject();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        NamedExpression one{entry.key().toStdString(), {}};
        if (entry.key().isEmpty() || entry.key().startsWith(u'_'))
            fields.refuse(field, u"\"%1\" cannot be a property's name"_s.arg(entry.key()));
        if (const QString problem = Expression::parse(entry.value(), one.value); !problem.isEmpty())
            fields.refuse(entry.key(), problem);
        named.push_back(std::move(one));
    }
    return named;
}

std::optional<TypeSpec> readType(const SourceRow &row, RowFields &fields,
                                 const QHash<QString, QStringList> &classProperties)
{
    TypeSpec type;
    type.file = row.file;
    type.line = row.line;
    type.facts = {fields.text(u"type"_s, true), fields.texts(u"classes"_s), fields.text(u"label"_s, true), row.service,
                  fields.text(u"icon"_s, true), fields.texts(u"columns"_s)};
    static const QRegularExpression typeName(u"^[a-z][a-z0-9_]*$"_s);
    if (!type.facts.name.isEmpty() && !typeName.match(type.facts.name).hasMatch())
        fields.refuse(u"type"_s, u"\"%1\" is not a type's name (a-z, 0-9, _)"_s.arg(type.facts.name));
    if (row.service.isEmpty())
        fields.refuse(u"type"_s, u"the file names no service"_s);
    for (const QString &name : type.facts.classes)
        if (!classProperties.contains(name))
            fields.refuse(u"classes"_s, u"class \"%1\" is unknown"_s.arg(name));
    type.copied = copiedNames(type.facts.classes, classProperties);
    type.placeholderOnly = fields.flag(u"placeholderOnly"_s);
    readExpression(fields.has(u"key"_s) ? fields.json(u"key"_s) : QJsonValue(u"id"_s), u"key"_s, fields, type.key);
    type.namedByTag = !fields.has(u"displayName"_s);
    readExpression(fields.has(u"displayName"_s) ? fields.json(u"displayName"_s) : QJsonValue(u"name"_s),
                   u"displayName"_s, fields, type.displayName);
    fields.json(u"key"_s);
    fields.json(u"displayName"_s);
    type.convert = wordOf<Convert>(
        u"convert"_s, {{u"none"_s, Convert::None}, {u"top"_s, Convert::Top}, {u"all"_s, Convert::All}}, fields);
    type.times = wordOf<Times>(
        u"times"_s, {{u"drop"_s, Times::Drop}, {u"keep"_s, Times::Keep}, {u"parse"_s, Times::Parse}}, fields);
    type.spread = readSpread(u"spread"_s, fields);
    type.flatten = readSpread(u"flatten"_s, fields);
    type.omit = fields.texts(u"omit"_s);
    type.plainTags = fields.texts(u"plainTags"_s);
    type.tagsOfParent = fields.flag(u"tagsOfParent"_s);
    type.masksSecrets = fields.flag(u"masksSecrets"_s);
    if (fields.has(u"typeName"_s))
        readExpression(fields.json(u"typeName"_s), u"typeName"_s, fields, type.typeName.emplace());
    type.properties = readNamed(fields.json(u"properties"_s), u"properties"_s, fields);
    type.carry = readNamed(fields.json(u"carry"_s), u"carry"_s, fields);
    for (const QString &alias : fields.texts(u"aliases"_s)) {
        type.aliases.emplace_back();
        if (const QString problem = Expression::parseTemplate(alias, type.aliases.back()); !problem.isEmpty())
            fields.refuse(u"aliases"_s, problem);
    }
    type.references = readReferences(type.facts.name, fields);
    type.lookups = readLookups(fields);
    type.nested = readNested(fields);
    readDerivations(fields, type);
    return fields.finish() ? std::optional(std::move(type)) : std::nullopt;
}

std::optional<StepRow> readStep(const SourceRow &row, RowFields &fields)
{
    StepRow step;
    step.file = row.file;
    step.line = row.line;
    StepSpec &spec = step.spec;
    spec.id = fields.text(u"id"_s, true);
    spec.label = fields.text(u"label"_s, true);
    spec.service = row.service;
    spec.api = wordOf<Api>(u"api"_s,
                           {{u"arm"_s, Api::ResourceManager},
                            {u"graph"_s, Api::Graph},
                            {u"keyvault"_s, Api::KeyVault},
                            {u"storage"_s, Api::Storage}},
                           fields);
    spec.path = fields.text(u"path"_s, true);
    spec.query = fields.text(u"query"_s);
    spec.version = fields.text(u"version"_s);
    spec.kql = fields.text(u"kql"_s);
    spec.armType = fields.text(u"armType"_s);
    spec.parentType = fields.text(u"parent"_s);
    spec.batch = fields.flag(u"batch"_s);
    spec.single = fields.flag(u"single"_s);
    spec.needs = fields.texts(u"needs"_s);
    spec.emptyCodes = fields.texts(u"emptyCodes"_s);
    spec.retired = fields.text(u"retired"_s);
    static const QRegularExpression day(u"^20\\d\\d-\\d\\d-\\d\\d$"_s);
    if (!spec.retired.isEmpty() && !day.match(spec.retired).hasMatch())
        fields.refuse(u"retired"_s, u"is not a day (2025-09-19)"_s);
    if (row.service.isEmpty())
        fields.refuse(u"id"_s, u"the file names no service"_s);
    if (!spec.path.isEmpty() && !spec.path.startsWith(u'/') && !spec.path.startsWith(u"{parentKey}"_s))
        fields.refuse(u"path"_s, u"must start with / or {parentKey}"_s);
    if (spec.api == Api::ResourceManager && spec.version.isEmpty())
        fields.refuse(u"version"_s, u"Resource Manager wants an api-version"_s);
    checkQuery(spec, fields);
    if (spec.needs.isEmpty())
        fields.refuse(u"needs"_s, u"names no permission"_s);
    checkTemplate(u"path"_s, spec.path, fields);
    checkTemplate(u"query"_s, spec.query, fields);
    step.maps = fields.text(u"maps"_s);
    if (const QString name = fields.text(u"derive"_s); !name.isEmpty()) {
        step.derivation = rowDerivation(name);
        if (!step.derivation)
            fields.refuse(u"derive"_s, u"derivation \"%1\" is unknown"_s.arg(name));
    }
    step.references = readReferences(fields.text(u"self"_s), fields);
    step.nested = readNested(fields);
    readAdds(fields, step);
    if (!step.adds.empty() && spec.parentType.isEmpty())
        fields.refuse(u"adds"_s, u"needs a parent"_s);
    step.carry = readNamed(fields.json(u"carry"_s), u"carry"_s, fields);
    if (fields.has(u"when"_s))
        readExpression(fields.json(u"when"_s), u"when"_s, fields, step.when.emplace());
    step.always = fields.texts(u"always"_s);
    const bool isBare = step.maps.isEmpty() && !step.derivation && step.references.empty();
    if (isBare && step.nested.empty() && step.adds.empty() && step.addsTo.empty())
        fields.refuse(u"maps"_s, u"nothing is made of the answers"_s);
    return fields.finish() ? std::optional(std::move(step)) : std::nullopt;
}

} // namespace azimuth::mapping
