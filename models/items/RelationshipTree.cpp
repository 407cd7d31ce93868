// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RelationshipTree.h"

#include <QSet>

#include <algorithm>
#include <map>
#include <tuple>

namespace azimuth {
namespace {

using BundleKey = std::tuple<bool, QString, QString, QString>; // incoming, class, other type, type

struct NamedEnd {
    QString name; ///< Lower case, to compare.
    std::string_view key;
    RelationshipIndex relationship;
};

void sortByName(const Estate &estate, RelationshipBundle &bundle)
{
    std::vector<NamedEnd> ends;
    ends.reserve(bundle.relationships.size());
    for (const RelationshipIndex relationship : bundle.relationships) {
        const EntityIndex other = bundle.isOutgoing ? estate.to(relationship) : estate.from(relationship);
        ends.push_back({estate.displayName(other).toLower(), estate.keyUtf8(other), relationship});
    }
    std::stable_sort(ends.begin(), ends.end(), [](const NamedEnd &one, const NamedEnd &other) {
        return std::tie(one.name, one.key) < std::tie(other.name, other.key);
    });
    std::transform(ends.begin(), ends.end(), bundle.relationships.begin(),
                   [](const NamedEnd &end) { return end.relationship; });
}

} // namespace

EntityIndex RelationshipTree::otherEnd(const RelationshipBundle &bundle, std::size_t position) const
{
    const RelationshipIndex relationship = bundle.relationships.at(position);
    return bundle.isOutgoing ? estate->to(relationship) : estate->from(relationship);
}

QStringList RelationshipTree::keysOf(const RelationshipBundle &bundle) const
{
    QStringList keys;
    QSet<quint32> met;
    for (std::size_t at = 0; at < bundle.relationships.size(); ++at) {
        const EntityIndex other = otherEnd(bundle, at);
        if (met.contains(other.value))
            continue;
        met.insert(other.value);
        keys.append(estate->key(other));
    }
    return keys;
}

QStringList RelationshipTree::allKeys() const
{
    QStringList keys;
    QSet<QString> met;
    for (const RelationshipBundle &bundle : bundles) {
        for (const QString &key : keysOf(bundle)) {
            if (met.contains(key))
                continue;
            met.insert(key);
            keys.append(key);
        }
    }
    return keys;
}

RelationshipTree relationshipTree(const EstatePtr &estate, EntityIndex entity)
{
    std::map<BundleKey, RelationshipBundle> byKey;
    const auto take = [&](RelationshipIndex relationship, bool isOutgoing) {
        const EntityIndex other = isOutgoing ? estate->to(relationship) : estate->from(relationship);
        const QString &className = estate->relationshipClass(relationship);
        const QString &type = estate->relationshipType(relationship);
        RelationshipBundle &bundle = byKey[{!isOutgoing, className, estate->type(other), type}];
        if (bundle.relationships.empty())
            bundle = {isOutgoing, className, type, estate->type(other), {}};
        bundle.relationships.push_back(relationship);
    };
    for (const RelationshipIndex relationship : estate->relationshipsFrom(entity))
        take(relationship, true);
    for (const RelationshipIndex relationship : estate->relationshipsTo(entity))
        take(relationship, false);

    RelationshipTree tree{estate, entity, {}, 0};
    for (auto &[key, bundle] : byKey) {
        sortByName(*estate, bundle);
        tree.count += static_cast<quint32>(bundle.relationships.size());
        tree.bundles.push_back(std::move(bundle));
    }
    return tree;
}

} // namespace azimuth
