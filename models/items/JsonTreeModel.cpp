// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JsonTreeModel.h"

using namespace Qt::StringLiterals;

namespace azimuth {

void JsonTreeModel::show(JsonTreePtr tree)
{
    beginResetModel();
    m_tree = tree && tree->size() > 0 ? std::move(tree) : nullptr;
    endResetModel();
}

bool JsonTreeModel::isPlainRoot() const
{
    return m_tree && m_tree->node(0).kind > JsonNode::Kind::Array;
}

QModelIndex JsonTreeModel::indexOf(quint32 node) const
{
    if (!m_tree || node >= m_tree->size() || (node == 0 && !isPlainRoot()))
        return {};
    return createIndex(static_cast<int>(m_tree->node(node).row), 0, quintptr(node));
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column != 0 || row >= rowCount(parent))
        return {};
    if (!parent.isValid() && isPlainRoot())
        return createIndex(0, 0, quintptr(0));
    const quint32 node = parent.isValid() ? nodeOf(parent) : 0;
    return createIndex(row, 0, quintptr(m_tree->child(node, static_cast<quint32>(row))));
}

QModelIndex JsonTreeModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || nodeOf(child) == 0)
        return {};
    return indexOf(m_tree->node(nodeOf(child)).parent);
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!m_tree || parent.column() > 0)
        return 0;
    if (isPlainRoot())
        return parent.isValid() ? 0 : 1;
    return static_cast<int>(m_tree->node(parent.isValid() ? nodeOf(parent) : 0).childCount);
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    constexpr quint32 longest = 4096;
    const quint32 number = nodeOf(index);
    const JsonNode &node = m_tree->node(number);
    const bool isPlain = node.kind > JsonNode::Kind::Array;
    const QString key = node.hasKey ? m_tree->key(number) : number == 0 ? QString() : u"[%1]"_s.arg(node.row);
    switch (role) {
    case Qt::DisplayRole:
        if (!isPlain)
            return key + (node.kind == JsonNode::Kind::Object ? u": {%1}"_s : u": [%1]"_s).arg(node.childCount);
        return key.isEmpty() ? m_tree->rawValue(number, longest) : key + u": "_s + m_tree->rawValue(number, longest);
    case NodeRole:
        return number;
    case KeyRole:
        return key;
    case IsItemRole:
        return !node.hasKey;
    case ValueRole:
        return isPlain ? m_tree->rawValue(number, longest) : QString();
    case KindRole:
        return static_cast<int>(node.kind);
    case CountRole:
        return node.childCount;
    default:
        return {};
    }
}

} // namespace azimuth
