// SPDX-FileCopyrightText: 2026 The Azimuth authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Cells.h"

#include <QByteArray>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace azimuth {

std::size_t CellStore::bytes() const
{
    return strings.bytes() + wideInts.capacity() * sizeof(qint64) + doubles.capacity() * sizeof(double)
        + (listEnds.capacity() + itemWords.capacity()) * sizeof(quint32) + itemKinds.capacity();
}

Cell Column::stored(std::size_t position) const
{
    const quint32 word = words[position];
    if (word == absent)
        return {};
    if (word == null)
        return {CellKind::Null, 0};
    return {kinds.empty() ? kind : kinds[position], word};
}

Cell Column::at(quint32 row) const
{
    if (!isSparse())
        return row < words.size() ? stored(row) : Cell();
    const auto found = std::ranges::lower_bound(rows, row);
    return found != rows.end() && *found == row ? stored(static_cast<std::size_t>(found - rows.begin())) : Cell();
}

std::size_t Column::bytes() const
{
    return sizeof(Column) + (rows.capacity() + words.capacity()) * sizeof(quint32) + kinds.capacity();
}

PropertyValue::Kind PropertyValue::kind() const
{
    switch (m_cell.kind) {
    case CellKind::Absent:
        return Kind::Absent;
    case CellKind::Null:
        return Kind::Null;
    case CellKind::Bool:
        return Kind::Bool;
    case CellKind::Int:
    case CellKind::WideInt:
        return Kind::Int;
    case CellKind::Double:
        return Kind::Double;
    case CellKind::Number:
        return Kind::Number;
    case CellKind::Text:
        return Kind::Text;
    case CellKind::List:
        return Kind::List;
    }
    Q_UNREACHABLE();
}

qint64 PropertyValue::toInt() const
{
    if (m_cell.kind == CellKind::Int)
        return qint64{m_cell.word} - (qint64{1} << 31);
    return m_cell.kind == CellKind::WideInt ? m_store->wideInts[m_cell.word] : 0;
}

double PropertyValue::toDouble() const
{
    switch (m_cell.kind) {
    case CellKind::Int:
    case CellKind::WideInt:
        return static_cast<double>(toInt());
    case CellKind::Double:
        return m_store->doubles[m_cell.word];
    case CellKind::Number:
        return QByteArray(text().data(), static_cast<qsizetype>(text().size())).toDouble();
    default:
        return 0;
    }
}

std::string_view PropertyValue::text() const
{
    const quint32 id = textId();
    return id == 0 ? std::string_view() : m_store->strings.at(id);
}

quint32 PropertyValue::textId() const
{
    return m_cell.kind == CellKind::Text || m_cell.kind == CellKind::Number ? m_cell.word : 0;
}

quint32 PropertyValue::size() const
{
    if (m_cell.kind != CellKind::List)
        return 0;
    const quint32 first = m_cell.word == 0 ? 0 : m_store->listEnds[m_cell.word - 1];
    return m_store->listEnds[m_cell.word] - first;
}

PropertyValue PropertyValue::at(quint32 item) const
{
    if (item >= size())
        return {};
    const std::size_t at = (m_cell.word == 0 ? 0 : m_store->listEnds[m_cell.word - 1]) + item;
    return {*m_store, Cell{m_store->itemKinds[at], m_store->itemWords[at]}};
}

QString PropertyValue::toString() const
{
    switch (kind()) {
    case Kind::Absent:
    case Kind::Null:
        return {};
    case Kind::Bool:
        return toBool() ? u"true"_s : u"false"_s;
    case Kind::Int:
        return QString::number(toInt());
    case Kind::Double:
        return QString::number(toDouble(), 'g', QLocale::FloatingPointShortest);
    case Kind::Number:
    case Kind::Text:
        return QString::fromUtf8(text().data(), static_cast<qsizetype>(text().size()));
    case Kind::List:
        break;
    }
    QStringList items;
    for (quint32 i = 0; i < size(); ++i)
        items.append(at(i).toString());
    return items.join(u", "_s);
}

} // namespace azimuth
