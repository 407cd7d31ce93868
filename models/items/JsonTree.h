// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
/// A JSON text taken apart without changing it: order of members and spelling of numbers stay as the service wrote
/// them. Immutable once made; any thread.

#include <QByteArray>
#include <QString>

#include <vector>

namespace azimuth {

struct JsonNode {
    enum class Kind : quint8 { Object, Array, String, Number, Bool, Null };
    Kind kind = Kind::Null;
    bool hasKey = false; ///< A member of an object.
    quint32 parent = 0;
    quint32 row = 0; ///< Among its parent's children.
    quint32 childCount = 0;
    quint32 firstChild = 0; ///< Into JsonTree's list of children.
    quint32 keyAt = 0, keySize = 0; ///< Bytes, without quotation marks.
    quint32 valueAt = 0, valueSize = 0; ///< Bytes, with quotation marks or brackets.
};

class JsonTree {
public:
    /// Any depth; at most 2 GB. What is not JSON gives a tree with a problem and no nodes. Call it on a worker: notes
    /// Work::Parse.
    static JsonTree parse(const QByteArray &text);

    /// Where it stopped being JSON, in bytes; -1: nowhere.
    qint64 problemAt() const { return m_problemAt; }
    const QByteArray &text() const { return m_text; }
    quint32 size() const { return static_cast<quint32>(m_nodes.size()); }
    const JsonNode &node(quint32 number) const { return m_nodes[number]; } ///< 0 is the root.
    quint32 child(quint32 number, quint32 row) const { return m_children[m_nodes[number].firstChild + row]; }

    /// Decoded; empty for items of arrays.
    QString key(quint32 number) const;
    /// Of a string decoded; of anything else as the source wrote it.
    QString value(quint32 number) const;
    /// As the source wrote it, at most `most` bytes (cut at a character).
    QString rawValue(quint32 number, quint32 most) const;
    /// "properties.ipRules[0].value"; odd names as ['a b']. Empty for the root.
    QString path(quint32 number) const;
    /// The value with line ends and four spaces a level, nothing else changed.
    QByteArray indented(quint32 number) const;
    /// Nodes whose name or plain value holds `needle`, without case, in order. Call it on a worker.
    std::vector<quint32> find(const QString &needle) const;

private:
    friend class JsonReader;
    void linkChildren();

    QByteArray m_text;
    std::vector<JsonNode> m_nodes; ///< In the order of the text.
    std::vector<quint32> m_children;
    qint64 m_problemAt = -1;
};

} // namespace azimuth
