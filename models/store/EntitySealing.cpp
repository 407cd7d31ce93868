// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EntitySealing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// Staged blocks smaller than this are packed anew with their neighbours: a listing of one object a page would shrink
/// badly.
constexpr qsizetype worthKeeping = 8 * 1024;

} // namespace

bool KnownEntities::read(Connection &connection, const KeyHashing &hashing)
{
    Statement select(connection,
                     u"select id, entity, content_hash, cast(key as blob) from entity_rows "
                     "where valid_to is null"_s);
    select.run();
    while (select.next()) {
        const QByteArray key = select.bytes(3);
        const KeyHash hash = hashing(std::string_view(key.constData(), size_t(key.size())));
        if (!m_index.insert(hash).second)
            return connection.fail(StoreProblem::Kind::Damaged, u"two rows of one entity"_s);
        m_rows.push_back({select.number(0), select.number(1), select.number(2), hash.length});
        const size_t entity = size_t(m_rows.back().entity);
        if (entity >= m_byEntity.size())
            m_byEntity.resize(std::max(entity + 1, m_byEntity.size() * 3 / 2), KeyIndex::none);
        m_byEntity[entity] = quint32(m_rows.size() - 1);
    }
    return !connection.failed();
}

KnownEntities::Row *KnownEntities::find(const KeyHash &key)
{
    const quint32 row = m_index.find(key);
    return row == KeyIndex::none ? nullptr : &m_rows[row];
}

bool KnownEntities::hashOf(qint64 entity, KeyHash &hash) const
{
    const quint32 row = size_t(entity) < m_byEntity.size() ? m_byEntity[size_t(entity)] : KeyIndex::none;
    if (row == KeyIndex::none)
        return false;
    hash = m_index.at(row);
    hash.length = m_rows[row].keyLength;
    return true;
}

EntitySealing::EntitySealing(Connection &connection, const KeyHashing &hashing, KnownEntities &known, qint64 snapshot)
    : m_connection(connection)
    , m_hashing(hashing)
    , m_known(known)
    , m_snapshot(snapshot)
    , m_nextRow(connection.value(u"select coalesce(max(id), 0) + 1 from entity_rows"_s).toLongLong())
    , m_insert(connection,
               u"insert into entity_rows(id, entity, type, key, key_hash, display_name, placeholder, classes, "
               "content_hash, raw_block, raw_index, valid_from, properties) values(?, ?, ?, cast(? as text), ?, "
               "cast(? as text), ?, cast(? as text), ?, ?, ?, ?, cast(? as text))"_s)
    , m_close(connection, u"update entity_rows set valid_to = ? where id = ?"_s)
    , m_raw(connection, 3)
{
}

bool EntitySealing::writeCollected(Staging &staging, CollectedEntities &entities, const FilledProperties &filled)
{
    EntitiesPage page;
    const bool read = staging.eachPage(Staging::Part::Entities, [&](StagedPage &staged) {
        if (!decode(std::move(staged.entities), page))
            return staging.connection().fail(StoreProblem::Kind::Damaged, u"page %1 of the journal"_s.arg(staged.id));
        writePage(staging, staged, page, entities, filled);
        return !m_connection.failed();
    });
    return read && !m_connection.failed();
}

void EntitySealing::writePage(Staging &staging, const StagedPage &staged, const EntitiesPage &page,
                              CollectedEntities &entities, const FilledProperties &filled)
{
    std::vector<Change> changes;
    for (const StagedEntity &row : page.entities) {
        const Ordinal ordinal = entities.winnerAt(m_sequence++);
        if (ordinal == CollectedEntities::none)
            continue;
        Change change{ordinal, {}, {}};
        change.content = {entities[ordinal].type,
                          page.texts[row.key],
                          page.texts[row.displayName],
                          row.properties,
                          {},
                          false,
                          row.rawHash,
                          row.raw};
        if (filled.concerns(ordinal)) {
            change.properties = filled.applied(ordinal, row.properties);
            change.content.properties = {change.properties.constData(), size_t(change.properties.size())};
        }
        const KeyHash key = entities.hashOf(ordinal);
        if (changed(key, change.content))
            changes.push_back(std::move(change));
        else
            entities[ordinal].entity = numberOf(key);
    }
    if (changes.empty())
        return;
    moveRaw(staging, staged, page, changes);
    for (const Change &change : changes)
        entities[change.ordinal].entity = write(entities.hashOf(change.ordinal), change.content);
}

