// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// One object of an answer -> the properties of its entity: the rules that hold for every type.

#include "Specs.h"

namespace azimuth::mapping {

/// The properties of one entity, and the name its tags give it.
struct MappedProperties {
    Properties properties;
    Value taggedName;
};

/// Takes over by class, converts, assigns, then fills createdOn, active and tags. `scope.key` must be set.
MappedProperties mapProperties(const TypeSpec &type, Scope &scope);

/// Adds an object's tags to what is carried to the steps below it, as "tag.NAME".
void carryTags(Node object, Properties &carried);

/// References that one object gives by a row.
void mapReference(const ReferenceSpec &spec, const Scope &scope, const TypeCatalog &types,
                  std::vector<Reference> &references);

} // namespace azimuth::mapping
