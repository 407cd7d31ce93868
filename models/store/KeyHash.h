// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Hashes that stand for keys while a snapshot is sealed, so that millions of them fit in memory.

#include <QByteArray>
#include <QString>

#include <array>
#include <string_view>
#include <vector>

namespace azimuth {

/// The hash of a folded text: two polynomials modulo 2^61-1. It composes: the hash of "a" + "b" follows from theirs,
/// which gives the hash of a relationship's key without making the key. With secret random bases two of a million keys
/// meet with a probability below 2^-70, and nobody can choose names that do.
struct KeyHash {
    quint64 one = 0;
    quint64 two = 0;
    quint32 length = 0; ///< In bytes of UTF-8.
    bool operator==(const KeyHash &other) const { return one == other.one && two == other.two; }
};

class KeyHashing {
public:
    /// `seed` fixes the bases; a workspace keeps its own.
    explicit KeyHashing(quint64 seed);

    /// Of the folded text; equal for texts that foldedKey() makes equal. `text` is UTF-8 in any case.
    KeyHash operator()(std::string_view text) const;
    KeyHash operator()(const QString &text) const;
    KeyHash joined(const KeyHash &left, const KeyHash &right) const;
    /// 64 bits to index a column by.
    static qint64 short64(const KeyHash &hash);
    /// Of bytes as they are: tells whether a text changed. Not composable.
    quint64 ofContent(std::string_view bytes, quint64 before = 0) const;

private:
    KeyHash ofFolded(std::string_view folded) const;

    quint64 m_seed;
    std::array<std::array<quint64, 5>, 2> m_powers; ///< Of each base, 0 to 4.
    std::array<std::vector<quint64>, 2> m_longPowers; ///< base^length, for the usual lengths.
};

/// Which ordinal a hash has; ordinals are given in the order of coming. 20 to 28 bytes a key.
class KeyIndex {
public:
    static constexpr quint32 none = 0xffffffff;
    void reserve(size_t count);
    quint32 find(const KeyHash &hash) const;
    /// The ordinal, and whether it is new.
    std::pair<quint32, bool> insert(const KeyHash &hash);
    size_t size() const { return m_hashes.size(); }
    KeyHash at(quint32 ordinal) const { return {m_hashes[ordinal].one, m_hashes[ordinal].two, 0}; }

private:
    struct Both {
        quint64 one;
        quint64 two;
    };
    size_t slotOf(const KeyHash &hash) const;
    void grow(size_t slotCount);

    std::vector<Both> m_hashes;
    std::vector<quint32> m_slots;
};

} // namespace azimuth
