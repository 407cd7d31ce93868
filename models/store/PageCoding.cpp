// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PageCoding.h"

#include <QHash>

#include <cstring>

namespace azimuth {
namespace {

/// Numbers of seven bits a byte, small ones first in one byte.
void appendNumber(QByteArray &bytes, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        bytes.append(char(number | 0x80));
    bytes.append(char(number));
}

void appendBytes(QByteArray &bytes, const QByteArray &value)
{
    appendNumber(bytes, quint64(value.size()));
    bytes.append(value);
}

/// Gives equal texts one index, in the order of coming.
class TextTable {
public:
    void append(QByteArray &bytes, const QString &text) { appendNumber(bytes, indexOf(text)); }
    /// The table, then the rows that use it.
    QByteArray finish(const QByteArray &rows) const
    {
        QByteArray bytes;
        bytes.reserve(m_texts.size() + rows.size() + 10);
        appendNumber(bytes, quint64(m_indices.size()));
        return bytes + m_texts + rows;
    }

private:
    quint64 indexOf(const QString &text)
    {
        const auto found = m_indices.constFind(text);
        if (found != m_indices.constEnd())
            return *found;
        appendBytes(m_texts, text.toUtf8());
        const quint32 index = quint32(m_indices.size());
        m_indices.insert(text, index);
        return index;
    }

    QHash<QString, quint32> m_indices;
    QByteArray m_texts;
};

enum ReferenceFlag : quint8 { FromIsAlias = 1, ToIsAlias = 2, KeyIsPrefix = 4, HasPlaceholder = 8 };

void appendReference(QByteArray &bytes, TextTable &texts, const Reference &reference)
{
    const bool madeUp = !reference.placeholder.key.isEmpty();
    const bool fromIsAlias = reference.from.key.isEmpty();
    const bool toIsAlias = reference.to.key.isEmpty();
    bytes.append(char((fromIsAlias ? FromIsAlias : 0) | (toIsAlias ? ToIsAlias : 0)
                      | (reference.keyIsPrefix ? KeyIsPrefix : 0) | (madeUp ? HasPlaceholder : 0)));
    texts.append(bytes, reference.className);
    texts.append(bytes, reference.type);
    texts.append(bytes, fromIsAlias ? reference.from.alias : reference.from.key);
    texts.append(bytes, toIsAlias ? reference.to.alias : reference.to.key);
    texts.append(bytes, reference.key);
    appendBytes(bytes, reference.properties);
    if (!madeUp)
        return;
    texts.append(bytes, reference.placeholder.key);
    texts.append(bytes, reference.placeholder.type);
    texts.append(bytes, reference.placeholder.displayName);
    appendNumber(bytes, quint64(reference.placeholder.classes.size()));
    for (const QString &className : reference.placeholder.classes)
        texts.append(bytes, className);
    appendBytes(bytes, reference.placeholder.properties);
}

/// Reads what was appended; anything out of bounds makes all that follows fail.
class Reading {
public:
    explicit Reading(const QByteArray &bytes)
        : m_at(bytes.constData())
        , m_end(bytes.constData() + bytes.size())
    {
    }

    quint64 number()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64 && m_at < m_end; shift += 7) {
            const quint8 byte = quint8(*m_at++);
            value |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        m_sound = false;
        return 0;
    }
    quint64 fixed64()
    {
        const std::string_view eight = take(8);
        quint64 value = 0;
        if (m_sound)
            std::memcpy(&value, eight.data(), 8);
        return value;
    }
    std::string_view bytes() { return take(number()); }
    /// A count of things that take at least a byte each.
    quint64 count()
    {
        const quint64 value = number();
        m_sound = m_sound && value <= quint64(m_end - m_at);
        return m_sound ? value : 0;
    }
    TextIndex text(const std::vector<std::string_view> &texts)
    {
        const quint64 index = number();
        m_sound = m_sound && index < texts.size();
        return m_sound ? TextIndex(index) : 0;
    }
    void texts(std::vector<std::string_view> &texts)
    {
        texts.clear();
        const quint64 most = count();
        texts.reserve(most);
        for (quint64 i = 0; i < most && m_sound; ++i)
            texts.push_back(bytes());
    }
    bool sound() const { return m_sound; }
    bool finished() const { return m_sound && m_at == m_end; }

private:
    std::string_view take(quint64 size)
    {
        if (!m_sound || size > quint64(m_end - m_at)) {
            m_sound = false;
            return {};
        }
        const std::string_view taken(m_at, size);
        m_at += size;
        return taken;
    }

