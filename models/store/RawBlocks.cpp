// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RawBlocks.h"

#include <cstring>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// Large enough to shrink well, small enough to read one object from at once.
constexpr qsizetype fullBlock = 128 * 1024;

} // namespace

bool RawBlock::read(Compression &compression, const QByteArray &packed)
{
    m_starts.clear();
    m_plain = compression.unpack(packed).value_or(QByteArray());
    const auto word = [this](size_t number) {
        quint32 value = 0;
        std::memcpy(&value, m_plain.constData() + number * sizeof value, sizeof value);
        return value;
    };
    const size_t size = size_t(m_plain.size());
    if (size < sizeof(quint32))
        return false;
    const size_t count = word(0);
    size_t start = (count + 1) * sizeof(quint32);
    if (count > size || start > size)
        return false;
    for (size_t i = 0; i < count; ++i) {
        m_starts.push_back(start);
        start += word(i + 1);
    }
    m_starts.push_back(start);
    return start == size;
}

std::string_view RawBlock::at(size_t index) const
{
    if (index >= size())
        return {};
    return {m_plain.constData() + m_starts[index], m_starts[index + 1] - m_starts[index]};
}

RawBlockWriter::RawBlockWriter(Connection &connection, int level)
    : m_insert(connection, u"insert into raw_blocks(id, data) values(?, ?)"_s)
    , m_compression(level)
    , m_next(connection.value(u"select coalesce(max(id), 0) + 1 from raw_blocks"_s).toLongLong())
{
}

RawPosition RawBlockWriter::append(std::string_view json)
{
    if (m_plain.size() + qsizetype(json.size()) > fullBlock)
        flush();
    if (m_sizes.empty())
        m_filling = m_next++;
    const RawPosition position{m_filling, quint32(m_sizes.size())};
    m_plain.append(json.data(), qsizetype(json.size()));
    m_sizes.push_back(quint32(json.size()));
    return position;
}

qint64 RawBlockWriter::adopt(const QByteArray &packed)
{
    m_insert.run(m_next, packed);
    return m_next++;
}

bool RawBlockWriter::flush()
{
    if (m_sizes.empty())
        return true;
    const quint32 count = quint32(m_sizes.size());
    std::string block(reinterpret_cast<const char *>(&count), sizeof count);
    block.append(reinterpret_cast<const char *>(m_sizes.data()), m_sizes.size() * sizeof(quint32));
    block.append(m_plain.constData(), size_t(m_plain.size()));
    m_sizes.clear();
    m_plain.clear();
    return m_insert.run(m_filling, m_compression.pack(block));
}

} // namespace azimuth
