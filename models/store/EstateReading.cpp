// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
/// A snapshot's rows as an Estate.
#include "ColumnValues.h"
#include "EstateBuilder.h"
#include "Reading.h"
#include "WorkThread.h"

#include <QFileInfo>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

class EstateReading {
public:
    EstateReading(Connection &connection, SnapshotId snapshot)
        : m_connection(connection)
        , m_snapshot(snapshot)
        , m_types(readTypes(connection))
    {
        for (const SnapshotSummary &summary : readSnapshots(connection))
            m_sealed.insert(summary.id, summary.sealed);
    }

    void readWords()
    {
        Statement select(m_connection, u"select id, word from words order by id"_s);
        select.run();
        while (select.next()) {
            m_words.resize(size_t(select.number(0)) + 1);
            m_words.back() = select.text(1);
        }
    }

    // An entity's number is the number of its first row: there it says since when it is in the workspace. Asked only of
    // those for which it matters, because of a changed entity it takes another row.
    void readEntities()
    {
        Statement select(m_connection,
                         u"select e.entity, e.type, cast(e.key as blob), cast(e.display_name as blob), "
                         "cast(e.properties as blob), e.placeholder, cast(e.classes as blob), "
                         "case when e.type not in (%1) then null when e.id = e.entity then e.valid_from "
                         "else (select f.valid_from from entity_rows f where f.id = e.entity) end from entity_rows e "
                         "where e.valid_from <= ? and (e.valid_to is null or e.valid_to > ?)"_s.arg(evidenceTypes()));
        select.run(m_snapshot, m_snapshot);
        while (select.next()) {
            const size_t entity = size_t(select.number(0));
            if (entity >= m_handles.size())
                m_handles.resize(std::max(entity + 1, m_handles.size() * 3 / 2));
            m_handles[entity] = select.number(5) != 0 ? addPlaceholder(select) : addCollected(select);
            if (const QDateTime since = m_sealed.value(select.number(7)); since.isValid())
                builder.setFirstSeen(*m_handles[entity], since);
        }
    }

    // Most keys follow from the ends; the others that end in an end's key need the key's text.
    void readRelationships()
    {
        readRelationships(
            u"select r.class, r.type, r.from_entity, r.to_entity, cast(r.key as blob), cast(r.properties as blob) "
            "from relationship_rows r where r.key_end = 0 "
            "and r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)"_s);
        readRelationships(
            u"select r.class, r.type, r.from_entity, r.to_entity, cast(r.key || e.key as blob), "
            "cast(r.properties as blob) from relationship_rows r "
            "join entity_rows e on e.entity = case when r.key_end = 1 then r.from_entity else r.to_entity end "
            "and e.valid_from <= %1 and (e.valid_to is null or e.valid_to > %1) where r.key_end <> 0 "
            "and r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)"_s.arg(m_snapshot));
    }

    EstateBuilder builder;

    const TypeCatalog &types() const { return m_types; }

private:
    const QString &word(qint64 number)
    {
        static const QString unknown;
        return size_t(number) < m_words.size() ? m_words[size_t(number)] : unknown;
    }

    /// Numbers of the words for types that findings are read from.
    QString evidenceTypes()
    {
        QStringList numbers;
        for (size_t word = 0; word < m_words.size(); ++word) {
            const QStringList classes = m_types.classesOf(m_words[word]);
            if (classes.contains(u"Finding"_s) || classes.contains(u"Assessment"_s))
                numbers << QString::number(word);
        }
        return numbers.join(u',');
    }

    EntityHandle addCollected(const Statement &row)
    {
        const QByteArray key = row.bytes(2);
        const QByteArray displayName = row.bytes(3);
        return builder.add(QUtf8StringView(key), word(row.number(1)), QUtf8StringView(displayName), row.bytes(4));
    }

    EntityHandle addPlaceholder(const Statement &row)
    {
        return builder.addPlaceholder({QString::fromUtf8(row.bytes(2)), word(row.number(1)), listFromJson(row.bytes(6)),
                                       QString::fromUtf8(row.bytes(3)), row.bytes(4)});
    }

    void readRelationships(const QString &sql)
    {
        Statement select(m_connection, sql);
        select.run(m_snapshot, m_snapshot);
        while (select.next()) {
            const size_t from = size_t(select.number(2));
            const size_t to = size_t(select.number(3));
            if (std::max(from, to) >= m_handles.size() || !m_handles[from] || !m_handles[to]) {
                m_connection.fail(StoreProblem::Kind::Damaged, u"a relationship without its end"_s);
                return;
            }
            const QByteArray key = select.bytes(4);
            builder.addRelationship(*m_handles[from], *m_handles[to], word(select.number(0)), word(select.number(1)),
                                    QUtf8StringView(key), select.bytes(5));
        }
    }

    Connection &m_connection;
    SnapshotId m_snapshot;
    TypeCatalog m_types;
    QHash<SnapshotId, QDateTime> m_sealed;
    std::vector<QString> m_words;
    std::vector<std::optional<EntityHandle>> m_handles; ///< By entity number.
};

EstateOrigin originOf(Connection &connection, SnapshotId snapshot)
{
    for (const SnapshotSummary &summary : readSnapshots(connection))
        if (summary.id == snapshot)
            return {summary.info, snapshot, summary.sealed};
    return {};
}

/// The estate may be asked on any thread, while a connection belongs to one: each question has its own.
RawSource rawSource(const QString &path, SnapshotId snapshot)
{
    return [path, snapshot](const QString &key) -> std::optional<QByteArray> {
        noteWork(Work::Store);
        Connection connection;
        if (!openForReading(connection, path))
            return std::nullopt;
        const QByteArray json = readRawJson(connection, key, snapshot);
        return json.isEmpty() || connection.failed() ? std::nullopt : std::optional(json);
    };
}

} // namespace

EstatePtr readEstate(Connection &connection, SnapshotId snapshot)
{
    EstateReading reading(connection, snapshot);
    reading.readWords();
    reading.readEntities();
    reading.readRelationships();
    reading.builder.setTypes(reading.types());
    reading.builder.setCoverage(readCoverage(connection, snapshot));
    reading.builder.setOrigin(originOf(connection, snapshot));
    reading.builder.setRawSource(rawSource(QFileInfo(connection.path()).absoluteFilePath(), snapshot));
    if (connection.failed())
        return {};
    return std::move(reading.builder).build();
}

} // namespace azimuth
