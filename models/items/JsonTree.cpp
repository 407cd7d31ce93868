// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonTree.h"

#include "JsonReader.h"
#include "WorkThread.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cstring>
#include <iterator>
#include <limits>

using namespace Qt::StringLiterals;

namespace azimuth {
namespace {

/// Takes JSON's escapes out of what stood between quotation marks. A broken one stays as it is.
QString unescaped(QByteArrayView raw)
{
    const QString text = QString::fromUtf8(raw);
    if (!text.contains(u'\\'))
        return text;
    static constexpr char16_t letters[] = u"nrtbf";
    static constexpr char16_t meanings[] = u"\n\r\t\b\f";
    QString plain;
    plain.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text.at(at) != u'\\' || at + 1 >= text.size()) {
            plain.append(text.at(at));
            continue;
        }
        const QChar letter = text.at(++at);
        bool isHex = false;
        const ushort code =
            letter == u'u' && at + 4 < text.size() ? text.mid(at + 1, 4).toUShort(&isHex, 16) : ushort(0);
        if (isHex) {
            plain.append(QChar(code));
            at += 4;
            continue;
        }
        const auto known = std::find(std::begin(letters), std::end(letters) - 1, letter.unicode());
        plain.append(known != std::end(letters) - 1 ? QChar(meanings[known - std::begin(letters)]) : letter);
    }
    return plain;
}

bool isSpaceOfJson(char letter)
{
    return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
}

qsizetype withoutSpace(QByteArrayView raw, qsizetype at)
{
    while (at < raw.size() && isSpaceOfJson(raw[at]))
        ++at;
    return at;
}

qsizetype afterString(QByteArrayView raw, qsizetype at)
{
    for (++at; at < raw.size() && raw[at] != '"'; ++at)
        if (raw[at] == '\\')
            ++at;
    return std::min(at + 1, raw.size());
}

/// `raw` is JSON: what is between the tokens is made anew, the tokens stay.
QByteArray indented(QByteArrayView raw)
{
    QByteArray out;
    out.reserve(raw.size() * 3 / 2);
    qsizetype depth = 0;
    const auto newLine = [&] { out.append('\n').append(QByteArray(4 * depth, ' ')); };
    for (qsizetype at = withoutSpace(raw, 0); at < raw.size(); at = withoutSpace(raw, at)) {
        const char letter = raw[at];
        const bool closes = letter == '}' || letter == ']';
        const bool isEmpty = closes && (out.endsWith('{') || out.endsWith('['));
        if (closes)
            --depth;
        if ((closes && !isEmpty) || (!closes && (out.endsWith('{') || out.endsWith('[') || out.endsWith(','))))
            newLine();
        const qsizetype end = letter == '"' ? afterString(raw, at) : at + 1;
        out.append(raw.sliced(at, end - at).toByteArray());
        if (letter == '{' || letter == '[')
            ++depth;
        else if (letter == ':')
            out.append(' ');
        at = end;
    }
    return out;
}

} // namespace

JsonTree JsonTree::parse(const QByteArray &text)
{
    noteWork(Work::Parse);
    JsonTree tree;
    tree.m_text = text;
    if (text.size() > std::numeric_limits<qint32>::max()) {
        tree.m_problemAt = 0;
        return tree;
    }
    JsonReader reader(tree);
    if (reader.read()) {
        tree.linkChildren();
    } else {
        tree.m_problemAt = reader.at();
        tree.m_nodes.clear();
    }
    return tree;
}

void JsonTree::linkChildren()
{
    quint32 next = 0;
    for (JsonNode &node : m_nodes) {
        node.firstChild = next;
        next += node.childCount;
    }
    m_children.resize(next);
    for (quint32 number = 1; number < size(); ++number) {
        const JsonNode &node = m_nodes[number];
        m_children[m_nodes[node.parent].firstChild + node.row] = number;
    }
}

QString JsonTree::key(quint32 number) const
{
    const JsonNode &node = m_nodes[number];
    return node.hasKey ? unescaped(QByteArrayView(m_text).sliced(node.keyAt, node.keySize)) : QString();
}

QString JsonTree::value(quint32 number) const
{
    const JsonNode &node = m_nodes[number];
    const QByteArrayView raw = QByteArrayView(m_text).sliced(node.valueAt, node.valueSize);
    if (node.kind == JsonNode::Kind::String)
        return unescaped(raw.sliced(1, raw.size() - 2));
    return QString::fromUtf8(raw);
}

QString JsonTree::rawValue(quint32 number, quint32 most) const
{
    const JsonNode &node = m_nodes[number];
    quint32 size = node.valueSize;
    if (size > most) {
        size = most;
        while (size > 0 && (static_cast<quint8>(m_text.at(node.valueAt + size)) & 0xC0U) == 0x80U)
            --size;
    }
    return QString::fromUtf8(QByteArrayView(m_text).sliced(node.valueAt, size));
}

QString JsonTree::path(quint32 number) const
{
    static const QRegularExpression plainName(u"\\A[A-Za-z_][A-Za-z0-9_]*\\z"_s);
    QStringList steps;
    for (quint32 at = number; at != 0; at = m_nodes[at].parent) {
        const JsonNode &node = m_nodes[at];
        const QString name = key(at);
        if (!node.hasKey)
            steps.prepend(u"[%1]"_s.arg(node.row));
        else if (plainName.match(name).hasMatch())
            steps.prepend(u'.' + name);
        else
            steps.prepend(u"['"_s + QString(name).replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u"']"_s);
    }
    QString path = steps.join(QString());
    if (path.startsWith(u'.'))
        path.remove(0, 1);
    return path;
}

QByteArray JsonTree::indented(quint32 number) const
{
    const JsonNode &node = m_nodes[number];
    return azimuth::indented(QByteArrayView(m_text).sliced(node.valueAt, node.valueSize));
}

std::vector<quint32> JsonTree::find(const QString &needle) const
{
    noteWork(Work::Query);
    std::vector<quint32> hits;
    if (needle.isEmpty())
        return hits;
    for (quint32 number = 0; number < size(); ++number) {
        const bool isPlain = m_nodes[number].kind > JsonNode::Kind::Array;
        if (key(number).contains(needle, Qt::CaseInsensitive)
            || (isPlain && value(number).contains(needle, Qt::CaseInsensitive)))
            hits.push_back(number);
    }
    return hits;
}

} // namespace azimuth
