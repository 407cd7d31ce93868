// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Who was collected: every key and alias of the journal as a hash, with what sealing needs to know of each entity.
/// About 50 bytes an entity, so that a million of them fit beside their relationships.

#include "KeyHash.h"
#include "Staging.h"

#include <span>
#include <unordered_map>

namespace azimuth {

/// The words table: type and class names by number.
class Words {
public:
    explicit Words(Connection &connection);
    /// The number of a word, which is added if it is new.
    quint32 number(std::string_view word);
    const std::string &text(quint32 number) const { return m_words[number]; }

private:
    Connection &m_connection;
    std::vector<std::string> m_words; ///< Numbers count from 1.
    std::unordered_map<std::string, quint32> m_numbers;
};

using Ordinal = quint32; ///< Entities in the order of coming.

class CollectedEntities {
public:
    static constexpr Ordinal none = KeyIndex::none;

    struct Record {
        qint64 entity = 0; ///< The number it has in the workspace, once it was written.
        quint32 sequence = 0; ///< Of the row that counts, among all rows of the journal.
        quint32 keyLength = 0;
        quint32 type = 0; ///< A word.
        bool fromAnswer = false;
        bool duplicate = false;
        bool placeholder = false;
    };

    explicit CollectedEntities(const KeyHashing &hashing)
        : m_hashing(hashing)
    {
    }

    /// Reads all keys. Of several rows with one key the first counts, but one that an answer stands behind before one
    /// made by a rule.
    bool read(Staging &staging, Words &words);

    Ordinal find(const KeyHash &key) const { return m_index.find(key); }
    /// Who bears an alias, in the order of coming.
    std::span<const Ordinal> bearers(const KeyHash &alias) const;
    Ordinal addPlaceholder(const KeyHash &key, quint32 type);

    size_t size() const { return m_records.size(); }
    Record &operator[](Ordinal ordinal) { return m_records[ordinal]; }
    const Record &operator[](Ordinal ordinal) const { return m_records[ordinal]; }
    KeyHash hashOf(Ordinal ordinal) const;
    /// Whose row the journal's `sequence`th is, if it is the row that counts; else `none`.
    Ordinal winnerAt(quint32 sequence) const;
    /// The journal's page that the row that counts came with.
    qint64 pageOf(Ordinal ordinal) const;
    qint64 duplicates() const;

private:
    void addRow(const EntitiesPage &page, const StagedEntity &row, Words &words);
    void sortAliases();

    struct Alias {
        KeyHash hash;
        Ordinal bearer;
    };
    const KeyHashing &m_hashing;
    KeyIndex m_index;
    std::vector<Record> m_records;
    std::vector<Ordinal> m_rows; ///< Whose each row of the journal is.
    std::vector<std::pair<quint32, qint64>> m_pages; ///< Where each page's rows start among them; the page.
    std::vector<Alias> m_aliases;
    KeyIndex m_aliasIndex; ///< Distinct aliases, in the order of m_aliasStarts.
    std::vector<quint32> m_aliasStarts; ///< One more than there are distinct aliases.
    std::vector<Ordinal> m_bearers;
};

/// Hashes of a page's texts, each made when it is first asked for.
class TextHashes {
public:
    TextHashes(const KeyHashing &hashing, const std::vector<std::string_view> &texts);
    const KeyHash &operator[](TextIndex text);

private:
    const KeyHashing &m_hashing;
    const std::vector<std::string_view> &m_texts;
    std::vector<KeyHash> m_hashes;
    std::vector<bool> m_known;
};

} // namespace azimuth
