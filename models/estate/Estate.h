// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// The one value that everything but the collectors reads: entities and relationships of one snapshot, as columns.
/// Immutable once built (EstateBuilder): any thread may read it. Views (std::string_view, spans, PropertyValue) live as
/// long as the Estate; hold the EstatePtr. Texts come from the tenant: they are data, never markup.

#include "Cells.h"
#include "Coverage.h"
#include "Index.h"
#include "SnapshotWriter.h"
#include "TypeCatalog.h"

#include <QAnyStringView>
#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace azimuth {

/// Which snapshot this is.
struct EstateOrigin {
    SnapshotInfo info;
    qint64 snapshot = 0; ///< Its number in the workspace; 0 for an estate of no workspace.
    QDateTime time; ///< UTC, when it was sealed.
};

/// What building could not take as it came. All zero for rows that a store sealed.
struct BuildCounts {
    qint64 duplicateEntities = 0; ///< Keys met again (compared with foldedKey()); the first row stands.
    qint64 duplicateRelationships = 0; ///< The same ends, class, type and key again.
    qint64 endsMissing = 0; ///< Relationships left out because no entity has the key of an end.
    qint64 brokenProperties = 0; ///< Property objects that are not JSON; what came before the fault is kept.
};

/// Gives an entity's JSON as the API answered it, by the entity's key; std::nullopt where there is none or it cannot be
/// read. Called on the thread that asks Estate::rawJson(); must be safe to call from several at once.
using RawSource = std::function<std::optional<QByteArray>(const QString &key)>;

/// A relationship with everything in it, for showing one. Walking many: the single accessors of Estate.
struct Relationship {
    QString key;
    QString className;
    QString type;
    EntityIndex from;
    EntityIndex to;
    std::vector<Property> properties; ///< `displayName` among them only where it is not the class.
};

/// One property of all entities of one type, to filter and sort by.
class PropertyColumn {
public:
    PropertyColumn(const CellStore &store, const Column &column, IndexRange<EntityIndex> entities)
        : m_store(&store)
        , m_column(&column)
        , m_entities(entities)
    {
    }

    std::string_view name() const { return m_store->strings.at(m_column->name); }
    IndexRange<EntityIndex> entities() const { return m_entities; }
    /// How many entities have it, nulls included.
    quint32 filled() const { return m_column->filled; }
    /// `entity` must be one of entities().
    PropertyValue at(EntityIndex entity) const;
    /// Calls visit(EntityIndex, PropertyValue) for each entity that has the property, in order of index: the fast way
    /// to filter.
    template <class Visit>
    void forEach(Visit visit) const;

private:
    const CellStore *m_store;
    const Column *m_column;
    IndexRange<EntityIndex> m_entities;
};

/// Reads one column for ascending entities, a rare property as fast as a common one: for writing all rows out.
class ColumnWalk {
public:
    ColumnWalk(const CellStore &store, const Column &column, EntityIndex first)
        : m_store(&store)
        , m_column(&column)
        , m_first(first)
    {
    }

    std::string_view name() const { return m_store->strings.at(m_column->name); }
    /// Never for an entity before the last one asked for.
    PropertyValue at(EntityIndex entity);

private:
    const CellStore *m_store;
    const Column *m_column;
    EntityIndex m_first;
    std::size_t m_next = 0; // in a sparse column's rows
};

/// Everything an Estate holds; only EstateBuilder fills it. Entities of a type are consecutive, placeholders last among
/// them.
struct EstateData {
    struct TypeRows {
        QString name; ///< Empty for placeholders whose type nobody knows.
        QStringList classes;
        EntityIndex first;
        EntityIndex firstPlaceholder;
        EntityIndex end;
        std::vector<Column> columns; ///< By name.
    };
    /// What relationships have in common.
    struct RelationshipKind {
        enum class KeyForm : quint8 {
            Derived,
            Underscore,
            Stored
        }; ///< relationshipKey(); "{from}_{to}"; in `relationshipKeys`.
        QString className;
        QString type;
        KeyForm keyForm = KeyForm::Derived;
        std::string keyMiddle; ///< Between the ends' keys, unless Stored.
    };
    struct RelationshipCell {
        quint32 name = 0;
        Cell cell;
    };
    template <class Row>
    struct Rare { ///< For what few rows have: sorted by row.
        Row row;
        quint32 value = 0;
    };

    CellStore cells;
    std::vector<TypeRows> types; // by name
    std::vector<quint32> keys, displayNames; // texts, by entity
    std::vector<quint32> keySlots; // open addressing by folded key: entity + 1, or 0
    std::vector<Rare<EntityIndex>> placeholderClasses; // numbers in classSets, where they differ from the type's
    std::vector<QStringList> classSets;
    std::vector<std::pair<EntityIndex, qint64>> firstSeen; // sorted by entity; milliseconds since 1970, UTC

    std::vector<RelationshipKind> kinds; // by class, type
    std::vector<EntityIndex> from, to; // by relationship; sorted by from, then kind, then to
    std::vector<quint32> kindOf;
    std::vector<RelationshipIndex> firstFrom; // by entity, and one more: where its relationships start
    std::vector<RelationshipIndex> byTo; // relationships sorted by to
    std::vector<quint32> firstTo; // by entity, and one more: where its part of byTo starts
    std::vector<Rare<RelationshipIndex>> relationshipKeys; // texts
    std::vector<Rare<RelationshipIndex>> relationshipRecords; // ends in relationshipCells
    std::vector<RelationshipCell> relationshipCells;

    TypeCatalog catalog;
    std::vector<CoverageRow> coverage;
    EstateOrigin origin;
    BuildCounts counts;
    RawSource raw;
};

