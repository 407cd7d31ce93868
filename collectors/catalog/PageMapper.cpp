// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageMapper.h"

#include "EntityMapping.h"
#include "RawJson.h"
#include "ResourceGraphQuery.h"
#include "ResourceId.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace azimuth::mapping {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

QByteArrayView withoutMark(const QByteArray &body)
{
    return body.startsWith(QByteArrayView(byteOrderMark.data(), 3)) ? QByteArrayView(body).sliced(3)
                                                                    : QByteArrayView(body);
}

QString nextLinkOf(Node root)
{
    for (const char *name : {"nextLink", "@odata.nextLink"}) {
        const std::string_view link = root.field(name).text();
        // Event Grid's last page links on with an empty token, for ever (graph-azure, src/azure/resource-manager).
        if (!link.empty()
            && !QUrl::fromPercentEncoding(QByteArray(link.data(), qsizetype(link.size())))
                    .contains(u"\"token\":null"_s))
            return QString::fromUtf8(link.data(), qsizetype(link.size()));
    }
    return {};
}

std::optional<qint64> expectedOf(Node root)
{
    for (const char *name : {"@odata.count", "totalRecords"})
        if (const Value value = root.field(name).value(); value.integer())
            return *value.integer();
    return std::nullopt;
}

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

PageMapper::PageMapper(const Rows &rows, const TypeCatalog &types, const StepRow &step, const MapContext &context)
    : m_rows(rows)
    , m_types(types)
    , m_step(step)
    , m_context(context)
    , m_carried(context.parent)
    , m_maps(rows.type(step.maps))
{
}

MappedPage PageMapper::map(const QByteArray &body)
{
    const QByteArrayView text = withoutMark(body);
    const Document document(text);
    if (!document.error().isEmpty()) {
        m_page.problem = MappedPage::Problem::NotJson;
        m_page.detail = document.error();
        return std::move(m_page);
    }
    mapListing(document.root(), {text.data(), std::size_t(text.size())});
    if (m_context.firstPage)
        addAlways(m_page.count > 0);
    return std::move(m_page);
}

void PageMapper::mapListing(Node root, std::string_view raw)
{
    if (!m_step.spec.kql.isEmpty())
        return mapQueryAnswer(root, raw);
    if (m_step.spec.single && root.isObject() && !root.field("value").isArray())
        return mapObject(root, rawItems(raw).front());
    const Node list = root.isArray() ? root : root.field("value");
    // Services whose serializer writes a list without items as null mean the empty list.
    if (!list.isArray() && !list.isNull()) {
        m_page.problem = MappedPage::Problem::NoValue;
        m_page.detail = u"the answer has no list named value"_s;
        return;
    }
    mapList(list, root.isArray() ? raw : rawField(raw, "value"));
    m_page.next = nextLinkOf(root);
    m_page.expected = expectedOf(root);
}

void PageMapper::mapList(Node list, std::string_view raw)
{
    const std::vector<std::string_view> pieces = rawItems(raw);
    std::size_t at = 0;
    list.eachItem([&](Node item) {
        const std::string_view piece = at < pieces.size() ? pieces[at] : std::string_view();
        ++at;
        mapObject(item, piece);
    });
}

/// Resource Graph ends a listing by giving no token, whatever it says of truncation; with "true" and no token there
/// would be more that nobody can ask for.
void PageMapper::mapQueryAnswer(Node root, std::string_view raw)
{
    const Node rows = root.field("data");
    if (!rows.isArray()) {
        m_page.problem = MappedPage::Problem::NoValue;
        m_page.detail = u"the answer has no list named data"_s;
        return;
    }
    const std::string_view token = root.field("$skipToken").text();
    const bool asksTypes = asksForTypes(m_context.body);
    if ((token.empty() && sameText(root.field("resultTruncated").value().asText(), "true"))
        || (asksTypes && !token.empty()))
        m_page.cutShort = u"Resource Graph cut its answer short and gave no way to the rest"_s;
    if (asksTypes) {
        if (const QStringList types = otherTypes(rows); !types.isEmpty())
            m_page.next = QString::fromUtf8(questionForTypes(m_context.body, m_step.spec.kql, types));
        return;
    }
    mapList(rows, rawField(raw, "data"));
    m_page.expected = expectedOf(root);
    if (!token.empty())
        m_page.next = QString::fromUtf8(
            questionForPage(m_context.body, QString::fromUtf8(token.data(), qsizetype(token.size()))));
}

/// The types of a counting answer that no step lists.
QStringList PageMapper::otherTypes(Node rows) const
{
    QSet<QString> listed;
    for (const StepRow &step : m_rows.steps)
        listed << step.spec.armType.toLower();
    static const QRegularExpression plain(u"^[a-z0-9._/-]+$"_s); // it becomes a part of a query
    QStringList types;
    rows.eachItem([&](Node row) {
        const QString type = row.field("type").value().asString().toLower();
        if (plain.match(type).hasMatch() && !listed.contains(type) && !types.contains(type))
            types << type;
    });
    return types;
}

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

void PageMapper::addAlways(bool answered)
{
    static const Document nothing(QByteArrayView("{}"));
    for (const QString &name : m_step.always) {
        const TypeSpec *type = m_rows.type(name);
        // What the answer itself describes (the account) is made bare only when there is no answer.
        if (type && !(answered && name == m_step.maps))
            mapEntity(*type, {nothing.root(), nothing.root(), {}, m_carried.root(), &m_context, nullptr, {}}, {});
    }
}

PageRows PageMapper::always()
{
    addAlways(false);
    return std::move(m_page.rows);
}

} // namespace azimuth::mapping
