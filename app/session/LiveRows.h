// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Rows of a running collection, kept small: one UTF-8 copy of each text, no raw JSON. One thread.

#include "EstateBuilder.h"

#include <QByteArrayView>
#include <QStringView>

#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace azimuth {

class LiveRows {
public:
    void clear();
    void add(const PageRows &page);
    quint32 entityCount() const { return static_cast<quint32>(m_entities.size()); }
    /// An estate of all rows, as far as keys and aliases are known by now.
    EstatePtr build(const TypeCatalog &types, const SnapshotInfo &info, std::vector<CoverageRow> coverage) const;

private:
    struct Entity {
        QUtf8StringView key, type, displayName;
        QByteArrayView properties;
    };
    struct LiveEnd {
        QUtf8StringView text;
        bool isAlias = false;
    };
    struct LiveReference {
        QUtf8StringView className, type, key;
        QByteArrayView properties;
        LiveEnd from, to;
        bool keyIsPrefix = false;
    };

    QByteArrayView keep(const QByteArray &bytes);
    QUtf8StringView keep(const QString &text);
    QUtf8StringView word(const QString &text);
    LiveEnd end(const End &end);
    std::vector<QUtf8StringView> keysOf(const LiveEnd &end) const;
    void addReference(EstateBuilder &builder, const LiveReference &reference) const;

    std::deque<std::string> m_chunks; ///< Each is filled up to its capacity and never moves its bytes.
    std::unordered_map<std::string, QUtf8StringView> m_words; ///< Types and classes, once each.
    std::vector<Entity> m_entities;
    std::vector<LiveReference> m_references;
    std::unordered_multimap<std::string_view, QUtf8StringView> m_aliases; ///< Folded alias to key.
};

} // namespace azimuth
