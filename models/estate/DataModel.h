// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The whole data model as the catalog tells it: which types there are, how they may be related, what is asked for
/// them. For documentation and for the model view; a value, made once, read from any thread.

#include "TypeCatalog.h"

namespace azimuth {

/// One request that may bring entities of a type, or tell more of those that another one brought.
struct ModelRequest {
    QString step; ///< "rm-network-interfaces"
    QString label; ///< "Network interfaces"
    QString request; ///< "GET /subscriptions/{subscriptionId}/providers/...?api-version=2024-05-01": no origin.
    QString parentType; ///< Asked once per entity of this type; empty: once per tenant.
    QStringList needs; ///< Any one would do: Graph application permissions, or ARM actions.
    bool isGraph = false; ///< `needs` are Graph application permissions.
    bool bringsEntities = true; ///< False: it tells more of entities of the type, or how they are related.
    QString kql{}; ///< What a POST asks Azure Resource Graph, for many entities of the parent type at once.
    QString retired{}; ///< "2025-09-19": the day the service ended; empty while it lives.
};

struct ModelType {
    EntityType facts;
    std::vector<ModelRequest> requests; ///< Those that bring entities first; empty for what is only ever a missing end.
    bool placeholderOnly = false; ///< Nothing lists it: it is only ever the end of a relationship.
};

/// A relationship the catalog can make.
struct ModelRelationship {
    QString className; ///< "HAS"
    QString type; ///< "azure_vm_uses_nic"; where an end is any and the row names none, that end is "any" in it too.
    QString fromType; ///< "any": whatever was collected.
    QString toType; ///< As fromType.
};

struct DataModel {
    std::vector<ModelType> types; ///< Sorted by service, then label.
    std::vector<ModelRelationship> relationships; ///< Sorted by type, from, to; none twice.
};

} // namespace azimuth
