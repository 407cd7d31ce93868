// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The entities of an EstateBuilder: rows by type, found by folded key.

#include "CellWriter.h"
#include "Estate.h"
#include "EstateBuilder.h"
#include "KeyFold.h"

#include <QHash>

#include <string>
#include <unordered_map>
#include <vector>

namespace azimuth {

/// The entities while they are added. Numbers them by handle; place() gives their final indices.
class EntityRows {
public:
    explicit EntityRows(CellWriter &cells)
        : m_cells(cells)
    {
    }

    struct Taken {
        EntityHandle handle;
        bool isNew = false; ///< False: the key is known, `handle` is the older entity's.
    };
    /// The handle of a key, reserved where the key is new: setKey() is due before the next look-up.
    Taken take(std::string_view key);
    std::optional<EntityHandle> find(std::string_view key);
    void addRow(EntityHandle handle, std::string_view type, quint32 displayName);
    /// The columns and the row that properties of the entity added last go to.
    ColumnsWriter &columns() { return m_types[m_lastType].columns; }
    quint32 row() const { return static_cast<quint32>(m_types[m_lastType].keys.size() - 1); }

    void addPending(EntityHandle handle, const Placeholder &row);
    bool isPending(EntityHandle handle) const { return m_typeOf[handle.value] == pending; }
    void setKey(EntityHandle handle, quint32 keyText) { m_keyOf[handle.value] = keyText; }
    /// Placeholders that nothing took the place of, in order.
    std::vector<std::pair<EntityHandle, Placeholder>> takePending();
    /// From now on addRow() adds placeholders.
    void startPlaceholders();
    void setClasses(EntityHandle handle, const QStringList &classes);

    quint32 keyOf(EntityHandle handle) const { return m_keyOf[handle.value]; }
    const std::string &typeOf(EntityHandle handle) const { return m_types[m_typeOf[handle.value]].name; }
    /// Adds the generic types among them to data.catalog, which says what all others are.
    void addGenericTypes(EstateData &data, const StringPoolBuilder &strings) const;
    /// Moves everything about entities but the cells into `data`, and says where each handle went.
    std::vector<EntityIndex> place(EstateData &data, const StringPool &strings) &&;

private:
    static constexpr quint32 pending = 0xFFFFFFFF;
    struct TypeBuild {
        std::string name;
        std::vector<quint32> keys;
        std::vector<quint32> displayNames;
        ColumnsWriter columns;
        quint32 collected = 0; ///< Rows before the first placeholder.
    };
    struct Slot {
        quint32 hash = 0;
        quint32 handle = 0; ///< Handle + 1; 0 is free.
    };

    Slot &slotFor(std::string_view folded, quint32 hash);
    void grow();
    quint32 typeNamed(std::string_view name);
    void placeTypes(EstateData &data, const std::vector<quint32> &order, const StringPool &strings);
    void placeSlots(EstateData &data, const std::vector<EntityIndex> &indexOf);

    CellWriter &m_cells;
    std::vector<TypeBuild> m_types;
    std::unordered_map<std::string, quint32> m_typeByName;
    quint32 m_lastType = 0;
    std::vector<quint32> m_keyOf, m_typeOf, m_rowOf; // by handle
    std::vector<Slot> m_slots = std::vector<Slot>(1024);
    KeyFold m_fold, m_foldOther;
    std::vector<std::pair<EntityHandle, Placeholder>> m_pending;
    std::vector<std::pair<EntityHandle, QStringList>> m_ownClasses;
};

} // namespace azimuth
