// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "QueryRows.h"

#include "QueryFilter.h"
#include "QueryOrder.h"
#include "QueryParallel.h"

#include <QHash>

#include <algorithm>
#include <unordered_map>

namespace azimuth {
namespace {

constexpr std::size_t partSize = 16'384;

/// A byte for each entity of the estate: 1 stays.
class Sieve {
public:
    Sieve(const Estate &estate, const Containment &containment, std::stop_token stop)
        : m_estate(estate)
        , m_containment(containment)
        , m_stop(std::move(stop))
    {
    }

    void start(const EntityQuery &query)
    {
        m_types = typesIn(m_estate, query);
        const auto ancestor = query.within.isEmpty() ? std::nullopt : m_estate.find(query.within);
        if (!query.within.isEmpty() && !ancestor)
            m_types.clear();
        m_kept.assign(m_estate.entityCount(), 0);
        for (const TypeIndex type : m_types) {
            const auto entities = m_estate.entitiesOf(type);
            std::fill_n(m_kept.begin() + entities[0].value, entities.size(), quint8{1});
        }
        if (ancestor)
            keepWhere([this, ancestor](EntityIndex entity) { return m_containment.isWithin(entity, *ancestor); });
    }

    void search(const QString &text)
    {
        const Needle needle(text);
        keepWhere([&](EntityIndex entity) {
            return needle.isIn(m_estate.displayNameUtf8(entity)) || needle.isIn(m_estate.keyUtf8(entity));
        });
    }

    void apply(const Condition &condition)
    {
        const QueryFilter filter(condition);
        const QueryColumn column(m_estate, m_containment, condition.column);
        switch (column.source()) {
        case QueryColumn::Source::Property:
            return applyToProperty(filter, column);
        case QueryColumn::Source::Type:
            return applyToType(filter, column);
        case QueryColumn::Source::Subscription:
        case QueryColumn::Source::ResourceGroup:
        case QueryColumn::Source::Parent:
            return applyToPlace(filter, column);
        default:
            keepWhere([&](EntityIndex entity) { return filter.holds(column.at(entity)); });
        }
    }

    std::vector<EntityIndex> rows() const
    {
        std::vector<EntityIndex> rows;
        rows.reserve(count());
        for (const TypeIndex type : m_types)
            for (const EntityIndex entity : m_estate.entitiesOf(type))
                if (m_kept[entity.value])
                    rows.push_back(entity);
        return rows;
    }
    std::size_t count() const { return static_cast<std::size_t>(std::count(m_kept.begin(), m_kept.end(), quint8{1})); }
    bool isKept(EntityIndex entity) const { return m_kept[entity.value] != 0; }

private:
    template <class Judge>
    void keepWhere(Judge judge)
    {
        for (const TypeIndex type : m_types) {
            const auto entities = m_estate.entitiesOf(type);
            inParts(entities.size(), partSize, [&](std::size_t begin, std::size_t end) {
                if (m_stop.stop_requested())
                    return;
                for (std::size_t at = begin; at < end; ++at) {
                    const EntityIndex entity = entities[static_cast<quint32>(at)];
                    quint8 &kept = m_kept[entity.value];
                    if (kept && !judge(entity))
                        kept = 0;
                }
            });
        }
    }

    void drop(TypeIndex type)
    {
        const auto entities = m_estate.entitiesOf(type);
        std::fill_n(m_kept.begin() + entities[0].value, entities.size(), quint8{0});
    }

    void applyToProperty(const QueryFilter &filter, const QueryColumn &column)
    {
        const quint8 absent = filter.holdsForAbsent() ? 1 : 0;
        inParallel(m_types.size(), [&](std::size_t at) {
            const TypeIndex type = m_types[at];
            const PropertyColumn *values = column.propertyOf(type);
            if (m_stop.stop_requested() || (!values && absent))
                return;
            if (!values)
                return drop(type);
            const auto entities = m_estate.entitiesOf(type);
            std::vector<quint8> verdicts(entities.size(), absent);
            TextVerdicts texts(filter);
            values->forEach([&, first = entities[0].value](EntityIndex entity, PropertyValue value) {
                verdicts[entity.value - first] = texts.holds(value);
            });
            quint8 *const kept = m_kept.data() + entities[0].value;
            for (std::size_t row = 0; row < verdicts.size(); ++row)
                kept[row] &= verdicts[row];
        });
    }

    /// A type's name and its label both count: people know the one, queries the other.
    void applyToType(const QueryFilter &filter, const QueryColumn &column)
    {
        for (const TypeIndex type : m_types) {
            const std::string name = m_estate.typeName(type).toStdString();
            CellValue asName = column.at(m_estate.entitiesOf(type)[0]);
            const bool byLabel = filter.holds(asName);
            asName.text = name;
            const bool byName = filter.holds(asName);
            if (!(filter.holdsForAbsent() ? byLabel && byName : byLabel || byName))
                drop(type);
        }
    }

