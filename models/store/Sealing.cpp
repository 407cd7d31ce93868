// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sealing.h"

#include "ColumnValues.h"
#include "GenericType.h"
#include "RelationshipSealing.h"

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

// Indexes that are made once at the end of a first snapshot: filling them row by row takes longer than making them.
constexpr auto dropIndexes = u"drop index entity_rows_by_entity;\ndrop index entity_rows_by_key;\n"
                             "drop index relationship_rows_by_from;\ndrop index relationship_rows_by_to";
constexpr auto makeIndexes = u"create index entity_rows_by_entity on entity_rows(entity);\n"
                             "create index entity_rows_by_key on entity_rows(key_hash);\n"
                             "create index relationship_rows_by_from on relationship_rows(from_entity);\n"
                             "create index relationship_rows_by_to on relationship_rows(to_entity)";

void writeTypes(Connection &connection, const std::vector<EntityType> &types)
{
    Statement drop(connection,
                   u"delete from type_rows where name = ?"_s); // types of older catalogs stay for older snapshots
    Statement insert(connection,
                     u"insert into type_rows(name, position, classes, label, service, icon, columns) "
                     "values(?, ?, ?, ?, ?, ?, ?)"_s);
    qint64 position = 0;
    for (const EntityType &type : types) {
        drop.run(type.name);
        insert.run(type.name, position++, jsonList(type.classes), type.label, type.service, type.icon,
                   jsonList(type.columns));
    }
}

void writeCoverage(Connection &connection, qint64 snapshot, const std::vector<CoverageRow> &rows)
{
    Statement insert(connection,
                     u"insert into coverage_rows(snapshot, position, step, scope, state, count, requests, expected, "
                     "permissions, reason, request, status, code, message, request_id, time, repeats_gap) "
                     "values(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    qint64 position = 0;
    for (const CoverageRow &row : rows)
        insert.run(snapshot, position++, row.step, row.scope, coverageWord(row.state), row.count, row.requests,
                   row.expected, jsonList(row.permissions), row.reason, row.evidence.request, row.evidence.status,
                   row.evidence.code, row.evidence.message, row.evidence.requestId, timeText(row.evidence.time),
                   row.repeatsGap);
}

bool writeRows(Connection &connection, Staging &staging, qint64 snapshot, const std::vector<Join> &joins,
               SealCounts &counts)
{
    const KeyHashing hashing(quint64(hashSeed(connection)));
    Words words(connection);
    CollectedEntities entities(hashing);
    if (!entities.read(staging, words))
        return false;
    counts.entities = qint64(entities.size());
    counts.duplicates = entities.duplicates();

    KnownEntities known;
    known.read(connection, hashing);
    EntitySealing entityRows(connection, hashing, known, snapshot);
    {
        FilledProperties filled;
        if (!filled.read(staging, entities, hashing) || !entityRows.writeCollected(staging, entities, filled))
            return false;
    }
    RelationshipSealing relationships(connection, words, hashing, entities, entityRows, snapshot);
    if (!relationships.readKnown(known) || !relationships.writeReferences(staging, joins)
        || !relationships.writeJoins(joins))
        return false;
    counts.placeholders = relationships.placeholders();
    counts.relationships = relationships.relationships();
    counts.dropped = relationships.dropped();
    return relationships.finish() && entityRows.finish();
}

void writeSnapshot(Connection &connection, qint64 snapshot, const SealCounts &counts)
{
    Statement update(connection,
                     u"update snapshot_rows set sealed = ?, entities = ?, placeholders = ?, relationships = ?, "
                     "dropped = ?, duplicates = ? where id = ?"_s);
    update.run(timeText(QDateTime::currentDateTimeUtc()), counts.entities, counts.placeholders, counts.relationships,
               counts.dropped, counts.duplicates, snapshot);
}

/// Counts what the new snapshot holds of each type, placeholders left out; gives the types, the catalog's and then the
/// generic ones.
std::vector<EntityType> countTypes(Connection &connection, const TypeCatalog &catalog, SealCounts &counts)
{
    std::vector<EntityType> types = catalog.types();
    Statement select(connection,
                     u"select words.word, count(*), min(entity_rows.key) from entity_rows "
                     "join words on words.id = entity_rows.type "
                     "where valid_to is null and placeholder = 0 group by entity_rows.type"_s);
    select.run();
    while (select.next()) {
        const QString name = select.text(0);
        counts.types.insert(name, select.number(1));
        if (isGenericType(name) && !catalog.find(name))
            types.push_back(genericType(catalog, name, select.text(2)));
    }
    return types;
}

} // namespace

qint64 hashSeed(Connection &connection)
{
    return connection.value(u"select value from settings where name = 'hash seed'"_s).toLongLong();
}

bool sealSnapshot(Connection &connection, Staging &staging, qint64 snapshot, const SealRules &rules, SealCounts &counts)
{
    counts = {};
    Transaction transaction(connection);
    const bool first = connection.value(u"select 1 from entity_rows limit 1"_s).isNull();
    if (first)
        connection.run(dropIndexes);
    if (!connection.failed() && !writeRows(connection, staging, snapshot, rules.joins, counts))
        return false;
    if (first)
        connection.run(makeIndexes);
    writeTypes(connection, countTypes(connection, rules.types, counts));
    writeCoverage(connection, snapshot, rules.coverage);
    writeSnapshot(connection, snapshot, counts);
    return transaction.commit();
}

} // namespace azimuth
