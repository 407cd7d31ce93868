// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeyHash.h"

#include "Rows.h"

#include <cstring>

namespace azimuth {
namespace {

__extension__ using Wide = unsigned __int128;
constexpr quint64 prime = (1ULL << 61) - 1;
constexpr quint32 usualLength = 1024;

quint64 reduced(Wide value)
{
    quint64 folded = quint64(value & prime) + quint64(value >> 61);
    folded = (folded & prime) + (folded >> 61);
    return folded >= prime ? folded - prime : folded;
}

quint64 product(quint64 left, quint64 right)
{
    return reduced(Wide(left) * right);
}

quint64 mixed(quint64 left, quint64 right)
{
    const Wide wide = Wide(left) * right;
    return quint64(wide) ^ quint64(wide >> 64);
}

quint64 wordAt(const char *bytes, size_t size)
{
    quint64 word = 0;
    if (size > 0) // an empty view may have no bytes to point at
        std::memcpy(&word, bytes, size);
    return word;
}

bool isAscii(std::string_view text)
{
    quint64 bits = 0;
    for (const char byte : text)
        bits |= quint8(byte);
    return bits < 0x80;
}

} // namespace

KeyHashing::KeyHashing(quint64 seed)
    : m_seed(seed | 1)
{
    for (size_t which = 0; which < 2; ++which) {
        const quint64 base =
            mixed(m_seed + 0x9e3779b97f4a7c15ULL * (which + 1), 0xd1342543de82ef95ULL) % (prime - 1024) + 512;
        m_powers[which][0] = 1;
        for (size_t power = 1; power < 5; ++power)
            m_powers[which][power] = product(m_powers[which][power - 1], base);
        m_longPowers[which].assign(usualLength, 1);
        for (size_t power = 1; power < usualLength; ++power)
            m_longPowers[which][power] = product(m_longPowers[which][power - 1], base);
    }
}

KeyHash KeyHashing::operator()(std::string_view text) const
{
    if (!isAscii(text))
        return (*this)(QString::fromUtf8(text.data(), qsizetype(text.size())));
    thread_local std::string lower;
    lower.assign(text);
    for (char &letter : lower)
        if (letter >= 'A' && letter <= 'Z')
            letter = char(letter | 0x20);
    return ofFolded(lower);
}

KeyHash KeyHashing::operator()(const QString &text) const
{
    const QByteArray folded = foldedKey(text).toUtf8();
    return ofFolded({folded.constData(), size_t(folded.size())});
}

// Bytes count from 1, so that none of them vanishes; four at a step, or each would wait for the multiplication before
// it.
KeyHash KeyHashing::ofFolded(std::string_view folded) const
{
    KeyHash hash{0, 0, quint32(folded.size())};
    const auto *bytes = reinterpret_cast<const quint8 *>(folded.data());
    size_t left = folded.size();
    const auto &one = m_powers[0];
    const auto &two = m_powers[1];
    for (; left >= 4; left -= 4, bytes += 4) {
        const quint64 a = bytes[0] + 1u, b = bytes[1] + 1u, c = bytes[2] + 1u, d = bytes[3] + 1u;
        hash.one = reduced(Wide(hash.one) * one[4] + Wide(a) * one[3] + Wide(b) * one[2] + Wide(c) * one[1] + d);
        hash.two = reduced(Wide(hash.two) * two[4] + Wide(a) * two[3] + Wide(b) * two[2] + Wide(c) * two[1] + d);
    }
    for (; left > 0; --left, ++bytes) {
        hash.one = reduced(Wide(hash.one) * one[1] + (*bytes + 1u));
        hash.two = reduced(Wide(hash.two) * two[1] + (*bytes + 1u));
    }
    return hash;
}

KeyHash KeyHashing::joined(const KeyHash &left, const KeyHash &right) const
{
    quint64 one = left.one;
    quint64 two = left.two;
    quint32 length = right.length;
    for (; length >= usualLength; length -= usualLength - 1) {
        one = product(one, m_longPowers[0].back());
        two = product(two, m_longPowers[1].back());
    }
    return {reduced(Wide(one) * m_longPowers[0][length] + right.one),
            reduced(Wide(two) * m_longPowers[1][length] + right.two), left.length + right.length};
}

qint64 KeyHashing::short64(const KeyHash &hash)
{
    return qint64(mixed(hash.one ^ 0x9e3779b97f4a7c15ULL, hash.two ^ 0xbf58476d1ce4e5b9ULL));
}

quint64 KeyHashing::ofContent(std::string_view bytes, quint64 before) const
{
    quint64 hash = mixed(before ^ m_seed, 0xa0761d6478bd642fULL ^ bytes.size());
    const char *at = bytes.data();
    size_t left = bytes.size();
    for (; left >= 16; left -= 16, at += 16)
        hash = mixed(wordAt(at, 8) ^ 0xe7037ed1a0b428dbULL ^ m_seed, wordAt(at + 8, 8) ^ hash);
    const quint64 low = wordAt(at, left < 8 ? left : 8);
    const quint64 high = left > 8 ? wordAt(at + 8, left - 8) : 0;
    return mixed(low ^ 0x8ebc6af09c88c6e3ULL ^ m_seed, high ^ hash ^ 0x589965cc75374cc3ULL);
}

void KeyIndex::reserve(size_t count)
{
    m_hashes.reserve(count);
    size_t slotCount = 1024;
    while (slotCount * 3 < count * 4)
        slotCount *= 2;
    if (slotCount > m_slots.size())
        grow(slotCount);
}

size_t KeyIndex::slotOf(const KeyHash &hash) const
{
    const size_t mask = m_slots.size() - 1;
    size_t slot = size_t(hash.one ^ (hash.two >> 7)) & mask;
    while (m_slots[slot] != none) {
        const Both &there = m_hashes[m_slots[slot]];
        if (there.one == hash.one && there.two == hash.two)
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

quint32 KeyIndex::find(const KeyHash &hash) const
{
    return m_slots.empty() ? none : m_slots[slotOf(hash)];
}

std::pair<quint32, bool> KeyIndex::insert(const KeyHash &hash)
{
    if (m_hashes.size() * 4 >= m_slots.size() * 3)
        grow(m_slots.empty() ? 1024 : m_slots.size() * 2);
    const size_t slot = slotOf(hash);
    if (m_slots[slot] != none)
        return {m_slots[slot], false};
    m_slots[slot] = quint32(m_hashes.size());
    m_hashes.push_back({hash.one, hash.two});
    return {m_slots[slot], true};
}

void KeyIndex::grow(size_t slotCount)
{
    m_slots.assign(slotCount, none);
    for (quint32 ordinal = 0; ordinal < m_hashes.size(); ++ordinal)
        m_slots[slotOf({m_hashes[ordinal].one, m_hashes[ordinal].two, 0})] = ordinal;
}

} // namespace azimuth
