// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The lookups and additions of a journal: which properties of which entities are filled from which others, and what
/// answers of their own say of them.

#include "CollectedEntities.h"

#include <QJsonValue>

#include <utility>

namespace azimuth {

class FilledProperties {
public:
    /// Reads the lookups, then the values they are after.
    bool read(Staging &staging, const CollectedEntities &entities, const KeyHashing &hashing);
    /// The properties (a JSON object) of an entity with what was looked up for it; as they are if nothing was. A
    /// property that was asked for is a list in the answer even where nothing was found.
    QByteArray applied(Ordinal entity, std::string_view properties) const;
    bool concerns(Ordinal entity) const;

private:
    struct Wish {
        Ordinal entity;
        quint32 property; ///< Into m_names.
        Ordinal target; ///< CollectedEntities::none: not collected.
        quint32 targetProperty;
    };
    /// What one answer tells, of one entity or of many: kept once.
    using Told = std::vector<std::pair<quint32, QJsonValue>>; // property, into m_names
    struct Added {
        Ordinal entity;
        quint32 told; ///< Into m_told.
    };
    struct Value {
        Ordinal target;
        quint32 property;
        QByteArray json; ///< An array; empty while nothing was found.
        auto place() const { return std::pair(target, property); }
    };

    bool readWishes(Staging &staging, const CollectedEntities &entities, const KeyHashing &hashing);
    void readAdditions(const OthersPage &page, TextHashes &hashes, const CollectedEntities &entities);
    bool readValues(Staging &staging, const CollectedEntities &entities);
    /// A list found gives all its items.
    void readValuesOf(Ordinal target, std::string_view properties);
    const Value *valueFor(const Wish &wish) const;
    quint32 nameNumber(std::string_view name);

    std::vector<QString> m_names;
    std::unordered_map<std::string, quint32> m_nameNumbers;
    std::vector<Told> m_told;
    std::vector<Added> m_added; ///< By entity, then in the order of coming.
    std::vector<Wish> m_wishes; ///< By entity, then in the order of coming.
    std::vector<Value> m_values; ///< By target and property.
};

} // namespace azimuth
