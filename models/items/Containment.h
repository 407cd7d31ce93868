// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What lies in what: tenant, management group, subscription, resource group, resource, child resource. Each entity has
/// at most one place, worked out from HAS and CONTAINS relationships, so that the estate is a forest. Immutable; any
/// thread may read it. Made off the UI thread.

#include "Estate.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace azimuth {

class Containment {
public:
    static std::shared_ptr<const Containment> of(EstatePtr estate);

    const EstatePtr &estate() const { return m_estate; }
    /// std::nullopt for a root, and for what has no place (a placeholder that nothing contains). Role assignments lie
    /// in their scope, as their ARM id tells.
    std::optional<EntityIndex> parent(EntityIndex entity) const;
    /// By display name without case, then key.
    std::span<const EntityIndex> children(EntityIndex entity) const;
    /// Tenants first; then what nothing contains but which contains something.
    const std::vector<EntityIndex> &roots() const { return m_roots; }
    /// True for the entity itself, too. O(1).
    bool isWithin(EntityIndex entity, EntityIndex ancestor) const;
    /// Entities below, at any depth; not itself. O(1).
    quint32 countWithin(EntityIndex entity) const;
    /// From the root to the parent of `entity`.
    std::vector<EntityIndex> pathTo(EntityIndex entity) const;
    /// The subscription, or the resource group, that an entity lies in (or is).
    std::optional<EntityIndex> subscriptionOf(EntityIndex entity) const;
    std::optional<EntityIndex> resourceGroupOf(EntityIndex entity) const;

private:
    explicit Containment(EstatePtr estate);
    void listChildren();
    void listRoots();
    void number();
    std::optional<EntityIndex> nearest(EntityIndex entity, IndexRange<EntityIndex> wanted) const;

    static constexpr quint32 none = 0xffffffffU;
    EstatePtr m_estate;
    IndexRange<EntityIndex> m_subscriptions, m_resourceGroups;
    std::vector<quint32> m_parent; ///< By entity; none.
    std::vector<quint32> m_firstChild; ///< By entity, and one more, into m_children.
    std::vector<EntityIndex> m_children;
    std::vector<EntityIndex> m_roots;
    std::vector<quint32> m_entered, m_left; ///< Numbers of a walk in depth: within means entered between the two.
};

using ContainmentPtr = std::shared_ptr<const Containment>;

} // namespace azimuth
