// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LiveRows.h"

#include <algorithm>

namespace azimuth {
namespace {

constexpr std::size_t chunkBytes = 1 << 20;

std::string_view viewOf(QUtf8StringView text)
{
    return {reinterpret_cast<const char *>(text.data()), static_cast<std::size_t>(text.size())};
}

} // namespace

void LiveRows::clear()
{
    m_entities.clear();
    m_references.clear();
    m_aliases.clear();
    m_words.clear();
    m_chunks.clear();
}

QByteArrayView LiveRows::keep(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return {};
    const auto size = static_cast<std::size_t>(bytes.size());
    if (m_chunks.empty() || m_chunks.back().capacity() - m_chunks.back().size() < size)
        m_chunks.emplace_back().reserve(std::max(chunkBytes, size));
    std::string &chunk = m_chunks.back();
    const std::size_t at = chunk.size();
    chunk.append(bytes.constData(), size);
    return {chunk.data() + at, bytes.size()};
}

QUtf8StringView LiveRows::keep(const QString &text)
{
    const QByteArrayView bytes = keep(text.toUtf8());
    return {bytes.data(), bytes.size()};
}

QUtf8StringView LiveRows::word(const QString &text)
{
    if (text.isEmpty())
        return {};
    const auto [place, isNew] = m_words.try_emplace(text.toStdString());
    if (isNew)
        place->second = QUtf8StringView(place->first.data(), static_cast<qsizetype>(place->first.size()));
    return place->second;
}

LiveRows::LiveEnd LiveRows::end(const End &end)
{
    if (end.alias.isEmpty())
        return {keep(end.key), false};
    return {keep(foldedKey(end.alias)), true};
}

void LiveRows::add(const PageRows &page)
{
    for (const EntityRow &row : page.entities) {
        const QUtf8StringView key = keep(row.key);
        m_entities.push_back({key, word(row.type), keep(row.displayName), keep(row.properties)});
        for (const QString &alias : row.aliases)
            m_aliases.emplace(viewOf(keep(foldedKey(alias))), key);
    }
    for (const Reference &row : page.references)
        if (!row.className.isEmpty()) // a link only helps to join
            m_references.push_back({word(row.className), word(row.type), keep(row.key), keep(row.properties),
                                    end(row.from), end(row.to), row.keyIsPrefix});
}

std::vector<QUtf8StringView> LiveRows::keysOf(const LiveEnd &end) const
{
    if (!end.isAlias)
        return {end.text};
    std::vector<QUtf8StringView> keys;
    const auto [first, last] = m_aliases.equal_range(viewOf(end.text));
    for (auto found = first; found != last; ++found)
        keys.push_back(found->second);
    return keys;
}

void LiveRows::addReference(EstateBuilder &builder, const LiveReference &reference) const
{
    const std::vector<QUtf8StringView> targets = keysOf(reference.to);
    for (const QUtf8StringView from : keysOf(reference.from)) {
        for (const QUtf8StringView to : targets) {
            std::string key(viewOf(reference.key));
            if (reference.keyIsPrefix)
                key += viewOf(reference.to.isAlias ? to : from);
            builder.addRelationship(from, to, reference.className, reference.type,
                                    QUtf8StringView(key.data(), static_cast<qsizetype>(key.size())),
                                    reference.properties);
        }
    }
}

EstatePtr LiveRows::build(const TypeCatalog &types, const SnapshotInfo &info, std::vector<CoverageRow> coverage) const
{
    EstateBuilder builder;
    for (const Entity &row : m_entities)
        builder.add(row.key, row.type, row.displayName, row.properties);
    for (const LiveReference &reference : m_references)
        addReference(builder, reference);
    builder.setTypes(types);
    builder.setCoverage(std::move(coverage));
    builder.setOrigin({info, 0, {}});
    return std::move(builder).build();
}

} // namespace azimuth
