// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Turns the journal's entities into rows of the workspace: one that is as it was keeps its row, one that changed gets
/// a new row under its old number, one that is gone is closed.

#include "CollectedEntities.h"
#include "FilledProperties.h"
#include "RawBlocks.h"

namespace azimuth {

/// What the entity rows say at the moment, by number.
class KnownEntities {
public:
    struct Row {
        qint64 id = 0;
        qint64 entity = 0;
        qint64 content = 0;
        quint32 keyLength = 0;
        bool seen = false;
    };

    /// Reads the rows that are valid now.
    bool read(Connection &connection, const KeyHashing &hashing);
    /// nullptr for a key without a row. Valid until the next read().
    Row *find(const KeyHash &key);
    /// The hash of an entity's key by its number; false for a number without a row.
    bool hashOf(qint64 entity, KeyHash &hash) const;
    const std::vector<Row> &rows() const { return m_rows; }

private:
    KeyIndex m_index;
    std::vector<Row> m_rows;
    std::vector<quint32> m_byEntity;
};

class EntitySealing {
public:
    EntitySealing(Connection &connection, const KeyHashing &hashing, KnownEntities &known, qint64 snapshot);

    /// Writes all collected entities.
    bool writeCollected(Staging &staging, CollectedEntities &entities, const FilledProperties &filled);

    struct Content {
        quint32 type = 0;
        std::string_view key;
        std::string_view displayName;
        std::string_view properties;
        std::string_view classes; ///< JSON; empty: those of the type.
        bool placeholder = false;
        quint64 rawHash = 0;
        RawPosition raw;
    };
    /// True if the entity's row is not there as it is now, and write() has to follow.
    bool changed(const KeyHash &key, const Content &content);
    /// Writes the row; answers the entity's number.
    qint64 write(const KeyHash &key, const Content &content);
    /// The number of an entity that did not change.
    qint64 numberOf(const KeyHash &key) { return m_known.find(key)->entity; }

    /// Closes the rows of those that did not come again, and writes what is still in memory.
    bool finish();

private:
    struct Change {
        Ordinal ordinal;
        Content content;
        QByteArray properties; ///< Where they were filled; `content` looks into them.
    };
    void writePage(Staging &staging, const StagedPage &staged, const EntitiesPage &page, CollectedEntities &entities,
                   const FilledProperties &filled);
    void moveRaw(Staging &staging, const StagedPage &staged, const EntitiesPage &page, std::vector<Change> &changes);
    qint64 contentHash(const Content &content) const;
    void close(qint64 row);

    Connection &m_connection;
    const KeyHashing &m_hashing;
    KnownEntities &m_known;
    qint64 m_snapshot;
    qint64 m_nextRow;
    quint32 m_sequence = 0;
    Statement m_insert;
    Statement m_close;
    RawBlockWriter m_raw;
    Compression m_unpacking{1};
};

} // namespace azimuth