    /// Many entities lie in one place, mostly side by side: its name is judged once in a row.
    void applyToPlace(const QueryFilter &filter, const QueryColumn &column)
    {
        for (const TypeIndex type : m_types) {
            const auto entities = m_estate.entitiesOf(type);
            inParts(entities.size(), partSize, [&](std::size_t begin, std::size_t end) {
                std::unordered_map<quint32, bool> verdicts;
                for (std::size_t at = begin; at < end && !m_stop.stop_requested(); ++at) {
                    const EntityIndex entity = entities[static_cast<quint32>(at)];
                    const auto place = column.placeOf(entity);
                    bool holds = filter.holdsForAbsent();
                    if (place) {
                        const auto [known, isNew] = verdicts.try_emplace(place->value, false);
                        if (isNew)
                            known->second = filter.holds(column.at(entity));
                        holds = known->second;
                    }
                    m_kept[entity.value] &= static_cast<quint8>(holds);
                }
            });
        }
    }

    const Estate &m_estate;
    const Containment &m_containment;
    std::stop_token m_stop;
    std::vector<TypeIndex> m_types;
    std::vector<quint8> m_kept;
};

std::vector<EntityIndex> chosen(const Estate &estate, const QStringList &keys, const Sieve &sieve)
{
    std::vector<EntityIndex> rows;
    std::vector<bool> taken(estate.entityCount());
    for (const QString &key : keys) {
        const auto entity = estate.find(key);
        if (!entity || taken[entity->value] || !sieve.isKept(*entity))
            continue;
        taken[entity->value] = true;
        rows.push_back(*entity);
    }
    return rows;
}

} // namespace

std::vector<TypeIndex> typesIn(const Estate &estate, const EntityQuery &query)
{
    std::vector<TypeIndex> types;
    for (const TypeIndex type : estate.types()) {
        const QString &name = estate.typeName(type);
        const EntityType *known = estate.catalog().find(name);
        const bool asked = (query.types.isEmpty() || query.types.contains(name))
            && (query.service.isEmpty() || (known && known->service == query.service))
            && (query.className.isEmpty() || estate.typeClasses(type).contains(query.className)
                || estate.placeholderCount(type) > 0);
        if (asked && !estate.entitiesOf(type).empty())
            types.push_back(type);
    }
    return types;
}

std::vector<EntityIndex> rowsFor(const Estate &estate, const Containment &containment, const EntityQuery &query,
                                 std::stop_token stop)
{
    Sieve sieve(estate, containment, stop);
    sieve.start(query);
    if (!query.className.isEmpty())
        sieve.apply({columns::classes, Condition::Test::Is, {query.className}});
    for (const Condition &condition : query.conditions)
        sieve.apply(condition);
    if (!query.text.isEmpty())
        sieve.search(query.text);
    if (stop.stop_requested())
        return {};
    if (query.keys.isEmpty()) {
        std::vector<EntityIndex> rows = sieve.rows();
        orderRows(rows, estate, containment, query.sort, stop);
        return rows;
    }
    std::vector<EntityIndex> rows = chosen(estate, query.keys, sieve);
    if (!query.sort.empty()) {
        std::ranges::sort(rows);
        orderRows(rows, estate, containment, query.sort, stop);
    }
    return rows;
}

quint32 countUnfiltered(const Estate &estate, const Containment &containment, const EntityQuery &query)
{
    Sieve sieve(estate, containment, {});
    sieve.start(query);
    if (!query.className.isEmpty())
        sieve.apply({columns::classes, Condition::Test::Is, {query.className}});
    if (!query.keys.isEmpty())
        return static_cast<quint32>(chosen(estate, query.keys, sieve).size());
    return static_cast<quint32>(sieve.count());
}

std::vector<DistinctValue> distinctValues(const Estate &estate, const Containment &containment,
                                          const EntityQuery &query, const QString &column, std::size_t most,
                                          std::stop_token stop)
{
    EntityQuery all = query;
    all.conditions.clear();
    all.text.clear();
    all.sort.clear();
    Sieve sieve(estate, containment, stop);
    sieve.start(all);
    const QueryColumn cells(estate, containment, column);
    constexpr qsizetype tooMany = 20'000; // then it is a name or an id, and counting on helps nobody
    QHash<QString, quint32> counts;
    std::unordered_map<quint32, quint32> byText;
    const auto rows = all.keys.isEmpty() ? sieve.rows() : chosen(estate, all.keys, sieve);
    std::vector<CellValue> firstOf; // a cell of each text
    for (const EntityIndex entity : rows) {
        if (stop.stop_requested() || counts.size() > tooMany || byText.size() > std::size_t{tooMany})
            break;
        const CellValue cell = cells.at(entity);
        if (cell.textId != 0) {
            if (++byText[cell.textId] == 1)
                firstOf.push_back(cell);
        } else if (cell.texts) {
            for (const QString &text : *cell.texts)
                ++counts[text];
        } else if (cell.kind == CellValue::Kind::List) {
            for (quint32 item = 0; item < cell.list.size(); ++item)
                ++counts[cell.list.at(item).toString()];
        } else if (!cell.isAbsent()) {
            ++counts[cell.toString()];
        }
    }
    for (const CellValue &cell : firstOf)
        counts[cell.toString()] += byText[cell.textId];
    std::vector<DistinctValue> values;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        values.push_back({it.key(), it.value()});
    std::ranges::sort(values, [](const DistinctValue &one, const DistinctValue &other) {
        return one.count != other.count ? one.count > other.count : one.text < other.text;
    });
    if (values.size() > most)
        values.resize(most);
    return values;
}

} // namespace azimuth
