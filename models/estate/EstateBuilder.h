// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Makes an Estate out of rows, on a worker thread. One thread at a time; nothing is shared until build().

#include "Estate.h"
#include "Rows.h"

#include <QAnyStringView>
#include <QByteArrayView>

#include <memory>
#include <vector>

namespace azimuth {

/// An entity of a builder; not its index in the Estate, which build() gives.
using EntityHandle = Index<struct HandleTag>;

class EstateBuilder {
public:
    EstateBuilder();
    ~EstateBuilder();
    EstateBuilder(EstateBuilder &&) noexcept;
    EstateBuilder &operator=(EstateBuilder &&) noexcept;

    /// `properties` as EntityRow::properties, not kept after the call; names that start with an underscore are left
    /// out, for exports name their own members so. A member `displayName` is taken where `displayName` is empty, else
    /// left out. UTF-8 views are taken without a copy. A key met before (foldedKey()) adds nothing and is counted.
    EntityHandle add(QAnyStringView key, QAnyStringView type, QAnyStringView displayName, QByteArrayView properties);
    EntityHandle add(const EntityRow &row);
    /// An entity that nothing collected. One that was or will be collected under the same key takes its place,
    /// uncounted.
    EntityHandle addPlaceholder(const Placeholder &row);

    /// `type` empty: relationshipType() of the ends' types; `key` empty: relationshipKey() of their keys. Relationships
    /// with the same ends, class, type and key are one. A property `displayName` that repeats the class is left out.
    void addRelationship(EntityHandle from, EntityHandle to, QAnyStringView className, QAnyStringView type = {},
                         QAnyStringView key = {}, QByteArrayView properties = {});
    /// By the keys of its ends, which may be added later. Left out and counted where an end never is.
    void addRelationship(QAnyStringView fromKey, QAnyStringView toKey, QAnyStringView className,
                         QAnyStringView type = {}, QAnyStringView key = {}, QByteArrayView properties = {});

    /// Since when it is in the workspace; once for an entity.
    void setFirstSeen(EntityHandle entity, const QDateTime &time);
    void setTypes(TypeCatalog types);
    void setCoverage(std::vector<CoverageRow> rows);
    void setOrigin(EstateOrigin origin);
    void setRawSource(RawSource source);

    /// What was met so far; complete in Estate::buildCounts().
    const BuildCounts &counts() const;
    EstatePtr build() &&;

private:
    struct Rows;
    std::unique_ptr<Rows> m_rows;
};

} // namespace azimuth