    const char *m_at;
    const char *m_end;
    bool m_sound = true;
};

StagedEntity readEntity(Reading &in, EntitiesPage &page)
{
    StagedEntity entity;
    entity.key = in.text(page.texts);
    entity.type = in.text(page.texts);
    entity.displayName = in.text(page.texts);
    entity.properties = in.bytes();
    entity.raw.block = qint64(in.number()) - 1;
    if (entity.raw.block >= 0) {
        entity.raw.index = quint32(in.number());
        entity.rawHash = in.fixed64();
    }
    entity.firstAlias = quint32(page.aliases.size());
    entity.aliasCount = quint32(in.count());
    for (quint32 i = 0; i < entity.aliasCount && in.sound(); ++i)
        page.aliases.push_back(in.text(page.texts));
    return entity;
}

StagedReference readReference(Reading &in, OthersPage &page)
{
    StagedReference reference;
    const quint64 flags = in.number();
    reference.fromIsAlias = flags & FromIsAlias;
    reference.toIsAlias = flags & ToIsAlias;
    reference.keyIsPrefix = flags & KeyIsPrefix;
    reference.className = in.text(page.texts);
    reference.type = in.text(page.texts);
    reference.from = in.text(page.texts);
    reference.to = in.text(page.texts);
    reference.key = in.text(page.texts);
    reference.properties = in.bytes();
    if (!(flags & HasPlaceholder))
        return reference;
    StagedPlaceholder placeholder;
    placeholder.key = in.text(page.texts);
    placeholder.type = in.text(page.texts);
    placeholder.displayName = in.text(page.texts);
    const quint64 classes = in.count();
    for (quint64 i = 0; i < classes && in.sound(); ++i)
        placeholder.classes.push_back(in.text(page.texts));
    placeholder.properties = in.bytes();
    page.placeholders.push_back(std::move(placeholder));
    reference.placeholder = quint32(page.placeholders.size());
    return reference;
}

} // namespace

EncodedPage encodePage(const PageRows &rows, std::span<const RawPosition> raw, const KeyHashing &hashing)
{
    EncodedPage page;
    QByteArray bytes;
    TextTable entityTexts;
    appendNumber(bytes, rows.entities.size());
    for (size_t i = 0; i < rows.entities.size(); ++i) {
        const EntityRow &row = rows.entities[i];
        entityTexts.append(bytes, row.key);
        entityTexts.append(bytes, row.type);
        entityTexts.append(bytes, row.displayName);
        appendBytes(bytes, row.properties.isEmpty() ? QByteArray("{}") : row.properties);
        appendNumber(bytes, quint64(raw[i].block + 1));
        if (raw[i].block >= 0) {
            appendNumber(bytes, raw[i].index);
            const quint64 hash = hashing.ofContent({row.rawJson.constData(), size_t(row.rawJson.size())});
            bytes.append(reinterpret_cast<const char *>(&hash), sizeof hash);
        }
        appendNumber(bytes, quint64(row.aliases.size()));
        for (const QString &alias : row.aliases)
            entityTexts.append(bytes, alias);
    }
    page.entities = entityTexts.finish(bytes);

    bytes.clear();
    TextTable otherTexts;
    appendNumber(bytes, rows.references.size());
    for (const Reference &reference : rows.references)
        appendReference(bytes, otherTexts, reference);
    appendNumber(bytes, rows.lookups.size());
    for (const Lookup &lookup : rows.lookups)
        for (const QString &text : {lookup.entityKey, lookup.property, lookup.targetKey, lookup.targetProperty})
            otherTexts.append(bytes, text);
    appendNumber(bytes, rows.additions.size());
    for (const Addition &addition : rows.additions) {
        const bool isAlias = addition.entityKey.isEmpty();
        bytes.append(char(isAlias));
        otherTexts.append(bytes, isAlias ? addition.alias : addition.entityKey);
        otherTexts.append(bytes, addition.property);
        appendBytes(bytes, addition.value);
    }
    page.others = otherTexts.finish(bytes);
    return page;
}

bool decode(QByteArray bytes, EntitiesPage &page)
{
    page.bytes = std::move(bytes);
    page.entities.clear();
    page.aliases.clear();
    Reading in(page.bytes);
    in.texts(page.texts);
    const quint64 count = in.count();
    page.entities.reserve(count);
    for (quint64 i = 0; i < count && in.sound(); ++i)
        page.entities.push_back(readEntity(in, page));
    return in.finished();
}

bool decode(QByteArray bytes, OthersPage &page)
{
    page.bytes = std::move(bytes);
    page.references.clear();
    page.placeholders.clear();
    page.lookups.clear();
    page.additions.clear();
    Reading in(page.bytes);
    in.texts(page.texts);
    const quint64 references = in.count();
    page.references.reserve(references);
    for (quint64 i = 0; i < references && in.sound(); ++i)
        page.references.push_back(readReference(in, page));
    const quint64 lookups = in.count();
    for (quint64 i = 0; i < lookups && in.sound(); ++i) {
        const TextIndex entity = in.text(page.texts);
        const TextIndex property = in.text(page.texts);
        const TextIndex target = in.text(page.texts);
        page.lookups.push_back({entity, property, target, in.text(page.texts)});
    }
    const quint64 additions = in.count();
    for (quint64 i = 0; i < additions && in.sound(); ++i) {
        const bool isAlias = in.number() != 0;
        const TextIndex entity = in.text(page.texts);
        const TextIndex property = in.text(page.texts);
        page.additions.push_back({entity, isAlias, property, in.bytes()});
    }
    return in.finished();
}

} // namespace azimuth
