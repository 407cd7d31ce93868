// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// Walks a JSON text once and notes where each value stands. No recursion: depth costs no stack.

#include "JsonTree.h"

#include <algorithm>

namespace azimuth {

class JsonReader {
public:
    explicit JsonReader(JsonTree &tree)
        : m_tree(tree)
        , m_text(tree.m_text)
    {
    }
    /// False where the text is not JSON; at() is then the place.
    bool read();
    qsizetype at() const { return std::min(m_at, m_text.size()); }

private:
    bool readValue();
    bool readPlain(char first);
    bool readText();
    bool readKey();
    bool afterValue();
    bool readString(quint32 &from, quint32 &size);
    bool readWord(JsonNode::Kind kind);
    void open(JsonNode::Kind kind);
    void close();
    quint32 add(JsonNode::Kind kind, qsizetype from);
    void skipSpace();
    char peek() const { return m_at < m_text.size() ? m_text.at(m_at) : '\0'; }

    JsonTree &m_tree;
    const QByteArray &m_text;
    qsizetype m_at = 0;
    std::vector<quint32> m_open; ///< Objects and arrays not closed yet.
    bool m_hasKey = false;
    quint32 m_keyAt = 0, m_keySize = 0; ///< Of the member whose value comes next.
};

} // namespace azimuth
