// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// What one entity is connected to, by direction and class, relationship type and type of the other end. Immutable once
/// made, holds its estate; any thread.

#include "Estate.h"

#include <vector>

namespace azimuth {

/// Relationships alike: one direction, class, type, and type of the other end.
struct RelationshipBundle {
    bool isOutgoing = true;
    QString className; ///< "HAS"
    QString type; ///< "azure_storage_account_has_container"
    QString otherType; ///< "azure_storage_container"; empty: ends that nothing collected.
    std::vector<RelationshipIndex> relationships; ///< By the other end's name without case, then key.
};

struct RelationshipTree {
    EstatePtr estate;
    EntityIndex entity;
    std::vector<RelationshipBundle> bundles; ///< Outgoing first; by class, then other type, then type.
    quint32 count = 0; ///< Of all relationships; a loop counts twice.

    EntityIndex otherEnd(const RelationshipBundle &bundle, std::size_t position) const;
    /// Keys of the other ends of a bundle, each once, in its order.
    QStringList keysOf(const RelationshipBundle &bundle) const;
    /// Keys of all other ends, each once.
    QStringList allKeys() const;
};

/// Sorts all relationships of the entity: call it on a worker.
RelationshipTree relationshipTree(const EstatePtr &estate, EntityIndex entity);

} // namespace azimuth
