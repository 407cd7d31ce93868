// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RelationshipSealing.h"

#include "ColumnValues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

std::string_view bytesOf(const QByteArray &bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}

QString wordText(const std::string &word)
{
    return QString::fromStdString(word);
}

} // namespace

struct RelationshipSealing::Page {
    OthersPage rows;
    TextHashes hashes;
    std::vector<quint32> words; ///< Of the texts that are types or classes; 0: not asked yet.

    quint32 word(TextIndex text, Words &all)
    {
        if (words[text] == 0)
            words[text] = all.number(rows.texts[text]);
        return words[text];
    }
};

RelationshipSealing::RelationshipSealing(Connection &connection, Words &words, const KeyHashing &hashing,
                                         CollectedEntities &entities, EntitySealing &entityRows, qint64 snapshot)
    : m_connection(connection)
    , m_words(words)
    , m_hashing(hashing)
    , m_entities(entities)
    , m_entityRows(entityRows)
    , m_snapshot(snapshot)
    , m_insert(
          connection,
          u"insert into relationship_rows(class, type, from_entity, to_entity, key, key_end, properties, valid_from) "
          "values(?, ?, ?, ?, cast(? as text), ?, cast(? as text), %1)"_s.arg(snapshot))
    , m_insertPlain(connection,
                    u"insert into relationship_rows(class, type, from_entity, to_entity, key_end, valid_from) "
                    "values(?, ?, ?, ?, 0, %1)"_s.arg(snapshot))
    , m_close(connection, u"update relationship_rows set valid_to = ? where id = ?"_s)
{
}

bool RelationshipSealing::readKnown(const KnownEntities &entities)
{
    Statement select(m_connection,
                     u"select id, class, type, from_entity, to_entity, cast(key as blob), key_end, "
                     "cast(properties as blob) from relationship_rows where valid_to is null"_s);
    select.run();
    while (select.next()) {
        const QByteArray key = select.bytes(5);
        const QByteArray properties = select.bytes(7);
        const quint32 className = quint32(select.number(1));
        const int keyEnd = int(select.number(6));
        KeyHash from, to;
        if (!entities.hashOf(select.number(3), from) || !entities.hashOf(select.number(4), to))
            return m_connection.fail(StoreProblem::Kind::Damaged, u"a relationship without its end"_s);
        KeyHash hash =
            key.isEmpty() ? m_hashing.joined(m_hashing.joined(from, middleOf(className)), to) : m_hashing(bytesOf(key));
        if (keyEnd != 0)
            hash = m_hashing.joined(hash, keyEnd == 1 ? from : to);
        if (m_index.insert(hash).second)
            m_known.push_back({select.number(0),
                               contentHash(className, quint32(select.number(2)), select.number(3), select.number(4),
                                           bytesOf(key), keyEnd, bytesOf(properties))});
    }
    return !m_connection.failed();
}

bool RelationshipSealing::writeReferences(Staging &staging, const std::vector<Join> &joins)
{
    for (const Join &join : joins)
        for (const QString &leg : {join.first, join.second})
            m_legs.try_emplace(m_words.number(leg.toStdString()));
    const size_t most = size_t(staging.counts().references);
    m_index.reserve(std::max(most, m_known.size()));
    m_known.reserve(std::max(most, m_known.size()));
    OthersPage rows;
    const bool read = staging.eachPage(Staging::Part::Others, [&](StagedPage &staged) {
        if (!decode(std::move(staged.others), rows))
            return staging.connection().fail(StoreProblem::Kind::Damaged, u"page %1 of the journal"_s.arg(staged.id));
        Page page{std::move(rows), {m_hashing, page.rows.texts}, {}};
        page.words.resize(page.rows.texts.size());
        for (const StagedReference &reference : page.rows.references)
            resolve(page, reference);
        rows = std::move(page.rows);
        return !m_connection.failed();
    });
    return read && !m_connection.failed();
}

void RelationshipSealing::resolve(Page &page, const StagedReference &reference)
{
    Ordinal singleFrom = 0, singleTo = 0;
    std::span<const Ordinal> from = endOf(page, reference.from, reference.fromIsAlias, singleFrom);
    std::span<const Ordinal> to = endOf(page, reference.to, reference.toIsAlias, singleTo);
    if (from.empty() != to.empty() && reference.placeholder != 0) {
        Ordinal &made = from.empty() ? singleFrom : singleTo;
        made = placeholderOf(page, page.rows.placeholders[reference.placeholder - 1]);
        (from.empty() ? from : to) = {&made, 1};
    }
    if (from.empty() || to.empty()) {
        ++m_dropped;
        return;
    }
    for (const Ordinal one : from)
        for (const Ordinal other : to)
            relate(page, reference, one, other);
}

std::span<const Ordinal> RelationshipSealing::endOf(Page &page, TextIndex text, bool isAlias, Ordinal &single)
{
    if (isAlias)
        return m_entities.bearers(page.hashes[text]);
    single = m_entities.find(page.hashes[text]);
    if (single == CollectedEntities::none || m_entities[single].placeholder)
        return {}; // a placeholder is found through placeholders alone, or the order of pages would matter
    return {&single, 1};
}

Ordinal RelationshipSealing::placeholderOf(Page &page, const StagedPlaceholder &placeholder)
{
    const KeyHash &key = page.hashes[placeholder.key];
    const Ordinal known = m_entities.find(key);
    return known != CollectedEntities::none ? known : writePlaceholder(page, placeholder, key);
}

