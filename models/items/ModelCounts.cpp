// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ModelCounts.h"

#include "WorkThread.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace azimuth {
namespace {

std::vector<quint32> typeOfEach(const Estate &estate)
{
    std::vector<quint32> types(estate.entityCount());
    for (const TypeIndex type : estate.types())
        for (const EntityIndex entity : estate.entitiesOf(type))
            types[entity.value] = type.value;
    return types;
}

/// Relationships that start at one type, by class and the type they lead to. Texts of one estate are shared: their
/// addresses tell classes apart without comparing letters.
using Counted = std::map<std::pair<const QString *, quint32>, qint64>;

Counted countFrom(const Estate &estate, TypeIndex type, const std::vector<quint32> &typeOf)
{
    Counted counted;
    auto last = counted.end();
    for (const EntityIndex entity : estate.entitiesOf(type)) {
        for (const RelationshipIndex one : estate.relationshipsFrom(entity)) {
            const std::pair key(&estate.relationshipClass(one), typeOf[estate.to(one).value]);
            if (last == counted.end() || last->first != key)
                last = counted.try_emplace(key, 0).first;
            ++last->second;
        }
    }
    return counted;
}

} // namespace

ModelCounts modelCounts(const Estate &estate)
{
    noteWork(Work::Query);
    ModelCounts counts;
    const std::vector<quint32> typeOf = typeOfEach(estate);
    std::map<std::tuple<QString, QString, QString>, qint64> together; // types of relationships that share a class
    for (const TypeIndex type : estate.types()) {
        counts.types.push_back(
            {estate.typeName(type), qint64(estate.entitiesOf(type).size()), qint64(estate.placeholderCount(type))});
        for (const auto &[key, count] : countFrom(estate, type, typeOf))
            together[{estate.typeName(type), *key.first, estate.typeName(TypeIndex(key.second))}] += count;
    }
    std::ranges::sort(counts.types, {}, &TypeCount::type);
    for (const auto &[key, count] : together)
        counts.relationships.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), count});
    return counts;
}

} // namespace azimuth
