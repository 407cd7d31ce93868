// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// zstd, with a checksum in every frame, so that a damaged block is noticed and never read as something else.

#include <QByteArray>

#include <memory>
#include <optional>
#include <string_view>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace azimuth {

/// Keeps zstd's working memory between blocks: making it anew costs more than compressing a small page.
class Compression {
public:
    /// Levels: 1 for what lives until the snapshot is sealed, 3 for what is kept.
    explicit Compression(int level);
    ~Compression();

    QByteArray pack(std::string_view plain);
    /// std::nullopt for bytes that are not an intact block, or would unpack to more than 1 GiB.
    std::optional<QByteArray> unpack(const QByteArray &packed);

private:
    ZSTD_CCtx_s *m_packing;
    ZSTD_DCtx_s *m_unpacking;
};

} // namespace azimuth
