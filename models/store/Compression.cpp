// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Compression.h"

#include <zstd.h>

namespace azimuth {

Compression::Compression(int level)
    : m_packing(ZSTD_createCCtx())
    , m_unpacking(ZSTD_createDCtx())
{
    ZSTD_CCtx_setParameter(m_packing, ZSTD_c_compressionLevel, level);
    ZSTD_CCtx_setParameter(m_packing, ZSTD_c_checksumFlag, 1);
}

Compression::~Compression()
{
    ZSTD_freeCCtx(m_packing);
    ZSTD_freeDCtx(m_unpacking);
}

QByteArray Compression::pack(std::string_view plain)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(plain.size())), Qt::Uninitialized);
    const size_t size = ZSTD_compress2(m_packing, packed.data(), size_t(packed.size()), plain.data(), plain.size());
    packed.truncate(ZSTD_isError(size) ? 0 : qsizetype(size));
    packed.squeeze();
    return packed;
}

std::optional<QByteArray> Compression::unpack(const QByteArray &packed)
{
    constexpr unsigned long long most = 1ULL << 30;
    const unsigned long long size = ZSTD_getFrameContentSize(packed.constData(), size_t(packed.size()));
    if (size > most) // the two error values are huge
        return std::nullopt;
    QByteArray plain(qsizetype(size), Qt::Uninitialized);
    const size_t got =
        ZSTD_decompressDCtx(m_unpacking, plain.data(), size_t(size), packed.constData(), size_t(packed.size()));
    if (ZSTD_isError(got) || got != size)
        return std::nullopt;
    return plain;
}

} // namespace azimuth
