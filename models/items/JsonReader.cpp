// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonReader.h"

#include <cstring>
#include <utility>

namespace azimuth {
namespace {

constexpr bool isSpace(char letter)
{
    return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

constexpr bool isDigit(char letter)
{
    return letter >= '0' && letter <= '9';
}

constexpr bool isOfNumber(char letter)
{
    return isDigit(letter) || letter == '-' || letter == '+' || letter == '.' || letter == 'e' || letter == 'E';
}

} // namespace

bool JsonReader::read()
{
    if (!readValue())
        return false;
    while (!m_open.empty())
        if (!afterValue())
            return false;
    skipSpace();
    return m_at == m_text.size();
}

/// Reads up to the end of the next plain value, or of an empty object or array; opens what it meets on the way.
bool JsonReader::readValue()
{
    for (;;) {
        skipSpace();
        const char first = peek();
        if (first != '{' && first != '[')
            return readPlain(first);
        open(first == '{' ? JsonNode::Kind::Object : JsonNode::Kind::Array);
        skipSpace();
        if (peek() == (first == '{' ? '}' : ']')) {
            close();
            return true;
        }
        if (first == '{' && !readKey())
            return false;
    }
}

bool JsonReader::readPlain(char first)
{
    if (first == '"')
        return readText();
    if (first == 't' || first == 'f')
        return readWord(JsonNode::Kind::Bool);
    if (first == 'n')
        return readWord(JsonNode::Kind::Null);
    return (isDigit(first) || first == '-') && readWord(JsonNode::Kind::Number);
}

bool JsonReader::readText()
{
    const qsizetype from = m_at;
    quint32 inside = 0;
    quint32 size = 0;
    if (!readString(inside, size))
        return false;
    m_tree.m_nodes[add(JsonNode::Kind::String, from)].valueSize = static_cast<quint32>(m_at - from);
    return true;
}

bool JsonReader::readKey()
{
    skipSpace();
    if (peek() != '"' || !readString(m_keyAt, m_keySize))
        return false;
    m_hasKey = true;
    skipSpace();
    if (peek() != ':')
        return false;
    ++m_at;
    return true;
}

/// A comma and the next value, or the end of what is open.
bool JsonReader::afterValue()
{
    skipSpace();
    const bool isObject = m_tree.m_nodes[m_open.back()].kind == JsonNode::Kind::Object;
    if (peek() == (isObject ? '}' : ']')) {
        close();
        return true;
    }
    if (peek() != ',')
        return false;
    ++m_at;
    return (!isObject || readKey()) && readValue();
}

bool JsonReader::readString(quint32 &from, quint32 &size)
{
    from = static_cast<quint32>(++m_at);
    while (m_at < m_text.size() && m_text.at(m_at) != '"')
        m_at += m_text.at(m_at) == '\\' ? 2 : 1;
    if (m_at >= m_text.size())
        return false;
    size = static_cast<quint32>(m_at) - from;
    ++m_at;
    return true;
}

bool JsonReader::readWord(JsonNode::Kind kind)
{
    const qsizetype from = m_at;
    if (kind == JsonNode::Kind::Number) {
        while (isOfNumber(peek()))
            ++m_at;
    } else {
        const char *word = kind == JsonNode::Kind::Null ? "null" : peek() == 't' ? "true" : "false";
        if (!QByteArrayView(m_text).sliced(m_at).startsWith(word))
            return false;
        m_at += static_cast<qsizetype>(std::strlen(word));
    }
    m_tree.m_nodes[add(kind, from)].valueSize = static_cast<quint32>(m_at - from);
    return true;
}

void JsonReader::open(JsonNode::Kind kind)
{
    m_open.push_back(add(kind, m_at));
    ++m_at;
}

void JsonReader::close()
{
    ++m_at;
    JsonNode &node = m_tree.m_nodes[m_open.back()];
    node.valueSize = static_cast<quint32>(m_at) - node.valueAt;
    m_open.pop_back();
}

quint32 JsonReader::add(JsonNode::Kind kind, qsizetype from)
{
    JsonNode node;
    node.kind = kind;
    node.valueAt = static_cast<quint32>(from);
    node.hasKey = std::exchange(m_hasKey, false);
    if (node.hasKey) {
        node.keyAt = m_keyAt;
        node.keySize = m_keySize;
    }
    if (!m_open.empty()) {
        node.parent = m_open.back();
        node.row = m_tree.m_nodes[node.parent].childCount++;
    }
    m_tree.m_nodes.push_back(node);
    return m_tree.size() - 1;
}

void JsonReader::skipSpace()
{
    while (m_at < m_text.size() && isSpace(m_text.at(m_at)))
        ++m_at;
}

} // namespace azimuth