class Estate {
public:
    explicit Estate(EstateData data)
        : m_data(std::move(data))
    {
    }
    Q_DISABLE_COPY_MOVE(Estate)

    quint32 entityCount() const { return static_cast<quint32>(m_data.keys.size()); }
    quint32 relationshipCount() const { return static_cast<quint32>(m_data.to.size()); }
    IndexRange<EntityIndex> entities() const { return {0, entityCount()}; }
    IndexRange<RelationshipIndex> relationships() const { return {0, relationshipCount()}; }

    /// As the API gave it, case kept.
    QString key(EntityIndex entity) const;
    std::string_view keyUtf8(EntityIndex entity) const { return text(m_data.keys[entity.value]); }
    QString displayName(EntityIndex entity) const;
    std::string_view displayNameUtf8(EntityIndex entity) const { return text(m_data.displayNames[entity.value]); }
    /// "azure_vm"; empty for a placeholder of unknown type.
    const QString &type(EntityIndex entity) const { return m_data.types[typeIndex(entity).value].name; }
    TypeIndex typeIndex(EntityIndex entity) const;
    /// The data model's classes ("Host"): the catalog's for the type, or a placeholder's own.
    const QStringList &classes(EntityIndex entity) const;
    /// True for an end of a relationship that nothing collected.
    bool isPlaceholder(EntityIndex entity) const;
    /// Absent where the entity lacks it.
    PropertyValue property(EntityIndex entity, QAnyStringView name) const;
    /// All that the entity has, nulls included, by name. `displayName` is not among them.
    std::vector<Property> properties(EntityIndex entity) const;
    /// The answer it was read from; std::nullopt where there is none (a placeholder, an estate without a store).
    std::optional<QByteArray> rawJson(EntityIndex entity) const;
    /// UTC: when the first snapshot of the workspace that has it was sealed, all later ones up to this having it too. A
    /// store tells it of findings and assessments; not valid otherwise.
    QDateTime firstSeen(EntityIndex entity) const;
    /// By key, without case (foldedKey()).
    std::optional<EntityIndex> find(QAnyStringView key) const;

    /// Types that have entities, by name.
    quint32 typeCount() const { return static_cast<quint32>(m_data.types.size()); }
    IndexRange<TypeIndex> types() const { return {0, typeCount()}; }
    std::optional<TypeIndex> findType(QAnyStringView name) const;
    const QString &typeName(TypeIndex type) const { return m_data.types[type.value].name; }
    const QStringList &typeClasses(TypeIndex type) const { return m_data.types[type.value].classes; }
    /// Entities of a type, placeholders last.
    IndexRange<EntityIndex> entitiesOf(TypeIndex type) const;
    /// The same by name; empty for a type without entities.
    IndexRange<EntityIndex> entitiesOf(QAnyStringView type) const;
    /// How many of them are placeholders.
    quint32 placeholderCount(TypeIndex type) const;
    /// Properties that entities of a type have, by name.
    quint32 columnCount(TypeIndex type) const;
    PropertyColumn column(TypeIndex type, quint32 position) const;
    std::optional<PropertyColumn> column(TypeIndex type, QAnyStringView name) const;

    /// A walk over each column of a type, by name, from its first entity.
    std::vector<ColumnWalk> walks(TypeIndex type) const;

    EntityIndex from(RelationshipIndex relationship) const { return m_data.from[relationship.value]; }
    EntityIndex to(RelationshipIndex relationship) const { return m_data.to[relationship.value]; }
    /// "HAS"
    const QString &relationshipClass(RelationshipIndex relationship) const { return kind(relationship).className; }
    /// "azure_vm_uses_nic"
    const QString &relationshipType(RelationshipIndex relationship) const { return kind(relationship).type; }
    QString relationshipKey(RelationshipIndex relationship) const;
    std::string relationshipKeyUtf8(RelationshipIndex relationship) const;
    std::vector<Property> relationshipProperties(RelationshipIndex relationship) const;
    /// Names that properties of relationships have, all types together, sorted.
    std::vector<std::string_view> relationshipPropertyNames() const;
    Relationship relationship(RelationshipIndex relationship) const;
    /// Relationships that start at an entity, by class and type, then by end.
    IndexRange<RelationshipIndex> relationshipsFrom(EntityIndex entity) const;
    /// Relationships that end at an entity.
    std::span<const RelationshipIndex> relationshipsTo(EntityIndex entity) const;

    const TypeCatalog &catalog() const { return m_data.catalog; }
    const std::vector<CoverageRow> &coverage() const { return m_data.coverage; }
    const EstateOrigin &origin() const { return m_data.origin; }
    const BuildCounts &buildCounts() const { return m_data.counts; }
    /// Memory held, in bytes, without catalog and coverage: for measurements.
    std::size_t bytes() const;

private:
    std::string_view text(quint32 id) const { return m_data.cells.strings.at(id); }
    const EstateData::TypeRows &typeRows(EntityIndex entity) const { return m_data.types[typeIndex(entity).value]; }
    const EstateData::RelationshipKind &kind(RelationshipIndex relationship) const;

    const EstateData m_data;
};

using EstatePtr = std::shared_ptr<const Estate>;

template <class Visit>
void PropertyColumn::forEach(Visit visit) const
{
    for (std::size_t at = 0; at < m_column->words.size(); ++at) {
        const Cell cell = m_column->stored(at);
        if (cell.kind == CellKind::Absent)
            continue;
        const quint32 row = m_column->isSparse() ? m_column->rows[at] : static_cast<quint32>(at);
        visit(m_entities[row], PropertyValue(*m_store, cell));
    }
}

} // namespace azimuth
