// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ContainerChoice.h"

#include <algorithm>
#include <array>
#include <optional>

namespace azimuth {
namespace {

constexpr quint32 noContainer = 0xffffffffU;

/// What a type may be in the forest. Of the containers, the later lie the nearer.
enum class Level : quint8 {
    Never, ///< Contains nothing: members, owners, locks.
    Tenant,
    ManagementGroup,
    Subscription,
    ResourceGroup,
    Resource,
};

bool isTenant(QStringView type)
{
    return type == QLatin1StringView("azure_account");
}

/// What only a tenant contains, whatever else has it as a member or owns it.
bool isOfDirectory(QStringView type)
{
    static constexpr std::array names{
        QLatin1StringView("azure_user"),         QLatin1StringView("azure_user_group"),
        QLatin1StringView("azure_group_member"), QLatin1StringView("azure_service_principal"),
        QLatin1StringView("azure_application"),  QLatin1StringView("azure_device"),
        QLatin1StringView("azure_domain"),       QLatin1StringView("azure_ad_role_definition"),
        QLatin1StringView("azure_msi"),          QLatin1StringView("azure_classic_admin_group")};
    return std::any_of(names.begin(), names.end(), [type](QLatin1StringView name) { return type == name; });
}

Level levelOf(QStringView type)
{
    if (isTenant(type))
        return Level::Tenant;
    if (type == QLatin1StringView("azure_management_group"))
        return Level::ManagementGroup;
    if (type == QLatin1StringView("azure_subscription"))
        return Level::Subscription;
    if (type == QLatin1StringView("azure_resource_group"))
        return Level::ResourceGroup;
    if (isOfDirectory(type) || type == QLatin1StringView("azure_resource_lock")
        || type == QLatin1StringView("internet"))
        return Level::Never;
    return Level::Resource;
}

char loweredAscii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// True where an ARM id begins with another, whole segments only.
bool beginsWith(std::string_view key, std::string_view start)
{
    if (start.empty() || start.front() != '/' || key.size() <= start.size() || key[start.size()] != '/')
        return false;
    // From the end: ids that are no beginning differ there.
    for (std::size_t at = start.size(); at-- > 0;)
        if (key[at] != start[at] && loweredAscii(key[at]) != loweredAscii(start[at]))
            return false;
    return true;
}

class ContainerChoice {
public:
    explicit ContainerChoice(const Estate &estate);
    std::vector<quint32> made() &&;

private:
    struct Traits {
        Level level = Level::Never;
        bool ofDirectory = false;
    };

    const Traits &traits(EntityIndex entity) const { return m_traits[m_typeOf[entity.value]]; }
    void weighRelationships();
    quint64 weight(EntityIndex from, EntityIndex to) const;
    bool isFirst(EntityIndex one, EntityIndex other) const;
    void placeTheRest();
    std::optional<EntityIndex> byKey(EntityIndex entity) const;
    std::optional<EntityIndex> tenantOf(EntityIndex entity) const;
    void breakCycles();