Ordinal RelationshipSealing::writePlaceholder(const Page &page, const StagedPlaceholder &placeholder,
                                              const KeyHash &key)
{
    QStringList classes;
    for (const TextIndex text : placeholder.classes)
        classes.append(QString::fromUtf8(page.rows.texts[text].data(), qsizetype(page.rows.texts[text].size())));
    const std::string classList = classes.isEmpty() ? std::string() : jsonList(classes).toStdString();
    EntitySealing::Content content;
    content.type = m_words.number(page.rows.texts[placeholder.type]);
    content.key = page.rows.texts[placeholder.key];
    content.displayName = page.rows.texts[placeholder.displayName];
    content.properties = placeholder.properties.empty() ? std::string_view("{}") : placeholder.properties;
    content.classes = classList;
    content.placeholder = true;
    const Ordinal ordinal = m_entities.addPlaceholder(key, content.type);
    const bool changed = m_entityRows.changed(key, content);
    m_entities[ordinal].entity = changed ? m_entityRows.write(key, content) : m_entityRows.numberOf(key);
    ++m_placeholders;
    return ordinal;
}

void RelationshipSealing::relate(Page &page, const StagedReference &reference, Ordinal from, Ordinal to)
{
    const std::string_view className = page.rows.texts[reference.className];
    Content content;
    content.className = page.word(reference.className, m_words);
    content.type = page.rows.texts[reference.type].empty()
        ? generatedType(m_entities[from].type, content.className, m_entities[to].type)
        : page.word(reference.type, m_words);
    if (const auto legs = m_legs.find(content.type); legs != m_legs.end())
        if (!m_entities[from].placeholder && !m_entities[to].placeholder)
            legs->second.push_back({from, to});
    if (className.empty())
        return;
    content.from = from;
    content.to = to;
    content.key = page.rows.texts[reference.key];
    content.properties = reference.properties == "{}" ? std::string_view() : reference.properties;
    if (content.key.empty())
        return write(content, derivedKey(from, content.className, to));
    KeyHash key = page.hashes[reference.key];
    if (reference.keyIsPrefix) {
        content.keyEnd = reference.toIsAlias ? 2 : 1;
        key = m_hashing.joined(key, m_entities.hashOf(reference.toIsAlias ? to : from));
    }
    write(content, key);
}

void RelationshipSealing::write(const Content &content, const KeyHash &key)
{
    const qint64 from = m_entities[content.from].entity;
    const qint64 to = m_entities[content.to].entity;
    const quint64 hash =
        contentHash(content.className, content.type, from, to, content.key, content.keyEnd, content.properties);
    const auto [number, isNew] = m_index.insert(key);
    if (isNew)
        m_known.emplace_back();
    Known &known = m_known[number];
    if (known.seen) // the first of several counts
        return;
    known.seen = true;
    ++m_relationships;
    if (!isNew && known.content == hash)
        return;
    if (!isNew)
        m_close.run(m_snapshot, known.row);
    if (content.key.empty() && content.properties.empty()) // most are so, and QtSql takes its time for each value
        m_insertPlain.run(content.className, content.type, from, to);
    else
        m_insert.run(content.className, content.type, from, to,
                     content.key.empty() ? std::nullopt : std::optional(content.key), content.keyEnd,
                     content.properties.empty() ? std::nullopt : std::optional(content.properties));
}

bool RelationshipSealing::writeJoins(const std::vector<Join> &joins)
{
    for (const Join &join : joins) {
        std::vector<Leg> seconds = m_legs[m_words.number(join.second.toStdString())];
        std::ranges::stable_sort(seconds, {}, &Leg::from);
        Content content;
        content.className = m_words.number(join.className.toStdString());
        content.type = m_words.number(join.type.toStdString());
        for (const Leg &first : m_legs[m_words.number(join.first.toStdString())])
            for (auto second = std::ranges::lower_bound(seconds, first.to, {}, &Leg::from);
                 second != seconds.end() && second->from == first.to; ++second) {
                content.from = join.reversed ? second->to : first.from;
                content.to = join.reversed ? first.from : second->to;
                write(content, derivedKey(content.from, content.className, content.to));
            }
    }
    return !m_connection.failed();
}

bool RelationshipSealing::finish()
{
    for (const Known &known : m_known)
        if (!known.seen)
            m_close.run(m_snapshot, known.row);
    return !m_connection.failed();
}

KeyHash RelationshipSealing::derivedKey(Ordinal from, quint32 className, Ordinal to)
{
    return m_hashing.joined(m_hashing.joined(m_entities.hashOf(from), middleOf(className)), m_entities.hashOf(to));
}

const KeyHash &RelationshipSealing::middleOf(quint32 className)
{
    const auto [found, isNew] = m_middles.try_emplace(className);
    if (isNew)
        found->second = m_hashing(relationshipKey(QString(), wordText(m_words.text(className)), QString()));
    return found->second;
}

quint32 RelationshipSealing::generatedType(quint32 fromType, quint32 className, quint32 toType)
{
    const auto [found, isNew] = m_types.try_emplace({fromType, className, toType});
    if (isNew)
        found->second =
            m_words.number(relationshipType(wordText(m_words.text(fromType)), wordText(m_words.text(className)),
                                            wordText(m_words.text(toType)))
                               .toStdString());
    return found->second;
}

quint64 RelationshipSealing::contentHash(quint32 className, quint32 type, qint64 from, qint64 to, std::string_view key,
                                         int keyEnd, std::string_view properties) const
{
    const std::array numbers{quint64(className), quint64(type), quint64(from), quint64(to), quint64(keyEnd)};
    const quint64 hash = m_hashing.ofContent({reinterpret_cast<const char *>(numbers.data()), sizeof numbers});
    return m_hashing.ofContent(properties, m_hashing.ofContent(key, hash));
}

} // namespace azimuth
