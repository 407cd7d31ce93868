// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EntityRows.h"

#include "GenericType.h"

#include <algorithm>
#include <numeric>

namespace azimuth {

EntityRows::Taken EntityRows::take(std::string_view key)
{
    const std::string_view folded = m_fold(key);
    const quint32 hash = foldedKeyHash(folded);
    Slot &slot = slotFor(folded, hash);
    if (slot.handle != 0)
        return {slot.handle - 1, false};
    const auto handle = static_cast<quint32>(m_keyOf.size());
    m_keyOf.push_back(0);
    m_typeOf.push_back(pending);
    m_rowOf.push_back(0);
    slot = {hash, handle + 1};
    if (m_keyOf.size() * 3 > m_slots.size() * 2)
        grow();
    return {handle, true};
}

std::optional<EntityHandle> EntityRows::find(std::string_view key)
{
    const std::string_view folded = m_fold(key);
    const Slot &slot = slotFor(folded, foldedKeyHash(folded));
    return slot.handle == 0 ? std::nullopt : std::optional<EntityHandle>(slot.handle - 1);
}

void EntityRows::addRow(EntityHandle handle, std::string_view type, quint32 displayName)
{
    m_lastType = typeNamed(type);
    TypeBuild &rows = m_types[m_lastType];
    m_typeOf[handle.value] = m_lastType;
    m_rowOf[handle.value] = static_cast<quint32>(rows.keys.size());
    rows.keys.push_back(m_keyOf[handle.value]);
    rows.displayNames.push_back(displayName);
    rows.columns.startRow();
}

void EntityRows::addPending(EntityHandle handle, const Placeholder &row)
{
    m_pending.emplace_back(handle, row);
}

std::vector<std::pair<EntityHandle, Placeholder>> EntityRows::takePending()
{
    std::erase_if(m_pending, [this](const auto &row) { return !isPending(row.first); });
    return std::exchange(m_pending, {});
}

void EntityRows::startPlaceholders()
{
    for (TypeBuild &type : m_types)
        type.collected = static_cast<quint32>(type.keys.size());
}

void EntityRows::setClasses(EntityHandle handle, const QStringList &classes)
{
    m_ownClasses.emplace_back(handle, classes);
}

EntityRows::Slot &EntityRows::slotFor(std::string_view folded, quint32 hash)
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        Slot &slot = m_slots[at];
        if (slot.handle == 0)
            return slot;
        if (slot.hash == hash && m_foldOther(m_cells.strings().at(m_keyOf[slot.handle - 1])) == folded)
            return slot;
    }
}

void EntityRows::grow()
{
    std::vector<Slot> wider(m_slots.size() * 2);
    const std::size_t mask = wider.size() - 1;
    for (const Slot &slot : m_slots) {
        if (slot.handle == 0)
            continue;
        std::size_t at = slot.hash & mask;
        while (wider[at].handle != 0)
            at = (at + 1) & mask;
        wider[at] = slot;
    }
    m_slots.swap(wider);
}

quint32 EntityRows::typeNamed(std::string_view name)
{
    if (m_lastType < m_types.size() && m_types[m_lastType].name == name)
        return m_lastType;
    const auto [found, isNew] = m_typeByName.try_emplace(std::string(name), static_cast<quint32>(m_types.size()));
    if (isNew)
        m_types.emplace_back().name = name;
    return found->second;
}

void EntityRows::addGenericTypes(EstateData &data, const StringPoolBuilder &strings) const
{
    std::vector<EntityType> types;
    for (const TypeBuild &rows : m_types) {
        const QString name = QString::fromStdString(rows.name);
        if (!isGenericType(name) || rows.keys.empty() || data.catalog.find(name))
            continue;
        const std::string_view key = strings.at(rows.keys.front());
        types.push_back(
            genericType(data.catalog, name, QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()))));
    }
    if (types.empty())
        return;
    types.insert(types.begin(), data.catalog.types().begin(), data.catalog.types().end());
    data.catalog = TypeCatalog(std::move(types));
}

std::vector<EntityIndex> EntityRows::place(EstateData &data, const StringPool &strings) &&
{
    std::vector<quint32> order(m_types.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [this](quint32 type) { return QString::fromStdString(m_types[type].name); });
    placeTypes(data, order, strings);

    std::vector<EntityIndex> firstOf(m_types.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        firstOf[order[i]] = data.types[i].first;
    std::vector<EntityIndex> indexOf(m_keyOf.size());
    for (std::size_t handle = 0; handle < indexOf.size(); ++handle)
        indexOf[handle] = firstOf[m_typeOf[handle]].value + m_rowOf[handle];
    placeSlots(data, indexOf);

    for (const auto &[handle, classes] : m_ownClasses) {
        auto same = std::ranges::find(data.classSets, classes);
        if (same == data.classSets.end())
            same = data.classSets.insert(same, classes);
        data.placeholderClasses.push_back({indexOf[handle.value], static_cast<quint32>(same - data.classSets.begin())});
    }
    std::ranges::sort(data.placeholderClasses, {}, &EstateData::Rare<EntityIndex>::row);
    return indexOf;
}

void EntityRows::placeTypes(EstateData &data, const std::vector<quint32> &order, const StringPool &strings)
{
    data.keys.reserve(m_keyOf.size());
    data.displayNames.reserve(m_keyOf.size());
    for (const quint32 type : order) {
        TypeBuild &rows = m_types[type];
        const auto first = static_cast<quint32>(data.keys.size());
        const auto count = static_cast<quint32>(rows.keys.size());
        data.keys.insert(data.keys.end(), rows.keys.begin(), rows.keys.end());
        data.displayNames.insert(data.displayNames.end(), rows.displayNames.begin(), rows.displayNames.end());
        rows.keys = {};
        rows.displayNames = {};
        const QString name = QString::fromStdString(rows.name);
        data.types.push_back({name, data.catalog.classesOf(name), first, first + rows.collected, first + count,
                              std::move(rows.columns).take(count, strings)});
    }
}

void EntityRows::placeSlots(EstateData &data, const std::vector<EntityIndex> &indexOf)
{
    // The same table without its hashes: positions stay right, for they depend on hash and size alone.
    data.keySlots.resize(m_slots.size());
    for (std::size_t at = 0; at < m_slots.size(); ++at)
        data.keySlots[at] = m_slots[at].handle == 0 ? 0 : indexOf[m_slots[at].handle - 1].value + 1;
    m_slots = {};
}

} // namespace azimuth
