// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CollectedEntities.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace azimuth {

Words::Words(Connection &connection)
    : m_connection(connection)
    , m_words(1)
{
    Statement select(connection, u"select id, cast(word as blob) from words order by id"_s);
    select.run();
    while (select.next()) {
        m_words.resize(size_t(select.number(0)) + 1);
        m_words.back() = select.bytes(1).toStdString();
        m_numbers.emplace(m_words.back(), quint32(select.number(0)));
    }
}

quint32 Words::number(std::string_view word)
{
    const auto [found, isNew] = m_numbers.try_emplace(std::string(word), quint32(m_words.size()));
    if (isNew) {
        m_words.emplace_back(word);
        Statement(m_connection, u"insert into words(id, word) values(?, cast(? as text))"_s).run(found->second, word);
    }
    return found->second;
}

bool CollectedEntities::read(Staging &staging, Words &words)
{
    const StagedCounts counts = staging.counts();
    m_rows.reserve(size_t(counts.entities));
    m_index.reserve(size_t(counts.entities));
    m_records.reserve(size_t(counts.entities));
    EntitiesPage page;
    const bool read = staging.eachPage(Staging::Part::Entities, [&](StagedPage &staged) {
        if (!decode(std::move(staged.entities), page))
            return staging.connection().fail(StoreProblem::Kind::Damaged, u"page %1 of the journal"_s.arg(staged.id));
        m_pages.emplace_back(quint32(m_rows.size()), staged.id);
        for (const StagedEntity &row : page.entities)
            addRow(page, row, words);
        return true;
    });
    sortAliases();
    return read;
}

void CollectedEntities::addRow(const EntitiesPage &page, const StagedEntity &row, Words &words)
{
    const KeyHash key = m_hashing(page.texts[row.key]);
    const auto [ordinal, isNew] = m_index.insert(key);
    const quint32 sequence = quint32(m_rows.size());
    const bool fromAnswer = row.raw.block >= 0;
    if (isNew)
        m_records.emplace_back();
    Record &record = m_records[ordinal];
    record.duplicate = !isNew;
    if (isNew || (fromAnswer && !record.fromAnswer)) {
        record.sequence = sequence;
        record.keyLength = key.length;
        record.type = words.number(page.texts[row.type]);
        record.fromAnswer = fromAnswer;
    }
    m_rows.push_back(ordinal);
    for (quint32 i = 0; i < row.aliasCount; ++i)
        m_aliases.push_back({m_hashing(page.texts[page.aliases[row.firstAlias + i]]), ordinal});
}

void CollectedEntities::sortAliases()
{
    const auto order = [](const Alias &alias) { return std::tuple(alias.hash.one, alias.hash.two, alias.bearer); };
    std::ranges::sort(m_aliases, {}, order);
    const auto same = [&order](const Alias &one, const Alias &other) { return order(one) == order(other); };
    m_aliases.erase(std::unique(m_aliases.begin(), m_aliases.end(), same),
                    m_aliases.end()); // clang 14 has no ranges::unique
    m_bearers.reserve(m_aliases.size());
    for (const Alias &alias : m_aliases) {
        if (m_aliasIndex.insert(alias.hash).second)
            m_aliasStarts.push_back(quint32(m_bearers.size()));
        m_bearers.push_back(alias.bearer);
    }
    m_aliasStarts.push_back(quint32(m_bearers.size()));
    m_aliases = {};
}

std::span<const Ordinal> CollectedEntities::bearers(const KeyHash &alias) const
{
    const quint32 number = m_aliasIndex.find(alias);
    if (number == none)
        return {};
    return std::span(m_bearers).subspan(m_aliasStarts[number], m_aliasStarts[number + 1] - m_aliasStarts[number]);
}

Ordinal CollectedEntities::addPlaceholder(const KeyHash &key, quint32 type)
{
    const Ordinal ordinal = m_index.insert(key).first;
    m_records.push_back({.keyLength = key.length, .type = type, .placeholder = true});
    return ordinal;
}

KeyHash CollectedEntities::hashOf(Ordinal ordinal) const
{
    KeyHash hash = m_index.at(ordinal);
    hash.length = m_records[ordinal].keyLength;
    return hash;
}

Ordinal CollectedEntities::winnerAt(quint32 sequence) const
{
    const Ordinal ordinal = m_rows[sequence];
    return m_records[ordinal].sequence == sequence ? ordinal : none;
}

qint64 CollectedEntities::pageOf(Ordinal ordinal) const
{
    const auto next =
        std::ranges::upper_bound(m_pages, m_records[ordinal].sequence, {}, &std::pair<quint32, qint64>::first);
    return std::prev(next)->second;
}

qint64 CollectedEntities::duplicates() const
{
    return std::ranges::count_if(m_records, &Record::duplicate);
}

TextHashes::TextHashes(const KeyHashing &hashing, const std::vector<std::string_view> &texts)
    : m_hashing(hashing)
    , m_texts(texts)
    , m_hashes(texts.size())
    , m_known(texts.size())
{
}

const KeyHash &TextHashes::operator[](TextIndex text)
{
    if (!m_known[text]) {
        m_hashes[text] = m_hashing(m_texts[text]);
        m_known[text] = true;
    }
    return m_hashes[text];
}

} // namespace azimuth
