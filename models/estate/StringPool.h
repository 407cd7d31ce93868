// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Every text of an Estate once, as UTF-8; texts may lie inside one another (a key at the end of its portal link).

#include <QtGlobal>

#include <memory>
#include <string_view>
#include <vector>

namespace azimuth {

/// Texts by number; number 0 is the empty text. Reading is safe from any thread. Views live as long as the pool.
class StringPool {
public:
    /// What one text may hold (256 MiB); longer ones are cut by the builder.
    static constexpr std::size_t longest = (std::size_t{1} << 28) - 1;

    StringPool();
    std::string_view at(quint32 id) const;
    quint32 size() const { return static_cast<quint32>(m_places.size()); }
    /// Bytes held, for measurements.
    std::size_t bytes() const;

private:
    friend class StringPoolBuilder;
    static constexpr unsigned chunkBits = 20;
    static constexpr std::size_t chunkSize = std::size_t{1} << chunkBits;

    std::vector<quint64> m_places; // chunk (16 bits), position (20), length (28)
    std::vector<std::unique_ptr<char[]>> m_chunks; // never moved, so growing copies nothing
    std::size_t m_used = chunkSize; // of the last chunk
    std::size_t m_bytes = 0;
};

/// Fills a StringPool. One thread.
class StringPoolBuilder {
public:
    StringPoolBuilder();

    /// The number of a text, adding it if it is new.
    quint32 intern(std::string_view text);
    /// The same; a new text that `host` (a number of this pool) ends with takes no bytes of its own.
    quint32 internWithin(std::string_view text, quint32 host);
    std::string_view at(quint32 id) const { return m_pool.at(id); }
    StringPool take() &&;

private:
    struct Slot {
        quint32 hash = 0;
        quint32 id = 0; // 0: free (the empty text is never looked up here)
    };

    Slot &slotFor(std::string_view text, quint32 hash);
    void grow();
    quint32 add(Slot &slot, quint32 hash, quint64 place);
    quint64 store(std::string_view text);

    StringPool m_pool;
    std::vector<Slot> m_slots;
};

} // namespace azimuth
