// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Raw JSON, several objects to a compressed block: alone, they would hardly shrink.

#include "Compression.h"
#include "Connection.h"
#include "PageCoding.h"

#include <vector>

namespace azimuth {

/// The objects of an unpacked block.
class RawBlock {
public:
    /// False for bytes that are not an intact block.
    bool read(Compression &compression, const QByteArray &packed);
    size_t size() const { return m_starts.empty() ? 0 : m_starts.size() - 1; }
    std::string_view at(size_t index) const;
    size_t plainSize() const { return size_t(m_plain.size()); }

private:
    QByteArray m_plain;
    std::vector<size_t> m_starts; ///< One more than there are objects.
};

/// Writes objects to a table raw_blocks(id, data) one after the other.
class RawBlockWriter {
public:
    RawBlockWriter(Connection &connection, int level);

    RawPosition append(std::string_view json);
    /// Takes over a packed block as it is; answers its number.
    qint64 adopt(const QByteArray &packed);
    /// Writes the block that is not full yet.
    bool flush();
    /// The number the next new block gets.
    qint64 nextBlock() const { return m_next; }

private:
    Statement m_insert;
    Compression m_compression;
    qint64 m_next;
    qint64 m_filling = 0; ///< The number of the block being filled.
    QByteArray m_plain;
    std::vector<quint32> m_sizes;
};

} // namespace azimuth
