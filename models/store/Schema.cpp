// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Schema.h"

#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

// Entity rows: `entity` is the number that stays when a new row replaces an old one (the number of its first row), so
// that relationships need not change with their ends. Relationship keys: most follow from their ends and are not kept
// (null); key_end says which end's key is appended to a kept one: 0 neither, 1 from, 2 to. valid_to null: valid in the
// newest sealed snapshot. Rows of a snapshot appear in the transaction that seals it.
constexpr auto version1 = uR"(
create table settings(name text primary key, value text not null);
create table snapshot_rows(id integer primary key, started text not null, sealed text, tenant_id text not null,
    tenant_name text not null, client_id text not null, cloud text not null, caller text not null, plan text not null,
    entities integer not null default 0, placeholders integer not null default 0, relationships integer not null default 0,
    dropped integer not null default 0, duplicates integer not null default 0);
create table words(id integer primary key, word text not null unique);
create table type_rows(name text primary key, position integer not null, classes text not null, label text not null,
    service text not null, icon text not null, columns text not null);
create table entity_rows(id integer primary key, entity integer not null, type integer not null, key text not null,
    key_hash integer not null, display_name text not null, placeholder integer not null, classes text,
    content_hash integer not null, raw_block integer, raw_index integer, valid_from integer not null, valid_to integer,
    properties text not null);
create index entity_rows_by_entity on entity_rows(entity);
create index entity_rows_by_key on entity_rows(key_hash);
create table relationship_rows(id integer primary key, class integer not null, type integer not null,
    from_entity integer not null, to_entity integer not null, key text, key_end integer not null, properties text,
    valid_from integer not null, valid_to integer);
create index relationship_rows_by_from on relationship_rows(from_entity);
create index relationship_rows_by_to on relationship_rows(to_entity);
create table raw_blocks(id integer primary key, data blob not null);
create table coverage_rows(snapshot integer not null, position integer not null, step text not null, scope text not null,
    state text not null, count integer not null, requests integer not null, expected integer, permissions text not null,
    reason text not null, request text not null, status integer not null, code text not null, message text not null,
    request_id text not null, time text not null, primary key(snapshot, position));
create table annotations(kind text not null, entity_key text not null, name text not null, value text not null,
    changed text not null, primary key(kind, entity_key, name));
create view snapshots as
    select id, started, sealed, tenant_id, tenant_name, client_id, cloud, caller, plan, entities, placeholders, relationships,
        dropped, duplicates
    from snapshot_rows;
create view entities as
    select e.key as key, w.word as type, coalesce(e.classes, t.classes, '[]') as classes, e.display_name as display_name,
        e.properties as properties, e.placeholder as placeholder, e.valid_from as since_snapshot, e.entity as entity
    from entity_rows e join words w on w.id = e.type left join type_rows t on t.name = w.word
    where e.valid_to is null;
create view relationships as
    select case when r.key is null then f.key || '|' || lower(c.word) || '|' || t.key
            when r.key_end = 1 then r.key || f.key when r.key_end = 2 then r.key || t.key else r.key end as key,
        w.word as type, c.word as class, f.key as from_key, t.key as to_key, ft.word as from_type, tt.word as to_type,
        coalesce(r.properties, '{}') as properties, r.valid_from as since_snapshot,
        r.from_entity as from_entity, r.to_entity as to_entity
    from relationship_rows r join words w on w.id = r.type join words c on c.id = r.class
        join entity_rows f on f.entity = r.from_entity and f.valid_to is null join words ft on ft.id = f.type
        join entity_rows t on t.entity = r.to_entity and t.valid_to is null join words tt on tt.id = t.type
    where r.valid_to is null;
create view coverage as
    select step, scope, state, count, requests, expected, permissions, reason, request, status, code, message, request_id, time
    from coverage_rows
    where snapshot = (select max(id) from snapshot_rows where sealed is not null);
create view findings as
    select '' as rule, '' as severity, '' as entity_key, '' as title where 1 = 0;
)";

/// Rows of older snapshots tell their gaps themselves.
constexpr auto version2 = u"alter table coverage_rows add column repeats_gap integer not null default 0";

constexpr std::array migrations{version1,
                                version2}; // one for each version, first to last; never change one that was released

constexpr auto stagingTables = uR"(
create table run(snapshot integer not null);
create table tasks(id integer primary key, step text not null, scope text not null, parent text not null, context text not null,
    next text not null, state text, reason text not null default '', permissions text not null default '[]', expected integer,
    count integer not null default 0, requests integer not null default 0, request text not null default '',
    status integer not null default 0, code text not null default '', message text not null default '',
    request_id text not null default '', time text not null default '', repeats_gap integer not null default 0);
create index tasks_unfinished on tasks(id) where state is null;
create table pages(id integer primary key, task integer not null, entity_count integer not null,
    reference_count integer not null, lookup_count integer not null, first_block integer not null, block_count integer not null,
    entities blob not null, others blob not null);
create index pages_by_task on pages(task);
create table raw_blocks(id integer primary key, data blob not null);
)";

} // namespace

int schemaVersion()
{
    return int(migrations.size());
}

bool checkOwner(Connection &connection, qint32 applicationId)
{
    const bool ours = connection.value(u"pragma application_id"_s).toInt() == applicationId
        || connection.value(u"select count(*) from sqlite_schema"_s).toInt() == 0;
    if (connection.failed())
        return false;
    return ours || connection.fail(StoreProblem::Kind::NotAWorkspace, u"an SQLite database of another program"_s);
}

int schemaVersionOf(Connection &connection)
{
    return connection.value(u"pragma user_version"_s).toInt();
}

bool migrate(Connection &connection, int from)
{
    Transaction transaction(connection);
    if (from == 0) // another process may have been quicker
        from = schemaVersionOf(connection);
    for (int version = from; version < schemaVersion(); ++version)
        connection.run(migrations[size_t(version)]);
    if (from == 0) {
        connection.run(u"pragma application_id = %1"_s.arg(workspaceApplicationId));
        const qint64 seed = qint64(QRandomGenerator::system()->generate64());
        connection.run(u"insert into settings(name, value) values('hash seed', '%1')"_s.arg(seed));
    }
    connection.run(u"pragma user_version = %1"_s.arg(schemaVersion()));
    return transaction.commit();
}

bool createStaging(Connection &connection)
{
    connection.run(stagingTables);
    connection.run(u"pragma application_id = %1"_s.arg(stagingApplicationId));
    return connection.run(u"pragma user_version = %1"_s.arg(stagingVersion));
}

} // namespace azimuth
