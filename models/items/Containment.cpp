// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Containment.h"

#include "ContainerChoice.h"
#include "NameOrder.h"

#include <algorithm>

namespace azimuth {

std::shared_ptr<const Containment> Containment::of(EstatePtr estate)
{
    return std::shared_ptr<const Containment>(new Containment(std::move(estate)));
}

Containment::Containment(EstatePtr estate)
    : m_estate(std::move(estate))
    , m_subscriptions(m_estate->entitiesOf(QLatin1StringView("azure_subscription")))
    , m_resourceGroups(m_estate->entitiesOf(QLatin1StringView("azure_resource_group")))
{
    m_parent = containersOf(*m_estate);
    listChildren();
    listRoots();
    number();
}

std::optional<EntityIndex> Containment::parent(EntityIndex entity) const
{
    const quint32 parent = m_parent[entity.value];
    return parent == none ? std::nullopt : std::optional(EntityIndex(parent));
}

std::span<const EntityIndex> Containment::children(EntityIndex entity) const
{
    const quint32 first = m_firstChild[entity.value];
    return std::span(m_children).subspan(first, m_firstChild[entity.value + std::size_t(1)] - first);
}

bool Containment::isWithin(EntityIndex entity, EntityIndex ancestor) const
{
    const quint32 number = m_entered[entity.value];
    return m_entered[ancestor.value] <= number && number < m_left[ancestor.value];
}

quint32 Containment::countWithin(EntityIndex entity) const
{
    return m_left[entity.value] - m_entered[entity.value] - 1;
}

std::vector<EntityIndex> Containment::pathTo(EntityIndex entity) const
{
    std::vector<EntityIndex> path;
    for (quint32 up = m_parent[entity.value]; up != none; up = m_parent[up])
        path.push_back(up);
    std::reverse(path.begin(), path.end());
    return path;
}

std::optional<EntityIndex> Containment::nearest(EntityIndex entity, IndexRange<EntityIndex> wanted) const
{
    for (quint32 at = entity.value; at != none; at = m_parent[at])
        if (wanted.contains(at))
            return EntityIndex(at);
    return std::nullopt;
}

std::optional<EntityIndex> Containment::subscriptionOf(EntityIndex entity) const
{
    return nearest(entity, m_subscriptions);
}

std::optional<EntityIndex> Containment::resourceGroupOf(EntityIndex entity) const
{
    return nearest(entity, m_resourceGroups);
}

void Containment::listChildren()
{
    const quint32 count = m_estate->entityCount();
    m_firstChild.assign(count + std::size_t(1), 0);
    for (const quint32 parent : m_parent)
        if (parent != none)
            ++m_firstChild[parent + std::size_t(1)];
    for (std::size_t at = 1; at < m_firstChild.size(); ++at)
        m_firstChild[at] += m_firstChild[at - 1];
    m_children.resize(m_firstChild.back());
    std::vector<quint32> next(m_firstChild.begin(), m_firstChild.end() - 1);
    for (quint32 entity = 0; entity < count; ++entity)
        if (const quint32 parent = m_parent[entity]; parent != none)
            m_children[next[parent]++] = entity;

    NameOrder byName(*m_estate);
    for (std::size_t entity = 0; entity < count; ++entity) {
        const quint32 first = m_firstChild[entity];
        byName.sort(std::span(m_children).subspan(first, m_firstChild[entity + 1] - first));
    }
}

void Containment::listRoots()
{
    const auto tenants = m_estate->entitiesOf(QLatin1StringView("azure_account"));
    for (const EntityIndex tenant : tenants)
        if (m_parent[tenant.value] == none && (!m_estate->isPlaceholder(tenant) || !children(tenant).empty()))
            m_roots.push_back(tenant);
    const std::size_t others = m_roots.size();
    for (const EntityIndex entity : m_estate->entities())
        if (m_parent[entity.value] == none && !tenants.contains(entity) && !children(entity).empty())
            m_roots.push_back(entity);
    NameOrder byName(*m_estate);
    byName.sort(std::span(m_roots).first(others));
    byName.sort(std::span(m_roots).subspan(others));
}

void Containment::number()
{
    const quint32 count = m_estate->entityCount();
    m_entered.assign(count, 0);
    m_left.assign(count, 0);
    std::vector<quint32> next(m_firstChild.begin(), m_firstChild.end() - 1);
    quint32 number = 0;
    for (quint32 start = 0; start < count; ++start) {
        if (m_parent[start] != none)
            continue;
        m_entered[start] = number++;
        for (quint32 at = start; at != none;) {
            if (next[at] < m_firstChild[at + std::size_t(1)]) {
                at = m_children[next[at]++].value;
                m_entered[at] = number++;
            } else {
                m_left[at] = number;
                at = m_parent[at];
            }
        }
    }
}

} // namespace azimuth