    /// Heavier than any level; the length of the beginning is added.
    static constexpr quint64 byBeginning = quint64{1} << 32;
    const Estate &m_estate;
    std::vector<Traits> m_traits; // by type
    std::vector<quint32> m_typeOf; // by entity
    std::optional<EntityIndex> m_onlyTenant;
    std::vector<quint32> m_container;
    std::vector<quint64> m_weight; // of the container so far
};

ContainerChoice::ContainerChoice(const Estate &estate)
    : m_estate(estate)
    , m_typeOf(estate.entityCount())
    , m_container(estate.entityCount(), noContainer)
    , m_weight(estate.entityCount(), 0)
{
    for (const TypeIndex type : estate.types()) {
        const QString &name = estate.typeName(type);
        m_traits.push_back({levelOf(name), isOfDirectory(name)});
        const auto entities = estate.entitiesOf(type);
        for (const EntityIndex entity : entities)
            m_typeOf[entity.value] = type.value;
        if (isTenant(name) && entities.size() - estate.placeholderCount(type) == 1)
            m_onlyTenant = entities[0];
    }
}

std::vector<quint32> ContainerChoice::made() &&
{
    weighRelationships();
    placeTheRest();
    breakCycles();
    return std::move(m_container);
}

void ContainerChoice::weighRelationships()
{
    const QString *lastClass = nullptr; // one string for all relationships of a kind
    bool contains = false;
    for (const RelationshipIndex relationship : m_estate.relationships()) {
        const QString &name = m_estate.relationshipClass(relationship);
        if (&name != lastClass) {
            lastClass = &name;
            contains = name == QLatin1StringView("HAS") || name == QLatin1StringView("CONTAINS");
        }
        if (!contains)
            continue;
        const EntityIndex from = m_estate.from(relationship);
        const EntityIndex to = m_estate.to(relationship);
        const quint64 heavy = weight(from, to);
        if (heavy > m_weight[to.value]
            || (heavy && heavy == m_weight[to.value] && isFirst(from, m_container[to.value]))) {
            m_weight[to.value] = heavy;
            m_container[to.value] = from.value;
        }
    }
}

/// Ties are broken by key: numbers are others in the next snapshot.
bool ContainerChoice::isFirst(EntityIndex one, EntityIndex other) const
{
    return m_estate.keyUtf8(one) < m_estate.keyUtf8(other);
}

/// 0: does not contain it.
quint64 ContainerChoice::weight(EntityIndex from, EntityIndex to) const
{
    const Level level = traits(from).level;
    const Level own = traits(to).level;
    if (from == to || level == Level::Never || own == Level::Tenant)
        return 0;
    if (traits(to).ofDirectory && level != Level::Tenant)
        return 0;
    const std::string_view start = m_estate.keyUtf8(from);
    if (beginsWith(m_estate.keyUtf8(to), start))
        return byBeginning + start.size();
    // What begins an id is never held by it: a consumer group "has" its event hub.
    if (level == Level::Resource && beginsWith(start, m_estate.keyUtf8(to)))
        return 0;
    if (own != Level::Never && own < Level::Resource && level > own)
        return 0;
    return static_cast<quint64>(level);
}

void ContainerChoice::placeTheRest()
{
    for (const EntityIndex entity : m_estate.entities()) {
        if (m_weight[entity.value] >= byBeginning || traits(entity).level == Level::Tenant)
            continue;
        if (const auto found = byKey(entity))
            m_container[entity.value] = found->value;
        else if (const auto tenant = m_weight[entity.value] == 0 ? tenantOf(entity) : std::nullopt)
            m_container[entity.value] = tenant->value;
    }
}

std::optional<EntityIndex> ContainerChoice::byKey(EntityIndex entity) const
{
    std::string_view key = m_estate.keyUtf8(entity);
    if (key.empty() || key.front() != '/' || m_estate.isPlaceholder(entity))
        return std::nullopt;
    for (auto cut = key.rfind('/'); cut != std::string_view::npos && cut > 0; cut = key.rfind('/')) {
        key = key.substr(0, cut);
        const auto found = m_estate.find(QUtf8StringView(key.data(), static_cast<qsizetype>(key.size())));
        if (found && *found != entity && !m_estate.isPlaceholder(*found) && traits(*found).level != Level::Never)
            return found;
    }
    return std::nullopt;
}

std::optional<EntityIndex> ContainerChoice::tenantOf(EntityIndex entity) const
{
    if (m_estate.isPlaceholder(entity) || m_onlyTenant == entity)
        return std::nullopt;
    if (m_onlyTenant)
        return m_onlyTenant;
    const PropertyValue tenant = m_estate.property(entity, "tenantId");
    if (tenant.kind() != PropertyValue::Kind::Text)
        return std::nullopt;
    const std::string_view id = tenant.text();
    const auto found = m_estate.find(QUtf8StringView(id.data(), static_cast<qsizetype>(id.size())));
    return found && traits(*found).level == Level::Tenant ? found : std::nullopt;
}

/// Of each cycle, the entity with the first key goes to the tenant, which lies in nothing.
void ContainerChoice::breakCycles()
{
    std::vector<quint32> walk(m_container.size(), 0); // which walk came by, plus one
    for (quint32 start = 0; start < m_container.size(); ++start) {
        quint32 at = start;
        for (; at != noContainer && walk[at] == 0; at = m_container[at])
            walk[at] = start + 1;
        if (at == noContainer || walk[at] != start + 1)
            continue;
        quint32 first = at;
        for (quint32 round = m_container[at]; round != at; round = m_container[round])
            first = isFirst(round, first) ? round : first;
        const auto tenant = tenantOf(first);
        m_container[first] = tenant ? tenant->value : noContainer;
    }
}

} // namespace

std::vector<quint32> containersOf(const Estate &estate)
{
    return ContainerChoice(estate).made();
}

} // namespace azimuth
