// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Reading.h"

#include "ColumnValues.h"
#include "RawBlocks.h"
#include "Schema.h"
#include "Sealing.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace azimuth {

bool openForReading(Connection &connection, const QString &path)
{
    connection.open(path, Connection::Access::ReadOnly, busyMilliseconds);
    if (connection.run(u"pragma cache_size = -32768;\nselect 1 from sqlite_schema limit 1"))
        return true;
    // WAL wants a -shm file beside it, which a read-only folder cannot take; without a -wal there is nothing to share.
    if (QFileInfo(QFileInfo(path).path()).isWritable() || QFileInfo(path + u"-wal"_s).size() > 0)
        return false;
    connection.takeProblem();
    return connection.openImmutable(path);
}

qint64 sealedSnapshot(Connection &connection, std::optional<SnapshotId> asked)
{
    Statement select(connection,
                     u"select max(id) from snapshot_rows where sealed is not null and (? is null or id = ?)"_s);
    if (!select.run(asked, asked))
        return 0;
    const qint64 snapshot = select.next() ? select.number(0) : 0;
    if (snapshot == 0)
        connection.fail(StoreProblem::Kind::NoSnapshot, asked ? QString::number(*asked) : QString());
    return snapshot;
}

std::vector<SnapshotSummary> readSnapshots(Connection &connection)
{
    std::vector<SnapshotSummary> snapshots;
    Statement select(connection,
                     u"select id, started, coalesce(sealed, ''), tenant_id, tenant_name, client_id, cloud, caller, "
                     "plan, entities, placeholders, relationships, dropped, duplicates from snapshot_rows "
                     "order by id"_s);
    select.run();
    while (select.next())
        snapshots.push_back(
            {select.number(0),
             timeFromText(select.text(1)),
             timeFromText(select.text(2)),
             {select.text(3), select.text(4), select.text(5), select.text(6), select.text(7), select.bytes(8)},
             {select.number(9), select.number(10), select.number(11), select.number(12), select.number(13)}});
    return snapshots;
}

std::vector<CoverageRow> readCoverage(Connection &connection, SnapshotId snapshot)
{
    std::vector<CoverageRow> rows;
    // A workspace that is only read stays as an older program made it.
    const QString repeatsGap = schemaVersionOf(connection) < 2 ? u"0"_s : u"repeats_gap"_s;
    Statement select(connection,
                     u"select step, scope, state, count, requests, expected, permissions, reason, request, status, "
                     "code, message, request_id, time, %1 from coverage_rows where snapshot = ? "
                     "order by position"_s.arg(repeatsGap));
    select.run(snapshot);
    while (select.next()) {
        const std::optional<qint64> expected = select.isNull(5) ? std::nullopt : std::optional(select.number(5));
        rows.push_back({select.text(0), select.text(1),
                        coverageFromWord(select.text(2)).value_or(CoverageState::Failed), select.number(3),
                        select.number(4), expected, listFromJson(select.bytes(6)), select.text(7),
                        readEvidence(select, 8), select.number(14) != 0});
    }
    return rows;
}

QByteArray readRawJson(Connection &connection, const QString &entityKey, SnapshotId snapshot)
{
    const KeyHashing hashing(quint64(hashSeed(connection)));
    const QString folded = foldedKey(entityKey);
    Statement select(connection,
                     u"select e.key, e.raw_block, e.raw_index, b.data from entity_rows e "
                     "join raw_blocks b on b.id = e.raw_block where e.key_hash = ? and e.valid_from <= ? "
                     "and (e.valid_to is null or e.valid_to > ?)"_s);
    select.run(KeyHashing::short64(hashing(entityKey)), snapshot, snapshot);
    while (select.next()) {
        if (foldedKey(select.text(0)) != folded)
            continue;
        Compression compression(1);
        RawBlock block;
        if (block.read(compression, select.bytes(3)) && size_t(select.number(2)) < block.size())
            return QByteArray(block.at(size_t(select.number(2))).data(),
                              qsizetype(block.at(size_t(select.number(2))).size()));
        connection.fail(StoreProblem::Kind::Damaged, u"raw block %1"_s.arg(select.number(1)));
        break;
    }
    return {};
}

TypeCatalog readTypes(Connection &connection)
{
    std::vector<EntityType> types;
    Statement select(connection,
                     u"select name, classes, label, service, icon, columns from type_rows order by position, name"_s);
    select.run();
    while (select.next())
        types.push_back({select.text(0), listFromJson(select.bytes(1)), select.text(2), select.text(3), select.text(4),
                         listFromJson(select.bytes(5))});
    return TypeCatalog(std::move(types));
}

} // namespace azimuth
