// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PageMapper that turns one object of an answer into rows.
#include "EntityMapping.h"
#include "PageMapper.h"
#include "RawJson.h"
#include "ResourceId.h"

using namespace Qt::StringLiterals;

namespace azimuth::mapping {
namespace {

/// Microsoft Graph gives objects of types that the caller may not read with nothing but their type and id.
bool isWithheld(Node object)
{
    bool hasMore = false;
    object.eachField([&](std::string_view name, Node field) {
        hasMore = hasMore || (name != "id" && !name.starts_with('@') && !field.isNull());
    });
    return !hasMore;
}

/// The texts of a nested path's items, in the order Path::eachNode() visits them.
std::vector<std::string_view> rawAlong(std::string_view raw, const Path &path)
{
    std::vector<std::string_view> pieces{raw};
    for (const Path::Step &step : path.steps) {
        std::vector<std::string_view> inner;
        for (const std::string_view piece : pieces) {
            const std::string_view field = rawChild(piece, step.name);
            if (!step.everyItem && step.index < 0) {
                inner.push_back(field);
                continue;
            }
            const std::vector<std::string_view> items =
                field.starts_with('[') ? rawItems(field) : std::vector<std::string_view>();
            for (std::size_t i = 0; i < items.size(); ++i)
                if (step.everyItem || i == std::size_t(step.index))
                    inner.push_back(items[i]);
        }
        pieces = std::move(inner);
    }
    return pieces;
}

QByteArray bytesOf(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size()));
}

} // namespace

void PageMapper::mapObject(Node object, std::string_view raw)
{
    Scope scope{object, object, {}, m_carried.root(), &m_context, nullptr, {}};
    if (!object.isObject() || (m_step.maps.isEmpty() && object.field("id").text().empty())) {
        ++m_page.withoutId;
        return;
    }
    if (m_maps && !mapEntity(*m_maps, scope, raw)) {
        ++m_page.withoutId;
        return;
    }
    ++m_page.count;
    if (m_step.spec.api == Api::Graph && isWithheld(object))
        ++m_page.withheld;
    for (const ReferenceSpec &reference : m_step.references)
        mapReference(reference, scope, m_types, m_page.rows.references);
    for (const NestedSpec &nested : m_step.nested)
        mapNested(nested, scope, raw);
    addProperties(scope);
    if (m_step.derivation)
        m_step.derivation->derive(scope, m_types, raw, m_page.rows);
}

bool PageMapper::mapEntity(const TypeSpec &type, Scope scope, std::string_view raw)
{
    const Value key = type.key.evaluate(scope);
    if (!key.text() || key.text()->empty())
        return false;
    scope.key = *key.text();
    MappedProperties mapped = mapProperties(type, scope);
    scope.own = &mapped.properties;

    EntityRow entity;
    entity.key = QString::fromStdString(scope.key);
    const QString ownType = type.typeName ? type.typeName->evaluate(scope).asString() : QString();
    entity.type = ownType.isEmpty() ? type.facts.name : ownType;
    const QString name = type.displayName.evaluate(scope).asString();
    const QString tagged = mapped.taggedName.asString();
    entity.displayName = name.isEmpty() || (type.namedByTag && !tagged.isEmpty()) ? tagged : name;
    if (entity.displayName.isEmpty())
        entity.displayName = entity.key.mid(entity.key.lastIndexOf(u'/') + 1);
    for (const Expression &alias : type.aliases)
        if (const QString text = alias.evaluate(scope).asString(); !text.isEmpty() && !entity.aliases.contains(text))
            entity.aliases.append(text);
    mapped.properties.remove("displayName"); // It has a column of its own.
    entity.properties = mapped.properties.toJson();
    entity.rawJson = bytesOf(raw);
    m_page.rows.entities.push_back(std::move(entity));
    addSideRows(type, scope, raw);
    return true;
}

void PageMapper::addSideRows(const TypeSpec &type, const Scope &scope, std::string_view raw)
{
    for (const ReferenceSpec &reference : type.references)
        mapReference(reference, scope, m_types, m_page.rows.references);
    for (const RowDerivationFacts *derivation : type.derivations)
        derivation->derive(scope, m_types, raw, m_page.rows);
    addLookups(type, scope);
    addChildren(type, scope);
    for (const NestedSpec &nested : type.nested)
        mapNested(nested, scope, raw);
}

void PageMapper::mapNested(const NestedSpec &nested, const Scope &scope, std::string_view raw)
{
    const TypeSpec *type = m_rows.type(nested.type);
    const std::vector<std::string_view> pieces = rawAlong(raw, nested.in);
    std::size_t at = 0;
    nested.in.eachNode(scope, [&](Node item) {
        const std::string_view piece = at < pieces.size() ? pieces[at] : std::string_view();
        ++at;
        Scope inner{item, item, scope.entity, scope.carried, &m_context, nullptr, {}};
        if (!type || !item.isObject() || !mapEntity(*type, inner, piece))
            ++m_page.withoutId;
    });
}

void PageMapper::addProperties(const Scope &scope)
{
    for (const auto &[name, expression] : m_step.adds)
        addProperty(name, expression.evaluate(scope), {});
    for (const AddSpec &spec : m_step.addsTo)
        if (const QString alias = spec.to.evaluate(scope).asString(); !alias.isEmpty())
            for (const auto &[name, expression] : spec.properties)
                addProperty(name, expression.evaluate(scope), alias);
}

/// Told of whoever bears the alias; without one of the parent.
void PageMapper::addProperty(const std::string &name, const Value &value, const QString &alias)
{
    if (value.isNothing())
        return;
    std::string json;
    appendJson(json, value);
    m_page.rows.additions.push_back({alias.isEmpty() ? m_context.parentKey : QString(), QString::fromStdString(name),
                                     QByteArray::fromStdString(json), alias});
}

void PageMapper::addLookups(const TypeSpec &type, const Scope &scope)
{
    for (const LookupSpec &lookup : type.lookups) {
        const Value targets = lookup.target.evaluate(scope);
        const Value::List list = targets.list() ? *targets.list() : Value::List{targets};
        for (const Value &target : list)
            if (target.text() && !target.text()->empty())
                m_page.rows.lookups.push_back(
                    {QString::fromStdString(scope.key), lookup.property, target.asString(), lookup.targetProperty});
    }
}

void PageMapper::addChildren(const TypeSpec &type, const Scope &scope)
{
    for (const int place : m_rows.stepsByParent.value(type.facts.name)) {
        const StepRow &step = m_rows.steps[std::size_t(place)];
        if (step.when && !step.when->evaluate(scope).isTrue())
            continue;
        Properties carried;
        for (const auto &[name, expression] : type.carry)
            carried.set(name, expression.evaluate(scope));
        for (const auto &[name, expression] : step.carry)
            carried.set(name, expression.evaluate(scope));
        if (const TypeSpec *child = m_rows.type(step.maps); child && child->tagsOfParent)
            carryTags(scope.entity, carried);
        const std::string_view subscription = subscriptionIdOf(scope.key);
        m_page.children.push_back({step.spec.id, QString::fromUtf8(subscription.data(), qsizetype(subscription.size())),
                                   QString::fromStdString(scope.key), carried.toJson(), !step.spec.kql.isEmpty()});
    }
}

} // namespace azimuth::mapping
