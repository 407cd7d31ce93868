// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StringPool.h"

#include <QHashFunctions>

#include <cstring>

namespace azimuth {
namespace {

constexpr unsigned lengthBits = 28;

quint32 textHash(std::string_view text)
{
    return static_cast<quint32>(qHashBits(text.data(), text.size(), QHashSeed::globalSeed()));
}

} // namespace

StringPool::StringPool()
    : m_places(1, 0)
{
}

std::string_view StringPool::at(quint32 id) const
{
    const quint64 place = m_places[id];
    const std::size_t length = place & longest;
    if (length == 0)
        return {};
    const quint64 offset = place >> lengthBits;
    return {m_chunks[offset >> chunkBits].get() + (offset & (chunkSize - 1)), length};
}

std::size_t StringPool::bytes() const
{
    return m_bytes + m_places.capacity() * sizeof(quint64);
}

StringPoolBuilder::StringPoolBuilder()
    : m_slots(1024)
{
}

quint32 StringPoolBuilder::intern(std::string_view text)
{
    return internWithin(text, 0);
}

quint32 StringPoolBuilder::internWithin(std::string_view text, quint32 host)
{
    text = text.substr(0, StringPool::longest);
    if (text.empty())
        return 0;
    const quint32 hash = textHash(text);
    Slot &slot = slotFor(text, hash);
    if (slot.id != 0)
        return slot.id;
    const std::string_view around = m_pool.at(host);
    if (around.size() > text.size() && around.size() < StringPool::chunkSize && around.ends_with(text)) {
        const quint64 shift = around.size() - text.size();
        const quint64 offset = (m_pool.m_places[host] >> lengthBits) + shift;
        return add(slot, hash, (offset << lengthBits) | text.size());
    }
    return add(slot, hash, store(text));
}

StringPool StringPoolBuilder::take() &&
{
    m_slots = {};
    m_pool.m_places.shrink_to_fit();
    return std::move(m_pool);
}

StringPoolBuilder::Slot &StringPoolBuilder::slotFor(std::string_view text, quint32 hash)
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = hash & mask;; at = (at + 1) & mask) {
        Slot &slot = m_slots[at];
        if (slot.id == 0 || (slot.hash == hash && m_pool.at(slot.id) == text))
            return slot;
    }
}

void StringPoolBuilder::grow()
{
    std::vector<Slot> wider(m_slots.size() * 2);
    const std::size_t mask = wider.size() - 1;
    for (const Slot &slot : m_slots) {
        if (slot.id == 0)
            continue;
        std::size_t at = slot.hash & mask;
        while (wider[at].id != 0)
            at = (at + 1) & mask;
        wider[at] = slot;
    }
    m_slots.swap(wider);
}

quint32 StringPoolBuilder::add(Slot &slot, quint32 hash, quint64 place)
{
    const quint32 id = m_pool.size();
    m_pool.m_places.push_back(place);
    slot = {hash, id};
    if (m_pool.m_places.size() * 3 > m_slots.size() * 2)
        grow();
    return id;
}

quint64 StringPoolBuilder::store(std::string_view text)
{
    if (m_pool.m_used + text.size() > StringPool::chunkSize) {
        const std::size_t size = std::max(text.size(), StringPool::chunkSize);
        m_pool.m_chunks.push_back(std::make_unique_for_overwrite<char[]>(size));
        m_pool.m_bytes += size;
        m_pool.m_used = 0;
    }
    std::memcpy(m_pool.m_chunks.back().get() + m_pool.m_used, text.data(), text.size());
    const quint64 offset = ((m_pool.m_chunks.size() - 1) << StringPool::chunkBits) | m_pool.m_used;
    m_pool.m_used += text.size();
    return (offset << lengthBits) | text.size();
}

} // namespace azimuth
