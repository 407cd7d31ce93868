// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Turns references into relationships: finds their ends, makes up those that may be made up, follows the joins, and
/// compares with what the workspace has.

#include "EntitySealing.h"

#include <map>

namespace azimuth {

class RelationshipSealing {
public:
    RelationshipSealing(Connection &connection, Words &words, const KeyHashing &hashing, CollectedEntities &entities,
                        EntitySealing &entityRows, qint64 snapshot);

    /// Reads the relationships that are valid now.
    bool readKnown(const KnownEntities &entities);
    bool writeReferences(Staging &staging, const std::vector<Join> &joins);
    bool writeJoins(const std::vector<Join> &joins);
    /// Closes the rows of those that did not come again.
    bool finish();

    qint64 relationships() const { return m_relationships; }
    qint64 placeholders() const { return m_placeholders; }
    qint64 dropped() const { return m_dropped; }

private:
    /// One relationship, ready to be compared and written.
    struct Content {
        quint32 className = 0; ///< Words.
        quint32 type = 0;
        Ordinal from = 0;
        Ordinal to = 0;
        std::string_view key; ///< Empty: follows from the ends.
        int keyEnd = 0; ///< 1: the key of `from` is appended; 2: that of `to`.
        std::string_view properties;
    };
    struct Known {
        qint64 row = 0; ///< 0: came in this snapshot.
        quint64 content = 0;
        bool seen = false;
    };
    struct Leg {
        Ordinal from;
        Ordinal to;
    };
    struct Page;

    void resolve(Page &page, const StagedReference &reference);
    /// The entities an end names; at most one for a key.
    std::span<const Ordinal> endOf(Page &page, TextIndex text, bool isAlias, Ordinal &single);
    Ordinal placeholderOf(Page &page, const StagedPlaceholder &placeholder);
    Ordinal writePlaceholder(const Page &page, const StagedPlaceholder &placeholder, const KeyHash &key);
    void relate(Page &page, const StagedReference &reference, Ordinal from, Ordinal to);
    void write(const Content &content, const KeyHash &key);
    KeyHash derivedKey(Ordinal from, quint32 className, Ordinal to);
    const KeyHash &middleOf(quint32 className);
    quint32 generatedType(quint32 fromType, quint32 className, quint32 toType);
    quint64 contentHash(quint32 className, quint32 type, qint64 from, qint64 to, std::string_view key, int keyEnd,
                        std::string_view properties) const;

    Connection &m_connection;
    Words &m_words;
    const KeyHashing &m_hashing;
    CollectedEntities &m_entities;
    EntitySealing &m_entityRows;
    qint64 m_snapshot;
    Statement m_insert;
    Statement m_insertPlain; ///< Without key and properties.
    Statement m_close;
    KeyIndex m_index;
    std::vector<Known> m_known;
    std::map<quint32, std::vector<Leg>> m_legs; ///< By type, of the types that joins name.
    std::map<quint32, KeyHash> m_middles; ///< "|has|", by class.
    std::map<std::array<quint32, 3>, quint32> m_types;
    qint64 m_relationships = 0;
    qint64 m_placeholders = 0;
    qint64 m_dropped = 0;
};

} // namespace azimuth