// A block whose objects are mostly needed moves as it is; of others the needed objects are packed anew.
void EntitySealing::moveRaw(Staging &staging, const StagedPage &staged, const EntitiesPage &page,
                            std::vector<Change> &changes)
{
    if (staged.blockCount == 0)
        return;
    const std::vector<QByteArray> packed = staging.rawBlocks(staged);
    std::vector<qint64> there(packed.size());
    std::vector<qint64> needed(packed.size());
    const auto slot = [&staged](const RawPosition &raw) { return size_t(raw.block - staged.firstBlock); };
    const auto isOfPage = [&](const RawPosition &raw) { return raw.block >= 0 && slot(raw) < packed.size(); };
    for (const StagedEntity &row : page.entities)
        if (isOfPage(row.raw))
            ++there[slot(row.raw)];
    for (const Change &change : changes)
        if (isOfPage(change.content.raw))
            ++needed[slot(change.content.raw)];

    std::vector<qint64> adopted(packed.size());
    std::vector<RawBlock> unpacked(packed.size());
    for (size_t block = 0; block < packed.size(); ++block) {
        if (needed[block] * 2 > there[block] && packed[block].size() >= worthKeeping)
            adopted[block] = m_raw.adopt(packed[block]);
        else if (needed[block] > 0 && !unpacked[block].read(m_unpacking, packed[block]))
            staging.connection().fail(StoreProblem::Kind::Damaged,
                                      u"raw block %1 of the journal"_s.arg(staged.firstBlock + qint64(block)));
    }
    for (Change &change : changes) {
        RawPosition &raw = change.content.raw;
        if (!isOfPage(raw))
            raw = {};
        else if (const size_t block = slot(raw); adopted[block])
            raw.block = adopted[block];
        else
            raw = m_raw.append(unpacked[block].at(raw.index));
    }
}

bool EntitySealing::changed(const KeyHash &key, const Content &content)
{
    KnownEntities::Row *known = m_known.find(key);
    if (!known)
        return true;
    known->seen = true;
    return known->content != contentHash(content);
}

qint64 EntitySealing::write(const KeyHash &key, const Content &content)
{
    const qint64 row = m_nextRow++;
    const KnownEntities::Row *known = m_known.find(key);
    const qint64 entity = known ? known->entity : row;
    if (known)
        close(known->id);
    const bool hasRaw = content.raw.block >= 0;
    m_insert.run(row, entity, content.type, content.key, KeyHashing::short64(key), content.displayName,
                 int(content.placeholder), content.classes.empty() ? std::nullopt : std::optional(content.classes),
                 contentHash(content), hasRaw ? std::optional(content.raw.block) : std::nullopt,
                 hasRaw ? std::optional(content.raw.index) : std::nullopt, m_snapshot, content.properties);
    return entity;
}

qint64 EntitySealing::contentHash(const Content &content) const
{
    const std::array numbers{quint64(content.type), quint64(content.placeholder), content.rawHash};
    quint64 hash = m_hashing.ofContent({reinterpret_cast<const char *>(numbers.data()), sizeof numbers});
    for (const std::string_view text : {content.key, content.displayName, content.properties, content.classes})
        hash = m_hashing.ofContent(text, hash);
    return qint64(hash);
}

void EntitySealing::close(qint64 row)
{
    m_close.run(m_snapshot, row);
}

bool EntitySealing::finish()
{
    for (const KnownEntities::Row &row : m_known.rows())
        if (!row.seen)
            close(row.id);
    m_raw.flush();
    return !m_connection.failed();
}

} // namespace azimuth
